/** One line of a copy for each thing that a session holds. */
import type { ExportedSession } from '../../../server/contract/looks.ts'
import type {
  CommitmentView,
  Counts,
  EndPulseView,
  NoteView,
  PulseView,
  RepairView,
} from '../../../server/contract/views.ts'
import type { PulseItem, Rating } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'
import { plain } from './markdown-parts.ts'

export function need({ kind, text, noted, review }: ExportedSession['needs'][number]): string {
  const { copy } = words.keeping
  const more = [
    ...(noted ? [copy.noted] : []),
    ...(review === null ? [] : [copy.again(words.day(review))]),
  ]
  return `${words.needs[kind]}: ${plain(text)}${inBrackets(more)}`
}

export function commitment({ promiser, text, due, state, history }: CommitmentView): string {
  const { promises, practice, commitments } = words
  const more = [
    ...(due === null ? [] : [commitments.by(words.day(due))]),
    practice.commitmentStates[state],
  ]
  const steps = history.map(({ at, what }) => `${words.date(at)} ${promises.steps[what]}`)
  return `${words.promisers[promiser]}: ${plain(text)}${inBrackets(more)}${steps.map((step) => `\n  - ${step}`).join('')}`
}

export const checkIn = (one: PulseView): string => `${words.time(one.at)}: ${feltIn(one)}`

function feltIn(one: PulseView): string {
  const { copy } = words.keeping
  switch (one.kind) {
    case 'answer': {
      const given = one.answer === 'rather-not-say' ? copy.nothingShared : words.scale[one.answer]
      const asked = one.wishes.map((wish) => words.wishes[wish])
      return asked.length === 0
        ? given
        : `${given}. ${words.summary.wishes}: ${words.list(...asked)}`
    }
    case 'nothing':
      return copy.nothingShared
    case 'withheld':
      return copy.withheld
    case 'released':
      return `${copy.combined}: ${words.lists(...one.blocks.map(({ counts }) => listed(counts)))}`
  }
}

const listed = (counts: Counts): string =>
  words.list(
    ...(Object.keys(words.scale) as (Rating | 'rather-not-say')[])
      .flatMap((rating) => (rating === 'rather-not-say' || !counts[rating] ? [] : [rating]))
      .map((rating) => `${words.scale[rating]} ${counts[rating]}`),
  )

export function endPulse(given: EndPulseView | null): string[] {
  const { endPulse: items, agreeing } = words.practice
  return (Object.keys(items) as PulseItem[]).flatMap((item) => {
    const answer = given?.[item]
    return answer ? [`${items[item]} ${agreeing[answer]}`] : []
  })
}

export function correction({ on, text, at }: ExportedSession['corrections'][number]): string {
  const about = words.keeping.copy.correctionAbout[on]
  return `${words.date(at)}, ${about}${text ? `: ${plain(text)}` : ''}`
}

export function repair({ at, cause, carried, owned, putRight, outcome }: RepairView): string {
  const { promises, practice } = words
  const parts = [
    carried ? promises.repairs.earlier : words.time(at),
    promises.causes[cause],
    owned && promises.repairs.owned,
    putRight !== null && promises.repairs.right(plain(putRight)),
    outcome && practice.outcomes[outcome],
  ]
  return words.list(...parts.filter((part) => typeof part === 'string'))
}

export function note({ at, kind, text }: NoteView): string {
  const named = { ...words.practice.notes, ...words.practice.markers }[kind]
  return `${words.time(at)}, ${named}${text ? `: ${plain(text)}` : ''}`
}

const inBrackets = (parts: string[]): string =>
  parts.length === 0 ? '' : ` (${words.list(...parts)})`
