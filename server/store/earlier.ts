/**
 * What an earlier version stored as plain text is sealed at the start, and the plain
 * bytes leave the database. Cut off, it goes on where it was with the next start.
 */
import { sql } from 'kysely'
import type { ExpressionBuilder, Kysely } from 'kysely'
import { emptyLog, isSqlite, openDatabase } from './database.ts'
import type { Tables } from './migrations.ts'
import type { SealedTable } from './key-tables.ts'
import type { RowKeys } from './row-keys.ts'

const BATCH = 100
/** A join code is shorter than its hash: told apart by the index alone, without a look at any state. */
const HASHED = 43
/** One server at a time; the others wait, and find it done. */
const LOCK = 7462984

/** What is at rest in place of a join code. */
export type CodeHash = (code: string) => string

export async function isAnythingSealed(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    select 1 as one where exists (select 1 from sessions where length(code) >= ${HASHED})
      or exists (select 1 from practices where state not like '{%')`.execute(db)
  return rows.length > 0
}

export async function sealEarlier(
  where: string,
  db: Kysely<Tables>,
  keys: RowKeys,
  codeHash: CodeHash,
): Promise<void> {
  if (!(await isBehind(db))) return
  if (isSqlite(db)) return sealAndRewrite(db, keys, codeHash)
  const patient = openDatabase<Tables>(where, { patient: true })
  try {
    await patient.connection().execute(async (one) => {
      await sql`select pg_advisory_lock(${LOCK})`.execute(one)
      await sealAndRewrite(one, keys, codeHash)
    })
  } finally {
    await patient.destroy()
  }
}

const isBehind = async (db: Kysely<Tables>): Promise<boolean> =>
  !(await isMarked(db)) || (await isAnythingPlain(db))

async function sealAndRewrite(db: Kysely<Tables>, keys: RowKeys, codeHash: CodeHash) {
  if (await isAnythingPlain(db)) {
    await mark(db, false)
    await sealSessions(db, keys, codeHash)
    await sealPractices(db, keys)
  }
  if (await isMarked(db)) return
  await rewrite(db)
  await mark(db, true)
}

async function sealSessions(db: Kysely<Tables>, keys: RowKeys, codeHash: CodeHash) {
  for (;;) {
    const rows = await plainSessions(db, BATCH)
    if (rows.length === 0) return
    const ids = rows.map(({ id }) => id)
    await keys.make('sessions', ids)
    await db.transaction().execute(async (transaction) => {
      for (const { id, code, state } of rows)
        await transaction
          .updateTable('sessions')
          .set({ code: codeHash(code), state: await sealed(keys, 'sessions', id, state) })
          .where('id', '=', id)
          .execute()
    })
  }
}

async function sealPractices(db: Kysely<Tables>, keys: RowKeys) {
  for (;;) {
    const rows = await plainPractices(db, BATCH)
    if (rows.length === 0) return
    for (const { coach, state } of rows) {
      await keys.make('practices', [coach])
      await db
        .updateTable('practices')
        .set({ state: await sealed(keys, 'practices', coach, state) })
        .where('coach', '=', coach)
        .execute()
    }
  }
}

async function sealed(keys: RowKeys, table: SealedTable, id: string, state: string) {
  const text = await keys.seal(table, id, state)
  if (text === null) throw new Error('a key was gone before its row was sealed')
  return text
}

const isAnythingPlain = async (db: Kysely<Tables>): Promise<boolean> =>
  (await plainSessions(db, 1)).length > 0 || (await plainPractices(db, 1)).length > 0

const plainSessions = (db: Kysely<Tables>, most: number) =>
  db
    .selectFrom('sessions')
    .select(['id', 'code', 'state'])
    .where(({ eb, ref }: ExpressionBuilder<Tables, 'sessions'>) =>
      eb(sql<number>`length(${ref('code')})`, '<', HASHED),
    )
    .limit(most)
    .execute()

const plainPractices = (db: Kysely<Tables>, most: number) =>
  db
    .selectFrom('practices')
    .select(['coach', 'state'])
    .where('state', 'like', '{%')
    .limit(most)
    .execute()

/** Whatever lay in plain text between the rows, or was deleted before, is written over. */
async function rewrite(db: Kysely<Tables>): Promise<void> {
  if (isSqlite(db)) {
    await sql`vacuum`.execute(db)
    await emptyLog(db)
  } else
    for (const table of ['sessions', 'practices'])
      // With new samples for the planner: the old ones are of plain text.
      await sql`vacuum (full, analyze) ${sql.table(table)}`.execute(db)
}

/** A note in the database itself that this is behind it. */
async function mark(db: Kysely<Tables>, done: boolean): Promise<void> {
  if (isSqlite(db)) await sql`pragma user_version = ${sql.lit(done ? 1 : 0)}`.execute(db)
  else await sql`comment on table sessions is ${sql.lit(done ? DONE : '')}`.execute(db)
}

async function isMarked(db: Kysely<Tables>): Promise<boolean> {
  if (isSqlite(db)) {
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
    return rows[0]?.user_version === 1
  }
  const { rows } = await sql<{ said: string | null }>`
    select obj_description('sessions'::regclass) as said`.execute(db)
  return rows[0]?.said === DONE
}

const DONE = 'sealed'
