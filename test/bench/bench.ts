/**
 * npm run bench: the time from a client's tap to the coach's view, side by side
 * with a bare Socket.IO relay and with a relay that writes each message
 * durably. `-- --json` prints JSON as well; `-- --quick` is a short round.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measure } from './measure.ts'
import type { Load, Measured } from './measure.ts'
import { attune, relay } from './targets.ts'
import type { Target } from './targets.ts'

const README = join(import.meta.dirname, '../README.md')
const LOADS: Load[] = [
  { sessions: 100, perSecond: 200, seconds: 12 },
  { sessions: 1000, perSecond: 2000, seconds: 12 },
]
const QUICK: Load[] = [{ sessions: 10, perSecond: 20, seconds: 2 }]
/** Taken in turn, so that a noisy minute of the machine does not fall on one of them alone. */
const ROUNDS = 3

if (import.meta.main) {
  const quick = process.argv.includes('--quick')
  const results = await run(quick ? QUICK : LOADS, quick ? 1 : ROUNDS, (line) =>
    console.error(line),
  )
  console.log(table(results))
  if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2))
  if (!quick) writeReport(table(results))
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

/** Replaces the table between the two marks. */
function writeReport(text: string): void {
  const day = new Date().toISOString().slice(0, 10)
  const readme = readFileSync(README, 'utf8')
  const [before, rest] = readme.split('<!-- bench -->\n')
  const after = rest?.split('<!-- /bench -->')[1]
  if (before === undefined || after === undefined)
    throw new Error('test/README.md has lost its bench marks')
  writeFileSync(
    README,
    `${before}<!-- bench -->\n\n${day}, node ${process.version}\n\n${text}\n\n<!-- /bench -->${after}`,
  )
}
