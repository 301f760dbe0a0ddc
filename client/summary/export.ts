/**
 * A summary to take elsewhere: what its page shows, and no way back to it. Built
 * field by field, so that a link's name or path cannot come along.
 */
import type { SummaryView } from '../../server/contract/summary.ts'
import { evidenceFor, QUESTIONS } from '../desk/evidence.ts'
import { totalOf } from '../ui/pulse/pulse-words.ts'
import { RATINGS, charted } from '../ui/pulse/scale.ts'
import { apart, words } from '../words/words.ts'
import {
  aboutPromise,
  answerIn,
  clauseIn,
  correctionIn,
  endPulseIn,
  noteIn,
  repairIn,
  wishesIn,
} from './in-words.ts'

const FORMAT = 'attune-summary'
const VERSION = 1

/** Times are milliseconds since 1970, UTC, and days YYYY-MM-DD, as everywhere in Attune. */
export function asJson(view: SummaryView): string {
  const exported = {
    format: FORMAT,
    version: VERSION,
    side: view.side,
    coachName: view.coachName,
    label: view.label,
    number: view.number,
    openedAt: view.openedAt,
    closedAt: view.closedAt,
    endedAt: view.endedAt,
    keptUntil: view.keptUntil,
    several: view.several,
    removed: view.removed,
    handOver: view.handOver,
    focus: view.focus,
    next: view.next,
    agreement: view.agreement,
    commitments: view.commitments,
    needs: view.needs,
    pulse: view.pulse,
    endPulse: view.endPulse,
    corrections: view.corrections,
    own: view.own,
    repairs: view.repairs,
    notes: view.notes,
    evidence: view.evidence,
    checklist: view.checklist,
    readByCoach: view.readByCoach,
    links: view.links.map(({ side, mine, expiresAt, revoked, life, handed, log }) => {
      return { side, mine, expiresAt, revoked, life, handed, log }
    }),
  }
  return `${JSON.stringify(exported, null, 2)}\n`
}

/** Markdown that reads well as plain text. */
export function asMarkdown(view: SummaryView): string {
  const { summary, practice, prepare, promises, after } = words
  const coachName = apart(view.coachName) || words.yourCoach
  const about = (on: SummaryView['corrections'][number]['on'], of: string): string[] =>
    view.corrections
      .filter((one) => one.on === on && one.of === of)
      .map((one) => correctionIn(one, view.several))
  const parts: [title: string, lines: string[]][] = [
    [
      prepare.today.title,
      view.focus === null ? [] : [flat(view.focus), ...about('focus', '').map(flat)],
    ],
    [
      prepare.next.title,
      view.next === null || view.endedAt !== null
        ? []
        : [prepare.next.at(words.date(view.next), words.time(view.next))],
    ],
    [summary.agreement, view.agreement.map((one) => item(clauseIn(one), about('clause', one.id)))],
    [
      summary.commitments,
      view.commitments.map((one) => item(aboutPromise(one), about('commitment', one.id))),
    ],
    [
      summary.needs[view.side],
      view.needs.map(({ id, kind, text }) =>
        item(`${words.needs[kind]}: ${apart(text)}`, about('need', id)),
      ),
    ],
    [summary.pulse, pulseIn(view)],
    [promises.summary.endPulse[view.side], endPulseIn(view.endPulse ?? {}).map((one) => item(one))],
    [promises.summary.repairs, (view.repairs ?? []).map((one) => item(repairIn(one)))],
    [promises.summary.notes, (view.notes ?? []).map((one) => item(noteIn(one)))],
    [after.week.title, weekIn(view)],
    [
      summary.checklist,
      (view.checklist ?? []).map(({ card, confirmed }) =>
        item(`${words.checklist[card]} ${confirmed ? summary.covered : summary.notCovered}`),
      ),
    ],
  ]
  const endedBy = view.side === 'coach' ? after.endedByYou : after.ended.bind(null, coachName)
  return [
    `# ${flat(view.label || summary.title)}`,
    `${summary.session(view.number)} · ${words.date(view.openedAt)} · ${summary.with(flat(coachName))}`,
    ...(view.endedAt === null ? [] : [endedBy(words.date(view.endedAt))]),
    ...(view.removed ? [words.links.removed] : []),
    ...parts
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([title, lines]) => [`## ${title}`, lines.join('\n')]),
  ]
    .join('\n\n')
    .concat('\n')

  function pulseIn({ pulse, side }: SummaryView): string[] {
    const own = charted(pulse)
    const others = pulse.filter((one) => !own.includes(one))
    return [
      ...own.map((one) => item(`${words.time(one.at)}: ${answerIn(one, side)}`, wishesIn(one))),
      ...others.map((one) => {
        if (one.kind !== 'released') return item(`${words.time(one.at)}: ${summary.withheld}`)
        const total = totalOf(one.blocks)
        const counted = RATINGS.filter((rating) => total[rating] > 0).map((rating) =>
          after.pulse.over.counted(words.scale[rating], total[rating]),
        )
        return item(
          `${words.time(one.at)}: ${summary.combined}: ${words.list(...counted)}`,
          wishesIn(one),
        )
      }),
    ]
  }
  function weekIn({ evidence }: SummaryView): string[] {
    if (!evidence) return []
    return QUESTIONS.flatMap((question) => {
      const noted = evidenceFor(question, { evidence, sessions: 1 })
      return noted.length === 0
        ? []
        : [item(`${practice.reflections[question]} ${noted.join(' ')}`)]
    })
  }
}

const item = (text: string, below: string[] = []): string =>
  [`- ${flat(text)}`, ...below.map((one) => `  - ${flat(one)}`)].join('\n')

/** What somebody typed in several lines is one here: nothing of it becomes a heading or an item. */
const flat = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' / ')
