/** What the panel's settings and the desk's offer, in the same words. */
import { THRESHOLD_CEILING, THRESHOLD_FLOOR } from '../../server/contract/limits.ts'
import type { PromptGap } from '../../server/contract/vocabulary.ts'
import { words } from '../words/words.ts'

export const THRESHOLDS = Array.from(
  { length: THRESHOLD_CEILING - THRESHOLD_FLOOR + 1 },
  (_, index) => ({
    value: `${THRESHOLD_FLOOR + index}`,
    label: words.coach.checkIn.people(THRESHOLD_FLOOR + index),
  }),
)

export const GAPS = (Object.keys(words.gaps) as PromptGap[]).map((value) => ({
  value,
  label: words.gaps[value],
}))
