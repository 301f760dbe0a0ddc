/** npm run check: types in four lenses, lint with its fences, format, what nothing uses, and versions that are too old. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { INSTALL, isInstalled } from './webkit/driver.ts'

const ROOT = join(import.meta.dirname, '..')

/** Each lens sees only what exists where the code runs: no Buffer in the browser, no window on the server. */
const CHECKS: Record<string, string[]> = {
  'types, browser': ['tsc', '-p', 'client'],
  'types, server': ['tsc', '-p', 'server'],
  'types, manifest': ['tsc', '-p', 'manifest'],
  'types, tests': ['tsc', '-p', 'test'],
  lint: ['oxlint', '--type-aware', '--deny-warnings'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  unused: ['knip', '--no-progress'],
  floors: ['node', 'test/check/floors.ts'],
}

const failed: string[] = []
const left = Object.entries(CHECKS).values()
// Two at a time: most of them use several cores by themselves.
await Promise.all([work(), work()])
// No fault of the code, but something that nobody has seen.
if (!isInstalled())
  console.log(`absent WebKit: no browser test ran in it here. On Debian: ${INSTALL}`)
console.log(failed.length === 0 ? 'All checks are green.' : `Red: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1

async function work(): Promise<void> {
  for (const [name, [tool = '', ...options]] of left) {
    const { code, output } = await run(tool, options)
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
    if (code === 0) continue
    failed.push(name)
    console.log(output)
  }
}

function run(tool: string, options: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const program = tool === 'node' ? process.execPath : join(ROOT, 'node_modules/.bin', tool)
    const child = spawn(program, options, { cwd: ROOT })
    let output = ''
    const gather = (part: Buffer): void => void (output += part.toString())
    child.stdout.on('data', gather)
    child.stderr.on('data', gather)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
