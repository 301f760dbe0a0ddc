/**
 * How long a coach waits for each screen of their desk, with the sessions of a year
 * and more: right after the server started, and later; beside it, in the same run,
 * reading the same rows from the database and nothing else.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import type { Look, Looked } from '../../server/contract/commands.ts'
import type { Session } from '../../server/core/session.ts'
import { hashOf } from '../../server/keeping.ts'
import { keysFrom, linkSecret, tokenFor } from '../../server/seats.ts'
import { openStore } from '../../server/store/store.ts'
import { install, temporary } from '../installed.ts'
import type { Installed } from '../installed.ts'
import { startPostgres } from '../postgres.ts'
import { SEALING } from '../sealing.ts'
import { PATIENCE, SECRET, eventually, newId, openPanel } from '../server.ts'
import { quantile } from './measure.ts'
import { COACH, practiceOfAYear, sessionsOfAYear } from './year.ts'

/** What was promised for a coach with a thousand sessions, ms. */
const PROMISED = 100
const MEANT = 1_000
/** Grow with all that a coach has; the others with one engagement or one session. */
const ACROSS: Look['what'][] = ['desk', 'links', 'week', 'kept']
/** Until a coach who looked as often as they may is let look again, ms. */
const LET_AGAIN = 1_000
const DAY = 24 * 60 * 60 * 1000
const STALLS = join(import.meta.dirname, 'stalls.ts')
const keys = keysFrom(SECRET)

export type Sizes = {
  /** Sessions of the coach. */
  sessions: number[]
  databases: ('SQLite' | 'Postgres')[]
  /** Starts of the server, each screen the first one after one of them; none: all after one. */
  starts: number
  /** Times that each is looked at later. */
  looks: number
}
export const FULL: Sizes = {
  sessions: [100, 1_000, 5_000],
  databases: ['SQLite', 'Postgres'],
  starts: 3,
  looks: 60,
}
export const QUICK: Sizes = { sessions: [12], databases: ['SQLite'], starts: 0, looks: 3 }

export type Screen = {
  database: string
  sessions: number
  what: Look['what']
  bytes: number
  /** ms: the first one after a start, in the middle and the longest; the others later. */
  first: number
  firstMost: number
  p50: number
  p95: number
  p99: number
  /** Rows that stand behind it, and how long it takes to read them alone. */
  rows: number
  bare: number
  /** For how long everybody else had to wait meanwhile, at most. */
  stall: number
}

/** `progress` gets a line now and then. */
export async function screens(sizes: Sizes, progress: (line: string) => void): Promise<Screen[]> {
  const all: Screen[] = []
  for (const database of sizes.databases) {
    const postgres = database === 'Postgres' ? await startPostgres() : null
    try {
      for (const sessions of sizes.sessions) {
        const folder = temporary()
        const url = await postgres?.fresh()
        const asked = await filled(url ?? join(folder, 'attune.sqlite'), sessions)
        progress(`${database}: ${sessions} sessions are made`)
        for (const one of await looked({ database, sessions, folder, url, asked }, sizes)) {
          all.push(one)
          progress(
            `${database}, ${sessions}: ${one.what} first ${one.first.toFixed(0)}, p95 ${one.p95.toFixed(1)} ms, stalled ${one.stall.toFixed(0)} ms`,
          )
        }
      }
    } finally {
      await postgres?.stop()
    }
  }
  return all
}

type Asked = { look: Look; text: string; values: (string | number)[] }
type Place = {
  database: string
  sessions: number
  folder: string
  url: string | undefined
  asked: Asked[]
}

async function looked(place: Place, { starts, looks }: Sizes): Promise<Screen[]> {
  const { folder, url, asked } = place
  const start = () => install(url, { folder, environment: { NODE_OPTIONS: `--import=${STALLS}` } })
  const first = asked.map((): number[] => [])
  const stall = asked.map(() => 0)
  async function early(server: Installed, at: number): Promise<void> {
    const panel = await atDesk(server.url)
    await stalled(server)
    first[at]!.push((await ask(panel, asked[at]!.look)).took)
    stall[at] = Math.max(stall[at]!, await stalled(server))
    panel.close()
  }
  for (let turn = 0; turn < starts; turn++)
    for (const at of asked.keys()) {
      const server = await start()
      await early(server, at)
      await server.kill()
    }

  const server = await start()
  if (starts === 0) for (const at of asked.keys()) await early(server, at)
  const took = asked.map((): number[] => [])
  const bytes = asked.map(() => 0)
  const panel = await atDesk(server.url)
  // In turn, so that a noisy moment does not fall on one of them alone.
  for (let turn = 0; turn < looks; turn++)
    for (const [at, { look }] of asked.entries()) {
      const one = await ask(panel, look)
      took[at]!.push(one.took)
      bytes[at] = one.bytes
    }
  panel.close()
  const bare = await bareReads(place, looks)
  await server.stop()
  return asked.map(({ look }, at) => {
    const [firsts, late] = [sorted(first[at]!), sorted(took[at]!)]
    return {
      database: place.database,
      sessions: place.sessions,
      what: look.what,
      bytes: bytes[at]!,
      first: quantile(firsts, 0.5),
      firstMost: firsts.at(-1)!,
      p50: quantile(late, 0.5),
      p95: quantile(late, 0.95),
      p99: quantile(late, 0.99),
      stall: stall[at]!,
      ...bare[at]!,
    }
  })
}

async function atDesk(url: string) {
  const claims = { via: 'desk' as const, uid: COACH, context: newId(), desk: null }
  const { token } = await tokenFor(claims, keys, Date.now())
  return openPanel(url, token)
}

type Answered = { took: number; bytes: number }

async function ask(panel: Awaited<ReturnType<typeof atDesk>>, look: Look): Promise<Answered> {
  const before = performance.now()
  const reply = (await panel.socket.timeout(PATIENCE).emitWithAck('look', look)) as Looked
  const took = performance.now() - before
  if (!reply.ok && reply.refusal === 'too-fast') {
    await new Promise((resolve) => setTimeout(resolve, LET_AGAIN))
    return ask(panel, look)
  }
  if (!reply.ok) throw new Error(`${look.what}: ${reply.refusal}`)
  return { took, bytes: Buffer.byteLength(JSON.stringify(reply)) }
}

/** Since the last time it was asked. */
async function stalled({ pid, log }: Installed): Promise<number> {
  const said = () => [...log().matchAll(/^stalled (.+)$/gm)].map(([, ms]) => Number(ms))
  const before = said().length
  process.kill(pid, 'SIGHUP')
  await eventually(() => said().length > before)
  return said().at(-1)!
}

/** In this process: what the database itself takes, and the way from it. */
async function bareReads({ folder, url, asked }: Place, looks: number) {
  const client = url === undefined ? null : new pg.Client(url)
  await client?.connect()
  const file = client ? null : new DatabaseSync(join(folder, 'attune.sqlite'), { readOnly: true })
  const numbered = (text: string) => {
    let place = 0
    return text.replaceAll('?', () => `$${++place}`)
  }
  const found: { rows: number; bare: number }[] = []
  for (const { text, values } of asked) {
    const prepared = file?.prepare(text)
    const took: number[] = []
    let rows = 0
    for (let turn = 0; turn < looks; turn++) {
      const before = performance.now()
      const read = prepared?.all(...values) ?? (await client!.query(numbered(text), values)).rows
      took.push(performance.now() - before)
      rows = read.length
    }
    found.push({ rows, bare: quantile(sorted(took), 0.5) })
  }
  file?.close()
  await client?.end()
  return found
}

/** The database of a coach who held so many sessions, and each screen of theirs with the rows behind it. */
async function filled(where: string, sessions: number): Promise<Asked[]> {
  const now = Date.now()
  const year = sessionsOfAYear(sessions, now)
  const store = await openStore(where, SEALING)
  const all = year.flat()
  for (let at = 0; at < all.length; at += 200)
    await Promise.all(
      all
        .slice(at, at + 200)
        .map((session) =>
          store.save({ session, revision: 0, commandId: newId(), links: hashesOf(session) }),
        ),
    )
  if (!(await store.practices.save(COACH, practiceOfAYear(now), 0))) throw new Error('not saved')
  await store.close()

  const row = 'select id, state, revision from sessions'
  const [longest] = year
  const { engagement } = longest![0]!
  const { id: session } = longest!.at(-1)!
  const week = { week: '2026-W02', from: now - 7 * DAY, until: now }
  const inEngagement = { text: `${row} where engagement = ?`, values: [engagement] }
  const onlyOne = { text: `${row} where id = ?`, values: [session] }
  return [
    {
      look: { what: 'desk', ...week },
      text: `${row} where ${newest(`coach = ?`)}`,
      values: [COACH],
    },
    { look: { what: 'engagement', engagement }, ...inEngagement },
    { look: { what: 'session', session }, ...onlyOne },
    {
      look: { what: 'links' },
      text: `${row} where coach = ? and linked_until >= ?`,
      values: [COACH, now],
    },
    {
      look: { what: 'kept' },
      text: `${row} where coach = ? and kept_until is not null order by kept_until limit 12`,
      values: [COACH],
    },
    {
      look: { what: 'week', ...week },
      // What was promised before is looked at too.
      text: `${row} where (coach = ? and opened_at >= ? and opened_at < ?)
        or ${newest('coach = ? and opened_at < ?')}`,
      values: [COACH, week.from, week.until, COACH, week.from],
    },
    {
      look: { what: 'practice' },
      text: 'select state, revision from practices where coach = ?',
      values: [COACH],
    },
    { look: { what: 'preparation', engagement }, ...onlyOne },
    { look: { what: 'log', engagement }, ...inEngagement },
  ]
}

/** Of each engagement the newest of those sessions. */
const newest = (among: string): string => `id in (select id from (select id, row_number() over
  (partition by engagement order by opened_at desc) as place
  from sessions where ${among}) as placed where place = 1)`

const hashesOf = ({ links }: Session) =>
  links.map(({ id }) => ({ hash: hashOf(linkSecret(id, keys)), link: id }))

const sorted = (all: number[]): number[] => all.toSorted((one, other) => one - other)

/** With other numbers of sessions than was promised for, what grows with them. */
export function deskTable(all: Screen[]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const head = [
    'sessions',
    'database',
    'screen',
    'KB',
    'rows',
    'bare read ms',
    'first ms',
    'at most',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    `p95 ≤ ${PROMISED}`,
    'others waited ms',
  ]
  const shown = all.filter(({ sessions, what }) => sessions === MEANT || ACROSS.includes(what))
  const body = shown.map((one) => [
    `${one.sessions}`,
    one.database,
    one.what,
    (one.bytes / 1024).toFixed(0),
    `${one.rows}`,
    one.bare.toFixed(1),
    one.first.toFixed(0),
    one.firstMost.toFixed(0),
    one.p50.toFixed(1),
    one.p95.toFixed(1),
    one.p99.toFixed(1),
    one.p95 <= PROMISED ? 'kept' : 'missed',
    one.stall.toFixed(0),
  ])
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
}
