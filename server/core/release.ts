/**
 * When ballots may become counts, and what the counts say (privacy.md).
 *
 * A ballot belongs to one block for ever and a block holds at least the
 * threshold, so any two published results differ by nothing or by at least
 * that many ballots. A tally that grew on screen would give each ballot away
 * as the difference between two looks at it.
 */
import { THRESHOLD_FLOOR } from '../contract/limits.ts'
import type { Block, Counts } from '../contract/views.ts'
import { Rating, Wish } from '../contract/vocabulary.ts'
import type { Answer } from '../contract/vocabulary.ts'

export type Ballot = { answer: Answer | 'withdrawn'; wishes: Wish[] }

export type Situation = {
  mode: 'small' | 'group'
  threshold: number
  /** How many were asked. */
  expected: number
  /** How many ballots are in earlier blocks. */
  sealed: number
  /** Ballots in no block yet. */
  waiting: Ballot[]
  /** The coach closes the check-in: the last chance to release. */
  closing: boolean
}

/** Two people at least must share a wish before it is shown. */
const WISH_FLOOR = 2

/**
 * Whether the waiting ratings become a block now. *Rather not say* and
 * withdrawn ballots never count towards the threshold, so that "at least five
 * people" means five ratings; declining still counts as having answered.
 */
export function maySeal(situation: Situation): boolean {
  const { mode, threshold, expected, sealed, waiting, closing } = situation
  const ratings = waiting.filter((ballot) => isRating(ballot.answer)).length
  if (mode === 'small') return closing && ratings >= THRESHOLD_FLOOR
  if (ratings < threshold) return false
  const answered = sealed + waiting.filter((ballot) => ballot.answer !== 'withdrawn').length
  return closing || answered >= expected || expected - answered >= threshold
}

/** What a block says: how many gave each rating. Wishes of fewer than two stay unsaid. */
export function tally(ballots: Ballot[]): Block {
  const counts = Object.fromEntries(Rating.options.map((rating) => [rating, 0])) as Counts
  for (const { answer } of ballots) if (isRating(answer)) counts[answer] += 1
  const wishes = Wish.options
    .map((wish) => ({
      wish,
      count: ballots.filter((ballot) => ballot.wishes.includes(wish)).length,
    }))
    .filter(({ count }) => count >= WISH_FLOOR)
  return { counts, wishes }
}

/** Neither passed nor taken back. */
export const isRating = (answer: Ballot['answer']): answer is Rating =>
  answer !== 'withdrawn' && answer !== 'rather-not-say'
