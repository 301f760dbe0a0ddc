/**
 * What a seat may do and see. Panels, links and the server's own rounds all
 * pass through here, whichever way they came.
 */
import type { BallotBox } from './ballots/box.ts'
import type { Command, Message, Reply } from './contract/commands.ts'
import type { View } from './contract/views.ts'
import type { Refusal } from './contract/vocabulary.ts'
import { apply } from './core/apply.ts'
import { takeBlocks } from './core/check-ins.ts'
import { openSession } from './core/opening.ts'
import { refuse } from './core/outcome.ts'
import type { Actor, Outcome } from './core/outcome.ts'
import { isOfPractice } from './core/practice.ts'
import { arrive, knows, leave, present } from './core/presence.ts'
import type { CheckIn, PersonId, Session, SummaryLink } from './core/session.ts'
import { coachView, participantView } from './core/views.ts'
import { endSession } from './core/wrap-up.ts'
import { boxOf } from './keeping.ts'
import type { Keeping } from './keeping.ts'
import type { Practices } from './practice.ts'
import { deviceIn, identityIn, linkSecret, personIn } from './seats.ts'
import type { Keys, Seat } from './seats.ts'
import type { Kept, Store } from './store/store.ts'

/** Meetings whose second coach is remembered: far more than two ever start at once. */
const MEETINGS = 5_000

/** A code that is taken this often in a row is a fault of the dice. */
const CODES_TRIED = 5

export type Connected = (session: string, person: PersonId) => boolean

export type Dice = {
  /** 22 characters of base64url, 128 bits. */
  id: () => string
  /** 8 characters without look-alikes, 39 bits. */
  code: () => string
}

export type Sessions = ReturnType<typeof createSessions>

export function createSessions(deps: {
  store: Store
  box: BallotBox
  keeping: Keeping
  practices: Practices
  keys: Keys
  /** Whether Zoom lets the server act for this coach. */
  isAuthorized: (coach: string) => Promise<boolean>
  clock: () => number
  dice: Dice
}) {
  const { store, box, keeping, practices, keys, isAuthorized, clock, dice } = deps
  /** Who asked to lead while somebody else did, by meeting, until that session is over. */
  const meantToLead = new Map<string, Set<string>>()
  keeping.onPublish(({ session }) => {
    if (session.closedAt !== null) meantToLead.delete(session.meeting)
  })
  const moment = () => ({ now: clock(), fresh: dice.id })

  const sessionOf = (seat: Seat): Promise<Kept | null> =>
    seat.via === 'link' ? keeping.current(seat.session) : keeping.latestIn(seat.meeting)

  /** Who a seat is in a session, once it takes part; a visitor does not. */
  function placeIn({ session }: Kept, seat: Seat): PersonId | 'coach' | 'visitor' {
    const person = personIn(session, seat, keys)
    return person === 'coach' || knows(session, person) ? person : 'visitor'
  }

  /** Null when the seat leads nowhere: a link whose session is deleted. */
  async function view(seat: Seat, connected: Connected): Promise<View | null> {
    const kept = await sessionOf(seat)
    if (kept && placeIn(kept, seat) !== 'visitor') return viewOf(kept, seat, connected)
    if (seat.via === 'link') return null
    const open = kept?.session.closedAt === null
    return {
      role: 'visitor',
      revision: 0,
      mayLead: seat.uid !== null,
      authorized: seat.uid === null || (await isAuthorized(seat.uid)),
      ledBy: open ? kept.session.coachName : null,
      engagements: seat.uid === null ? [] : await store.engagementsOf(seat.uid),
    }
  }

  async function viewOf(kept: Kept, seat: Seat, connected: Connected): Promise<View> {
    const { session, revision } = kept
    const offline = present(session).filter(({ id }) => !connected(session.id, id)).length
    const pathOf = ({ id }: SummaryLink) => `summary#${linkSecret(id, keys)}`
    const around = { revision, now: clock(), offline, pathOf }
    const person = personIn(session, seat, keys)
    if (person === 'coach') return coachView(session, deviceIn(session.id, seat.key, keys), around)
    return participantView(session, person, around)
  }

  /** A panel opened. A refusal says why it may not stay. */
  async function enter(seat: Seat): Promise<Refusal | null> {
    const kept = await sessionOf(seat)
    if (!kept) return seat.via === 'link' ? 'no-session' : null
    if (placeIn(kept, seat) === 'coach' || (await isVisitor(kept, seat))) return null
    const reply = await takeSeat(kept, seat, null)
    return reply.ok ? null : reply.refusal
  }

  const takeSeat = (
    { session: { id } }: Kept,
    seat: Seat,
    command: string | null,
  ): Promise<Reply> =>
    keeping.change(id, command, ({ session }) => {
      const how = { via: seat.via, apart: seat.via === 'meeting' && seat.apart }
      return arrive(session, identityIn(session.id, seat, keys), how, clock())
    })

  /**
   * Whoever leads sessions of their own is asked before they count as a client
   * of somebody else's; and nobody new takes a seat when all is over.
   */
  async function isVisitor(kept: Kept, seat: Seat): Promise<boolean> {
    if (seat.via === 'link' || placeIn(kept, seat) !== 'visitor') return false
    if (kept.session.closedAt !== null) return true
    if (seat.uid === null) return false
    return meantToLead.get(seat.meeting)?.has(seat.uid) === true || store.hasLed(seat.uid)
  }

  const left = (session: string, person: PersonId): Promise<Reply> =>
    keeping.change(session, null, (kept) => leave(kept.session, person, clock()))

  /** Who a seat is in the session it belongs to now. */
  async function whereIs(seat: Seat): Promise<{ session: string; who: PersonId | 'coach' } | null> {
    const kept = await sessionOf(seat)
    const who = kept && placeIn(kept, seat)
    return kept && who !== null && who !== 'visitor' ? { session: kept.session.id, who } : null
  }

  async function command(seat: Seat, { id, command: asked }: Message): Promise<Reply> {
    if (isOfPractice(asked))
      return isNamed(seat)
        ? practices.command(seat.uid, asked)
        : { ok: false, refusal: 'not-yours' }
    if (asked.type === 'start-session' || asked.type === 'mean-to-lead') asksToLead(seat)
    const standing = await sessionOf(seat)
    const over = !standing || standing.session.closedAt !== null
    if (asked.type === 'start-session' && over) return start(seat, id, asked)
    if (asked.type === 'mean-to-lead' && over)
      return isNamed(seat) ? { ok: true } : { ok: false, refusal: 'not-yours' }
    if (!standing) return { ok: false, refusal: 'no-session' }
    const { session } = standing
    const who = placeIn(standing, seat)
    if (who === 'visitor') return asVisitor(standing, seat, id, asked)
    const actor: Actor =
      who === 'coach'
        ? { role: 'coach', device: deviceIn(session.id, seat.key, keys) }
        : { role: 'participant', person: who }
    return keeping.change(session.id, id, (kept) => act(kept, asked, actor))
  }

  function asksToLead(seat: Seat): void {
    if (!isNamed(seat)) return
    const people = meantToLead.get(seat.meeting) ?? new Set()
    meantToLead.set(seat.meeting, people.add(seat.uid))
    const [oldest] = meantToLead.keys()
    if (meantToLead.size > MEETINGS && oldest !== undefined) meantToLead.delete(oldest)
  }

  async function asVisitor(kept: Kept, seat: Seat, id: string, { type }: Command): Promise<Reply> {
    if (type === 'join-session') return takeSeat(kept, seat, id)
    if (type === 'mean-to-lead' && isNamed(seat)) return { ok: true }
    return { ok: false, refusal: type === 'start-session' ? 'session-open' : 'not-yours' }
  }

  /** The rules first; the ballot box only once they allow it. */
  async function act(kept: Kept, asked: Command, actor: Actor): Promise<Outcome> {
    const { session } = kept
    const outcome = apply(session, asked, actor, moment())
    if (!outcome.ok) return outcome
    const before = boxOf(session)
    const after = outcome.session.checkIn
    if (before !== null && !after) {
      const sealed = await box.close(before)
      await store.rights.forget(session.id, session.checkIns)
      return apply(takeBlocks(session, sealed, clock()), asked, actor, moment())
    }
    if (before === null && after && after.mode !== 'pair')
      await box.open({
        id: after.box,
        kid: session.rightsKey,
        mode: after.mode,
        threshold: after.threshold,
        expected: await expectedOf(session, after),
      })
    return outcome
  }

  /**
   * Whoever has a right may cast, also someone who left just before: only when
   * all of them did is nobody left to come.
   */
  async function expectedOf({ id }: Session, { number, asked }: CheckIn): Promise<number> {
    return new Set([...asked, ...(await store.rights.holders(id, number))]).size
  }

  async function placeOf(seat: Seat) {
    const kept = await sessionOf(seat)
    return kept && { session: kept.session, who: personIn(kept.session, seat, keys) }
  }

  /** The server ends a session by itself, by the rules that hold when the coach does. */
  const end = (id: string): Promise<Reply> =>
    keeping.change(id, null, async ({ session }) => {
      if (session.closedAt !== null) return refuse('session-ended')
      const open = boxOf(session)
      const sealed = open === null ? { blocks: [], counted: [] } : await box.close(open)
      return endSession(takeBlocks(session, sealed, clock()), moment())
    })

  async function start(
    seat: Seat,
    commandId: string,
    asked: Extract<Command, { type: 'start-session' }>,
  ): Promise<Reply> {
    if (!isNamed(seat)) return { ok: false, refusal: 'not-yours' }
    const { meeting, uid: coach } = seat
    const { coachName, label } = asked
    const previous = asked.engagement === null ? null : await store.lastOf(asked.engagement)
    if (asked.engagement !== null && previous?.coach !== coach)
      return { ok: false, refusal: 'not-found' }
    const engagement = asked.engagement ?? dice.id()
    for (let attempt = 0; attempt < CODES_TRIED; attempt++) {
      const id = dice.id()
      const place = { id, code: dice.code(), meeting, engagement }
      const device = deviceIn(id, seat.key, keys)
      const rightsKey = keyNow(clock())
      const named = { ...place, coach, coachName, device, rightsKey, label }
      const beginning = { ...named, openedAt: clock(), plannedFor: asked.plannedFor }
      if (await keeping.begin(openSession(beginning, previous), commandId)) return { ok: true }
      const standing = await store.latestIn(meeting)
      if (standing?.session.closedAt === null)
        return (await store.isDone(standing.session.id, commandId))
          ? { ok: true }
          : { ok: false, refusal: 'session-open' }
    }
    throw new Error('no free code for a new session')
  }

  return { view, enter, left, whereIs, placeOf, command, end }
}

/** Somebody whom Zoom names: only they can lead. */
const isNamed = (seat: Seat): seat is Extract<Seat, { via: 'meeting' }> & { uid: string } =>
  seat.via === 'meeting' && seat.uid !== null

/** Keys that issue rights change with the month; a session stays with the one it began with. */
const keyNow = (now: number): string => new Date(now).toISOString().slice(0, 7)
