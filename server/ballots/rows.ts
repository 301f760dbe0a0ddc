/** The rows of the box, read and written so that they tell no order. */
import { randomInt } from 'node:crypto'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type Box = Selectable<Tables['boxes']>
/** From tag to ciphertext. */
export type Lying = Map<string, string>

export const read = (db: Kysely<Tables>, id: string): Promise<Box | undefined> =>
  db.selectFrom('boxes').selectAll().where('id', '=', id).executeTakeFirst()

/** A write that changes nothing takes the lock in both databases, and waits for whoever holds it. */
export const lock = (transaction: Transaction<Tables>, id: string): Promise<Box | undefined> =>
  transaction
    .updateTable('boxes')
    .set(({ ref }) => ({ mode: ref('mode') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()

export async function lying(db: Kysely<Tables>, id: string): Promise<Lying> {
  const rows = await db
    .selectFrom('ballots')
    .select(['tag', 'ciphertext'])
    .where('box', '=', id)
    .execute()
  return new Map(rows.map(({ tag, ciphertext }) => [tag, ciphertext]))
}

/**
 * All ballots of a box are written anew, shuffled, whenever one changes. A row
 * added at the end would give the order away by its place in the file or by
 * the number of the transaction that wrote it.
 */
export async function replace(
  transaction: Transaction<Tables>,
  id: string,
  ballots: Lying,
): Promise<void> {
  await transaction.deleteFrom('ballots').where('box', '=', id).execute()
  const rows = [...ballots].map(([tag, ciphertext]) => ({ box: id, tag, ciphertext }))
  if (rows.length > 0) await transaction.insertInto('ballots').values(shuffled(rows)).execute()
}

function shuffled<Item>(items: Item[]): Item[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    const held = mixed[last]!
    mixed[last] = mixed[other]!
    mixed[other] = held
  }
  return mixed
}
