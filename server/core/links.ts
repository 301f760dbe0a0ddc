/**
 * Private ways to a session's summary: one for each side. Whoever holds one may
 * say how long it opens, close it, and read what happened to it.
 */
import type { LinkEvent } from '../contract/views.ts'
import type { LinkLife } from '../contract/vocabulary.ts'
import { LINK_LOG } from '../contract/limits.ts'
import { keptFrom } from './engagement.ts'
import { done, refuse, whoIs } from './outcome.ts'
import type { Actor, Moment, Outcome } from './outcome.ts'
import type { PersonId, Session, SummaryLink } from './session.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
export const LIVES: Record<LinkLife, number> = {
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  quarter: 90 * DAY,
}
/** A revoked link comes back within this: ten seconds on the screen, and the way there. */
export const UNDO = 15_000
/** A page that is loaded again within an hour is the same reading. */
const READING = HOUR

export const newLink = (id: string, side: SummaryLink['side'], expiresAt: number): SummaryLink => ({
  id,
  side,
  expiresAt,
  revokedAt: null,
  log: [],
})

export const isOpen = (link: SummaryLink, now: number): boolean =>
  link.revokedAt === null && now < link.expiresAt

export const isRestorable = (link: SummaryLink, now: number): boolean =>
  link.revokedAt !== null && now - link.revokedAt <= UNDO && now < link.expiresAt

/**
 * Until when one of them may open, or its undo be offered. While a session is open,
 * clients may claim others.
 */
export const linkedUntil = ({ closedAt, links }: Pick<Session, 'closedAt' | 'links'>): number =>
  closedAt === null
    ? Number.MAX_SAFE_INTEGER
    : Math.max(
        0,
        ...links.map(({ revokedAt, expiresAt }) =>
          revokedAt === null ? expiresAt : Math.min(revokedAt + UNDO, expiresAt),
        ),
      )

/**
 * A guest's panel closes with the meeting, so whoever wants their link may have
 * it before. It opens once the session has ended.
 */
export function claimLink(session: Session, person: PersonId, { now, fresh }: Moment): Outcome {
  if (session.links.some(({ side }) => side === person)) return done(session)
  const claimed = newLink(fresh(), person, now + LIVES[session.linkLife])
  return done({ ...session, links: [...session.links, claimed] })
}

/** The coach may revoke any link; a participant only their own. */
export const revokeLink = (session: Session, link: string, actor: Actor, now: number): Outcome =>
  change(session, link, actor, (one) =>
    one.revokedAt === null
      ? noted({ ...one, revokedAt: now }, { at: now, what: 'revoked', by: actor.role })
      : one,
  )

/** Not later than the undo that is offered. */
export const restoreLink = (session: Session, link: string, actor: Actor, now: number): Outcome =>
  change(session, link, actor, (one) =>
    one.revokedAt === null
      ? one
      : isRestorable(one, now)
        ? noted({ ...one, revokedAt: null }, { at: now, what: 'restored', by: actor.role })
        : null,
  )

/** Counted from now, to the end of what is kept at most. `link` null is every one that is in force. */
export function setLinkLife(
  session: Session,
  { link, life }: { link: string | null; life: LinkLife },
  actor: Actor,
  now: number,
): Outcome {
  if (link === null && actor.role !== 'coach') return refuse('not-yours')
  const wanted = session.links.filter(({ id, revokedAt }) =>
    link === null ? revokedAt === null : id === link,
  )
  let outcome: Outcome = wanted.length > 0 ? done(session) : refuse('not-found')
  for (const { id } of wanted) {
    if (!outcome.ok) return outcome
    outcome = change(outcome.session, id, actor, (one) =>
      one.revokedAt === null
        ? noted(
            { ...one, expiresAt: Math.min(now + LIVES[life], endOf(session, now)) },
            { at: now, what: life, by: actor.role },
          )
        : null,
    )
  }
  return outcome
}

/**
 * The coach takes a client's link, to send it to them. The client reads that they
 * did, and can have another one that nobody else has seen.
 */
export const handLink = (session: Session, link: string, now: number): Outcome =>
  change(session, link, { role: 'coach', device: '' }, (one) =>
    one.side === 'coach' || !isOpen(one, now)
      ? null
      : noted(one, { at: now, what: 'handed', by: 'coach' }),
  )

/** Whether the coach has taken it, as it is now. */
export const isHanded = ({ log }: SummaryLink): boolean => log.some(({ what }) => what === 'handed')

/** As it was chosen last, or as the session's links are. */
export const lifeOf = ({ log }: SummaryLink, { linkLife }: Pick<Session, 'linkLife'>): LinkLife =>
  log.map(({ what }) => what).findLast((what): what is LinkLife => what in LIVES) ?? linkLife

/** Another secret for one's own: the old one opens nothing any more. */
export function renewLink(
  session: Session,
  link: string,
  actor: Actor,
  { now, fresh }: Moment,
): Outcome {
  const standing = session.links.find(({ id }) => id === link)
  if (!standing) return refuse('not-found')
  if (standing.side !== whoIs(actor)) return refuse('not-yours')
  const another = newLink(fresh(), standing.side, standing.expiresAt)
  const renewed: LinkEvent = { at: now, what: 'renewed', by: actor.role }
  const log = [...standing.log.filter(({ what }) => what !== 'handed'), renewed]
  return done({
    ...session,
    links: session.links.map((one) => (one === standing ? { ...another, log } : one)),
  })
}

/** Written down once for a reading, for both sides to see. */
export function noteOpening(session: Session, link: string, now: number): Outcome {
  const one = session.links.find(({ id }) => id === link)
  if (!one) return refuse('gone')
  const last = one.log.filter(({ what }) => what === 'opened').at(-1)
  if (last && now - last.at < READING) return done(session)
  const by = one.side === 'coach' ? 'coach' : 'participant'
  return done(replaced(session, one, noted(one, { at: now, what: 'opened', by })))
}

/** The oldest give way. */
const noted = (link: SummaryLink, event: LinkEvent): SummaryLink => ({
  ...link,
  log: [...link.log, event].slice(-LINK_LOG),
})

/** `to` answers null where the link cannot be changed like that any more. */
function change(
  session: Session,
  link: string,
  actor: Actor,
  to: (one: SummaryLink) => SummaryLink | null,
): Outcome {
  const standing = session.links.find(({ id }) => id === link)
  if (!standing) return refuse('not-found')
  if (actor.role !== 'coach' && standing.side !== actor.person) return refuse('not-yours')
  const changed = to(standing)
  if (!changed) return refuse('gone')
  return done(changed === standing ? session : replaced(session, standing, changed))
}

const replaced = (session: Session, before: SummaryLink, after: SummaryLink): Session => ({
  ...session,
  links: session.links.map((one) => (one === before ? after : one)),
})

const endOf = (session: Session, now: number): number => session.keptUntil ?? keptFrom(session, now)
