/**
 * How cost grows: sessions of ten panels, at the pace of people, on one server and on several.
 * A word that one of them says is seen by all ten, and each of the ten is timed.
 */
import { setTimeout as rest } from 'node:timers/promises'
import type { Installed } from '../installed.ts'
import { install } from '../installed.ts'
import { startPostgres } from '../postgres.ts'
import { newId, tokenIn } from '../server.ts'
import { PROTOCOL } from '../../server/contract/limits.ts'
import { nearOf } from '../../client/near.ts'
import { lightPanel } from './crowd.ts'
import type { Light } from './crowd.ts'
import { quantile } from './measure.ts'
import { relay, usage } from './targets.ts'

/** Panels of a session: a coach, eight clients, and a second device of one of them. */
const PANELS = 10
/** Words a second in each session: everybody says something every fifty seconds. */
const PACE = 0.2
/** ms between two questions of a panel whether somebody is there. */
const BEAT = 4_000
/** Opened side by side while people come. */
const AT_ONCE = 25
/** Sessions that go on at once when it is asked how much goes at all. */
const BUSY = 64
/** Words of one session then: within what its people may say in ten seconds. */
const SAID = 150
/** What is still on its way after so many ms is lost. */
const PATIENCE = 20_000

export type Kind = 'bare relay' | 'SQLite' | 'Postgres'
export type Size = { kind: Kind; servers: number; sessions: number; seconds: number }
export type Loaded = Size & {
  sockets: number
  /** ms from when a word was due until one of the ten saw it. */
  p50: number
  p95: number
  p99: number
  /** Of all that should have been seen. */
  lost: number
  /** Words a second, when each session says the next as soon as all have seen the last. */
  most: number
  /** The servers' processor for one word seen by ten, in ms, whatever else they do meanwhile counted in. */
  cpu: number
  /** KB of the servers' memory for each socket, and MB in all once the load is over. */
  each: number
  memory: number
}

export const FULL: Size[] = [
  ...[10, 100, 1_000].map((sessions) => one('bare relay', 1, sessions)),
  ...[10, 100, 1_000].map((sessions) => one('SQLite', 1, sessions)),
  ...[10, 100, 1_000].map((sessions) => one('Postgres', 1, sessions)),
  one('Postgres', 2, 1_000),
  one('Postgres', 3, 1_000),
]
export const QUICK: Size[] = [
  { kind: 'bare relay', servers: 1, sessions: 3, seconds: 2 },
  { kind: 'SQLite', servers: 1, sessions: 3, seconds: 2 },
]

function one(kind: Kind, servers: number, sessions: number): Size {
  return { kind, servers, sessions, seconds: 20 }
}

type Server = { url: string; pid: number; stop: () => Promise<void> }
type Room = { panels: Light[]; say: (text: string) => Promise<void>; close: () => void }

export async function load(sizes: Size[], progress: (line: string) => void): Promise<Loaded[]> {
  const all: Loaded[] = []
  const needsPostgres = sizes.some(({ kind }) => kind === 'Postgres')
  const postgres = needsPostgres ? await startPostgres() : null
  for (const size of sizes) {
    const name = `${size.sessions * PANELS} sockets, ${size.kind} × ${size.servers}`
    const database = size.kind === 'Postgres' ? await postgres!.fresh() : undefined
    const servers: Server[] = []
    try {
      for (let at = 0; at < size.servers; at++) servers.push(await start(size.kind, database))
      const measured = await loaded(size, servers, (line) => progress(`${name}: ${line}`))
      all.push(measured)
      progress(`${name}: p50 ${measured.p50.toFixed(1)} p99 ${measured.p99.toFixed(1)} ms`)
    } finally {
      await Promise.all(servers.map((server) => server.stop()))
    }
  }
  await postgres?.stop()
  return all
}

async function start(kind: Kind, database: string | undefined): Promise<Server> {
  if (kind === 'bare relay') return relay(false)
  const server: Installed = await install(database, { environment: { PROXIES: '0' } })
  return server
}

async function loaded(size: Size, servers: Server[], progress: (line: string) => void) {
  const { kind, sessions, seconds } = size
  const before = sum(servers)
  const rooms: Room[] = []
  for (let first = 0; first < sessions; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, sessions - first) }, (_, place) => {
      // As a balancer does: everybody of a meeting comes to one server.
      const server = servers[(first + place) % servers.length]!
      return kind === 'bare relay' ? bareRoom(server) : room(server)
    })
    rooms.push(...(await Promise.all(some)))
    if (rooms.length % (AT_ONCE * 10) === 0) progress(`${rooms.length} sessions are there`)
  }
  await rest(2_000)
  const connected = sum(servers)

  const words = Math.max(10, Math.round(sessions * PACE * seconds))
  const waits: number[] = []
  const waiting = rooms.map(({ panels }) => panels.map((panel) => listening(panel, waits)))
  const from = sum(servers)
  const begin = performance.now()
  for (let word = 0; word < words; word++) {
    const due = begin + (word * seconds * 1000) / words
    while (performance.now() < due) await rest(Math.max(1, due - performance.now()))
    const at = word % sessions
    for (const waitFor of waiting[at]!) waitFor(`word ${word}.`, due)
    void rooms[at]!.say(`word ${word}.`)
  }
  const end = performance.now() + PATIENCE
  while (waits.length < words * PANELS && performance.now() < end) await rest(20)
  const to = sum(servers)

  const most = await saturated(rooms, (seconds * 1000) / 2)
  const after = sum(servers)
  for (const { close } of rooms) close()
  waits.sort((one, other) => one - other)
  const sockets = sessions * PANELS
  return {
    ...size,
    sockets,
    p50: quantile(waits, 0.5),
    p95: quantile(waits, 0.95),
    p99: quantile(waits, 0.99),
    lost: words * PANELS - waits.length,
    most,
    cpu: (to.ms - from.ms) / words,
    each: (connected.bytes - before.bytes) / 1024 / sockets,
    memory: Math.max(connected.bytes, after.bytes) / 2 ** 20,
  }
}

/**
 * Waits are put down as they come. A view holds what is newest: whoever is shown a word has
 * nothing more to wait for of those before it.
 */
function listening(panel: Light, waits: number[]): (text: string, due: number) => void {
  const waiting: { text: string; due: number }[] = []
  panel.onEvent((event) => {
    const at = waiting.findIndex(({ text }) => event.includes(text))
    for (const { due } of waiting.splice(0, at + 1)) waits.push(performance.now() - due)
  })
  return (text, due) => void waiting.push({ text, due })
}

async function saturated(rooms: Room[], ms: number): Promise<number> {
  const begin = performance.now()
  let words = 0
  const talking = rooms.slice(0, BUSY).map(async ({ panels, say }, at) => {
    for (let word = 0; word < SAID && performance.now() - begin < ms; word++) {
      const text = `more ${at} ${word}.`
      const seen = panels.map(
        (panel) =>
          new Promise<void>((resolve) =>
            panel.onEvent((event) => void (event.includes(text) && resolve())),
          ),
      )
      await say(text)
      await Promise.all(seen)
      words += 1
    }
  })
  await Promise.all(talking)
  return words / ((performance.now() - begin) / 1000)
}

/** A session of Attune's. Its people word a clause of their agreement, one after the other. */
async function room({ url }: Server): Promise<Room> {
  const port = Number(new URL(url).port)
  const meeting = newId()
  const panels: Light[] = []
  for (let at = 0; at < PANELS; at++) {
    const key = newId()
    const uid = at === 0 ? `coach ${meeting}` : `client ${Math.min(at, PANELS - 2)} ${meeting}`
    const token = await tokenIn(url, meeting, uid, key)
    const { near = '' } = nearOf(token)
    const panel = await lightPanel(port, { token, key, protocol: PROTOCOL }, `&near=${near}`)
    await new Promise<void>((resolve) => panel.onEvent(() => resolve()))
    panels.push(panel)
    if (at === 0) {
      const starts = { type: 'start-session', label: '', coachName: 'Maya', engagement: null }
      await panel.ask('command', { id: newId(), command: starts })
    }
  }
  let turn = 0
  const say = async (text: string): Promise<void> => {
    const command = { type: 'propose-clause', id: 'length', text, version: turn }
    const reply = await panels[turn++ % PANELS]!.ask('command', { id: newId(), command })
    if (!reply.includes('"ok":true')) throw new Error(`refused: ${reply}`)
  }
  // As every panel that is looked at does (client/watch.ts), each at moments of its own.
  const beats = panels.map((panel) => setInterval(() => void panel.ask('still', null), BEAT))
  const close = (): void => {
    for (const beat of beats) clearInterval(beat)
    panels.forEach((panel) => panel.close())
  }
  return { panels, say, close }
}

async function bareRoom({ url }: Server): Promise<Room> {
  const port = Number(new URL(url).port)
  const name = newId()
  const panels = await Promise.all(
    Array.from({ length: PANELS }, () => lightPanel(port, { room: name, role: 'coach' })),
  )
  let turn = 0
  const say = async (text: string): Promise<void> =>
    void (await panels[turn++ % PANELS]!.ask('answer', { answer: text }))
  return { panels, say, close: () => panels.forEach((panel) => panel.close()) }
}

function sum(servers: Server[]): { bytes: number; ms: number } {
  const all = servers.map(({ pid }) => usage(pid))
  return {
    bytes: all.reduce((total, { bytes }) => total + bytes, 0),
    ms: all.reduce((total, { ms }) => total + ms, 0),
  }
}

export function loadTable(all: Loaded[]): string {
  const head = [
    'sockets',
    'sessions',
    'server',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'p99 to bare',
    'lost',
    'words/s at most',
    'CPU ms/word',
    'KB/socket',
    'MB in all',
  ]
  const rows = all.map((one) => {
    const bare = all.find((other) => other.kind === 'bare relay' && other.sockets === one.sockets)
    return [
      one.sockets,
      one.sessions,
      one.servers > 1 ? `${one.kind}, ${one.servers} servers` : one.kind,
      one.p50.toFixed(1),
      one.p95.toFixed(1),
      one.p99.toFixed(1),
      bare ? `${(one.p99 / bare.p99).toFixed(1)} ×` : '',
      one.lost,
      one.most.toFixed(0),
      one.cpu.toFixed(2),
      one.each.toFixed(1),
      one.memory.toFixed(0),
    ]
  })
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
