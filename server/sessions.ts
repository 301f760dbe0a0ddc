/**
 * What a seat may do and see. Panels, links and the server's own rounds all
 * pass through here, whichever way they came.
 */
import type { BallotBox } from './ballots/box.ts'
import type { Command, Message, Reply } from './contract/commands.ts'
import type { View, VisitorView } from './contract/views.ts'
import type { Refusal } from './contract/vocabulary.ts'
import { apply } from './core/apply.ts'
import { takeBlocks } from './core/check-ins.ts'
import { withdrawHandOver } from './core/hand-over.ts'
import { openSession } from './core/opening.ts'
import { refuse } from './core/outcome.ts'
import type { Actor, Outcome } from './core/outcome.ts'
import { isOfPractice } from './core/practice.ts'
import { arrive, knows, leave, present } from './core/presence.ts'
import type { CheckIn, PersonId, Session, SummaryLink } from './core/session.ts'
import { coachView, participantView } from './core/views.ts'
import { endSession } from './core/wrap-up.ts'
import { boxOf } from './keeping.ts'
import type { Keeping, Where } from './keeping.ts'
import { createLeading, isNamed } from './leading.ts'
import { misplaced, nameOf } from './made-for.ts'
import type { Place } from './made-for.ts'
import { afterKeeping, bringAlong, isLeftBehind } from './newest.ts'
import type { Practices } from './practice.ts'
import { deviceIn, identityIn, linkPath, personIn, uidOf } from './seats.ts'
import type { Keys, Seat, SeatInSession } from './seats.ts'
import type { Kept, Store } from './store/store.ts'

/** What a coach picks from at the start; older ones are reached from the desk. */
const ENGAGEMENTS = 50
/** Among the newest, those that are over or put away are left out. */
const LOOKED_THROUGH = 200

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
  const leading = createLeading({ limits: store.limits, keys, clock })
  keeping.onPublish(({ session: { meeting, closedAt } }) => {
    if (closedAt !== null) leading.over(meeting, closedAt)
  })
  const moment = () => ({ now: clock(), fresh: dice.id })

  const sessionOf = async (seat: Seat): Promise<Kept | null> => {
    if (seat.via === 'desk') return null
    return seat.via === 'link' ? keeping.current(seat.session) : keeping.latestIn(seat.meeting)
  }

  /** The same, asked of the row: a panel that comes from another server has seen more than this one. */
  const newestOf = async (seat: Seat): Promise<Kept | null> => {
    if (seat.via === 'desk') return null
    return seat.via === 'link' ? keeping.newest(seat.session) : keeping.latestIn(seat.meeting, true)
  }

  /** Who a seat is in a session, once it takes part; a visitor does not. */
  function placeIn({ session }: Kept, seat: Seat): PersonId | 'coach' | 'visitor' {
    const person = personIn(session, seat, keys)
    return person === 'coach' || knows(session, person) ? person : 'visitor'
  }

  /** Null when the seat leads nowhere: a link whose session is deleted. `name` is the seat's, where the view is of. */
  async function view(
    seat: Seat,
    connected: Connected,
  ): Promise<{ view: View; name: string } | null> {
    const kept = await sessionOf(seat)
    const shown = await viewIn(kept, seat, connected)
    return shown && { view: shown, name: nameOf(seat, placed(kept, seat), keys) }
  }

  async function viewIn(kept: Kept | null, seat: Seat, connected: Connected): Promise<View | null> {
    if (seat.via === 'desk')
      return { role: 'desk', revision: 0, authorized: await isAuthorized(seat.uid) }
    if (kept && placeIn(kept, seat) !== 'visitor') return viewOf(kept, seat, connected)
    if (seat.via === 'link') return null
    const open = kept?.session.closedAt === null
    return {
      role: 'visitor',
      revision: 0,
      mayLead: seat.uid !== null,
      authorized: seat.uid === null || (await isAuthorized(seat.uid)),
      ledBy: open ? kept.session.coachName : null,
      ...(await ownOf(seat.uid)),
    }
  }

  /** What a coach may go on with. */
  async function ownOf(
    uid: string | null,
  ): Promise<Pick<VisitorView, 'engagements' | 'coachName'>> {
    if (uid === null) return { engagements: [], coachName: '' }
    const [newest, { archived, defaults }] = await Promise.all([
      store.newestOf(uid, LOOKED_THROUGH),
      practices.of(uid),
    ])
    const engagements = newest
      .filter(({ session }) => session.endedAt === null && !archived.includes(session.engagement))
      .slice(0, ENGAGEMENTS)
      .map(({ session, sessions }) => ({ id: session.engagement, label: session.label, sessions }))
    return { engagements, coachName: defaults.name }
  }

  async function viewOf(kept: Kept, seat: Seat, connected: Connected): Promise<View> {
    const { session, revision } = kept
    const offline = present(session).filter(({ id }) => !connected(session.id, id)).length
    const pathOf = ({ id }: SummaryLink) => linkPath(id, keys)
    const around = { revision, now: clock(), offline, pathOf }
    const person = personIn(session, seat, keys)
    if (person === 'coach') return coachView(session, deviceIn(session.id, seat.key, keys), around)
    return participantView(session, person, around)
  }

  /** A panel opened. A refusal says why it may not stay. */
  async function enter(seat: Seat): Promise<Refusal | null> {
    const kept = await newestOf(seat)
    if (seat.via === 'desk') return null
    if (!kept) return seat.via === 'link' ? 'no-session' : null
    if (placeIn(kept, seat) === 'coach' || (await isVisitor(kept, seat))) return null
    const reply = await takeSeat(kept, seat, null)
    // Who comes to a meeting in the moment in which its session ends is a visitor, as whoever comes after.
    if (reply.ok || (seat.via === 'meeting' && reply.refusal === 'session-ended')) return null
    return reply.refusal
  }

  const takeSeat = (
    { session: { id } }: Kept,
    seat: SeatInSession,
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
  async function isVisitor(kept: Kept, seat: SeatInSession): Promise<boolean> {
    if (seat.via === 'link' || placeIn(kept, seat) !== 'visitor') return false
    if (kept.session.closedAt !== null) return true
    return isNamed(seat) && ((await store.hasLed(seat.uid)) || leading.saidSo(seat))
  }

  const left = (session: string, person: PersonId): Promise<Reply> =>
    keeping.change(session, null, (kept) => leave(kept.session, person, clock()))

  /** Who a seat is in the session it belongs to now; a visitor is beside it. */
  async function whereIs(seat: Seat): Promise<{ place: Place | null; beside: Where | null }> {
    const kept = await sessionOf(seat)
    const beside = kept && { id: kept.session.id, meeting: kept.session.meeting }
    return { place: placed(kept, seat), beside }
  }

  function placed(kept: Kept | null, seat: Seat): Place | null {
    const who = kept && placeIn(kept, seat)
    return kept && who !== null && who !== 'visitor' ? { session: kept.session.id, who } : null
  }

  async function command(seat: Seat, { id, command: asked, made }: Message): Promise<Reply> {
    const leads = asked.type === 'start-session' || asked.type === 'mean-to-lead'
    // First of all: another session may begin while this one waits for the store.
    const said = leads && misplaced(made, seat, null, keys) === null
    if (said) await leading.saysSo(seat)
    const known = asked.type === 'start-session' ? null : await sessionOf(seat)
    const here = placed(known, seat)
    // Another server may have begun or ended a session meanwhile: the row says no, not what is remembered.
    const isSure = here !== null && misplaced(made, seat, here, keys) === null
    const standing = isSure ? known : await newestOf(seat)
    const elsewhere = misplaced(made, seat, placed(standing, seat), keys)
    if (elsewhere) return { ok: false, refusal: elsewhere }
    if (isOfPractice(asked)) {
      const uid = uidOf(seat)
      return uid === null ? { ok: false, refusal: 'not-yours' } : practices.command(uid, asked)
    }
    if (seat.via === 'desk') return { ok: false, refusal: 'not-yours' }
    if (leads && !said) await leading.saysSo(seat)
    const over = !standing || standing.session.closedAt !== null
    if (asked.type === 'start-session' && over) {
      // What it began may be over by the time that its sender asks again.
      const isDone = standing !== null && (await store.isDone(standing.session.id, id))
      return isDone ? { ok: true } : start(seat, id, asked)
    }
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
    const leftBehind = await isLeftBehind(store, session, asked)
    const reply = await keeping.change(session.id, id, (kept) =>
      leftBehind ? refuse('session-ended') : act(kept, asked, actor),
    )
    return afterKeeping({ store, keeping }, session, asked, reply)
  }

  async function asVisitor(
    kept: Kept,
    seat: SeatInSession,
    id: string,
    { type }: Command,
  ): Promise<Reply> {
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
        revision: kept.revision,
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
    if (previous && previous.endedAt !== null) return { ok: false, refusal: 'engagement-ended' }
    const own = previous ? undefined : await practices.of(coach)
    const engagement = asked.engagement ?? dice.id()
    for (let attempt = 0; attempt < CODES_TRIED; attempt++) {
      const id = dice.id()
      const place = { id, code: dice.code(), meeting, engagement }
      const device = deviceIn(id, seat.key, keys)
      const rightsKey = keyNow(clock())
      const named = { ...place, coach, coachName, device, rightsKey, label }
      const beginning = { ...named, openedAt: clock(), plannedFor: asked.plannedFor }
      if (await keeping.begin(openSession(beginning, previous, own), commandId)) {
        // Consent was given to the session that was the newest then.
        if (previous?.handOver)
          await keeping.change(previous.id, null, ({ session }) => withdrawHandOver(session))
        if (previous) await bringAlong({ store, keeping }, previous.id, previous)
        return { ok: true }
      }
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

/** Keys that issue rights change with the month; a session stays with the one it began with. */
const keyNow = (now: number): string => new Date(now).toISOString().slice(0, 7)
