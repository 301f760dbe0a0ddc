/**
 * npm run games: every game at its full size, with leaks put in on purpose that
 * must be found. `-- --short` is the round of the tests,
 * `-- --seed n` repeats one, `-- --only name,name` plays some.
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

const MARKS = ['<!-- games -->', '<!-- /games -->'] as const
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
  const only = options.indexOf('--only')
  const named = only < 0 ? Object.keys(GAMES) : (options[only + 1] ?? '').split(',')
  let lost = false
  for (const name of named) {
    const game = GAMES[name]
    if (!game) throw new Error(`no game is called ${name}`)
    const played = await game({ full, seed, progress: (line) => console.error(line) })
    lost ||= !isWon(played)
    const row = rowOf(played, seed)
    console.log(row)
    if (full) writeRow(name, row)
  }
  process.exitCode = lost ? 1 : 0
}

const HEAD = [
  '| game | played | tried | violations | leaks put in and found | closest to the limit | claim |',
  '| --- | --- | --- | --- | --- | --- | --- |',
]

function rowOf(played: Played, seed: number): string {
  const { game, tried, violations, controls, closest } = played
  const day = new Date().toISOString().slice(0, 10)
  const caught = Object.values(controls)
  const cells = [
    game,
    `${day}, seed ${seed}`,
    tried,
    `${violations}`,
    `${caught.filter(Boolean).length} of ${caught.length}`,
    closest,
    isWon(played) ? 'holds' : 'lost',
  ]
  return `| ${cells.join(' | ')} |`
}

/** Each game has its row, of the last time it was played at full size. */
function writeRow(name: string, row: string): void {
  const [before = '', rest = ''] = readFileSync(README, 'utf8').split(MARKS[0])
  const [inside = '', after = ''] = rest.split(MARKS[1])
  const nameOf = (line: string): string => line.split('|')[1]?.trim() ?? ''
  const rows = new Map(inside.split('\n').map((line) => [nameOf(line), line]))
  rows.set(name, row)
  const kept = Object.keys(GAMES).flatMap((one) => rows.get(one) ?? [])
  const text = [...HEAD, ...kept].join('\n')
  writeFileSync(README, `${before}${MARKS[0]}\n\n${text}\n\n${MARKS[1]}${after}`)
}
