/**
 * A coach at their desk: what lies between sessions and across them. Whatever is
 * asked about somebody else's engagement is not there.
 */
import type { Command, Look, LookAtDesk, Looked, Message, Reply } from './contract/commands.ts'
import type { LookView } from './contract/looks.ts'
import type { Refusal } from './contract/vocabulary.ts'
import { apply } from './core/apply.ts'
import { engagementOf, homeOf, linksOf } from './core/desk.ts'
import type { Around } from './core/desk.ts'
import { endEngagement, rename, resumeEngagement, setRetention } from './core/engagement.ts'
import { offerHandOver, withdrawHandOver } from './core/hand-over.ts'
import { refuse } from './core/outcome.ts'
import type { Moment, Outcome } from './core/outcome.ts'
import type { Session } from './core/session.ts'
import { summaryAtDesk } from './core/summary.ts'
import type { Erasing } from './erasing.ts'
import type { HandingOver } from './handing-over.ts'
import type { Keeping } from './keeping.ts'
import { afterKeeping, isLeftBehind } from './newest.ts'
import type { Practices } from './practice.ts'
import { deskPath, linkPath } from './seats.ts'
import type { Keys, Seat } from './seats.ts'
import type { Kept, Store } from './store/store.ts'

/** More engagements than a coach holds in a working life. */
const ENGAGEMENTS = 5_000
/** What ends next, as the page has room for. */
const ENDING = 12

const OF_DESK = [
  'rename-engagement',
  'set-retention',
  'end-engagement',
  'resume-engagement',
  'erase-engagement',
  'offer-hand-over',
  'withdraw-hand-over',
  'accept-hand-over',
  'at-session',
  'erase-everything',
] as const
type OfDesk = Extract<Command, { type: (typeof OF_DESK)[number] }>
export const isOfDesk = (command: Command): command is OfDesk =>
  (OF_DESK as readonly string[]).includes(command.type)

const AT_DESK = ['desk', 'engagement', 'session', 'links', 'kept', 'hand-over'] as const
export const isAtDesk = (look: Look): look is LookAtDesk =>
  (AT_DESK as readonly string[]).includes(look.what)

export type Desk = ReturnType<typeof createDesk>

export function createDesk(deps: {
  store: Store
  keeping: Keeping
  practices: Practices
  erasing: Erasing
  handingOver: HandingOver
  keys: Keys
  /** Everything of a coach, and Zoom's leave to act for them. Safe to repeat. */
  eraseCoach: (coach: string) => Promise<void>
  clock: () => number
  fresh: () => string
}) {
  const { store, keeping, practices, erasing, handingOver, keys, eraseCoach, clock, fresh } = deps
  const moment = (): Moment => ({ now: clock(), fresh })
  const around = (): Around => ({
    now: clock(),
    pathOf: ({ id }) => linkPath(id, keys),
    offerPath: ({ id }) => deskPath(id, keys),
  })

  /** Safe to repeat under the same id. */
  async function command(
    seat: Seat,
    { id, command: asked }: Message & { command: OfDesk },
  ): Promise<Reply> {
    if (seat.via !== 'desk') return refusal('not-yours')
    const coach = seat.uid
    switch (asked.type) {
      case 'rename-engagement':
        return onNewest(coach, asked.engagement, id, (one) => rename(one, asked.label))
      case 'set-retention':
        return erasingEnded(
          onEach(coach, asked.engagement, id, (one) => setRetention(one, asked.days)),
        )
      case 'end-engagement': {
        // One moment for all of it.
        const now = clock()
        return onEach(coach, asked.engagement, id, (one) => endEngagement(one, asked.days, now))
      }
      case 'resume-engagement':
        return erasingEnded(onEach(coach, asked.engagement, id, resumeEngagement))
      case 'erase-engagement':
        return erasing.engagement(coach, asked.engagement, id)
      case 'offer-hand-over':
        return onNewest(coach, asked.engagement, id, (one) =>
          offerHandOver(one, asked.to, moment()),
        )
      case 'withdraw-hand-over':
        return onNewest(coach, asked.engagement, id, withdrawHandOver)
      case 'accept-hand-over':
        return handingOver.accept(coach, asked.secret, id)
      case 'at-session':
        return atSession(coach, asked, id)
      case 'erase-everything':
        await eraseCoach(coach)
        return { ok: true }
    }
  }

  async function onNewest(
    coach: string,
    engagement: string,
    id: string,
    rule: (session: Session) => Outcome,
  ): Promise<Reply> {
    const newest = await store.lastOf(engagement)
    if (newest?.coach !== coach) return refusal('not-found')
    const reply = await keeping.change(newest.id, id, own(coach, rule))
    const after = reply.ok ? await store.lastOf(engagement) : newest
    // Another session began meanwhile, from what was before.
    return !after || after.id === newest.id ? reply : keeping.change(after.id, id, own(coach, rule))
  }

  /** The newest decides; each of the others follows by itself, and a retry goes on where this was cut off. */
  async function onEach(
    coach: string,
    engagement: string,
    id: string,
    rule: (session: Session) => Outcome,
  ): Promise<Reply> {
    const reached = new Set<string>()
    for (;;) {
      const sessions = (await store.sessionsIn(engagement)).toReversed()
      if (reached.size === 0 && sessions[0]?.coach !== coach) return refusal('not-found')
      // The second time, those that began meanwhile.
      const rest = sessions.filter((one) => !reached.has(one.id))
      if (rest.length === 0) return { ok: true }
      for (const one of rest) {
        reached.add(one.id)
        const reply = await keeping.change(one.id, id, own(coach, rule))
        // Erased meanwhile: nothing is left to change in it.
        if (!reply.ok && reply.refusal !== 'no-session') return reply
      }
    }
  }

  /** Whose time is over by now is gone by the time that the coach has their answer. */
  async function erasingEnded(changed: Promise<Reply>): Promise<Reply> {
    const reply = await changed
    if (reply.ok) await erasing.ended()
    return reply
  }

  async function atSession(
    coach: string,
    { session: of, command: asked }: Extract<Command, { type: 'at-session' }>,
    id: string,
  ): Promise<Reply> {
    const kept = await store.session(of)
    if (kept?.session.coach !== coach) return refusal('not-found')
    const leftBehind = await isLeftBehind(store, kept.session, asked)
    const rule = (session: Session): Outcome =>
      leftBehind
        ? refuse('session-ended')
        : apply(session, asked, { role: 'coach', device: session.device }, moment())
    const reply = await keeping.change(of, id, own(coach, rule))
    return afterKeeping({ store, keeping }, kept.session, asked, reply)
  }

  async function look(seat: Seat, asked: LookAtDesk): Promise<Looked> {
    if (seat.via !== 'desk') return refusal('not-yours')
    const view = await viewOf(seat.uid, asked)
    if (typeof view === 'string') return refusal(view)
    return view ? { ok: true, view } : refusal('not-found')
  }

  async function viewOf(coach: string, asked: LookAtDesk): Promise<LookView | Refusal | null> {
    const now = clock()
    switch (asked.what) {
      case 'desk': {
        const [newest, practice, { sessions }] = await Promise.all([
          store.newestOf(coach, ENGAGEMENTS),
          practices.of(coach),
          store.countOf(coach, asked.from, asked.until),
        ])
        const reflected = asked.week in practice.reflections
        const lastWeek = { week: asked.week, sessions, reflected }
        return { what: 'desk', desk: homeOf(newest, practice, lastWeek, now) }
      }
      case 'engagement': {
        const sessions = await store.sessionsIn(asked.engagement)
        if (sessions.at(-1)?.coach !== coach) return null
        const engagement = engagementOf(sessions, await practices.of(coach), around())
        return engagement && { what: 'engagement', engagement }
      }
      case 'session': {
        const kept = await store.session(asked.session)
        if (kept?.session.coach !== coach) return null
        const { id, engagement } = kept.session
        const summary = summaryAtDesk(kept.session, now)
        const newest = (await store.lastOf(engagement))?.id === id
        const links = linksOf(kept.session, around())
        return summary && { what: 'session', session: { id, engagement, newest, summary, links } }
      }
      case 'links': {
        const sessions = await store.linkedOf(coach, now)
        return {
          what: 'links',
          links: sessions.toReversed().flatMap((one) => linksOf(one, around())),
        }
      }
      case 'kept': {
        const [{ sessions, engagements }, ending, { receipts }] = await Promise.all([
          store.countOf(coach, 0, Number.MAX_SAFE_INTEGER),
          store.endingOf(coach, ENDING),
          practices.of(coach),
        ])
        return {
          what: 'kept',
          kept: {
            engagements,
            sessions,
            receipts,
            ending: ending.map(({ engagement, label, number, keptUntil }) => ({
              engagement,
              label,
              number,
              keptUntil: keptUntil ?? now,
            })),
          },
        }
      }
      case 'hand-over': {
        const offer = await handingOver.offer(coach, asked.secret)
        return typeof offer === 'string' ? offer : { what: 'hand-over', offer }
      }
    }
  }

  return { command, look }
}

const refusal = <R extends Extract<Reply, { ok: false }>['refusal']>(why: R) =>
  ({ ok: false, refusal: why }) as const

/** Handed over meanwhile, it is not there. */
const own =
  (coach: string, rule: (session: Session) => Outcome) =>
  ({ session }: Kept): Outcome =>
    session.coach === coach ? rule(session) : refuse('not-found')
