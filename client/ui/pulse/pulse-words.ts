/** A pulse in words: what a coach takes in with one look. */
import type { Block, PulseView } from '../../../server/contract/views.ts'
import type { Rating } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'
import { RATINGS, ratingOf } from './scale.ts'

type Given = Extract<PulseView, { kind: 'answer' }>

/** The scale's own words; declining is no answer, not a bad one. */
export const glanceAt = ({ answer }: Given): string =>
  answer === 'rather-not-say' ? words.coach.checkIn.declined : words.scale[answer]

export function relationOf({ steps }: Given): string {
  const { same, up, down } = words.coach.checkIn
  if (steps === null) return ''
  if (steps === 0) return same
  return steps > 0 ? up(steps) : down(-steps)
}

/** All blocks of a check-in together. */
export function totalOf(blocks: Block[]): Block['counts'] {
  const total = {} as Block['counts']
  for (const rating of Object.keys(blocks[0]?.counts ?? {}) as Rating[])
    total[rating] = blocks.reduce((sum, { counts }) => sum + counts[rating], 0)
  return total
}

/**
 * One sentence for many. More than half decide what it says; two low ratings
 * make it "several"; a single one is never pointed at.
 */
export function togetherOf(blocks: Block[]): string {
  const counts = totalOf(blocks)
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const low = counts['a-bit-uncomfortable'] + counts.uncomfortable
  const high = counts['very-comfortable'] + counts.comfortable
  const { together } = words.coach
  const most = (count: number): boolean => count * 2 > all
  if (most(low)) return together.uncomfortable
  const main = most(counts['very-comfortable'])
    ? together.veryComfortable
    : most(high)
      ? together.comfortable
      : most(counts.okay + high)
        ? together.okay
        : together.mixed
  return low >= 2 ? `${main} ${together.change}` : main
}

/**
 * One person's answers over a session: how it began, how it ended, and what else
 * there was. Nothing is averaged, and no answer counts for more than another.
 */
export function overSession(pulse: PulseView[], side: 'coach' | 'client'): string {
  const given = pulse.flatMap((one) => ratingOf(one) ?? [])
  const [first] = given
  const last = given[given.length - 1]
  const { none, one, same, firstLast, around, between, quoted } = words.after.pulse
  if (!first || !last) return none[side]
  if (given.length === 1) return one(words.scale[first])
  const others = RATINGS.filter(
    (rating) => rating !== first && rating !== last && given.includes(rating),
  )
  if (first === last && others.length === 0) return same(given.length, words.scale[first])
  const ends =
    first === last ? around(words.scale[first]) : firstLast(words.scale[first], words.scale[last])
  if (others.length === 0) return ends
  return `${ends} ${between(words.list(...others.map((rating) => quoted(words.scale[rating]))))}`
}
