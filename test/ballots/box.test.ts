/** The exam, sat by SQLite and Postgres, and what only the bytes underneath can tell. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { ROLE, openBallots } from '../../server/ballots/open.ts'
import { openBallotBox } from '../../server/ballots/box.ts'
import type { BallotBox } from '../../server/ballots/box.ts'
import { nullifierOf } from '../../server/ballots/rights.ts'
import { decrypt, unwrap } from '../../server/ballots/sealing.ts'
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

const WRAPPING = new Uint8Array(32).fill(1)
const open = async (db: Kysely<Tables>) => {
  await migrateBallots(db)
  return openBallotBox(db, WRAPPING)
}

const looking = (db: Kysely<Tables>) => ({
  mine: async (id: string, tag: string) => {
    const box = await db.selectFrom('boxes').selectAll().where('id', '=', id).executeTakeFirst()
    const found = await db
      .selectFrom('ballots')
      .select('ciphertext')
      .where('box', '=', id)
      .where('tag', '=', tag)
      .executeTakeFirst()
    if (!box?.key || !found) return null
    const ballot = decrypt(unwrap(WRAPPING, id, box.key)!, id, tag, found.ciphertext)
    const { change, answer, wishes, block } = ballot
    return {
      change,
      answer: answer === 'withdrawn' ? null : answer,
      wishes,
      sealed: block !== null,
    }
  },
  rows: async () => [
    ...(await db.selectFrom('boxes').selectAll().execute()),
    ...(await db.selectFrom('ballots').selectAll().execute()),
  ],
  columns: async () =>
    Object.fromEntries(
      (await db.introspection.getTables())
        .filter(({ name }) => !name.startsWith('ballot_migration'))
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

async function castInTurn(box: BallotBox): Promise<void> {
  for (const seat of seats) await box.cast('box', seat, { change: 1, answer: 'okay', wishes: [] })
}

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

test('[BB3] after the close no byte of any ballot, tag or key is in the file or its log', () =>
  inFile(async (box, db, bytes) => {
    const seen = new Set<string>()
    const remember = async () => {
      for (const { key } of await db.selectFrom('boxes').select('key').execute())
        if (key) seen.add(key)
      for (const { tag, ciphertext } of await db.selectFrom('ballots').selectAll().execute())
        seen.add(tag).add(ciphertext)
    }
    await box.open(group)
    await box.open({ ...group, id: 'neighbour' })
    for (let change = 1; change <= 4; change++) {
      for (const [place, seat] of seats.entries()) {
        const ballot = { change, answer: 'okay' as const, wishes: [] }
        await Promise.all([box.cast('box', seat, ballot), box.cast('neighbour', seat, ballot)])
        if (place % 7 === 0) await remember()
      }
      await remember()
      await box.seal('neighbour')
    }
    await remember()
    expect([...seen].filter((one) => bytes().includes(one)).length).toBeGreaterThanOrEqual(120)
    const blocks = await box.close('box')
    await box.close('neighbour')
    const after = bytes()
    expect([...seen].filter((one) => after.includes(one))).toEqual([])
    // Not even a part of one, as a half-overwritten page would leave it.
    const parts = [...seen].flatMap((one) => [one.slice(0, 16), one.slice(-16)])
    expect(parts.filter((one) => after.includes(one))).toEqual([])
    expect(after).toContain(JSON.stringify(blocks))
  }))

test('[BB6] in SQLite no row has a number, and its place in the file says nothing of when', () =>
  inFile(async (box, db, bytes) => {
    await box.open(group)
    await castInTurn(box)
    await expect(sql`select rowid from ballots`.execute(db)).rejects.toThrow('no such column')
    const tags = seats
    await box.seal('box')
    const file = bytes()
    const places = tags.map((tag) => file.lastIndexOf(tag))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(Math.abs(correlation(places))).toBeLessThan(0.7)
  }))

test('[BB6] no earlier state of a box is in the file or beside it, at no moment', () =>
  inFile(async (box, db, bytes) => {
    await box.open({ ...group, expected: 41 })
    await box.cast('box', seats[0]!, { change: 1, answer: 'okay', wishes: [] })
    const { ciphertext } = await db.selectFrom('ballots').selectAll().executeTakeFirstOrThrow()
    await box.cast('box', seats[0]!, { change: 2, answer: 'comfortable', wishes: [] })
    expect(bytes()).not.toContain(ciphertext)
  }))

test('[BB6] in Postgres all ballots of a box bear one transaction, and lie in no order', async () => {
  const db = openDatabase<Tables>(await postgres.fresh())
  const box = await open(db)
  await box.open(group)
  await castInTurn(box)
  const tags = seats
  const { rows } = await sql<{ tag: string; xmin: string }>`
    select tag, xmin::text from ballots order by ctid`.execute(db)
  expect(rows).toHaveLength(seats.length)
  expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1)
  const places = tags.map((tag) => rows.findIndex((row) => row.tag === tag))
  expect(Math.abs(correlation(places))).toBeLessThan(0.7)
  await box.shut()
})

/** Between -1 and 1: how far the places follow the order. Of 40 in no order, 0.7 comes once in a million. */
function correlation(places: number[]): number {
  const ranks = places.map((one) => places.filter((other) => other < one).length)
  const middle = (ranks.length - 1) / 2
  const products = ranks.map((rank, order) => (rank - middle) * (order - middle))
  const squares = ranks.map((_, order) => (order - middle) ** 2)
  const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0)
  return sum(products) / sum(squares)
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
  for (const table of ['boxes', 'ballots'])
    await sql`select * from ${sql.table(table)}`.execute(narrow)
  for (const table of ['sessions', 'commands', 'links', 'rights', 'contexts', 'events', 'installs'])
    await expect(sql`select * from ${sql.table(table)}`.execute(narrow)).rejects.toThrow(
      'permission denied',
    )
  await expect(sql`create table more (id text)`.execute(narrow)).rejects.toThrow(
    'permission denied',
  )
  await narrow.destroy()
  await Promise.all([store.close(), box.shut(), other.shut()])
})
