/** Floods, each by a thread of its own: as much as it can, for so long, from many addresses or one. */
import { parentPort, workerData } from 'node:worker_threads'
import { setTimeout as pause } from 'node:timers/promises'
import { BALLOT_LENGTH, PROTOCOL } from '../../server/contract/limits.ts'
import { keysFrom, tokenFor } from '../../server/seats.ts'
import { SECRET } from '../sealing.ts'
import { OPENED, frame, upgrade, wireTo } from './wire.ts'
import type { Wire } from './wire.ts'

export type Given = { flood: keyof typeof FLOODS; port: number; ms: number; meeting: string }
/** Goes on until it is told that the time is over; answers how many it sent. */
type Flood = (given: Given & { on: () => boolean }) => Promise<number>

const keys = keysFrom(SECRET)
const newId = (): string =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
const anyAddress = (): string => {
  const [one, two, three] = crypto.getRandomValues(new Uint8Array(3))
  return `X-Forwarded-For: 203.${one}.${two}.${three}`
}
const ONE_ADDRESS = 'X-Forwarded-For: 198.51.100.9'

async function guest(meeting: string, uid: string | null = null) {
  const claims = { via: 'meeting', meeting, apart: false, uid, context: newId() } as const
  const { token } = await tokenFor(claims, keys, Date.now())
  return { token, key: newId(), protocol: PROTOCOL }
}

/** So many at a time, one after the other; one that is turned away is tried again. */
async function lanes(
  count: number,
  on: () => boolean,
  one: () => Promise<number>,
): Promise<number> {
  let sent = 0
  const lane = async (): Promise<void> => {
    while (on()) {
      sent += await one().catch(() => 0)
      await pause(0)
    }
  }
  await Promise.all(Array.from({ length: count }, lane))
  return sent
}

async function opened(port: number, address: string, auth?: object): Promise<Wire> {
  const wire = await wireTo(port)
  wire.send(upgrade(OPENED, [address]))
  await wire.until((heard) => heard.includes('\r\n\r\n'), 2_000)
  if (auth) wire.send(frame(`40${JSON.stringify(auth)}`))
  return wire
}

/** Held open until the end, so many at most. */
const holding =
  (most: number, open: (given: Given) => Promise<Wire>, drip = ''): Flood =>
  async (given) => {
    const held: Wire[] = []
    const sent = await lanes(4, given.on, async () => {
      if (held.length >= most) {
        for (const wire of held) wire.send(drip)
        held.splice(0, held.length, ...held.filter((wire) => wire.isOpen()))
        await pause(200)
        return 0
      }
      held.push(await open(given))
      return 1
    })
    held.forEach((wire) => wire.close())
    return sent
  }

const posting =
  (path: string, type: string, body: () => string): Flood =>
  ({ port, on }) =>
    lanes(8, on, async () => {
      const wire = await wireTo(port)
      const bodies = Array.from({ length: 20 }, body)
      const requests = bodies.map(
        (one) =>
          `POST ${path} HTTP/1.1\r\nHost: x\r\n${anyAddress()}\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(one)}\r\n\r\n${one}`,
      )
      wire.send(requests.join(''))
      wire.socket.end()
      await wire.until(() => false, 5_000)
      wire.close()
      return bodies.length
    })

/** Many words at once, by somebody with a seat. */
const telling =
  (count: number, word: (number: number) => string): Flood =>
  ({ port, meeting, on }) =>
    lanes(8, on, async () => {
      const wire = await opened(port, anyAddress(), await guest(meeting))
      await wire.until((heard) => heard.includes('42["view"'), 5_000)
      const words = Array.from({ length: count }, (_, number) => frame(word(number)))
      wire.send(Buffer.concat(words))
      await wire.until((heard) => heard.includes(`43${count - 1}[`), 5_000)
      wire.close()
      return count
    })

const json = (value: unknown) => (): string => JSON.stringify(value)
const context = Buffer.alloc(300, 7).toString('base64')

export const FLOODS = {
  'connections from everywhere': ({ port, on }) =>
    lanes(16, on, async () => {
      ;(await opened(port, anyAddress())).close()
      return 1
    }),
  'connections from one address': ({ port, on }) =>
    lanes(16, on, async () => {
      ;(await opened(port, ONE_ADDRESS)).close()
      return 1
    }),
  'connections that say nothing': holding(2_000, ({ port }) => opened(port, anyAddress())),
  'wrong tokens': ({ port, on }) =>
    lanes(16, on, async () => {
      const wire = await opened(port, anyAddress(), { ...(await guest('m')), token: 'x.y.z' })
      await wire.until((heard) => heard.includes('44{'), 5_000)
      wire.close()
      return 1
    }),
  'malformed events': telling(400, (number) => `42${number}["command",null]`),
  'well-made events': telling(
    200,
    (number) =>
      `42${number}["command",{"id":"${newId()}","command":{"type":"ask-fewer","on":${number % 2 === 0}}}]`,
  ),
  'requests for rights': telling(
    100,
    (number) => `42${number}["rights",{"asked":[{"number":1,"blinded":"${'A'.repeat(43)}"}]}]`,
  ),
  'panels of one session': holding(1_000, async ({ port, meeting }) =>
    opened(port, anyAddress(), await guest(meeting)),
  ),
  'sessions of one coach': ({ port, on }) =>
    lanes(8, on, async () => {
      const wire = await opened(port, anyAddress(), await guest(newId(), 'uid-busy'))
      await wire.until((heard) => heard.includes('42["view"'), 5_000)
      const command = { type: 'start-session', label: '', coachName: 'M', engagement: null }
      wire.send(frame(`420["command",${JSON.stringify({ id: newId(), command })}]`))
      await wire.until((heard) => heard.includes('430['), 5_000)
      wire.close()
      return 1
    }),
  'slow headers': holding(
    1_000,
    async ({ port }) => {
      const wire = await wireTo(port)
      wire.send(`GET /healthz HTTP/1.1\r\nHost: x\r\n`)
      return wire
    },
    'X: y\r\n',
  ),
  'slow bodies': holding(
    1_000,
    async ({ port }) => {
      const wire = await wireTo(port)
      wire.send(
        `POST /zoom/seat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{`,
      )
      return wire
    },
    ' ',
  ),
  'polls that wait': holding(1_000, async ({ port }) => {
    const wire = await wireTo(port)
    const head = `HTTP/1.1\r\nHost: x\r\n${anyAddress()}\r\n\r\n`
    wire.send(`GET /socket.io/?EIO=4&transport=polling ${head}`)
    await wire.until((heard) => heard.includes('"sid"'), 5_000)
    const sid = /"sid":"([^"]+)"/.exec(wire.heard().toString())?.[1] ?? ''
    wire.send(`GET /socket.io/?EIO=4&transport=polling&sid=${sid} ${head}`)
    return wire
  }),
  'messages of a megabyte': ({ port, meeting, on }) =>
    lanes(4, on, async () => {
      const wire = await opened(port, anyAddress(), await guest(meeting))
      wire.send(frame(Buffer.alloc(1 << 20, 0x34)))
      await wire.until(() => false, 5_000)
      wire.close()
      return 1
    }),
  'wrong codes': posting('/join/seat', 'application/json', () =>
    JSON.stringify({ code: newId().slice(0, 8) }),
  ),
  'wrong contexts': posting(
    '/zoom/seat',
    'application/json',
    json({ context, key: 'k'.repeat(22), parent: null }),
  ),
  'wrong links': posting('/summary/open', 'application/json', () =>
    JSON.stringify({ secret: `${newId()}${newId()}`.slice(0, 43) }),
  ),
  'wrong events of Zoom’s': posting('/zoom/events', 'application/json', json({ event: 'x' })),
  'ballots without a right': posting('/ballot', 'text/plain', () =>
    JSON.stringify({
      slot: `${newId()}.1`,
      token: 'A'.repeat(43),
      right: 'A'.repeat(86),
      change: 1,
      answer: 'okay',
      wishes: [],
      pad: '',
    }).padEnd(BALLOT_LENGTH),
  ),
} satisfies Record<string, Flood>

// A thread that was started for one of them.
const given = workerData as Given | null
if (parentPort && given?.flood !== undefined) {
  const end = Date.now() + given.ms
  const on = () => Date.now() < end
  void FLOODS[given.flood]({ ...given, on }).then((sent) => parentPort?.postMessage(sent))
}
