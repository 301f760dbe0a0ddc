/** npm test: everything, or what matches a pattern, and one closing line. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Result = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numRuntimeErrorTestSuites: number
}

const ROOT = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'attune-tests-'))
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
const { status } = spawnSync(process.execPath, [jest, ...options, ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
})
const result = readResult()
rmSync(folder, { recursive: true })

if (!result) console.error('The tests did not run to their end.')
else if (result.numPendingTests > 0) console.error(`${result.numPendingTests} skipped`)
const passed = result?.numPassedTests ?? 0
// A file that could not run at all counts as one failure, and so does a run without an end.
const failed = result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = status === 0 && failed === 0 && passed > 0 ? 0 : 1

function readResult(): Result | null {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Result
  } catch {
    return null
  }
}
