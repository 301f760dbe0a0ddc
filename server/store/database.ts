/**
 * One Kysely over two databases: SQLite in a file, or Postgres once one machine
 * is not enough. Nothing above this file asks which of them it is.
 */
import { chmodSync, closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { CompiledQuery, Kysely, PostgresDialect, SqliteAdapter, SqliteDialect, sql } from 'kysely'
import type { QueryExecutorProvider, SqliteDatabase, SqliteStatement } from 'kysely'
import pg from 'pg'

/** Another process may hold the file for the length of its transaction, or of a backup's page. */
const SQLITE_BUSY_MS = 5_000
/** Statements kept ready. We run some twenty; the rest is room for inserts of several rows. */
const SQLITE_STATEMENTS = 200
/** A person waits for the answer, so a database that is away is reported before they give up. */
const POSTGRES_CONNECT_MS = 5_000
/** Longer than any of our statements by far: whatever takes this long is stuck. */
const POSTGRES_QUERY_MS = 10_000
const POSTGRES_CONNECTIONS = 10
/** The type number of bigint, which is also what count() gives. */
const POSTGRES_BIGINT = 20

/**
 * `where` is a path, `:memory:`, or a connection string of Postgres. Nothing is
 * opened before the first query, so a database that is away shows there. With a
 * `role`, a Postgres lets no more than that role may. Not `logged`, SQLite keeps no
 * log of writes beside its file: slower, and no earlier state is ever at rest.
 */
export const openDatabase = <Tables>(
  where: string,
  { role, logged = true }: { role?: string; logged?: boolean } = {},
): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: isPostgres(where) ? postgres(where, role) : sqlite(where, logged) })

const isPostgres = (where: string): boolean => /^postgres(ql)?:\/\//.test(where)

export const isSqlite = (db: QueryExecutorProvider): boolean =>
  db.getExecutor().adapter instanceof SqliteAdapter

/** What was deleted leaves the write-ahead log too. On Postgres its own vacuum does this. */
export async function emptyLog(db: QueryExecutorProvider): Promise<void> {
  if (isSqlite(db)) await sql`pragma wal_checkpoint(truncate)`.execute(db)
}

function sqlite(path: string, logged: boolean): SqliteDialect {
  return new SqliteDialect({ database: async () => adapted(openFile(path, logged)) })
}

function openFile(path: string, logged: boolean): DatabaseSync {
  if (path !== ':memory:') ownerOnly(path)
  const database = new DatabaseSync(path)
  database.exec(`
    pragma busy_timeout = ${SQLITE_BUSY_MS};
    pragma journal_mode = ${logged ? 'wal' : 'truncate'};
    pragma synchronous = full;
    pragma secure_delete = on;
    pragma foreign_keys = on;
  `)
  return database
}

/** Before SQLite opens it: the log beside the file takes over its mode. */
function ownerOnly(path: string): void {
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
}

/** `DatabaseSync` as Kysely wants it. Preparing costs more than running, so statements are kept. */
function adapted(database: DatabaseSync): SqliteDatabase {
  const ready = new Map<string, SqliteStatement>()
  function prepare(text: string): SqliteStatement {
    const known = ready.get(text)
    if (known) return known
    const statement = asKyselyWants(database.prepare(text))
    const oldest = ready.size < SQLITE_STATEMENTS ? undefined : ready.keys().next().value
    if (oldest !== undefined) ready.delete(oldest)
    ready.set(text, statement)
    return statement
  }
  return { prepare, close: () => database.close() }
}

const asKyselyWants = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (values) => statement.all(...(values as SQLInputValue[])),
  run: (values) => statement.run(...(values as SQLInputValue[])),
  iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
})

function postgres(connectionString: string, role?: string): PostgresDialect {
  return new PostgresDialect({
    ...(role !== undefined && {
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(`set role ${quoted(role)}`))
      },
    }),
    pool: async () => {
      const pool = new pg.Pool({
        connectionString,
        max: POSTGRES_CONNECTIONS,
        connectionTimeoutMillis: POSTGRES_CONNECT_MS,
        query_timeout: POSTGRES_QUERY_MS,
        // A server that was cut off in the middle must not hold its locks for the others.
        idle_in_transaction_session_timeout: POSTGRES_QUERY_MS,
        keepAlive: true,
        types: { getTypeParser },
      })
      // An idle connection broke. The pool has let go of it already, and unheard it would end the process.
      pool.on('error', () => undefined)
      return pool
    },
  })
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** `pg` gives a bigint as a string. Ours are times and counts, far below 2^53. */
const getTypeParser: typeof pg.types.getTypeParser = (
  type: number,
  format?: Parameters<typeof pg.types.getTypeParser>[1],
) => (type === POSTGRES_BIGINT ? Number : pg.types.getTypeParser(type, format))
