/** Who sees an answer: what everyone reads before the first tap, and the coach who asks reads again. */
import type { Mode } from '../../server/contract/vocabulary.ts'
import { words } from '../words/words.ts'

/** The server chose the mode, and holds to it for this check-in. */
export function promisedTo(
  coachName: string,
  of: { mode: Mode; expected: number; threshold: number; byLink: number },
): string {
  const { modes } = words
  if (of.mode === 'pair') return modes.pair(coachName)
  const promise =
    of.mode === 'small' ? modes.small(coachName, of.expected) : modes.group(coachName, of.threshold)
  return of.byLink > 0 ? `${promise} ${modes.byLink(of.byLink, of.expected)}` : promise
}
