/**
 * What once ended a server of this kind, or filled it, by name of the advisory
 * (test/check/floors.ts). Against Attune in a process of its own, so that a crash
 * is one; after each a client's word is still kept.
 */
import { randomBytes } from 'node:crypto'
import { PROTOCOL } from '../../server/contract/limits.ts'
import { keysFrom, tokenFor } from '../../server/seats.ts'
import { BINARY, OPENED, TEXT, frame, said, seated, upgrade, wireTo } from '../hostile/wire.ts'
import { install } from '../installed.ts'
import type { Installed } from '../installed.ts'
import { PATIENCE, SECRET, newId, session } from '../server.ts'

let server: Installed
let port: number
let held: Awaited<ReturnType<typeof session>>
/** Some in turn, so that none is faster than people tap. */
let turn = 0
beforeAll(async () => {
  server = await install(undefined, { environment: { REHEARSAL: '1' } })
  port = Number(new URL(server.url).port)
  held = await session(server.url, ['ana', 'ben', 'eva'])
})
afterEach(async () => {
  turn += 1
  const one = held.clients[turn % held.clients.length]!
  expect(await one.send({ type: 'ask-fewer', on: turn % 2 === 0 })).toEqual({ ok: true })
  expect(server.log()).not.toContain('"fault"')
})
afterAll(async () => {
  held.close()
  await server.stop()
})

const guest = async () => {
  const claims = { via: 'meeting', apart: false, uid: null, context: newId() } as const
  const { token } = await tokenFor(
    { ...claims, meeting: held.meeting },
    keysFrom(SECRET),
    Date.now(),
  )
  return { token, key: newId(), protocol: PROTOCOL }
}
/** Sends this after a seat was taken, and tells whether the connection stood. */
async function after(...frames: Buffer[]): Promise<boolean> {
  const wire = await seated(port, await guest())
  expect(wire.isOpen()).toBe(true)
  wire.send(Buffer.concat(frames))
  wire.send(frame('4277["command",null]'))
  const answered = await wire.until((heard) => heard.includes('4377['))
  wire.close()
  return answered
}
const text = (whole: string) => frame(whole)

/** The first answer to these bytes. */
async function answered(bytes: string): Promise<string> {
  const wire = await wireTo(port)
  wire.send(bytes)
  await wire.until((heard) => heard.includes('\r\n\r\n'))
  wire.close()
  return wire.heard().toString('latin1')
}

test.each([
  ['an event called error', '42["error",{}]'],
  ['an event called error with an id', '420["error"]'],
])('[LM6] CVE-2024-38355: %s ends nothing', async (_what, whole) => {
  expect(await after(text(whole))).toBe(true)
})

test.each([
  ['no name', '42[]'],
  ['null for a name', '42[null]'],
  ['an object for a name', '42[{"toString":"x"}]'],
  ['an array for a name', '42[["command"]]'],
  ['a number for a name, and a reserved one next', '42[1,"connect"]'],
])(
  '[LM6] CVE-2023-32695: an event with %s ends its own connection at most',
  async (_what, whole) => {
    await after(text(whole))
  },
)

test.each([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
])(
  '[LM6] an event that is called %s like one of the library’s own is no such event',
  async (name) => {
    await after(text(`42["${name}","transport close"]`))
    expect(held.coach.socket.connected).toBe(true)
  },
)

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '$x', ''])(
  '[LM6] an event or a namespace that is called %p is nobody’s',
  async (name) => {
    expect(await after(text(`42["${name}",1]`))).toBe(true)
    await after(text(`40/${name},{}`))
  },
)

test.each([
  ['beyond the list', '{"_placeholder":true,"num":9}'],
  ['a name of an array’s', '{"_placeholder":true,"num":"splice"}'],
  ['a prototype', '{"_placeholder":true,"num":"__proto__"}'],
  ['a negative one', '{"_placeholder":true,"num":-1}'],
])('[LM6] CVE-2022-2421: a placeholder for %s points at nothing', async (_what, holder) => {
  await after(text(`451-["command",${holder}]`), frame(randomBytes(4), BINARY))
})

test.each([
  ['eleven', '4511-["command"]'],
  ['a billion', '451000000000-["command"]'],
  ['a fraction of', '450.5-["command"]'],
  ['an endless number of', `45${'9'.repeat(400)}-["command"]`],
  ['minus one', '45-1-["command"]'],
])('[LM6] CVE-2026-33151: %s binary attachments are refused', async (_what, whole) => {
  expect(await after(text(whole))).toBe(false)
})

test('[LM6] CVE-2026-69185: attachments that never all come are held for one packet, and go with it', async () => {
  const wire = await seated(port, await guest())
  for (let count = 0; count < 50; count++) {
    wire.send(text('4510-["command"]'))
    wire.send(frame(randomBytes(7_000), BINARY))
  }
  // A second packet in the middle of the first ends the connection.
  await wire.until(() => false)
  expect(wire.isOpen()).toBe(false)
})

test.each([
  ['an unknown transport', 'EIO=4&transport=x'],
  ['a prototype for a transport', 'EIO=4&transport=__proto__'],
  ['a function for a transport', 'EIO=4&transport=constructor'],
  ['WebTransport, which is not offered', 'EIO=4&transport=webtransport'],
  ['no transport', 'EIO=4'],
  ['a prototype for a connection', 'EIO=4&transport=websocket&sid=__proto__'],
  ['a function for a connection', 'EIO=4&transport=websocket&sid=hasOwnProperty'],
])('[LM6] CVE-2023-31125: %s is refused, asked for or upgraded to', async (_what, query) => {
  expect(await answered(upgrade(query))).toMatch(/^HTTP\/1\.1 (400|403|501) /)
  const { status } = await fetch(`${server.url}/socket.io/?${query}`)
  expect(status).toBe(400)
})

test.each(['3', '2', '5', '__proto__', ''])(
  '[LM6] another protocol of Engine.IO, %p, is not spoken, nor changed to later',
  async (version) => {
    expect(await said(port, upgrade(`EIO=${version}&transport=websocket`), 2_000)).not.toContain(
      '"sid"',
    )
    const sid = await polled()
    const mixed = `${server.url}/socket.io/?EIO=${version}&transport=polling&sid=${sid}`
    expect((await fetch(mixed)).status).toBe(400)
  },
)

test.each([
  ['a reserved bit', () => frame('40', TEXT, 0xf0)],
  ['an unknown opcode', () => frame('40', 7)],
  ['a ping of 200 bytes', () => frame('x'.repeat(200), 9)],
  ['a close of one byte', () => frame('x', 8)],
  ['a close with a code of nobody’s', () => frame(Buffer.from([0, 1]), 8)],
  ['a text that is no UTF-8', () => frame(Buffer.from([0x34, 0xff, 0xfe]), TEXT)],
  ['a frame without a mask', () => Buffer.from([0x81, 2, 0x34, 0x30])],
  ['a length of 2^63', () => Buffer.from([0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
])(
  '[LM6] CVE-2022-21676: %s ends its own connection, during the handshake too',
  async (_what, make) => {
    expect(await after(make())).toBe(false)
    const wire = await wireTo(port)
    wire.send(Buffer.concat([Buffer.from(upgrade(OPENED)), make()]))
    await wire.until(() => false)
    expect(wire.isOpen()).toBe(false)
  },
)

test('[LM6] CVE-2022-41940: whoever is gone in the middle of an upgrade is gone alone', async () => {
  for (let count = 0; count < 30; count++) {
    const sid = await polled()
    const wire = await wireTo(port)
    wire.send(upgrade(`${OPENED}&sid=${sid}`))
    if (count % 2 === 0) wire.socket.resetAndDestroy()
    else wire.send(frame('2probe'))
    wire.close()
  }
})

test('[LM6] CVE-2024-37890: a WebSocket asked for with thousands of headers', async () => {
  for (const count of [90, 101, 500, 2_000]) {
    const many = Array.from({ length: count }, (_, at) => `${at}: x`)
    await said(port, upgrade(OPENED, many), 300)
  }
})

test('[LM6] CVE-2021-32640: a protocol’s name of long spaces is read at once', async () => {
  const before = performance.now()
  await said(port, upgrade(OPENED, [`Sec-WebSocket-Protocol: b${' '.repeat(12_000)}x`]), 300)
  // Linear: with the advisory it took as many seconds as there are thousands.
  expect(performance.now() - before).toBeLessThan(10_000)
})

test('[LM6] CVE-2026-48779: a message in tiny pieces is bounded like a whole one', async () => {
  const wire = await seated(port, await guest())
  wire.send(frame('4', TEXT, 0))
  const empty = Buffer.concat(Array.from({ length: 2_000 }, () => frame('', 0, 0)))
  for (let count = 0; count < 100 && wire.isOpen(); count++) {
    wire.send(empty)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await wire.until(() => false)
  expect(wire.isOpen()).toBe(false)
})

test('[LM6] CVE-2026-45736: the end of a connection tells nothing of anybody’s memory', async () => {
  const wire = await seated(port, await guest())
  const before = wire.heard().length
  wire.send(frame(Buffer.from([0x03, 0xe8]), 8))
  await wire.until(() => false)
  expect(wire.heard().subarray(before).toString('hex')).toMatch(/^(880203e8)?$/)
})

test.each(['application/octet-stream', 'application/octet-stream; charset=x'])(
  '[LM6] CVE-2026-59725: a binary POST (%s) is answered, and takes no connection along',
  async (type) => {
    const sid = await polled()
    const url = `${server.url}/socket.io/?EIO=4&transport=polling&sid=${sid}`
    const headers = { 'content-type': type }
    for (let count = 0; count < 20; count++) {
      const signal = AbortSignal.timeout(PATIENCE)
      const { status } = await fetch(url, { method: 'POST', body: 'x', headers, signal })
      expect([200, 400]).toContain(status)
    }
  },
)

test('[LM6] CVE-2020-36048: a long POST is cut off at its length, announced or not', async () => {
  const sid = await polled()
  const path = `/socket.io/?EIO=4&transport=polling&sid=${sid}`
  const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n`
  expect(await answered(`${head}Content-Length: 100000000\r\n\r\n${'x'.repeat(20_000)}`)).toMatch(
    / 413 /,
  )
  const other = path.replace(sid, await polled())
  const chunk = `2000\r\n${'x'.repeat(0x2000)}\r\n`
  const chunked = `${head.replace(path, other)}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(20)}0\r\n\r\n`
  expect(await answered(chunked)).toMatch(/ 413 /)
})

test('[LM6] CVE-2020-28481: no other site reads or opens anything by polling', async () => {
  const origin = 'https://elsewhere.example'
  for (const method of ['GET', 'OPTIONS']) {
    const url = `${server.url}/socket.io/?EIO=4&transport=polling`
    const response = await fetch(url, { method, headers: { origin } })
    expect(response.status).toBeGreaterThanOrEqual(400)
    const granted = [...response.headers.keys()].filter((name) => name.startsWith('access-control'))
    expect(granted).toEqual([])
  }
})

async function polled(): Promise<string> {
  const response = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`)
  return /"sid":"([^"]+)"/.exec(await response.text())![1]!
}
