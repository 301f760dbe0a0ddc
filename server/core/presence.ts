/** Who is in the session. The coach is not counted. */
import { PARTICIPANTS } from '../contract/limits.ts'
import { done, refuse } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { DeviceId, Participant, PersonId, Session } from './session.ts'

export const present = (session: Session): Participant[] =>
  session.participants.filter((participant) => participant.leftAt === null)

export const knows = (session: Session, person: PersonId): boolean =>
  session.participants.some(({ id }) => id === person)

/** A panel of this person is open. Coming back is the same as never having left. */
export function arrive(
  session: Session,
  person: PersonId,
  { via, apart }: Pick<Participant, 'via' | 'apart'>,
  now: number,
): Outcome {
  const known = session.participants.find((participant) => participant.id === person)
  if (known?.leftAt === null && known.apart === apart) return done(session)
  if (known)
    return done({
      ...session,
      participants: session.participants.map((participant) =>
        participant === known ? { ...known, leftAt: null, apart } : participant,
      ),
    })
  if (session.closedAt !== null) return refuse('session-ended')
  if (via === 'link' && session.meetingOnly) return refuse('meeting-only')
  if (session.participants.length >= PARTICIPANTS) return refuse('too-many')
  const newcomer: Participant = { id: person, via, joinedAt: now, leftAt: null, apart }
  return done({ ...session, participants: [...session.participants, newcomer] })
}

/** Their last panel is gone for longer than a reload or a lost network takes. */
export function leave(session: Session, person: PersonId, now: number): Outcome {
  return done({
    ...session,
    participants: session.participants.map((participant) =>
      participant.id === person && participant.leftAt === null
        ? { ...participant, leftAt: now }
        : participant,
    ),
  })
}

/** Only a session that is open is led from one place. */
export const isElsewhere = ({ closedAt, device }: Session, here: DeviceId): boolean =>
  closedAt === null && here !== device

/** The coach goes on here, and whatever other device led until now is told. */
export const takeOver = (session: Session, device: DeviceId): Outcome =>
  done(session.device === device ? session : { ...session, device })
