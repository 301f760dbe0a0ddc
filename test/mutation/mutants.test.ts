import { scoresIn, scoresOf, sourcesOf, tableOf } from './mutants.ts'

const mutant = (
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'RuntimeError',
) => ({
  status,
  mutatorName: 'BooleanLiteral',
  location: { start: { line: 1, column: 1 } },
})

test('who lives, and who no test comes near, counts as missed; what is left out does not count', () => {
  const files = {
    'a.ts': { mutants: [mutant('Killed'), mutant('Survived'), mutant('NoCoverage')] },
    'b.ts': { mutants: [mutant('Timeout'), mutant('Ignored'), mutant('RuntimeError')] },
  }
  const scores = scoresIn({ files })
  expect(scores).toEqual([
    { file: 'a.ts', found: 1, all: 3 },
    { file: 'b.ts', found: 1, all: 1 },
  ])
  const table = tableOf(scores)
  expect(table).toContain('| a.ts | 1 of 3 | 33.3 | missed |')
  expect(table).toContain('| b.ts | 1 of 1 | 100.0 | kept |')
  expect(table).toContain('| **together** | 2 of 4 | 50.0 | missed |')
})

test.each(['core', 'ballots', 'context'] as const)(
  'of %s each file that holds anything to change was measured, and together nine in ten are noticed',
  (part) => {
    const scores = scoresOf(part)
    const sum = (of: 'found' | 'all') => scores.reduce((total, one) => total + one[of], 0)
    expect(sum('found') / sum('all')).toBeGreaterThanOrEqual(0.9)
    const measured = scores.map(({ file }) => file)
    const missing = sourcesOf(part).filter((file) => !measured.includes(file))
    expect(missing).toEqual([])
  },
)
