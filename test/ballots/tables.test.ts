/** Where the ballot box lies in SQLite, and what it finds there. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openBallots } from '../../server/ballots/open.ts'
import { ballotSteps, migrateBallots } from '../../server/ballots/tables.ts'
import { openTables, pretendPostgres } from './boxes.ts'

test('[BB6] its file has no log of writes beside it, in which one state would follow the other', async () => {
  const place = mkdtempSync(join(tmpdir(), 'attune-ballots-'))
  const box = await openBallots(join(place, 'ballots.db'), new Uint8Array(32).fill(1))
  try {
    await box.open({ id: 'box', kid: '2026-11', mode: 'group', threshold: 5, expected: 6 })
    expect(await box.cast('box', 'ann', { change: 1, answer: 'okay', wishes: [] })).toBe('kept')
    expect(readdirSync(place).filter((file) => /wal|shm/.test(file))).toEqual([])
  } finally {
    await box.shut()
    rmSync(place, { recursive: true })
  }
})

test('[OP4] what came before the first release is replaced, and brought up to date again it stays', async () => {
  const db = openTables(':memory:')
  await sql`create table boxes (id text)`.execute(db)
  await sql`create table ballots (box text)`.execute(db)
  await migrateBallots(db)
  const tables = async () => (await db.introspection.getTables()).map(({ name }) => name).toSorted()
  expect(await tables()).toEqual(['box_migration', 'box_migration_lock', 'boxes', 'keys'])
  await db.insertInto('keys').values({ box: 'box', key: 'key' }).execute()
  await migrateBallots(db)
  expect(await db.selectFrom('keys').selectAll().execute()).toEqual([{ box: 'box', key: 'key' }])
  await db.destroy()
})

test('[OP4] what cannot be brought up to date says so, and why', async () => {
  const db = openTables(':memory:')
  await sql`create view boxes as select 1 as id`.execute(db)
  await expect(migrateBallots(db)).rejects.toMatchObject({
    message: 'the ballot box could not be brought up to date',
    cause: expect.objectContaining({ message: expect.stringContaining('boxes') }),
  })
  await db.destroy()
})

test('[OP4] its steps are counted in tables of its own, in the schema that was named', () => {
  const names = {
    migrationTableName: 'box_migration',
    migrationLockTableName: 'box_migration_lock',
  }
  expect(ballotSteps().names).toEqual(names)
  expect(ballotSteps('attune').names).toEqual({ ...names, migrationTableSchema: 'attune' })
})

test('[BB6] no column may be empty, and each table has one row for a box', async () => {
  const db = openTables(':memory:')
  await migrateBallots(db)
  const tables = await db.introspection.getTables()
  const columns = tables
    .filter(({ name }) => !name.startsWith('box_migration'))
    .flatMap((table) => table.columns.map((column) => ({ ...column, table: table.name })))
  expect(columns.filter(({ isNullable }) => isNullable)).toEqual([])
  expect(columns.filter(({ hasDefaultValue }) => hasDefaultValue)).toMatchObject([
    { table: 'boxes', name: 'revision' },
  ])
  const kinds = Object.fromEntries(columns.map(({ name, dataType }) => [name, dataType]))
  const { threshold, expected, closed, revision, ...others } = kinds
  expect([threshold, expected, closed, revision]).toEqual(Array(4).fill('INTEGER'))
  expect(new Set(Object.values(others))).toEqual(new Set(['TEXT']))
  const row = { box: 'box', key: 'key' }
  await db.insertInto('keys').values(row).execute()
  await expect(db.insertInto('keys').values(row).execute()).rejects.toThrow('UNIQUE')
  const box = { id: 'box', kid: '', mode: 'group', threshold: 5, expected: 6, closed: 0 } as const
  const values = { ...box, mark: '', ballots: '', blocks: '' }
  await db.insertInto('boxes').values(values).execute()
  expect(await db.selectFrom('boxes').select('revision').execute()).toEqual([{ revision: 0 }])
  await expect(db.insertInto('boxes').values(values).execute()).rejects.toThrow('UNIQUE')
  await db.destroy()
})

test('[BB6] in SQLite no row has a number that counts up', async () => {
  const db = openTables(':memory:')
  await migrateBallots(db)
  for (const table of ['boxes', 'keys'])
    await expect(sql`select rowid from ${sql.table(table)}`.execute(db)).rejects.toThrow(
      'no such column',
    )
  await db.destroy()
})

test('[BB10] in Postgres no key is logged, and of what changes with ballots no sample is taken', async () => {
  const { db, asked } = pretendPostgres()
  const { migrations } = ballotSteps()
  for (const { up } of Object.values(migrations)) await up(db)
  const creating = asked.filter((text) => text.startsWith('create'))
  expect(creating).toEqual([
    expect.stringMatching(/^create table "boxes" .*\)\s*$/),
    expect.stringMatching(/^create unlogged table "keys" .*\)\s*$/),
  ])
  expect(asked.filter((text) => text.includes('drop'))).toEqual([])
  const sampled = (table: string, column: string) =>
    `alter table ${table} alter column "${column}" set statistics 0`
  expect(asked.filter((text) => text.includes('statistics'))).toEqual([
    ...['mark', 'ballots', 'blocks'].map((column) => sampled('boxes', column)),
    ...['box', 'key'].map((column) => sampled('keys', column)),
  ])
})
