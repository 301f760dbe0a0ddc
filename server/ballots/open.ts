/**
 * Opens the ballot box where it lies: in SQLite a file of its own, in Postgres
 * under a role that may read ballots and nothing about people.
 */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { openDatabase } from '../store/database.ts'
import { openBallotBox } from './box.ts'
import type { BallotBox } from './box.ts'
import { isSqlite, migrateBallots } from './tables.ts'
import type { Tables } from './tables.ts'

export const ROLE = 'attune_ballots'

/** `where` as in `openDatabase`, `wrapping` as in `openBallotBox`. Rejects when it cannot be brought up to date. */
export async function openBallots(where: string, wrapping: Uint8Array): Promise<BallotBox> {
  // A log of writes would hold one state after the other, and with them the order of ballots.
  let db = openDatabase<Tables>(where, { logged: false })
  if (!isSqlite(db)) {
    await makeRole(db)
    await db.destroy()
    db = openDatabase<Tables>(where, { role: ROLE })
  }
  await migrateBallots(db)
  return openBallotBox(db, wrapping)
}

/**
 * The role owns a schema of its name, where Postgres looks first for whatever it
 * names, and nothing else. Again and again, and by two servers at once. Roles belong
 * to all databases of a Postgres, schemas to one.
 */
async function makeRole(db: Kysely<Tables>): Promise<void> {
  const role = sql.id(ROLE)
  try {
    await db.transaction().execute(async (transaction) => {
      // One after the other: two that make the same role at once would fail.
      await sql`select pg_advisory_xact_lock(7462983)`.execute(transaction)
      const { rows } = await sql`select from pg_roles where rolname = ${ROLE}`.execute(transaction)
      if (rows.length === 0) await sql`create role ${role} nologin`.execute(transaction)
      // Whoever was given the role by somebody else may not give it, not even to itself.
      const given = await sql`select where pg_has_role(current_user, ${ROLE}, 'member')`.execute(
        transaction,
      )
      if (given.rows.length === 0) await sql`grant ${role} to current_user`.execute(transaction)
      const schemas = await sql`select from pg_namespace where nspname = ${ROLE}`.execute(
        transaction,
      )
      if (schemas.rows.length === 0)
        await sql`create schema ${role} authorization ${role}`.execute(transaction)
    })
  } catch (error) {
    throw new Error(
      `The role ${ROLE} and its schema could not be made in Postgres. Let the user of DATABASE_URL create roles, or make them once: create role ${ROLE} nologin; grant ${ROLE} to …; create schema ${ROLE} authorization ${ROLE}`,
      { cause: error },
    )
  }
}
