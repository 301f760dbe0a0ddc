/**
 * npm run bench: the time from a client's tap to the coach's view, side by side
 * with a bare Socket.IO relay and with a relay that writes each message
 * durably; then what sealed ballots cost, and how long a coach waits at their desk.
 * `-- --json` prints JSON as well, `-- --quick` is a short round, `-- --only answers`,
 * `-- --only ballots` or `-- --only desk` one of the three. By name alone are asked for
 * `-- --only load`: how cost grows to 10,000 sockets; `-- --only soak`: what is left of an hour
 * (or of `--minutes n`); and `-- --only slow`: what panels that do not read cost the others.
 */
import {
  FULL as FULL_BALLOTS,
  QUICK as QUICK_BALLOTS,
  ballotTables,
  costs,
  growth,
} from './ballots.ts'
import { FULL as FULL_DESK, QUICK as QUICK_DESK, deskTable, screens } from './desk.ts'
import { FULL as FULL_LOAD, QUICK as QUICK_LOAD, load, loadTable } from './load.ts'
import { measure } from './measure.ts'
import type { Load, Measured } from './measure.ts'
import { writeReport } from './report.ts'
import { FULL as FULL_SLOW, QUICK as QUICK_SLOW, slowTable, stalled } from './slow.ts'
import { FULL as FULL_SOAK, QUICK as QUICK_SOAK, soak, soakTable } from './soak.ts'
import { attune, relay } from './targets.ts'
import type { Target } from './targets.ts'

const LOADS: Load[] = [
  { sessions: 100, perSecond: 200, seconds: 12 },
  { sessions: 1000, perSecond: 2000, seconds: 12 },
]
const QUICK: Load[] = [{ sessions: 10, perSecond: 20, seconds: 2 }]
/** Taken in turn, so that a noisy minute of the machine does not fall on one of them alone. */
const ROUNDS = 3

if (import.meta.main) {
  const options = process.argv.slice(2)
  const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined
  const asked = (what: string) => only === undefined || only === what
  if (asked('answers')) await answers(options)
  if (asked('ballots')) await ballots(options)
  if (asked('desk')) await desk(options)
  if (only === 'load') await grow(options)
  if (only === 'soak') await lasting(options)
  if (only === 'slow') await slow(options)
}

async function answers(options: string[]): Promise<void> {
  const quick = options.includes('--quick')
  const results = await run(quick ? QUICK : LOADS, quick ? 1 : ROUNDS, (line) =>
    console.error(line),
  )
  print(results, table(results), options, 'bench')
}

async function ballots(options: string[]): Promise<void> {
  const sizes = options.includes('--quick') ? QUICK_BALLOTS : FULL_BALLOTS
  const cost = await costs(sizes)
  const grown = await growth(sizes, (line) => console.error(line))
  print({ cost, grown }, ballotTables(cost, grown), options, 'bench ballots')
}

async function desk(options: string[]): Promise<void> {
  const sizes = options.includes('--quick') ? QUICK_DESK : FULL_DESK
  const all = await screens(sizes, (line) => console.error(line))
  print(all, deskTable(all), options, 'bench desk')
}

async function grow(options: string[]): Promise<void> {
  const sizes = options.includes('--quick') ? QUICK_LOAD : FULL_LOAD
  const all = await load(sizes, (line) => console.error(line))
  print(all, loadTable(all), options, 'bench load')
}

async function lasting(options: string[]): Promise<void> {
  const size = options.includes('--quick') ? QUICK_SOAK : FULL_SOAK
  const minutes = options.includes('--minutes')
    ? Number(options[options.indexOf('--minutes') + 1])
    : size.minutes
  const soaked = await soak({ ...size, minutes }, (line) => console.error(line))
  print(soaked, soakTable(soaked), options, 'bench soak')
}

async function slow(options: string[]): Promise<void> {
  const size = options.includes('--quick') ? QUICK_SLOW : FULL_SLOW
  const result = await stalled(size, (line) => console.error(line))
  print(result, slowTable(result), options, 'bench slow')
}

function print(results: object, text: string, options: string[], mark: string): void {
  console.log(text)
  if (options.includes('--json')) console.log(JSON.stringify(results, null, 2))
  if (!options.includes('--quick')) writeReport(text, mark)
}

/** The middle of the rounds for each target and load, by p99. */
export async function run(
  loads: Load[],
  rounds: number,
  progress: (line: string) => void,
): Promise<Measured[]> {
  const results: Measured[] = []
  for (const load of loads) {
    const runs = new Map<string, Measured[]>()
    for (let round = 1; round <= rounds; round++)
      for (const open of [() => relay(false), () => relay(true), attune]) {
        const measured = await once(open, load, `round${round}`)
        runs.set(measured.target, [...(runs.get(measured.target) ?? []), measured])
        const { target, p50, p99 } = measured
        progress(
          `${load.perSecond}/s, round ${round} of ${rounds}: ${target} p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms`,
        )
      }
    for (const all of runs.values()) {
      all.sort((one, other) => one.p99 - other.p99)
      results.push(all[Math.floor(all.length / 2)]!)
    }
  }
  return results
}

async function once(open: () => Promise<Target>, load: Load, round: string): Promise<Measured> {
  const target = await open()
  try {
    return await measure(target, load, round)
  } finally {
    await target.stop()
  }
}

function table(results: Measured[]): string {
  const rows = results.map((one) => {
    const bare = results.find(
      (other) => other.target === 'bare relay' && other.perSecond === one.perSecond,
    )
    const times = (mine: number, theirs: number | undefined) =>
      theirs === undefined ? '' : `${(mine / theirs).toFixed(2)} ×`
    return [
      `${one.perSecond}/s, ${one.sessions} sessions`,
      one.target,
      one.p50.toFixed(1),
      times(one.p50, bare?.p50),
      one.p95.toFixed(1),
      one.p99.toFixed(1),
      times(one.p99, bare?.p99),
      one.sustained.toFixed(0),
      `${one.seen} of ${one.sent}`,
      one.memory.toFixed(0),
      one.processor.toFixed(2),
    ]
  })
  const head = [
    'load',
    'server',
    'p50 ms',
    'to bare',
    'p95 ms',
    'p99 ms',
    'to bare',
    'seen/s',
    'seen',
    'KB/session',
    'CPU ms/answer',
  ]
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
