/** A check-in: opened, answered, closed. What several answer stays in the ballot box (privacy.md). */
import type { Command } from '../contract/commands.ts'
import { CHECK_INS, RIGHTS_AHEAD } from '../contract/limits.ts'
import type { Block } from '../contract/views.ts'
import { isTooSoon } from './cadence.ts'
import { afterAnswer, afterRelease } from './comfort.ts'
import { done, refuse } from './outcome.ts'
import type { Moment, Outcome } from './outcome.ts'
import { present } from './presence.ts'
import type { CheckIn, PersonId, Result, Session } from './session.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** Names a check-in to the ballot box, and to everyone who has a right to it. */
export const slotOf = ({ id }: Pick<Session, 'id'>, number: number): string => `${id}.${number}`

export function slotIn(slot: string): { session: string; number: number } {
  const [session = '', number = ''] = slot.split('.')
  return { session, number: Number(number) }
}

/**
 * Check-ins this person may have a right to a ballot of: the open one, if they
 * are asked, and the next few, whoever answers them.
 */
export function rightsOf({ checkIn, checkIns }: Session, person: PersonId): number[] {
  const ahead = Array.from({ length: RIGHTS_AHEAD }, (_, place) => checkIns + 1 + place)
  const open = checkIn && checkIn.mode !== 'pair' && checkIn.asked.includes(person)
  return [...(open ? [checkIn.number] : []), ...ahead].filter((number) => number <= CHECK_INS)
}

/** The mode is chosen here, from who is present, and locked for this check-in. */
export function openCheckIn(
  session: Session,
  { anyway = false }: Of<'open-check-in'>,
  { now }: Moment,
): Outcome {
  if (session.checkIn) return refuse('check-in-open')
  if (session.paused) return refuse('paused')
  if (!anyway && isTooSoon(session, now)) return refuse('too-soon')
  const people = present(session)
  if (people.length === 0) return refuse('nobody-here')
  if (people.some(({ apart }) => apart)) return refuse('in-breakout')
  if (session.checkIns >= CHECK_INS) return refuse('too-many')
  const asked = {
    number: session.checkIns + 1,
    openedAt: now,
    threshold: session.threshold,
    asked: people.map(({ id }) => id),
    byLink: people.filter(({ via }) => via === 'link').length,
  }
  const checkIn: CheckIn =
    people.length === 1
      ? { ...asked, mode: 'pair', mine: null, change: 0 }
      : {
          ...asked,
          mode: people.length < session.threshold ? 'small' : 'group',
          box: slotOf(session, asked.number),
          blocks: [],
          counted: [],
        }
  return done({ ...session, checkIn, checkIns: asked.number, askedAt: now })
}

export function closeCheckIn(session: Session, { number }: Of<'close-check-in'>): Outcome {
  if (session.checkIn?.number !== number) return refuse('no-open-check-in')
  return done(withCheckInClosed(session))
}

/** Whatever is open becomes a result. The caller has taken the last blocks from the box before. */
export function withCheckInClosed(session: Session): Session {
  const { checkIn } = session
  if (!checkIn) return session
  const { number, openedAt } = checkIn
  const result: Result =
    checkIn.mode === 'pair'
      ? { number, openedAt, mode: 'pair', of: checkIn.asked[0]!, mine: checkIn.mine }
      : {
          number,
          openedAt,
          mode: checkIn.mode,
          threshold: checkIn.threshold,
          byLink: checkIn.byLink,
          blocks: checkIn.blocks,
          counted: checkIn.counted,
          asked: checkIn.asked,
        }
  return { ...session, checkIn: null, results: [...session.results, result] }
}

/** One person's answer stands in the session, and they were told so. */
export function answer(
  session: Session,
  command: Of<'answer'> | Of<'withdraw-answer'>,
  person: PersonId,
  now: number,
): Outcome {
  const { checkIn } = session
  if (checkIn?.number !== command.checkIn) return refuse('no-open-check-in')
  if (!checkIn.asked.includes(person)) return refuse('not-asked')
  const { change } = command
  // Several people's come as ballots, which say nothing of who sends them.
  if (checkIn.mode !== 'pair') return refuse('by-ballot')
  // A late retry of an earlier change must not undo a later one.
  if (change <= checkIn.change) return done(session)
  const mine =
    command.type === 'answer'
      ? { answer: command.answer, wishes: [...new Set(command.wishes)], share: command.share }
      : null
  return done(afterAnswer({ ...session, checkIn: { ...checkIn, mine, change } }, now))
}

/** The box sealed blocks since the session last looked. They only grow, so repeating is harmless. */
export function takeBlocks(
  session: Session,
  { blocks, counted }: { blocks: Block[]; counted: string[][] },
  now: number,
): Session {
  const { checkIn } = session
  if (!checkIn || checkIn.mode === 'pair' || blocks.length <= checkIn.blocks.length) return session
  return afterRelease({ ...session, checkIn: { ...checkIn, blocks, counted } }, now)
}
