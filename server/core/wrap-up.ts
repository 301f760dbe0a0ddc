/** How a session ends: everything open closes, and each side gets a private way back. */
import { withCheckInClosed } from './check-ins.ts'
import { done, refuse } from './outcome.ts'
import type { Moment, Outcome } from './outcome.ts'
import { settled } from './repair.ts'
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
  const links = sides.map((side): SummaryLink => {
    const claimed = session.links.find((link) => link.side === side)
    return { ...(claimed ?? newLink(fresh(), side)), expiresAt: now + LINK_LIFE }
  })
  return done({
    ...withCheckInClosed(session),
    strains: settled(session.strains),
    closedAt: now,
    links,
  })
}

/**
 * A guest's panel closes with the meeting, so whoever wants their link may have
 * it before. It opens once the session has ended.
 */
export function claimLink(session: Session, person: PersonId, { now, fresh }: Moment): Outcome {
  if (session.links.some(({ side }) => side === person)) return done(session)
  const claimed = { ...newLink(fresh(), person), expiresAt: now + LINK_LIFE }
  return done({ ...session, links: [...session.links, claimed] })
}

const newLink = (id: string, side: SummaryLink['side']) => ({ id, side, revokedAt: null })

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
