import { join } from 'node:path'

// These come as ES modules only; swc turns them into CommonJS as it does our own files.
const esmOnly = ['jose', 'kysely', '@noble/.*', 'fast-check', 'pure-rand']

export default {
  rootDir: join(import.meta.dirname, '..'),
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  transform: {
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
  testTimeout: 60_000,
  maxWorkers: 4,
}
