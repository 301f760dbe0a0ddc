import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default {
  testRunner: 'jest',
  jest: { configFile: 'test/mutation/jest.config.mjs' },
  coverageAnalysis: 'perTest',
  ignoreStatic: process.env.MUTANTS_LOADING !== '1',
  ignorePatterns: ['client/dist', 'data'],
  // Jest looks into no folder below node_modules.
  tempDirName: join(tmpdir(), 'attune-mutants'),
  // Types are no matter here, and reading this file takes a TypeScript written in JavaScript.
  tsconfigFile: 'none',
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: 'node_modules/.cache/mutants.json' },
  concurrency: 2,
  // On a machine with other work, slow tests would pass for tests that noticed something.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 20,
  warnings: { slow: false },
}
