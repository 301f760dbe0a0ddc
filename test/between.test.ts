/** What is erased, handed over or kept between sessions, with other servers beside, and cut off in the middle. */
import { openBallots } from '../server/ballots/open.ts'
import { openSession } from '../server/core/opening.ts'
import type { Session } from '../server/core/session.ts'
import { createDesk } from '../server/desk.ts'
import { createErasing } from '../server/erasing.ts'
import { createHandingOver } from '../server/handing-over.ts'
import { hashOf, keepSessions } from '../server/keeping.ts'
import { createPractices } from '../server/practice.ts'
import { keysFrom, linkSecret } from '../server/seats.ts'
import type { Seat } from '../server/seats.ts'
import { createSessions } from '../server/sessions.ts'
import { createSummaries } from '../server/summaries.ts'
import { openStore } from '../server/store/store.ts'
import type { Store } from '../server/store/store.ts'
import { held, look, newCoach, seen, signedIn } from './at-desk.ts'
import { startPostgres } from './postgres.ts'
import type { Postgres } from './postgres.ts'
import { SEALING } from './sealing.ts'
import { SECRET, eventually, newId, post, startServer } from './server.ts'

const DAY = 24 * 60 * 60 * 1000
const WEEK = { week: '2026-W48', from: 0, until: 7 * DAY } as const

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

/** What a test opened is closed after it, however it ended. */
const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})
const later = <Opened>(one: Opened, close: () => Promise<unknown>): Opened => {
  open.push(close)
  return one
}
async function running(options: Parameters<typeof startServer>[0] = {}) {
  const server = await startServer(options)
  return later(server, async () => {
    await server.stop()
    expect(server.faults).toEqual([])
  })
}
async function stored(where = ':memory:') {
  const store = await openStore(where, SEALING)
  return later(store, store.close)
}
async function ballots() {
  const box = await openBallots(':memory:', new Uint8Array(32))
  return later(box, box.shut)
}

/** Two sessions of one engagement, both over, and a server's parts over a store that may break. */
async function engagement(breaking: (store: Store) => Store = (store) => store) {
  const store = await stored()
  const box = await ballots()
  const keys = keysFrom(SECRET)
  const place = { meeting: newId(), engagement: newId(), coach: 'maya', coachName: 'Maya' }
  const beginning = { ...place, device: '', rightsKey: '2026-11', label: 'Ada' }
  const sessions: Session[] = []
  for (const openedAt of [DAY, 2 * DAY]) {
    const [id, code, meeting] = [newId(), newId().slice(0, 8), newId()]
    const begun = openSession(
      { ...beginning, id, code, meeting, openedAt },
      sessions.at(-1) ?? null,
    )
    sessions.push({ ...begun, closedAt: openedAt, keptUntil: openedAt + 180 * DAY })
  }
  const newest = sessions[1]!
  const offer = { to: 'Lena', offeredAt: 2 * DAY, expiresAt: 9 * DAY, answers: [] }
  newest.handOver = { ...offer, id: newId(), acceptedAt: null }
  const secret = linkSecret(newest.handOver.id, keys)
  for (const session of sessions)
    await store.save({
      session,
      revision: 0,
      commandId: null,
      links: session === newest ? [{ hash: hashOf(secret), link: newest.handOver.id }] : [],
    })
  /** As a server that has just started: it remembers nothing. */
  const start = (of: Store) => {
    const clock = () => 3 * DAY
    const keeping = keepSessions({ store: of, box, keys })
    const practices = createPractices({ store: of, clock })
    const parts = { store: of, box, keeping, practices, clock, fresh: newId }
    return { keeping, practices, erasing: createErasing(parts), handing: createHandingOver(parts) }
  }
  return {
    store,
    id: place.engagement,
    sessions,
    secret,
    broken: start(breaking(store)),
    again: start(store),
  }
}

/** From then on nothing is done until it is asked again. */
const crashing = () => Promise.reject(new Error('cut off'))

test.each([
  ['before anything', (store: Store): Store => ({ ...store, save: crashing }), 0],
  [
    'before the receipt',
    (store: Store): Store => ({ ...store, practices: { ...store.practices, save: crashing } }),
    0,
  ],
  ['before the store', (store: Store): Store => ({ ...store, eraseSessions: crashing }), 1],
  [
    'after the store',
    (store: Store): Store => ({
      ...store,
      eraseSessions: (ids) => store.eraseSessions(ids).then(crashing),
    }),
    1,
  ],
  [
    'after one of two',
    (store: Store): Store => ({
      ...store,
      eraseSessions: ([first]) => store.eraseSessions([first!]).then(crashing),
    }),
    1,
  ],
])(
  '[EN4] an erasure cut off %s is done when it is asked again, with one receipt',
  async (_where, breaking, receipts) => {
    const one = await engagement(breaking)
    const id = newId()
    await expect(one.broken.erasing.engagement('maya', one.id, id)).rejects.toThrow('cut off')
    expect((await one.again.practices.of('maya')).receipts).toHaveLength(receipts)
    expect(await one.again.erasing.engagement('maya', one.id, id)).toEqual({ ok: true })
    expect(await one.store.sessionsIn(one.id)).toEqual([])
    expect((await one.again.practices.of('maya')).receipts).toMatchObject([
      { id, why: 'asked', from: expect.any(Number), to: 2 * DAY },
    ])
  },
)

test('[EN4] where a receipt is, the rest is gone by itself though nobody asks again', async () => {
  const one = await engagement((store) => ({ ...store, eraseSessions: crashing }))
  const id = newId()
  await expect(one.broken.erasing.engagement('maya', one.id, id)).rejects.toThrow('cut off')
  const left = await one.store.sessionsIn(one.id)
  expect(left.map(({ keptUntil }) => keptUntil)).toEqual([3 * DAY + 60_000, 3 * DAY + 60_000])
  expect(await one.store.eraseEnded(3 * DAY + 60_000)).toHaveLength(2)
})

test('[HO5] a hand-over cut off after the newest is done when it is asked again', async () => {
  let saves = 0
  const one = await engagement((store) => ({
    ...store,
    save: (write) => ((saves += 1) > 1 ? crashing() : store.save(write)),
  }))
  const id = newId()
  await expect(one.broken.handing.accept('lena', one.secret, id)).rejects.toThrow('cut off')
  const coaches = async () => (await one.store.sessionsIn(one.id)).map(({ coach }) => coach)
  expect(await coaches()).toEqual(['maya', 'lena'])
  // It is hers from the newest on; nobody else's to accept.
  expect(await one.again.handing.accept('omar', one.secret, newId())).toMatchObject({ ok: false })
  expect(await one.again.handing.accept('maya', one.secret, newId())).toMatchObject({ ok: false })
  expect(await one.again.handing.accept('lena', one.secret, id)).toEqual({ ok: true })
  expect(await coaches()).toEqual(['lena', 'lena'])
})

test('[HO5] a hand-over cut off, and asked for no more, is done when a server starts', async () => {
  let saves = 0
  const one = await engagement((store) => ({
    ...store,
    save: (write) => ((saves += 1) > 1 ? crashing() : store.save(write)),
  }))
  await expect(one.broken.handing.accept('lena', one.secret, newId())).rejects.toThrow('cut off')
  await one.again.handing.finish()
  const sessions = await one.store.sessionsIn(one.id)
  expect(sessions.map(({ coach }) => coach)).toEqual(['lena', 'lena'])
  expect(await one.store.engagementsOf('maya')).toEqual([])
  expect(await one.store.betweenCoaches()).toEqual([])
})

test('[EN7] past its time it is gone, with one receipt for an engagement, however many servers look', async () => {
  const database = await postgres.fresh()
  const stores = [await stored(database), await stored(database)]
  const box = await ballots()
  const clock = () => 500 * DAY
  const servers = stores.map((store) => {
    const keeping = keepSessions({ store, box, keys: keysFrom(SECRET) })
    const practices = createPractices({ store, clock })
    return {
      practices,
      erasing: createErasing({ store, box, keeping, practices, clock, fresh: newId }),
    }
  })
  const [ada, ben] = [newId(), newId()]
  const place = { coach: 'maya', coachName: '', device: '', rightsKey: '2026-11', label: 'Ada' }
  for (const [engagement, n] of [
    [ada, 1],
    [ada, 2],
    [ben, 3],
    [ben, 400],
  ] as const) {
    const openedAt = n * DAY
    const [id, code, meeting] = [newId(), newId().slice(0, 8), newId()]
    const session = openSession({ ...place, id, code, meeting, engagement, openedAt }, null)
    const over = { ...session, closedAt: openedAt, keptUntil: openedAt + 180 * DAY }
    await stores[0]!.save({ session: over, revision: 0, commandId: null })
  }
  await Promise.all(servers.map(({ erasing }) => erasing.ended()))
  expect(await stores[0]!.sessionsIn(ada)).toEqual([])
  expect(await stores[1]!.sessionsIn(ben)).toHaveLength(1)
  const { receipts } = await servers[0]!.practices.of('maya')
  const spans = receipts.map(({ why, sessions, from, to }) => ({ why, sessions, from, to }))
  // The servers may have shared the work; what they say is told once.
  expect(spans.reduce((all, { sessions }) => all + sessions, 0)).toBe(3)
  expect(spans.every(({ why }) => why === 'time')).toBe(true)
  expect(JSON.stringify(receipts)).not.toContain('Ada')
})

test('[EN7] the rounds of a server see to it', async () => {
  const first = await startServer()
  const uid = newCoach()
  const mine = await held(first, uid)
  const { panel } = await signedIn(first, uid)
  await panel.send({ type: 'set-retention', engagement: mine.engagement, days: 30 })
  panel.close()
  await first.stop()
  expect(first.faults).toEqual([])
  const late = await running({ dir: first.dir, clock: () => Date.now() + 30 * DAY })
  expect(await late.store.sessionsIn(mine.engagement)).toEqual([])
  expect((await late.store.practices.read(uid))!.practice.receipts).toMatchObject([
    { why: 'time', sessions: 1 },
  ])
})

test('[EN4] [HO5] [LI2] on two servers: erased, revoked or handed over on one, it is so on the other at once', async () => {
  const database = await postgres.fresh()
  const [one, two] = await Promise.all([running({ database }), running({ database })])
  const [uid, lena] = [newCoach(), newCoach()]
  const mine = await held(one, uid)
  const other = await held(one, uid)
  const third = await held(one, uid)
  const here = await signedIn(one, uid)
  const there = await signedIn(two, uid)
  const hers = await signedIn(two, lena)
  // Both have seen all of it, and remember.
  const read = (url: string, secret: string) => post(`${url}/summary/open`, { secret })
  for (const { url } of [one, two])
    for (const { secret } of [mine, other, third])
      expect((await read(url, secret)).status).toBe(200)
  for (const { panel } of [here, there])
    for (const { session } of [mine, other]) await seen(panel, { what: 'session', session })

  // Revoked at the desk here, it opens nothing there.
  const revoke = { type: 'revoke-link', link: third.link } as const
  await here.panel.send({ type: 'at-session', session: third.session, command: revoke })
  expect((await read(two.url, third.secret)).status).toBe(404)
  expect(
    await third.asClient({ type: 'hide-mine', what: 'focus', of: '', hidden: true }, two.url),
  ).toEqual({
    refusal: 'gone',
  })

  await here.panel.send({ type: 'erase-engagement', engagement: mine.engagement })
  for (const asked of [
    { what: 'engagement', engagement: mine.engagement },
    { what: 'session', session: mine.session },
    { what: 'log', engagement: mine.engagement },
  ] as const)
    expect(await look(there.panel, asked)).toEqual({ ok: false, refusal: 'not-found' })
  expect((await read(two.url, mine.secret)).status).toBe(404)
  const rename = { type: 'rename-engagement', engagement: mine.engagement, label: 'x' } as const
  expect(await there.panel.send(rename)).toEqual({ ok: false, refusal: 'not-found' })

  const { engagement, session } = other
  await here.panel.send({ type: 'offer-hand-over', engagement, to: 'Lena' })
  expect(await other.asClient({ type: 'answer-hand-over', yes: true }, two.url)).toEqual({
    ok: true,
  })
  const { engagement: shown } = await seen(here.panel, { what: 'engagement', engagement })
  const secret = shown.handOver!.path!.split('#accept.')[1]!
  expect(await hers.panel.send({ type: 'accept-hand-over', secret })).toEqual({ ok: true })
  for (const { panel } of [here, there]) {
    expect(await look(panel, { what: 'session', session })).toMatchObject({ ok: false })
    const revokes = { type: 'revoke-link', link: other.link } as const
    expect(await panel.send({ type: 'at-session', session, command: revokes })).toEqual({
      ok: false,
      refusal: 'not-found',
    })
    expect((await seen(panel, { what: 'desk', ...WEEK })).desk.engagements).toHaveLength(1)
  }
  expect((await look(hers.panel, { what: 'session', session })).ok).toBe(true)

  // Signed out here, this browser's panel there does nothing more; one that asks is let go.
  const out = await here.send('/desk/sign-out', {})
  expect(out.status).toBe(200)
  await eventually(() => !here.panel.socket.connected)
  for (const { panel } of [there, hers]) panel.close()
})

test.each(['before the beginning is saved', 'after it'])(
  '[CM5] a promise kept in the moment in which the next session begins is kept there: %s',
  async (when) => {
    const server = await running()
    const uid = newCoach()
    const mine = await held(server, uid)
    const kept = { type: 'keep-commitment', id: mine.promises.client, kept: true } as const
    const { store } = server
    const box = await ballots()
    const keys = keysFrom(SECRET)
    // Another server on the same database, slow at one place.
    const reads = { ...store }
    const keeping = keepSessions({ store: reads, box, keys })
    const practices = createPractices({ store: reads, clock: Date.now })
    const dice = { id: newId, code: () => newId().slice(0, 8) }
    const parts = { store: reads, box, keeping, practices, keys, dice, clock: Date.now }
    const sessions = createSessions({ ...parts, isAuthorized: async () => true })
    const seat: Seat = {
      via: 'meeting',
      meeting: newId(),
      apart: false,
      uid,
      context: newId(),
      key: newId(),
      expiresAt: Infinity,
    }
    const start = {
      type: 'start-session',
      label: '',
      coachName: '',
      engagement: mine.engagement,
    } as const
    const begin = () => sessions.command(seat, { id: newId(), command: start })
    if (when === 'before the beginning is saved') {
      reads.lastOf = async (engagement) => {
        reads.lastOf = store.lastOf
        const last = await store.lastOf(engagement)
        expect(await mine.asClient(kept)).toEqual({ ok: true })
        return last
      }
      expect(await begin()).toEqual({ ok: true })
    } else {
      const summaries = createSummaries({ store: reads, keeping, keys, clock: Date.now })
      reads.lastOf = async (engagement) => {
        reads.lastOf = store.lastOf
        const last = await store.lastOf(engagement)
        expect(await begin()).toEqual({ ok: true })
        return last
      }
      const acted = await summaries.act(mine.secret, { id: newId(), command: kept })
      expect(acted.reply).toEqual({ ok: true })
    }
    const newest = (await store.lastOf(mine.engagement))!
    expect(newest.number).toBe(2)
    const state = (id: string) => newest.commitments.find((one) => one.id === id)?.state
    expect([state(mine.promises.client), state(mine.promises.coach)]).toEqual(['kept', 'open'])
    await server.stop()
    expect(server.faults).toEqual([])
  },
)

test('[HO4] a command that was on its way when the engagement was handed over changes nothing', async () => {
  const one = await engagement()
  const clock = () => 3 * DAY
  const reads = { ...one.store }
  const { practices, erasing } = one.again
  const box = await ballots()
  const keys = keysFrom(SECRET)
  const keeping = keepSessions({ store: reads, box, keys })
  const handingOver = createHandingOver({ store: reads, keeping, clock })
  const parts = {
    store: reads,
    keeping,
    practices,
    erasing,
    handingOver,
    keys,
    clock,
    fresh: newId,
  }
  const desk = createDesk({ ...parts, eraseCoach: async () => undefined })
  const seat: Seat = {
    via: 'desk',
    uid: 'maya',
    context: null,
    desk: 'x',
    key: newId(),
    expiresAt: Infinity,
  }
  reads.lastOf = async (of) => {
    reads.lastOf = one.store.lastOf
    const last = await one.store.lastOf(of)
    expect(await one.again.handing.accept('lena', one.secret, newId())).toEqual({ ok: true })
    return last
  }
  const command = { type: 'rename-engagement', engagement: one.id, label: 'mine' } as const
  expect(await desk.command(seat, { id: newId(), command })).toEqual({
    ok: false,
    refusal: 'not-found',
  })
  expect(await one.store.lastOf(one.id)).toMatchObject({ coach: 'lena', label: 'Ada' })
})
