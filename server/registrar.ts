/**
 * Issues rights to ballots. It knows people, and sees only what they blinded:
 * one right for each person and check-in, and the same again for who asks again.
 */
import type { Evaluator } from './ballots/evaluator.ts'
import type { AskRights, Right, RightsReply } from './contract/ballots.ts'
import { knows } from './core/presence.ts'
import { rightsOf, slotOf } from './core/check-ins.ts'
import type { PersonId, Session } from './core/session.ts'
import type { Sessions } from './sessions.ts'
import type { Seat } from './seats.ts'
import type { Store } from './store/store.ts'

export type Registrar = ReturnType<typeof createRegistrar>

export function createRegistrar(deps: { store: Store; sessions: Sessions; evaluator: Evaluator }) {
  const { store, sessions, evaluator } = deps

  async function issue(seat: Seat, { asked }: AskRights): Promise<RightsReply> {
    const place = await sessions.placeOf(seat)
    if (!place) return { ok: false, refusal: 'no-session' }
    const { session, who } = place
    if (who === 'coach' || !knows(session, who)) return { ok: false, refusal: 'not-yours' }
    if (session.closedAt !== null) return { ok: false, refusal: 'session-ended' }
    const may = rightsOf(session, who)
    if (asked.some(({ number }) => !may.includes(number)))
      return { ok: false, refusal: 'not-asked' }
    const rights: Right[] = []
    for (const one of asked) {
      const right = await rightFor(session, who, one)
      if (right === null) return { ok: false, refusal: 'malformed' }
      // A second device asks with a secret of its own: there is one right, and the first has it.
      if (right.blinded !== one.blinded) return { ok: false, refusal: 'other-device' }
      rights.push({ number: one.number, evaluated: right.evaluated, proof: right.proof })
    }
    return { ok: true, rights }
  }

  async function rightFor(
    session: Session,
    person: PersonId,
    { number, blinded }: AskRights['asked'][number],
  ) {
    const held = await store.rights.held(session.id, number, person)
    if (held) return held
    const slot = slotOf(session, number)
    const made = await evaluator.issue(session.rightsKey, slot, Buffer.from(blinded, 'base64url'))
    if (!made) return null
    return store.rights.issue({
      session: session.id,
      person,
      number,
      blinded,
      evaluated: Buffer.from(made.evaluated).toString('base64url'),
      proof: Buffer.from(made.proof).toString('base64url'),
    })
  }

  return { issue }
}
