/** How tables are brought up to date, whoever else does the same at the moment. */
import { setTimeout } from 'node:timers/promises'
import { Migrator } from 'kysely/migration'
import type { Migration, MigratorProps } from 'kysely/migration'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { SQLITE_BUSY_MS, isSqlite } from './database.ts'

export type Steps = {
  migrations: Record<string, Migration>
  /** Where it is written which of them were done; Kysely's own names without. */
  names?: Pick<
    MigratorProps,
    'migrationTableName' | 'migrationLockTableName' | 'migrationTableSchema'
  >
}

/** Between two tries for the lock. */
const PAUSE = 50
/** A large file takes its time to be changed. */
const PATIENCE = 10 * 60 * 1000
const SQLITE_BUSY = 5

/**
 * All steps or none, and by one process at a time: the others wait, and find it done.
 * Kysely sees to that in Postgres. Of SQLite it thinks that nobody else has the file.
 */
export async function bringUpToDate<Tables>(
  db: Kysely<Tables>,
  steps: Steps,
  whatFailed: string,
): Promise<void> {
  const error = isSqlite(db) ? await alone(db, steps) : (await latest(db, steps)).error
  if (error) throw new Error(whatFailed, { cause: error })
}

/** Names of the steps that a start would take. Changes nothing. */
export async function stepsAhead<Tables>(db: Kysely<Tables>, steps: Steps): Promise<string[]> {
  const known = await migrator(db, steps).getMigrations()
  return known.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name)
}

const latest = <Tables>(db: Kysely<Tables>, steps: Steps) => migrator(db, steps).migrateToLatest()

const migrator = <Tables>(db: Kysely<Tables>, { migrations, names }: Steps): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => migrations }, ...names })

const alone = <Tables>(db: Kysely<Tables>, steps: Steps): Promise<unknown> =>
  db.connection().execute(async (one) => {
    await begin(one)
    const { error } = await latest(one, steps)
    await sql.raw(error ? 'rollback' : 'commit').execute(one)
    return error
  })

/** Waits without holding this thread up: the other may be in the same process. */
async function begin<Tables>(one: Kysely<Tables>): Promise<void> {
  await sql`pragma busy_timeout = 0`.execute(one)
  for (let waited = 0; ; waited += PAUSE) {
    try {
      await sql`begin immediate`.execute(one)
      break
    } catch (error) {
      const { errcode } = error as { errcode?: unknown }
      if (errcode !== SQLITE_BUSY || waited >= PATIENCE) throw error
      await setTimeout(PAUSE)
    }
  }
  await sql`pragma busy_timeout = ${sql.lit(SQLITE_BUSY_MS)}`.execute(one)
}
