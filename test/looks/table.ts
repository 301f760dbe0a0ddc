/** What was looked at, in test/README.md: each screen has its row, of the last time it was looked at as a whole. */
import { reported, writeReport } from '../bench/report.ts'

export type Row = { screen: string; states: number; looks: number; axe: number; own: number }

const HEAD = [
  '| screen | looked at | states | looks | axe | own checks |',
  '| --- | --- | --- | --- | --- | --- |',
]
const ALL = '**all**'

export function write({ screen, states, looks, axe, own }: Row): void {
  const day = new Date().toISOString().slice(0, 10)
  const rows = new Map(
    reported('looks')
      .filter((line) => line.startsWith('|'))
      .map((line) => cellsOf(line))
      .filter(([first]) => first !== 'screen' && first !== ALL && !first?.startsWith('---'))
      .map((cells) => [cells[0], cells]),
  )
  rows.set(screen, [screen, day, ...[states, looks, axe, own].map(String)])
  const sums = [2, 3, 4, 5].map((place) =>
    [...rows.values()].reduce((total, cells) => total + Number(cells[place]), 0),
  )
  const lines = [...rows.values(), [ALL, '', ...sums]].map((cells) => `| ${cells.join(' | ')} |`)
  writeReport([...HEAD, ...lines].join('\n'), 'looks')
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
