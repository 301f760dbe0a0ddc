/** What the core answers: a session changed, or an expected no. */
import type { Refusal } from '../contract/vocabulary.ts'
import type { DeviceId, PersonId, Session } from './session.ts'

/** Who asks, as far as the rules care. */
export type Actor = { role: 'coach'; device: DeviceId } | { role: 'participant'; person: PersonId }

/** The clock and the dice, handed in. `fresh` makes a new unguessable id of 22 characters. */
export type Moment = { now: number; fresh: () => string }

export type Outcome = { ok: true; session: Session } | { ok: false; refusal: Refusal }

export const done = (session: Session): Outcome => ({ ok: true, session })
export const refuse = (refusal: Refusal): Outcome => ({ ok: false, refusal })

export const whoIs = (actor: Actor): PersonId | 'coach' =>
  actor.role === 'coach' ? 'coach' : actor.person
