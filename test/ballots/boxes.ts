/** Boxes for tests, and what lies in them. */
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { DatabaseConnection, Dialect } from 'kysely'
import { openBallotBox } from '../../server/ballots/box.ts'
import { nullifierOf } from '../../server/ballots/rights.ts'
import { read } from '../../server/ballots/rows.ts'
import { decrypt, unwrap } from '../../server/ballots/sealing.ts'
import { migrateBallots } from '../../server/ballots/tables.ts'
import type { Tables } from '../../server/ballots/tables.ts'
import type { Ballots } from '../../server/ballots/sealing.ts'
import { openDatabase } from '../../server/store/database.ts'

export const WRAPPING = new Uint8Array(32).fill(1)
export const openTables = (where: string, options?: Parameters<typeof openDatabase>[1]) =>
  openDatabase<Tables>(where, options)

export const open = async (db: Kysely<Tables>) => {
  await migrateBallots(db)
  return openBallotBox(db, WRAPPING)
}

/** All ballots of a box, opened; none where its key is not there. */
export async function ballotsIn(db: Kysely<Tables>, id: string): Promise<Ballots> {
  const box = await read(db, id)
  if (!box?.key) return new Map()
  return decrypt(unwrap(WRAPPING, id, box.key)!, id, box.ballots)
}

export const looking = (db: Kysely<Tables>) => ({
  stranger: openBallotBox(db, new Uint8Array(32).fill(2)),
  mine: async (id: string, tag: string) => {
    const ballot = (await ballotsIn(db, id)).get(tag)
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

/** As the exam wants it. */
export async function inMemory() {
  const db = openTables(':memory:')
  const box = await open(db)
  return { box, rival: box, ...looking(db), clear: () => box.shut() }
}

export const group = {
  id: 'box',
  kid: '2026-11',
  mode: 'group' as const,
  threshold: 5,
  expected: 40,
}
export const seats = Array.from({ length: 40 }, (_, place) =>
  nullifierOf(Buffer.from(`seat-${place}`)),
)

/** Everything that could be recognised: ballots as they lie, keys as they lie, and what tells them apart. */
export async function lyingIn(db: Kysely<Tables>): Promise<string[]> {
  const boxes = await db.selectFrom('boxes').select(['ballots', 'mark']).execute()
  const keys = await db.selectFrom('keys').select('key').execute()
  return [...boxes.flatMap(({ ballots, mark }) => [ballots, mark]), ...keys.map(({ key }) => key)]
    .filter((one) => one !== '')
    .flatMap((one) => (one.length > 64 ? pieces(one) : [one]))
}

/** A file holds a long one in pages: parts from all along it must be gone as well. */
export const pieces = (text: string): string[] =>
  Array.from({ length: 6 }, (_, part) => {
    const at = Math.floor((part * (text.length - 32)) / 5)
    return text.slice(at, at + 32)
  })

export const found = (seen: Iterable<string>, bytes: string): string[] =>
  [...seen].filter((one) => bytes.includes(one))

/**
 * What passes for Postgres: no table has a row in it, and it tells what it was asked. While
 * `failing` is set, whatever has that in it fails.
 */
export function pretendPostgres() {
  const asked: string[] = []
  const state = { failing: '' }
  const connection: DatabaseConnection = {
    async executeQuery({ sql }) {
      if (state.failing !== '' && sql.includes(state.failing)) throw new Error(state.failing)
      asked.push(sql)
      return { rows: [] }
    },
    async *streamQuery() {},
  }
  class Driver extends DummyDriver {
    override acquireConnection = async () => connection
  }
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new Driver(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
  return { db: new Kysely<Tables>({ dialect }), asked, state }
}
