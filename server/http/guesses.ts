/**
 * Whoever guesses at join codes. There are 31^8, some 853 thousand million. With
 * 70 wrong tries a minute from everywhere together there are 100,870 a day at
 * most, so one of 1,000 live codes is guessed with a chance of 1.2 in 10,000.
 *
 * An address has fewer: it takes seven of them to spend what all have for a
 * minute, and no address can go on for longer than twenty. Whoever was right
 * before, from the same address with the same code, is not counted at all.
 */
import { createHmac } from 'node:crypto'
import { networkOf } from '../addresses.ts'
import type { Keys } from '../seats.ts'
import type { LimitRows } from '../store/limits.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const GUESSES = {
  /** Nobody types a code wrong this often in a minute. */
  eachInMinute: 10,
  /** A building with one address, where everybody mistypes twice. */
  eachInDay: 200,
  allInMinute: 70,
}
/** A person whose token ends comes again after five minutes; and after the break. */
const RIGHT_LIFE = 2 * 60 * MINUTE

export type Guesses = ReturnType<typeof createGuesses>

export function createGuesses(deps: { limits: LimitRows; keys: Keys; clock: () => number }) {
  const { limits, keys, clock } = deps
  const named = (...of: string[]) =>
    createHmac('sha256', keys.person)
      .update(['guess', ...of].join('|'))
      .digest('base64url')
  const all = named('all')

  return {
    /** Looks a code up for this address. Null when it is wrong, `too-fast` when it was not looked at. */
    async look<Found>(
      ip: string,
      code: string,
      find: () => Promise<Found | null>,
    ): Promise<Found | 'too-fast' | null> {
      const address = networkOf(ip)
      const [minute, day] = [named('minute', address), named('day', address)]
      const right = named('right', address, code)
      const now = clock()
      const spent = await limits.spent([minute, day, right], now)
      if (spent.has(right)) return find()
      if ((spent.get(minute) ?? 0) >= GUESSES.eachInMinute) return 'too-fast'
      if ((spent.get(day) ?? 0) >= GUESSES.eachInDay) return 'too-fast'
      // Counted before it is looked at: of many at one moment, none learns more than it may.
      if ((await limits.spend(all, MINUTE, now)) > GUESSES.allInMinute) return 'too-fast'
      const found = await find()
      if (found === null) {
        await limits.spend(minute, MINUTE, now)
        await limits.spend(day, DAY, now)
      } else {
        await limits.giveBack(all, now)
        await limits.spend(right, RIGHT_LIFE, now)
      }
      return found
    },
  }
}
