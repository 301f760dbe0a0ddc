/** What is done to all keys of rows, a batch at a time, while others read and write. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { SEALED, placeOf } from './key-tables.ts'
import type { KeyTables, SealedTable } from './key-tables.ts'
import type { Wrapped, Wrapping } from './wrapping.ts'

/** Which of these rows exist. */
export type AreThere = (table: SealedTable, ids: string[]) => Promise<Set<string>>

const BATCH = 200
/** A row follows its key within seconds. */
const WAITS = 60 * 60 * 1000

/** Answers whether anything was wrapped anew. One that does not open holds nobody else up. */
export async function rewrapKeys(keys: Kysely<KeyTables>, wrapping: Wrapping): Promise<boolean> {
  let failed: unknown = null
  let changed = false
  for await (const rows of everyKey(keys)) {
    const anew = rows.flatMap((row) => {
      if (row.kid === wrapping.kid) return []
      try {
        const bytes = wrapping.unwrap(row)
        const { kid, key } = wrapping.wrap(row.place, bytes)
        bytes.fill(0)
        return [{ row, kid, key }]
      } catch (error) {
        failed ??= error
        return []
      }
    })
    if (anew.length === 0) continue
    changed = true
    await keys.transaction().execute(async (transaction) => {
      for (const { row, kid, key } of anew)
        await transaction
          .updateTable('row_keys')
          .set({ kid, key })
          .where('place', '=', row.place)
          // Another server may have been faster.
          .where('key', '=', row.key)
          .execute()
    })
  }
  if (failed !== null) throw failed
  return changed
}

/** Erases keys that nobody's row needs, and nobody is about to. */
export async function sweepKeys(
  keys: Kysely<KeyTables>,
  areThere: AreThere,
  now: number,
  erase: (places: string[], madeBefore: number) => Promise<void>,
): Promise<void> {
  for await (const rows of everyKey(keys))
    for (const table of SEALED) {
      const start = placeOf(table, '')
      const ids = rows.flatMap(({ place }) =>
        place.startsWith(start) ? [place.slice(start.length)] : [],
      )
      if (ids.length === 0) continue
      const there = await areThere(table, ids)
      const orphans = ids.filter((id) => !there.has(id)).map((id) => placeOf(table, id))
      await erase(orphans, now - WAITS)
    }
}

async function* everyKey(keys: Kysely<KeyTables>): AsyncGenerator<Wrapped[]> {
  let after = ''
  for (;;) {
    const rows = await keys
      .selectFrom('row_keys')
      .select(['place', 'kid', 'key'])
      .where('place', '>', after)
      .orderBy('place')
      .limit(BATCH)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last.place
    // Lets whoever waits go first.
    await nextTurn()
  }
}
