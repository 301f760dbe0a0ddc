/** What people promise each other: made, kept, renegotiated or let go, and coming back until then. */
import type { Command } from '../contract/commands.ts'
import { COMMITMENTS } from '../contract/limits.ts'
import type { CommitmentStep, RecordView } from '../contract/views.ts'
import { done, refuse, whoIs } from './outcome.ts'
import type { Actor, Outcome } from './outcome.ts'
import { mayRemove } from './script.ts'
import type { Commitment, Session } from './session.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** Where the day ends last: twelve hours behind UTC. Nobody is called late while it is still their day. */
const LAST_ZONE = 12 * HOUR

export const NOTHING_YET: RecordView = {
  coach: { kept: 0, late: 0, renegotiated: 0, letGo: 0 },
  client: { kept: 0, late: 0, renegotiated: 0, letGo: 0 },
}

/** A due day is over once it is over everywhere. */
export const isPast = (day: string | null, now: number): boolean =>
  // oxlint-disable-next-line no-restricted-globals -- reads a day as it is written; asks no clock
  day !== null && now >= Date.parse(`${day}T00:00:00Z`) + DAY + LAST_ZONE

/** A day to look at something again has come once it begins, by UTC. */
export const hasCome = (day: string | null, now: number): boolean =>
  isPast(day, now + DAY + LAST_ZONE)

export const isOverdue = ({ state, due }: Commitment, now: number): boolean =>
  state === 'open' && isPast(due, now)

export function addCommitment(
  session: Session,
  { id, promiser, text, due, kind = 'other', clause }: Of<'add-commitment'>,
  actor: Actor,
  now: number,
): Outcome {
  if (session.commitments.some((commitment) => commitment.id === id)) return done(session)
  if (session.commitments.length >= COMMITMENTS) return refuse('too-many')
  if (clause !== undefined && !session.agreement.some((one) => one.id === clause))
    return refuse('not-found')
  const commitment: Commitment = {
    id,
    promiser,
    kind,
    text,
    due,
    clause: clause ?? null,
    by: whoIs(actor),
    state: 'open',
    history: [{ at: now, what: 'made', text, due }],
  }
  return done({ ...session, commitments: [...session.commitments, commitment] })
}

/** A slip is taken back where it was made; what came along from earlier stays on record. */
export const mayTakeBack = (session: Session, commitment: Commitment, actor: Actor): boolean =>
  mayRemove(session, commitment, actor) && isOf(session, commitment)

const isOf = ({ openedAt }: Session, { history }: Commitment): boolean =>
  (history[0]?.at ?? openedAt) >= openedAt

export function removeCommitment(
  session: Session,
  { id }: Of<'remove-commitment'>,
  actor: Actor,
): Outcome {
  const commitment = session.commitments.find((one) => one.id === id)
  if (!commitment) return done(session)
  if (!mayTakeBack(session, commitment, actor)) return refuse('not-yours')
  return done({
    ...session,
    commitments: session.commitments.filter((one) => one !== commitment),
  })
}

/**
 * Undone only in the session where it was said; the record shows both. Between
 * sessions nobody talks about it, so there each side says it of their own.
 */
export function keepCommitment(
  session: Session,
  { id, kept }: Of<'keep-commitment'>,
  actor: Actor,
  now: number,
): Outcome {
  const promised = session.commitments.find((one) => one.id === id)?.promiser
  const own = promised === (actor.role === 'coach' ? 'coach' : 'client')
  if (session.closedAt !== null && promised !== undefined && !own) return refuse('not-yours')
  return onOne(session, id, (one) => {
    if (kept) {
      if (one.state !== 'open') return one
      return stepped(one, now, 'kept', { state: isOverdue(one, now) ? 'kept-late' : 'kept' })
    }
    const last = one.history.at(-1)
    if (last?.what !== 'kept') return one
    return last.at < session.openedAt ? null : stepped(one, now, 'reopened', { state: 'open' })
  })
}

/** What was kept in the session before, in the very moment in which this one began. */
export function withKept(session: Session, before: Commitment[]): Session {
  const kept = new Map(
    before
      .filter(({ state }) => state === 'kept' || state === 'kept-late')
      .map(({ id, state, history }) => [id, { state, history }]),
  )
  const missed = session.commitments.some(({ id, state }) => state === 'open' && kept.has(id))
  if (!missed) return session
  const commitments = session.commitments.map((one) =>
    one.state === 'open' ? { ...one, ...kept.get(one.id) } : one,
  )
  return { ...session, commitments }
}

/** Other words or another day, said to each other: not the same as forgotten. */
export function renegotiateCommitment(
  session: Session,
  { id, text, due }: Of<'renegotiate-commitment'>,
  now: number,
): Outcome {
  return onOne(session, id, (one) => {
    if (one.state !== 'open') return null
    if (one.text === text && one.due === due) return one
    return stepped(one, now, 'renegotiated', { text, due })
  })
}

export function letGoCommitment(
  session: Session,
  { id }: Of<'let-go-commitment'>,
  now: number,
): Outcome {
  return onOne(session, id, (one) => {
    if (one.state === 'let-go') return one
    return one.state === 'open' ? stepped(one, now, 'let-go', { state: 'let-go' }) : null
  })
}

/** The promises of a session that is over, on top of those before it. */
export function recordAfter({ record, commitments, openedAt }: Session): RecordView {
  const next = structuredClone(record)
  for (const { promiser, state, history } of commitments) {
    const of = next[promiser]
    if (state === 'kept') of.kept += 1
    if (state === 'kept-late') of.late += 1
    if (state === 'let-go') of.letGo += 1
    of.renegotiated += history.filter(
      ({ what, at }) => what === 'renegotiated' && at >= openedAt,
    ).length
  }
  return next
}

/** `change` gives the same one back when nothing is to do, and null where it is not allowed. */
function onOne(
  session: Session,
  id: string,
  change: (commitment: Commitment) => Commitment | null,
): Outcome {
  const commitment = session.commitments.find((one) => one.id === id)
  const changed = commitment && change(commitment)
  if (!changed) return refuse('not-found')
  if (changed === commitment) return done(session)
  return done({
    ...session,
    commitments: session.commitments.map((one) => (one === commitment ? changed : one)),
  })
}

function stepped(
  commitment: Commitment,
  at: number,
  what: CommitmentStep['what'],
  change: Partial<Commitment>,
): Commitment {
  const next = { ...commitment, ...change }
  const { text, due } = next
  return { ...next, history: [...commitment.history, { at, what, text, due }] }
}
