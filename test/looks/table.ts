/** What was looked at, in test/README.md. */
import { writeReport } from '../bench/report.ts'

export type Row = { screen: string; states: number; looks: number; axe: number; own: number }

export function write(rows: Row[], round: 'whole' | 'quick'): void {
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0)
  const line = ({ screen, states, looks, axe, own }: Row): string =>
    `| ${[screen, states, looks, axe, own].join(' | ')} |`
  const all = {
    screen: `all, ${round} round`,
    states: sum(({ states }) => states),
    looks: sum(({ looks }) => looks),
    axe: sum(({ axe }) => axe),
    own: sum(({ own }) => own),
  }
  writeReport(
    [
      '| screen | states | looks | axe | own checks |',
      '| --- | --- | --- | --- | --- |',
      ...rows.map(line),
      line(all),
    ].join('\n'),
    'looks',
  )
}
