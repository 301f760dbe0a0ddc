/**
 * What the ballot box keeps: nothing that says who, when or in which order.
 * A column more here needs a reason that privacy.md would accept.
 */
import type { Migration } from 'kysely/migration'
import { SqliteAdapter, sql } from 'kysely'
import type { Generated, Kysely, QueryExecutorProvider } from 'kysely'
import { bringUpToDate } from '../store/migrating.ts'
import type { Steps } from '../store/migrating.ts'

export type Tables = {
  boxes: {
    id: string
    mode: 'small' | 'group'
    threshold: number
    expected: number
    /** Of the session that these terms follow from. */
    revision: Generated<number>
    /** Which key issues rights for this box. */
    kid: string
    /** 1 once it takes no more ballots. */
    closed: number
    /** Drawn anew with each change, so that a tick knows where to look. */
    mark: string
    /** All ballots in one ciphertext, anew with each change; empty once the box is closed. */
    ballots: string
    /** What was sealed so far, as JSON: blocks, and which ballots each of them counts. */
    blocks: string
  }
  keys: {
    box: string
    /** 32 random bytes for this box alone, wrapped under a key that lies elsewhere. */
    key: string
  }
}

export const migrateBallots = (db: Kysely<Tables>): Promise<void> =>
  bringUpToDate(db, ballotSteps(), 'the ballot box could not be brought up to date')

/** The box's own migrations, under a name of their own: in tests it may share a database with the store. */
export const ballotSteps = (schema?: string): Steps => ({
  migrations: MIGRATIONS,
  names: {
    migrationTableName: 'box_migration',
    migrationLockTableName: 'box_migration_lock',
    ...(schema !== undefined && { migrationTableSchema: schema }),
  },
})

export const isSqlite = (db: QueryExecutorProvider): boolean =>
  db.getExecutor().adapter instanceof SqliteAdapter

const MIGRATIONS: Record<string, Migration> = {
  '0001-boxes': {
    async up(db: Kysely<never>) {
      // What came before the first release lay in rows of their own.
      if (isSqlite(db))
        for (const table of ['ballots', 'boxes'])
          await db.schema.dropTable(table).ifExists().execute()
      // SQLite's hidden rowid counts up: it would be an order.
      const end = isSqlite(db) ? sql`without rowid` : sql``
      await db.schema
        .createTable('boxes')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('mode', 'text', (column) => column.notNull())
        .addColumn('threshold', 'integer', (column) => column.notNull())
        .addColumn('expected', 'integer', (column) => column.notNull())
        .addColumn('kid', 'text', (column) => column.notNull())
        .addColumn('closed', 'integer', (column) => column.notNull())
        .addColumn('mark', 'text', (column) => column.notNull())
        .addColumn('ballots', 'text', (column) => column.notNull())
        .addColumn('blocks', 'text', (column) => column.notNull())
        .modifyEnd(end)
        .execute()
      // Postgres writes what is logged to places that outlive it: logs, backups, other servers.
      await db.schema
        .createTable('keys')
        .modifyFront(isSqlite(db) ? sql`` : sql`unlogged`)
        .addColumn('box', 'text', (column) => column.primaryKey().notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .modifyEnd(end)
        .execute()
      if (isSqlite(db)) return
      // Otherwise Postgres takes samples for its planner, and keeps them.
      for (const column of ['mark', 'ballots', 'blocks'])
        await sql`alter table boxes alter column ${sql.ref(column)} set statistics 0`.execute(db)
      for (const column of ['box', 'key'])
        await sql`alter table keys alter column ${sql.ref(column)} set statistics 0`.execute(db)
    },
  },
  '0002-revision': {
    async up(db: Kysely<never>) {
      await db.schema
        .alterTable('boxes')
        .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
        .execute()
    },
  },
}
