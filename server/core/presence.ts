/** Who is in the session. The coach is not counted. */
import { PARTICIPANTS } from '../contract/limits.ts'
import { done, refuse } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { DeviceId, Identity, Participant, PersonId, Session } from './session.ts'

/** Of one person in one session; an older one is not recognised without its account. */
const DEVICES = 8

export const present = (session: Session): Participant[] =>
  session.participants.filter((participant) => participant.leftAt === null)

export const knows = (session: Session, person: PersonId): boolean =>
  session.participants.some(({ id }) => id === person)

/**
 * The same person on another device, and a guest who signs in or out on theirs.
 * Two accounts on one device are two people.
 */
export function recognise(
  session: Session,
  { account, device }: Identity,
): Participant | undefined {
  const { participants } = session
  const onDevice = participants.filter(({ devices }) => devices.includes(device))
  if (account === null) return onDevice[onDevice.length - 1]
  return (
    participants.find((participant) => participant.account === account) ??
    onDevice.find((participant) => participant.account === null)
  )
}

/** A panel of this person is open. Coming back is the same as never having left. */
export function arrive(
  session: Session,
  identity: Identity,
  { via, apart }: Pick<Participant, 'via' | 'apart'>,
  now: number,
): Outcome {
  const known = recognise(session, identity)
  if (known) return done(withBack(session, known, identity, apart))
  if (session.closedAt !== null) return refuse('session-ended')
  if (via === 'link' && session.meetingOnly) return refuse('meeting-only')
  if (session.participants.length >= PARTICIPANTS) return refuse('too-many')
  const { account, device } = identity
  const newcomer: Participant = {
    id: account ?? device,
    account,
    devices: [device],
    via,
    joinedAt: now,
    leftAt: null,
    apart,
  }
  return done({ ...session, participants: [...session.participants, newcomer] })
}

function withBack(
  session: Session,
  known: Participant,
  { account, device }: Identity,
  apart: boolean,
): Session {
  const isNew = !known.devices.includes(device)
  if (
    known.leftAt === null &&
    known.apart === apart &&
    !isNew &&
    (account ?? known.account) === known.account
  )
    return session
  const { leftByChoice: _theirs, ...before } = known
  const back: Participant = {
    ...before,
    account: known.account ?? account,
    devices: isNew ? [...known.devices, device].slice(-DEVICES) : known.devices,
    leftAt: null,
    apart,
  }
  return {
    ...session,
    participants: session.participants.map((one) => (one === known ? back : one)),
  }
}

/** Their last panel is gone for longer than a reload or a lost network takes. */
export function leave(
  session: Session,
  person: PersonId,
  now: number,
  leftByChoice = false,
): Outcome {
  return done({
    ...session,
    participants: session.participants.map((participant) =>
      participant.id === person && participant.leftAt === null
        ? { ...participant, leftAt: now, ...(leftByChoice && { leftByChoice }) }
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
