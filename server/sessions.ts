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
import type { Actor, Cast, Outcome } from './core/outcome.ts'
import { arrive, leave, present } from './core/presence.ts'
import type { PersonId, SummaryLink } from './core/session.ts'
import { coachView, participantView } from './core/views.ts'
import { boxOf } from './keeping.ts'
import type { Keeping } from './keeping.ts'
import { linkSecret, personIn } from './seats.ts'
import type { Keys, Seat } from './seats.ts'
import type { Kept, Store } from './store/store.ts'

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
  keys: Keys
  clock: () => number
  dice: Dice
}) {
  const { store, box, keeping, keys, clock, dice } = deps
  const moment = () => ({ now: clock(), fresh: dice.id })

  const sessionOf = (seat: Seat): Promise<Kept | null> =>
    seat.via === 'link' ? keeping.current(seat.session) : keeping.latestIn(seat.meeting)

  /** Null when the seat leads nowhere: a link whose session is deleted. */
  async function view(seat: Seat, connected: Connected): Promise<View | null> {
    const kept = await sessionOf(seat)
    if (kept) return viewOf(kept, seat, connected)
    if (seat.via === 'link') return null
    const engagements = seat.uid === null ? [] : await store.engagementsOf(seat.uid)
    return { role: 'visitor', revision: 0, mayLead: seat.uid !== null, engagements }
  }

  async function viewOf(kept: Kept, seat: Seat, connected: Connected): Promise<View> {
    const { session, revision } = kept
    const offline = present(session).filter(({ id }) => !connected(session.id, id)).length
    const pathOf = ({ id }: SummaryLink) => `summary#${linkSecret(id, keys)}`
    const around = { revision, offline, pathOf }
    const person = personIn(session, seat, keys)
    if (person === 'coach') return coachView(session, around)
    const open = boxOf(session)
    const ballot = open === null ? null : await box.mine(open, person)
    return participantView(session, person, ballot, around)
  }

  /** A panel opened. A refusal says why it may not stay. */
  async function enter(seat: Seat): Promise<Refusal | null> {
    const kept = await sessionOf(seat)
    if (!kept) return seat.via === 'link' ? 'no-session' : null
    const person = personIn(kept.session, seat, keys)
    const { participants } = kept.session
    const here = participants.some(({ id, leftAt }) => id === person && leftAt === null)
    if (person === 'coach' || here) return null
    const reply = await keeping.change(kept.session.id, null, ({ session }) =>
      arrive(session, person, seat.via, clock()),
    )
    return reply.ok ? null : reply.refusal
  }

  const left = (session: string, person: PersonId): Promise<Reply> =>
    keeping.change(session, null, (kept) => leave(kept.session, person, clock()))

  /** Who a seat is in the session it belongs to now. */
  async function whereIs(seat: Seat): Promise<{ session: string; who: PersonId | 'coach' } | null> {
    const kept = await sessionOf(seat)
    return kept && { session: kept.session.id, who: personIn(kept.session, seat, keys) }
  }

  async function command(seat: Seat, { id, command: asked }: Message): Promise<Reply> {
    const standing = await sessionOf(seat)
    const over = !standing || standing.session.closedAt !== null
    if (asked.type === 'start-session' && over) return start(seat, id, asked)
    if (!standing) return { ok: false, refusal: 'no-session' }
    const person = personIn(standing.session, seat, keys)
    const actor: Actor = person === 'coach' ? { role: 'coach' } : { role: 'participant', person }
    return keeping.change(standing.session.id, id, (kept) => act(kept, asked, actor))
  }

  /** The rules first; the ballot box only once they allow it. */
  async function act(kept: Kept, asked: Command, actor: Actor): Promise<Outcome> {
    const { session } = kept
    const outcome = apply(session, asked, actor, moment())
    if (!outcome.ok) return outcome
    if (outcome.cast && actor.role === 'participant') return cast(kept, outcome.cast, actor.person)
    const before = boxOf(session)
    const after = outcome.session.checkIn
    if (before !== null && !after) {
      const blocks = await box.close(before)
      return apply(takeBlocks(session, blocks, clock()), asked, actor, moment())
    }
    if (before === null && after && after.mode !== 'pair')
      await box.open({
        id: after.box,
        mode: after.mode,
        threshold: after.threshold,
        expected: after.asked.length,
      })
    return outcome
  }

  /** The session stays as it is, and only this person's panels hear of it. */
  async function cast(kept: Kept, ballot: Cast, person: PersonId): Promise<Outcome> {
    const { box: id, ...given } = ballot
    const result = await box.cast(id, person, given)
    if (result === 'closed') return refuse('no-open-check-in')
    if (result === 'sealed') return refuse('already-sealed')
    keeping.publish(kept, person)
    return { ok: true, session: kept.session }
  }

  async function start(
    seat: Seat,
    commandId: string,
    asked: Extract<Command, { type: 'start-session' }>,
  ): Promise<Reply> {
    if (seat.via !== 'meeting' || seat.uid === null) return { ok: false, refusal: 'not-yours' }
    const { meeting, uid: coach } = seat
    const { coachName, label } = asked
    const previous = asked.engagement === null ? null : await store.lastOf(asked.engagement)
    if (asked.engagement !== null && previous?.coach !== coach)
      return { ok: false, refusal: 'not-found' }
    const engagement = asked.engagement ?? dice.id()
    for (let attempt = 0; attempt < CODES_TRIED; attempt++) {
      const place = { id: dice.id(), code: dice.code(), meeting, engagement }
      const beginning = { ...place, coach, coachName, label, openedAt: clock() }
      if (await keeping.begin(openSession(beginning, previous), commandId)) return { ok: true }
      const standing = await store.latestIn(meeting)
      if (standing?.session.closedAt === null)
        return (await store.isDone(standing.session.id, commandId))
          ? { ok: true }
          : { ok: false, refusal: 'session-open' }
    }
    throw new Error('no free code for a new session')
  }

  return { view, enter, left, whereIs, command }
}
