/** What a session leaves behind for one reader, built from shared things only. */
import type { SummaryView } from '../contract/views.ts'
import { Card } from '../contract/vocabulary.ts'
import { endPulseForCoach } from './end-pulse.ts'
import { pulseFor } from './pulse.ts'
import { mayRemove } from './script.ts'
import type { Session } from './session.ts'
import { repairView } from './views.ts'
import { isOpen } from './wrap-up.ts'

/**
 * Null when the link does not open: expired or revoked, they look the same. A
 * link may be claimed before the end, and then opens at it.
 */
export function summaryFor(
  session: Session,
  linkId: string,
  now: number,
): SummaryView | 'not-yet' | null {
  const link = session.links.find(({ id }) => id === linkId)
  if (!link || !isOpen(link, now)) return null
  if (session.closedAt === null) return 'not-yet'
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
    commitments: session.commitments.map(({ promiser, text, due, state }) => ({
      promiser,
      text,
      due,
      state,
    })),
    focus: session.focus?.text ?? null,
    next: session.next,
    notes: forCoach ? session.notes : null,
    repairs: forCoach
      ? session.strains.filter(({ state }) => state === 'said').map(repairView)
      : null,
    endPulse: forCoach
      ? endPulseForCoach(session, null)
      : (session.endPulse?.given.find(({ by }) => by === side)?.answers ?? null),
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
