import express from 'express'
import { Agent, createServer, request as httpRequest } from 'node:http'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { REHEARSAL_IDS, REHEARSAL_MS, rehearsal } from '../../server/http/rehearsal.ts'
import { eventually } from '../server.ts'

/** A context a reader can read: what it claims, as JSON. */
const mint = (claims: unknown) => JSON.stringify(claims)

let server: Server
let port: number
let now: number
let upgraded: Socket[]
/** Requests that wait for an answer. */
let waiting: number

beforeEach(async () => {
  now = Date.parse('2026-05-12T12:00:00Z')
  upgraded = []
  waiting = 0
  const { router, front } = rehearsal({
    mint,
    signIn: async () => undefined,
    pace: async () => true,
    clock: () => now,
  })
  const app = express()
  app.use(router)
  app.use((request, response) => {
    if (request.path === '/slow') return void (waiting += 1)
    response.json({ url: request.url, context: request.headers['x-zoom-app-context'] ?? null })
  })
  server = createServer(app)
  server.prependListener('request', (request) => front(request, request.socket))
  server.prependListener('upgrade', (request, socket) => front(request, socket))
  server.on('upgrade', (request, socket) => {
    if (request.url !== '/socket.io/') return
    upgraded.push(socket as Socket)
    socket.on('error', () => undefined)
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: test\r\n\r\n')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})

afterEach(async () => {
  server.closeAllConnections()
  for (const socket of upgraded) socket.destroy()
  await new Promise((done) => server.close(done))
})

type Answer = { status: number; body: unknown; headers: Record<string, unknown> }

function ask(path: string, body?: unknown, agent?: Agent): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return new Promise((done, fail) => {
    const asking = httpRequest(
      {
        port,
        path,
        agent: agent ?? new Agent(),
        method: body === undefined ? 'GET' : 'POST',
        headers: body === undefined ? {} : { 'content-type': 'application/json' },
      },
      (response) => {
        let read = ''
        response.on('data', (chunk) => (read += String(chunk)))
        response.on('error', fail)
        response.on('end', () => {
          const { statusCode, headers } = response
          done({ status: statusCode ?? 0, body: JSON.parse(read), headers })
        })
      },
    )
    asking.on('error', fail)
    asking.end(body === undefined ? undefined : text)
  })
}

/** Opens an upgraded connection and resolves when the server switched, or closed. */
function upgrade(
  path: string,
): Promise<{ socket: Socket; switched: boolean; closed: Promise<void> }> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  const closed = new Promise<void>((done) => socket.once('close', () => done()))
  socket.write(`GET ${path} HTTP/1.1\r\nHost: test\r\nConnection: Upgrade\r\nUpgrade: test\r\n\r\n`)
  return Promise.race([
    new Promise<boolean>((done) => socket.once('data', () => done(true))),
    closed.then(() => false),
  ]).then((switched) => ({ socket, switched, closed }))
}

const ana = {
  typ: 'meeting',
  meeting: 'm1',
  person: 'ana-x7k2',
  signedIn: true,
  attendrole: 'participant',
}
const cut = (id: string, down = true) =>
  ask('/rehearsal/network', { id, network: down ? 'down' : 'up' })

test('a context names only rehearsal meetings and rehearsal people', async () => {
  const signedIn = await ask('/rehearsal/context', ana)
  expect(signedIn.status).toBe(200)
  expect(signedIn.headers['cache-control']).toBe('no-store')
  expect(signedIn.body).toEqual({
    context: mint({
      typ: 'meeting',
      mid: 'rehearsal-m1',
      attendrole: 'participant',
      uid: 'rehearsal-ana-x7k2',
    }),
  })
})

test('a guest has no uid, and an invitation is passed on', async () => {
  const guest = { ...ana, signedIn: false, invitation: 'i1' }
  const answer = await ask('/rehearsal/context', guest)
  expect(answer.body).toEqual({
    context: mint({
      typ: 'meeting',
      mid: 'rehearsal-m1',
      attendrole: 'participant',
      iid: 'i1',
    }),
  })
})

test('in a breakout room both are named: what Zoom gives as the meeting, and the room', async () => {
  const inRoom = { ...ana, meeting: 'm1-room1', room: 'm1-room1', attendrole: 'co-host' }
  expect((await ask('/rehearsal/context', inRoom)).body).toEqual({
    context: mint({
      typ: 'meeting',
      mid: 'rehearsal-m1-room1',
      bmid: 'rehearsal-m1-room1',
      attendrole: 'co-host',
      uid: 'rehearsal-ana-x7k2',
    }),
  })
})

test("Zoom's main window knows the account and no meeting", async () => {
  const window = { typ: 'panel', person: 'ana-x7k2', signedIn: true }
  const context = mint({ typ: 'panel', uid: 'rehearsal-ana-x7k2' })
  expect((await ask('/rehearsal/context', window)).body).toEqual({ context })
  await ask('/rehearsal/window', { ...window, id: 'ana', header: true })
  expect((await ask('/as/ana/zoom')).body).toEqual({ url: '/zoom', context })
})

test.each([
  ['/rehearsal/context', null],
  ['/rehearsal/context', []],
  ['/rehearsal/context', {}],
  ['/rehearsal/context', { ...ana, uid: 'somebody' }],
  ['/rehearsal/context', { ...ana, person: '' }],
  ['/rehearsal/context', { ...ana, person: 'a b' }],
  ['/rehearsal/context', { ...ana, person: 'x'.repeat(65) }],
  ['/rehearsal/context', { ...ana, signedIn: 'yes' }],
  ['/rehearsal/context', { ...ana, attendrole: 'owner' }],
  ['/rehearsal/context', { ...ana, typ: 'webinar' }],
  ['/rehearsal/context', { ...ana, typ: 'panel' }],
  ['/rehearsal/context', { ...ana, meeting: undefined }],
  ['/rehearsal/context', { ...ana, room: 'a b' }],
  ['/rehearsal/context', 'not json'],
  ['/rehearsal/window', { ...ana, id: '../zoom', header: true }],
  ['/rehearsal/window', { ...ana, id: 'ana' }],
  ['/rehearsal/network', { id: 'ana' }],
  ['/rehearsal/network', { id: 'Ana', network: 'down' }],
  ['/rehearsal/network', 'null'],
])('%s refuses %j', async (path, body) => {
  expect(await ask(path, body)).toMatchObject({ status: 400, body: { refusal: 'malformed' } })
})

test('a body longer than anyone needs is refused', async () => {
  const answer = await ask('/rehearsal/context', { ...ana, person: 'x'.repeat(5000) })
  expect(answer).toMatchObject({ status: 413, body: { refusal: 'malformed' } })
})

test('a desktop window gets the header on its first page only', async () => {
  await ask('/rehearsal/window', { ...ana, id: 'ana', header: true })
  const context = mint({
    typ: 'meeting',
    mid: 'rehearsal-m1',
    attendrole: 'participant',
    uid: 'rehearsal-ana-x7k2',
  })
  expect((await ask('/as/ana/zoom')).body).toEqual({ url: '/zoom', context })
  expect((await ask('/as/ana/zoom?a=1')).body).toEqual({ url: '/zoom?a=1', context })
  expect((await ask('/as/ana/zoom/seat', {})).body).toEqual({ url: '/zoom/seat', context: null })
  expect((await ask('/as/ana/join')).body).toEqual({ url: '/join', context: null })
  expect((await ask('/as/ben/zoom')).body).toEqual({ url: '/zoom', context: null })
  expect((await ask('/zoom')).body).toEqual({ url: '/zoom', context: null })
})

test("Zoom's web client sends no header, even where a desktop window did", async () => {
  await ask('/rehearsal/window', { ...ana, id: 'ana', header: true })
  await ask('/rehearsal/window', { ...ana, id: 'ana', header: false })
  expect((await ask('/as/ana/zoom')).body).toEqual({ url: '/zoom', context: null })
})

test('a cut network answers nobody behind it, until it is restored', async () => {
  await cut('ana')
  await expect(ask('/as/ana/zoom')).rejects.toThrow()
  await expect(ask('/as/ana/zoom/seat', {})).rejects.toThrow()
  expect((await upgrade('/as/ana/socket.io/')).switched).toBe(false)
  expect(upgraded).toEqual([])
  expect((await ask('/as/ben/zoom')).status).toBe(200)
  expect((await ask('/zoom')).status).toBe(200)
  await cut('ana', false)
  expect((await ask('/as/ana/zoom')).status).toBe(200)
})

test('a stalled network gives the page and answers nothing else, until it is restored', async () => {
  await ask('/rehearsal/network', { id: 'ana', network: 'stalled' })
  expect((await ask('/as/ana/zoom')).status).toBe(200)
  const answered = jest.fn()
  const waiting = ask('/as/ana/zoom/seat', {}).then(answered)
  const letGo = expect(waiting).rejects.toThrow()
  expect((await ask('/as/ben/zoom/seat', {})).status).toBe(200)
  expect(answered).not.toHaveBeenCalled()
  await cut('ana', false)
  await letGo
  expect((await ask('/as/ana/zoom/seat', {})).status).toBe(200)
})

test('cutting destroys what is open: sockets and requests still waiting', async () => {
  const anas = await upgrade('/as/ana/socket.io/')
  const bens = await upgrade('/as/ben/socket.io/')
  expect([anas.switched, bens.switched]).toEqual([true, true])
  const refused = expect(ask('/as/ana/slow')).rejects.toThrow()
  await eventually(() => waiting === 1)
  await cut('ana')
  await anas.closed
  await refused
  expect(bens.socket.destroyed).toBe(false)
})

test('a connection belongs to whoever used it last', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  await ask('/as/ana/zoom', undefined, agent)
  const bens = ask('/as/ben/slow', undefined, agent)
  const ended = jest.fn()
  bens.then(ended, ended)
  await eventually(() => waiting === 1)
  await cut('ana')
  await new Promise((done) => setTimeout(done, 50))
  expect(ended).not.toHaveBeenCalled()
  await cut('ben')
  await expect(bens).rejects.toThrow()
  agent.destroy()
})

test('windows are bounded in number, the oldest give way', async () => {
  for (let n = 0; n <= REHEARSAL_IDS; n += 1)
    await ask('/rehearsal/window', { ...ana, id: `p${n}`, header: true })
  expect((await ask('/as/p0/zoom')).body).toEqual({ url: '/zoom', context: null })
  expect((await ask('/as/p1/zoom')).body).not.toEqual({ url: '/zoom', context: null })
})

test('and in time: a network nobody is left to restore comes back', async () => {
  await cut('ana')
  now += REHEARSAL_MS - 1
  await expect(ask('/as/ana/zoom')).rejects.toThrow()
  now += 1
  expect((await ask('/as/ana/zoom')).status).toBe(200)
})
