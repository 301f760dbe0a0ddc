/** The coach's own at rest: one document each, under a revision. */
import type { Kysely } from 'kysely'
import type { Practice } from '../core/practice.ts'
import type { Tables } from './migrations.ts'

export type PracticeRows = ReturnType<typeof practiceRows>

export function practiceRows(db: Kysely<Tables>) {
  return {
    async read(coach: string): Promise<{ practice: Practice; revision: number } | null> {
      const row = await db
        .selectFrom('practices')
        .select(['state', 'revision'])
        .where('coach', '=', coach)
        .executeTakeFirst()
      return row ? { practice: JSON.parse(row.state) as Practice, revision: row.revision } : null
    },

    /** `from` is the revision this was made of, 0 where there was none. False when somebody saved in between. */
    async save(coach: string, practice: Practice, from: number): Promise<boolean> {
      const row = { state: JSON.stringify(practice), revision: from + 1 }
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
