import { join } from 'node:path'

// These come as ES modules only; swc turns them into CommonJS as it does our own files.
const esmOnly = [
  'preact',
  'preact-render-to-string',
  '@preact/.*',
  'react',
  'react-dom',
  'jose',
  'kysely',
  '@noble/.*',
  'fast-check',
  'pure-rand',
  'ical.js',
]

export default {
  rootDir: join(import.meta.dirname, '..'),
  // Not among temporary files, which are gone after each run.
  cacheDirectory: join(import.meta.dirname, '../node_modules/.cache/jest'),
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  transform: {
    '\\.css$': '<rootDir>/test/css.mjs',
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2023',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/client/dist'],
  testSequencer: '<rootDir>/test/longest-first.mjs',
  // Ends what hangs, and judges nothing: a test is about what comes, and a busy machine is slow.
  testTimeout: 240_000,
  // More than there are cores: most of a test with a browser is waiting for what comes.
  maxWorkers: 5,
}
