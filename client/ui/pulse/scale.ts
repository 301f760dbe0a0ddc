/** The scale as pictures draw it: five lines, the most comfortable on top. */
import type { PulseView } from '../../../server/contract/views.ts'
import type { Rating } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'

export const RATINGS = Object.keys(words.scale).filter(
  (one) => one !== 'rather-not-say',
) as Rating[]
const STEP = 14
const TOP = 8
export const HEIGHT = TOP * 2 + STEP * (RATINGS.length - 1)

/** How far down a rating is drawn. */
export const y = (level: number): number => TOP + level * STEP

/** Declined and not answered are the same: no dot. */
export function ratingOf(one: PulseView): Rating | null {
  return one.kind === 'answer' && one.answer !== 'rather-not-say' ? one.answer : null
}

/** What becomes a dot or a dash. Several people's combined answers become neither. */
export const charted = (pulse: PulseView[]): PulseView[] =>
  pulse.filter(({ kind }) => kind === 'answer' || kind === 'nothing')
