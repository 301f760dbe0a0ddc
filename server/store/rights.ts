/** Which rights to ballots were issued, blind as they are. */
import type { Kysely, Selectable } from 'kysely'
import type { Tables } from './migrations.ts'

export type IssuedRight = Selectable<Tables['rights']>

export type RightRows = ReturnType<typeof rightRows>

export function rightRows(db: Kysely<Tables>) {
  const of = (session: string, number: number) =>
    db.selectFrom('rights').where('session', '=', session).where('number', '=', number)

  return {
    /** The one that stands: whoever comes second finds the first. */
    async issue(right: IssuedRight): Promise<IssuedRight> {
      await db
        .insertInto('rights')
        .values(right)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      return of(right.session, right.number)
        .selectAll()
        .where('person', '=', right.person)
        .executeTakeFirstOrThrow()
    },

    async held(session: string, number: number, person: string): Promise<IssuedRight | null> {
      const row = await of(session, number)
        .selectAll()
        .where('person', '=', person)
        .executeTakeFirst()
      return row ?? null
    },

    holders: async (session: string, number: number): Promise<string[]> =>
      (await of(session, number).select('person').execute()).map(({ person }) => person),

    /** Of check-ins that are over: nobody needs them again. */
    async forget(session: string, upTo: number): Promise<void> {
      await db
        .deleteFrom('rights')
        .where('session', '=', session)
        .where('number', '<=', upTo)
        .execute()
    },
  }
}
