/**
 * What the server does by itself: releases sealed blocks, ends sessions nobody
 * ended, and deletes what is past its time.
 */
import type { BallotBox } from './ballots/box.ts'
import { slotIn, takeBlocks } from './core/check-ins.ts'
import { done } from './core/outcome.ts'
import type { Erasing } from './erasing.ts'
import type { HandingOver } from './handing-over.ts'
import { boxOf } from './keeping.ts'
import type { Keeping } from './keeping.ts'
import type { Sessions } from './sessions.ts'
import type { Store } from './store/store.ts'

/** Blocks are released at these moments only, never at the moment of an answer. */
const TICK = 2_000
/** Nothing of a check-in is left a minute after its close. */
const SWEEP = 40_000
/** What is past its time is gone within a minute. */
export const EXPIRY = 30_000
const MINUTE = 60 * 1000
const HOUR = 60 * MINUTE
/** A coach who forgot to end a session does not keep it open for ever. */
const LONGEST_SESSION = 12 * HOUR
/** Rounds, a minute apart. People close the panel and talk on, so this is longer than most of a session. */
const ABANDONED = 45

export type Rounds = ReturnType<typeof createRounds>

export function createRounds(deps: {
  store: Store
  box: BallotBox
  keeping: Keeping
  sessions: Sessions
  erasing: Erasing
  handingOver: HandingOver
  /** Sessions that somebody's panel is connected to now, on whichever server. */
  connected: () => Set<string> | Promise<Set<string>>
  clock: () => number
  onFault: (error: unknown) => void
}) {
  const { store, box, keeping, sessions, erasing, handingOver, connected, clock, onFault } = deps
  /** Each box's mark when it was looked at last. */
  const lookedAt = new Map<string, string>()
  /** For how many rounds nobody's panel was seen in an open session. */
  const aloneFor = new Map<string, number>()
  const timers: NodeJS.Timeout[] = []
  const underWay = new Set<Promise<void>>()

  async function start(): Promise<void> {
    timers.push(
      every(TICK, release),
      every(SWEEP, box.sweep),
      every(MINUTE, endAbandoned),
      every(EXPIRY, erasing.ended),
      every(MINUTE, store.keys.cleanse),
      every(HOUR, tidy),
      every(HOUR, store.keys.rewrap),
    )
    await tidy()
    // Only a server that stopped in the middle leaves one.
    await handingOver.finish()
    await box.sweep()
    // Nobody waits for it: what lies under the former key opens meanwhile.
    void run(store.keys.rewrap)
  }

  /** A round that has begun comes to its end, while the stores are still open. */
  async function stop(): Promise<void> {
    timers.forEach((timer) => clearInterval(timer))
    await Promise.all(underWay)
  }

  /**
   * A box whose check-in is over, or whose session is, has nothing left to do. One
   * that its session does not know yet may be in the making, here or elsewhere.
   */
  async function clear(): Promise<void> {
    for (const id of (await box.live()).keys()) {
      const { session: of, number } = slotIn(id)
      const kept = await keeping.current(of)
      const session = kept?.session
      const over = !session || session.closedAt !== null || number <= session.checkIns
      if (over && (!session || boxOf(session) !== id)) await box.forget(id)
    }
  }

  /** Lets each box that has changed seal what may be sealed, and hands the blocks to its session. */
  async function release(): Promise<void> {
    const live = await box.live()
    for (const id of lookedAt.keys()) if (!live.has(id)) lookedAt.delete(id)
    for (const [id, mark] of live) {
      if (lookedAt.get(id) === mark) continue
      try {
        await releaseOne(id)
        lookedAt.set(id, mark)
      } catch (error) {
        // Looked at again with the next tick; the others do not wait for it.
        onFault(error)
      }
    }
  }

  const releaseOne = (id: string): Promise<unknown> =>
    keeping.change(slotIn(id).session, null, async ({ session }) =>
      done(boxOf(session) === id ? takeBlocks(session, await box.seal(id), clock()) : session),
    )

  async function tidy(): Promise<void> {
    const now = clock()
    for (const id of await store.openSessions()) {
      const kept = await keeping.current(id)
      if (kept && now - kept.session.openedAt >= LONGEST_SESSION) await sessions.end(id)
    }
    await store.zoom.forget(now)
    await clear()
    await erasing.ended()
    await store.desks.forget(now)
    await store.limits.forget(now)
    await store.waits.forget(now)
    await store.keys.sweep()
  }

  /**
   * Where Zoom does not say that a meeting is over: another person's meeting, a coach without the
   * app. By rounds and not by the clock, which leaps where a machine was held up: whoever was cut
   * off with it is about to come back.
   */
  async function endAbandoned(): Promise<void> {
    const present = await connected()
    const open = await store.openSessions()
    for (const id of aloneFor.keys()) if (!open.includes(id)) aloneFor.delete(id)
    for (const id of open) {
      const alone = present.has(id) ? 0 : (aloneFor.get(id) ?? -1) + 1
      aloneFor.set(id, alone)
      if (alone >= ABANDONED) await sessions.end(id)
    }
  }

  /** One round at a time: a slow one makes the next wait, not pile up. */
  function every(pause: number, round: () => Promise<void>): NodeJS.Timeout {
    let busy = false
    const timer = setInterval(() => {
      if (busy) return
      busy = true
      void run(round).finally(() => (busy = false))
    }, pause)
    return timer.unref()
  }

  function run(round: () => Promise<void>): Promise<void> {
    const running = round()
      .catch(onFault)
      .finally(() => underWay.delete(running))
    underWay.add(running)
    return running
  }

  return { start, stop, release, endAbandoned, tidy }
}
