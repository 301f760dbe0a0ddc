/**
 * What the ballot box keeps: nothing that says who, when or in which order.
 * A column more here needs a reason that privacy.md would accept.
 */
import { Migrator } from 'kysely/migration'
import type { Migration } from 'kysely/migration'
import { SqliteAdapter, sql } from 'kysely'
import type { Kysely, QueryExecutorProvider } from 'kysely'

export type Tables = {
  boxes: {
    id: string
    mode: 'small' | 'group'
    threshold: number
    expected: number
    /** 32 random bytes for this box alone, wrapped under a key that lies elsewhere. null once it is closed. */
    key: string | null
    /** Which key issues rights for this box. */
    kid: string
    /** What was sealed so far, as JSON: blocks, and which ballots each of them counts. */
    blocks: string
  }
  ballots: {
    box: string
    /** The nullifier of the ballot's token: nobody can go from here to a person. */
    tag: string
    ciphertext: string
  }
}

/** The box's own migrations, under a name of their own: it may share a Postgres with the store. */
export async function migrateBallots(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableName: 'ballot_migration',
    migrationLockTableName: 'ballot_migration_lock',
  }).migrateToLatest()
  if (error) throw new Error('the ballot box could not be brought up to date', { cause: error })
}

export const isSqlite = (db: QueryExecutorProvider): boolean =>
  db.getExecutor().adapter instanceof SqliteAdapter

const MIGRATIONS: Record<string, Migration> = {
  '0001-ballots': {
    async up(db: Kysely<never>) {
      await db.schema
        .createTable('boxes')
        .ifNotExists()
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('mode', 'text', (column) => column.notNull())
        .addColumn('threshold', 'integer', (column) => column.notNull())
        .addColumn('expected', 'integer', (column) => column.notNull())
        .addColumn('key', 'text')
        .addColumn('blocks', 'text', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('ballots')
        .ifNotExists()
        .addColumn('box', 'text', (column) =>
          column.notNull().references('boxes.id').onDelete('cascade'),
        )
        .addColumn('tag', 'text', (column) => column.notNull())
        .addColumn('ciphertext', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('ballots_key', ['box', 'tag'])
        // SQLite's hidden rowid counts up: it would be an order.
        .modifyEnd(isSqlite(db) ? sql`without rowid` : sql``)
        .execute()
    },
  },
  '0002-rights': {
    async up(db: Kysely<never>) {
      await db.schema
        .alterTable('boxes')
        .addColumn('kid', 'text', (column) => column.notNull().defaultTo(''))
        .execute()
    },
  },
}
