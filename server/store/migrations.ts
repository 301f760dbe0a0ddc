/** The tables, and how they came to be. A migration that has run anywhere is never edited. */
import { Migrator } from 'kysely/migration'
import type { Migration } from 'kysely/migration'
import { sql } from 'kysely'
import type { ColumnDefinitionBuilder, Kysely } from 'kysely'
import { isSqlite } from './database.ts'

/** Times are milliseconds since 1970, UTC. */
export type Tables = {
  sessions: {
    id: string
    meeting: string
    code: string
    coach: string
    engagement: string
    /** The whole session as JSON. The columns beside it are what it is looked for by. */
    state: string
    revision: number
    opened_at: number
    closed_at: number | null
  }
  /** What has been done, so that a retry is recognised. */
  commands: { session: string; id: string }
  links: { hash: string; link: string; session: string }
  /** App contexts that were shown, each with the hash of the key that showed it first. */
  contexts: { id: string; first: string; until: number }
  /** Zoom's tokens for a coach, sealed. */
  installs: {
    coach: string
    app: string
    sealed: string
    revision: number
    leased_until: number
    changed_at: number
  }
  /** Rights to ballots that were issued: a person has one for each check-in, and gets the same again. */
  rights: {
    session: string
    person: string
    number: number
    blinded: string
    evaluated: string
    proof: string
  }
  /** Cards, favourites and reflections of a coach, as JSON. */
  practices: { coach: string; state: string; revision: number }
  /** Zoom's events, by the hash of their bytes. The subject is emptied once it is done. */
  events: { hash: string; kind: string; subject: string; at: number; done: number }
}

/** Brings the tables up to date. Safe to run at every start, and by two servers at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: async () => MIGRATIONS }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw new Error('the store could not be brought up to date', { cause: error })
}

const MIGRATIONS: Record<string, Migration> = {
  '0001-sessions': {
    async up(db: Kysely<never>) {
      // SQLite runs a migration outside a transaction: one that was cut off is simply run again.
      await db.schema
        .createTable('sessions')
        .ifNotExists()
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('meeting', 'text', (column) => column.notNull())
        .addColumn('code', 'text', (column) => column.notNull().unique())
        .addColumn('coach', 'text', (column) => column.notNull())
        .addColumn('engagement', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('opened_at', 'bigint', (column) => column.notNull())
        .addColumn('closed_at', 'bigint')
        .execute()
      // Two coaches may start in one meeting at the same moment. One of them wins.
      await db.schema
        .createIndex('sessions_open')
        .ifNotExists()
        .unique()
        .on('sessions')
        .column('meeting')
        .where(sql.ref('closed_at'), 'is', null)
        .execute()
      await index(db, 'sessions_meeting', ['meeting', 'opened_at'])
      await index(db, 'sessions_engagement', ['engagement', 'opened_at'])
      await index(db, 'sessions_coach', ['coach', 'engagement', 'opened_at'])
      await index(db, 'sessions_closed', ['closed_at'])
      await db.schema
        .createTable('commands')
        .ifNotExists()
        .addColumn('session', 'text', (column) => ofSession(column).notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('commands_key', ['session', 'id'])
        .modifyEnd(byKey(db))
        .execute()
      await db.schema
        .createTable('links')
        .ifNotExists()
        .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
        .addColumn('link', 'text', (column) => column.notNull())
        .addColumn('session', 'text', (column) => ofSession(column).notNull())
        .modifyEnd(byKey(db))
        .execute()
      await db.schema
        .createIndex('links_session')
        .ifNotExists()
        .on('links')
        .column('session')
        .execute()
    },
  },
  '0002-zoom': {
    async up(db: Kysely<never>) {
      await db.schema
        .createTable('installs')
        .ifNotExists()
        .addColumn('coach', 'text', (column) => column.primaryKey().notNull())
        .addColumn('app', 'text', (column) => column.notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('leased_until', 'bigint', (column) => column.notNull())
        .addColumn('changed_at', 'bigint', (column) => column.notNull())
        .modifyEnd(byKey(db))
        .execute()
      await db.schema
        .createTable('contexts')
        .ifNotExists()
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('first', 'text', (column) => column.notNull())
        .addColumn('until', 'bigint', (column) => column.notNull())
        .modifyEnd(byKey(db))
        .execute()
      await db.schema
        .createTable('events')
        .ifNotExists()
        .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('done', 'integer', (column) => column.notNull())
        .modifyEnd(byKey(db))
        .execute()
    },
  },
  '0004-rights': {
    async up(db: Kysely<never>) {
      await db.schema
        .createTable('rights')
        .ifNotExists()
        .addColumn('session', 'text', (column) => ofSession(column).notNull())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('blinded', 'text', (column) => column.notNull())
        .addColumn('evaluated', 'text', (column) => column.notNull())
        .addColumn('proof', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('rights_key', ['session', 'number', 'person'])
        .modifyEnd(byKey(db))
        .execute()
    },
  },
  '0005-practices': {
    async up(db: Kysely<never>) {
      await db.schema
        .createTable('practices')
        .ifNotExists()
        .addColumn('coach', 'text', (column) => column.primaryKey().notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .modifyEnd(byKey(db))
        .execute()
      // A week of one coach, whatever the engagement.
      await index(db, 'sessions_week', ['coach', 'opened_at'])
    },
  },
}

const index = (db: Kysely<never>, name: string, columns: string[]): Promise<void> =>
  db.schema.createIndex(name).ifNotExists().on('sessions').columns(columns).execute()

const ofSession = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  column.references('sessions.id').onDelete('cascade')

/** In SQLite such a table is its key's index and nothing beside it: half the writing. */
const byKey = (db: Kysely<never>) => (isSqlite(db) ? sql`without rowid` : sql``)
