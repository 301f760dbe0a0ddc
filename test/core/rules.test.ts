import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const TESTS = join(import.meta.dirname, '..')
const RULES = join(import.meta.dirname, '../../server/core/RULES.md')

const idsIn = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, id]) => id!)),
]
const rules = idsIn(readFileSync(RULES, 'utf8'), /^- \*\*([A-Z]{2}\d+)\*\*/gm)
const cited = idsIn(
  globSync('**/*.{ts,tsx}', { cwd: TESTS })
    .map((file) => readFileSync(join(TESTS, file), 'utf8'))
    .join('\n'),
  /\[([A-Z]{2}\d+)\]/g,
)

test('every rule is cited by a test', () => {
  expect(rules.filter((id) => !cited.includes(id))).toEqual([])
})

test('every rule that a test cites is written down', () => {
  expect(cited.filter((id) => !rules.includes(id))).toEqual([])
})
