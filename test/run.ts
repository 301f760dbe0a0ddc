/** npm test: everything, or what matches a pattern, and one closing line. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  accessSync,
  chmodSync,
  constants,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Result = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numRuntimeErrorTestSuites: number
}

/** Memory that looks like a folder, where the machine has it. */
const MEMORY = '/dev/shm'
/** More than a whole run keeps at once, in bytes: a container may have a few MB there. */
const ROOM = 2 ** 31

const ROOT = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(quickest(), 'attune-tests-'))
// Postgres may run as somebody else, who has to pass through to its own.
chmodSync(folder, 0o711)
const report = join(folder, 'report.json')
const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
const options = [
  '-c',
  join(import.meta.dirname, 'jest.config.mjs'),
  '--json',
  `--outputFile=${report}`,
]
// The same Node as this one: the machine's own may be older. Jest tells its story on stderr, and
// stdout is left to the closing line.
const running = spawn(process.execPath, [jest, ...options, ...process.argv.slice(2)], {
  cwd: ROOT,
  // Every temporary file of every test, so that nothing is left however it ends.
  env: { ...process.env, TMPDIR: folder },
  stdio: ['ignore', 'ignore', 'inherit'],
})
// Whoever stops it half-way gets their memory back too.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void running.kill(signal))
const [status] = (await once(running, 'exit')) as [number | null]
const result = readResult()
// A browser or a Postgres may be about to end.
rmSync(folder, { recursive: true, maxRetries: 10, retryDelay: 200 })

if (!result) console.error('The tests did not run to their end.')
else if (result.numPendingTests > 0) console.error(`${result.numPendingTests} skipped`)
const passed = result?.numPassedTests ?? 0
// A file that could not run at all counts as one failure, and so does a run without an end.
const failed = result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = status === 0 && failed === 0 && passed > 0 ? 0 : 1

/**
 * Each test has databases of its own, and they write to disk before they answer: hundreds
 * of tests on one disk mostly wait for it. What a process wrote outlives it in memory too,
 * so a server that is killed finds what it left; only a loss of power would tell them apart.
 */
function quickest(): string {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    if (bavail * bsize >= ROOM) return MEMORY
  } catch {
    // Not on this machine.
  }
  return tmpdir()
}

function readResult(): Result | null {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Result
  } catch {
    return null
  }
}
