/** What a session leaves behind for one reader, built from shared things only. */
import type { SummaryView } from '../contract/summary.ts'
import { Card } from '../contract/vocabulary.ts'
import { endPulseForCoach } from './end-pulse.ts'
import { openOffer } from './hand-over.ts'
import { isOpen } from './links.ts'
import { asTheCoachHasIt, hasGaps, ownThings } from './own-things.ts'
import { pulseFor } from './pulse.ts'
import { mayRemove } from './script.ts'
import type { PersonId, Session } from './session.ts'
import { linkFacts, repairView } from './views.ts'
import { evidenceOf } from './week.ts'

/**
 * Null when the link does not open: expired or revoked, they look the same. A
 * link may be claimed before the end, and then opens at it.
 */
export function summaryFor(
  whole: Session,
  linkId: string,
  now: number,
): SummaryView | 'not-yet' | null {
  const link = whole.links.find(({ id }) => id === linkId)
  if (!link || !isOpen(link, now)) return null
  if (whole.closedAt === null) return 'not-yet'
  return summaryOf(whole, link.side, link.expiresAt, now)
}

/**
 * The page of another side, as the coach may see it before they pass its link on:
 * without what its reader keeps from them, and with nothing to change. Null where
 * there is no such page, or the asker's own link is not the coach's.
 */
export function previewFor(
  whole: Session,
  linkId: string,
  as: string,
  now: number,
): SummaryView | null {
  const link = whole.links.find(({ id }) => id === linkId)
  const other = whole.links.find(({ id }) => id === as)
  if (link?.side !== 'coach' || !isOpen(link, now) || whole.closedAt === null) return null
  if (!other || other.side === 'coach') return null
  const view = summaryOf(asTheCoachHasIt(whole), other.side, other.expiresAt, now)
  return { ...view, preview: true, handOver: null, own: [], links: [], readByCoach: [] }
}

/** The coach's side as they have it at their desk, where no link is needed. */
export const summaryAtDesk = (whole: Session, now: number): SummaryView | null =>
  whole.closedAt === null ? null : summaryOf(whole, 'coach', whole.keptUntil ?? now, now)

function summaryOf(
  whole: Session,
  side: PersonId | 'coach',
  expiresAt: number,
  now: number,
): SummaryView {
  const forCoach = side === 'coach'
  const session = forCoach ? asTheCoachHasIt(whole) : whole
  const own = forCoach
    ? session.needs
    : session.needs.filter((need) =>
        mayRemove(session, need, { role: 'participant', person: side }),
      )
  return {
    side: forCoach ? 'coach' : 'client',
    preview: false,
    coachName: session.coachName,
    label: forCoach ? session.label : null,
    number: session.number,
    openedAt: session.openedAt,
    closedAt: session.closedAt ?? session.openedAt,
    expiresAt,
    agreement: session.agreement.map(({ id, text, agreed }) => ({ id, text, agreed })),
    commitments: session.commitments.map(({ id, promiser, text, due, state, history }) => ({
      id,
      promiser,
      text,
      due,
      state,
      changes: history.length - 1,
    })),
    focus: session.focus?.text ?? null,
    next: session.next,
    nextChanges: session.nextChanges,
    engagement: session.engagement,
    keptUntil: session.keptUntil ?? expiresAt,
    endedAt: session.endedAt,
    handOver: handOverFor(session, side, now),
    evidence: forCoach ? evidenceOf([session], session.openedAt, now) : null,
    notes: forCoach ? session.notes : null,
    repairs: forCoach
      ? session.strains.filter(({ state }) => state === 'said').map(repairView)
      : null,
    endPulse: forCoach
      ? endPulseForCoach(session, null)
      : (session.endPulse?.given.find(({ by }) => by === side)?.answers ?? null),
    needs: own.map(({ id, kind, text }) => ({ id, kind, text })),
    checklist: forCoach
      ? Card.options.map((card) => ({ card, confirmed: session.confirmed[card] !== null }))
      : null,
    pulse: pulseFor(session, side),
    corrections: session.corrections
      .filter(({ by }) => forCoach || by === side)
      .map(({ by, on, of, text, at }) => ({ on, of, text, at, mine: by === side })),
    several: session.participants.length > 1,
    own: forCoach ? [] : ownThings(session, side),
    removed: forCoach && hasGaps(whole),
    links: session.links
      .filter((one) => forCoach || one.side === side)
      .map((one) => ({
        ...linkFacts(one, session),
        mine: one.side === side,
        log: one.log,
      })),
    readByCoach: session.links
      .filter((one) => one.side === 'coach')
      .flatMap(({ log }) => log.filter(({ what }) => what === 'opened').map(({ at }) => at)),
  }
}

/** What is asked of a client, and what became of it; the coach has it at their desk. */
function handOverFor(
  session: Session,
  side: PersonId | 'coach',
  now: number,
): SummaryView['handOver'] {
  const { handOver } = session
  if (!handOver || side === 'coach') return null
  const { to, expiresAt, answers, acceptedAt } = handOver
  if (acceptedAt === null && !openOffer(session, now)) return null
  return { to, expiresAt, mine: answers.find(({ by }) => by === side)?.yes ?? null, acceptedAt }
}
