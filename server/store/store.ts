/** Sessions at rest: whole states under a revision, in SQLite or Postgres alike. */
import type { Kysely, Transaction } from 'kysely'
import { upToDate } from '../core/opening.ts'
import type { Session } from '../core/session.ts'
import { emptyLog, openDatabase } from './database.ts'
import { groupCommit } from './group-commit.ts'
import { installRows } from './installs.ts'
import type { InstallRows } from './installs.ts'
import { migrate } from './migrations.ts'
import type { Tables } from './migrations.ts'
import { rightRows } from './rights.ts'
import type { RightRows } from './rights.ts'
import { practiceRows } from './practices.ts'
import type { PracticeRows } from './practices.ts'
import { reading, writing } from './statements.ts'
import type { Row, Writing } from './statements.ts'
import { zoomRows } from './zoom.ts'
import type { ZoomRows } from './zoom.ts'

export type Kept = { session: Session; revision: number }

export type Write = {
  session: Session
  /** The revision this was made from; 0 for a session that is new. */
  revision: number
  /** Written in the same transaction as the effect, so that a retry is recognised. null for the server's own changes. */
  commandId: string | null
  /** Hashes of summary-link secrets (sha256 hex) that come into force with this write. */
  links?: { hash: string; link: string }[]
}

/**
 * `stale`: somebody saved in between, so read again. For a new session: its id
 * or its code is taken, or its meeting has an open session. The caller looks
 * with `latestIn`, and tries another code when that is not the reason.
 * `already`: this command is done, and nothing was written now.
 */
export type Saved = 'saved' | 'stale' | 'already'

export type Store = {
  session(id: string): Promise<Kept | null>
  /** The newest by when it opened, open or closed. */
  latestIn(meeting: string): Promise<Kept | null>
  withCode(code: string): Promise<Kept | null>
  behindLink(hash: string): Promise<{ kept: Kept; link: string } | null>
  /** The newest session of an engagement. */
  lastOf(engagement: string): Promise<Session | null>
  /** All sessions of an engagement, oldest first. */
  sessionsIn(engagement: string): Promise<Session[]>
  /** Those this coach opened from then until then, in ms, oldest first. */
  sessionsBetween(coach: string, from: number, until: number): Promise<Session[]>
  /** Newest first, at most 50, under the label of the newest session. */
  engagementsOf(coach: string): Promise<{ id: string; label: string; sessions: number }[]>
  hasLed(coach: string): Promise<boolean>
  openSessions(): Promise<string[]>
  isDone(session: string, commandId: string): Promise<boolean>
  /** Settles after the commit. Rejects when the store is away; then nothing is known to be written. */
  save(write: Write): Promise<Saved>
  /** How many were deleted. Their command ids and links go with them. */
  deleteClosedBefore(time: number): Promise<number>
  /** Everything this coach ever led, with all that belongs to it. Answers what is gone. */
  eraseCoach(coach: string): Promise<Session[]>
  zoom: ZoomRows
  installs: InstallRows
  rights: RightRows
  practices: PracticeRows
  /** After whatever is being written. */
  close(): Promise<void>
}

/** `where` as in `openDatabase`. Rejects when it cannot be reached or brought up to date. */
export async function openStore(where: string): Promise<Store> {
  const db = openDatabase<Tables>(where)
  try {
    await migrate(db)
    return sqlStore(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** `db` has been migrated; the store closes it. */
function sqlStore(db: Kysely<Tables>): Store {
  const read = reading(db)
  const statements = writing(db)
  const commits = groupCommit((batch: Write[]) =>
    db.transaction().execute((transaction) => saveAll(transaction, statements, batch)),
  )
  const first = async (found: Promise<{ rows: Row[] }>): Promise<Kept | null> => {
    const row = (await found).rows[0]
    return row ? keptIn(row) : null
  }

  return {
    session: (id) => first(read.session(db, { id })),
    latestIn: (meeting) => first(read.latestIn(db, { meeting })),
    withCode: (code) => first(read.withCode(db, { code })),
    async behindLink(hash) {
      const row = (await read.behindLink(db, { hash })).rows[0]
      return row ? { kept: keptIn(row), link: row.link } : null
    },
    lastOf: async (engagement) => (await first(read.lastOf(db, { engagement })))?.session ?? null,
    async engagementsOf(coach) {
      const { rows } = await read.engagementsOf(db, { coach })
      return rows.map((row) => ({
        id: row.engagement,
        label: keptIn(row).session.label,
        sessions: row.sessions,
      }))
    },
    sessionsIn: async (engagement) =>
      (await read.sessionsIn(db, { engagement })).rows.map((row) => keptIn(row).session),
    sessionsBetween: async (coach, from, until) =>
      (await read.sessionsBetween(db, { coach, from, until })).rows.map(
        (row) => keptIn(row).session,
      ),
    hasLed: async (coach) => (await read.ledBy(db, { coach })).rows.length > 0,
    openSessions: async () => (await read.openSessions(db, {})).rows.map(({ id }) => id),
    isDone: async (session, id) => (await read.command(db, { session, id })).rows.length > 0,
    save: commits.write,
    async deleteClosedBefore(time) {
      const { numDeletedRows } = await db
        .deleteFrom('sessions')
        .where('closed_at', '<', time)
        .executeTakeFirstOrThrow()
      if (numDeletedRows > 0n) await emptyLog(db)
      return Number(numDeletedRows)
    },
    async eraseCoach(coach) {
      const rows = await db
        .deleteFrom('sessions')
        .where('coach', '=', coach)
        .returning(['state', 'revision'])
        .execute()
      await db.deleteFrom('practices').where('coach', '=', coach).execute()
      await emptyLog(db)
      return rows.map((row) => keptIn(row).session)
    },
    zoom: zoomRows(db),
    installs: installRows(db),
    rights: rightRows(db),
    practices: practiceRows(db),
    async close() {
      await commits.settled()
      await db.destroy()
    },
  }
}

const keptIn = ({ state, revision }: Row): Kept => ({
  session: upToDate(JSON.parse(state) as Session),
  revision,
})

/**
 * No statement here raises on a conflict, so one lost race does not undo its
 * neighbours. Two servers take their locks in the same order, by meeting, so
 * neither waits for the other in a circle.
 */
async function saveAll(
  transaction: Transaction<Tables>,
  statements: Writing,
  batch: Write[],
): Promise<Saved[]> {
  const results: Saved[] = []
  const inOrder = [...batch.entries()].toSorted(
    ([, one], [, other]) =>
      compare(one.session.meeting, other.session.meeting) ||
      compare(one.session.id, other.session.id),
  )
  for (const [place, write] of inOrder)
    results[place] = await saveOne(transaction, statements, write)
  return results
}

async function saveOne(
  transaction: Transaction<Tables>,
  statements: Writing,
  { session, revision, commandId, links = [] }: Write,
): Promise<Saved> {
  const { id, meeting, code, coach, engagement, openedAt, closedAt } = session
  const change = { id, state: JSON.stringify(session), revision: revision + 1, closedAt }
  const { numAffectedRows } =
    revision === 0
      ? await statements.insert(transaction, {
          ...change,
          meeting,
          code,
          coach,
          engagement,
          openedAt,
        })
      : await (closedAt === null ? statements.update : statements.close)(transaction, {
          ...change,
          from: revision,
          commandId,
        })
  if (numAffectedRows === 0n) {
    if (commandId === null) return 'stale'
    const { rows } = await statements.command(transaction, { session: id, id: commandId })
    return rows.length > 0 ? 'already' : 'stale'
  }
  if (commandId !== null) await statements.done(transaction, { session: id, id: commandId })
  for (const link of links) await statements.link(transaction, { ...link, session: id })
  return 'saved'
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
