/** The rows of the box. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** `key` as it lies in its own table; null when it is not there. */
export type Box = Selectable<Tables['boxes']> & { key: string | null }

export const freshMark = (): string => randomBytes(12).toString('base64url')

export const read = (db: Kysely<Tables>, id: string): Promise<Box | undefined> =>
  db
    .selectFrom('boxes')
    .leftJoin('keys', 'keys.box', 'boxes.id')
    .selectAll('boxes')
    .select('keys.key')
    .where('id', '=', id)
    .executeTakeFirst()

/** A write that changes nothing takes the lock in both databases, and waits for whoever holds it. */
export async function lock(transaction: Transaction<Tables>, id: string): Promise<Box | undefined> {
  await transaction
    .updateTable('boxes')
    .set(({ ref }) => ({ mode: ref('mode') }))
    .where('id', '=', id)
    .execute()
  return read(transaction, id)
}

export const keepKey = (db: Kysely<Tables>, box: string, key: string): Promise<unknown> =>
  db
    .insertInto('keys')
    .values({ box, key })
    .onConflict((conflict) => conflict.column('box').doNothing())
    .execute()

export const loseKey = (db: Kysely<Tables>, box: string): Promise<unknown> =>
  db.deleteFrom('keys').where('box', '=', box).execute()

/**
 * Postgres leaves what was deleted or replaced where it lay. Written anew, a table
 * holds what is valid and nothing else. Not within a transaction.
 */
export async function rewrite(db: Kysely<Tables>): Promise<void> {
  for (const table of ['boxes', 'keys']) await sql`vacuum (full) ${sql.table(table)}`.execute(db)
}
