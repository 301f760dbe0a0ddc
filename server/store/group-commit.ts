/**
 * Group commit: everything that waits is written in one transaction, then all
 * are answered. While one transaction runs, the next ones gather, so that a
 * single flush to disk serves many people.
 */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { isAway } from './database.ts'

/**
 * SQLite runs in this thread, so a transaction holds up everything else. This
 * many sessions take some 20 ms; whoever is beyond goes with the next.
 */
export const BATCH = 500
/**
 * More than this waiting means that the database is away or far too slow, and
 * each of them holds some 10 KB. Then an honest no at once is worth more than
 * an answer after the person has given up.
 */
export const WAITING = 5_000
/**
 * Milliseconds a write waits for a database that is away: a failover or a lock is
 * over by then, or whoever asked should hear that it is not. It is tried this often.
 */
const PATIENT_FOR = 2_000
const AGAIN = 100

export type GroupCommit<Item, Result> = {
  /**
   * Settles after the commit. Rejects when the transaction fails, or at once when too many
   * wait. With a database that is away it fails late, and is tried again until then: so
   * `run` may find its own work done.
   */
  write(item: Item): Promise<Result>
  /** How many are not yet in a transaction. */
  waiting(): number
  /** Once everything that waits now has been answered. */
  settled(): Promise<void>
}

/** `run` writes the batch in one transaction and answers one result for each, in the same order. */
export function groupCommit<Item, Result>(
  run: (batch: Item[]) => Promise<Result[]>,
): GroupCommit<Item, Result> {
  type Waiting = {
    item: Item
    since: number
    kept: (result: Result) => void
    failed: (error: unknown) => void
  }
  const waiting: Waiting[] = []
  let writing: Promise<void> | null = null

  function write(item: Item): Promise<Result> {
    if (waiting.length >= WAITING)
      return Promise.reject(new Error(`the store is behind: ${WAITING} writes are waiting`))
    return new Promise<Result>((kept, failed) => {
      waiting.push({ item, since: performance.now(), kept, failed })
      writing ??= writeAll()
    })
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      // Lets answers go out and everything that has arrived join in.
      await nextTurn()
      let batch = waiting.splice(0, BATCH)
      while (batch.length > 0) {
        batch = await writeBatch(batch)
        if (batch.length > 0) await pause(AGAIN)
      }
    }
    writing = null
  }

  /** Answers those that are to be tried again. */
  async function writeBatch(batch: Waiting[]): Promise<Waiting[]> {
    try {
      const results = await run(batch.map(({ item }) => item))
      if (results.length !== batch.length) throw new Error('a batch left someone unanswered')
      results.forEach((result, place) => batch[place]?.kept(result))
      return []
    } catch (error) {
      const until = performance.now() - PATIENT_FOR
      const again = batch.filter(({ since }) => isAway(error) && since > until)
      for (const one of batch) if (!again.includes(one)) one.failed(error)
      return again
    }
  }

  return { write, waiting: () => waiting.length, settled: async () => void (await writing) }
}
