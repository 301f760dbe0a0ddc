/** Zoom's tokens at rest: sealed text, a revision, and a lease on refreshing it. */
import { randomInt } from 'node:crypto'
import type { Kysely } from 'kysely'
import { emptyLog } from './database.ts'
import type { Tables } from './migrations.ts'

export type InstallRow = { coach: string; app: string; sealed: string; revision: number }

export type InstallRows = ReturnType<typeof installRows>

export function installRows(db: Kysely<Tables>) {
  return {
    async read(coach: string): Promise<InstallRow | null> {
      const row = await db
        .selectFrom('installs')
        .select(['coach', 'app', 'sealed', 'revision'])
        .where('coach', '=', coach)
        .executeTakeFirst()
      return row ?? null
    },

    /** New tokens take the place of any there are. */
    async keep(install: { coach: string; app: string; sealed: string; at: number }): Promise<void> {
      const { coach, app, sealed, at } = install
      await db
        .insertInto('installs')
        .values({
          coach,
          app,
          sealed,
          // Not 1: who was refreshing what is erased now must not find its revision here again.
          revision: randomInt(2 ** 30),
          leased_until: 0,
          changed_at: at,
        })
        .onConflict((conflict) =>
          conflict.column('coach').doUpdateSet(({ eb, ref }) => ({
            app,
            sealed,
            revision: eb(ref('installs.revision'), '+', 1),
            leased_until: 0,
            changed_at: at,
          })),
        )
        .execute()
    },

    /** True for the one who may refresh now; times in ms. */
    async lease(of: {
      coach: string
      revision: number
      now: number
      until: number
    }): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('installs')
        .set({ leased_until: of.until })
        .where('coach', '=', of.coach)
        .where('revision', '=', of.revision)
        .where('leased_until', '<', of.now)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },

    /** Zoom was away; somebody else may try at once. */
    async release(coach: string, revision: number): Promise<void> {
      await db
        .updateTable('installs')
        .set({ leased_until: 0 })
        .where('coach', '=', coach)
        .where('revision', '=', revision)
        .execute()
    },

    async replace(by: {
      coach: string
      sealed: string
      revision: number
      at: number
    }): Promise<void> {
      await db
        .updateTable('installs')
        .set({
          sealed: by.sealed,
          revision: by.revision + 1,
          leased_until: 0,
          changed_at: by.at,
        })
        .where('coach', '=', by.coach)
        .where('revision', '=', by.revision)
        .execute()
    },

    /** At this revision only, or at any. */
    async remove(coach: string, revision: number | null): Promise<void> {
      await db
        .deleteFrom('installs')
        .where('coach', '=', coach)
        .$if(revision !== null, (query) => query.where('revision', '=', revision))
        .execute()
      await emptyLog(db)
    },
  }
}
