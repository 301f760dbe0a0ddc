/** A store as it lies in each database: its rows, its bytes, its keys, and a copy to put back. */
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, backup } from 'node:sqlite'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { openDatabase } from '../../server/store/database.ts'
import { openKeys } from '../../server/store/key-tables.ts'
import type { KeyTables } from '../../server/store/key-tables.ts'
import type { Tables } from '../../server/store/migrations.ts'
import { postgresFiles } from '../installed.ts'
import type { Postgres } from '../postgres.ts'

export type AtRest = {
  where: string
  /** Direct access, past the store. */
  db: Kysely<Tables>
  keys: Kysely<KeyTables>
  /** Every byte: of all tables, of the keys' alone, and what a Postgres logged last. */
  bytes: () => Promise<{ store: string; keys: string; log: string }>
  /** Takes a copy of what is there now, without the keys. What it answers puts it back, while no store is open. */
  copy: () => Promise<() => Promise<void>>
  /** Puts the keys out of reach, and back. */
  loseKeys: () => Promise<void>
  findKeys: () => Promise<void>
  clear: () => Promise<void>
}

const FILE = 'attune.sqlite'
/** Characters: enough to be nobody else's, and on one page of the file. */
const BEGINNING = 40

export async function inFiles(): Promise<AtRest> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-at-rest-'))
  const where = join(folder, FILE)
  let [db, keys] = both(where)
  const read = (ours: (name: string) => boolean) =>
    readdirSync(folder)
      .filter(ours)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('\n')
  const away = join(folder, 'away')
  async function reopen(during: () => void): Promise<void> {
    await Promise.all([db.destroy(), keys.destroy()])
    during()
    ;[db, keys] = both(where)
  }
  const keysFile = join(folder, 'keys.sqlite')
  return {
    where,
    get db() {
      return db
    },
    get keys() {
      return keys
    },
    bytes: async () => ({
      store: read((name) => name.startsWith(FILE)),
      keys: read((name) => name.startsWith('keys.sqlite')),
      log: '',
    }),
    async copy() {
      const source = new DatabaseSync(where)
      await backup(source, join(folder, 'backup'))
      source.close()
      return () =>
        reopen(() => {
          for (const name of readdirSync(folder))
            if (name.startsWith(FILE)) rmSync(join(folder, name))
          renameSync(join(folder, 'backup'), where)
        })
    },
    loseKeys: () => reopen(() => renameSync(keysFile, away)),
    findKeys: () => reopen(() => renameSync(away, keysFile)),
    async clear() {
      await Promise.all([db.destroy(), keys.destroy()])
      rmSync(folder, { recursive: true })
    },
  }
}

export async function inPostgres(postgres: Postgres): Promise<AtRest> {
  const where = await postgres.fresh()
  const db = openDatabase<Tables>(where)
  const tables = ['sessions', 'practices', 'links', 'commands', 'installs'] as const
  return {
    where,
    db,
    keys: openKeys(where, db),
    async bytes() {
      const { rows } = await sql<{ file: string | null }>`
        select pg_relation_filepath(to_regclass('attune_keys.row_keys')) as file`.execute(db)
      const files = Object.entries(await postgresFiles(where))
      const text = (ours: (name: string) => boolean) =>
        files
          .filter(([name]) => ours(name))
          .map(([, bytes]) => bytes.toString('latin1'))
          .join('\n')
      return {
        store: text((name) => !name.includes('pg_wal')),
        keys: text((name) => name.endsWith(`/${rows[0]!.file}`)),
        log: text((name) => name.includes('pg_wal')),
      }
    },
    async copy() {
      await sql`create schema backup`.execute(db)
      for (const table of tables)
        await sql`create table ${sql.id('backup', table)} as select * from ${sql.table(table)}`.execute(
          db,
        )
      return async () => {
        for (const table of tables)
          await sql`insert into ${sql.table(table)} select * from ${sql.id('backup', table)} on conflict do nothing`.execute(
            db,
          )
        await sql`drop schema backup cascade`.execute(db)
      }
    },
    loseKeys: async () => void (await sql`alter schema attune_keys rename to away`.execute(db)),
    async findKeys() {
      await sql`drop schema if exists attune_keys cascade`.execute(db)
      await sql`alter schema away rename to attune_keys`.execute(db)
    },
    clear: () => db.destroy(),
  }
}

function both(where: string): [Kysely<Tables>, Kysely<KeyTables>] {
  const db = openDatabase<Tables>(where)
  return [db, openKeys(where, db)]
}

/** Every row of every table, as text. */
export async function rowsIn(db: Kysely<Tables>): Promise<string> {
  const tables = await db.introspection.getTables()
  const all: unknown[] = []
  for (const { name, schema } of tables)
    all.push(
      (
        await sql`select * from ${schema === undefined ? sql.id(name) : sql.id(schema, name)}`.execute(
          db,
        )
      ).rows,
    )
  return JSON.stringify(all)
}

/** How what is a coach's lies in the files of a folder: the beginning of each sealed row, and its wrapped key. */
export async function sealedOf(folder: string, coach: string): Promise<string[]> {
  const [db, keys] = both(join(folder, FILE))
  const sessions = await db
    .selectFrom('sessions')
    .select(['id', 'state'])
    .where('coach', '=', coach)
    .execute()
  const own = await db.selectFrom('practices').select('state').where('coach', '=', coach).execute()
  const places = [...sessions.map(({ id }) => `sessions/${id}`), `practices/${coach}`]
  const wrapped = await keys
    .selectFrom('row_keys')
    .select('key')
    .where('place', 'in', places)
    .execute()
  await Promise.all([db.destroy(), keys.destroy()])
  return [
    ...[...sessions, ...own].map(({ state }) => state.slice(0, BEGINNING)),
    ...wrapped.map(({ key }) => key),
  ]
}

/** Which of them stand in any file of a folder, logs included. */
export function foundIn(folder: string, marks: string[]): string[] {
  const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file)))
  return marks.filter((mark) => bytes.some((one) => one.includes(mark)))
}
