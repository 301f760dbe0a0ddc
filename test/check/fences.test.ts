/** Each fence is broken on purpose, and has to say why it stands there. */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { allowed, broken, foreign } from './broken.ts'

const ROOT = join(import.meta.dirname, '../..')
const OURS = ['.oxlintrc.json', 'tsconfig.json', 'client/tsconfig.json', 'server/tsconfig.json']

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attune-fences-'))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('every fence holds, and says why', () => {
  const found = lint(Object.fromEntries(broken.map(([, file, source]) => [file, source])))
  const missed = broken.filter(
    ([, file, , message]) =>
      !found.some((one) => one.startsWith(`${file}: `) && one.includes(message)),
  )
  expect(missed.map(([fence]) => fence)).toEqual([])
})

test('no fence stands without an example that breaks it', () => {
  const config = readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8')
  const messages = [...config.matchAll(/"message": "(.*)"/g)].map(([, message = '']) => message)
  expect(messages.length).toBeGreaterThan(10)
  const proven = broken.map(([, , , message]) => message)
  expect(messages.filter((one) => !proven.some((start) => one.startsWith(start)))).toEqual([])
})

test('no fence stands where the road is', () => {
  expect(lint(allowed)).toEqual([])
})

test.each(['client', 'server'] as const)('the lens of %s/ shows nothing foreign', (lens) => {
  const examples = foreign.filter(([where]) => where === lens)
  const said = look(
    lens,
    examples.map(([, source]) => source),
  )
  const missed = examples.filter(
    ([, , message], at) =>
      !said.some((line) => line.includes(`foreign-${at}.ts`) && line.includes(message)),
  )
  expect(missed).toEqual([])
})

test('the browser’s lens reads the contract, even what no panel imports yet', () => {
  const { stdout } = tool('tsc', ['-p', join(ROOT, 'client'), '--listFilesOnly'])
  expect(stdout).toContain('server/contract/commands.ts')
  expect(stdout).not.toContain('vite.config.ts')
  expect(stdout).not.toContain('@types/node/')
})

/** One line for each finding: its file, its message, its rule. */
function lint(files: Record<string, string>): string[] {
  for (const file of OURS) write(file, (path) => copyFileSync(join(ROOT, file), path))
  for (const [file, source] of Object.entries(files))
    write(file, (path) => writeFileSync(path, source))
  const { stdout } = tool('oxlint', ['--type-aware', '-f', 'json'])
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { filename: string; message: string; help?: string; code: string }[]
  }
  return diagnostics.map(
    ({ filename, message, help = '', code }) => `${filename}: ${message} ${help} ${code}`,
  )
}

/** What the compiler says of these sources when they stand among all the files of a lens. */
function look(lens: string, sources: string[]): string[] {
  const files = sources.map((source, at) => {
    writeFileSync(join(folder, `foreign-${at}.ts`), source)
    return `foreign-${at}.ts`
  })
  const config = { extends: join(ROOT, lens, 'tsconfig.json'), files }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  return tool('tsc', ['-p', folder, '--pretty', 'false']).stdout.split('\n')
}

function tool(name: string, options: string[]): { stdout: string } {
  const path = join(ROOT, 'node_modules/.bin', name)
  const { stdout, error } = spawnSync(path, options, { cwd: folder, encoding: 'utf8' })
  if (error) throw error
  return { stdout }
}

function write(file: string, fill: (path: string) => void): void {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  fill(path)
}
