/**
 * npm run chaos: networks that fail, servers that are killed, disks that are full,
 * clocks that are wrong; and after each, what was acknowledged held against what is
 * there. `-- --only matrix,kill` runs some, `-- --quick` a short round of each,
 * `-- --seed n` repeats one; `-- --part "server to server"` keeps the matrix to one link,
 * and `-- --part SQLite` the killing to one database. Full-size rounds write their rows
 * into test/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asleep } from './asleep.ts'
import { away } from './away.ts'
import { clocks } from './clocks.ts'
import { database } from './database.ts'
import { disks } from './disk.ts'
import { killing } from './kill.ts'
import { killed } from './killed.ts'
import { matrix } from './matrix.ts'
import { offline } from './offline.ts'
import { restarts } from './restarts.ts'
import { tabs } from './tabs.ts'
import { holds } from './weather.ts'
import type { Case, Row } from './weather.ts'

const CASES: Record<string, Case> = {
  matrix,
  kill: killing,
  killed,
  restarts,
  away,
  disks,
  database,
  clocks,
  tabs,
  offline,
  asleep,
}

const MARKS = ['<!-- chaos -->', '<!-- /chaos -->'] as const
const README = join(import.meta.dirname, '../README.md')
const HEAD = [
  '| fault | on | ran | tried | acknowledged | lost | twice | unauthorised | stale | too early | until all see the same, ms | promised | claim |',
  `| ${Array.from({ length: 13 }, () => '---').join(' | ')} |`,
]

if (import.meta.main) await main(process.argv.slice(2))

async function main(options: string[]): Promise<void> {
  // What runs in processes of its own ends with this one, as they see to at its exit.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  const size = options.includes('--quick') ? 'quick' : 'full'
  const given = options.indexOf('--seed')
  const seed = given < 0 ? Date.now() & 0x7fffffff : Number(options[given + 1])
  const part = options.includes('--part') ? options[options.indexOf('--part') + 1] : undefined
  const only = options.indexOf('--only')
  const named = only < 0 ? Object.keys(CASES) : (options[only + 1] ?? '').split(',')
  console.error(`seed ${seed}`)
  for (const name of named) {
    const run = CASES[name]
    if (!run) throw new Error(`no case is called ${name}`)
    const progress = (line: string) => console.error(`${name}: ${line}`)
    const measured = (row: Row): void => {
      console.log(lineOf(row, seed))
      for (const { what, detail } of row.violations.slice(0, 10))
        console.error(`${what}: ${detail}`)
      if (!holds(row)) process.exitCode = 1
      if (size === 'full') write(lineOf(row, seed))
    }
    await run({ size, seed, part, progress, measured })
  }
  // Panels that were never let in again go on trying.
  process.exit()
}

function lineOf(row: Row, seed: number): string {
  const { name, against, tried, acknowledged, violations, took, limit } = row
  const day = new Date().toISOString().slice(0, 10)
  const found = (['lost', 'twice', 'unauthorised', 'stale', 'released'] as const).map(
    (what) => `${violations.filter((one) => one.what === what).length}`,
  )
  const cells = [
    name,
    against,
    `${day}, seed ${seed}`,
    tried,
    `${acknowledged}`,
    ...found,
    took?.toFixed(0) ?? '',
    limit === null ? '' : `≤ ${limit}`,
    holds(row) ? 'holds' : 'missed',
  ]
  return `| ${cells.join(' | ')} |`
}

/** Each fault has its row for each of what it was put on, of the last time it ran at full size. */
function write(line: string): void {
  const [before, rest] = readFileSync(README, 'utf8').split(MARKS[0])
  const [inside, after] = rest?.split(MARKS[1]) ?? []
  if (before === undefined || inside === undefined || after === undefined)
    throw new Error('test/README.md has lost its marks for chaos')
  const nameOf = (row: string): string => row.split('|').slice(1, 3).join('|').replaceAll(' ', '')
  const kept = inside
    .split('\n')
    .filter((row) => row.startsWith('|') && !/^\| (---|fault)/.test(row))
  const rows = new Map([...kept, line].map((one) => [nameOf(one), one]))
  const text = [...HEAD, ...rows.values()].join('\n')
  writeFileSync(README, `${before}${MARKS[0]}\n\n${text}\n\n${MARKS[1]}${after}`)
}
