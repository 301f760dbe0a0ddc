/**
 * An engagement goes on with another coach: its coach offers it, everyone who took
 * part in the newest session allows it, and the other coach accepts.
 */
import { HAND_OVER_DAYS } from '../contract/limits.ts'
import { done, refuse } from './outcome.ts'
import type { Moment, Outcome } from './outcome.ts'
import type { HandOver, PersonId, Session } from './session.ts'

const DAY = 24 * 60 * 60 * 1000

/** Another offer takes the place of one that is open. */
export function offerHandOver(session: Session, to: string, { now, fresh }: Moment): Outcome {
  if (session.closedAt === null) return refuse('session-open')
  if (session.endedAt !== null) return refuse('engagement-ended')
  // Consent is somebody's to give.
  if (session.participants.length === 0) return refuse('nobody-here')
  const expiresAt = now + HAND_OVER_DAYS * DAY
  const handOver: HandOver = {
    id: fresh(),
    to,
    offeredAt: now,
    expiresAt,
    answers: [],
    acceptedAt: null,
  }
  return done({ ...session, handOver })
}

export const withdrawHandOver = (session: Session): Outcome =>
  done(isOffered(session) ? { ...session, handOver: null } : session)

/** Each for themselves; thinking again takes the place of the first answer. */
export function answerHandOver(
  session: Session,
  yes: boolean,
  person: PersonId,
  now: number,
): Outcome {
  const offer = openOffer(session, now)
  if (!offer) return refuse('not-found')
  const others = offer.answers.filter(({ by }) => by !== person)
  const answers = [...others, { by: person, yes }]
  return done({ ...session, handOver: { ...offer, answers } })
}

/** Null where nothing is offered, or not any more. */
export const openOffer = ({ handOver }: Session, now: number): HandOver | null =>
  handOver && handOver.acceptedAt === null && now < handOver.expiresAt ? handOver : null

export const isAllowed = ({ participants, handOver }: Session): boolean =>
  participants.every(({ id }) => handOver?.answers.some(({ by, yes }) => by === id && yes))

/**
 * One session as the other coach has it from now on. What was the first coach's own
 * stays behind: notes, questions, strains they marked, how they came in. Their link
 * opens nothing any more.
 */
export const handedOver = (session: Session, coach: string, now: number): Session => ({
  ...session,
  coach,
  device: '',
  links: session.links.filter(({ side }) => side !== 'coach'),
  notes: [],
  questions: [],
  insteadOfAdvice: 0,
  talk: null,
  readiness: { away: [], steady: null },
  strains: [],
  earlier: { ...session.earlier, themes: [] },
  handOver: session.handOver && { ...session.handOver, acceptedAt: now },
})

const isOffered = ({ handOver }: Session): boolean =>
  handOver !== null && handOver.acceptedAt === null
