/**
 * How often one line, or one coach, may ask for what costs the server something,
 * counted on all servers together. Of whoever asks a keyed hash is kept until its
 * window ends, and nothing of what was asked.
 */
import { createHmac } from 'node:crypto'
import type { Request } from 'express'
import { networkOf } from '../addresses.ts'
import type { Keys } from '../seats.ts'
import type { LimitRows } from '../store/limits.ts'

const MINUTE = 60_000

/** Within a minute. */
const MOST = {
  /** Of one line. A seat is renewed every five minutes, in each of some tabs. */
  'desk-seat': 60,
  /** Of one coach. An export reads everything there is; nobody needs it twice in a minute. */
  export: 6,
  /** Of one line. Nobody installs this often. */
  install: 20,
  /** Of one line. A building with one address, where a whole programme opens its summaries after the call. */
  summary: 300,
  /** Of one line. Each post of a page without a script: a whole programme behind one address, which looks and answers. */
  page: 300,
  /** Of one line. Each is a row that stays for hours, and nobody plays this many coaches. */
  rehearsal: 60,
}

/** True while it is within the pace. */
export type Pace = (what: keyof typeof MOST, who: string) => Promise<boolean>

export const createPace =
  (deps: { limits: LimitRows; keys: Keys; clock: () => number }): Pace =>
  async (what, who) => {
    const key = createHmac('sha256', deps.keys.person)
      .update(['pace', what, who].join('|'))
      .digest('base64url')
    return (await deps.limits.spend(key, MINUTE, deps.clock())) <= MOST[what]
  }

/** Which line a request comes from, as far as the proxies in front tell. */
export const lineOf = (request: Request): string => networkOf(request.ip ?? '')
