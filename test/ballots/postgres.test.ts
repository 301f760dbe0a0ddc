/** The exam, sat by Postgres, and what only its files and its roles can tell. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { sql } from 'kysely'
import { ROLE, openBallots } from '../../server/ballots/open.ts'
import { openDatabase } from '../../server/store/database.ts'
import { openStore } from '../../server/store/store.ts'
import { startPostgres } from '../postgres.ts'
import type { Postgres } from '../postgres.ts'
import { SEALING } from '../sealing.ts'
import { WRAPPING, found, group, looking, lyingIn, open, openTables, seats } from './boxes.ts'
import { examineBox } from './exam.ts'
import { examineSequences } from './sequences.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const EXAMPLE = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8')

async function inPostgres() {
  const where = await postgres.fresh()
  const db = openTables(where)
  const [box, rival] = await Promise.all([open(db), open(openTables(where))])
  const clear = async () => void (await Promise.all([box.shut(), rival.shut()]))
  return { box, rival, ...looking(db), clear }
}

examineBox('Postgres', inPostgres)
examineSequences('Postgres', inPostgres, 12)

test('[BB3] in Postgres a sweep leaves nothing of what is over in any table, and no key was ever in its log', async () => {
  const where = await postgres.fresh()
  const box = await openBallots(where, WRAPPING)
  const owner = openTables(where)
  const narrow = openTables(where, { role: ROLE })
  const { rows } = await sql<{ place: string; base: string }>`
    select current_setting('data_directory') as place, 'base/' || oid as base
    from pg_database where datname = current_database()`.execute(owner)
  const { place: folder, base } = rows[0]!
  const bytes = async (under: string) => {
    await sql`checkpoint`.execute(owner)
    return bytesUnder(join(folder, under))
  }
  const seen = new Set<string>()
  const keys = new Set<string>()
  await box.open(group)
  await box.open({ ...group, id: 'neighbour' })
  for (const [place, seat] of seats.entries()) {
    await box.cast('box', seat, { change: 1, answer: 'okay', wishes: [] })
    if (place % 5 > 0) continue
    for (const one of await lyingIn(narrow)) seen.add(one)
    for (const { key } of await narrow.selectFrom('keys').select('key').execute()) keys.add(key)
  }
  await sql`analyze`.execute(owner)
  expect(found(seen, await bytes(base)).length).toBeGreaterThan(30)
  const blocks = await box.close('box')
  await box.close('neighbour')
  expect(found(seen, await bytes(base)).length).toBeGreaterThan(30)
  await box.sweep()
  const after = await bytes(base)
  expect(found(seen, after)).toEqual([])
  expect(after).toContain(JSON.stringify(blocks))
  expect(found(keys, await bytes('pg_wal'))).toEqual([])
  await Promise.all([box.shut(), owner.destroy(), narrow.destroy()])
})

test('[BB3] a sweep that could not be done is done by the next, and what another process left is swept too', async () => {
  const where = await postgres.fresh()
  const box = await openBallots(where, WRAPPING)
  const narrow = openTables(where, { role: ROLE })
  await box.open(group)
  await box.cast('box', seats[0]!, { change: 1, answer: 'okay', wishes: [] })
  await box.close('box')
  await box.shut()
  const next = await openBallots(where, WRAPPING)
  const places = async () =>
    (await sql`select pg_relation_filenode('boxes') as place`.execute(narrow)).rows
  const before = await places()
  await next.sweep()
  expect(await places()).not.toEqual(before)
  const swept = await places()
  await next.sweep()
  expect(await places()).toEqual(swept)
  // What is forgotten is swept as well; and where a table was out of reach, once it is back.
  await next.forget('box')
  await sql`alter table keys rename to away`.execute(narrow)
  await expect(next.sweep()).rejects.toThrow('keys')
  await sql`alter table away rename to keys`.execute(narrow)
  const half = await places()
  await next.sweep()
  expect(await places()).not.toEqual(half)
  const whole = await places()
  await next.sweep()
  expect(await places()).toEqual(whole)
  await narrow.destroy()
  await next.shut()
})

function bytesUnder(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
    .join('')
}

test('[BB9] in Postgres the box’s role reads ballots, and nothing about people', async () => {
  const where = await postgres.fresh()
  const store = await openStore(where, SEALING)
  const [box, other] = await Promise.all([
    openBallots(where, WRAPPING),
    openBallots(where, WRAPPING),
  ])
  await box.open(group)
  expect(await other.cast('box', seats[0]!, { change: 1, answer: 'okay', wishes: [] })).toBe('kept')
  const narrow = openDatabase(where, { role: ROLE })
  expect((await sql`select current_user`.execute(narrow)).rows).toEqual([{ current_user: ROLE }])
  for (const table of ['boxes', 'keys'])
    await sql`select * from ${sql.table(table)}`.execute(narrow)
  for (const table of ['sessions', 'commands', 'links', 'rights', 'contexts', 'events', 'installs'])
    await expect(sql`select * from ${sql.table(table)}`.execute(narrow)).rejects.toThrow(
      'permission denied',
    )
  await expect(sql`create table public.more (id text)`.execute(narrow)).rejects.toThrow(
    'permission denied',
  )
  await narrow.destroy()
  await Promise.all([store.close(), box.shut(), other.shut()])
})

test('[BB9] where Postgres lets nobody make a role, one made before is enough, and none is said plainly', async () => {
  const where = await postgres.fresh()
  const owner = new pg.Client(where)
  await owner.connect()
  const lesser = new URL(where)
  lesser.username = 'lesser'
  lesser.password = 'lesser'
  await owner.query(`create role lesser login password 'lesser'`)
  await expect(openBallots(lesser.href, WRAPPING)).rejects.toThrow('Let the user of DATABASE_URL')

  const [, lines = ''] = /make them once:\n((?:# .*;\n)+)/.exec(EXAMPLE) ?? []
  const told = lines.replaceAll('#', '').replace('to name', 'to lesser')
  expect(told).toContain('to lesser')
  // The role belongs to the whole Postgres: other tests have made it already.
  await owner.query(told.replace(/create role [^;]*;/, ''))
  await owner.end()
  const box = await openBallots(lesser.href, WRAPPING)
  await box.open(group)
  expect(await box.cast('box', seats[0]!, { change: 1, answer: 'okay', wishes: [] })).toBe('kept')
  await box.shut()
})
