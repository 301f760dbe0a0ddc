/** What lies at rest, and how it is broken on purpose: in SQLite's files, or in a Postgres. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { ROLE } from '../../server/ballots/open.ts'
import { SCHEMA } from '../../server/store/key-tables.ts'

export type AtRest = {
  read: () => Promise<{ store: string; ballots: string }>
  /** Until `mend`, saving fails there, with an error that holds everything that was to be saved. */
  spoil: (table: 'sessions' | 'boxes') => Promise<void>
  mend: (table: 'sessions' | 'boxes') => Promise<void>
  close: () => Promise<void>
}

/** A message of two lines, of which the second looks like a place in a program. */
const WORDS = { sessions: 'NEW.state', boxes: `NEW.ballots || ' ' || NEW.blocks` }
const ON = ['insert', 'update'] as const

export function inFiles(dir: string): AtRest {
  const file = (table: keyof typeof WORDS) =>
    join(dir, table === 'boxes' ? 'ballots.sqlite' : 'attune.sqlite')
  const run = (table: keyof typeof WORDS, statements: string[]) => {
    const db = new DatabaseSync(file(table))
    db.exec(`pragma busy_timeout = 5000; ${statements.join(';')}`)
    db.close()
  }
  return {
    async read() {
      const bytes = (ours: boolean) =>
        readdirSync(dir)
          .filter((name) => name.startsWith('ballots.') === ours)
          .map((name) => readFileSync(join(dir, name), 'latin1'))
          .join('\n')
      return { store: bytes(false), ballots: bytes(true) }
    },
    async spoil(table) {
      run(
        table,
        ON.map(
          (on) =>
            `create trigger spoil_${on} before ${on} on ${table} begin
               select raise(abort, 'no' || char(10) || '    at ' || ${WORDS[table]}); end`,
        ),
      )
    },
    async mend(table) {
      run(
        table,
        ON.map((on) => `drop trigger spoil_${on}`),
      )
    },
    close: async () => undefined,
  }
}

/** The rows alone: Postgres keeps more of what was, for its own vacuum to clear. */
export async function inPostgres(url: string): Promise<AtRest> {
  const client = new pg.Client(url)
  await client.connect()
  // The box's tables lie in a schema of their own, and so do the keys of rows.
  await client.query(`set search_path to public, ${ROLE}, ${SCHEMA}`)
  async function rowsOf(table: string): Promise<string> {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t`)
    return rows.map(({ row }) => row).join('\n')
  }
  return {
    async read() {
      const of = async (ours: boolean) => {
        const { rows } = await client.query<{ name: string }>(
          `select table_name as name from information_schema.tables where table_schema = any ($1)`,
          [ours ? [ROLE] : ['public', SCHEMA]],
        )
        const all: string[] = []
        for (const { name } of rows) all.push(await rowsOf(name))
        return all.join('\n')
      }
      return { store: await of(false), ballots: await of(true) }
    },
    async spoil(table) {
      await client.query(
        `create or replace function spoil_${table}() returns trigger language plpgsql as $$ begin
           raise exception '%', 'no' || chr(10) || '    at ' || ${WORDS[table]}
             using detail = ${WORDS[table]}; end $$;
         create trigger spoil before insert or update on ${table}
           for each row execute function spoil_${table}()`,
      )
    },
    async mend(table) {
      await client.query(`drop trigger spoil on ${table}`)
    },
    close: () => client.end(),
  }
}
