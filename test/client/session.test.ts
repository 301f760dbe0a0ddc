/** The queue of commands and the state of the connection, against a real Socket.IO server that misbehaves on purpose. */
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import type { Socket } from 'socket.io'
import { newId } from '../../client/id.ts'
import { NotAdmitted, openPanel } from '../../client/session.ts'
import type { Admission, Connection, Panel } from '../../client/session.ts'
import type { Command, Reply } from '../../server/contract/commands.ts'
import type { View } from '../../server/contract/views.ts'

type Message = { id: string; command: Command }
type Acknowledge = (reply: Reply) => void
type Behaviour = {
  /** What the handshake is refused with. */
  admit?: (auth: { token: string }) => string | null
  /** How long that takes, in ms. */
  admitting?: number
  command?: (message: Message, acknowledge: Acknowledge, socket: Socket) => void
}

let behaviour: Behaviour = {}
let received: Message[] = []
/** Each address that was asked for, connections too. */
let asked: string[] = []
let reloads = 0
let navigations: { type: string }[] = []
const done: (() => Promise<unknown> | void)[] = []

/** What a browser has and Node has not. */
beforeAll(() => {
  const browser = { addEventListener: () => {}, removeEventListener: () => {} }
  Object.assign(globalThis, browser, { document: { visibilityState: 'visible' } })
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true })
  Object.defineProperty(performance, 'getEntriesByType', { value: () => navigations })
})
beforeEach(() => {
  behaviour = {}
  received = []
  asked = []
  reloads = 0
  navigations = []
})
afterEach(async () => {
  for (const close of done.splice(0).reverse()) await close()
})

async function startServer() {
  const http = createServer((request, response) => {
    asked.push(request.url!)
    response.end('here')
  })
  const io = new Server(http)
  io.engine.on('initial_headers', (_headers, request: IncomingMessage) => asked.push(request.url!))
  io.use((socket, next) => {
    const refusal = behaviour.admit?.(socket.handshake.auth as { token: string }) ?? null
    const decide = () => next(refusal === null ? undefined : new Error(refusal))
    if (behaviour.admitting === undefined) decide()
    else setTimeout(decide, behaviour.admitting)
  })
  io.on('connection', (socket) => {
    socket.on('command', (message: Message, acknowledge: Acknowledge) => {
      received.push(message)
      if (behaviour.command) behaviour.command(message, acknowledge, socket)
      else acknowledge({ ok: true })
    })
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  const host = `127.0.0.1:${port}`
  const location = { protocol: 'http:', host, hostname: '127.0.0.1', port: String(port) }
  Object.assign(globalThis, { location: { ...location, reload: () => (reloads += 1) } })
  done.push(() => io.close())
  return io
}

const ADMISSION = { token: 'a-token', expiresAt: Date.now() + 300_000 }

function open(admit: () => Promise<Admission> = () => Promise.resolve(ADMISSION)) {
  const panel = openPanel({ base: '/', admit, key: 'a-key-of-sixteen-or-more' })
  const told: Connection[] = []
  panel.onChange(() => {
    if (told.at(-1) !== panel.connection()) told.push(panel.connection())
  })
  done.push(() => panel.close())
  return { panel, told }
}

async function until(fits: () => boolean, within = 60_000): Promise<void> {
  for (let waited = 0; waited < within; waited += 10) {
    if (fits()) return
    await pause(10)
  }
  throw new Error('it did not come to that')
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const connected = (panel: Panel) => until(() => panel.connection() === 'connected')

const answer = (change: number, given: 'okay' | 'comfortable', checkIn = 1): Command => ({
  type: 'answer',
  checkIn,
  change,
  answer: given,
  wishes: [],
  share: 'now',
})
const need = (text: string): Command => ({ type: 'share-need', id: newId(), kind: 'pace', text })
const typesOf = (messages: Message[]) => messages.map(({ command }) => command.type)

test('[ST2] a command whose acknowledgement is lost goes out again under the same id', async () => {
  await startServer()
  behaviour.command = (_message, acknowledge, socket) => {
    if (received.length === 1) socket.conn.close()
    else acknowledge({ ok: true })
  }
  const { panel } = open()
  await connected(panel)
  const command = need('slowly')
  expect(await panel.send(command)).toEqual({ ok: true })
  expect(received).toEqual([
    { id: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/), command },
    received[0],
  ])
  expect(panel.unsent()).toBe(0)
})

test('commands go out in order, and the next waits for the acknowledgement of the one before', async () => {
  await startServer()
  const held: Acknowledge[] = []
  behaviour.command = (_message, acknowledge) => void held.push(acknowledge)
  const { panel } = open()
  await connected(panel)
  const replies = [panel.send(need('one')), panel.send(need('two'))]
  expect(panel.unsent()).toBe(2)
  await until(() => held.length === 1)
  await pause(100)
  expect(held.length).toBe(1)
  held[0]!({ ok: true })
  await until(() => held.length === 2)
  held[1]!({ ok: false, refusal: 'too-many' })
  expect(await Promise.all(replies)).toEqual([{ ok: true }, { ok: false, refusal: 'too-many' }])
  expect(new Set(received.map(({ id }) => id)).size).toBe(2)
})

test('a newer answer takes the place of one that was not sent, and both askers get its reply', async () => {
  await startServer()
  behaviour.command = ({ command }, acknowledge) =>
    acknowledge(
      command.type === 'answer' ? { ok: false, refusal: 'no-open-check-in' } : { ok: true },
    )
  const { panel } = open()
  const older = panel.send(answer(1, 'okay'))
  const between = panel.send(need('slowly'))
  const newer = panel.send(answer(2, 'comfortable'))
  const other = panel.send(answer(1, 'okay', 2))
  expect(panel.unsent()).toBe(3)
  const refused = { ok: false, refusal: 'no-open-check-in' }
  expect(await Promise.all([older, between, newer, other])).toEqual([
    refused,
    { ok: true },
    refused,
    refused,
  ])
  expect(received.map(({ command }) => command)).toEqual([
    answer(2, 'comfortable'),
    expect.objectContaining({ type: 'share-need' }),
    answer(1, 'okay', 2),
  ])
})

test('an answer that went out and was not acknowledged gives way to a newer one, under another id', async () => {
  const io = await startServer()
  behaviour.command = (_message, _acknowledge, socket) => {
    behaviour = { admit: () => 'unavailable' }
    socket.conn.close()
  }
  const { panel } = open()
  await connected(panel)
  const older = panel.send(answer(1, 'okay'))
  await until(() => io.of('/').sockets.size === 0 && received.length === 1)
  const newer = panel.send(answer(2, 'comfortable'))
  behaviour = {}
  expect(await Promise.all([older, newer])).toEqual([{ ok: true }, { ok: true }])
  expect(received.map(({ command }) => command)).toEqual([
    answer(1, 'okay'),
    answer(2, 'comfortable'),
  ])
  expect(received[0]!.id).not.toBe(received[1]!.id)
})

test('what the server could not do yet is asked again, not given up', async () => {
  await startServer()
  behaviour.command = (_message, acknowledge) =>
    acknowledge(received.length === 1 ? { ok: false, refusal: 'unavailable' } : { ok: true })
  const { panel } = open()
  expect(await panel.send(need('slowly'))).toEqual({ ok: true })
  expect(received[0]).toEqual(received[1])
})

test('[DL9] a server that is slow to let anybody in is waited for, longer each time', async () => {
  await startServer()
  behaviour.admitting = 2_000
  const { panel } = open()
  await until(() => panel.connection() === 'connected')
  expect(await panel.send(need('slowly'))).toEqual({ ok: true })
})

test('[SV1] near what, an address says from the first, and that of the question whether a server is there', async () => {
  behaviour.admitting = 1_400
  await startServer()
  const claims = Buffer.from('{"near":"aZ","session":"nobody else’s"}').toString('base64url')
  const { panel } = open(() => Promise.resolve({ ...ADMISSION, token: `x.${claims}.y` }))
  await connected(panel)
  const health = asked.filter((url) => url.startsWith('/healthz'))
  expect(health.length).toBeGreaterThan(0)
  expect(asked.map((url) => new URL(url, 'http://any').searchParams.get('near'))).toEqual(
    asked.map(() => 'aZ'),
  )
})

test('a connection that stays silent twice is given up for a new one', async () => {
  await startServer()
  const sockets = new Set<string>()
  behaviour.command = (_message, acknowledge, socket) => {
    sockets.add(socket.id)
    if (sockets.size > 1) acknowledge({ ok: true })
  }
  const { panel } = open()
  await connected(panel)
  expect(await panel.send(need('slowly'))).toEqual({ ok: true })
  expect(typesOf(received)).toEqual(['share-need', 'share-need', 'share-need'])
  expect(new Set(received.map(({ id }) => id)).size).toBe(1)
})

test('a short break is nobody’s business; a longer one is told, and ends by itself', async () => {
  const io = await startServer()
  const { panel, told } = open()
  await connected(panel)
  io.disconnectSockets(true)
  await until(() => io.of('/').sockets.size === 1)
  await pause(200)
  expect(told).toEqual(['connected'])

  behaviour = { admit: () => 'unavailable' }
  io.disconnectSockets(true)
  await pause(1_500)
  expect(told).toEqual(['connected'])
  await until(() => panel.connection() === 'reconnecting')
  behaviour = {}
  await until(() => panel.connection() === 'connected')
  expect(told).toEqual(['connected', 'reconnecting', 'connected'])
})

test('a token that ended is replaced by a fresh one at once', async () => {
  const io = await startServer()
  const shown: string[] = []
  behaviour.admit = ({ token }) => {
    shown.push(token)
    return null
  }
  let fetched = 0
  const { panel, told } = open(() => {
    fetched += 1
    return Promise.resolve({ ...ADMISSION, token: `token ${fetched}` })
  })
  await connected(panel)
  io.disconnectSockets(true)
  await until(() => shown.length === 2)
  expect(shown).toEqual(['token 1', 'token 2'])
  expect(told).toEqual(['connected'])
})

test('a token that ends soon is not shown', async () => {
  await startServer()
  const shown: string[] = []
  behaviour.admit = ({ token }) => {
    shown.push(token)
    return null
  }
  const panel = openPanel({
    base: '/',
    admit: () => Promise.resolve(ADMISSION),
    key: 'a-key-of-sixteen-or-more',
    first: { token: 'the page’s', expiresAt: Date.now() + 20_000 },
  })
  done.push(() => panel.close())
  await connected(panel)
  expect(shown).toEqual(['a-token'])
})

test('a seat that is refused is asked for once more, and then it is said why', async () => {
  await startServer()
  let fetched = 0
  behaviour.admit = () => 'not-admitted'
  const { panel, told } = open(() => {
    fetched += 1
    return Promise.resolve(ADMISSION)
  })
  await until(() => panel.connection() === 'refused')
  expect([fetched, panel.refusal()]).toEqual([2, 'not-admitted'])
  await pause(3_500)
  expect(told).toEqual(['refused'])

  behaviour = {}
  panel.reconnect()
  await connected(panel)
  expect(panel.refusal()).toBeNull()
})

test('a token that nobody gives is a refusal; a server that is away is not', async () => {
  await startServer()
  const turnedAway = open(() => Promise.reject(new NotAdmitted('meeting-only'))).panel
  await until(() => turnedAway.connection() === 'refused')
  expect(turnedAway.refusal()).toBe('meeting-only')

  let away = true
  const { panel } = open(() =>
    away ? Promise.reject(new Error('unreachable')) : Promise.resolve(ADMISSION),
  )
  await pause(1_500)
  expect(panel.connection()).toBe('connecting')
  away = false
  await connected(panel)
})

test('a seat whose context ended under way is asked for once more, with a fresh one', async () => {
  await startServer()
  const fates = [() => Promise.reject(new NotAdmitted('not-admitted'))]
  const { panel, told } = open(() => fates.shift()?.() ?? Promise.resolve(ADMISSION))
  await connected(panel)
  expect(told).toEqual(['connected'])

  const { panel: stranger } = open(() => Promise.reject(new NotAdmitted('not-admitted')))
  await until(() => stranger.connection() === 'refused')
  expect(stranger.refusal()).toBe('not-admitted')
})

test('a panel that is too old reloads once', async () => {
  await startServer()
  behaviour.admit = () => 'reload'
  const first = open().panel
  await until(() => first.connection() === 'refused')
  expect(reloads).toBe(1)
  navigations = [{ type: 'reload' }]
  const second = open().panel
  await until(() => second.connection() === 'refused')
  expect([reloads, second.refusal()]).toEqual([1, 'reload'])
})

test('a view that arrives late is not shown; a new session’s first one is', async () => {
  const io = await startServer()
  const { panel } = open()
  await connected(panel)
  const view = (openedAt: number, revision: number) =>
    ({ role: 'participant', revision, session: { openedAt } }) as unknown as View
  const shown: number[] = []
  panel.onChange(() => void shown.push(panel.view()?.revision ?? -1))
  for (const one of [view(1, 3), view(1, 2), view(1, 4), view(9, 1)]) io.emit('view', one)
  await until(() => panel.view()?.revision === 1)
  expect(shown).toEqual([3, 4, 1])
})

test('[DL4] a panel whose view stays behind what it was told asks for the newest, once', async () => {
  const io = await startServer()
  const view = (revision: number) =>
    ({ role: 'participant', revision, session: { openedAt: 1 } }) as unknown as View
  let asked = 0
  io.on('connection', (socket) => {
    socket.emit('view', view(3))
    socket.on('newest', (acknowledge: Acknowledge) => {
      asked += 1
      socket.emit('view', view(5))
      acknowledge({ ok: true })
    })
  })
  behaviour.command = (_message, acknowledge) =>
    (acknowledge as (reply: Reply, revision: number) => void)({ ok: true }, 5)
  const { panel } = open()
  await until(() => panel.view()?.revision === 3)
  await panel.send(need('slowly'))
  await until(() => panel.view()?.revision === 5)
  await panel.send(need('softly'))
  await pause(1_500)
  expect(asked).toBe(1)
})

test('[DL7] a panel that is sent off is answered first, comes back by itself, and nobody is told', async () => {
  const io = await startServer()
  let sockets = 0
  io.on('connection', () => (sockets += 1))
  behaviour.command = (_message, acknowledge, socket) => {
    if (received.length > 1) return acknowledge({ ok: true })
    socket.emit('return', 1)
    setTimeout(() => acknowledge({ ok: true }), 300)
  }
  const { panel, told } = open()
  await connected(panel)
  expect(await panel.send(need('slowly'))).toEqual({ ok: true })
  await until(() => sockets === 2)
  await pause(200)
  expect([received.length, told]).toEqual([1, ['connected']])
})
