/** What a session leaves behind for one reader, built from shared things only. */
import type { SummaryView } from '../contract/views.ts'
import { Card } from '../contract/vocabulary.ts'
import { pulseFor } from './pulse.ts'
import { mayRemove } from './script.ts'
import type { Session } from './session.ts'
import { isOpen } from './wrap-up.ts'

/** Null when the link does not open: expired, revoked, or the session is not over. They look the same. */
export function summaryFor(session: Session, linkId: string, now: number): SummaryView | null {
  const link = session.links.find(({ id }) => id === linkId)
  if (!link || !isOpen(link, now) || session.closedAt === null) return null
  const { side } = link
  const forCoach = side === 'coach'
  const own = forCoach
    ? session.needs
    : session.needs.filter((need) =>
        mayRemove(session, need, { role: 'participant', person: side }),
      )
  return {
    side: forCoach ? 'coach' : 'client',
    coachName: session.coachName,
    label: forCoach ? session.label : null,
    number: session.number,
    openedAt: session.openedAt,
    closedAt: session.closedAt,
    expiresAt: link.expiresAt,
    agreement: session.agreement.map(({ id, text, agreed }) => ({ id, text, agreed })),
    commitments: session.commitments.map(({ promiser, text, due }) => ({ promiser, text, due })),
    needs: own.map(({ kind, text }) => ({ kind, text })),
    checklist: forCoach
      ? Card.options.map((card) => ({ card, confirmed: session.confirmed[card] !== null }))
      : null,
    pulse: pulseFor(session, side),
    links: session.links
      .filter((one) => forCoach || one === link)
      .map(({ id, side: of, expiresAt, revokedAt }) => ({
        id,
        side: of === 'coach' ? ('coach' as const) : ('client' as const),
        expiresAt,
        revoked: revokedAt !== null,
      })),
  }
}
