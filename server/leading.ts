/**
 * Who says that they lead. They are asked before they count as a client of somebody
 * else: at once where they said it, by the store on any other server and after a restart.
 */
import { createHmac } from 'node:crypto'
import type { Keys, Seat } from './seats.ts'
import type { LimitRows } from './store/limits.ts'

/** ms. The longest day with one meeting left open. */
const MEANT_FOR = 12 * 60 * 60 * 1000
/** Meetings remembered here: far more than ever start at once. */
const AT_ONCE = 5_000

export type Leader = Extract<Seat, { via: 'meeting' }> & { uid: string }

/** Somebody whom Zoom names: only they can lead. */
export const isNamed = (seat: Seat): seat is Leader => seat.via === 'meeting' && seat.uid !== null

export function createLeading(deps: { limits: LimitRows; keys: Keys; clock: () => number }) {
  const { limits, keys, clock } = deps
  const here = new Map<string, { since: number; said: Set<string> }>()
  const keyOf = ({ meeting, uid }: Leader): string =>
    createHmac('sha256', keys.person).update(['leads', meeting, uid].join('|')).digest('base64url')

  return {
    /** Known here from this moment on; everywhere once it settles. */
    async saysSo(seat: Seat): Promise<void> {
      if (!isNamed(seat)) return
      const key = keyOf(seat)
      const { since, said } = here.get(seat.meeting) ?? { since: clock(), said: new Set() }
      here.set(seat.meeting, { since, said: said.add(key) })
      const [oldest] = here.keys()
      if (here.size > AT_ONCE && oldest !== undefined) here.delete(oldest)
      await limits.spend(key, MEANT_FOR, clock())
    },

    async saidSo(seat: Leader): Promise<boolean> {
      const key = keyOf(seat)
      const isKnown = here.get(seat.meeting)?.said.has(key) === true
      return isKnown || (await limits.spent([key], clock())).has(key)
    },

    /** The session that they did not lead is over. What is still done in one that was over before changes nothing. */
    over(meeting: string, closedAt: number): void {
      const known = here.get(meeting)
      if (!known || closedAt < known.since) return
      here.delete(meeting)
      // What stays by mistake asks somebody once too often.
      for (const key of known.said) limits.drop(key).catch(() => undefined)
    },
  }
}
