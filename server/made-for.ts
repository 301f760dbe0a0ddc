/**
 * What waits in a panel was asked in one session, by one person. When it comes
 * at last, another session may be open, or somebody else may sit there.
 */
import type { Refusal } from './contract/vocabulary.ts'
import type { PersonId } from './core/session.ts'
import { nameFor } from './seats.ts'
import type { Keys, Seat } from './seats.ts'

export type Place = { session: string; who: PersonId | 'coach' }

/** A hash is cut to this, twice in a name: where, and who there. */
const HALF = 11

/** What a panel's seat is called where it is, for the panel alone. Of a person it is another one in each session. */
export function nameOf(seat: Seat, place: Place | null, keys: Keys): string {
  const [where, who] = place ? [`in ${place.session}`, place.who] : before(seat)
  const half = (text: string) => nameFor(text, keys).slice(0, HALF)
  return half(where) + half(`${where} ${who}`)
}

/** Null when it may go on. What was asked before a session began still counts once it has. */
export function misplaced(
  made: string | undefined,
  seat: Seat,
  place: Place | null,
  keys: Keys,
): Refusal | null {
  const names = [nameOf(seat, null, keys), nameOf(seat, place, keys)]
  if (made === undefined || names.includes(made)) return null
  const where = made.slice(0, HALF)
  return names.some((name) => name.startsWith(where)) ? 'not-yours' : 'session-ended'
}

function before(seat: Seat): [where: string, who: string] {
  if (seat.via === 'desk') return ['at the desk', seat.uid]
  if (seat.via === 'link') return [`by link ${seat.session}`, seat.key]
  return [`before ${seat.meeting}`, seat.uid === null ? `key ${seat.key}` : `uid ${seat.uid}`]
}
