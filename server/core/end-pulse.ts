/**
 * The end pulse: four items of our own about the session as a whole, from one
 * client to their coach. With several people it stays on each one's device:
 * four answers together would tell more of a person than one does.
 */
import type { Command } from '../contract/commands.ts'
import type { EndPulseView } from '../contract/views.ts'
import { done, refuse } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { EndPulse, PersonId, Session } from './session.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

export const openEndPulse = (session: Session, now: number): Outcome =>
  done(session.endPulse ? session : { ...session, endPulse: { openedAt: now, given: [] } })

/** The change with the highest number stands. */
export function giveEndPulse(
  session: Session,
  { change, answers, share }: Of<'end-pulse'>,
  person: PersonId,
): Outcome {
  const { endPulse, participants } = session
  if (!endPulse) return refuse('not-found')
  if (participants.length !== 1) return refuse('several-here')
  const before = endPulse.given.find(({ by }) => by === person)
  if (before && before.change >= change) return done(session)
  const mine: EndPulse = { by: person, change, answers, share }
  const given = [...endPulse.given.filter((one) => one !== before), mine]
  return done({ ...session, endPulse: { ...endPulse, given } })
}

/**
 * As the coach has it: what is shared now at once, what is shared at the end when
 * the session is over. Taken back, it looks as if it had never been given.
 */
export function endPulseForCoach(
  { endPulse, closedAt }: Session,
  only: PersonId | null,
): EndPulseView | null {
  const given = endPulse?.given.find(
    ({ by, share }) => (only === null || by === only) && (share === 'now' || closedAt !== null),
  )
  return given && Object.keys(given.answers).length > 0 ? given.answers : null
}
