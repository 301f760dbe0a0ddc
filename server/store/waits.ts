/** What somebody is to come back with: sealed, in time, and for one use, on whichever server. */
import type { Kysely } from 'kysely'
import type { Tables } from './migrations.ts'

export type WaitRows = ReturnType<typeof waitRows>

export function waitRows(db: Kysely<Tables>) {
  return {
    /** In place of what was held under this key before. `until` in ms. */
    async hold(key: string, sealed: string, until: number): Promise<void> {
      await db
        .insertInto('waits')
        .values({ key, sealed, until })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ sealed, until }))
        .execute()
    },

    /** Of two at one moment, one has it. */
    async take(key: string, now: number): Promise<string | null> {
      const row = await db
        .deleteFrom('waits')
        .where('key', '=', key)
        .returning(['sealed', 'until'])
        .executeTakeFirst()
      return row && row.until > now ? row.sealed : null
    },

    async forget(now: number): Promise<void> {
      await db.deleteFrom('waits').where('until', '<=', now).execute()
    },
  }
}
