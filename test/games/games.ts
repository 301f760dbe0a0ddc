/**
 * npm run games: every game at its full size, with leaks put in on purpose that
 * must be found. `-- --short` is the round of the tests,
 * `-- --seed n` repeats one, `-- --only name` plays one game and writes no report.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canary } from './canary.ts'
import { crypto } from './crypto.ts'
import { differencing } from './differencing.ts'
import type { Game, Played } from './game.ts'
import { linkability } from './linkability.ts'
import { residue } from './residue.ts'
import { silence } from './silence.ts'
import { swap } from './swap.ts'
import { wording } from './wording.ts'

export const GAMES: Record<string, Game> = {
  differencing,
  crypto,
  linkability,
  swap,
  silence,
  residue,
  canary,
  wording,
}

const README = join(import.meta.dirname, '../README.md')

/** True when the claim held and every control was caught. */
export const isWon = ({ violations, controls }: Played): boolean =>
  violations === 0 && Object.values(controls).every(Boolean) && Object.keys(controls).length > 0

if (import.meta.main) void main(process.argv.slice(2))

async function main(options: string[]): Promise<void> {
  const full = !options.includes('--short')
  const given = options.indexOf('--seed')
  const seed = given < 0 ? Date.now() & 0x7fffffff : Number(options[given + 1])
  console.error(`seed ${seed}`)
  const played: Played[] = []
  const one = options.indexOf('--only')
  const chosen = Object.entries(GAMES).filter(([name]) => one < 0 || name === options[one + 1])
  for (const [, game] of chosen) {
    const result = await game({ full, seed, progress: (line) => console.error(line) })
    played.push(result)
    console.error(`${result.game}: ${isWon(result) ? 'holds' : 'LOST'}`)
  }
  const report = table(played)
  console.log(report)
  if (full && one < 0) writeReport(report, seed)
  process.exitCode = played.every(isWon) ? 0 : 1
}

function table(played: Played[]): string {
  const rows = played.map((one) => {
    const caught = Object.values(one.controls)
    const controls = `${caught.filter(Boolean).length} of ${caught.length}`
    return `| ${one.game} | ${one.tried} | ${one.violations} | ${controls} | ${one.closest} | ${isWon(one) ? 'holds' : 'lost'} |`
  })
  return [
    '| game | tried | violations | leaks put in and found | closest to the limit | claim |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function writeReport(report: string, seed: number): void {
  const readme = readFileSync(README, 'utf8')
  const [before = '', rest = ''] = readme.split('<!-- games -->')
  const after = rest.split('<!-- /games -->')[1] ?? ''
  const day = new Date().toISOString().slice(0, 10)
  const body = `${day}, node ${process.version}, seed ${seed}\n\n${report}`
  writeFileSync(README, `${before}<!-- games -->\n\n${body}\n\n<!-- /games -->${after}`)
}
