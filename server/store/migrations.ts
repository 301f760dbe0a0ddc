/** The tables, and how they came to be. A migration that has run anywhere is never edited. */
import type { Migration } from 'kysely/migration'
import { sql } from 'kysely'
import type { ColumnDefinitionBuilder, Generated, Kysely } from 'kysely'
import { isSqlite } from './database.ts'
import { bringUpToDate } from './migrating.ts'
import type { Steps } from './migrating.ts'

/** Times are milliseconds since 1970, UTC. */
export type Tables = {
  sessions: {
    id: string
    meeting: string
    /** A keyed hash of the join code. */
    code: string
    coach: string
    engagement: string
    /** The whole session as JSON, sealed. The columns beside it are what it is looked for by. */
    state: string
    revision: number
    opened_at: number
    closed_at: number | null
    /** When it is erased. */
    kept_until: number | null
    /** Until when a link to it may open. */
    linked_until: Generated<number>
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
  /** Who is signed in at the desk, by the hash of what their browser holds. */
  desks: { hash: string; coach: string; until: number }
  /** Cards, favourites and reflections of a coach, as JSON, sealed. */
  practices: { coach: string; state: string; revision: number }
  /** Zoom's events, by the hash of their bytes. The subject is emptied once it is done. */
  events: { hash: string; kind: string; subject: string; at: number; done: number }
  /** What was tried too often, by a keyed hash of who tried. */
  limits: { key: string; spent: number; until: number }
  /** What somebody is to come back with, sealed, for one use. */
  waits: { key: string; sealed: string; until: number }
}
/** In Postgres there are tables beside these that servers share: see servers.ts. */

/** Brings the tables up to date. Safe to run at every start, and by two servers at once. */
export const migrate = (db: Kysely<Tables>): Promise<void> =>
  bringUpToDate(db, storeSteps(), 'the store could not be brought up to date')

export const storeSteps = (): Steps => ({ migrations: MIGRATIONS })

const MIGRATIONS: Record<string, Migration> = {
  '0001-sessions': {
    async up(db: Kysely<never>) {
      // Once SQLite took these steps one by one: one that was cut off is simply run again.
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
  '0006-desk': {
    async up(db: Kysely<never>) {
      await db.schema.alterTable('sessions').addColumn('kept_until', 'bigint').execute()
      // Until then everything was kept for 180 days.
      await sql`update sessions set kept_until = closed_at + ${sql.lit(180 * 24 * 60 * 60 * 1000)}
        where closed_at is not null`.execute(db)
      await db.schema
        .alterTable('sessions')
        .addColumn('linked_until', 'bigint', (column) =>
          column.notNull().defaultTo(sql.lit(Number.MAX_SAFE_INTEGER)),
        )
        .execute()
      // No link opens what is not kept; the next change of each says it more closely.
      await sql`update sessions set linked_until = kept_until where kept_until is not null`.execute(
        db,
      )
      await index(db, 'sessions_kept', ['kept_until'])
      // What is erased next, and what can still be opened, of one coach.
      await index(db, 'sessions_ending', ['coach', 'kept_until'])
      await index(db, 'sessions_linked', ['coach', 'linked_until'])
      await db.schema.dropIndex('sessions_closed').ifExists().execute()
      await db.schema
        .createTable('desks')
        .ifNotExists()
        .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
        .addColumn('coach', 'text', (column) => column.notNull())
        .addColumn('until', 'bigint', (column) => column.notNull())
        .modifyEnd(byKey(db))
        .execute()
    },
  },
  '0007-servers': {
    async up(db: Kysely<never>) {
      // A file has one server.
      if (isSqlite(db)) return
      for (const table of [
        sql`servers (id text primary key, seen_at timestamptz not null)`,
        sql`places (
          session text not null references sessions on delete cascade,
          who text not null,
          server text not null,
          left_at timestamptz,
          primary key (session, who, server))`,
        sql`let_go (name text primary key, at timestamptz not null)`,
        // For hints longer than Postgres passes on. Ours never are; what sweeps it wants it there.
        sql`channel_attachments (
          id bigserial primary key, created_at timestamptz default now(), payload bytea)`,
      ])
        await sql`create unlogged table if not exists ${table}`.execute(db)
      // Some of these rows change every second. Otherwise Postgres would look after them too late.
      for (const table of ['servers', 'places'])
        await sql`alter table ${sql.table(table)} set (fillfactor = 50,
          autovacuum_vacuum_scale_factor = 0.1)`.execute(db)
    },
  },
  '0008-shared': {
    async up(db: Kysely<never>) {
      const shared = (table: string) =>
        db.schema
          .createTable(table)
          .ifNotExists()
          .modifyFront(isSqlite(db) ? sql`` : sql`unlogged`)
          .addColumn('key', 'text', (column) => column.primaryKey().notNull())
          .addColumn('until', 'bigint', (column) => column.notNull())
          .modifyEnd(byKey(db))
      await shared('limits')
        .addColumn('spent', 'integer', (column) => column.notNull())
        .execute()
      await shared('waits')
        .addColumn('sealed', 'text', (column) => column.notNull())
        .execute()
    },
  },
}

const index = (db: Kysely<never>, name: string, columns: string[]): Promise<void> =>
  db.schema.createIndex(name).ifNotExists().on('sessions').columns(columns).execute()

const ofSession = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  column.references('sessions.id').onDelete('cascade')

/** In SQLite such a table is its key's index and nothing beside it: half the writing. */
const byKey = (db: Kysely<never>) => (isSqlite(db) ? sql`without rowid` : sql``)
