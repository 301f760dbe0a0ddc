/**
 * The ballot box. It knows ballots and no participant: a caller hands over a
 * seat as an opaque string, and only its HMAC under the box's own key is kept.
 *
 * Whoever changes a box locks its row first, so that casting, sealing and
 * closing follow one another, in two servers on one Postgres too.
 */
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Block } from '../contract/views.ts'
import type { Answer, Wish } from '../contract/vocabulary.ts'
import { maySeal, tally } from '../core/release.ts'
import { groupCommit } from '../store/group-commit.ts'
import { lock, lying, read, replace } from './rows.ts'
import type { Box, Lying } from './rows.ts'
import { decrypt, encrypt, freshKey, tagOf } from './sealing.ts'
import type { Ballot } from './sealing.ts'
import { isSqlite, migrateBallots } from './tables.ts'
import type { Tables } from './tables.ts'

export type BallotBox = {
  /** Opening again what is open, or closed and not forgotten, changes nothing. */
  open(box: {
    id: string
    mode: 'small' | 'group'
    threshold: number
    expected: number
  }): Promise<void>
  /**
   * Settles after the commit. A change that is not newer than the one kept
   * changes nothing and answers `kept`, so a retry is safe. `sealed`: it is in a
   * block and stays there. `closed`: also when there is no such box.
   */
  cast(
    box: string,
    seat: string,
    ballot: { change: number; answer: Answer | 'withdrawn'; wishes: Wish[] },
  ): Promise<'kept' | 'sealed' | 'closed'>
  /** For the seat's own panel only. A null answer is one withdrawn; null alone is none given. */
  mine(
    box: string,
    seat: string,
  ): Promise<{ change: number; answer: Answer | null; wishes: Wish[]; sealed: boolean } | null>
  /** Called at ticks, never at the moment of an answer. All blocks so far, in order. */
  seal(box: string): Promise<Block[]>
  /** The last chance to release; then ballots and key are gone. Again, it gives the same blocks. */
  close(box: string): Promise<Block[]>
  /** Once the session has the blocks. */
  forget(box: string): Promise<void>
  /** Every box that is not forgotten, closed ones too: its session may not have the blocks yet. */
  live(): Promise<string[]>
  /** After whatever is being written. Closes the database. */
  shut(): Promise<void>
}

type Cast = {
  box: string
  seat: string
  ballot: { change: number; answer: Answer | 'withdrawn'; wishes: Wish[] }
}
type Result = 'kept' | 'sealed' | 'closed'

/** `db` is the box's own connection; in SQLite a file of its own. */
export async function openBallotBox(db: Kysely<Tables>): Promise<BallotBox> {
  await migrateBallots(db)
  const casts = groupCommit((batch: Cast[]) => change((transaction) => castAll(transaction, batch)))
  /** Counts up after each change, so that one during the emptying is not taken for emptied. */
  let written = 1
  let emptied = 0

  async function change<Result>(run: (transaction: Transaction<Tables>) => Promise<Result>) {
    try {
      return await db.transaction().execute(run)
    } finally {
      written++
    }
  }

  /** SQLite's write-ahead log keeps what the tables have already lost. */
  async function emptyLog(): Promise<void> {
    const upTo = written
    if (emptied === upTo || !isSqlite(db)) return
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy === 0) emptied = upTo
  }

  async function mine(id: string, seat: string) {
    const key = (await read(db, id))?.key
    if (!key) return null
    const tag = tagOf(key, seat)
    const found = await db
      .selectFrom('ballots')
      .select('ciphertext')
      .where('box', '=', id)
      .where('tag', '=', tag)
      .executeTakeFirst()
    if (!found) return null
    const { change, answer, wishes, counted } = decrypt(key, id, tag, found.ciphertext)
    return { change, answer: answer === 'withdrawn' ? null : answer, wishes, sealed: counted }
  }

  /** Looks before it locks: most ticks find nothing to seal, and write nothing. */
  async function seal(id: string): Promise<Block[]> {
    await emptyLog()
    const box = await read(db, id)
    if (!box?.key) return box ? blocksOf(box) : []
    const ballots = opened(box.key, id, await lying(db, id))
    return mayRelease(box, ballots, false) ? release(id, false) : blocksOf(box)
  }

  async function close(id: string): Promise<Block[]> {
    const blocks = await release(id, true)
    await emptyLog()
    return blocks
  }

  async function release(id: string, closing: boolean): Promise<Block[]> {
    return change(async (transaction) => {
      const box = await lock(transaction, id)
      if (!box?.key) return box ? blocksOf(box) : []
      const { key } = box
      const ballots = opened(key, id, await lying(transaction, id))
      const may = mayRelease(box, ballots, closing)
      const counting = may ? ratingsWaiting(ballots) : new Map<string, Ballot>()
      const blocks = may ? [...blocksOf(box), tally([...counting.values()])] : blocksOf(box)
      for (const [tag, ballot] of counting) ballots.set(tag, { ...ballot, counted: true })
      await replace(transaction, id, closing ? new Map() : closedUp(key, id, ballots))
      await transaction
        .updateTable('boxes')
        .set({ blocks: JSON.stringify(blocks), key: closing ? null : key })
        .where('id', '=', id)
        .execute()
      return blocks
    })
  }

  return {
    async open({ id, mode, threshold, expected }) {
      await db
        .insertInto('boxes')
        .values({ id, mode, threshold, expected, key: freshKey(), blocks: '[]' })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    cast: (box, seat, ballot) => casts.write({ box, seat, ballot }),
    mine,
    seal,
    close,
    async forget(id) {
      await change((transaction) => transaction.deleteFrom('boxes').where('id', '=', id).execute())
      await emptyLog()
    },
    live: async () => (await db.selectFrom('boxes').select('id').execute()).map(({ id }) => id),
    async shut() {
      await casts.settled()
      await db.destroy()
    },
  }
}

/** One box after another by id, so that two servers never wait for each other in a circle. */
async function castAll(transaction: Transaction<Tables>, batch: Cast[]): Promise<Result[]> {
  const results = new Map<Cast, Result>()
  for (const id of [...new Set(batch.map(({ box }) => box))].toSorted()) {
    const casts = batch.filter(({ box }) => box === id)
    const key = (await lock(transaction, id))?.key
    if (!key) {
      for (const cast of casts) results.set(cast, 'closed')
      continue
    }
    const ballots = await lying(transaction, id)
    const before = new Map(ballots)
    for (const cast of casts) results.set(cast, put(key, ballots, cast))
    const changed = [...ballots].some(([tag, ciphertext]) => before.get(tag) !== ciphertext)
    if (changed) await replace(transaction, id, ballots)
  }
  return batch.map((cast) => results.get(cast)!)
}

function put(key: string, ballots: Lying, { box, seat, ballot }: Cast): Result {
  const tag = tagOf(key, seat)
  const ciphertext = ballots.get(tag)
  if (ciphertext !== undefined) {
    const before = decrypt(key, box, tag, ciphertext)
    if (ballot.change <= before.change) return 'kept'
    if (before.counted) return 'sealed'
  }
  ballots.set(tag, encrypt(key, box, tag, { ...ballot, counted: false }))
  return 'kept'
}

const opened = (key: string, id: string, ballots: Lying): Map<string, Ballot> =>
  new Map([...ballots].map(([tag, ciphertext]) => [tag, decrypt(key, id, tag, ciphertext)]))

const closedUp = (key: string, id: string, ballots: Map<string, Ballot>): Lying =>
  new Map([...ballots].map(([tag, ballot]) => [tag, encrypt(key, id, tag, ballot)]))

const blocksOf = ({ blocks }: Box): Block[] => JSON.parse(blocks) as Block[]

function mayRelease(box: Box, ballots: Map<string, Ballot>, closing: boolean): boolean {
  const { mode, threshold, expected } = box
  const waiting = [...ballots.values()].filter(({ counted }) => !counted)
  const sealed = ballots.size - waiting.length
  return maySeal({ mode, threshold, expected, sealed, waiting, closing })
}

/** Who passed keeps waiting: they may still change their mind. */
const ratingsWaiting = (ballots: Map<string, Ballot>): Map<string, Ballot> =>
  new Map(
    [...ballots].filter(
      ([, { answer, counted }]) =>
        !counted && answer !== 'withdrawn' && answer !== 'rather-not-say',
    ),
  )
