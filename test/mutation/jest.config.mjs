/** The tests that say whether a mutant lives: those beside its file alone, which take seconds. */
import everything from '../jest.config.mjs'

export default {
  ...everything,
  rootDir: process.cwd(),
  testMatch: process.env.MUTANTS_TESTS.split(',').map((test) => `<rootDir>/${test}`),
  testSequencer: undefined,
}
