/** What is at rest is sealed, erased by its key, and under a key that can change: in both databases. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Session } from '../../server/core/session.ts'
import { NO_PRACTICE } from '../../server/core/practice.ts'
import type { Practice } from '../../server/core/practice.ts'
import { openText } from '../../server/sealing.ts'
import { sealingFrom } from '../../server/seats.ts'
import { migrate } from '../../server/store/migrations.ts'
import { openStore } from '../../server/store/store.ts'
import type { Store } from '../../server/store/store.ts'
import { wrappingUnder } from '../../server/store/wrapping.ts'
import { createInstalls } from '../../server/zoom/installs.ts'
import { createOAuth } from '../../server/zoom/oauth.ts'
import { foundIn, letters } from '../games/marks.ts'
import type { Mark } from '../games/marks.ts'
import { startPostgres } from '../postgres.ts'
import type { Postgres } from '../postgres.ts'
import { SEALING, SECRET } from '../sealing.ts'
import { zoomApp } from '../server.ts'
import { inFiles, inPostgres, rowsIn } from './at-rest.ts'
import type { AtRest } from './at-rest.ts'
import { sessionOf } from './exam.ts'

const NEXT = 'the data key of tomorrow, thirty-two'
/** While the key changes, and after. */
const CHANGING = sealingFrom({ secret: SECRET, dataKey: NEXT, formerDataKey: SECRET })
const CHANGED = sealingFrom({ secret: SECRET, dataKey: NEXT, formerDataKey: null })
/** The key lies where somebody looks for it who has all that the server is given. */
const former = wrappingUnder(SEALING)

const HOUR = 60 * 60 * 1000

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

/** A session in which everything there is to say is said, in words that are found again. */
function told(id: string, mark: (name: string) => string): Session {
  const by = mark('person')
  return {
    ...sessionOf(id),
    code: mark('code'),
    coachName: mark('name of the coach'),
    label: mark('label'),
    lines: { policy: mark('line') },
    exceptions: { standard: [], own: [mark('exception')], noneApply: false },
    needs: [{ id: 'n', kind: 'pace', text: mark('need'), by, review: null }],
    focus: { text: mark('focus'), at: 1, by },
    paused: { at: 1, by, name: mark('name of a client') },
    notes: [{ id: 'note', at: 1, kind: 'theme', text: mark('note') }],
    questions: [{ id: 'q', kind: 'open', text: mark('question') }],
    checkIn: {
      number: 1,
      openedAt: 1,
      threshold: 5,
      asked: [by],
      byLink: 0,
      mode: 'pair',
      mine: { answer: 'a-bit-uncomfortable', wishes: ['different-topic'], share: 'now' },
      change: 1,
    },
    links: [{ id: mark('link'), side: by, expiresAt: 1, revokedAt: null, log: [] }],
  }
}

const practice = (text: string): Practice => ({
  ...NO_PRACTICE,
  cards: [{ id: 'card', deck: 'questions', text }],
})

const begin = async (store: Store, ...sessions: Session[]) => {
  for (const session of sessions)
    expect(await store.save({ session, revision: 0, commandId: null })).toBe('saved')
}

describe.each([
  ['SQLite', inFiles],
  ['Postgres', () => inPostgres(postgres)],
] as const)('%s', (_name, made) => {
  let rest: AtRest
  let stores: Store[] = []
  const open = async (sealing = SEALING): Promise<Store> => {
    const store = await openStore(rest.where, sealing)
    stores.push(store)
    return store
  }
  const closeAll = async () => {
    for (const store of stores.splice(0)) await store.close()
  }
  beforeEach(async () => {
    rest = await made()
    stores = []
  })
  afterEach(async () => {
    await closeAll()
    await rest.clear()
  })
  const keyRows = () => rest.keys.selectFrom('row_keys').selectAll().orderBy('place').execute()
  /** The key of one session comes to lie in another's place. */
  async function moveKey(from: string, to: string): Promise<void> {
    const { key } = (await keyRows()).find(({ place }) => place === `sessions/${from}`)!
    await rest.keys
      .updateTable('row_keys')
      .set({ key })
      .where('place', '=', `sessions/${to}`)
      .execute()
  }

  test('[ST8] of what a session says, a coach keeps or Zoom gave, nothing can be read', async () => {
    const marks: Mark[] = []
    const mark = (name: string): string => {
      const value = letters()
      marks.push({ name, who: null, value, in: [] })
      return value
    }
    const store = await open()
    const session = told('a', mark)
    await begin(store, session)
    for (let revision = 1; revision < 20; revision++)
      await store.save({
        session: { ...session, label: mark('label'), code: session.code },
        revision,
        commandId: null,
      })
    await store.practices.save('coach', practice(mark('card')), 0)
    await store.practices.save('coach', practice(mark('card')), 1)
    const zoom = { url: 'http://127.0.0.1:9', apiUrl: 'http://127.0.0.1:9' }
    await createInstalls({
      rows: store.installs,
      oauth: createOAuth({ ...zoom, clock: Date.now }),
      apps: [zoomApp],
      key: randomBytes(32),
      clock: Date.now,
    }).keep('coach', zoomApp, {
      accessToken: mark('token'),
      refreshToken: mark('token'),
      expiresAt: 1,
      scope: '',
      apiUrl: '',
    })
    const meeting = { name: 'meeting', who: null, value: session.meeting, in: [] }
    const sinks = [await rowsIn(rest.db), ...Object.values(await rest.bytes())].map((bytes) => ({
      kind: 'the store' as const,
      who: null,
      bytes,
    }))
    const found = foundIn([...marks, meeting], sinks)
    // By its meeting it is looked for: that one is found, so we look in the right place.
    const where = [...found].filter(([, places]) => places.size > 0).map(([{ name }]) => name)
    expect(where).toEqual(['meeting'])
    for (const { bytes } of sinks)
      for (const word of ['"label"', '"answer"', 'a-bit-uncomfortable', '"cards"'])
        expect(bytes.includes(word)).toBe(false)
    expect((await store.withCode(session.code))?.session.id).toBe('a')
    expect((await store.session('a'))?.session.label).toBe(marks.findLast(isLabel)?.value)
  })
  const isLabel = ({ name }: Mark) => name === 'label'

  test('[ST8] a row that was copied onto another, or changed in one bit, does not open', async () => {
    const store = await open()
    await begin(store, sessionOf('a'), sessionOf('b'))
    await store.practices.save('one', practice('one'), 0)
    await store.practices.save('other', practice('other'), 0)
    const stateOf = async (id: string) =>
      (
        await rest.db
          .selectFrom('sessions')
          .select('state')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).state
    const put = (id: string, state: string) =>
      rest.db.updateTable('sessions').set({ state }).where('id', '=', id).execute()
    const [a, b] = [await stateOf('a'), await stateOf('b')]
    expect(a.length).toBeGreaterThan(1000)
    await put('b', a)
    // With the key in memory, and without.
    await expect(store.session('b')).rejects.toThrow('changed, or is another')
    await expect((await open()).session('b')).rejects.toThrow('changed, or is another')
    await put('b', b)
    const bytes = Buffer.from(a, 'base64')
    for (const at of [0, 1, 12, 13, 28, 29, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1
      await put('a', changed.toString('base64'))
      await expect(store.session('a')).rejects.toThrow('changed, or is another')
      await expect(store.latestIn('meeting-a')).rejects.toThrow('changed, or is another')
    }
    await put('a', '{}')
    await expect(store.session('a')).rejects.toThrow('changed, or is another')
    await put('a', a)
    expect((await store.session('a'))?.session).toEqual(sessionOf('a'))

    await sql`update practices set state = (select state from practices where coach = 'one') where coach = 'other'`.execute(
      rest.db,
    )
    await expect(store.practices.read('other')).rejects.toThrow('changed, or is another')

    // A key that lies in another's place opens neither.
    await closeAll()
    await moveKey('a', 'b')
    await put('b', a)
    await expect((await open()).session('b')).rejects.toThrow('changed, or is another')
  })

  test('[ST8] a session’s key is made once, and unwrapped once', async () => {
    const store = await open()
    await begin(store, sessionOf('a'))
    const before = await keyRows()
    expect(before.map(({ place }) => place)).toEqual(['sessions/a'])
    for (let revision = 1; revision < 30; revision++)
      await store.save({ session: sessionOf('a'), revision, commandId: null })
    expect(await keyRows()).toEqual(before)
    // It is not read again, for a while.
    await rest.keys.deleteFrom('row_keys').execute()
    expect((await store.session('a'))?.revision).toBe(30)
    // Until a round finds that it is gone: as when another server erased it.
    await store.keys.sweep()
    expect(await store.session('a')).toBeNull()
    const write = { session: sessionOf('a'), revision: 30, commandId: 'late' }
    expect(await store.save(write)).toBe('stale')
  })

  test('[ST8] without its keys a database opens nothing, and says so before anything is made anew', async () => {
    await begin(await open(), sessionOf('a'))
    await closeAll()
    await rest.loseKeys()
    for (let tries = 0; tries < 2; tries++)
      await expect(open()).rejects.toThrow('put keys.sqlite back')
    await rest.findKeys()
    expect((await (await open()).session('a'))?.session).toEqual(sessionOf('a'))
  })

  test('[ST9] what a coach erased does not come back with a backup, the keys of today and the secret', async () => {
    const store = await open()
    const canary = letters()
    const mine = { ...sessionOf('mine'), label: canary }
    const other = { ...sessionOf('other'), coach: 'somebody else' }
    await begin(store, mine, other)
    await store.practices.save('coach', practice(canary), 0)
    const gone = await keyRows()
    const back = await rest.copy()

    expect(await store.eraseCoach('coach')).toEqual([mine])
    // No byte of these keys is left, wrapped as they are.
    const lost = gone.filter(({ place }) => place !== 'sessions/other')
    const { keys } = await rest.bytes()
    expect(lost).toHaveLength(2)
    for (const { key } of lost) expect(keys.includes(key.slice(0, 40))).toBe(false)
    expect(keys.includes(gone.find(({ place }) => place === 'sessions/other')!.key)).toBe(true)

    await closeAll()
    await back()
    const after = await open()
    expect(await after.session('mine')).toBeNull()
    expect(await after.latestIn(mine.meeting)).toBeNull()
    expect(await after.sessionsIn(mine.engagement)).toEqual([])
    expect(await after.newestOf('coach', 9)).toEqual([])
    expect(await after.practices.read('coach')).toBeNull()
    expect((await after.session('other'))?.session).toEqual(other)
    // Nor does any key there is open the row by hand.
    const rows = await rest.db.selectFrom('sessions').selectAll().execute()
    expect(rows.map(({ id }) => id).toSorted()).toEqual(['mine', 'other'])
    const opened = (await keyRows()).flatMap((row) =>
      rows.flatMap(({ id, state }) => openText(former.unwrap(row), ['sessions', id], state) ?? []),
    )
    expect(opened.map(String)).toEqual([JSON.stringify(other)])

    // The coach comes back, and begins anew; and what came back closed can be deleted.
    expect(await after.practices.save('coach', practice('anew'), 0)).toBe(true)
    expect(await after.practices.read('coach')).toEqual({ practice: practice('anew'), revision: 1 })
    expect(await after.eraseCoach('coach')).toEqual([])
    expect(await rest.db.selectFrom('sessions').select('id').execute()).toEqual([{ id: 'other' }])
  })

  test('[ST9] what was past its time does not come back either', async () => {
    const store = await open()
    const over = Array.from({ length: 230 }, (_, at) => ({
      ...sessionOf(`over${at}`),
      closedAt: 1000,
      keptUntil: 1000 + at,
    }))
    await Promise.all(over.map((session) => begin(store, session)))
    await begin(store, sessionOf('kept'))
    const gone = (await keyRows()).filter(({ place }) => place.startsWith('sessions/over'))
    const back = await rest.copy()
    expect(await store.eraseEnded(1228)).toHaveLength(229)
    const { keys } = await rest.bytes()
    const left = gone.filter(({ key }) => keys.includes(key.slice(0, 40)))
    expect(left.map(({ place }) => place)).toEqual(['sessions/over229'])
    await closeAll()
    await back()
    const after = await open()
    expect(await after.sessionsBetween('coach', 0, Date.now())).toHaveLength(2)
    expect(await after.session('over0')).toBeNull()
    expect(await after.session('over229')).not.toBeNull()
  })

  test('[ST9] a key whose row was never written is swept after an hour, and no other', async () => {
    const store = await open()
    await begin(store, sessionOf('a'))
    await store.practices.save('coach', practice('one'), 0)
    const taken = { ...sessionOf('b'), code: sessionOf('a').code }
    expect(await store.save({ session: taken, revision: 0, commandId: null })).toBe('stale')
    const places = async () => (await keyRows()).map(({ place }) => place)
    expect(await places()).toEqual(['practices/coach', 'sessions/a', 'sessions/b'])
    // It may be on its way.
    await store.keys.sweep(Date.now() + HOUR - 60_000)
    expect(await places()).toHaveLength(3)
    await store.keys.sweep(Date.now() + HOUR + 60_000)
    expect(await places()).toEqual(['practices/coach', 'sessions/a'])
    await begin(store, sessionOf('b'))
    await store.keys.sweep(Date.now() + 9 * HOUR)
    expect((await store.session('b'))?.session).toEqual(sessionOf('b'))
    // Where nothing is stored at all, somebody is about to put it back.
    await rest.db.deleteFrom('sessions').execute()
    await rest.db.deleteFrom('practices').execute()
    await store.keys.sweep(Date.now() + 9 * HOUR)
    expect(await places()).toHaveLength(3)
  })

  test('[ST10] the key changes while everyone reads and writes, and the former one opens nothing', async () => {
    const before = await open()
    const all = Array.from({ length: 450 }, (_, at) => sessionOf(`s${at}`))
    await Promise.all(all.map((session) => begin(before, session)))
    const old = await keyRows()
    await closeAll()
    // Removed too early it is asked for by name, and nothing is lost.
    await expect(open(CHANGED)).rejects.toThrow('ATTUNE_DATA_KEY_FORMER')

    const store = await open(CHANGING)
    const kept = new Map(all.map((session) => [session.id, { session, revision: 1 }]))
    let changing = true
    const rounds = store.keys.rewrap().finally(() => (changing = false))
    const busy = () => changing
    const writes = await Promise.all([
      ...[0, 1, 2].map((lane) => traffic(store, kept, lane, busy)),
      rounds.then(() => 0),
    ])
    expect(writes.reduce((one, other) => one + other)).toBeGreaterThan(60)

    const rows = await keyRows()
    expect(rows).toHaveLength(kept.size)
    expect(new Set(rows.map(({ kid }) => kid))).toEqual(new Set([CHANGED.wrapping.kid]))
    for (const row of rows) {
      const wrapped = { ...row, kid: SEALING.wrapping.kid }
      expect(() => former.unwrap(wrapped)).toThrow('another row’s')
    }
    // A minute later: while others read, Postgres keeps what they may still see.
    await store.keys.cleanse()
    const { keys } = await rest.bytes()
    expect(old.filter(({ key }) => keys.includes(key.slice(0, 40)))).toEqual([])
    await closeAll()
    const after = await open(CHANGED)
    for (const [id, one] of kept) expect(await after.session(id)).toEqual(one)
    await expect(open(SEALING)).rejects.toThrow('ATTUNE_DATA_KEY_FORMER')
  })

  test('[ST10] a key that does not open holds no other up, and is told', async () => {
    await begin(await open(), ...['a', 'b', 'c'].map(sessionOf))
    await closeAll()
    await moveKey('a', 'b')
    const store = await open(CHANGING)
    await expect(store.keys.rewrap()).rejects.toThrow('another row’s')
    const kids = (await keyRows()).map(({ kid }) => kid === CHANGED.wrapping.kid)
    expect(kids).toEqual([true, false, true])
    expect((await store.session('c'))?.session).toEqual(sessionOf('c'))
  })

  test('[ST11] what lay there in plain text is sealed at the start, once cut off, and no byte stays', async () => {
    const plainly = letters()
    const mark = () => plainly + letters()
    const sessions = Array.from({ length: 150 }, (_, at) =>
      told(`s${`${at}`.padStart(3, '0')}`, mark),
    )
    await migrate(rest.db)
    // Compressed it would not be found, and it is compressed only sometimes.
    if (rest.where.startsWith('postgres'))
      await sql`alter table sessions alter column state set storage external`.execute(rest.db)
    async function plain(some: Session[]): Promise<void> {
      for (const session of some)
        await rest.db
          .insertInto('sessions')
          .values({
            id: session.id,
            meeting: session.meeting,
            code: session.code,
            coach: session.coach,
            engagement: session.engagement,
            state: JSON.stringify(session),
            revision: 7,
            opened_at: session.openedAt,
            closed_at: null,
          })
          .execute()
    }
    await plain(sessions)
    const coachs = practice(mark())
    await rest.db
      .insertInto('practices')
      .values({ coach: 'coach', state: JSON.stringify(coachs), revision: 3 })
      .execute()
    // What Postgres logged is history, and goes by itself; its tables are written anew.
    const readable = async () => (await rest.bytes()).store.split(plainly).length - 1
    expect(await readable()).toBeGreaterThan(sessions.length * 10)

    // Cut off in its second batch.
    await breakAt(rest, 's120')
    await expect(open()).rejects.toThrow()
    await mend(rest)
    const half = await rest.db.selectFrom('sessions').select('state').execute()
    expect(half.filter(({ state }) => state.startsWith('{'))).toHaveLength(50)

    const store = await open()
    for (const session of sessions) {
      const kept = { session, revision: 7 }
      expect(await store.session(session.id)).toEqual(kept)
      expect(await store.withCode(session.code)).toEqual(kept)
    }
    expect(await store.practices.read('coach')).toEqual({ practice: coachs, revision: 3 })
    expect(await readable()).toBe(0)

    // Somebody went back to an earlier version for a while.
    await closeAll()
    const late = told('late', mark)
    await plain([late])
    expect(await readable()).toBeGreaterThan(0)
    expect((await (await open()).session('late'))?.session).toEqual(late)
    expect(await readable()).toBe(0)
  })
})

test('[ST10] of two servers on one Postgres, the one that is restarted last loses nothing either', async () => {
  const rest = await inPostgres(postgres)
  // Both know both keys before the first of them changes.
  const staying = await openStore(
    rest.where,
    sealingFrom({ secret: SECRET, dataKey: SECRET, formerDataKey: NEXT }),
  )
  const all = Array.from({ length: 450 }, (_, at) => sessionOf(`s${at}`))
  await Promise.all(all.map((session) => begin(staying, session)))
  const kept = new Map(all.map((session) => [session.id, { session, revision: 1 }]))
  const ahead = await openStore(rest.where, CHANGING)
  let changing = true
  const busy = () => changing
  const rounds = ahead.keys.rewrap().finally(() => (changing = false))
  await Promise.all([
    rounds,
    traffic(staying, kept, 0, busy),
    traffic(ahead, kept, 1, busy),
    traffic(staying, kept, 2, busy),
  ])
  await staying.close()
  // It wrapped under the former key to its end; whoever comes after it puts that right.
  const last = await openStore(rest.where, CHANGING)
  await last.keys.rewrap()
  await Promise.all([ahead.close(), last.close()])
  const after = await openStore(rest.where, CHANGED)
  for (const [id, one] of kept) expect(await after.session(id)).toEqual(one)
  await after.close()
  await rest.clear()
})

/** Reads, writes and begins sessions, one in three of them, and answers how often. */
async function traffic(
  store: Store,
  kept: Map<string, { session: Session; revision: number }>,
  lane: number,
  busy: () => boolean,
): Promise<number> {
  let turn = 0
  for (; busy() || turn < 30; turn++) {
    const id = `s${((turn * 31) % 150) * 3 + lane}`
    const { session, revision } = kept.get(id)!
    expect(await store.session(id)).toEqual({ session, revision })
    const next = { ...session, threshold: 3 + turn }
    expect(await store.save({ session: next, revision, commandId: `${turn}` })).toBe('saved')
    kept.set(id, { session: next, revision: revision + 1 })
    const fresh = sessionOf(`new-${lane}-${turn}`)
    await begin(store, fresh)
    kept.set(fresh.id, { session: fresh, revision: 1 })
  }
  return turn
}

async function breakAt({ db, where }: AtRest, id: string): Promise<void> {
  if (where.startsWith('postgres')) {
    await sql`create function cut() returns trigger language plpgsql as $$ begin raise exception 'cut'; end $$`.execute(
      db,
    )
    await sql`create trigger cut before update on sessions for each row when (old.id = ${sql.lit(id)}) execute function cut()`.execute(
      db,
    )
  } else
    await sql`create trigger cut before update on sessions when old.id = ${sql.lit(id)} begin select raise(abort, 'cut'); end`.execute(
      db,
    )
}

async function mend({ db, where }: AtRest): Promise<void> {
  if (where.startsWith('postgres')) await sql`drop function cut() cascade`.execute(db)
  else await sql`drop trigger cut`.execute(db)
}
