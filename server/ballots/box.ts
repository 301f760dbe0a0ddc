/**
 * The ballot box. It knows ballots and no participant: each lies under the
 * nullifier of its token, encrypted under a key that lives as long as the box.
 *
 * Whoever changes a box locks its row first, so that casting, sealing and
 * closing follow one another, in two servers on one Postgres too.
 */
import type { Kysely, Transaction } from 'kysely'
import type { Block } from '../contract/views.ts'
import type { Answer, Wish } from '../contract/vocabulary.ts'
import { maySeal, tally } from '../core/release.ts'
import { groupCommit } from '../store/group-commit.ts'
import { lock, lying, read, replace } from './rows.ts'
import type { Box, Lying } from './rows.ts'
import { shortened } from './rights.ts'
import { decrypt, encrypt, freshKey, unwrap, wrap } from './sealing.ts'
import type { Ballot } from './sealing.ts'
import type { Tables } from './tables.ts'

/** The blocks so far, and for each the shortened nullifiers of what it counts, in an order of their own. */
export type Sealed = { blocks: Block[]; counted: string[][] }

export type BallotBox = {
  /**
   * Opened again before anything is sealed, because saving the session had to be
   * tried again, the last terms hold, and ballots stay. Otherwise it changes nothing.
   */
  open(box: {
    id: string
    /** Which key issues the rights to it. */
    kid: string
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
  /** Every box that is not forgotten, closed ones too: its session may not have the blocks yet. */
  live(): Promise<string[]>
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
  const casts = groupCommit((batch: Cast[]) =>
    change((transaction) => castAll(transaction, wrapping, batch)),
  )
  const change = <Result>(run: (transaction: Transaction<Tables>) => Promise<Result>) =>
    db.transaction().execute(run)

  const keyIn = ({ id, key }: Box): string | null =>
    key === null ? null : unwrap(wrapping, id, key)

  /** Looks before it locks: most ticks find nothing to seal, and write nothing. */
  async function seal(id: string): Promise<Sealed> {
    const box = await read(db, id)
    const key = box && keyIn(box)
    if (!box || !key) return sealedIn(box)
    const ballots = opened(key, id, await lying(db, id))
    return mayRelease(box, ballots, false) ? release(id, false) : sealedIn(box)
  }

  const close = (id: string): Promise<Sealed> => release(id, true)

  async function release(id: string, closing: boolean): Promise<Sealed> {
    return change(async (transaction) => {
      const box = await lock(transaction, id)
      const key = box && keyIn(box)
      if (!box || !key) return sealedIn(box)
      const ballots = opened(key, id, await lying(transaction, id))
      const may = mayRelease(box, ballots, closing)
      const counting = may ? ratingsWaiting(ballots) : new Map<string, Ballot>()
      const before = sealedIn(box)
      const sealed = may ? withBlock(before, counting) : before
      const block = before.blocks.length
      for (const [tag, ballot] of counting) ballots.set(tag, { ...ballot, block })
      await replace(transaction, id, closing ? new Map() : closedUp(key, id, ballots))
      await transaction
        .updateTable('boxes')
        .set({ blocks: JSON.stringify(sealed), ...(closing && { key: null }) })
        .where('id', '=', id)
        .execute()
      return sealed
    })
  }

  return {
    async open({ id, kid, mode, threshold, expected }) {
      const key = wrap(wrapping, id, freshKey())
      const blocks = JSON.stringify(NOTHING)
      await db
        .insertInto('boxes')
        .values({ id, kid, mode, threshold, expected, key, blocks })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet({ kid, mode, threshold, expected })
            .where('boxes.key', 'is not', null)
            .where('boxes.blocks', '=', blocks),
        )
        .execute()
    },
    cast: (box, tag, ballot) => casts.write({ box, tag, ballot }),
    async keyOf(id) {
      const box = await read(db, id)
      return box && keyIn(box) !== null ? box.kid : null
    },
    seal,
    close,
    async forget(id) {
      await change((transaction) => transaction.deleteFrom('boxes').where('id', '=', id).execute())
    },
    live: async () => (await db.selectFrom('boxes').select('id').execute()).map(({ id }) => id),
    async shut() {
      await casts.settled()
      await db.destroy()
    },
  }
}

/** One box after another by id, so that two servers never wait for each other in a circle. */
async function castAll(
  transaction: Transaction<Tables>,
  wrapping: Uint8Array,
  batch: Cast[],
): Promise<Result[]> {
  const results = new Map<Cast, Result>()
  for (const id of [...new Set(batch.map(({ box }) => box))].toSorted()) {
    const casts = batch.filter(({ box }) => box === id)
    const wrapped = (await lock(transaction, id))?.key ?? null
    const key = wrapped === null ? null : unwrap(wrapping, id, wrapped)
    if (key === null) {
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

function put(key: string, ballots: Lying, { box, tag, ballot }: Cast): Result {
  const ciphertext = ballots.get(tag)
  if (ciphertext !== undefined) {
    const before = decrypt(key, box, tag, ciphertext)
    if (ballot.change <= before.change) return 'kept'
    if (before.block !== null) return 'sealed'
  }
  ballots.set(tag, encrypt(key, box, tag, { ...ballot, block: null }))
  return 'kept'
}

const opened = (key: string, id: string, ballots: Lying): Map<string, Ballot> =>
  new Map([...ballots].map(([tag, ciphertext]) => [tag, decrypt(key, id, tag, ciphertext)]))

const closedUp = (key: string, id: string, ballots: Map<string, Ballot>): Lying =>
  new Map([...ballots].map(([tag, ballot]) => [tag, encrypt(key, id, tag, ballot)]))

const NOTHING: Sealed = { blocks: [], counted: [] }

const sealedIn = (box: Box | undefined): Sealed =>
  box ? (JSON.parse(box.blocks) as Sealed) : NOTHING

/** Sorted, so that the list has no order to tell anything by. */
const withBlock = ({ blocks, counted }: Sealed, counting: Map<string, Ballot>): Sealed => ({
  blocks: [...blocks, tally([...counting.values()])],
  counted: [...counted, [...counting.keys()].map(shortened).toSorted()],
})

function mayRelease(box: Box, ballots: Map<string, Ballot>, closing: boolean): boolean {
  const { mode, threshold, expected } = box
  const waiting = [...ballots.values()].filter(({ block }) => block === null)
  const sealed = ballots.size - waiting.length
  return maySeal({ mode, threshold, expected, sealed, waiting, closing })
}

/** Who passed keeps waiting: they may still change their mind. */
const ratingsWaiting = (ballots: Map<string, Ballot>): Map<string, Ballot> =>
  new Map(
    [...ballots].filter(
      ([, { answer, block }]) =>
        block === null && answer !== 'withdrawn' && answer !== 'rather-not-say',
    ),
  )
