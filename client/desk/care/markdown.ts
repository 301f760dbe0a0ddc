/** A copy for reading: Markdown that reads well as plain text. What people typed stands as they typed it. */
import type { ExportedSession, ExportView } from '../../../server/contract/looks.ts'
import { words } from '../../words/words.ts'
import { bullets, plain, section } from './markdown-parts.ts'
import { ownIn } from './markdown-own.ts'
import { checkIn, commitment, correction, endPulse, need, note, repair } from './markdown-lines.ts'

export function markdownOf({ at, engagements, practice }: ExportView): string {
  const { copy } = words.keeping
  return [
    `# ${copy.title}`,
    copy.at(words.date(at), words.time(at)),
    ...engagements.flatMap(ofEngagement),
    ...(practice ? ownIn(practice) : []),
    '',
  ].join('\n\n')
}

function ofEngagement({ label, sessions, log }: ExportView['engagements'][number]): string[] {
  const { copy } = words.keeping
  const happened = log.map(
    ({ at, session, what }) =>
      `${words.date(at)}, ${copy.inSession(session)}: ${words.practice.log[what]}`,
  )
  return [
    `## ${plain(label) || words.coach.unnamed}`,
    ...sessions.flatMap(ofSession),
    ...section(3, copy.log, bullets(happened)),
  ]
}

function ofSession(session: ExportedSession): string[] {
  const { copy } = words.keeping
  const { notes, questions, promise } = session
  const promised = copy.promise(promise.version, words.date(promise.at))
  return [
    `### ${copy.session(session.number, words.date(session.openedAt))}`,
    bullets(about(session)),
    ...section(4, copy.focus, session.focus && plain(session.focus.text)),
    ...section(4, promised, bullets(promisedIn(session))),
    ...section(4, copy.script, bullets(scriptIn(session))),
    ...section(4, copy.logistics, bullets(logisticsIn(session))),
    ...section(4, copy.needs, bullets(session.needs.map(need))),
    ...section(4, copy.agreement, bullets(session.agreement.map(clause))),
    ...section(4, copy.promises, bullets(session.commitments.map(commitment))),
    ...section(4, copy.checkIns, bullets(session.pulse.map(checkIn))),
    ...section(4, copy.endPulse, bullets(endPulse(session.endPulse))),
    ...section(4, copy.corrections, bullets(session.corrections.map(correction))),
    ...(session.removed ? [copy.removed] : []),
    ...section(4, copy.repairs, bullets(session.repairs.map(repair))),
    ...section(4, copy.notes, bullets(notes.map(note))),
    ...section(4, copy.questions, bullets(questions.map(question))),
    ...section(4, copy.ready, bullets(readyIn(session))),
  ]
}

function about({ openedAt, closedAt, coachName, keptUntil, next }: ExportedSession): string[] {
  const { copy } = words.keeping
  const ended = closedAt === null ? copy.unended : words.time(closedAt)
  return [
    copy.lasted(words.time(openedAt), ended),
    ...(coachName ? [copy.coach(plain(coachName))] : []),
    ...(next === null ? [] : [copy.next(words.date(next), words.time(next))]),
    ...(keptUntil === null ? [] : [copy.kept(words.date(keptUntil))]),
  ]
}

function promisedIn({ lines, exceptions }: ExportedSession): string[] {
  const { standard, own, noneApply } = exceptions
  return [
    plain(lines.policy ?? words.lines.policy),
    ...(noneApply ? [words.noneApply] : []),
    ...standard.map((one) => words.exceptions[one]),
    ...own.map(plain),
  ]
}

/** Session one's cards, and the sentences that were put in other words. */
function scriptIn({ said, confirmed, lines }: ExportedSession): string[] {
  const { copy } = words.keeping
  const cards = Object.keys(words.cards) as (keyof typeof words.cards)[]
  const { policy: _above, ...others } = lines
  return [
    ...cards.map((card) => {
      const state =
        confirmed[card] !== null ? copy.confirmed : said.includes(card) ? copy.said : copy.open
      return `${words.cards[card]}: ${state}`
    }),
    ...Object.entries(others).map(
      ([line, text]) =>
        `${words.coach.script.wordsFor[line as keyof typeof others]}: ${plain(text)}`,
    ),
  ]
}

const logisticsIn = ({ logistics }: ExportedSession): string[] =>
  (['length', 'breaks', 'reach'] as const)
    .filter((field) => logistics[field] !== '')
    .map((field) => `${words.coach.script[field]}: ${plain(logistics[field])}`)

function clause({ id, text, agreedAt }: ExportedSession['agreement'][number]): string {
  const { copy } = words.keeping
  const title = id in words.clauses ? `${words.clauses[id as keyof typeof words.clauses]}: ` : ''
  const state = agreedAt === null ? copy.proposed : copy.agreed(words.date(agreedAt))
  return `${title}${plain(text)} (${state})`
}

const question = ({ kind, text }: ExportedSession['questions'][number]): string =>
  `${plain(text)} (${words.prompts.questionKinds[kind]})`

function readyIn({ readiness, insteadOfAdvice, talk }: ExportedSession): string[] {
  const { copy } = words.keeping
  const { distractions, steadiness } = words.practice
  return [
    ...(readiness.steady ? [steadiness[readiness.steady]] : []),
    ...readiness.away.map((one) => distractions[one]),
    ...(insteadOfAdvice > 0 ? [copy.instead(insteadOfAdvice)] : []),
    ...(talk ? [copy.talk(talk.share, talk.coverage)] : []),
  ]
}
