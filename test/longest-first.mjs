/**
 * In which order files run. Jest knows from its last run how long each takes, and begins
 * with the longest. The first time it goes by length, and a short file with a long
 * session in it comes last and alone: those are named here, longest first.
 */
import Sequencer from '@jest/test-sequencer'

const LONG = [
  'rehearsal/controls',
  'rehearsal/sealed',
  'rehearsal/session',
  'rehearsal/storage',
  'rehearsal/promises',
  'rehearsal/ballots',
  'rehearsal/zoom',
  'rehearsal/rehearsal',
  'games/games',
  'rehearsal/desk-looks',
  'rehearsal/calm',
  'rehearsal/prompts',
  'erasure',
  'client/zoom-transports',
  'http/permissions',
  'realtime/permissions',
  'rehearsal/care-words',
  'bench/bench',
  'realtime/restart',
  'http/previewers',
].map((name) => `/test/${name}.test.ts`)

/** Jest wants a class. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- Jest’s own, and no array’s
    const sorted = super.sort(tests)
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted
    return sorted.toSorted((one, other) => place(one) - place(other))
  }
}

function place({ path }) {
  const found = LONG.findIndex((name) => path.endsWith(name))
  return found < 0 ? LONG.length : found
}
