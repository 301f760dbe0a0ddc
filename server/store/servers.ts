/**
 * What several servers on one Postgres know of each other: who is alive, and whose
 * panels are where. Times are the database's own, so no server's clock matters. The
 * tables are not logged: what a crash empties, the servers write again.
 */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { isSqlite } from './database.ts'
import type { Tables } from './migrations.ts'

/** A server that has said nothing for so long shows nobody as connected: some beats may be late. */
const SILENT = sql.lit('5 seconds')
/** A lost network is back by then, or the person is gone. */
const GRACE = sql.lit('60 seconds')
/** Each server has looked many times by then. */
const TOLD = sql.lit('60 seconds')

/** A person of a session, or its coach. */
export type Seated = { session: string; who: string }
export type Standing = { id: string; meeting: string; revision: number }

/** Null where there is one server only: the database is a file. */
export type ServerRows = ReturnType<typeof rowsOf>

export const serverRows = (db: Kysely<Tables>): ServerRows | null =>
  isSqlite(db) ? null : rowsOf(db)

function rowsOf(db: Kysely<Tables>) {
  const lists = (places: Seated[]) => sql`unnest(
    ${places.map(({ session }) => session)}::text[],
    ${places.map(({ who }) => who)}::text[]) as given (session, who)`

  return {
    /** This server is alive. True when the others did not know: it then says again who is here. */
    async beat(server: string): Promise<boolean> {
      const { rows } = await sql<{ fresh: boolean }>`
        insert into servers (id, seen_at) values (${server}, clock_timestamp())
        on conflict (id) do update set seen_at = excluded.seen_at
        returning xmax = 0 as fresh`.execute(db)
      return rows[0]?.fresh === true
    },

    /** Their first panel here is open. */
    async arrive(server: string, places: Seated[]): Promise<void> {
      await sql`
        insert into places (session, who, server)
        select given.session, given.who, ${server} from ${lists(places)}
        join sessions on sessions.id = given.session
        on conflict (session, who, server) do update set left_at = null`.execute(db)
    },

    /** Their last panel here is gone. */
    async leave(server: string, places: Seated[]): Promise<void> {
      await sql`
        update places set left_at = clock_timestamp() from ${lists(places)}
        where places.session = given.session and places.who = given.who
          and server = ${server} and left_at is null`.execute(db)
    },

    /** People known from before, whom no server has seen: they come back within the grace, or are gone. */
    async expect(server: string, places: Seated[]): Promise<void> {
      await sql`
        insert into places (session, who, server, left_at)
        select given.session, given.who, ${server}, clock_timestamp() from ${lists(places)}
        join sessions on sessions.id = given.session
        where not exists (select from places
          where places.session = given.session and places.who = given.who)
        on conflict do nothing`.execute(db)
    },

    /** Who is connected to another server, in these sessions. */
    async elsewhere(server: string, sessions: string[]): Promise<Seated[]> {
      const { rows } = await sql<Seated>`
        select distinct session, who from places join servers on servers.id = server
        where session = any(${sessions}::text[]) and server <> ${server} and left_at is null
          and seen_at > clock_timestamp() - interval ${SILENT}`.execute(db)
      return rows
    },

    /** Sessions with somebody in them, on any server. */
    async connected(): Promise<string[]> {
      const { rows } = await sql<{ session: string }>`
        select distinct session from places join servers on servers.id = server
        where left_at is null and seen_at > clock_timestamp() - interval ${SILENT}`.execute(db)
      return rows.map(({ session }) => session)
    },

    /**
     * Who has no panel anywhere for longer than the grace. A server that died was
     * last seen with its last beat, and so was everybody on it.
     */
    async gone(): Promise<Seated[]> {
      const { rows } = await sql<Seated>`
        select session, who from places left join servers on servers.id = server
        group by session, who
        having max(coalesce(left_at, seen_at, '-infinity')) < clock_timestamp() - interval ${GRACE}`.execute(
        db,
      )
      return rows
    },

    /** Of these, what is still as old as that. */
    async forget(places: Seated[]): Promise<void> {
      await sql`
        delete from places using ${lists(places)}
        where places.session = given.session and places.who = given.who
          and coalesce(left_at, (select seen_at from servers where servers.id = server), '-infinity')
            < clock_timestamp() - interval ${GRACE}`.execute(db)
      await sql`delete from let_go where at < clock_timestamp() - interval ${TOLD}`.execute(db)
    },

    /**
     * Servers that died: whoever was on them was last seen with their last beat. True for
     * the one server that finds them; somebody may have come in the moment before.
     */
    async bury(): Promise<boolean> {
      const { rows } = await sql`
        with dead as (
          delete from servers where seen_at < clock_timestamp() - interval ${GRACE}
          returning id, seen_at
        ), gone as (
          update places set left_at = dead.seen_at from dead
          where server = dead.id and left_at is null
        )
        select id from dead`.execute(db)
      return rows.length > 0
    },

    /** This server stops, and nobody is here any more. */
    async end(server: string): Promise<void> {
      await sql`
        update places set left_at = clock_timestamp()
        where server = ${server} and left_at is null`.execute(db)
      await sql`delete from servers where id = ${server}`.execute(db)
    },

    /** Which of these sessions there are, and which are open in these meetings, as the rows say now. */
    async standing(sessions: string[], meetings: string[]): Promise<Standing[]> {
      const { rows } = await sql<Standing>`
        select id, meeting, revision from sessions where id = any(${sessions}::text[])
        union
        select id, meeting, revision from sessions
        where meeting = any(${meetings}::text[]) and closed_at is null`.execute(db)
      return rows
    },

    /** Every desk of whoever this names is let go, on every server. */
    async letGo(name: string): Promise<void> {
      await sql`
        insert into let_go (name, at) values (${name}, clock_timestamp())
        on conflict (name) do update set at = excluded.at`.execute(db)
    },

    /** Who was let go in the last minute, each with its moment. */
    async lettingGo(names: string[]): Promise<{ name: string; at: string }[]> {
      const { rows } = await sql<{ name: string; at: string }>`
        select name, at::text as at from let_go where name = any(${names}::text[])`.execute(db)
      return rows
    },

    /** Which of these sign-ins are open. */
    async openDesks(hashes: string[], now: number): Promise<Set<string>> {
      const { rows } = await sql<{ hash: string }>`
        select hash from desks where hash = any(${hashes}::text[]) and until > ${now}`.execute(db)
      return new Set(rows.map(({ hash }) => hash))
    },
  }
}
