/** The generated page: what asvs.ts says, chapter by chapter, with counts on top. */
import { CHAPTERS } from './asvs.ts'
import type { Item } from './item.ts'
import { LEVELS } from './requirements.ts'

export const PAGE = 'test/evidence/ASVS.md'
/** The day on which it was written stands in its third line. */
export const dayIn = (page: string): string => /^\d{4}-\d\d-\d\d/m.exec(page)?.[0] ?? ''

const SAYS: Record<string, string> = {
  tests: 'met, shown by tests',
  made: 'met as it is made, or by a document',
  'does-not-apply': 'does not apply',
  deployment: 'the operator’s, who is told',
  short: 'short of it',
}

export function pageOf(day: string): string {
  const items = CHAPTERS.flatMap(([, chapter]) => Object.entries(chapter))
  const counts = Object.entries(SAYS).map(([kind, says]) => {
    const of = items.filter(([, item]) => kindOf(item) === kind)
    const first = of.filter(([id]) => LEVELS.get(`V${id}`) === 1).length
    return [says, String(first), String(of.length - first), String(of.length)]
  })
  const sum = (at: number): string => String(counts.reduce((all, row) => all + Number(row[at]), 0))
  return (
    [
      '# OWASP ASVS 5.0.0, levels 1 and 2',
      `${day}. Written by \`npm run evidence\`; do not edit. What is asked is told in our own words, by the ids of the [standard](https://github.com/OWASP/ASVS).`,
      'A test is named by its file and a part of its name, a rule of [RULES.md](../../server/core/RULES.md) stands for all tests that begin with it, and a document is named with its part. `npm test` looks whether each is there. Nobody but the people who wrote it has judged this.',
      table(['', 'level 1', 'level 2', 'both'], [...counts, ['', sum(1), sum(2), sum(3)]]),
      ...CHAPTERS.flatMap(([name, chapter]) => [
        `## ${name}`,
        table(
          ['Id', 'L', 'What is asked', 'How it stands', 'Shown by'],
          Object.entries(chapter).map(([id, item]) => [
            `V${id}`,
            String(LEVELS.get(`V${id}`) ?? '?'),
            item.asks,
            [wordOf(item), item.why].filter((part) => part !== '').join(': '),
            item.shown.map((one) => `\`${one}\``).join('; '),
          ]),
        ),
      ]),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  )
}

const wordOf = ({ status }: Item): string =>
  ({ met: 'met', 'does-not-apply': 'not here', deployment: 'operator', short: '**short**' })[status]

const kindOf = ({ status, shown }: Item): string =>
  status === 'met' ? (shown.some(isOfTests) ? 'tests' : 'made') : status

export const isOfTests = (pointer: string): boolean => /^\[|\.tsx? › /.test(pointer)

/** As prettier would have it, so that the page is as formatted as any other. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((row) => row[at]!.length)))
  const line = (row: string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  return [
    line(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n')
}
