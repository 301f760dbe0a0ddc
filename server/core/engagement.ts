/**
 * What a coach settles about an engagement between its sessions: its name, how long
 * it is kept, and its end. It holds for every session of it, each by itself.
 */
import { RETENTION_DAYS } from '../contract/limits.ts'
import { done, refuse } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { Session } from './session.ts'

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

/** The newest session's label is the engagement's. */
export const rename = (session: Session, label: string): Outcome =>
  done(session.label === label ? session : { ...session, label })

/** From a session's own end. Where the engagement is over, its day stands. */
export function setRetention(session: Session, days: number): Outcome {
  if (session.retention === days) return done(session)
  return done(withLinksWithin(kept({ ...session, retention: days })))
}

/** Everything of it is erased by one day, and nothing later than its own; until then both sides can read and export it. */
export function endEngagement(session: Session, days: number, now: number): Outcome {
  if (session.closedAt === null) return refuse('session-open')
  if (session.endedAt !== null) return done(session)
  const keptUntil = Math.min(now + days * DAY, session.keptUntil ?? Infinity)
  return done(withLinksWithin({ ...session, endedAt: now, keptUntil, handOver: null }))
}

/** Its coach has it erased: should that be cut off, the next round does it. */
export const doomed = (session: Session, now: number): Session => ({
  ...session,
  closedAt: session.closedAt ?? now,
  endedAt: session.endedAt ?? now,
  keptUntil: Math.min(now + MINUTE, session.keptUntil ?? Infinity),
})

/** As if it had never ended. */
export const resumeEngagement = (session: Session): Outcome =>
  done(session.endedAt === null ? session : kept({ ...session, endedAt: null }))

/** When a session that ends now is erased. */
export const keptFrom = ({ retention }: Pick<Session, 'retention'>, closedAt: number): number =>
  closedAt + retention * DAY

/** What an older version stored was kept as long as everything was. */
export const keptByOlder = (closedAt: number | null): number | null =>
  closedAt === null ? null : keptFrom({ retention: RETENTION_DAYS }, closedAt)

const kept = (session: Session): Session =>
  session.closedAt === null || session.endedAt !== null
    ? session
    : { ...session, keptUntil: keptFrom(session, session.closedAt) }

/** No link outlives what it opens. */
const withLinksWithin = (session: Session): Session => ({
  ...session,
  links: session.links.map((link) => ({
    ...link,
    expiresAt: Math.min(link.expiresAt, session.keptUntil ?? link.expiresAt),
  })),
})
