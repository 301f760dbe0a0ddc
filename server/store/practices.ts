/** The coach's own at rest: one sealed document each, under a revision. */
import type { Kysely } from 'kysely'
import { practiceUpToDate } from '../core/practice.ts'
import type { Practice } from '../core/practice.ts'
import type { Tables } from './migrations.ts'
import type { RowKeys } from './row-keys.ts'

export type PracticeRows = ReturnType<typeof practiceRows>

export function practiceRows(db: Kysely<Tables>, keys: RowKeys) {
  const find = (coach: string) =>
    db
      .selectFrom('practices')
      .select(['coach as id', 'state', 'revision'])
      .where('coach', '=', coach)
      .executeTakeFirst()

  /** A backup was put back, with a row in it whose key was erased since: nobody can open it. */
  async function dropClosed(coach: string): Promise<void> {
    const row = await find(coach)
    if (!row || (await keys.has('practices', coach))) return
    await db
      .deleteFrom('practices')
      .where('coach', '=', coach)
      .where('state', '=', row.state)
      .execute()
  }

  return {
    async read(coach: string): Promise<{ practice: Practice; revision: number } | null> {
      const row = await find(coach)
      const [inside] = row ? await keys.open('practices', [row]) : []
      if (!row || !inside) return null
      return {
        practice: practiceUpToDate(JSON.parse(inside) as Partial<Practice>),
        revision: row.revision,
      }
    },

    /** `from` is the revision this was made of, 0 where there was none. False when somebody saved in between. */
    async save(coach: string, practice: Practice, from: number): Promise<boolean> {
      if (from === 0) {
        await dropClosed(coach)
        await keys.make('practices', [coach])
      }
      const state = await keys.seal('practices', coach, JSON.stringify(practice))
      if (state === null) return false
      const row = { state, revision: from + 1 }
      if (from === 0) {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('practices')
          .values({ coach, ...row })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow()
        return numInsertedOrUpdatedRows === 1n
      }
      const { numUpdatedRows } = await db
        .updateTable('practices')
        .set(row)
        .where('coach', '=', coach)
        .where('revision', '=', from)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
  }
}
