/** What is stored and logged is on the list that people are shown, and nothing besides. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seen } from '../client/words/en/seen.ts'
import { openBallots } from '../server/ballots/open.ts'
import { COLUMNS, LOG_FIELDS } from '../server/kept.ts'
import { openDatabase } from '../server/store/database.ts'
import { openStore } from '../server/store/store.ts'
import { startPostgres } from './postgres.ts'
import type { Postgres } from './postgres.ts'
import { SEALING } from './sealing.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

async function columnsOf(where: string): Promise<Record<string, string[]>> {
  const db = openDatabase(where)
  const tables = (await db.introspection.getTables()).filter(({ name }) => !/migration/.test(name))
  await db.destroy()
  return Object.fromEntries(
    tables.map(({ name, columns }) => [name, columns.map((column) => column.name).toSorted()]),
  )
}

test('every column of both databases is on the list, and every line of the list is a column', async () => {
  const where = await postgres.fresh()
  const store = await openStore(where, SEALING)
  const box = await openBallots(where, new Uint8Array(32))
  const listed = Object.fromEntries(
    Object.entries(COLUMNS).map(([table, columns]) => [table, Object.keys(columns).toSorted()]),
  )
  expect(await columnsOf(where)).toEqual(listed)
  await store.close()
  await box.shut()
})

test('each kind of thing that is stored has its sentence, and each sentence something stored', () => {
  const kinds = new Set(Object.values(COLUMNS).flatMap((columns) => Object.values(columns)))
  expect(Object.keys(seen.kept).toSorted()).toEqual([...kinds].toSorted())
})

test('the log holds the fields of the list and no other', () => {
  const source = readFileSync(join(import.meta.dirname, '../server/main.ts'), 'utf8')
  const calls = [...source.matchAll(/\blog\.(?:error|warn|info)\(\{([^}]*)\}/g)].map(
    ([, inside = '']) => inside,
  )
  expect(calls).toHaveLength([...source.matchAll(/\blog\.\w+\(/g)].length)
  const fields = calls.flatMap((inside) =>
    inside.split(',').map((one) => one.split(':')[0]!.trim()),
  )
  for (const field of fields) expect(LOG_FIELDS).toContain(field)
  // What pino adds by itself.
  expect(new Set([...fields, 'level', 'time'])).toEqual(new Set(LOG_FIELDS))
})

test('all of it is said in under 250 words', () => {
  const words = JSON.stringify(Object.values(seen)).match(/[A-Za-z’]+/g) ?? []
  expect(words.length).toBeLessThan(250)
})
