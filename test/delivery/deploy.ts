/**
 * node test/delivery/deploy.ts [--times 50] [--panels 40]: a new version under load,
 * again and again. On one machine with SQLite a restart is the deploy: the
 * old server is told to stop, and the new one starts once it is gone. Of several at one
 * Postgres the oldest goes once a new one is there.
 *
 * Each panel is the client's own code and counts without a pause. None may lose
 * what was acknowledged, and none may wait more than two seconds for an answer.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { CoachView } from '../../server/contract/views.ts'
import { quantile } from '../bench/measure.ts'
import { writeReport } from '../bench/report.ts'
import { startCluster } from '../cluster/running.ts'
import { freePort } from '../ports.ts'
import { newId, zoomApp } from '../server.ts'
import { asInBrowser, openTab, until } from './pages.ts'

const MAIN = join(import.meta.dirname, '../../server/main.ts')
/** Between two answers of one panel, in ms: under the pace at which people may tap. */
const PACE = 400
/** Before each deploy. */
const CALM = 1_000
const LONGEST_GAP = 2_000
/** Fewer say too little to be written down. */
const FULL = 50
const atZoom = { ZOOM_CLIENT_ID: zoomApp.clientId, ZOOM_CLIENT_SECRET: zoomApp.clientSecret }

if (import.meta.main) void main()

async function main(): Promise<void> {
  const text = (value: string) => ({ type: 'string' as const, default: value })
  const { values } = parseArgs({ options: { times: text('50'), panels: text('40') } })
  const [times, panels] = [Number(values.times), Number(values.panels)]
  const rows: string[] = []
  let good = true
  for (const [name, open] of [
    ['one server, SQLite', alone],
    ['three servers, Postgres', () => several(3)],
  ] as const) {
    const progress = (line: string) => console.error(`${name}: ${line}`)
    const seen = await deploys(await open(), times, panels, progress)
    const kept = seen.gaps.filter((gap) => gap <= LONGEST_GAP).length
    good &&= kept === times && seen.lost + seen.twice === 0
    const gaps = seen.gaps.toSorted((one, other) => one - other)
    const [middle, longest] = [quantile(gaps, 0.5), gaps.at(-1) ?? 0]
    rows.push(
      `| ${name} | ${panels} | ${kept} of ${times} | ${middle.toFixed(0)} | ${longest.toFixed(0)} | ${seen.acknowledged} | ${seen.lost} | ${seen.twice} |`,
    )
  }
  const head = `| on | panels | deploys without a gap over ${LONGEST_GAP / 1000} s | longest gap of a deploy, the middle, ms | the longest | acknowledged | lost | twice |`
  const table = [head, '| --- | --- | --- | --- | --- | --- | --- | --- |', ...rows].join('\n')
  console.log(table)
  if (times >= FULL) writeReport(table, 'deploys')
  process.exit(good ? 0 : 1)
}

export type Place = {
  url: string
  /** Resolves once the new version has taken over, with what there is to say about it. */
  replace: () => Promise<string>
  stop: () => Promise<void>
}

export async function alone(): Promise<Place> {
  const dir = mkdtempSync(join(tmpdir(), 'attune-deploy-'))
  const port = await freePort()
  let server = await start(dir, port)
  const end = async (): Promise<void> => {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  return {
    url: `http://127.0.0.1:${port}`,
    replace: async () => {
      const told = performance.now()
      await end()
      const gone = performance.now()
      server = await start(dir, port)
      const there = performance.now()
      return `, of it ${(gone - told).toFixed(0)} to stop and ${(there - gone).toFixed(0)} to start`
    },
    stop: async () => {
      await end()
      rmSync(dir, { recursive: true })
    },
  }
}

export async function several(servers: number): Promise<Place> {
  const compiled = mkdtempSync(join(tmpdir(), 'attune-deploy-'))
  const cluster = await startCluster(servers, { more: { NODE_COMPILE_CACHE: compiled, ...atZoom } })
  return {
    url: cluster.url,
    replace: async () => {
      await cluster.replace()
      return ''
    },
    stop: async () => {
      await cluster.stop()
      rmSync(compiled, { recursive: true })
    },
  }
}

/** `gaps` is the longest wait of any panel around each deploy. */
export async function deploys(
  { url, replace, stop }: Place,
  times: number,
  panels: number,
  progress: (line: string) => void,
) {
  asInBrowser('storage')
  const all = await Promise.all(Array.from({ length: panels }, () => counting(url)))
  const gaps: number[] = []
  for (let time = 1; time <= times; time++) {
    await rest(CALM)
    all.forEach((one) => one.longest(true))
    const how = await replace()
    await until(() => all.every((one) => one.isBack()), 'everybody is back')
    const gap = Math.max(...all.map((one) => one.longest(false)))
    gaps.push(gap)
    progress(`deploy ${time} of ${times}: the longest gap ${gap.toFixed(0)} ms${how}`)
  }
  const counts = await Promise.all(all.map((one) => one.stop()))
  await stop()
  const sum = (of: (one: { acknowledged: number; counted: number }) => number) =>
    counts.reduce((so, one) => so + of(one), 0)
  return {
    gaps,
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lost: sum(({ acknowledged, counted }) => Math.max(0, acknowledged - counted)),
    twice: sum(({ acknowledged, counted }) => Math.max(0, counted - acknowledged)),
  }
}

/** A coach who asks in place of advising, again and again: the server counts it. */
async function counting(url: string) {
  const tab = openTab({ url, meeting: newId(), uid: `uid-${newId()}`, key: newId() })
  const { panel } = tab
  await until(() => panel.view() !== null, 'a first view')
  await panel.send({
    type: 'start-session',
    label: 'A.',
    coachName: 'Maya',
    engagement: null,
    plannedFor: null,
  })
  let acknowledged = 0
  let going = true
  let longest = 0
  let sinceReset = 0
  let asked = performance.now()
  const run = (async () => {
    while (going) {
      asked = performance.now()
      const reply = await panel.send({ type: 'instead-of-advice' })
      if (!reply.ok) throw new Error(`refused: ${reply.refusal}`)
      acknowledged += 1
      sinceReset += 1
      longest = Math.max(longest, performance.now() - asked)
      await rest(PACE)
    }
  })()
  return {
    longest: (reset: boolean) => {
      if (reset) [longest, sinceReset] = [0, 0]
      return longest
    },
    /** It heard at least twice since the deploy began. */
    isBack: () => sinceReset >= 3 && panel.connection() === 'connected',
    stop: async () => {
      going = false
      await run
      const of = () => (panel.view() as CoachView).insteadOfAdvice
      await until(() => of() >= acknowledged, 'the newest view')
      await rest(200)
      const counted = of()
      tab.close()
      return { acknowledged, counted }
    },
  }
}

async function start(dir: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PORT: String(port),
      DATA_DIR: dir,
      REHEARSAL: '1',
      ATTUNE_SECRET: 'a secret for deploys, thirty-two or more',
      ...atZoom,
      // As in server/attune.service.
      NODE_COMPILE_CACHE: join(dir, 'compiled'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}
