/** How a session ends: everything open closes, and each side gets a private way back. */
import { withCheckInClosed } from './check-ins.ts'
import { done, refuse } from './outcome.ts'
import type { Moment, Outcome } from './outcome.ts'
import type { PersonId, Session, SummaryLink } from './session.ts'

const DAY = 24 * 60 * 60 * 1000
/** Long enough for the next session to come round. */
export const LINK_LIFE = 30 * DAY
/** How long a closed session is kept. */
export const RETENTION = 180 * DAY
/** A code is dead this long after the session: someone may still be typing it. */
export const CODE_AFTERLIFE = 15 * 60 * 1000

export function endSession(session: Session, { now, fresh }: Moment): Outcome {
  const sides = ['coach' as const, ...session.participants.map(({ id }) => id)]
  const links = sides.map((side): SummaryLink => ({
    id: fresh(),
    side,
    expiresAt: now + LINK_LIFE,
    revokedAt: null,
  }))
  return done({ ...withCheckInClosed(session), closedAt: now, links })
}

/** The coach may revoke any link; a participant only their own. */
export function revokeLink(
  session: Session,
  link: string,
  side: PersonId | 'coach',
  now: number,
): Outcome {
  const standing = session.links.find(({ id }) => id === link)
  if (!standing) return refuse('not-found')
  if (side !== 'coach' && standing.side !== side) return refuse('not-yours')
  const revoked = { ...standing, revokedAt: standing.revokedAt ?? now }
  return done({
    ...session,
    links: session.links.map((one) => (one === standing ? revoked : one)),
  })
}

export const isOpen = (link: SummaryLink, now: number): boolean =>
  link.revokedAt === null && now < link.expiresAt
