/** How a session ends: everything open closes, and each side gets a private way back. */
import { withCheckInClosed } from './check-ins.ts'
import { keptFrom } from './engagement.ts'
import { LIVES, newLink } from './links.ts'
import { done } from './outcome.ts'
import type { Moment, Outcome } from './outcome.ts'
import { settled } from './repair.ts'
import type { Session, SummaryLink } from './session.ts'

/** A code is dead this long after the session: someone may still be typing it. */
export const CODE_AFTERLIFE = 15 * 60 * 1000

export function endSession(session: Session, { now, fresh }: Moment): Outcome {
  const keptUntil = keptFrom(session, now)
  const sides = ['coach' as const, ...session.participants.map(({ id }) => id)]
  const links = sides.map((side): SummaryLink => {
    const claimed = session.links.find((link) => link.side === side)
    const expiresAt = Math.min(now + LIVES[session.linkLife], keptUntil)
    return claimed ? { ...claimed, expiresAt } : newLink(fresh(), side, expiresAt)
  })
  return done({
    ...withCheckInClosed(session),
    strains: settled(session.strains),
    closedAt: now,
    keptUntil,
    links,
  })
}
