/** The exam, sat by SQLite and Postgres, and what only the bytes underneath can tell. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { ROLE, openBallots } from '../../server/ballots/open.ts'
import { openBallotBox } from '../../server/ballots/box.ts'
import type { BallotBox } from '../../server/ballots/box.ts'
import { nullifierOf } from '../../server/ballots/rights.ts'
import { decrypt, unwrap } from '../../server/ballots/sealing.ts'
import { read } from '../../server/ballots/rows.ts'
import { migrateBallots } from '../../server/ballots/tables.ts'
import type { Tables } from '../../server/ballots/tables.ts'
import { openDatabase } from '../../server/store/database.ts'
import { openStore } from '../../server/store/store.ts'
import { startPostgres } from '../postgres.ts'
import type { Postgres } from '../postgres.ts'
import { examineBox } from './exam.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres.stop())

const EXAMPLE = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8')
const WRAPPING = new Uint8Array(32).fill(1)
const open = async (db: Kysely<Tables>) => {
  await migrateBallots(db)
  return openBallotBox(db, WRAPPING)
}

const looking = (db: Kysely<Tables>) => ({
  mine: async (id: string, tag: string) => {
    const box = await read(db, id)
    if (!box?.key) return null
    const ballot = decrypt(unwrap(WRAPPING, id, box.key)!, id, box.ballots).get(tag)
    if (!ballot) return null
    const { change, answer, wishes, block } = ballot
    return {
      change,
      answer: answer === 'withdrawn' ? null : answer,
      wishes,
      sealed: block !== null,
    }
  },
  restarted: async () => openBallotBox(db, WRAPPING),
  loseKeys: async () => void (await db.deleteFrom('keys').execute()),
  rows: async () => [
    ...(await db.selectFrom('boxes').selectAll().execute()),
    ...(await db.selectFrom('keys').selectAll().execute()),
  ],
  columns: async () =>
    Object.fromEntries(
      (await db.introspection.getTables())
        .filter(({ name }) => !name.startsWith('box_migration'))
        .map(({ name, columns }) => [name, columns.map((column) => column.name).toSorted()]),
    ),
})

examineBox(
  'SQLite',
  async () => {
    const db = openDatabase<Tables>(':memory:')
    const box = await open(db)
    const stranger = openBallotBox(db, new Uint8Array(32).fill(2))
    return { box, rival: box, stranger, ...looking(db), clear: () => box.shut() }
  },
  120,
)

examineBox(
  'Postgres',
  async () => {
    const where = await postgres.fresh()
    const db = openDatabase<Tables>(where)
    const [box, rival] = await Promise.all([open(db), open(openDatabase<Tables>(where))])
    const stranger = openBallotBox(db, new Uint8Array(32).fill(2))
    const clear = async () => void (await Promise.all([box.shut(), rival.shut()]))
    return { box, rival, stranger, ...looking(db), clear }
  },
  12,
)

const group = { id: 'box', kid: '2026-11', mode: 'group' as const, threshold: 5, expected: 40 }
const seats = Array.from({ length: 40 }, (_, place) => nullifierOf(Buffer.from(`seat-${place}`)))

async function inFile(
  run: (box: BallotBox, db: Kysely<Tables>, bytes: () => string) => Promise<void>,
): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'attune-ballots-'))
  const db = openDatabase<Tables>(join(place, 'ballots.db'), { logged: false })
  const box = await open(db)
  const bytes = () =>
    readdirSync(place)
      .map((file) => readFileSync(join(place, file), 'latin1'))
      .join('')
  try {
    await run(box, db, bytes)
  } finally {
    await box.shut()
    rmSync(place, { recursive: true })
  }
}

/** Everything that could be recognised: ballots as they lie, keys as they lie, and what tells them apart. */
async function lyingIn(db: Kysely<Tables>): Promise<string[]> {
  const boxes = await db.selectFrom('boxes').select(['ballots', 'mark']).execute()
  const keys = await db.selectFrom('keys').select('key').execute()
  return [...boxes.flatMap(({ ballots, mark }) => [ballots, mark]), ...keys.map(({ key }) => key)]
    .filter((one) => one !== '')
    .flatMap((one) => (one.length > 64 ? pieces(one) : [one]))
}

/** A file holds a long one in pages: parts from all along it must be gone as well. */
const pieces = (text: string): string[] =>
  Array.from({ length: 6 }, (_, part) => {
    const at = Math.floor((part * (text.length - 32)) / 5)
    return text.slice(at, at + 32)
  })

const found = (seen: Iterable<string>, bytes: string): string[] =>
  [...seen].filter((one) => bytes.includes(one))

test('[BB3] after the close no byte of any ballot or key is in the file or beside it', () =>
  inFile(async (box, db, bytes) => {
    const seen = new Set<string>()
    const remember = async () => {
      for (const one of await lyingIn(db)) seen.add(one)
    }
    await box.open(group)
    await box.open({ ...group, id: 'neighbour' })
    for (let change = 1; change <= 4; change++) {
      for (const [place, seat] of seats.entries()) {
        const ballot = { change, answer: 'okay' as const, wishes: [] }
        await Promise.all([box.cast('box', seat, ballot), box.cast('neighbour', seat, ballot)])
        if (place % 7 === 0) await remember()
      }
      await box.seal('neighbour')
    }
    await remember()
    expect(found(seen, bytes()).length).toBeGreaterThan(20)
    const blocks = await box.close('box')
    await box.close('neighbour')
    expect(found(seen, bytes())).toEqual([])
    expect(bytes()).toContain(JSON.stringify(blocks))
  }))

test('[BB6] no earlier state of a box is in the file or beside it, at no moment', () =>
  inFile(async (box, db, bytes) => {
    await box.open({ ...group, expected: 41 })
    await box.cast('box', seats[0]!, { change: 1, answer: 'okay', wishes: [] })
    const before = await lyingIn(db)
    await box.cast('box', seats[0]!, { change: 2, answer: 'comfortable', wishes: [] })
    const { key } = await db.selectFrom('keys').select('key').executeTakeFirstOrThrow()
    expect(found(before, bytes())).toEqual(pieces(key))
  }))

test('[BB6] within the ciphertext too they lie by their names, not as they came', () =>
  inFile(async (box, db) => {
    await box.open(group)
    for (const seat of seats) await box.cast('box', seat, { change: 1, answer: 'okay', wishes: [] })
    const lying = (await read(db, 'box'))!
    const key = unwrap(WRAPPING, 'box', lying.key!)!
    expect([...decrypt(key, 'box', lying.ballots).keys()]).toEqual(seats.toSorted())
  }))

test('[BB6] no row has a number of its own in SQLite', () =>
  inFile(async (_box, db) => {
    for (const table of ['boxes', 'keys'])
      await expect(sql`select rowid from ${sql.table(table)}`.execute(db)).rejects.toThrow(
        'no such column',
      )
  }))

test('[BB3] in Postgres a sweep leaves nothing of what is over in any table, and no key was ever in its log', async () => {
  const where = await postgres.fresh()
  const box = await openBallots(where, WRAPPING)
  const owner = openDatabase<Tables>(where)
  const narrow = openDatabase<Tables>(where, { role: ROLE })
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
  const narrow = openDatabase<Tables>(where, { role: ROLE })
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
  const store = await openStore(where)
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
