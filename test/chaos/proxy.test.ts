/** Each fault does to a plain echo what it says, and nothing is left of it once it healed. */
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { startProxy } from './proxy.ts'
import type { Proxy } from './proxy.ts'

let proxy: Proxy
let far: Socket[] = []
const echo = createServer((socket) => {
  far.push(socket)
  socket.on('error', () => undefined)
  socket.pipe(socket)
})
const near: Socket[] = []

beforeAll(async () => {
  echo.listen(0, '127.0.0.1')
  await once(echo, 'listening')
})
beforeEach(async () => {
  far = []
  proxy = await startProxy((echo.address() as AddressInfo).port)
})
afterEach(async () => {
  near.splice(0).forEach((socket) => socket.destroy())
  await proxy.close()
})
afterAll(() => void echo.close())

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function open() {
  const socket = connect(proxy.port, '127.0.0.1')
  near.push(socket)
  let got = ''
  const pieces: number[] = []
  const told: string[] = []
  socket.on('data', (bytes: Buffer) => {
    got += bytes.toString()
    pieces.push(bytes.length)
  })
  socket.on('error', ({ message }) => told.push(message.split(' ').at(-1) ?? ''))
  socket.on('close', () => told.push('closed'))
  socket.on('end', () => told.push('end'))
  // It may be reset as it comes about, and that is told like any other end.
  await Promise.race([once(socket, 'connect'), once(socket, 'close')]).catch(() => undefined)
  const until = async (holds: () => boolean): Promise<number> => {
    const start = performance.now()
    while (!holds()) {
      if (performance.now() - start > 60_000)
        throw new Error(`got ${got.length}, told ${told.join()}`)
      await pause(2)
    }
    return performance.now() - start
  }
  return { socket, got: () => got, pieces, told, until }
}

const echoes = async (text = 'hello') => {
  const link = await open()
  link.socket.write(text)
  const took = await link.until(() => link.got().length >= text.length)
  expect(link.got()).toBe(text)
  return { ...link, took }
}

test('without a fault everything passes, and an end is passed on', async () => {
  const { socket, told, until } = await echoes('x'.repeat(300_000))
  socket.end()
  await until(() => told.includes('closed'))
  expect(told).toEqual(['end', 'closed'])
  expect(proxy.links()).toBe(0)
})

test('latency: both ways take at least as long as it says, in order', async () => {
  proxy.fail({ kind: 'latency', ms: 80, jitter: 20 })
  const { socket, took, got, until } = await echoes()
  expect(took).toBeGreaterThanOrEqual(158)
  for (const one of ['1', '2', '3']) socket.write(one)
  await until(() => got().length === 8)
  expect(got()).toBe('hello123')
})

test('down: what is connected breaks, nobody gets in, and after healing they do', async () => {
  const before = await echoes()
  proxy.fail({ kind: 'down' })
  await before.until(() => before.told.includes('closed'))
  expect(before.told[0]).toBe('ECONNRESET')
  const during = await open()
  await during.until(() => during.told.includes('closed'))
  expect(during.got()).toBe('')
  proxy.heal()
  await echoes()
})

test('bandwidth: so many bytes a second, and what waits comes at once on healing', async () => {
  proxy.fail({ kind: 'bandwidth', bytesPerSecond: 10_000 })
  const { took } = await echoes('x'.repeat(4_000))
  expect(took).toBeGreaterThanOrEqual(390)
  const slow = await open()
  const from = performance.now()
  slow.socket.write('y'.repeat(200_000))
  await pause(300)
  const got = slow.got().length
  expect(got).toBeLessThan(17_000 + 10 * (performance.now() - from))
  proxy.heal()
  await slow.until(() => slow.got().length === 200_000)
})

test('slow close: who hangs up is gone, and the other side learns of it later', async () => {
  const { told, until, socket } = await echoes()
  proxy.fail({ kind: 'slow close', ms: 1_500 })
  const hungUp = performance.now()
  proxy.hangUp()
  await until(() => proxy.links() === 1 && far[0]!.destroyed)
  socket.write('into nothing')
  await pause(100)
  expect(told).toEqual([])
  await until(() => told.includes('closed'))
  expect(performance.now() - hungUp).toBeGreaterThan(1_400)
})

test('time-out: nothing passes, nobody is told, and what met it stays silent after healing', async () => {
  const before = await echoes()
  proxy.fail({ kind: 'time-out' })
  const during = await open()
  for (const { socket } of [before, during]) socket.write('lost')
  await pause(200)
  proxy.heal()
  for (const { socket } of [before, during]) socket.write('lost')
  far[0]!.destroy()
  await pause(200)
  expect([before.got(), during.got()]).toEqual(['hello', ''])
  expect([before.told, during.told]).toEqual([[], []])
  await echoes()
})

test('reset: each connection is reset after its time, the next one too', async () => {
  const before = await echoes()
  proxy.fail({ kind: 'reset', ms: 1_000 })
  expect(await before.until(() => before.told.includes('closed'))).toBeGreaterThan(100)
  expect(before.told[0]).toBe('ECONNRESET')
  const during = await echoes()
  await during.until(() => during.told.includes('closed'))
  proxy.heal()
  const after = await echoes()
  await pause(200)
  expect(after.told).toEqual([])
})

test('slicing: it comes in pieces no longer than that, and whole', async () => {
  proxy.fail({ kind: 'slicing', bytes: 3, pause: 4 })
  const text = 'abcdefghijklmnopqrstuvwxyz'
  const { pieces } = await echoes(text)
  expect(pieces.length).toBeGreaterThan(text.length / 6)
})

test('cut: exactly so many bytes pass, then the connection is gone', async () => {
  proxy.fail({ kind: 'cut', bytes: 1_000 })
  const link = await open()
  let arrived = 0
  await link.until(() => far.length === 1)
  far[0]!.unpipe()
  far[0]!.on('data', ({ length }: Buffer) => (arrived += length)).resume()
  link.socket.write('x'.repeat(5_000))
  await link.until(() => link.told.includes('closed') && far[0]!.destroyed)
  expect([arrived, link.got()]).toEqual([1_000, ''])
  proxy.heal()
  await echoes('x'.repeat(5_000))
})
