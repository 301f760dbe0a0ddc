/**
 * A key for each row that is sealed. It is kept before its row is written, and gone
 * before its row is: whoever deletes a key closes the row in every copy there is.
 */
import type { Kysely } from 'kysely'
import { freshKey, openText, sealText } from '../sealing.ts'
import type { Sealing } from '../sealing.ts'
import { isSqlite } from './database.ts'
import { rewrapKeys, sweepKeys } from './key-rounds.ts'
import type { AreThere } from './key-rounds.ts'
import {
  hasKeyTables,
  migrateKeys,
  namesOfWrapping,
  openKeys,
  placeOf,
  rewriteKeys,
} from './key-tables.ts'
import type { KeyTables, SealedTable } from './key-tables.ts'
import type { Tables } from './migrations.ts'
import { statement } from './statement.ts'
import { wrappingUnder } from './wrapping.ts'
import type { Wrapped } from './wrapping.ts'

/** Keys that stay in memory, some 200 bytes each. */
const HELD = 20_000
/** What one statement asks for. */
const BATCH = 500

/** Null once it is erased, for whoever has it in hand. */
type Held = { bytes: Buffer | null }

export type RowKeys = Awaited<ReturnType<typeof openRowKeys>>

/**
 * For the database at `where`, which `db` is. Rejects when the environment lacks a
 * key that some are wrapped under, or when all of them are lost though `isSealed`.
 */
export async function openRowKeys(
  where: string,
  db: Kysely<Tables>,
  sealing: Sealing,
  isSealed: boolean,
) {
  const keys = openKeys(where, db)
  const wrapping = wrappingUnder(sealing)
  const statements = compiled(keys)
  const held = new Map<string, Held>()
  /** Rewrites to come: one for what another process left, two after an erasure. */
  let due = 1

  try {
    // Made anew where they were lost, they would open nothing, and hide that.
    if (isSealed && !(await hasKeyTables(keys)))
      throw new Error(
        'What is stored is sealed, and its keys are not there: put keys.sqlite back beside it, or into Postgres the schema attune_keys.',
      )
    await migrateKeys(keys)
    for (const kid of await namesOfWrapping(keys)) wrapping.keyNamed(kid)
  } catch (error) {
    await shut()
    throw error
  }

  function hold(row: Wrapped): Held {
    const one = { bytes: wrapping.unwrap(row) }
    held.delete(row.place)
    held.set(row.place, one)
    const oldest = held.size > HELD ? held.keys().next().value : undefined
    // Not overwritten: somebody may have it in hand.
    if (oldest !== undefined) held.delete(oldest)
    return one
  }

  function drop(place: string): void {
    const one = held.get(place)
    one?.bytes?.fill(0)
    if (one) one.bytes = null
    held.delete(place)
  }

  /** Kept once this settles. Of two who make the same one, both have the one that stands. */
  async function make(table: SealedTable, ids: string[]): Promise<void> {
    if (ids.length === 0) return
    const standing = await keys.transaction().execute(async (transaction) => {
      const rows: Wrapped[] = []
      // In order, so that two servers never wait for each other in a circle.
      for (const place of ids.map((id) => placeOf(table, id)).toSorted()) {
        const bytes = freshKey()
        const made = { ...wrapping.wrap(place, bytes), madeAt: Date.now() }
        bytes.fill(0)
        rows.push(...(await statements.make(transaction, made)).rows)
      }
      return rows
    })
    standing.forEach(hold)
  }

  /** Those that have one. */
  async function of(table: SealedTable, ids: string[]): Promise<Map<string, Held>> {
    const found = new Map<string, Held>()
    const missing = new Map<string, string>()
    for (const id of ids) {
      const place = placeOf(table, id)
      const known = held.get(place)
      if (known) found.set(id, known)
      else missing.set(place, id)
    }
    for (const row of await read([...missing.keys()])) found.set(missing.get(row.place)!, hold(row))
    return found
  }

  async function read(places: string[]): Promise<Wrapped[]> {
    if (places.length === 1) return (await statements.read(keys, { place: places[0]! })).rows
    const found: Wrapped[] = []
    for (let at = 0; at < places.length; at += BATCH)
      found.push(...(await statements.readAll(places.slice(at, at + BATCH)).execute()))
    return found
  }

  /** Null for a row that has no key: it is erased, or about to be. */
  async function seal(table: SealedTable, id: string, inside: string): Promise<string | null> {
    const key = (await of(table, [id])).get(id)
    return key?.bytes ? sealText(key.bytes, [table, id], inside) : null
  }

  /** Null in place of one that has no key. Throws for one that was changed, or is another's. */
  async function open(
    table: SealedTable,
    rows: { id: string; state: string }[],
  ): Promise<(string | null)[]> {
    const known = await of(
      table,
      rows.map(({ id }) => id),
    )
    const opened: (string | null)[] = []
    for (const { id, state } of rows) {
      const key = known.get(id)
      const inside = key?.bytes ? openText(key.bytes, [table, id], state) : null
      opened.push(inside ? inside.toString() : await openAnew(table, id, state))
    }
    return opened
  }

  /** Another server may have erased the row and made it again, under another key. */
  async function openAnew(table: SealedTable, id: string, state: string): Promise<string | null> {
    held.delete(placeOf(table, id))
    const key = (await of(table, [id])).get(id)
    if (!key?.bytes) return null
    const inside = openText(key.bytes, [table, id], state)
    if (!inside) throw new Error('a sealed row was changed, or is another row’s')
    return inside.toString()
  }

  async function erase(places: string[], madeBefore?: number): Promise<void> {
    for (let at = 0; at < places.length; at += BATCH) {
      const some = places.slice(at, at + BATCH)
      due = 2
      await keys
        .deleteFrom('row_keys')
        .where('place', 'in', some)
        .$if(madeBefore !== undefined, (query) => query.where('made_at', '<', madeBefore!))
        .execute()
      some.forEach(drop)
    }
  }

  /**
   * Leaves nothing behind of keys that are gone: after erasing, and again a minute
   * later, since a look that began before keeps in Postgres what it may still see.
   */
  async function cleanse(): Promise<void> {
    if (due === 0) return
    await rewriteKeys(keys)
    due--
  }

  async function rewrap(): Promise<void> {
    const changed = await rewrapKeys(keys, wrapping)
    if (changed) due = 2
    await cleanse()
  }

  async function shut(): Promise<void> {
    for (const place of held.keys()) drop(place)
    // With Postgres the connections are the store's.
    if (isSqlite(keys)) await keys.destroy()
  }

  return {
    make,
    seal,
    open,
    has: async (table: SealedTable, id: string) => (await read([placeOf(table, id)])).length > 0,
    erase: (table: SealedTable, ids: string[]) => erase(ids.map((id) => placeOf(table, id))),
    cleanse,
    /** Whatever lies under the former key comes under the one of today, while others read and write. */
    rewrap,
    /** Keys whose row was never written or is gone, here and in memory. */
    async sweep(areThere: AreThere, now = Date.now()): Promise<void> {
      await sweepKeys(keys, areThere, now, erase)
      const before = [...held.keys()]
      const there = new Set((await read(before)).map(({ place }) => place))
      for (const place of before) if (!there.has(place)) drop(place)
    },
    answers: async () => void (await read([''])),
    shut,
  }
}

function compiled(keys: Kysely<KeyTables>) {
  const rows = keys.selectFrom('row_keys').select(['place', 'kid', 'key'])
  return {
    read: statement<{ place: string }, Wrapped>((slot) => rows.where('place', '=', slot('place'))),
    readAll: (places: string[]) => rows.where('place', 'in', places),
    make: statement<Wrapped & { madeAt: number }, Wrapped>((slot) =>
      keys
        .insertInto('row_keys')
        .values({
          place: slot('place'),
          kid: slot('kid'),
          key: slot('key'),
          made_at: slot('madeAt'),
        })
        // No sweep takes it while its row is on its way.
        .onConflict((conflict) => conflict.column('place').doUpdateSet({ made_at: slot('madeAt') }))
        .returning(['place', 'kid', 'key']),
    ),
  }
}
