/**
 * npm run mutants: the code of the rules, the ballots and Zoom's contexts is changed in
 * one place at a time, and some test has to notice. `-- --part context` is one of the
 * parts, `-- --file server/core/week.ts` one file. Only the tests beside a file are asked:
 * those of its name, those that import it, and some that `ALSO` names. The score of each
 * goes into test/README.md as soon as it is known; who lived is printed.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { reported, writeReport } from '../bench/report.ts'

const ROOT = join(import.meta.dirname, '../..')
const REPORT = join(ROOT, 'node_modules/.cache/mutants.json')
const LEAST = 90

/** What is evaluated once, as a file is loaded, takes all tests again for each change: hours, for the first two. */
const PARTS = {
  core: { tests: 'test/core', loading: false },
  ballots: { tests: 'test/ballots', loading: false },
  context: { tests: 'test/zoom', loading: true },
}
export type Part = keyof typeof PARTS
export const isPart = (text: string): text is Part => text in PARTS

/** Types, and lists that are made once as the file is loaded. */
const TYPES = 'session.ts'

/** Tests that prove something of a file through the one way in, or together with others of it. */
const ALSO: Record<string, string[]> = {
  'core/apply': [
    'agreement',
    'cadence',
    'check-ins',
    'claimed',
    'comfort',
    'commitments',
    'controls',
    'deleting',
    'end-pulse',
    'hand-over',
    'links',
    'listening',
    'own-things',
    'presence',
    'promised',
    'repair',
    'script',
    'seats',
    'wrap-up',
  ],
  'core/controls': ['apply'],
  'core/links': ['claimed'],
  'core/opening': ['begins', 'engagement'],
  'core/own-things': ['deleting'],
  'core/preparing': ['listening'],
  'core/summary': ['hand-over', 'links', 'wrap-up'],
  'core/views': ['client-views'],
}

type Mutant = {
  status:
    'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'CompileError' | 'RuntimeError'
  mutatorName: string
  replacement?: string
  location: { start: { line: number; column: number } }
}
type Report = { files: Record<string, { mutants: Mutant[] }> }
type Score = { file: string; found: number; all: number }

async function main(options: string[]): Promise<void> {
  const valueOf = (name: string) =>
    options.includes(name) ? options[options.indexOf(name) + 1] : undefined
  for (const part of Object.keys(PARTS).filter(isPart)) {
    if ((valueOf('--part') ?? part) !== part) continue
    const files = sourcesOf(part)
    for (const file of files.filter((one) => (valueOf('--file') ?? one) === one)) {
      const report = await run(part, file)
      for (const line of lived(report)) console.error(line)
      const before = scoresOf(part).filter((one) => one.file !== file && files.includes(one.file))
      const scores = [...before, ...scoresIn(report)]
      writeReport(tableOf(scores.toSorted((a, b) => (a.file < b.file ? -1 : 1))), `mutants ${part}`)
    }
  }
}

/** Files of a part, from the root, in which there is something to change. */
export const sourcesOf = (part: Part): string[] =>
  part === 'context'
    ? ['server/zoom/context.ts']
    : readdirSync(join(ROOT, 'server', part))
        .filter((file) => file.endsWith('.ts') && file !== TYPES)
        .map((file) => `server/${part}/${file}`)

/** As the table of a part has them now. */
export function scoresOf(part: Part): Score[] {
  const rows = reported(`mutants ${part}`)
    .join('\n')
    .matchAll(/^\| (server\S+) +\| (\d+) of (\d+) /gm)
  return [...rows].map(([, file = '', found, all]) => ({
    file,
    found: Number(found),
    all: Number(all),
  }))
}

function testsBeside(part: Part, file: string): string[] {
  const folder = PARTS[part].tests
  const name = basename(file, '.ts')
  const named = [name, ...(ALSO[`${part}/${name}`] ?? [])].map((one) => `${one}.test.ts`)
  const isBeside = (test: string): boolean =>
    named.includes(test) || readFileSync(join(ROOT, folder, test), 'utf8').includes(`/${name}.ts'`)
  return readdirSync(join(ROOT, folder))
    .filter((test) => test.endsWith('.test.ts') && isBeside(test))
    .map((test) => `${folder}/${test}`)
}

async function run(part: Part, file: string): Promise<Report> {
  const stryker = join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const config = join(import.meta.dirname, 'stryker.config.mjs')
  const running = spawn(process.execPath, [stryker, 'run', config, '--mutate', file], {
    cwd: ROOT,
    env: {
      ...process.env,
      MUTANTS_LOADING: PARTS[part].loading ? '1' : '0',
      MUTANTS_TESTS: testsBeside(part, file).join(),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [status] = (await once(running, 'exit')) as [number | null]
  if (status !== 0) throw new Error(`the mutants of ${file} did not run to their end`)
  return JSON.parse(readFileSync(REPORT, 'utf8')) as Report
}

const isFound = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout'
/** What does not run at all is no mutant: nobody could ship it. */
const NONE = new Set<Mutant['status']>(['Ignored', 'CompileError', 'RuntimeError'])
const isCounted = ({ status }: Mutant): boolean => !NONE.has(status)

export function scoresIn({ files }: Report): Score[] {
  return Object.entries(files).map(([file, { mutants }]) => ({
    file,
    found: mutants.filter(isFound).length,
    all: mutants.filter(isCounted).length,
  }))
}

function* lived({ files }: Report): Generator<string> {
  for (const [file, { mutants }] of Object.entries(files))
    for (const one of mutants.filter((mutant) => isCounted(mutant) && !isFound(mutant))) {
      const { line, column } = one.location.start
      yield `${file}:${line}:${column} ${one.mutatorName} ${one.replacement ?? ''}`
    }
}

export function tableOf(scores: Score[]): string {
  const row = ({ file, found, all }: Score): string => {
    const share = all === 0 ? 100 : (found / all) * 100
    return `| ${file} | ${found} of ${all} | ${share.toFixed(1)} | ${share >= LEAST ? 'kept' : 'missed'} |`
  }
  const sum = (of: 'found' | 'all') => scores.reduce((total, one) => total + one[of], 0)
  const whole = { file: '**together**', found: sum('found'), all: sum('all') }
  const head = `| file | noticed | % | ≥ ${LEAST} % |`
  return [head, '| --- | --- | --- | --- |', ...[...scores, whole].map(row)].join('\n')
}

if (import.meta.main) void main(process.argv.slice(2))
