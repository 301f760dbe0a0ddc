/** The data key of the environment is changed, while servers run: what lies under the former comes under the new one. */
import type { Sealing } from '../sealing.ts'
import { openDatabase } from '../store/database.ts'
import { rewrapKeys } from '../store/key-rounds.ts'
import { openKeys, rewriteKeys } from '../store/key-tables.ts'
import type { Tables } from '../store/migrations.ts'
import { wrappingUnder } from '../store/wrapping.ts'

export type Rotated = {
  /** Names of keys, and how many lay under each before. */
  before: Map<string, number>
  /** How many lie now under another than the new one: of servers that still wrap under it. */
  left: number
  kid: string
}

/** `where` as in `openStore`. */
export async function rotate(where: string, sealing: Sealing): Promise<Rotated> {
  const db = openDatabase<Tables>(where, { patient: true })
  const keys = openKeys(where, db)
  const wrapping = wrappingUnder(sealing)
  const counted = async (): Promise<Map<string, number>> => {
    const rows = await keys
      .selectFrom('row_keys')
      .select(({ fn }) => ['kid', fn.countAll<number>().as('rows')])
      .groupBy('kid')
      .execute()
    return new Map(rows.map(({ kid, rows }) => [kid, rows]))
  }
  try {
    const before = await counted()
    // Named before anything is touched.
    for (const kid of before.keys()) wrapping.keyNamed(kid)
    // Each server begins with it at its start. To one that has the former key alone nothing would open.
    if (before.size > 0 && !before.has(wrapping.kid))
      throw new Error(
        'Nothing lies under the new key, so no server was started with it yet. Start them first, with both keys.',
      )
    await rewrapKeys(keys, wrapping)
    await rewriteKeys(keys)
    const after = await counted()
    after.delete(wrapping.kid)
    return {
      before,
      left: [...after.values()].reduce((sum, rows) => sum + rows, 0),
      kid: wrapping.kid,
    }
  } finally {
    // With Postgres both are the same connections.
    await keys.destroy()
    await db.destroy()
  }
}
