/** The desk over real sockets: whose it is, and what is settled there between sessions. */
import { isAtDesk, isOfDesk } from '../server/desk.ts'
import { AtSession } from '../server/contract/commands.ts'
import type { Command, Look } from '../server/contract/commands.ts'
import { keysFrom, tokenFor } from '../server/seats.ts'
import { NO_PRACTICE, isOfPractice } from '../server/core/practice.ts'
import { examples } from './core/examples.ts'
import { held, inMainWindow, look, newCoach, seen, signedIn } from './at-desk.ts'
import type { Held } from './at-desk.ts'
import { startPostgres } from './postgres.ts'
import type { Postgres } from './postgres.ts'
import { SECRET, enter, eventually, newId, openPanel, post, startServer } from './server.ts'
import type { CoachView, TestPanel, TestServer } from './server.ts'

const DAY = 24 * 60 * 60 * 1000
const WEEK = { week: '2026-W48', from: 0, until: 7 * DAY } as const
/** A panel that sends more than this in ten seconds is told to wait. */
const IN_PACE = 15

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

/** Each command as it is asked about what is `of` somebody. */
const about = ({ engagement, session, link, promises }: Held): Command[] => {
  const inSession: Record<AtSession['type'], AtSession> = {
    'set-next': { type: 'set-next', at: 1_800_000_000_000 },
    'keep-commitment': { type: 'keep-commitment', id: promises.coach, kept: true },
    'set-link-life': { type: 'set-link-life', link, life: 'week' },
    'hand-link': { type: 'hand-link', link },
    'revoke-link': { type: 'revoke-link', link },
    'restore-link': { type: 'restore-link', link },
  }
  return [
    { type: 'rename-engagement', engagement, label: 'Ada B.' },
    { type: 'set-retention', engagement, days: 90 },
    ...Object.values(inSession).map((command): Command => ({
      type: 'at-session',
      session,
      command,
    })),
    { type: 'offer-hand-over', engagement, to: 'Lena' },
    { type: 'withdraw-hand-over', engagement },
    { type: 'end-engagement', engagement, days: 30 },
    { type: 'resume-engagement', engagement },
    { type: 'erase-engagement', engagement },
  ]
}
const looksAt = ({ engagement, session }: Held): Look[] => [
  { what: 'engagement', engagement },
  { what: 'session', session },
  { what: 'preparation', engagement },
  { what: 'log', engagement },
]
const ownLooks: Look[] = [
  { what: 'practice' },
  { what: 'week', ...WEEK },
  { what: 'desk', ...WEEK },
  { what: 'links' },
  { what: 'kept' },
]

test('the examples below leave out no command of the desk and no look', () => {
  const one = { engagement: '', session: '', link: '', promises: { coach: '', client: '' } } as Held
  const asked = new Set(about(one).map(({ type }) => type))
  const ofDesk = Object.values(examples).filter(isOfDesk)
  const apart = ['accept-hand-over', 'erase-everything']
  expect(ofDesk.map(({ type }) => type).toSorted()).toEqual([...asked, ...apart].toSorted())
  expect(AtSession.options.map((option) => option.shape.type.value).toSorted()).toEqual(
    about(one)
      .flatMap((command) => (command.type === 'at-session' ? [command.command.type] : []))
      .toSorted(),
  )
  const looks = [...looksAt(one), ...ownLooks].map(({ what }) => what)
  expect(looks.toSorted()).toEqual([
    'desk',
    'engagement',
    'kept',
    'links',
    'log',
    'practice',
    'preparation',
    'session',
    'week',
  ])
  expect([...looksAt(one), ...ownLooks].filter(isAtDesk)).toHaveLength(5)
})

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

  const sit = {
    browser: async (uid: string) => keep((await signedIn(server, uid)).panel),
    'main window': async (uid: string) => keep(await inMainWindow(server, uid)),
  }
  const atRest = async ({ engagement }: Held) =>
    JSON.stringify(await server.store.sessionsIn(engagement))

  describe.each(['browser', 'main window'] as const)('by %s', (door) => {
    test('[DE5] their own: every command is done, every look shows it', async () => {
      const uid = newCoach()
      const mine = await held(server, uid)
      const panel = await sit[door](uid)
      for (const asked of [...looksAt(mine), ...ownLooks])
        expect([asked.what, (await look(panel, asked)).ok]).toEqual([asked.what, true])
      for (const command of about(mine))
        expect([command, await panel.send(command)]).toEqual([command, { ok: true }])
      expect(await server.store.lastOf(mine.engagement)).toBeNull()
    })

    test('[DE5] somebody else’s, and what is erased, is not there', async () => {
      const [uid, other] = [newCoach(), newCoach()]
      const theirs = await held(server, other)
      const gone = await held(server, uid)
      await server.store.eraseSessions([gone.session])
      const before = await atRest(theirs)
      for (const absent of [theirs, gone]) {
        const panel = await sit[door](uid)
        for (const command of about(absent))
          expect([command, await panel.send(command)]).toEqual([
            command,
            { ok: false, refusal: 'not-found' },
          ])
        for (const asked of looksAt(absent))
          expect([asked, await look(panel, asked)]).toEqual([
            asked,
            { ok: false, refusal: 'not-found' },
          ])
      }
      expect(await atRest(theirs)).toBe(before)
      const panel = await sit[door](uid)
      expect((await seen(panel, { what: 'links' })).links).toEqual([])
      expect((await seen(panel, { what: 'kept' })).kept).toMatchObject({ sessions: 0 })
      const { desk } = await seen(panel, { what: 'desk', ...WEEK })
      expect(desk).toMatchObject({ engagements: [], due: [] })
    })

    test('[DE5] [SE2] what belongs to a session is not asked at a desk, what is one’s own is', async () => {
      const commands = Object.values(examples).filter((one) => !isOfDesk(one))
      for (let from = 0; from < commands.length; from += IN_PACE) {
        const panel = await sit[door](newCoach())
        for (const command of commands.slice(from, from + IN_PACE)) {
          const due = isOfPractice(command) ? { ok: true } : { ok: false, refusal: 'not-yours' }
          expect([command.type, await panel.send(command)]).toEqual([command.type, due])
        }
      }
    })
  })

  test('[DE3] [DE5] signed out, on this server or another, nothing is done and nothing shown', async () => {
    const uid = newCoach()
    const mine = await held(server, uid)
    const before = await atRest(mine)
    const asked = [...about(mine), examples['erase-everything'], examples['keep-card']]
    const { token, key, panel, send } = await signedIn(server, uid)
    const hash = await hashBehind(token)
    // Several servers look for such desks by themselves, and let go of them; this is the moment before.
    const { servers } = server.store
    const openDesks = servers?.openDesks
    if (servers) servers.openDesks = (hashes) => Promise.resolve(new Set(hashes))
    // As another server does it: nobody tells this one.
    await server.store.desks.close(hash)
    for (const command of asked)
      expect(await panel.send(command)).toEqual({ ok: false, refusal: 'signed-out' })
    for (const one of [...looksAt(mine), ...ownLooks])
      expect(await look(panel, one)).toEqual({ ok: false, refusal: 'signed-out' })
    expect(await atRest(mine)).toBe(before)
    panel.close()
    if (servers && openDesks) servers.openDesks = openDesks
    await expect(openPanel(server.url, token, key)).rejects.toThrow('not-admitted')
    expect((await send('/desk/seat', { key })).status).toBe(401)
    expect((await send('/desk/export', { token, engagement: null })).status).toBe(401)
  })

  test('[DE5] a token made for one opens nothing as another', async () => {
    const [uid, other] = [newCoach(), newCoach()]
    const theirs = await signedIn(server, other)
    keep(theirs.panel)
    const desk = await hashBehind(theirs.token)
    const claims = { via: 'desk', uid, context: null } as const
    const forged = await tokenFor({ ...claims, desk }, keysFrom(SECRET), Date.now())
    await expect(openPanel(server.url, forged.token)).rejects.toThrow('not-admitted')
    const made = await tokenFor({ ...claims, desk: null }, keysFrom(SECRET), Date.now())
    await expect(openPanel(server.url, made.token)).rejects.toThrow('not-admitted')
    const stranger = keysFrom('another secret, as long as it has to be')
    const signed = await tokenFor({ ...claims, uid: other, desk }, stranger, Date.now())
    await expect(openPanel(server.url, signed.token)).rejects.toThrow('not-admitted')
  })

  test('[EN1] [EN2] the name and the time are the whole engagement’s', async () => {
    const uid = newCoach()
    const first = await held(server, uid)
    const second = await held(server, uid, first.engagement)
    const panel = await sit.browser(uid)
    const { engagement } = first
    await panel.send({ type: 'rename-engagement', engagement, label: 'Ada B.' })
    await panel.send({ type: 'set-retention', engagement, days: 40 })
    const { engagement: shown } = await seen(panel, { what: 'engagement', engagement })
    expect(shown).toMatchObject({ label: 'Ada B.', retention: 40 })
    for (const { closedAt, keptUntil } of shown.sessions)
      expect(keptUntil).toBe(closedAt! + 40 * DAY)
    expect((await seen(panel, { what: 'desk', ...WEEK })).desk.engagements).toMatchObject([
      { id: engagement, label: 'Ada B.', sessions: 2 },
    ])
    expect((await seen(panel, { what: 'session', session: second.session })).session.newest).toBe(
      true,
    )
    expect((await seen(panel, { what: 'session', session: first.session })).session.newest).toBe(
      false,
    )
    // The row knows it too: by it the rounds erase.
    const ending = await server.store.endingOf(uid, 5)
    expect(ending.map(({ keptUntil }) => keptUntil)).toEqual(
      shown.sessions.map(({ keptUntil }) => keptUntil),
    )
  })

  test('[EN3] an engagement that is over begins no session until its coach goes on with it', async () => {
    const uid = newCoach()
    const first = await held(server, uid)
    const { engagement } = await held(server, uid, first.engagement)
    const panel = await sit.browser(uid)
    expect(await panel.send({ type: 'end-engagement', engagement, days: 7 })).toEqual({ ok: true })
    const { engagement: over } = await seen(panel, { what: 'engagement', engagement })
    for (const { keptUntil } of over.sessions) expect(keptUntil).toBe(over.endedAt! + 7 * DAY)
    const leads = keep(await enter(server.url, newId(), uid))
    expect(leads.view()).toMatchObject({ role: 'visitor', engagements: [] })
    const start = { type: 'start-session', label: '', coachName: 'Maya', engagement } as const
    expect(await leads.send(start)).toEqual({ ok: false, refusal: 'engagement-ended' })
    expect(await panel.send({ type: 'resume-engagement', engagement })).toEqual({ ok: true })
    const { engagement: back } = await seen(panel, { what: 'engagement', engagement })
    expect(back.endedAt).toBeNull()
    for (const { closedAt, keptUntil } of back.sessions)
      expect(keptUntil).toBe(closedAt! + 180 * DAY)
    expect(await leads.send(start)).toEqual({ ok: true })
    // Open, it cannot end.
    await leads.until<CoachView>(({ role }) => role === 'coach')
    expect(await panel.send({ type: 'end-engagement', engagement, days: 7 })).toEqual({
      ok: false,
      refusal: 'session-open',
    })
  })

  test('[EN4] erased, all of it is gone with its links and its panels, and the receipt names nobody', async () => {
    const uid = newCoach()
    const first = await held(server, uid)
    const other = await held(server, uid)
    const { engagement } = first
    const meeting = newId()
    const leads = keep(await enter(server.url, meeting, uid))
    await leads.send({ type: 'start-session', label: '', coachName: 'Maya', engagement })
    await leads.until<CoachView>(({ role }) => role === 'coach')
    const panel = await sit.browser(uid)
    const id = newId()
    const erase = { type: 'erase-engagement', engagement } as const
    expect(await panel.send(erase, id)).toEqual({ ok: true })
    expect(await panel.send(erase, id)).toEqual({ ok: true })
    expect(await panel.send(erase)).toEqual({ ok: false, refusal: 'not-found' })
    await eventually(() => !leads.socket.connected)
    expect(await server.store.sessionsIn(engagement)).toEqual([])
    const opened = await post(`${server.url}/summary/open`, { secret: first.secret })
    expect(opened.status).toBe(404)
    const { kept } = await seen(panel, { what: 'kept' })
    expect(kept).toMatchObject({ engagements: 1, sessions: 1 })
    expect(kept.receipts).toEqual([
      {
        id,
        at: expect.any(Number),
        why: 'asked',
        sessions: 2,
        from: expect.any(Number),
        to: expect.any(Number),
      },
    ])
    expect((await post(`${server.url}/summary/open`, { secret: other.secret })).status).toBe(200)
  })

  test('[EN5] what is put away is not offered in a meeting, and comes back', async () => {
    const uid = newCoach()
    const { engagement } = await held(server, uid)
    const panel = await sit.browser(uid)
    const offered = async () => {
      const leads = keep(await enter(server.url, newId(), uid))
      return leads.view()
    }
    await panel.send({ type: 'archive-engagement', engagement, archived: true })
    expect(await offered()).toMatchObject({ engagements: [] })
    expect((await seen(panel, { what: 'desk', ...WEEK })).desk).toMatchObject({
      engagements: [{ archived: true }],
      due: [],
    })
    await panel.send({ type: 'archive-engagement', engagement, archived: false })
    expect(await offered()).toMatchObject({ engagements: [{ id: engagement }] })
    expect((await seen(panel, { what: 'desk', ...WEEK })).desk.due).toHaveLength(2)
  })

  test('[EN6] what a coach chose at their desk begins the next engagement, and changes none that runs', async () => {
    const uid = newCoach()
    const running = await held(server, uid)
    const panel = await sit.browser(uid)
    await panel.send({ type: 'set-template-line', line: 'role', text: 'I ask, you find.' })
    const defaults = { ...NO_PRACTICE.defaults, name: 'Maya L.', retention: 45 }
    await panel.send({ type: 'set-defaults', ...defaults })
    const leads = keep(await enter(server.url, newId(), uid))
    expect(leads.view()).toMatchObject({ coachName: 'Maya L.' })
    const again = await held(server, uid, running.engagement)
    const fresh = await held(server, uid)
    const retention = async ({ engagement }: Held) => {
      const last = await server.store.lastOf(engagement)
      return [last?.retention, last?.lines.role]
    }
    expect(await retention(again)).toEqual([180, undefined])
    expect(await retention(fresh)).toEqual([45, 'I ask, you find.'])
  })

  test('[EN8] who erases everything has nothing left, and is signed out in every browser', async () => {
    const [uid, other] = [newCoach(), newCoach()]
    const mine = await held(server, uid)
    const theirs = await held(server, other)
    const { panel, send, key } = await signedIn(server, uid)
    const elsewhere = await signedIn(server, uid)
    await panel.send({ type: 'keep-card', id: newId(), deck: 'questions', text: 'x' })
    expect(await panel.send({ type: 'erase-everything' })).toEqual({ ok: true })
    await eventually(() => !panel.socket.connected && !elsewhere.panel.socket.connected)
    expect((await send('/desk/seat', { key })).status).toBe(401)
    expect((await elsewhere.send('/desk/seat', { key })).status).toBe(401)
    expect(await server.store.engagementsOf(uid)).toEqual([])
    expect(await server.store.practices.read(uid)).toBeNull()
    expect((await post(`${server.url}/summary/open`, { secret: mine.secret })).status).toBe(404)
    expect((await post(`${server.url}/summary/open`, { secret: theirs.secret })).status).toBe(200)
  })

  test('[CM5] between sessions a promise is kept by its side: the coach at the desk, the client by their link', async () => {
    const uid = newCoach()
    const first = await held(server, uid)
    const panel = await sit.browser(uid)
    const { coach, client } = first.promises
    const kept = (id: string) => ({ type: 'keep-commitment', id, kept: true }) as const
    const no = { ok: false, refusal: 'not-yours' }
    const atDesk = (id: string, session = first.session) =>
      panel.send({ type: 'at-session', session, command: kept(id) })
    expect(await atDesk(client)).toEqual(no)
    expect(await first.asClient(kept(coach))).toEqual(no)
    expect(await atDesk(coach)).toEqual({ ok: true })
    expect(await first.asClient(kept(client))).toEqual({ ok: true })
    expect((await seen(panel, { what: 'desk', ...WEEK })).desk.due).toEqual([])
    const states = (await server.store.lastOf(first.engagement))!.commitments
    expect(states.map(({ state }) => state)).toEqual(['kept', 'kept'])

    // Once a later session has begun, what is open stands there.
    await first.asClient({ type: 'keep-commitment', id: client, kept: false })
    const second = await held(server, uid, first.engagement)
    const over = { ok: false, refusal: 'session-ended' }
    expect(await first.asClient(kept(client))).toEqual(over)
    expect(await atDesk(coach)).toEqual(over)
    expect(
      await panel.send({
        type: 'at-session',
        session: first.session,
        command: { type: 'set-next', at: 1_800_000_000_000 },
      }),
    ).toEqual(over)
    expect(await second.asClient(kept(client))).toEqual({ ok: true })
    expect(await atDesk(second.promises.coach, second.session)).toEqual({ ok: true })
  })

  test('[RF2] what is kept between sessions counts in its week', async () => {
    const uid = newCoach()
    const mine = await held(server, uid)
    const panel = await sit.browser(uid)
    // A week that begins now: the session was before it.
    const from = Date.now()
    const week = { what: 'week', week: '2026-W48', from, until: from + 7 * DAY } as const
    const kept = { type: 'keep-commitment', id: mine.promises.coach, kept: true } as const
    await panel.send({ type: 'at-session', session: mine.session, command: kept })
    const { week: found } = await seen(panel, week)
    expect(found.sessions).toBe(0)
    expect(found.evidence.followedThrough).toMatchObject({ kept: 1 })
  })

  const offerOf = async (panel: TestPanel, engagement: string) => {
    const { engagement: shown } = await seen(panel, { what: 'engagement', engagement })
    return shown.handOver
  }
  const secretIn = (path: string | null | undefined) => path!.split('#accept.')[1]!

  test('[HO5] from offer to acceptance: only with everyone’s yes, only with the link, and once', async () => {
    const [uid, lena, omar] = [newCoach(), newCoach(), newCoach()]
    const earlier = await held(server, uid)
    const { engagement } = earlier
    const newest = await held(server, uid, engagement)
    const [mine, hers, his] = await Promise.all([uid, lena, omar].map((one) => sit.browser(one)))
    const offer = { type: 'offer-hand-over', engagement, to: 'Lena' } as const
    expect(await mine!.send(offer)).toEqual({ ok: true })
    expect(await offerOf(mine!, engagement)).toMatchObject({ asked: 1, yes: 0, path: null })
    // Who took part in the newest is asked, and nobody else.
    expect(await earlier.asClient({ type: 'answer-hand-over', yes: true })).toEqual({
      ok: false,
      refusal: 'session-ended',
    })
    expect(await newest.asClient({ type: 'answer-hand-over', yes: true })).toEqual({ ok: true })
    const { path } = (await offerOf(mine!, engagement))!
    const secret = secretIn(path)
    const accept = { type: 'accept-hand-over', secret } as const
    // Thought again, it is not there.
    await newest.asClient({ type: 'answer-hand-over', yes: false })
    expect(await look(hers!, { what: 'hand-over', secret })).toMatchObject({ ok: false })
    expect(await hers!.send(accept)).toEqual({ ok: false, refusal: 'no-consent' })
    await newest.asClient({ type: 'answer-hand-over', yes: true })
    expect(await hers!.send({ ...accept, secret: 'A'.repeat(43) })).toEqual({
      ok: false,
      refusal: 'not-found',
    })
    expect(await mine!.send(accept)).toEqual({ ok: false, refusal: 'not-yours' })
    expect(await look(mine!, { what: 'hand-over', secret })).toMatchObject({ ok: false })
    expect((await seen(hers!, { what: 'hand-over', secret })).offer).toMatchObject({
      from: 'Maya',
      label: 'Ada',
      sessions: 2,
    })
    expect(await look(hers!, { what: 'engagement', engagement })).toMatchObject({ ok: false })
    expect(await hers!.send(accept)).toEqual({ ok: true })
    expect(await his!.send(accept)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await mine!.send(accept)).toEqual({ ok: false, refusal: 'not-found' })

    const { engagement: shown } = await seen(hers!, { what: 'engagement', engagement })
    expect(shown.sessions).toHaveLength(2)
    for (const { session } of [earlier, newest]) {
      expect((await look(hers!, { what: 'session', session })).ok).toBe(true)
      expect(await look(mine!, { what: 'session', session })).toMatchObject({ ok: false })
    }
    expect(await mine!.send(offer)).toEqual({ ok: false, refusal: 'not-found' })
    expect((await seen(mine!, { what: 'desk', ...WEEK })).desk.engagements).toEqual([])
    expect((await seen(mine!, { what: 'links' })).links).toEqual([])
    // The clients' links open as before, and say that it is done.
    const read = await post(`${server.url}/summary/open`, { secret: newest.secret })
    expect(await read.json()).toMatchObject({
      handOver: { to: 'Lena', acceptedAt: expect.any(Number) },
    })
    // She goes on with it in a meeting.
    const leads = keep(await enter(server.url, newId(), lena))
    expect(leads.view()).toMatchObject({ engagements: [{ id: engagement, sessions: 2 }] })
    const start = { type: 'start-session', label: '', coachName: 'Lena', engagement } as const
    expect(await leads.send(start)).toEqual({ ok: true })
    const former = keep(await enter(server.url, newId(), uid))
    expect(await former.send(start)).toEqual({ ok: false, refusal: 'not-found' })
  })

  test('[HO2] withdrawn, offered anew, or followed by a session: the former link is dead', async () => {
    const [uid, lena] = [newCoach(), newCoach()]
    const { engagement, asClient } = await held(server, uid)
    const [mine, hers] = await Promise.all([uid, lena].map((one) => sit.browser(one)))
    const yes = { type: 'answer-hand-over', yes: true } as const
    const offer = { type: 'offer-hand-over', engagement, to: 'Lena' } as const
    const allowed = async () => {
      expect(await mine!.send(offer)).toEqual({ ok: true })
      expect(await asClient(yes)).toEqual({ ok: true })
      return secretIn((await offerOf(mine!, engagement))!.path)
    }
    const isDead = async (secret: string) => {
      expect(await look(hers!, { what: 'hand-over', secret })).toMatchObject({ ok: false })
      expect(await hers!.send({ type: 'accept-hand-over', secret })).toEqual({
        ok: false,
        refusal: 'not-found',
      })
    }
    const first = await allowed()
    expect(await mine!.send({ type: 'withdraw-hand-over', engagement })).toEqual({ ok: true })
    await isDead(first)
    expect(await asClient(yes)).toEqual({ ok: false, refusal: 'not-found' })
    const second = await allowed()
    const third = await allowed()
    await isDead(second)
    const next = await held(server, uid, engagement)
    await isDead(third)
    expect(await asClient(yes)).toEqual({ ok: false, refusal: 'session-ended' })
    expect(await next.asClient(yes)).toEqual({ ok: false, refusal: 'not-found' })
    // Not even by the row: the one before is asked of nobody any more.
    const [before] = await server.store.sessionsIn(engagement)
    expect(before!.handOver).toBeNull()
  })
})

/** The hash that a seat's token names, as the server reads it. */
const hashBehind = async (token: string): Promise<string> => {
  const [, claims = ''] = token.split('.')
  const { desk } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { desk: string }
  return desk
}
