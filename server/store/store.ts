/** Sessions at rest: whole states under a revision, sealed, in SQLite or Postgres alike. */
import { createHmac } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import { linkedUntil } from '../core/links.ts'
import { upToDate } from '../core/opening.ts'
import type { Session } from '../core/session.ts'
import type { Sealing } from '../sealing.ts'
import { emptyLog, emptyLogAgain, openDatabase } from './database.ts'
import { deskRows } from './desks.ts'
import type { DeskRows } from './desks.ts'
import { isAnythingSealed, sealEarlier } from './earlier.ts'
import type { CodeHash } from './earlier.ts'
import { groupCommit } from './group-commit.ts'
import { installRows } from './installs.ts'
import type { InstallRows } from './installs.ts'
import type { AreThere } from './key-rounds.ts'
import { limitRows } from './limits.ts'
import type { LimitRows } from './limits.ts'
import { migrate } from './migrations.ts'
import type { Tables } from './migrations.ts'
import { rightRows } from './rights.ts'
import type { RightRows } from './rights.ts'
import { practiceRows } from './practices.ts'
import type { PracticeRows } from './practices.ts'
import { openRowKeys } from './row-keys.ts'
import type { RowKeys } from './row-keys.ts'
import { serverRows } from './servers.ts'
import type { ServerRows } from './servers.ts'
import { reading, writing } from './statements.ts'
import type { Row, Writing } from './statements.ts'
import { waitRows } from './waits.ts'
import type { WaitRows } from './waits.ts'
import { zoomRows } from './zoom.ts'
import type { ZoomRows } from './zoom.ts'

/** So that no erasure holds the thread up for long. */
const ERASED_AT_ONCE = 100
/** Some milliseconds. Then whoever waits for something else has their turn. */
const OPENED_AT_ONCE = 50

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

/** What a receipt is made of: nothing of what was in it. */
export type Gone = { id: string; coach: string; engagement: string; openedAt: number }

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
  /** The newest session of each engagement of a coach, newest first, and how many there are in it. */
  newestOf(
    coach: string,
    most: number,
    /** Of those opened before then, in ms. */
    before?: number,
  ): Promise<{ session: Session; sessions: number }[]>
  /** Engagements of which another coach has the newest session, and not yet all others. Reads through all there are. */
  betweenCoaches(): Promise<string[]>
  /** Ids of a coach's, the newest first. */
  engagementsOf(coach: string): Promise<string[]>
  /** Those of a coach that a link may still open at `now`, in ms, oldest first. */
  linkedOf(coach: string, now: number): Promise<Session[]>
  /** Those of a coach that are erased next, soonest first. */
  endingOf(coach: string, most: number): Promise<Session[]>
  /** Of those that a coach opened from then until then, in ms. */
  countOf(
    coach: string,
    from: number,
    until: number,
  ): Promise<{ sessions: number; engagements: number }>
  hasLed(coach: string): Promise<boolean>
  openSessions(): Promise<string[]>
  isDone(session: string, commandId: string): Promise<boolean>
  /** Settles after the commit. Rejects when the store is away; then nothing is known to be written. */
  save(write: Write): Promise<Saved>
  /** Their keys first. Their command ids and links go with them. */
  eraseSessions(ids: string[]): Promise<void>
  /** What was to be kept until `now`, in ms, and no longer. Answers what is gone. */
  eraseEnded(now: number): Promise<Gone[]>
  /** Everything this coach ever led, with all that belongs to it. Answers what is gone. */
  eraseCoach(coach: string): Promise<Session[]>
  zoom: ZoomRows
  installs: InstallRows
  rights: RightRows
  practices: PracticeRows
  desks: DeskRows
  limits: LimitRows
  waits: WaitRows
  /** Null when no other server can be at the same database. */
  servers: ServerRows | null
  keys: {
    /** Forgets keys that no row needs. Every hour. */
    sweep(now?: number): Promise<void>
    /** Wraps under the key of today what lies under the former one, while others read and write. */
    rewrap(): Promise<void>
    /** Leaves nothing behind of keys that are gone. Every minute. */
    cleanse(): Promise<void>
  }
  /** Settles when both databases answer and have their tables. */
  answers(): Promise<void>
  /** How many changes wait to be written. */
  waiting(): number
  /** After whatever is being written. */
  close(): Promise<void>
}

/**
 * `where` as in `openDatabase`; the keys lie beside it. Rejects when it cannot be
 * reached or brought up to date, or needs a key that is not there.
 */
export async function openStore(where: string, sealing: Sealing): Promise<Store> {
  const db = openDatabase<Tables>(where)
  const codeHash: CodeHash = (code) =>
    createHmac('sha256', sealing.codes).update(code).digest('base64url')
  let keys: RowKeys | null = null
  try {
    await migrate(db)
    keys = await openRowKeys(where, db, sealing, await isAnythingSealed(db))
    await sealEarlier(where, db, keys, codeHash)
    return sqlStore(db, keys, codeHash)
  } catch (error) {
    await keys?.shut()
    await db.destroy()
    throw error
  }
}

/** `db` has been migrated; the store closes it. */
function sqlStore(db: Kysely<Tables>, keys: RowKeys, codeHash: CodeHash): Store {
  const read = reading(db)
  const statements = writing(db)
  const commits = groupCommit(async (batch: Write[]) => {
    const sealed = await sealAll(keys, batch)
    return db
      .transaction()
      .execute((transaction) => saveAll(transaction, statements, codeHash, sealed))
  })

  /** Without those whose key is gone: they are erased, or about to be. */
  async function opened<Found extends Row>(found: Promise<{ rows: Found[] }>) {
    const { rows } = await found
    const all: { row: Found; kept: Kept }[] = []
    for (let at = 0; at < rows.length; at += OPENED_AT_ONCE) {
      if (at > 0) await setImmediate()
      const some = rows.slice(at, at + OPENED_AT_ONCE)
      const inside = await keys.open('sessions', some)
      for (const [place, row] of some.entries()) {
        const state = inside[place]
        if (state) all.push({ row, kept: keptIn(state, row.revision) })
      }
    }
    return all
  }
  const all = async (found: Promise<{ rows: Row[] }>): Promise<Session[]> =>
    (await opened(found)).map(({ kept }) => kept.session)
  const first = async (found: Promise<{ rows: Row[] }>): Promise<Kept | null> =>
    (await opened(found))[0]?.kept ?? null

  /** Keys go first: from then on nothing opens these rows, in no copy of them. Answers which were there still. */
  async function erase(ids: string[]): Promise<Set<string>> {
    await keys.erase('sessions', ids)
    const gone = await db.deleteFrom('sessions').where('id', 'in', ids).returning('id').execute()
    return new Set(gone.map(({ id }) => id))
  }

  /** What is erased leaves every file. */
  async function leaveNothing(): Promise<void> {
    await emptyLog(db)
    await keys.cleanse()
  }

  const rows = db.selectFrom('sessions').select(['id', 'state', 'revision']).limit(ERASED_AT_ONCE)

  return {
    session: (id) => first(read.session(db, { id })),
    latestIn: (meeting) => first(read.latestIn(db, { meeting })),
    withCode: (code) => first(read.withCode(db, { code: codeHash(code) })),
    async behindLink(hash) {
      const [found] = await opened(read.behindLink(db, { hash }))
      return found ? { kept: found.kept, link: found.row.link } : null
    },
    lastOf: async (engagement) => (await first(read.lastOf(db, { engagement })))?.session ?? null,
    async newestOf(coach, most, before = Number.MAX_SAFE_INTEGER) {
      const found = await opened(read.newestOf(db, { coach, most, before }))
      return found.map(({ row, kept }) => ({ session: kept.session, sessions: row.sessions }))
    },
    async betweenCoaches() {
      const found = await db
        .selectFrom('sessions')
        .select('engagement')
        .groupBy('engagement')
        .having(({ fn }) => fn.count('coach').distinct(), '>', 1)
        .execute()
      return found.map(({ engagement }) => engagement)
    },
    engagementsOf: async (coach) =>
      (await read.engagementsOf(db, { coach })).rows.map(({ engagement }) => engagement),
    linkedOf: (coach, now) => all(read.linkedOf(db, { coach, now })),
    endingOf: (coach, most) => all(read.endingOf(db, { coach, most })),
    async countOf(coach, from, until) {
      const { rows: found } = await read.countOf(db, { coach, from, until })
      return found[0] ?? { sessions: 0, engagements: 0 }
    },
    sessionsIn: (engagement) => all(read.sessionsIn(db, { engagement })),
    sessionsBetween: (coach, from, until) => all(read.sessionsBetween(db, { coach, from, until })),
    hasLed: async (coach) => (await read.ledBy(db, { coach })).rows.length > 0,
    openSessions: async () => (await read.openSessions(db, {})).rows.map(({ id }) => id),
    isDone: async (session, id) => (await read.command(db, { session, id })).rows.length > 0,
    save: commits.write,
    async eraseSessions(ids) {
      for (let at = 0; at < ids.length; at += ERASED_AT_ONCE)
        await erase(ids.slice(at, at + ERASED_AT_ONCE))
      if (ids.length > 0) await leaveNothing()
    },
    async eraseEnded(now) {
      const gone: Gone[] = []
      for (;;) {
        const over = await db
          .selectFrom('sessions')
          .select(['id', 'coach', 'engagement', 'opened_at as openedAt'])
          .where('kept_until', '<=', now)
          .limit(ERASED_AT_ONCE)
          .execute()
        if (over.length === 0) break
        // Another server may be at the same ones; each is told of once.
        const mine = await erase(over.map(({ id }) => id))
        gone.push(...over.filter(({ id }) => mine.has(id)))
      }
      if (gone.length > 0) await leaveNothing()
      return gone
    },
    async eraseCoach(coach) {
      const erased: Session[] = []
      for (;;) {
        const theirs = await rows.where('coach', '=', coach).execute()
        if (theirs.length === 0) break
        for (const row of theirs)
          // One that does not open is erased all the same.
          erased.push(...(await all(Promise.resolve({ rows: [row] })).catch(() => [])))
        await erase(theirs.map(({ id }) => id))
      }
      await keys.erase('practices', [coach])
      await db.deleteFrom('practices').where('coach', '=', coach).execute()
      await db.deleteFrom('desks').where('coach', '=', coach).execute()
      await leaveNothing()
      return erased
    },
    zoom: zoomRows(db),
    installs: installRows(db, keys),
    rights: rightRows(db),
    practices: practiceRows(db, keys),
    desks: deskRows(db),
    limits: limitRows(db),
    waits: waitRows(db),
    servers: serverRows(db),
    keys: {
      rewrap: keys.rewrap,
      async cleanse() {
        await emptyLogAgain(db)
        await keys.cleanse()
      },
      async sweep(now) {
        // A database with nothing in it is the wrong one, or one that is being put back.
        if (await isAnythingSealed(db)) await keys.sweep(areThere(db), now)
      },
    },
    async answers() {
      await db.selectFrom('sessions').select('id').limit(1).execute()
      await keys.answers()
    },
    waiting: commits.waiting,
    async close() {
      await commits.settled()
      await keys.shut()
      await db.destroy()
    },
  }
}

const keptIn = (state: string, revision: number): Kept => ({
  session: upToDate(JSON.parse(state) as Session),
  revision,
})

const areThere =
  (db: Kysely<Tables>): AreThere =>
  async (table, ids) => {
    const found =
      table === 'sessions'
        ? db.selectFrom('sessions').select('id').where('id', 'in', ids)
        : db.selectFrom(table).select('coach as id').where('coach', 'in', ids)
    return new Set((await found.execute()).map(({ id }) => id))
  }

/** A write as it will lie. Null for a session that is erased meanwhile. */
type SealedWrite = Write & { state: string | null }

/** Before the transaction: the key of a new session is kept by itself, and comes first. */
async function sealAll(keys: RowKeys, batch: Write[]): Promise<SealedWrite[]> {
  await keys.make(
    'sessions',
    batch.filter(({ revision }) => revision === 0).map(({ session }) => session.id),
  )
  return Promise.all(
    batch.map(async (write) => ({
      ...write,
      state: await keys.seal('sessions', write.session.id, JSON.stringify(write.session)),
    })),
  )
}

/**
 * No statement here raises on a conflict, so one lost race does not undo its
 * neighbours. Two servers take their locks in the same order, by meeting, so
 * neither waits for the other in a circle.
 */
async function saveAll(
  transaction: Transaction<Tables>,
  statements: Writing,
  codeHash: CodeHash,
  batch: SealedWrite[],
): Promise<Saved[]> {
  const results: Saved[] = []
  const inOrder = [...batch.entries()].toSorted(
    ([, one], [, other]) =>
      compare(one.session.meeting, other.session.meeting) ||
      compare(one.session.id, other.session.id),
  )
  for (const [place, write] of inOrder)
    results[place] = await saveOne(transaction, statements, codeHash, write)
  return results
}

async function saveOne(
  transaction: Transaction<Tables>,
  statements: Writing,
  codeHash: CodeHash,
  { session, state, revision, commandId, links = [] }: SealedWrite,
): Promise<Saved> {
  const { id, meeting, code, coach, engagement, openedAt, closedAt, keptUntil } = session
  if (state === null) return 'stale'
  const change = {
    id,
    state,
    revision: revision + 1,
    coach,
    closedAt,
    keptUntil,
    linkedUntil: linkedUntil(session),
  }
  const { numAffectedRows } =
    revision === 0
      ? await statements.insert(transaction, {
          ...change,
          meeting,
          code: codeHash(code),
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
