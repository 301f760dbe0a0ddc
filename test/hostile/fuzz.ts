/**
 * npm run fuzz: frames, commands and requests that nobody's browser sends, against
 * Attune in a process of its own on this machine. `-- --seed n` repeats a run,
 * `-- --short` is the round of the tests, `-- --only frames,commands,requests` some
 * of it, `-- --minutes n` ends each after so long and writes down what was reached.
 * `-- --floods` has honest panels wait beside floods, each for `--seconds n`.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { keysFrom, tokenFor } from '../../server/seats.ts'
import { PROTOCOL } from '../../server/contract/limits.ts'
import { reported, writeReport } from '../bench/report.ts'
import { dice } from '../games/game.ts'
import { install } from '../installed.ts'
import type { Installed } from '../installed.ts'
import { SECRET, enter, eventually, newId, session, startServer } from '../server.ts'
import type { CoachView } from '../server.ts'
import { byCommands } from './commands.ts'
import { byPolling, byWebSocket } from './frames.ts'
import type { Round } from './frames.ts'
import { flooded, floodNames, floodTable } from './honest.ts'
import type { Chance } from './mutate.ts'
import { byRequests } from './requests.ts'

export type What = 'frames' | 'commands' | 'requests'
export type Fuzzed = {
  what: What
  seed: number
  read: number
  seconds: number
  /** Each of these is a finding. */
  findings: string[]
  /** The longest that the server's loop stood still, ms, and what its memory grew by from a tenth of the way, MB. */
  stall: number
  grown: number
}

export const FULL: Record<What, number> = {
  frames: 10_000_000,
  commands: 1_000_000,
  requests: 1_000_000,
}
export const SHORT: Record<What, number> = { frames: 3_000, commands: 900, requests: 300 }
/** Connections at one time. */
const LANES = 8
/** Connections of one session: each is somebody else, and a session has sixty. */
const OF_A_SESSION = 40
const STALLS = join(import.meta.dirname, '../bench/stalls.ts')
const keys = keysFrom(SECRET)

export async function fuzz(
  what: What,
  options: { seed: number; most: number; ms: number; progress: (line: string) => void },
): Promise<Fuzzed> {
  const { seed, most, ms, progress } = options
  const server = await install(undefined, {
    environment: {
      NODE_OPTIONS: `--import=${STALLS}`,
      REHEARSAL: '1',
      // Where nobody answers.
      ZOOM_URL: 'http://127.0.0.1:9',
      ZOOM_API_URL: 'http://127.0.0.1:9',
    },
  })
  const port = Number(new URL(server.url).port)
  const routes = what === 'requests' ? await routesOf() : []
  const bystander = await somebodyElse(server.url)
  const findings: string[] = []
  const begun = Date.now()
  let [read, turn, told, settled] = [0, 0, 0, 0]
  await stalled(server)

  const lane = async (): Promise<void> => {
    while (read < most && Date.now() - begun < ms && findings.length < 20) {
      const place = what === 'requests' ? null : await session(server.url, [])
      place?.close()
      for (let count = 0; count < OF_A_SESSION && read < most && Date.now() - begun < ms; count++) {
        const at = (turn += 1)
        const chance = dice(seed + at * 7_919)
        try {
          const round = await one(at, chance, place?.meeting ?? '')
          read += round.read
          if (round.faults > 0) findings.push(`turn ${at}: ${round.faults} faults`)
          if (round.unanswered > 0) findings.push(`turn ${at}: ${round.unanswered} unanswered`)
        } catch (error) {
          findings.push(`turn ${at}: ${String(error)}`)
          if (findings.length >= 20) return
        }
        if (settled === 0 && read > most / 10) settled = memoryOf(server)
        if (read - told < most / 20) continue
        told = read
        const each = ((read / (Date.now() - begun)) * 1000).toFixed(0)
        progress(`${what}: ${read} of ${most}, ${each}/s, ${findings.length} findings`)
      }
      if (place) findings.push(...(await changedBy(server.url, place.meeting)))
    }
  }
  const one = async (at: number, chance: Chance, meeting: string): Promise<Round> => {
    if (what === 'requests') return byRequests(port, routes, chance, bystander.ids)
    const [auth, known] = [await guestIn(meeting), bystander.ids]
    if (what === 'commands') return byCommands(port, auth, chance, known)
    return at % 3 === 0 ? byPolling(port, auth, chance) : byWebSocket(port, auth, chance)
  }
  await Promise.all(Array.from({ length: LANES }, lane))

  const seconds = (Date.now() - begun) / 1000
  // What is still under way has its moment to end.
  await pause(500)
  const alive = await fetch(`${server.url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
  if (!alive) findings.push('the server is gone')
  const stall = alive ? await stalled(server) : Number.NaN
  const grown = alive && settled > 0 ? memoryOf(server) - settled : 0
  if (alive) findings.push(...(await bystander.changed()))
  findings.push(...(server.log().match(/.*"fault".*/g) ?? []).slice(0, 20))
  bystander.close()
  if (alive) await server.stop()
  return { what, seed, read, seconds, findings, stall, grown }
}

/** A client without an account, somebody else each time. */
async function guestIn(meeting: string) {
  const claims = { via: 'meeting', meeting, apart: false, uid: null, context: newId() } as const
  const { token } = await tokenFor(claims, keys, Date.now())
  return { token, key: newId(), protocol: PROTOCOL }
}

/** What a coach alone decides. */
const coachsOwn = (view: CoachView): string => {
  const { session, recorded, join, script, readiness, eyeContact, cadence, notes, questions } = view
  const { threshold, promptGap, checkIn, endPulseOpen, plannedFor, next, repairs, aloud } = view
  const confirmed = Object.values(view.checklist).map(({ confirmedAt }) => confirmedAt)
  const theirs = {
    session,
    recorded,
    join,
    script,
    readiness,
    eyeContact,
    cadence,
    notes,
    questions,
  }
  const asked = { threshold, promptGap, checkIn, endPulseOpen, plannedFor, next, repairs, aloud }
  return JSON.stringify([theirs, asked, confirmed])
}

async function seenBy(url: string, meeting: string): Promise<CoachView> {
  const panel = await enter(url, meeting, 'uid-coach')
  const view = panel.view() as CoachView
  panel.close()
  return view
}

/** A session that began as all do, and was left to clients who would be more. */
async function changedBy(url: string, meeting: string): Promise<string[]> {
  const fresh = await session(url, [])
  const blank = (view: CoachView): string =>
    coachsOwn({
      ...view,
      session: { ...view.session, engagement: '', openedAt: 0, number: 0 },
      join: { ...view.join, code: '' },
      script: { ...view.script, promise: { ...view.script.promise, at: 0 } },
    })
  const due = blank(await seenBy(url, fresh.meeting))
  const found = blank(await seenBy(url, meeting))
  fresh.close()
  return found === due ? [] : [`a client changed what is their coach's: ${found} is not ${due}`]
}

/** A session that nobody of the others has anything to do with; its ids are known to all of them. */
async function somebodyElse(url: string) {
  const theirs = await session(url, ['ana'])
  const commitment = newId()
  const need = newId()
  await theirs.coach.send({
    type: 'add-commitment',
    id: commitment,
    promiser: 'coach',
    text: 'Send it',
    due: null,
  })
  await theirs.coach.send({ type: 'note-need', id: need, kind: 'pace', text: 'Slowly' })
  await theirs.coach.send({ type: 'propose-clause', id: 'length', text: 'An hour', version: 0 })
  await theirs.clients[0]!.send({ type: 'claim-link' })
  const view = await theirs.coach.until<CoachView>(({ links }) => links.length > 0)
  const whole = ({ agreement, commitments, needs, links, ...rest }: CoachView): string =>
    JSON.stringify([
      coachsOwn({ agreement, commitments, needs, links, ...rest }),
      agreement,
      commitments,
      needs,
      links,
    ])
  const before = whole(view)
  const { engagement } = view.session
  return {
    ids: [
      commitment,
      need,
      engagement,
      'length',
      view.join.code,
      ...view.links.map(({ id }) => id),
    ],
    changed: async (): Promise<string[]> =>
      whole(await seenBy(url, theirs.meeting)) === before
        ? []
        : ['somebody else’s session changed'],
    close: theirs.close,
  }
}

/** Every route there is, read off a server of its own, and what is served beside them. */
async function routesOf(): Promise<string[]> {
  const server = await startServer()
  const routes = server.routes()
  await server.stop()
  return [...routes, 'GET /assets/x.js', 'GET /socket.io/', 'POST /socket.io/', 'GET /as/x/zoom']
}

async function stalled({ pid, log }: Installed): Promise<number> {
  const told = () => [...log().matchAll(/^stalled (.+)$/gm)].map(([, ms]) => Number(ms))
  const before = told().length
  process.kill(pid, 'SIGHUP')
  await eventually(() => told().length > before)
  return told().at(-1)!
}

const memoryOf = ({ pid }: Installed): number =>
  (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096) / 2 ** 20

/** Of what did not run, the rows that stand in test/README.md stay. */
export function fuzzTable(all: Fuzzed[], kept: string[] = []): string {
  const ran = new Date().toISOString().slice(0, 10)
  const rows = all.map((one) => {
    const each = (one.read / one.seconds).toFixed(0)
    return `| ${one.what} | ${ran} | ${one.read} of ${FULL[one.what]} | ${each} | ${one.findings.length} | ${one.stall.toFixed(0)} | ${one.grown.toFixed(0)} | ${one.seed} |`
  })
  const head =
    '| what | ran | read by the server | /s | findings | longest stall ms | MB more | seed |'
  return [head, '| --- | --- | --- | --- | --- | --- | --- | --- |', ...kept, ...rows].join('\n')
}

if (import.meta.main) void main(process.argv.slice(2))

async function main(options: string[]): Promise<void> {
  const given = (name: string): string | undefined =>
    options.includes(name) ? options[options.indexOf(name) + 1] : undefined
  const seed = Number(given('--seed') ?? Date.now() & 0x7fffffff)
  const sizes = options.includes('--short') ? SHORT : FULL
  const ms = Number(given('--minutes') ?? 24 * 60) * 60_000
  const named = (given('--only')?.split(',') ?? Object.keys(FULL)) as What[]
  if (options.includes('--floods')) return floods(Number(given('--seconds') ?? 20) * 1_000)
  console.error(`seed ${seed}`)
  const all: Fuzzed[] = []
  for (const what of named) {
    const progress = (line: string) => console.error(line)
    const fuzzed = await fuzz(what, { seed, most: sizes[what], ms, progress })
    all.push(fuzzed)
    for (const finding of fuzzed.findings) console.error(`${what}: ${finding}`)
  }
  console.log(fuzzTable(all))
  const isOther = (row: string): boolean =>
    Object.keys(FULL).some((what) => row.startsWith(`| ${what} `) && !named.includes(what as What))
  if (sizes === FULL) writeReport(fuzzTable(all, reported('fuzz').filter(isOther)), 'fuzz')
  process.exitCode = all.every(({ findings }) => findings.length === 0) ? 0 : 1
}

async function floods(ms: number): Promise<void> {
  const one = floodNames.map((name) => [name])
  const { all, faults } = await flooded(one, ms, (line) => console.error(line))
  console.log(floodTable(all))
  for (const fault of faults) console.error(fault)
  writeReport(floodTable(all), 'floods')
  process.exitCode = faults.length === 0 && all.every(({ lost }) => lost === 0) ? 0 : 1
}
