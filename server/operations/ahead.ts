/** What a start would do to the tables. Looks, and changes nothing. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { ROLE } from '../ballots/open.ts'
import { ballotSteps } from '../ballots/tables.ts'
import { openDatabase } from '../store/database.ts'
import { SCHEMA, keySteps } from '../store/key-tables.ts'
import { stepsAhead } from '../store/migrating.ts'
import type { Steps } from '../store/migrating.ts'
import { storeSteps } from '../store/migrations.ts'

/** In the order in which they would be done, each with the place of its tables. */
export async function ahead(databaseUrl: string | null, dataDir: string): Promise<string[]> {
  if (databaseUrl !== null) {
    const db = openDatabase<unknown>(databaseUrl)
    try {
      return [
        ...(await named('the database', db, storeSteps())),
        ...(await named(SCHEMA, db, keySteps(db))),
        ...(await named(ROLE, db, ballotSteps(ROLE))),
      ]
    } finally {
      await db.destroy()
    }
  }
  return [
    ...(await inFile(dataDir, 'attune.sqlite', storeSteps)),
    ...(await inFile(dataDir, 'keys.sqlite', keySteps, false)),
    ...(await inFile(dataDir, 'ballots.sqlite', () => ballotSteps(), false)),
  ]
}

async function inFile(
  dataDir: string,
  file: string,
  steps: (db: Kysely<unknown>) => Steps,
  logged = true,
): Promise<string[]> {
  const path = join(dataDir, file)
  // To open it would be to make it.
  const isThere = existsSync(path)
  const db = openDatabase<unknown>(isThere ? path : ':memory:', { logged })
  try {
    return await named(isThere ? file : `${file}, which is not there yet`, db, steps(db))
  } finally {
    await db.destroy()
  }
}

const named = async (place: string, db: Kysely<unknown>, steps: Steps): Promise<string[]> =>
  (await stepsAhead(db, steps)).map((step) => `${place}: ${step}`)
