/**
 * Zoom's tokens at rest: sealed text, a revision, and a lease on refreshing it. The
 * text is sealed once more, under a key of its row: erased, no copy of it opens.
 */
import { randomInt } from 'node:crypto'
import type { Kysely } from 'kysely'
import { emptyLog } from './database.ts'
import type { Tables } from './migrations.ts'
import type { RowKeys } from './row-keys.ts'

/** Before what lies under a key of its row. An earlier version's has none; base64 has no colon. */
const OWN_KEY = 'row:'

export type InstallRow = { coach: string; app: string; sealed: string; revision: number }

export type InstallRows = ReturnType<typeof installRows>

export function installRows(db: Kysely<Tables>, keys: RowKeys) {
  /** Null where the row's key is gone. */
  async function under(coach: string, inside: string): Promise<string | null> {
    const text = await keys.seal('installs', coach, inside)
    return text === null ? null : OWN_KEY + text
  }

  const isKept = async (coach: string): Promise<boolean> =>
    (await db
      .selectFrom('installs')
      .select('coach')
      .where('coach', '=', coach)
      .executeTakeFirst()) !== undefined

  return {
    async read(coach: string): Promise<InstallRow | null> {
      const row = await db
        .selectFrom('installs')
        .select(['coach', 'app', 'sealed', 'revision'])
        .where('coach', '=', coach)
        .executeTakeFirst()
      if (!row?.sealed.startsWith(OWN_KEY)) return row ?? null
      const state = row.sealed.slice(OWN_KEY.length)
      const [sealed] = await keys.open('installs', [{ id: coach, state }])
      return sealed ? { ...row, sealed } : null
    },

    /** New tokens take the place of any there are. */
    async keep(install: { coach: string; app: string; sealed: string; at: number }): Promise<void> {
      const { coach, app, at } = install
      await keys.make('installs', [coach])
      const sealed = await under(coach, install.sealed)
      if (sealed === null) throw new Error('the key of an install was gone before its row')
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
      // One that an earlier version kept gets a key of its own with its next tokens.
      if (await isKept(by.coach)) await keys.make('installs', [by.coach])
      const sealed = await under(by.coach, by.sealed)
      if (sealed === null) return
      await db
        .updateTable('installs')
        .set({
          sealed,
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
      if (revision === null) await keys.erase('installs', [coach])
      // At one revision the key stays: new tokens may be on their way. Without a row it is swept.
      await db
        .deleteFrom('installs')
        .where('coach', '=', coach)
        .$if(revision !== null, (query) => query.where('revision', '=', revision))
        .execute()
      await emptyLog(db)
      await keys.cleanse()
    },
  }
}
