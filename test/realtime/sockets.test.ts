import { io } from 'socket.io-client'
import type { Command } from '../../server/contract/commands.ts'
import { PROTOCOL } from '../../server/contract/limits.ts'
import {
  PATIENCE,
  asked,
  cast,
  newId,
  openPanel,
  session,
  enter,
  startServer,
  tokenByCode,
} from '../server.ts'
import type { CoachView, ParticipantView, TestServer } from '../server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await server.stop()
  expect(server.faults).toEqual([])
})

const open = { type: 'open-check-in', anyway: true } as const
const answer = (more: Partial<Extract<Command, { type: 'answer' }>> = {}): Command => ({
  type: 'answer',
  checkIn: 1,
  change: 1,
  answer: 'okay',
  wishes: [],
  share: 'now',
  ...more,
})

test('[PA1] a tap reaches the coach, in words, with nothing to name the account', async () => {
  const { coach, clients, close } = await session(server.url, ['ana'])
  await coach.send(open)
  await clients[0]!.until(asked)
  expect(await clients[0]!.send(answer({ wishes: ['less-pace'] }))).toEqual({ ok: true })
  const view = await coach.until<CoachView>(({ pulse }) => pulse[0]?.kind === 'answer')
  expect(view.pulse).toMatchObject([{ answer: 'okay', wishes: ['less-pace'] }])
  expect(JSON.stringify(view)).not.toContain('uid-ana')
  close()
})

test('[AN1] in a group the coach receives nothing at all while answers come in', async () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f']
  const { coach, clients, close } = await session(server.url, people)
  await coach.send(open)
  await Promise.all(clients.map((client) => client.until(asked)))
  await coach.until<CoachView>(({ checkIn }) => checkIn?.mode === 'group')
  const before = coach.views()
  for (const client of clients.slice(0, 5))
    expect(await cast(server.url, client, 'okay')).toBe('kept')
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  expect(coach.views()).toBe(before)
  expect(await cast(server.url, clients[5]!, 'okay')).toBe('kept')
  const view = await coach.until<CoachView>(({ pulse }) => pulse[0]?.kind === 'released')
  expect(view.pulse[0]).toMatchObject({ blocks: [{ counts: { okay: 6 } }] })
  expect(await cast(server.url, clients[0]!, 'uncomfortable', { change: 2 })).toBe('sealed')
  expect(await clients[0]!.send(answer())).toEqual({ ok: false, refusal: 'by-ballot' })
  close()
})

test('[BL5] too few answers are withheld at the close, and nothing of them stays', async () => {
  const { coach, clients, close } = await session(server.url, ['a', 'b', 'c', 'd', 'e'])
  const before = await server.box.live()
  await coach.send(open)
  await clients[0]!.until(asked)
  expect(await cast(server.url, clients[0]!, 'uncomfortable')).toBe('kept')
  await coach.send({ type: 'close-check-in', number: 1 })
  const view = await coach.until<CoachView>(({ checkIn, pulse }) => !checkIn && pulse.length === 1)
  expect(view.pulse).toMatchObject([{ kind: 'withheld' }])
  expect(await server.box.live()).toEqual(before)
  close()
})

test("[SE2] a client who sends a coach's command is refused, and nothing changes", async () => {
  const { coach, clients, close } = await session(server.url, ['ana'])
  const before = coach.view()
  expect(await clients[0]!.send(open)).toEqual({ ok: false, refusal: 'not-yours' })
  expect(await clients[0]!.send({ type: 'end-session' })).toEqual({
    ok: false,
    refusal: 'not-yours',
  })
  expect(coach.view()).toEqual(before)
  close()
})

test('[SE4] reload, second tab, second device: one participant, one answer', async () => {
  const { meeting, coach, clients, close } = await session(server.url, ['ana'])
  const tablet = await enter(server.url, meeting, 'uid-ana')
  await coach.send(open)
  await tablet.until(asked)
  await clients[0]!.send(answer())
  const mirrored = await tablet.until<ParticipantView>(
    ({ checkIn }) => checkIn?.asked === true && checkIn.mine !== null,
  )
  expect(mirrored.checkIn).toMatchObject({ change: 1 })
  await tablet.send(answer({ change: 2, answer: 'comfortable' }))
  await coach.until<CoachView>(
    ({ pulse }) => pulse[0]?.kind === 'answer' && pulse[0].answer === 'comfortable',
  )
  expect((coach.view() as CoachView).present).toBe(1)
  tablet.close()
  close()
})

test('[SE4] a guest keeps the seat by the key on their device', async () => {
  const { meeting, coach, close } = await session(server.url, [])
  const key = newId()
  const guest = await enter(server.url, meeting, undefined, key)
  guest.close()
  const again = await enter(server.url, meeting, undefined, key)
  const stranger = await enter(server.url, meeting)
  await coach.until<CoachView>(({ present }) => present === 2)
  again.close()
  stranger.close()
  close()
})

test('[SE1] a link joins the one session it belongs to', async () => {
  const { coach, close } = await session(server.url, [])
  const { join } = coach.view() as CoachView
  const guest = await openPanel(server.url, await tokenByCode(server.url, join.code))
  expect(guest.view()).toMatchObject({ role: 'participant' })
  await coach.until<CoachView>(({ byLink }) => byLink === 1)
  guest.close()
  close()
})

test('[SE6] with seats from the meeting only, the link is told so', async () => {
  const { coach, close } = await session(server.url, [])
  const { join } = coach.view() as CoachView
  await coach.send({ type: 'set-doors', meetingOnly: true })
  await expect(
    tokenByCode(server.url, join.code).then((token) => openPanel(server.url, token)),
  ).rejects.toThrow('meeting-only')
  close()
})

test('[SE5] the numbers and ids of another session lead nowhere', async () => {
  const one = await session(server.url, ['ana'])
  const other = await session(server.url, ['ben'])
  await one.coach.send(open)
  const id = newId()
  await one.coach.send({
    type: 'add-commitment',
    id,
    promiser: 'coach',
    text: 'Send it',
    due: null,
  })
  expect(await other.clients[0]!.send(answer())).toEqual({ ok: false, refusal: 'no-open-check-in' })
  expect(await other.coach.send({ type: 'remove-commitment', id })).toEqual({ ok: true })
  await one.coach.until<CoachView>(({ commitments }) => commitments.length === 1)
  one.close()
  other.close()
})

test('[SE3] the meeting is led by whoever started; another account takes part', async () => {
  const { meeting, close } = await session(server.url, [])
  const second = await enter(server.url, meeting, 'uid-other')
  expect(second.view()).toMatchObject({ role: 'participant' })
  expect(
    await second.send({ type: 'start-session', label: '', coachName: '', engagement: null }),
  ).toEqual({
    ok: false,
    refusal: 'not-yours',
  })
  second.close()
  close()
})

test("[SE3] a guest cannot start a session, and nobody continues another coach's engagement", async () => {
  const { coach, meeting, close } = await session(server.url, [])
  const start = { type: 'start-session', label: '', coachName: '', engagement: null } as const
  const guest = await enter(server.url, newId())
  expect(guest.view()).toMatchObject({ role: 'visitor', mayLead: false, engagements: [] })
  expect(await guest.send(start)).toEqual({ ok: false, refusal: 'not-yours' })
  await coach.send({ type: 'end-session' })
  const kept = await server.store.latestIn(meeting)
  const engagement = kept!.session.engagement
  const thief = await enter(server.url, newId(), 'uid-thief')
  expect(await thief.send({ ...start, engagement })).toEqual({ ok: false, refusal: 'not-found' })
  expect(await coach.send({ ...start, engagement })).toEqual({ ok: true })
  await coach.until<CoachView>((view) => view.role === 'coach' && view.session.number === 2)
  guest.close()
  thief.close()
  close()
})

test('[ST2] the same message twice is acknowledged twice and applied once', async () => {
  const { coach, close } = await session(server.url, ['ana'])
  const id = newId()
  expect(await coach.send(open, id)).toEqual({ ok: true })
  expect(await coach.send(open, id)).toEqual({ ok: true })
  expect(await coach.send(open)).toEqual({ ok: false, refusal: 'check-in-open' })
  const { checkIn } = await coach.until<CoachView>((view) => view.checkIn !== null)
  expect(checkIn).toMatchObject({ number: 1 })
  close()
})

test('[ST2] a retry that the rules would allow again changes nothing either', async () => {
  const { coach, close } = await session(server.url, ['ana'])
  const id = newId()
  await coach.send({ type: 'set-threshold', threshold: 7 }, id)
  const { revision } = await coach.until<CoachView>(({ threshold }) => threshold === 7)
  await coach.send({ type: 'set-threshold', threshold: 7 }, id)
  await coach.send({ type: 'set-threshold', threshold: 8 })
  const view = await coach.until<CoachView>(({ threshold }) => threshold === 8)
  expect(view.revision).toBe(revision + 1)
  close()
})

test('[SE7] whatever a socket sends, it gets a refusal and the server goes on', async () => {
  const { coach, clients, close } = await session(server.url, ['ana'])
  const { socket } = clients[0]!
  const bad: unknown[] = [
    null,
    undefined,
    0,
    'x'.repeat(5_000),
    [],
    {},
    { id: newId() },
    { id: 'short', command: open },
    { id: newId(), command: { ...open, session: 'another' } },
    { id: newId(), command: { type: 'answer', checkIn: 'one' } },
    { id: newId(), command: { type: '__proto__' } },
    { id: newId(), command: open, role: 'coach' },
  ]
  for (const message of bad)
    expect(await socket.timeout(PATIENCE).emitWithAck('command', message)).toEqual({
      ok: false,
      refusal: 'malformed',
    })
  socket.emit('command')
  socket.emit('command', null, null, null)
  socket.emit('no-such-event', { a: 1 })
  expect(await coach.send(open)).toEqual({ ok: true })
  close()
})

test('[SE7] a megabyte is cut off, and the others notice nothing', async () => {
  const { coach, clients, close } = await session(server.url, ['ana'])
  const { socket } = clients[0]!
  socket.emit('command', {
    id: newId(),
    command: { type: 'share-need', text: 'x'.repeat(1 << 20) },
  })
  await new Promise<void>((resolve) => socket.once('disconnect', () => resolve()))
  expect(await coach.send(open)).toEqual({ ok: true })
  close()
})

test('[SE7] faster than people tap is refused', async () => {
  const { coach, close } = await session(server.url, ['ana'])
  const burst = Array.from({ length: 60 }, () => coach.send({ type: 'mark-strain' }))
  const replies = await Promise.all(burst)
  expect(replies.filter((reply) => !reply.ok && reply.refusal === 'too-fast')).not.toHaveLength(0)
  close()
})

test.each([
  ['no token', {}, 'not-admitted'],
  ['a forged token', { token: 'x.y.z', key: 'k'.repeat(22), protocol: PROTOCOL }, 'not-admitted'],
  ['an older panel', { token: 'x', key: 'k'.repeat(22), protocol: 0 }, 'reload'],
  ['null for everything', { token: null, key: null, protocol: null }, 'not-admitted'],
])('[SE1] %s is not admitted', async (_name, auth, refusal) => {
  const socket = io(server.url, {
    transports: ['websocket'],
    auth,
    reconnection: false,
    forceNew: true,
  })
  const error = await new Promise<Error>((resolve) => socket.once('connect_error', resolve))
  expect(error.message).toBe(refusal)
  socket.close()
})

test('[SE1] a page of another origin gets no socket', async () => {
  const socket = io(server.url, {
    transports: ['websocket'],
    extraHeaders: { origin: 'https://elsewhere.example' },
    reconnection: false,
    forceNew: true,
  })
  const error = await new Promise<Error>((resolve) => socket.once('connect_error', resolve))
  expect(error.message).toBe('websocket error')
  socket.close()
})
