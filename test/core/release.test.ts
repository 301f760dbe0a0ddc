import fc from 'fast-check'
import { Rating, Wish } from '../../server/contract/vocabulary.ts'
import { maySeal, tally } from '../../server/core/release.ts'
import type { Ballot, Situation } from '../../server/core/release.ts'

const ratings = (n: number, answer: Ballot['answer'] = 'okay'): Ballot[] =>
  Array.from({ length: n }, () => ({ answer, wishes: [] }))
const group = (more: Partial<Situation>): Situation => ({
  mode: 'group',
  threshold: 5,
  expected: 6,
  sealed: 0,
  waiting: [],
  closing: false,
  ...more,
})
const ballot = fc.record({
  answer: fc.constantFrom<Ballot['answer']>(...Rating.options, 'rather-not-say', 'withdrawn'),
  wishes: fc.uniqueArray(fc.constantFrom(...Wish.options)),
})
const situation = fc.record({
  mode: fc.constantFrom('small' as const, 'group' as const),
  threshold: fc.integer({ min: 3, max: 20 }),
  expected: fc.integer({ min: 2, max: 60 }),
  sealed: fc.integer({ min: 0, max: 60 }),
  waiting: fc.array(ballot, { maxLength: 60 }),
  closing: fc.boolean(),
})

test('[BL1] no block has fewer ratings than the threshold, nor than three', () => {
  fc.assert(
    fc.property(situation, (now) => {
      const rated = now.waiting.filter(
        ({ answer }) => answer !== 'withdrawn' && answer !== 'rather-not-say',
      )
      const floor = now.mode === 'group' ? now.threshold : 3
      if (maySeal(now)) expect(rated.length).toBeGreaterThanOrEqual(floor)
      const { counts } = tally(now.waiting)
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rated.length)
    }),
  )
})

test('[BL1] declining and withdrawing do not fill a block', () => {
  const waiting = [...ratings(4), ...ratings(1, 'rather-not-say'), ...ratings(1, 'withdrawn')]
  expect(maySeal(group({ waiting, closing: true }))).toBe(false)
  expect(maySeal(group({ waiting: [...waiting, ...ratings(1)], closing: true }))).toBe(true)
})

test.each([
  ['five of six wait for the sixth', { waiting: ratings(5) }, false],
  ['all six are in', { waiting: ratings(6) }, true],
  ['five of six are in at the end', { waiting: ratings(5), closing: true }, true],
  [
    'five rated and one declined: all have answered',
    { waiting: [...ratings(5), ...ratings(1, 'rather-not-say')] },
    true,
  ],
  ['four of ten', { expected: 10, waiting: ratings(4) }, false],
  ['five of ten, and five more could come', { expected: 10, waiting: ratings(5) }, true],
  ['six of ten: four more would never be shown', { expected: 10, waiting: ratings(6) }, false],
  ['the second five of ten', { expected: 10, sealed: 5, waiting: ratings(5) }, true],
  [
    'four left over at the end',
    { expected: 9, sealed: 5, waiting: ratings(4), closing: true },
    false,
  ],
])('[BL2] %s', (_name, more, sealed) => {
  expect(maySeal(group(more))).toBe(sealed)
})

test.each([
  [2, true, false],
  [3, true, true],
  [4, false, false],
])('[BL3] small: %i ratings, closing %s, released %s', (n, closing, released) => {
  expect(maySeal(group({ mode: 'small', expected: 4, waiting: ratings(n), closing }))).toBe(
    released,
  )
})

test('[BL4] a wish of one person stays unsaid', () => {
  const block = tally([
    { answer: 'okay', wishes: ['less-pace', 'short-break'] },
    { answer: 'okay', wishes: ['less-pace'] },
    { answer: 'comfortable', wishes: [] },
  ])
  expect(block).toEqual({
    counts: {
      'very-comfortable': 0,
      comfortable: 1,
      okay: 2,
      'a-bit-uncomfortable': 0,
      uncomfortable: 0,
    },
    wishes: [{ wish: 'less-pace', count: 2 }],
  })
})

test('[BL2] who withdrew has not answered, and could still', () => {
  // Five rated, one withdrew, one was never heard of.
  const waiting = [...ratings(5), ...ratings(1, 'withdrawn')]
  expect(maySeal(group({ waiting, expected: 6 }))).toBe(false)
  expect(maySeal(group({ waiting, expected: 10 }))).toBe(true)
})
