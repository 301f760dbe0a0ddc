/** Frames of Engine.IO and Socket.IO, by WebSocket and by polling: some that are answered, most that are nothing. */
import { jsonOf, anything, garbled, pick, upTo } from './mutate.ts'
import type { Chance } from './mutate.ts'
import { BINARY, TEXT, frame, seated, textsIn } from './wire.ts'

/** Frames of one connection. */
const BATCH = 100
/** Bytes; what is longer than a payload ends the connection. */
const LONGEST = 7_900
/** ms. A connection that stands after its last frame is left standing. */
const HANGING = 5
const SEPARATOR = '\u001e'

const EVENTS = ['command', 'look', 'rights', 'view', 'connect', 'disconnect', 'error', '__proto__']
const ODD = [
  '',
  '0',
  '1',
  '2',
  '2probe',
  '3',
  '3probe',
  '4',
  '5',
  '6',
  '7',
  'b',
  'b4AAA',
  '4',
  '40',
  '40/other,',
  '40/__proto__,{}',
  '41',
  '42',
  '42[]',
  '42{}',
  '42null',
  '42["disconnect"]',
  '42["connect_error"]',
  '42[null]',
  '42[1,2]',
  '42[{"toString":1}]',
  '43',
  '430[]',
  '43999999999999999999[]',
  '44',
  '44{"message":"x"}',
  '45',
  '451-["command"]',
  '4599999-["command",{"_placeholder":true,"num":0}]',
  '451-["command",{"_placeholder":true,"num":-1}]',
  '451-["command",{"_placeholder":true,"num":"__proto__"}]',
  '451-',
  '461-0[{"_placeholder":true,"num":0}]',
  '47',
  '4/,',
  '42/,["command"]',
  '42/admin,1["command"]',
  `42${'1'.repeat(400)}["command",null]`,
]

/** The connection stands after these. */
const BORNE = [
  '3',
  '6',
  '430[]',
  '43999999[]',
  '40/other,',
  '40/__proto__,{}',
  '42["command"]',
  '42["nothing",{"a":1}]',
  '42["__proto__",1]',
  '42["toString"]',
  '4212345["nothing"]',
]

type One = { bytes: Buffer; opcode: number; asks: number | null }

const textOf = (text: string, asks: number | null = null): One => ({
  bytes: Buffer.from(text),
  opcode: TEXT,
  asks,
})

/** Asks for an answer under its own number, or is borne in silence. */
function made(number: number, chance: Chance): One {
  if (chance() < 0.1) return textOf(pick(BORNE, chance))
  const asked = `42${number}${jsonOf([pick(EVENTS.slice(0, 3), chance), anything(chance, [])])}`
  return Buffer.byteLength(asked) < LONGEST
    ? textOf(asked, number)
    : textOf(`42${number}["look"]`, number)
}

/** What most likely ends the connection. */
function last(chance: Chance): One {
  if (chance() < 0.3) return textOf(pick(ODD, chance))
  const whole = `42${upTo(99, chance)}${jsonOf([pick(EVENTS, chance), anything(chance, [])])}`
  const opcode = pick([TEXT, TEXT, BINARY], chance)
  return { bytes: garbled(Buffer.from(whole), chance), opcode, asks: null }
}

export type Round = {
  /** What the server had read when it answered the last one, or closed the connection. */
  read: number
  /** What nobody said a word to, while the connection stood. */
  unanswered: number
  /** Replies that tell of a fault. */
  faults: number
}

export async function byWebSocket(port: number, auth: object, chance: Chance): Promise<Round> {
  const wire = await seated(port, auth)
  const batch = Array.from({ length: BATCH }, (_, number) => made(number, chance))
  // Now and then what they carry comes in pieces of its own.
  const attached = chance() < 0.2
  if (attached) {
    const holder = `451-${BATCH}["command",{"_placeholder":true,"num":0}]`
    batch.push(textOf(holder), { bytes: Buffer.from([1, 2, 3]), opcode: BINARY, asks: BATCH })
  }
  wire.send(Buffer.concat(batch.map(({ bytes, opcode }) => frame(bytes, opcode))))
  const asking = batch.flatMap(({ asks }) => asks ?? [])
  // A question that has to look something up is answered after one that has not.
  await wire.until((heard) => asking.every((number) => heard.includes(`43${number}[`)))
  const round = counted(textsIn(wire.heard()), batch)
  const { bytes, opcode } = last(chance)
  const flags = chance() < 0.2 ? upTo(15, chance) << 4 : 0x80
  wire.send(frame(bytes, opcode, flags))
  wire.send(frame('1'))
  await wire.until(() => false, HANGING)
  wire.close()
  return { ...round, read: round.read + 1 }
}

/** A body holds as many packets as fit into a payload. */
export async function byPolling(port: number, auth: object, chance: Chance): Promise<Round> {
  const url = `http://127.0.0.1:${port}/socket.io/?EIO=4&transport=polling`
  const post = async (path: string, body: Buffer<ArrayBuffer> | string, type = 'text/plain') => {
    const response = await fetch(path, { method: 'POST', body, headers: { 'content-type': type } })
    await response.text()
    return response.status
  }
  const opened = await (await fetch(url)).text()
  const mine = `${url}&sid=${/"sid":"([^"]+)"/.exec(opened)?.[1] ?? ''}`
  await post(mine, `40${JSON.stringify(auth)}`)
  let heard = await (await fetch(mine)).text()
  const batch: One[] = []
  for (let size = 0; ;) {
    const one = made(batch.length, chance)
    size += one.bytes.length + 1
    if (size > LONGEST) break
    batch.push(one)
  }
  await post(mine, batch.map(({ bytes }) => bytes.toString()).join(SEPARATOR))
  const asking = batch.flatMap(({ asks }) => asks ?? [])
  while (!asking.every((number) => heard.includes(`43${number}[`))) {
    const response = await fetch(mine)
    heard += SEPARATOR + (await response.text())
    if (response.status !== 200) break
  }
  const round = counted(heard.split(SEPARATOR), batch)
  const type = pick(['text/plain', 'application/octet-stream', 'application/json', ''], chance)
  const status = await post(mine, Buffer.from(last(chance).bytes), type)
  if (status === 200) await post(mine, '1')
  return { ...round, read: round.read + 1 }
}

function counted(heard: string[], batch: One[]): Round {
  const due = new Set(batch.flatMap(({ asks }) => asks ?? []))
  let faults = 0
  for (const text of heard) {
    const number = /^43(\d+)\[/.exec(text)?.[1]
    if (number === undefined) continue
    due.delete(Number(number))
    if (text.includes('"unavailable"')) faults += 1
  }
  return { read: batch.length, faults, unanswered: due.size }
}
