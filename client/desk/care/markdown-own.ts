/** What is the coach's own beside any session, in a copy for reading. */
import type { ExportView } from '../../../server/contract/looks.ts'
import type { Reflection } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'
import { bullets, plain, section } from './markdown-parts.ts'

type Own = NonNullable<ExportView['practice']>

export function ownIn(own: Own): string[] {
  const { copy } = words.keeping
  return [
    `## ${copy.own}`,
    ...section(3, copy.words, bullets(wordsIn(own))),
    ...section(3, words.begins.defaults.title, bullets(defaultsIn(own))),
    ...section(3, copy.cards, bullets(own.cards.map(card))),
    ...reflectionsIn(own),
  ]
}

function wordsIn({ templates }: Own): string[] {
  const { lines, exceptions, logistics, clauses } = templates
  const { script } = words.coach
  const FIELDS = ['length', 'breaks', 'reach'] as const
  return [
    ...Object.entries(lines).map(
      ([line, text]) => `${script.wordsFor[line as keyof typeof lines]}: ${plain(text)}`,
    ),
    ...(exceptions?.noneApply ? [words.noneApply] : []),
    ...(exceptions?.standard.map((one) => words.exceptions[one]) ?? []),
    ...(exceptions?.own.map(plain) ?? []),
    ...FIELDS.filter((field) => logistics[field] !== '').map(
      (field) => `${script[field]}: ${plain(logistics[field])}`,
    ),
    ...clauses.map(({ id, text }) => {
      const title =
        id in words.clauses
          ? words.clauses[id as keyof typeof words.clauses]
          : words.begins.clauses.another
      return `${title}: ${plain(text)}`
    }),
  ]
}

function defaultsIn({ defaults }: Own): string[] {
  const { defaults: said, days } = words.begins
  const { cadence } = words.controls
  const moments = [
    ...defaults.cadence.minutes.map((minute) => cadence.minute(minute)),
    ...(defaults.cadence.end ? [cadence.end] : []),
  ]
  return [
    ...(defaults.name ? [`${said.name}: ${plain(defaults.name)}`] : []),
    `${said.threshold}: ${words.coach.checkIn.people(defaults.threshold)}`,
    `${said.gap}: ${words.gaps[defaults.promptGap]}`,
    ...(moments.length > 0 ? [`${cadence.title}: ${words.list(...moments)}`] : []),
    ...(defaults.meetingOnly ? [said.doors] : []),
    `${words.links.life}: ${words.links.lives[defaults.linkLife]}`,
    `${said.retention}: ${days.some(defaults.retention)}`,
  ]
}

const card = ({ deck, text }: Own['cards'][number]): string =>
  `${words.practice.decks[deck]}: ${plain(text)}`

function reflectionsIn({ reflections }: Own): string[] {
  const { reflections: asked, reflectionAnswers: said } = words.practice
  // Newest first as they are kept; a copy is read from its beginning.
  const weeks = Object.entries(reflections).reverse()
  if (weeks.length === 0) return []
  return [
    `### ${words.keeping.copy.reflections}`,
    ...weeks.flatMap(([week, answers]) =>
      section(
        4,
        week,
        bullets(
          Object.entries(answers).map(([question, given]) => {
            const answer =
              given.answer === null ? words.desk.supervision.unanswered : said[given.answer]
            return `${asked[question as Reflection]} ${answer}${given.note ? ` (${plain(given.note)})` : ''}`
          }),
        ),
      ),
    ),
  ]
}
