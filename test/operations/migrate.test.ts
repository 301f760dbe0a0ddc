/** Tables are brought up to date by whoever starts, once. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { ahead } from '../../server/operations/ahead.ts'
import { openDatabase } from '../../server/store/database.ts'
import { bringUpToDate, stepsAhead } from '../../server/store/migrating.ts'
import { temporary } from '../installed.ts'
import { startPostgres } from '../postgres.ts'
import type { Postgres } from '../postgres.ts'
import { operate } from './operate.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const PLACES = ['SQLite', 'Postgres'] as const
const inside = async (place: (typeof PLACES)[number]): Promise<Record<string, string>> =>
  place === 'SQLite'
    ? { DATA_DIR: temporary() }
    : { DATABASE_URL: await postgres.fresh(), DATA_DIR: temporary() }

test.each(PLACES)('[OP4] three that start at once on an empty %s all come up', async (place) => {
  const environment = await inside(place)
  const all = await Promise.all([1, 2, 3].map(() => operate(['migrate'], environment)))
  for (const { code, said } of all)
    expect([code, said.trim().split('\n').at(-1)]).toEqual([0, 'Done.'])
  expect(await ahead(environment.DATABASE_URL ?? null, environment.DATA_DIR!)).toEqual([])
})

test.each(PLACES)('[OP4] asked what would be done on %s, it does nothing', async (place) => {
  const environment = await inside(place)
  const said = await ahead(environment.DATABASE_URL ?? null, environment.DATA_DIR!)
  for (const step of ['0001-sessions', '0006-desk', '0001-row-keys', '0001-boxes'])
    expect(said.join(' ')).toContain(step)
  expect(readdirSync(environment.DATA_DIR!)).toEqual([])
  if (environment.DATABASE_URL === undefined) return
  const db = openDatabase(environment.DATABASE_URL)
  expect(await db.introspection.getTables({ withInternalKyselyTables: true })).toEqual([])
  expect((await db.introspection.getSchemas()).map(({ name }) => name)).not.toContain('attune_keys')
  await db.destroy()
})

test('[OP4] nor does it make a folder or a secret', async () => {
  const folder = join(temporary(), 'not-there')
  const { code } = await operate(['migrate', '--dry-run'], { DATA_DIR: folder, ATTUNE_SECRET: '' })
  expect([code, existsSync(folder)]).toEqual([0, false])
})

const step = (run: (db: Kysely<never>) => Promise<unknown>): Migration => ({
  up: async (db: Kysely<never>) => void (await run(db)),
})
const MADE = step((db) => sql`create table one (a text)`.execute(db))
const CHANGED = step((db) => sql`alter table one add column b text`.execute(db))
const BROKEN = step(async (db) => {
  await sql`alter table one add column b text`.execute(db)
  throw new Error('cut off')
})

test.each(PLACES)(
  '[OP4] on %s a step that is cut off has changed nothing, and is taken again',
  async (place) => {
    const where = place === 'SQLite' ? join(temporary(), 'a.sqlite') : await postgres.fresh()
    const db = openDatabase<{ one: { a: string; b: string } }>(where)
    await bringUpToDate(db, { migrations: { one: MADE } }, 'no')
    const broken = { migrations: { one: MADE, two: BROKEN } }
    await expect(bringUpToDate(db, broken, 'it broke')).rejects.toThrow('it broke')
    expect(await stepsAhead(db, broken)).toEqual(['two'])
    await bringUpToDate(db, { migrations: { one: MADE, two: CHANGED } }, 'no')
    await db.insertInto('one').values({ a: 'x', b: 'y' }).execute()
    expect(await db.selectFrom('one').selectAll().execute()).toEqual([{ a: 'x', b: 'y' }])
    await db.destroy()
  },
)

test('[OP4] who waits for another in the same process does not hold it up', async () => {
  const where = join(temporary(), 'a.sqlite')
  let running = 0
  let most = 0
  const slow = step(async (db) => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 200))
    running -= 1
    await sql`create table one (a text)`.execute(db)
  })
  const all = [1, 2, 3].map(() => openDatabase(where))
  await Promise.all(all.map((db) => bringUpToDate(db, { migrations: { slow } }, 'no')))
  await Promise.all(all.map((db) => db.destroy()))
  expect(most).toBe(1)
})
