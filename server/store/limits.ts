/** How often something was tried within a window, on all servers together. Times are ms since 1970. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Tables } from './migrations.ts'

export type LimitRows = ReturnType<typeof limitRows>

export function limitRows(db: Kysely<Tables>) {
  return {
    /** Counts one more, and answers how many there are within this window. */
    async spend(key: string, window: number, now: number): Promise<number> {
      const { rows } = await sql<{ spent: number }>`
        insert into limits (key, spent, until) values (${key}, 1, ${now + window})
        on conflict (key) do update set
          spent = case when limits.until <= ${now} then 1 else limits.spent + 1 end,
          until = case when limits.until <= ${now} then excluded.until else limits.until end
        returning spent`.execute(db)
      return rows[0]?.spent ?? 1
    },

    /** That one was none. */
    async giveBack(key: string, now: number): Promise<void> {
      await db
        .updateTable('limits')
        .set(({ eb }) => ({ spent: eb('spent', '-', 1) }))
        .where('key', '=', key)
        .where('until', '>', now)
        .execute()
    },

    /** As many as there are of each, in the windows that run. */
    async spent(keys: string[], now: number): Promise<Map<string, number>> {
      const rows = await db
        .selectFrom('limits')
        .select(['key', 'spent'])
        .where('key', 'in', keys)
        .where('until', '>', now)
        .execute()
      return new Map(rows.map(({ key, spent }) => [key, spent]))
    },

    async drop(key: string): Promise<void> {
      await db.deleteFrom('limits').where('key', '=', key).execute()
    },

    async forget(now: number): Promise<void> {
      await db.deleteFrom('limits').where('until', '<=', now).execute()
    },
  }
}
