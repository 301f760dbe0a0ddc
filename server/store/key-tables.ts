/**
 * Where the keys of rows lie: apart from the rows. With SQLite in a second file, with
 * Postgres in a schema of its own, so that a backup of one goes without the other.
 */
import { dirname, join } from 'node:path'
import type { Migration } from 'kysely/migration'
import { sql } from 'kysely'
import type { Kysely, QueryExecutorProvider } from 'kysely'
import { isPostgres, isSqlite, openDatabase } from './database.ts'
import { bringUpToDate } from './migrating.ts'
import type { Steps } from './migrating.ts'
import type { Tables } from './migrations.ts'

export const SCHEMA = 'attune_keys'
const FILE = 'keys.sqlite'

export type KeyTables = {
  row_keys: {
    /** Table and id of the row it opens. */
    place: string
    /** Which key of the environment it is wrapped under. */
    kid: string
    /** 32 random bytes for this row alone, wrapped. */
    key: string
    made_at: number
  }
}

export const SEALED = ['sessions', 'practices', 'installs'] as const
export type SealedTable = (typeof SEALED)[number]

export const placeOf = (table: SealedTable, id: string): string => `${table}/${id}`

/** Beside the database at `where`. With Postgres over the same connections as `db`. */
export const openKeys = (where: string, db: Kysely<Tables>): Kysely<KeyTables> =>
  isPostgres(where)
    ? (db as unknown as Kysely<KeyTables>).withSchema(SCHEMA)
    : openDatabase<KeyTables>(where === ':memory:' ? where : join(dirname(where), FILE), {
        // A log of writes would hold keys that are gone.
        logged: false,
      })

/** Which keys of the environment some are wrapped under. */
export const namesOfWrapping = async (keys: Kysely<KeyTables>): Promise<string[]> =>
  (await keys.selectFrom('row_keys').select('kid').distinct().execute()).map(({ kid }) => kid)

export async function hasKeyTables(keys: Kysely<KeyTables>): Promise<boolean> {
  const tables = await keys.introspection.getTables()
  return tables.some(
    ({ name, schema }) => name === 'row_keys' && (isSqlite(keys) || schema === SCHEMA),
  )
}

export const migrateKeys = (keys: Kysely<KeyTables>): Promise<void> =>
  bringUpToDate(
    keys,
    keySteps(keys),
    `The tables of keys could not be brought up to date. With Postgres they lie in the schema ${SCHEMA}: let the user of DATABASE_URL make it, or make it once: create schema ${SCHEMA} authorization …`,
  )

export const keySteps = (keys: QueryExecutorProvider): Steps => ({
  migrations: MIGRATIONS,
  names: {
    migrationTableName: 'key_migration',
    migrationLockTableName: 'key_migration_lock',
    ...(!isSqlite(keys) && { migrationTableSchema: SCHEMA }),
  },
})

/**
 * Postgres leaves what was deleted or replaced where it lay. Written anew, the table
 * holds what is valid and nothing else. Not within a transaction.
 */
export async function rewriteKeys(keys: Kysely<KeyTables>): Promise<void> {
  if (!isSqlite(keys)) await sql`vacuum (full) ${sql.id(SCHEMA, 'row_keys')}`.execute(keys)
}

const MIGRATIONS: Record<string, Migration> = {
  '0001-row-keys': {
    async up(keys: Kysely<never>) {
      await keys.schema
        .createTable('row_keys')
        .ifNotExists()
        .addColumn('place', 'text', (column) => column.primaryKey().notNull())
        .addColumn('kid', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('made_at', 'bigint', (column) => column.notNull())
        .modifyEnd(isSqlite(keys) ? sql`without rowid` : sql``)
        .execute()
      await keys.schema
        .createIndex('row_keys_kid')
        .ifNotExists()
        .on('row_keys')
        .column('kid')
        .execute()
      if (isSqlite(keys)) return
      // Otherwise Postgres takes samples for its planner, and keeps them.
      await sql`alter table ${sql.id(SCHEMA, 'row_keys')} alter column key set statistics 0`.execute(
        keys,
      )
    },
  },
}
