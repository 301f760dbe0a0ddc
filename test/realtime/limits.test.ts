/** What server/limits.ts says, met by whoever goes beyond it, and by nobody else. */
import { IncomingMessage } from 'node:http'
import { Socket as NetSocket } from 'node:net'
import { addressOf, networkOf } from '../../server/addresses.ts'
import { keysFrom, tokenFor } from '../../server/seats.ts'
import { createPace } from '../../server/realtime/crowds.ts'
import { SECRET, enter, eventually, newId, openPanel, session, startServer } from '../server.ts'
import type { CoachView, TestPanel, TestServer } from '../server.ts'
import type { Wire } from '../hostile/wire.ts'
import { OPENED, frame, said, upgrade, wireTo } from '../hostile/wire.ts'
import { LIMITS } from '../../server/limits.ts'

let server: TestServer
const start = async (...options: Parameters<typeof startServer>) => {
  server = await startServer(...options)
  return server
}
afterEach(async () => {
  wires.splice(0).forEach((wire) => wire.close())
  await server.stop()
  expect(server.faults).toEqual([])
})

const wires: Wire[] = []
const knock = async (address: string) => {
  const wire = await wireTo(server.port)
  wires.push(wire)
  wire.send(upgrade(OPENED, [`X-Forwarded-For: ${address}`]))
  await wire.until((heard) => heard.includes('"sid"') || heard.includes(' 403 '))
  return { wire, isIn: wire.heard().includes('"sid"') }
}
const byLink = async (code: string, key = newId()) => {
  const { session } = (await server.store.withCode(code))!
  const { token } = await tokenFor(
    { via: 'link', session: session.id },
    keysFrom(SECRET),
    Date.now(),
  )
  return openPanel(server.url, token, key)
}

test('[LM1] an address has so many connections open, and gets another one when one is closed', async () => {
  await start({ proxies: 1, limits: { socketsPerAddress: 3 } })
  const mine = await Promise.all([1, 2, 3].map(() => knock('203.0.113.7')))
  expect(mine.map(({ isIn }) => isIn)).toEqual([true, true, true])
  expect((await knock('203.0.113.7')).isIn).toBe(false)
  // A header that goes on with an address of one's own choice changes nothing.
  expect((await knock('198.51.100.1, 203.0.113.7')).isIn).toBe(false)
  expect((await knock('203.0.113.8')).isIn).toBe(true)
  mine[0]!.wire.close()
  await eventually(async () => (await knock('203.0.113.7')).isIn)
})

test('[LM1] an address begins so many connections in a moment, whether they last or not', async () => {
  let now = Date.now()
  await start({ proxies: 1, clock: () => now, limits: { handshakesPerAddress: 5 } })
  for (let time = 0; time < 5; time++) (await knock('2001:db8::1')).wire.close()
  expect((await knock('2001:db8::2')).isIn).toBe(false)
  expect((await knock('2001:db8:0:1::2')).isIn).toBe(true)
  now += 10_001
  expect((await knock('2001:db8::1')).isIn).toBe(true)
})

test('[LM1] a connection that never says for whom it speaks is let go', async () => {
  await start({ limits: { admittedWithin: 200, farewell: 50 } })
  const silent = await knock('203.0.113.7')
  expect(silent.isIn).toBe(true)
  await silent.wire.until(() => false)
  expect(silent.wire.isOpen()).toBe(false)
})

test('[LM2] of too many panels of one person the oldest gives way', async () => {
  await start({ limits: { panelsEach: 3 } })
  const { meeting, coach, close } = await session(server.url, [])
  const mine: TestPanel[] = []
  for (let count = 0; count < 5; count++) mine.push(await enter(server.url, meeting, 'uid-ana'))
  await eventually(() => mine.filter(({ socket }) => socket.connected).length === 3)
  expect(mine.map(({ socket }) => socket.connected)).toEqual([false, false, true, true, true])
  expect(coach.socket.connected).toBe(true)
  mine.forEach((panel) => panel.close())
  close()
})

test('[LM2] a session that is full of panels takes its coach all the same', async () => {
  await start({ limits: { panels: 4 } })
  const { meeting, coach, close } = await session(server.url, ['a', 'b', 'c'])
  await expect(enter(server.url, meeting, 'uid-d')).rejects.toThrow('too-many')
  const again = await enter(server.url, meeting, 'uid-coach')
  expect(again.view()).toMatchObject({ role: 'coach' })
  const { join } = coach.view() as CoachView
  const guests = await Promise.all([1, 2, 3, 4].map(() => byLink(join.code)))
  await expect(byLink(join.code)).rejects.toThrow('too-many')
  guests.forEach((guest) => guest.close())
  again.close()
  close()
})

test('[LM3] one person is one person on all their panels, also when they come back', async () => {
  await start({ limits: { commands: 6 } })
  const { meeting, clients, close } = await session(server.url, ['ana'])
  const key = newId()
  const [tablet, guest] = await Promise.all([
    enter(server.url, meeting, 'uid-ana'),
    enter(server.url, meeting, undefined, key),
  ])
  const paused = { type: 'ask-fewer', on: true } as const
  for (const panel of [clients[0]!, tablet, clients[0]!, tablet, clients[0]!, tablet])
    expect(await panel.send(paused)).toEqual({ ok: true })
  const again = await enter(server.url, meeting, 'uid-ana')
  for (const panel of [clients[0]!, tablet, again])
    expect(await panel.send(paused)).toEqual({ ok: false, refusal: 'too-fast' })
  expect(await guest.send(paused)).toEqual({ ok: true })
  ;[tablet, guest, again].forEach((panel) => panel.close())
  close()
})

test('[LM3] clients who come in numbers slow each other down, and not their coach', async () => {
  await start({ limits: { ofClients: 10 } })
  const { coach, clients, close } = await session(server.url, ['a', 'b', 'c', 'd'])
  const other = await session(server.url, ['e'])
  const fewer = { type: 'ask-fewer', on: true } as const
  const replies = await Promise.all(
    clients.flatMap((client) => [1, 2, 3, 4, 5].map(() => client.send(fewer))),
  )
  expect(replies.filter(({ ok }) => ok)).toHaveLength(10)
  expect(await coach.send({ type: 'mark-strain' })).toEqual({ ok: true })
  expect(await other.clients[0]!.send(fewer)).toEqual({ ok: true })
  other.close()
  close()
})

test('[LM3] what is counted is forgotten with its window, and a clock put back begins a new one', () => {
  let now = 1_000_000
  const pace = createPace(() => now, 2, 1_000)
  expect([pace('a'), pace('a'), pace('a'), pace('b')]).toEqual([true, true, false, true])
  now += 1_001
  expect([pace('a'), pace('a'), pace('a')]).toEqual([true, true, false])
  now -= 10_000_000
  expect([pace('a'), pace('a'), pace('a')]).toEqual([true, true, false])
})

test('[LM4] the address is the one that the outermost of our own proxies saw', () => {
  const from = (remote: string, forwarded: string | undefined, proxies: number) => {
    const socket = new NetSocket()
    Object.defineProperty(socket, 'remoteAddress', { value: remote })
    const request = new IncomingMessage(socket)
    if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded
    return addressOf(request, proxies)
  }
  expect(from('10.0.0.1', '1.1.1.1, 2.2.2.2', 0)).toBe('10.0.0.1')
  expect(from('10.0.0.1', '1.1.1.1, 2.2.2.2', 1)).toBe('2.2.2.2')
  expect(from('10.0.0.1', '1.1.1.1, 2.2.2.2', 2)).toBe('1.1.1.1')
  expect(from('10.0.0.1', '1.1.1.1, 2.2.2.2', 5)).toBe('1.1.1.1')
  expect(from('::ffff:10.0.0.1', undefined, 1)).toBe('10.0.0.1')
  expect(from('10.0.0.1', ' , ,', 1)).toBe('10.0.0.1')
  expect(from('10.0.0.1', 'x'.repeat(9_000), 1).length).toBeLessThan(100)
  expect(networkOf('2001:0DB8:0:0:1:2:3:4')).toBe('2001:db8:0:0::/64')
  expect(networkOf('2001:db8::4%eth0')).toBe('2001:db8:0:0::/64')
  expect(networkOf('fe80::1:2:3:4:5')).toBe('fe80:0:0:1::/64')
  expect(networkOf(`${'f'.repeat(5_000)}::1`).length).toBeLessThan(30)
})

test('[LM5] headers that are too long, too slow or never come end with their connection', async () => {
  const quick = { headersTimeout: 1_000, requestTimeout: 2_000, connectionsCheckingInterval: 200 }
  await start({ limits: quick })
  const long = await said(
    server.port,
    `GET /healthz HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(LIMITS.maxHeaderSize)}\r\n\r\n`,
  )
  expect(long).toMatch(/^HTTP\/1\.1 431 /)
  const begun = Date.now()
  const slow = await Promise.all([wireTo(server.port), wireTo(server.port), wireTo(server.port)])
  slow[1].send('GET /healthz HTTP/1.1\r\nHost: x\r\n')
  slow[2].send('POST /zoom/seat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n')
  slow[2].send('Content-Length: 100\r\n\r\n{')
  const drip = setInterval(() => slow[1].send('X: y\r\n'), 100)
  await Promise.all(slow.map((wire) => wire.until(() => false)))
  clearInterval(drip)
  expect(slow.map((wire) => wire.isOpen())).toEqual([false, false, false])
  expect(
    slow.slice(1).map((wire) => /^HTTP\/1\.1 (\d+)/.exec(wire.heard().toString())?.[1]),
  ).toEqual(['408', '408'])
  expect(Date.now() - begun).toBeGreaterThan(quick.headersTimeout)
})

test('[LM5] nothing is packed: a length says nothing of what is in it', async () => {
  await start()
  const asked = ['Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits']
  const wire = await wireTo(server.port)
  wire.send(upgrade(OPENED, asked))
  await wire.until((heard) => heard.includes('"sid"'))
  expect(wire.heard().toString('latin1').toLowerCase()).not.toContain('sec-websocket-extensions')
  // RSV1 would say that this frame is packed.
  wire.send(frame('40{}', 1, 0xc0))
  await wire.until(() => false)
  expect(wire.isOpen()).toBe(false)
  const { headers } = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, {
    headers: { 'accept-encoding': 'gzip, deflate, br' },
  })
  expect(headers.get('content-encoding')).toBeNull()
})
