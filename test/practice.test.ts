/** What a coach sees and keeps beside their sessions, over real sockets. */
import type { Look, Looked } from '../server/contract/commands.ts'
import type { LookView } from '../server/contract/looks.ts'
import { openSession } from '../server/core/opening.ts'
import { NO_PRACTICE } from '../server/core/practice.ts'
import { LIMITS } from '../server/limits.ts'
import { createPractices } from '../server/practice.ts'
import { openStore } from '../server/store/store.ts'
import type { Store } from '../server/store/store.ts'
import { startPostgres } from './postgres.ts'
import type { Postgres } from './postgres.ts'
import { SEALING } from './sealing.ts'
import { foundIn, sealedOf } from './store/at-rest.ts'
import {
  PATIENCE,
  enter,
  eventually,
  newId,
  openPanel,
  removed,
  startServer,
  tokenByCode,
  zoomSays,
} from './server.ts'
import type { CoachView, TestPanel, TestServer } from './server.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** As many as one person sends in a row. */
const CARDS = LIMITS.commands - 5

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
const stores: Store[] = []
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()))
  await postgres.stop()
})

const look = (panel: TestPanel, asked: Look | object) =>
  panel.socket.timeout(PATIENCE).emitWithAck('look', asked) as Promise<Looked>
async function seen<What extends Look['what']>(
  panel: TestPanel,
  asked: Extract<Look, { what: What }>,
) {
  const looked = await look(panel, asked)
  if (!looked.ok) throw new Error(looked.refusal)
  return looked.view as Extract<LookView, { what: What }>
}
const refusalOf = async (panel: TestPanel, asked: Look | object) => {
  const looked = await look(panel, asked)
  return looked.ok ? null : looked.refusal
}

const card = (text: string, id = newId()) =>
  ({ type: 'keep-card', id, deck: 'questions', text }) as const
const reflect = (week: string, note = '') =>
  ({ type: 'reflect', week, question: 'listened', answer: 'yes', note }) as const
/** Of the days around now: where a session of this test is opened. */
const around = (week = '2026-W48') =>
  ({ what: 'week', week, from: Date.now() - 3 * DAY, until: Date.now() + 3 * DAY }) as const

async function held(url: string, uid = `uid-${newId()}`) {
  const meeting = newId()
  const coach = await enter(url, meeting, uid)
  const start = { type: 'start-session', label: 'A.', coachName: 'Maya', engagement: null } as const
  expect(await coach.send(start)).toEqual({ ok: true })
  const { session, join: door } = await coach.until<CoachView>((view) => view.role === 'coach')
  return { meeting, coach, uid, engagement: session.engagement, code: door.code }
}

describe.each(['SQLite', 'Postgres'])('on %s', (where) => {
  let server: TestServer
  const open: TestPanel[] = []
  const keep = (panel: TestPanel): TestPanel => {
    open.push(panel)
    return panel
  }
  beforeAll(async () => {
    server = await startServer(where === 'SQLite' ? {} : { database: await postgres.fresh() })
  })
  afterEach(() => open.splice(0).forEach((panel) => panel.close()))
  afterAll(async () => {
    await server.stop()
    expect(server.faults).toEqual([])
  })

  test('[PC1] what a coach keeps is there on their other device, in any meeting, and for nobody else', async () => {
    const { coach, uid } = await held(server.url)
    keep(coach)
    const [one, other] = [card('What else?'), card('What now?')]
    for (const command of [
      one,
      other,
      { type: 'favour-card', card: one.id, on: true } as const,
      { type: 'put-card-away', card: 'meaning', away: true } as const,
    ])
      expect(await coach.send(command)).toEqual({ ok: true })
    const elsewhere = keep(await enter(server.url, newId(), uid))
    expect(await seen(elsewhere, { what: 'practice' })).toEqual({
      what: 'practice',
      practice: {
        cards: [one, other].map(({ id, deck, text }) => ({ id, deck, text })),
        favourites: [one.id],
        away: ['meaning'],
        templates: NO_PRACTICE.templates,
        defaults: NO_PRACTICE.defaults,
      },
    })
    const stranger = keep(await enter(server.url, newId(), `uid-${newId()}`))
    expect(await seen(stranger, { what: 'practice' })).toMatchObject({
      practice: { cards: [], favourites: [], away: [] },
    })
  })

  test('[PC1] a guest and a link look at nothing and keep nothing', async () => {
    const { meeting, coach, engagement, code } = await held(server.url)
    keep(coach)
    const guest = keep(await enter(server.url, meeting))
    const byLink = keep(await openPanel(server.url, await tokenByCode(server.url, code)))
    for (const panel of [guest, byLink]) {
      for (const asked of [
        { what: 'practice' },
        { what: 'preparation', engagement },
        { what: 'log', engagement },
        around(),
      ])
        expect(await refusalOf(panel, asked)).toBe('not-yours')
      expect(await panel.send(card('x'))).toEqual({ ok: false, refusal: 'not-yours' })
    }
  })

  test('[TL3] log and preparation are there for the coach who led, and for no other', async () => {
    const { meeting, coach, engagement } = await held(server.url)
    keep(coach)
    // A client with an account of their own is a coach elsewhere, not here.
    const client = keep(await enter(server.url, meeting, `uid-${newId()}`))
    const stranger = keep((await held(server.url)).coach)
    for (const what of ['log', 'preparation'] as const) {
      expect(await seen(coach, { what, engagement })).toMatchObject({ what })
      for (const panel of [client, stranger])
        expect(await refusalOf(panel, { what, engagement })).toBe('not-found')
      expect(await refusalOf(coach, { what, engagement: newId() })).toBe('not-found')
    }
  })

  test('[TL1] the log tells of every session of an engagement', async () => {
    const { coach, engagement, meeting, uid } = await held(server.url)
    keep(coach)
    await coach.send({ type: 'asked-aloud' })
    await coach.send({ type: 'end-session' })
    await coach.send({ type: 'start-session', label: '', coachName: '', engagement })
    await coach.until<CoachView>(({ session }) => session?.number === 2)
    await coach.send({ type: 'set-focus', text: 'Rest' })
    const again = keep(await enter(server.url, meeting, uid))
    expect(await seen(again, { what: 'log', engagement })).toMatchObject({
      log: {
        engagement,
        label: 'A.',
        events: [
          { session: 1, factor: 'safety', what: 'asked-aloud' },
          { session: 2, factor: 'empathy', what: 'focus-set' },
        ],
      },
    })
    expect(await seen(again, { what: 'preparation', engagement })).toMatchObject({
      preparation: { number: 2, focus: 'Rest' },
    })
  })

  test('[RF3] a reflection is kept, beside what the week’s own sessions left', async () => {
    const { coach, uid } = await held(server.url)
    keep(coach)
    await coach.send({ type: 'asked-aloud' })
    const second = await held(server.url, uid)
    keep(second.coach)
    keep((await held(server.url)).coach)
    expect(await coach.send(reflect('2026-W48', 'Well'))).toEqual({ ok: true })
    expect(await coach.send(reflect('2026-W40'))).toEqual({ ok: true })
    const { week } = await seen(second.coach, around())
    expect(week).toMatchObject({
      week: '2026-W48',
      sessions: 2,
      evidence: { asked: { sessions: 1, checkIns: 0, aloud: 1 } },
      answers: { listened: { answer: 'yes', note: 'Well' } },
      weeks: ['2026-W48', '2026-W40'],
    })
    const before = {
      ...around('2026-W47'),
      from: Date.now() - 30 * DAY,
      until: Date.now() - 24 * DAY,
    }
    expect((await seen(coach, before)).week).toMatchObject({ sessions: 0, answers: {} })
  })

  test('[RF4] a week is at most a week and a change of clocks long, and never backwards', async () => {
    const { coach } = await held(server.url)
    keep(coach)
    const from = Date.UTC(2026, 10, 23)
    const asked = (length: number) => ({
      what: 'week',
      week: '2026-W48',
      from,
      until: from + length,
    })
    for (const length of [7 * DAY - HOUR, 7 * DAY, 7 * DAY + 2 * HOUR])
      expect(await refusalOf(coach, asked(length))).toBeNull()
    for (const length of [7 * DAY + 2 * HOUR + 1, 30 * DAY, 0, -DAY])
      expect(await refusalOf(coach, asked(length))).toBe('not-found')
  })

  test.each([
    ['2026-W48', '2026-11-23'],
    ['2026-W01', '2025-12-29'],
    ['2026-W53', '2026-12-28'],
    ['2027-W01', '2027-01-04'],
    ['2024-W01', '2024-01-01'],
    ['2023-W01', '2023-01-02'],
  ])('[RF4] %s begins on %s, wherever the coach is', async (week, monday) => {
    const { coach } = await held(server.url)
    keep(coach)
    const midnight = Date.parse(`${monday}T00:00:00Z`)
    for (const hours of [-14, -13, 0, 11, 12]) {
      const from = midnight + hours * HOUR
      expect(
        (await seen(coach, { what: 'week', week, from, until: from + 7 * DAY })).week.from,
      ).toBe(monday)
    }
  })

  test('[SE7] a look that is none is refused, whatever is wrong with it', async () => {
    const { coach, engagement } = await held(server.url)
    keep(coach)
    for (const wrong of [
      {},
      { what: 'everything' },
      { what: 'practice', coach: 'uid-other' },
      { what: 'log' },
      { what: 'log', engagement: '../etc' },
      { what: 'preparation', engagement, coach: 'uid-other' },
      { what: 'week', week: '2026-W54', from: 0, until: 1 },
      { what: 'week', week: '2026-48', from: 0, until: 1 },
      { what: 'week', week: '2026-W48', from: -1, until: 1 },
      { what: 'week', week: '2026-W48', from: 0.5, until: 1 },
      { what: 'week', week: '2026-W48', from: '0', until: 1 },
      'practice',
      null,
      [],
    ])
      expect([wrong, await refusalOf(coach, wrong as object)]).toEqual([wrong, 'malformed'])
    // None of them counted as fast.
    expect(await refusalOf(coach, { what: 'practice' })).toBeNull()
  })

  test('[SE7] looks come no faster than people tap', async () => {
    const { coach } = await held(server.url)
    keep(coach)
    const answers = await Promise.all(
      Array.from({ length: LIMITS.looks + 10 }, () => refusalOf(coach, { what: 'practice' })),
    )
    expect(answers.filter((one) => one === 'too-fast')).toHaveLength(10)
    expect(answers.filter((one) => one === null)).toHaveLength(LIMITS.looks)
  })

  test('[PC2] two devices that save at once lose nothing, many times over', async () => {
    const { coach, uid } = await held(server.url)
    const other = keep(await enter(server.url, newId(), uid))
    keep(coach)
    const cards = Array.from({ length: CARDS }, (_, n) => card(`card ${n}`))
    const replies = await Promise.all(
      cards.map((one, place) => [coach, other][place % 2]!.send(one)),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(CARDS)
    const { practice } = await seen(other, { what: 'practice' })
    expect(practice.cards.map(({ id }) => id).toSorted()).toEqual(
      cards.map(({ id }) => id).toSorted(),
    )
  })
})

test('[PC2] two servers on one database lose nothing either', async () => {
  const database = await postgres.fresh()
  const servers = await Promise.all([startServer({ database }), startServer({ database })])
  const uid = `uid-${newId()}`
  const panels = await Promise.all(servers.map(({ url }) => enter(url, newId(), uid)))
  const cards = Array.from({ length: 40 }, (_, n) => card(`card ${n}`))
  const replies = await Promise.all(cards.map((one, place) => panels[place % 2]!.send(one)))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(40)
  expect((await seen(panels[0]!, { what: 'practice' })).practice.cards).toHaveLength(40)
  panels.forEach((panel) => panel.close())
  for (const server of servers) {
    await server.stop()
    expect(server.faults).toEqual([])
  }
})

test('[PC2] who loses against another server many times in a row gets their turn', async () => {
  const database = await postgres.fresh()
  const [ours, theirs] = await Promise.all([
    openStore(database, SEALING),
    openStore(database, SEALING),
  ])
  stores.push(ours, theirs)
  const rival = createPractices({ store: theirs, clock: Date.now })
  const keep = ({ id, deck, text }: ReturnType<typeof card>) =>
    ({ type: 'keep-card', id, deck, text }) as const
  let taps = 40
  const raced: typeof ours.practices.save = async (...given) => {
    // Each time the other device was a moment quicker.
    if (taps-- > 0) await rival.command('coach', keep(card(`theirs ${taps}`)))
    return ours.practices.save(...given)
  }
  const store = { ...ours, practices: { ...ours.practices, save: raced } }
  const mine = createPractices({ store, clock: Date.now })
  expect(await mine.command('coach', keep(card('mine')))).toEqual({ ok: true })
  expect((await mine.of('coach')).cards.map(({ text }) => text)).toContain('mine')
  expect((await mine.of('coach')).cards).toHaveLength(41)
})

test('[SE12] when a coach removes the app, no byte of what was their own is left', async () => {
  const server = await startServer()
  const { coach, uid, engagement } = await held(server.url)
  await coach.send(card('Quokka question'))
  await coach.send(reflect('2026-W48', 'Walrus note'))
  const stays = await held(server.url)
  await stays.coach.send(reflect('2026-W48', 'Ocelot note'))
  const [gone, left] = [await sealedOf(server.dir, uid), await sealedOf(server.dir, stays.uid)]
  // A session and what is their own, each with its key.
  expect([gone.length, left.length]).toEqual([4, 4])
  expect(foundIn(server.dir, [...gone, ...left])).toEqual([...gone, ...left])
  expect((await zoomSays(server.url, removed(uid))).status).toBe(204)
  await eventually(() => foundIn(server.dir, gone).length === 0 && !coach.socket.connected)
  expect(foundIn(server.dir, left)).toEqual(left)
  const again = await enter(server.url, newId(), uid)
  expect((await seen(again, { what: 'practice' })).practice.cards).toEqual([])
  expect((await seen(again, around())).week).toMatchObject({ sessions: 0, answers: {}, weeks: [] })
  expect(await refusalOf(again, { what: 'log', engagement })).toBe('not-found')
  expect((await seen(stays.coach, around())).week.answers).toMatchObject({
    listened: { note: 'Ocelot note' },
  })
  again.close()
  stays.coach.close()
  await server.stop()
  expect(server.faults).toEqual([])
})

test('[RF1] what came due after a week is not that week’s', async () => {
  const server = await startServer()
  const uid = `uid-${newId()}`
  const openedAt = Date.now() - 20 * DAY
  const session = openSession(
    {
      id: newId(),
      code: 'abcdefgh',
      meeting: newId(),
      coach: uid,
      coachName: 'Maya',
      device: 'laptop',
      rightsKey: '2026-11',
      engagement: newId(),
      label: '',
      openedAt,
    },
    null,
  )
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
  const promise = (id: string, due: string) => ({
    id,
    promiser: 'coach' as const,
    kind: 'other' as const,
    text: 'x',
    due,
    by: 'coach' as const,
    state: 'open' as const,
    clause: null,
    history: [{ at: openedAt, what: 'made' as const, text: 'x', due }],
  })
  const commitments = [
    promise(newId(), dayOf(openedAt + DAY)),
    promise(newId(), dayOf(openedAt + 9 * DAY)),
  ]
  await server.store.save({
    session: { ...session, closedAt: openedAt + HOUR, commitments },
    revision: 0,
    commandId: null,
  })
  const coach = await enter(server.url, newId(), uid)
  const from = openedAt - HOUR
  const { week } = await seen(coach, {
    what: 'week',
    week: '2026-W45',
    from,
    until: from + 7 * DAY,
  })
  expect(week.evidence.followedThrough).toMatchObject({ overdue: 1 })
  expect(await server.store.practices.read(uid)).toBeNull()
  coach.close()
  await server.stop()
  expect(server.faults).toEqual([])
})
