/** Who is signed in at the desk: a hash of what their browser holds, whose it is, and until when. */
import type { Kysely } from 'kysely'
import type { Tables } from './migrations.ts'

export type DeskRows = ReturnType<typeof deskRows>

export function deskRows(db: Kysely<Tables>) {
  return {
    /** Times in ms since 1970. */
    async open(hash: string, coach: string, until: number): Promise<void> {
      await db.insertInto('desks').values({ hash, coach, until }).execute()
    },

    /** Whose it is, as long as it is open. */
    async whose(hash: string, now: number): Promise<string | null> {
      const row = await db
        .selectFrom('desks')
        .select('coach')
        .where('hash', '=', hash)
        .where('until', '>', now)
        .executeTakeFirst()
      return row?.coach ?? null
    },

    async close(hash: string): Promise<void> {
      await db.deleteFrom('desks').where('hash', '=', hash).execute()
    },

    async forget(now: number): Promise<void> {
      await db.deleteFrom('desks').where('until', '<=', now).execute()
    },
  }
}
