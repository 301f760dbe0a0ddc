/** What is remembered of Zoom: contexts that were shown, and events that were heard. */
import type { Kysely } from 'kysely'
import { emptyLog } from './database.ts'
import type { Tables } from './migrations.ts'
import { statement } from './statement.ts'

/** Zoom tries again for an hour and a half; a day is safely beyond. */
const REPEATS_WITHIN = 24 * 60 * 60 * 1000

export type EventKind = 'meeting-ended' | 'coach-left'
/** The subject is a meeting's id, or a coach's. */
export type Heard = { hash: string; kind: EventKind; subject: string }

export type ZoomRows = ReturnType<typeof zoomRows>

export function zoomRows(db: Kysely<Tables>) {
  const insertContext = statement<{ id: string; first: string; until: number }, unknown>((slot) =>
    db
      .insertInto('contexts')
      .values({ id: slot('id'), first: slot('first'), until: slot('until') })
      .onConflict((conflict) => conflict.doNothing()),
  )
  const firstOf = statement<{ id: string }, { first: string }>((slot) =>
    db.selectFrom('contexts').select('first').where('id', '=', slot('id')),
  )

  return {
    /** True for whoever showed this context first, now or before. Kept until `until`, in ms. */
    async bind(id: string, first: string, until: number): Promise<boolean> {
      const { numAffectedRows } = await insertContext(db, { id, first, until })
      if (numAffectedRows === 1n) return true
      return (await firstOf(db, { id })).rows[0]?.first === first
    },

    /** False when these bytes were heard before. */
    async hear({ hash, kind, subject }: Heard, at: number): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('events')
        .values({ hash, kind, subject, at, done: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },

    /** Heard until then, in ms, and cut off before it was done. */
    unfinished: (until = Number.MAX_SAFE_INTEGER): Promise<Heard[]> =>
      db
        .selectFrom('events')
        .select(['hash', 'kind', 'subject'])
        .where('done', '=', 0)
        .where('at', '<=', until)
        .$castTo<Heard>()
        .execute(),

    async finish(hash: string): Promise<void> {
      await db
        .updateTable('events')
        .set({ done: 1, subject: '' })
        .where('hash', '=', hash)
        .execute()
      await emptyLog(db)
    },

    async forget(now: number): Promise<void> {
      await db.deleteFrom('contexts').where('until', '<', now).execute()
      await db
        .deleteFrom('events')
        .where('at', '<', now - REPEATS_WITHIN)
        .where('done', '=', 1)
        .execute()
    },
  }
}
