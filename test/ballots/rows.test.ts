/** The rows of the box, one by one. */
import { freshMark, keepKey, lock, loseKey, read, rewrite } from '../../server/ballots/rows.ts'
import { migrateBallots } from '../../server/ballots/tables.ts'
import { openTables, pretendPostgres } from './boxes.ts'

const db = openTables(':memory:')
const boxOf = (id: string) => ({
  id,
  kid: '2026-11',
  mode: 'group' as const,
  threshold: 5,
  expected: 6,
  revision: 3,
  closed: 0,
  mark: 'mark',
  ballots: 'ballots',
  blocks: 'blocks',
})
const keys = () => db.selectFrom('keys').selectAll().orderBy('box').execute()

beforeAll(async () => {
  await migrateBallots(db)
  await db.insertInto('boxes').values(['one', 'two'].map(boxOf)).execute()
})
beforeEach(() => db.deleteFrom('keys').execute())
afterAll(() => db.destroy())

test('[BB8] [BB10] a box is read with its own key, and without where its table lost it', async () => {
  await keepKey(db, 'two', 'its key')
  const locked = (id: string) => db.transaction().execute((one) => lock(one, id))
  for (const look of [(id: string) => read(db, id), locked]) {
    expect(await look('one')).toEqual({ ...boxOf('one'), key: null })
    expect(await look('two')).toEqual({ ...boxOf('two'), key: 'its key' })
    expect(await look('three')).toBeUndefined()
  }
})

test('[BB2] looking at a box under its lock changes none', async () => {
  const boxes = () => db.selectFrom('boxes').selectAll().execute()
  const before = await boxes()
  await db.transaction().execute((one) => lock(one, 'one'))
  expect(await boxes()).toEqual(before)
})

test('[BB10] whoever comes second keeps the key that is there, and losing one loses no other', async () => {
  await keepKey(db, 'one', 'first')
  await keepKey(db, 'one', 'second')
  await keepKey(db, 'two', 'another')
  const two = { box: 'two', key: 'another' }
  expect(await keys()).toEqual([{ box: 'one', key: 'first' }, two])
  await loseKey(db, 'one')
  expect(await keys()).toEqual([two])
})

test('[BB6] no two marks are the same', () => {
  expect(new Set(Array.from({ length: 100 }, freshMark)).size).toBe(100)
  expect(freshMark()).toMatch(/^[\w-]{16}$/)
})

test('[BB3] every table that ballots or keys lie in is written anew', async () => {
  const pretending = pretendPostgres()
  await rewrite(pretending.db)
  const tables = (await db.introspection.getTables()).map(({ name }) => name)
  const holding = tables.filter((name) => !name.startsWith('box_migration'))
  expect(pretending.asked).toEqual(holding.toSorted().map((name) => `vacuum (full) "${name}"`))
})
