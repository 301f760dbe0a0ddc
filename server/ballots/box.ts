/**
 * The ballot box. It knows ballots and no participant: all ballots of a check-in
 * lie in one ciphertext, under a key that lives as long as the box.
 *
 * Whoever changes a box locks its row first, so that casting, sealing and
 * closing follow one another, in two servers on one Postgres too.
 */
import type { Kysely, Transaction } from 'kysely'
import type { Block } from '../contract/views.ts'
import type { Answer, Wish } from '../contract/vocabulary.ts'
import { isRating, maySeal, tally } from '../core/release.ts'
import { freshKey } from '../sealing.ts'
import { groupCommit } from '../store/group-commit.ts'
import { holdKeys } from './keys.ts'
import type { HeldKeys } from './keys.ts'
import { collect } from './memory.ts'
import { freshMark, keepKey, lock, loseKey, read, rewrite } from './rows.ts'
import type { Box } from './rows.ts'
import { shortened } from './rights.ts'
import { decrypt, encrypt, wrap } from './sealing.ts'
import type { Ballots } from './sealing.ts'
import { isSqlite } from './tables.ts'
import type { Tables } from './tables.ts'

/** The blocks so far, and for each the shortened nullifiers of what it counts, in an order of their own. */
export type Sealed = { blocks: Block[]; counted: string[][] }

export type BallotBox = {
  /**
   * Opened again before anything is sealed, because saving the session had to be
   * tried again, the last terms hold, and ballots stay. Otherwise it changes nothing;
   * nor do terms from an older revision, of a server that has not heard of the newer.
   */
  open(box: {
    id: string
    /** Which key issues the rights to it. */
    kid: string
    mode: 'small' | 'group'
    threshold: number
    expected: number
    /** Of the session that they follow from. */
    revision?: number
  }): Promise<void>
  /**
   * Settles after the commit. A change that is not newer than the one kept
   * changes nothing and answers `kept`, so a retry is safe. `sealed`: it is in a
   * block and stays there. `closed`: also when there is no such box.
   */
  cast(
    box: string,
    tag: string,
    ballot: { change: number; answer: Answer | 'withdrawn'; wishes: Wish[] },
  ): Promise<'kept' | 'sealed' | 'closed'>
  /** The name of the key that issues rights to a box that is open; null for any other. */
  keyOf(box: string): Promise<string | null>
  /** Called at ticks, never at the moment of an answer. All blocks so far, in order. */
  seal(box: string): Promise<Sealed>
  /** The last chance to release; then ballots and key are gone. Again, it gives the same blocks. */
  close(box: string): Promise<Sealed>
  /** Once the session has the blocks. */
  forget(box: string): Promise<void>
  /**
   * Every box that is not forgotten, closed ones too: its session may not have the
   * blocks yet. With each its mark, another one whenever something has changed.
   */
  live(): Promise<Map<string, string>>
  /** Leaves nothing behind of what is over, in tables or memory. Whenever there is time: every minute. */
  sweep(): Promise<void>
  /** Settles when the database answers and has its tables. */
  answers(): Promise<void>
  /** After whatever is being written. Closes the database. */
  shut(): Promise<void>
}

type Cast = {
  box: string
  tag: string
  ballot: { change: number; answer: Answer | 'withdrawn'; wishes: Wish[] }
}
type Result = 'kept' | 'sealed' | 'closed'

/**
 * `db` is the box's own connection, brought up to date (open.ts). `wrapping`, 32
 * bytes, comes from the environment: whoever has the file alone reads nothing.
 */
export function openBallotBox(db: Kysely<Tables>, wrapping: Uint8Array): BallotBox {
  const keys = holdKeys(wrapping)
  const casts = groupCommit((batch: Cast[]) =>
    change((transaction) => castAll(transaction, keys, batch)),
  )
  const change = <Result>(run: (transaction: Transaction<Tables>) => Promise<Result>) =>
    db.transaction().execute(run)
  /** What another process left, too. */
  let unswept = true
  /** Not its memory: that went with the process. */
  let remembered = false

  /** Looks before it locks: mostly there is nothing to seal, and nothing is written. */
  async function seal(id: string): Promise<Sealed> {
    const box = await read(db, id)
    const key = box && keys.of(box)
    if (!box || !key) return sealedIn(box)
    return mayRelease(box, decrypt(key, id, box.ballots), false)
      ? release(id, false)
      : sealedIn(box)
  }

  async function release(id: string, closing: boolean): Promise<Sealed> {
    const sealed = await change(async (transaction) => {
      const box = await lock(transaction, id)
      const key = box && (await keys.surely(transaction, box))
      if (!box || !key) return sealedIn(box)
      const ballots = decrypt(key, id, box.ballots)
      const may = mayRelease(box, ballots, closing)
      const counting: Ballots = may ? ratingsWaiting(ballots) : new Map()
      const before = sealedIn(box)
      const after = may ? withBlock(before, counting) : before
      for (const [tag, ballot] of counting)
        ballots.set(tag, { ...ballot, block: before.blocks.length })
      if (closing) await loseKey(transaction, id)
      await transaction
        .updateTable('boxes')
        .set({
          mark: freshMark(),
          ballots: closing ? '' : encrypt(key, id, ballots, box.expected),
          blocks: JSON.stringify(after),
          closed: closing ? 1 : 0,
        })
        .where('id', '=', id)
        .execute()
      return after
    })
    if (closing) over(id)
    return sealed
  }

  function over(id: string): void {
    keys.drop(id)
    unswept = true
    remembered = true
  }

  return {
    async open({ id, kid, mode, threshold, expected, revision = 0 }) {
      const key = freshKey()
      const blocks = JSON.stringify(NOTHING)
      const ballots = encrypt(key, id, new Map(), expected)
      await change(async (transaction) => {
        const { numInsertedOrUpdatedRows: isNew } = await transaction
          .insertInto('boxes')
          .values({
            id,
            kid,
            mode,
            threshold,
            expected,
            revision,
            closed: 0,
            mark: freshMark(),
            ballots,
            blocks,
          })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirstOrThrow()
        if (isNew) return keepKey(transaction, id, wrap(wrapping, id, key))
        return transaction
          .updateTable('boxes')
          .set({ kid, mode, threshold, expected, revision, mark: freshMark() })
          .where('id', '=', id)
          .where('revision', '<=', revision)
          .where('closed', '=', 0)
          .where('blocks', '=', blocks)
          .execute()
      })
    },
    cast: (box, tag, ballot) => casts.write({ box, tag, ballot }),
    async keyOf(id) {
      const box = await read(db, id)
      return box && keys.mayOpen(box) ? box.kid : null
    },
    seal,
    close: (id) => release(id, true),
    async forget(id) {
      await change(async (transaction) => {
        await loseKey(transaction, id)
        await transaction.deleteFrom('boxes').where('id', '=', id).execute()
      })
      over(id)
    },
    async live() {
      const rows = await db.selectFrom('boxes').select(['id', 'mark']).execute()
      return new Map(rows.map(({ id, mark }) => [id, mark]))
    },
    async sweep() {
      const before = keys.held()
      const rows = await db.selectFrom('boxes').select('id').where('closed', '=', 0).execute()
      const open = new Set(rows.map(({ id }) => id))
      for (const id of before) {
        if (open.has(id)) continue
        // Another server closed it, and its ballots were read here.
        keys.drop(id)
        remembered = true
      }
      const [tables, memory] = [unswept, remembered]
      unswept = false
      remembered = false
      try {
        if (tables && !isSqlite(db)) await rewrite(db)
        if (memory) await collect()
      } catch (error) {
        unswept ||= tables
        remembered ||= memory
        throw error
      }
    },
    answers: async () => void (await read(db, '')),
    async shut() {
      await casts.settled()
      for (const id of keys.held()) keys.drop(id)
      await db.destroy()
    },
  }
}

/** One box after another by id, so that two servers never wait for each other in a circle. */
async function castAll(
  transaction: Transaction<Tables>,
  keys: HeldKeys,
  batch: Cast[],
): Promise<Result[]> {
  const results = new Map<Cast, Result>()
  for (const id of [...new Set(batch.map(({ box }) => box))].toSorted()) {
    const casts = batch.filter(({ box }) => box === id)
    const box = await lock(transaction, id)
    const key = box && (await keys.surely(transaction, box))
    if (!box || !key) {
      for (const cast of casts) results.set(cast, 'closed')
      continue
    }
    const ballots = decrypt(key, id, box.ballots)
    const counted = new Set(sealedIn(box).counted.flat())
    for (const cast of casts) results.set(cast, put(ballots, counted, cast))
    await transaction
      .updateTable('boxes')
      .set({ mark: freshMark(), ballots: encrypt(key, id, ballots, box.expected) })
      .where('id', '=', id)
      .execute()
  }
  return batch.map((cast) => results.get(cast)!)
}

/** `counted` knows what is in a block even where the ballots themselves were lost. */
function put(ballots: Ballots, counted: Set<string>, { tag, ballot }: Cast): Result {
  const before = ballots.get(tag)
  if (before && ballot.change <= before.change) return 'kept'
  if (before ? before.block !== null : counted.has(shortened(tag))) return 'sealed'
  ballots.set(tag, { ...ballot, block: null })
  return 'kept'
}

const NOTHING: Sealed = { blocks: [], counted: [] }

const sealedIn = (box: Box | undefined): Sealed =>
  box ? (JSON.parse(box.blocks) as Sealed) : NOTHING

/** Sorted, so that the list has no order to tell anything by. */
const withBlock = ({ blocks, counted }: Sealed, counting: Ballots): Sealed => ({
  blocks: [...blocks, tally([...counting.values()])],
  counted: [...counted, [...counting.keys()].map(shortened).toSorted()],
})

function mayRelease(box: Box, ballots: Ballots, closing: boolean): boolean {
  const { mode, threshold, expected } = box
  const waiting = [...ballots.values()].filter(({ block }) => block === null)
  const sealed = sealedIn(box).counted.flat().length
  return maySeal({ mode, threshold, expected, sealed, waiting, closing })
}

/** Who passed keeps waiting: they may still change their mind. */
const ratingsWaiting = (ballots: Ballots): Ballots =>
  new Map([...ballots].filter(([, { answer, block }]) => block === null && isRating(answer)))
