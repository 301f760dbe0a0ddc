/** Several servers at one Postgres, and a way to age what they know of each other. */
import { sql } from 'kysely'
import { openDatabase } from '../../server/store/database.ts'
import { startPostgres } from '../postgres.ts'
import type { Postgres } from '../postgres.ts'
import { startServer } from '../server.ts'
import type { TestServer } from '../server.ts'

/** One Postgres for a file of tests. What a test opened is closed after it, however it ended. */
export function several() {
  let postgres: Postgres
  const open: (() => Promise<unknown> | void)[] = []
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres.stop())
  afterEach(async () => {
    for (const close of open.splice(0).toReversed()) await close()
  })

  return {
    fresh: () => postgres.fresh(),
    /** Closed with the test. */
    keep<Panel extends { close: () => void }>(panel: Panel): Panel {
      open.push(panel.close)
      return panel
    },
    async servers<const Names extends string[]>(hints: boolean, ..._names: Names) {
      const database = await postgres.fresh()
      const all: TestServer[] = []
      for (const _ of _names) {
        const server = await startServer({ database, hints })
        all.push(server)
        open.push(async () => {
          await server.stop()
          expect(server.faults).toEqual([])
        })
      }
      return { database, all: all as { [Place in keyof Names]: TestServer } }
    },
  }
}

/** As if a minute and more had gone by since somebody left, or a server was heard. */
export async function aged(database: string, what: 'places' | 'servers'): Promise<void> {
  const db = openDatabase(database)
  const column = what === 'places' ? 'left_at' : 'seen_at'
  await sql`update ${sql.table(what)} set ${sql.ref(column)} = ${sql.ref(column)} - interval '61 seconds'`.execute(
    db,
  )
  await db.destroy()
}

/** How many panels' people the servers have said they have, and how many of those left. */
export async function said(database: string): Promise<{ all: number; left: number }> {
  const db = openDatabase(database)
  const { rows } = await sql<{ all: number; left: number }>`
    select count(*) as "all", count(left_at) as "left" from places`.execute(db)
  await db.destroy()
  return rows[0]!
}
