/** Where measured tables stand: between two marks of test/README.md, with the day they were taken. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const README = join(import.meta.dirname, '../README.md')

/** The lines that stand between the two marks. */
export const reported = (mark: string): string[] =>
  readFileSync(README, 'utf8')
    .split(`<!-- ${mark} -->\n`)[1]!
    .split(`<!-- /${mark} -->`)[0]!
    .split('\n')

/** Replaces what stands between the two marks. */
export function writeReport(text: string, mark: string): void {
  const day = new Date().toISOString().slice(0, 10)
  const readme = readFileSync(README, 'utf8')
  const [before, rest] = readme.split(`<!-- ${mark} -->\n`)
  const after = rest?.split(`<!-- /${mark} -->`)[1]
  if (before === undefined || after === undefined)
    throw new Error(`test/README.md has lost its marks of ${mark}`)
  writeFileSync(
    README,
    `${before}<!-- ${mark} -->\n\n${day}, node ${process.version}\n\n${text}\n\n<!-- /${mark} -->${after}`,
  )
}
