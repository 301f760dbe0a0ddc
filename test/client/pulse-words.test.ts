import { glanceAt, relationOf, togetherOf } from '../../client/ui/pulse/pulse-words.ts'
import { en } from '../../client/words/en/en.ts'
import type { Block, PulseView } from '../../server/contract/views.ts'
import type { Rating } from '../../server/contract/vocabulary.ts'

const given = (answer: string, steps: number | null) =>
  ({ number: 1, at: 0, kind: 'answer', answer, wishes: [], steps }) as Extract<
    PulseView,
    { kind: 'answer' }
  >
const block = (...counts: [number, number, number, number, number]): Block => ({
  counts: Object.fromEntries(
    Object.keys(en.scale)
      .slice(0, 5)
      .map((rating, index) => [rating, counts[index]]),
  ) as Record<Rating, number>,
  wishes: [],
})

test.each([
  [null, ''],
  [0, 'same as the last answer'],
  [-1, 'one step below the last answer'],
  [2, '2 steps above the last answer'],
])('a change of %p steps reads "%s"', (steps, sentence) => {
  expect(relationOf(given('okay', steps))).toBe(sentence)
})

test('declining is no answer, not a bad one', () => {
  expect(glanceAt(given('rather-not-say', null))).toBe('No answer')
})

test.each<[string, Block[], string]>([
  ['one low rating is never pointed at', [block(0, 5, 0, 0, 1)], 'Most feel comfortable.'],
  [
    'two low ones are said, softly',
    [block(0, 5, 0, 1, 1)],
    'Most feel comfortable. Someone may want a change.',
  ],
  ['most are low', [block(0, 1, 0, 2, 2)], 'Several feel uncomfortable.'],
  [
    'all over the scale',
    [block(1, 1, 0, 1, 1)],
    'It feels different to different people. Someone may want a change.',
  ],
  ['okay', [block(0, 1, 4, 0, 0)], 'It feels okay to most.'],
  ['very', [block(4, 1, 0, 0, 0)], 'Most feel very comfortable.'],
  [
    'two blocks count together',
    [block(0, 5, 0, 0, 0), block(0, 0, 0, 5, 5)],
    'Several feel uncomfortable.',
  ],
])('%s', (_name, blocks, sentence) => {
  expect(togetherOf(blocks)).toBe(sentence)
})

test('a glance is read in two seconds: twelve words at most', () => {
  const words = Object.values(en.scale).flatMap((word) =>
    [-4, 0, 4].map((steps) => `${word} ${relationOf(given('okay', steps))}`),
  )
  for (const text of [...words, ...Object.values(en.coach.together)])
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(12)
})
