/** What a coach sees at their desk: built from the newest session of each engagement, and from one alone. */
import type {
  DeskHome,
  DeskLink,
  DueView,
  EngagementRow,
  EngagementView,
  HandOverView,
  OfferView,
} from '../contract/looks.ts'
import { isOpen, isRestorable } from './links.ts'
import { isAllowed, openOffer } from './hand-over.ts'
import { asTheCoachHasIt } from './own-things.ts'
import type { Actor } from './outcome.ts'
import type { Practice } from './practice.ts'
import { preparationOf } from './preparation.ts'
import { pulseFor } from './pulse.ts'
import type { HandOver, Session, SummaryLink } from './session.ts'
import { commitmentView, linkView } from './views.ts'

/** The newest session of an engagement, and how many there are. */
export type Newest = { session: Session; sessions: number }

/** What the edge adds: the clock, and paths with secrets that are derived, never stored. */
export type Around = {
  now: number
  pathOf: (link: SummaryLink) => string
  offerPath: (handOver: HandOver) => string
}

/** For a day that has none. */
const SOME_DAY = '9999-12-31'
const COACH: Actor = { role: 'coach', device: '' }

/** `newest` as the desk lists them. */
export function homeOf(
  newest: Newest[],
  { archived }: Pick<Practice, 'archived'>,
  lastWeek: DeskHome['lastWeek'],
  now: number,
): DeskHome {
  const away = new Set(archived)
  return {
    engagements: newest.map((one) => rowOf(one, away)),
    due: newest
      .filter(({ session }) => session.endedAt === null && !away.has(session.engagement))
      .flatMap(({ session }) => dueIn(session, now))
      .toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1)),
    lastWeek,
  }
}

const dayOf = ({ commitment }: DueView): string => commitment.due ?? SOME_DAY

function rowOf({ session, sessions }: Newest, away: Set<string>): EngagementRow {
  const { engagement, label, openedAt, closedAt, next, plannedFor, endedAt } = session
  return {
    id: engagement,
    label,
    sessions,
    lastAt: openedAt,
    open: closedAt === null,
    next: closedAt === null ? plannedFor : next,
    archived: away.has(engagement),
    endedAt,
  }
}

function dueIn(session: Session, now: number): DueView[] {
  const { engagement, label, id } = session
  return session.commitments
    .filter(({ state }) => state === 'open')
    .map((one) => ({
      engagement,
      label,
      session: id,
      commitment: commitmentView(session, one, COACH, now),
    }))
}

/** `sessions` are all of an engagement's, oldest first. Null where there are none. */
export function engagementOf(
  sessions: Session[],
  { archived }: Pick<Practice, 'archived'>,
  around: Around,
): EngagementView | null {
  const newest = sessions.at(-1)
  if (!newest) return null
  const { now } = around
  return {
    id: newest.engagement,
    label: newest.label,
    archived: archived.includes(newest.engagement),
    endedAt: newest.endedAt,
    retention: newest.retention,
    promise: { ...newest.promise, policy: newest.lines.policy ?? null },
    sessions: sessions.map((one) => ({
      id: one.id,
      number: one.number,
      openedAt: one.openedAt,
      closedAt: one.closedAt,
      checkIns: one.checkIns,
      keptUntil: one.keptUntil,
    })),
    pulse: sessions.map((one) => ({
      number: one.number,
      openedAt: one.openedAt,
      pulse: pulseFor(asTheCoachHasIt(one), 'coach'),
    })),
    preparation: preparationOf(newest, now),
    links: sessions.flatMap((one) => linksOf(one, around)),
    handOver: handOverView(newest, around),
  }
}

/** Those that open, and those whose undo is still offered. */
export function linksOf(session: Session, { now, pathOf }: Around): DeskLink[] {
  const { id, engagement, label, number, openedAt, participants } = session
  return session.links
    .filter((link) => isOpen(link, now) || isRestorable(link, now))
    .map((link) => ({
      ...linkView(session, link, 'coach', pathOf),
      session: id,
      engagement,
      label,
      number,
      openedAt,
      client:
        link.side === 'coach' ? null : participants.findIndex((one) => one.id === link.side) + 1,
      log: link.log,
    }))
}

function handOverView(session: Session, { now, offerPath }: Around): HandOverView | null {
  const offer = openOffer(session, now)
  if (!offer) return null
  const { to, offeredAt, expiresAt, answers } = offer
  return {
    to,
    offeredAt,
    expiresAt,
    asked: session.participants.length,
    yes: answers.filter(({ yes }) => yes).length,
    no: answers.filter(({ yes }) => !yes).length,
    path: isAllowed(session) ? offerPath(offer) : null,
  }
}

/** Null unless everyone allowed it and it still waits. */
export function offerOf(session: Session, sessions: number, now: number): OfferView | null {
  const offer = openOffer(session, now)
  if (!offer || !isAllowed(session)) return null
  return { from: session.coachName, label: session.label, sessions, expiresAt: offer.expiresAt }
}
