/**
 * One Kysely over two databases: SQLite in a file, or Postgres once one machine
 * is not enough. Nothing above this file asks which of them it is.
 */
import { chmodSync, closeSync, openSync } from 'node:fs'
import type { Socket } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { CompiledQuery, Kysely, PostgresDialect, SqliteAdapter, SqliteDialect, sql } from 'kysely'
import type { QueryExecutorProvider, SqliteDatabase, SqliteStatement } from 'kysely'
import pg from 'pg'

/**
 * Another process may hold the file for the length of its transaction, or of a backup's
 * page. SQLite waits in this thread, and everybody with it: what takes longer is tried
 * again by whoever can wait. At the start nobody waits yet.
 */
export const SQLITE_BUSY_MS = 200
const SQLITE_BUSY_AT_START_MS = 5_000
/** Statements kept ready. We run some twenty; the rest is room for inserts of several rows. */
const SQLITE_STATEMENTS = 200
/** A person waits for the answer, so a database that is away is reported before they give up. */
const POSTGRES_CONNECT_MS = 3_000
/** Until the first connection stands nobody is waiting yet, and a machine that has just started is busy. */
const POSTGRES_CONNECT_FIRST_MS = 30_000
/** Longer than any of our statements by far: whatever takes this long is stuck. */
const POSTGRES_QUERY_MS = 10_000
/** Longer than a statement may take: a connection that stays silent beyond is gone; an idle one may go too. */
const POSTGRES_SILENT_MS = POSTGRES_QUERY_MS + 1_000
const POSTGRES_CONNECTIONS = 10
/** The type number of bigint, which is also what count() gives. */
const POSTGRES_BIGINT = 20

/**
 * `where` is a path, `:memory:`, or a connection string of Postgres. Nothing is
 * opened before the first query, so a database that is away shows there. With a
 * `role`, a Postgres lets no more than that role may. Not `logged`, SQLite keeps no
 * log of writes beside its file: slower, and no earlier state is ever at rest.
 * `patient` is for work at the start, which takes a Postgres as long as it takes.
 */
export const openDatabase = <Tables>(
  where: string,
  options: { role?: string; logged?: boolean; patient?: boolean } = {},
): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: isPostgres(where) ? postgres(where, options) : sqlite(where, options.logged ?? true),
  })

export const isPostgres = (where: string): boolean => /^postgres(ql)?:\/\//.test(where)

export const isSqlite = (db: QueryExecutorProvider): boolean =>
  db.getExecutor().adapter instanceof SqliteAdapter

/**
 * The same again may work in a moment: the database is away, or another holds what is
 * needed. Whether this try was written after all is not known.
 */
export function isAway(error: unknown): boolean {
  const { errcode, code, message } = (error ?? {}) as Record<string, unknown>
  if (typeof errcode === 'number') return SQLITE_HELD.includes(errcode & 0xff)
  if (typeof code === 'string') return POSTGRES_AWAY.test(code)
  return typeof message === 'string' && POSTGRES_CUT.test(message)
}

/** Busy and locked, as SQLite numbers its results. */
const SQLITE_HELD = [5, 6]
/** Connections that break or are refused, by Postgres's name and by the system's; and lost races for a lock. */
const POSTGRES_AWAY =
  /^(08|57P|53300|40001|40P01|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UN)/
/** `pg` gives these no code. */
const POSTGRES_CUT =
  /^(Connection terminated|Query read timeout|timeout exceeded|Client has encountered)/

/** Logs that somebody else was reading when they were to be emptied. */
const behind = new WeakSet<object>()

/**
 * What was deleted leaves the write-ahead log too. On Postgres its own vacuum does
 * this. A backup holds the log for as long as it reads: nobody waits for it, and
 * `emptyLogAgain` does it later.
 */
export async function emptyLog<Tables>(db: Kysely<Tables>): Promise<void> {
  if (!isSqlite(db)) return
  await db.connection().execute(async (one) => {
    await sql`pragma busy_timeout = 0`.execute(one)
    try {
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(one)
      if (rows[0]?.busy === 1) behind.add(db)
      else behind.delete(db)
    } finally {
      await sql`pragma busy_timeout = ${sql.lit(SQLITE_BUSY_MS)}`.execute(one)
    }
  })
}

export async function emptyLogAgain<Tables>(db: Kysely<Tables>): Promise<void> {
  if (behind.has(db)) await emptyLog(db)
}

function sqlite(path: string, logged: boolean): SqliteDialect {
  return new SqliteDialect({ database: async () => adapted(openFile(path, logged)) })
}

function openFile(path: string, logged: boolean): DatabaseSync {
  if (path !== ':memory:') ownerOnly(path)
  const database = new DatabaseSync(path)
  database.exec(`
    pragma busy_timeout = ${SQLITE_BUSY_AT_START_MS};
    pragma journal_mode = ${logged ? 'wal' : 'truncate'};
    pragma synchronous = full;
    pragma secure_delete = on;
    pragma foreign_keys = on;
    pragma busy_timeout = ${SQLITE_BUSY_MS};
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

function postgres(
  connectionString: string,
  { role, patient = false }: { role?: string; patient?: boolean },
): PostgresDialect {
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
        connectionTimeoutMillis: POSTGRES_CONNECT_FIRST_MS,
        ...(!patient && { query_timeout: POSTGRES_QUERY_MS }),
        // A server that was cut off in the middle must not hold its locks for the others.
        idle_in_transaction_session_timeout: POSTGRES_QUERY_MS,
        keepAlive: true,
        types: { getTypeParser },
      })
      // A connection broke, idle or in the middle of a query. The pool lets go of it, whoever
      // waits for the query learns of it there, and unheard it would end the process.
      pool.on('error', () => undefined)
      pool.once('connect', () => {
        pool.options.connectionTimeoutMillis = POSTGRES_CONNECT_MS
      })
      pool.on('connect', (client) => {
        client.on('error', () => undefined)
        if (!patient) endWhenSilent(client)
      })
      return pool
    },
  })
}

/**
 * Where a network forgot a connection, nobody says so. A query's own time-out would hand it
 * back to the pool, and the next query would wait there just as long, and the one after it.
 */
function endWhenSilent(client: object): void {
  const { stream } = (client as { connection: { stream: Socket } }).connection
  stream.setTimeout(POSTGRES_SILENT_MS, () => stream.destroy())
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** `pg` gives a bigint as a string. Ours are times and counts, far below 2^53. */
const getTypeParser: typeof pg.types.getTypeParser = (
  type: number,
  format?: Parameters<typeof pg.types.getTypeParser>[1],
) => (type === POSTGRES_BIGINT ? Number : pg.types.getTypeParser(type, format))
