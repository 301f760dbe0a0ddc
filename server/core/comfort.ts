/**
 * When comfort dropped, so that one sentence to repair with is offered.
 *
 * One person: the answer is "a bit uncomfortable" or lower, or two steps below
 * their usual (the median of their last three released answers), or the second
 * fall in a row, or they ask for a short break. Declining is never a drop.
 * Several: two or more low ratings in a release, or a median of "okay" or lower
 * that fell by a step since the last release.
 */
import { STRAINS } from '../contract/limits.ts'
import { Rating } from '../contract/vocabulary.ts'
import type { Answer, PromptGap } from '../contract/vocabulary.ts'
import type { Block } from '../contract/views.ts'
import { withStrain } from './repair.ts'
import type { PairAnswer, PersonId, Session, Strain } from './session.ts'

const LOW = 2
const OKAY = 3
const MINUTE = 60_000
const GAP: Record<Exclude<PromptGap, 'off'>, number> = {
  '5': 5 * MINUTE,
  '10': 10 * MINUTE,
  '20': 20 * MINUTE,
}

/** 5 for very comfortable down to 1; null for whoever would rather not say. For comparing, never for showing. */
export const steps = (answer: Answer): number | null =>
  answer === 'rather-not-say' ? null : Rating.options.length - Rating.options.indexOf(answer)

/** `before` holds this person's earlier released answers in steps, oldest first. */
export function dropped(before: number[], { answer, wishes }: PairAnswer): boolean {
  if (wishes.includes('short-break')) return true
  const now = steps(answer)
  if (now === null) return false
  if (now <= LOW) return true
  if (median(before.slice(-3)) - now >= 2) return true
  // Without two of them nothing fell: 0 is below every step.
  const [lastButOne = 0, last = 0] = before.slice(-2)
  return lastButOne > last && last > now
}

/** `before` is the last earlier release, or null. Both are all blocks of one check-in. */
export function droppedTogether(before: Block[] | null, blocks: Block[]): boolean {
  const all = ratingsOf(blocks)
  if (all.filter((rating) => rating <= LOW).length >= 2) return true
  if (!before) return false
  const middle = median(all)
  return middle <= OKAY && median(ratingsOf(before)) - middle >= 1
}

/** After a pair answer: offer a sentence, or take back one that a corrected answer no longer calls for. */
export function afterAnswer(session: Session, now: number): Session {
  const { checkIn } = session
  if (checkIn?.mode !== 'pair') return session
  const { mine, number } = checkIn
  const low = mine?.share === 'now' && dropped(usualOf(session, checkIn.asked[0]!), mine)
  const waiting = session.strains.find(
    (strain) => strain.checkIn === number && strain.state === 'offered',
  )
  if (low) return waiting ? session : offer(session, 'comfort', number, now)
  if (!waiting) return session
  return { ...session, strains: session.strains.filter((strain) => strain !== waiting) }
}

/** After the box released blocks. */
export function afterRelease(session: Session, now: number): Session {
  const { checkIn } = session
  if (!checkIn || checkIn.mode === 'pair') return session
  const earlier = session.results.findLast(
    (result) => result.mode !== 'pair' && result.blocks.length > 0,
  )
  const before = earlier && earlier.mode !== 'pair' ? earlier.blocks : null
  const known = session.strains.some((strain) => strain.checkIn === checkIn.number)
  return !known && droppedTogether(before, checkIn.blocks)
    ? offer(session, 'comfort', checkIn.number, now)
    : session
}

function offer(session: Session, cause: Strain['cause'], checkIn: number, now: number): Session {
  const { promptGap, strains } = session
  if (promptGap === 'off' || session.promptsSilenced || strains.length >= STRAINS) return session
  if (strains.some((strain) => strain.state === 'offered')) return session
  const last = strains.findLast((strain) => strain.cause === 'comfort')
  if (last && now - last.at < GAP[promptGap]) return session
  return withStrain(session, cause, checkIn, now)
}

/** One client's last session counts: what is usual for them does not begin anew each time. */
const usualOf = (session: Session, person: PersonId): number[] => [
  ...(session.participants.length === 1 ? session.earlier.usual : []),
  ...releasedBefore(session, person),
]

/** A person's answers that were shared at once, in steps, oldest first. */
export const releasedBefore = (session: Session, person: PersonId): number[] =>
  session.results.flatMap((result) => {
    if (result.mode !== 'pair' || result.of !== person || result.mine?.share !== 'now') return []
    const step = steps(result.mine.answer)
    return step === null ? [] : [step]
  })

const ratingsOf = (blocks: Block[]): number[] =>
  blocks.flatMap(({ counts }) =>
    Rating.options.flatMap((rating) =>
      Array.from({ length: counts[rating] }, () => steps(rating) ?? 0),
    ),
  )

/** Of nothing it is NaN, with which no comparison holds. */
function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
