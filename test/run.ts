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
  success: boolean
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
// The same Node as this one: the machine's own may be older.
const { status } = spawnSync(process.execPath, [jest, ...options, ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
})
const result = readResult()
rmSync(folder, { recursive: true })

const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = result
// A file that could not run at all counts as one failure.
const failed = numFailedTests + numRuntimeErrorTestSuites
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
console.log(`${numPassedTests} passed, ${failed} failed${skipped}`)
process.exit(status === 0 && failed === 0 && numPassedTests > 0 ? 0 : 1)

function readResult(): Result {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Result
  } catch {
    console.error('The tests did not run to their end.')
    process.exit(1)
  }
}
