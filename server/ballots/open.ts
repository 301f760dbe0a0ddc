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
  const owner = openDatabase<Tables>(where, { logged: false })
  await migrateBallots(owner)
  if (isSqlite(owner)) return openBallotBox(owner, wrapping)
  await makeRole(owner)
  await owner.destroy()
  return openBallotBox(openDatabase<Tables>(where, { role: ROLE }), wrapping)
}

/** Again and again, and by two servers at once. Roles belong to all databases of a Postgres; grants to this one. */
async function makeRole(db: Kysely<Tables>): Promise<void> {
  const role = sql.id(ROLE)
  try {
    await db.transaction().execute(async (transaction) => {
      // One after the other: two that make the same role at once would fail.
      await sql`select pg_advisory_xact_lock(7462983)`.execute(transaction)
      const { rows } = await sql`select from pg_roles where rolname = ${ROLE}`.execute(transaction)
      if (rows.length === 0) await sql`create role ${role} nologin`.execute(transaction)
      await sql`grant ${role} to current_user`.execute(transaction)
      await sql`grant usage on schema public to ${role}`.execute(transaction)
      await sql`grant select, insert, update, delete on boxes, ballots to ${role}`.execute(
        transaction,
      )
    })
  } catch (error) {
    throw new Error(
      `The role ${ROLE} could not be made in Postgres. Let the user of DATABASE_URL create roles, or make it once: create role ${ROLE} nologin`,
      { cause: error },
    )
  }
}
