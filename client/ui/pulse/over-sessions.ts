/** A pulse session by session, as numbers to draw and as words to read. Nothing is averaged. */
import type { EngagementView } from '../../../server/contract/looks.ts'
import type { PulseView } from '../../../server/contract/views.ts'
import type { Rating } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'
import { overSession, togetherOf, totalOf } from './pulse-words.ts'
import { RATINGS, ratingOf } from './scale.ts'

export type SessionPulse = EngagementView['pulse'][number]

/** Sessions as pictures have room for: the newest. */
export const DRAWN = 12

/** How many answers of a session lie on each line, the combined ones too. */
export function countsOf({ pulse }: SessionPulse): Record<Rating, number> {
  const counts = Object.fromEntries(RATINGS.map((rating) => [rating, 0])) as Record<Rating, number>
  for (const one of pulse) {
    const rating = ratingOf(one)
    if (rating) counts[rating] += 1
    if (one.kind !== 'released') continue
    const total = totalOf(one.blocks)
    for (const each of RATINGS) counts[each] += total[each]
  }
  return counts
}

/**
 * The newest session that has an answer, then the range of one person's answers.
 * Of several people's the range would point at whoever is alone at its end.
 */
export function overSessions(sessions: SessionPulse[]): string {
  const { none, last: inLast, range, always } = words.after.pulse.over
  const answered = sessions.filter(({ pulse }) => pulse.some(hasAnswer))
  const last = answered[answered.length - 1]
  if (!last) return none
  const sentence = inLast(last.number, sentenceOf(last.pulse))
  const own = answered.filter(({ pulse }) => pulse.some((one) => ratingOf(one) !== null))
  const given = own.flatMap(({ pulse }) => pulse.flatMap((one) => ratingOf(one) ?? []))
  const found = RATINGS.filter((rating) => given.includes(rating))
  const [high] = found
  const low = found[found.length - 1]
  if (own.length < 2 || !high || !low) return sentence
  const all =
    high === low
      ? always(own.length, words.scale[high])
      : range(own.length, words.scale[low], words.scale[high])
  return `${sentence} ${all}`
}

/** A session's answers as its row says them: one person's in order, several people's as counts. */
export function answersOf({ pulse }: SessionPulse): string {
  const { nothing, counted } = words.after.pulse.over
  const said = pulse.map((one) => {
    if (one.kind === 'withheld') return words.summary.withheld
    if (one.kind !== 'released') return ratingIn(one) ?? nothing
    const total = totalOf(one.blocks)
    const counts = RATINGS.filter((rating) => total[rating] > 0)
    return words.list(...counts.map((rating) => counted(words.scale[rating], total[rating])))
  })
  return said.length === 0 ? nothing : words.lists(...said)
}

const hasAnswer = (one: PulseView): boolean => ratingOf(one) !== null || one.kind === 'released'

function sentenceOf(pulse: PulseView[]): string {
  const combined = pulse.flatMap((one) => (one.kind === 'released' ? [one.blocks] : []))
  const blocks = combined[combined.length - 1]
  return blocks ? togetherOf(blocks) : overSession(pulse, 'coach')
}

function ratingIn(one: PulseView): string | null {
  const rating = ratingOf(one)
  return rating && words.scale[rating]
}
