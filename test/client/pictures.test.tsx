/** Pictures of a pulse: a sentence, a drawing and a table, and none says more than the others. */
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { Felt } from '../../client/summary/Felt.tsx'
import { Dots } from '../../client/ui/pulse/Dots.tsx'
import { EngagementPulse } from '../../client/ui/pulse/EngagementPulse.tsx'
import { DRAWN, overSessions } from '../../client/ui/pulse/over-sessions.ts'
import type { SessionPulse } from '../../client/ui/pulse/over-sessions.ts'
import { overSession } from '../../client/ui/pulse/pulse-words.ts'
import { en } from '../../client/words/en/en.ts'
import type { SummaryView } from '../../server/contract/summary.ts'
import type { Block, PulseView } from '../../server/contract/views.ts'
import type { Answer, Rating } from '../../server/contract/vocabulary.ts'
import { NOON, MINUTE } from '../core/session.ts'

const RATINGS = Object.keys(en.scale).filter((one) => one !== 'rather-not-say') as Rating[]
const { pulse: said } = en.after

const answer = (number: number, answer: Answer): PulseView => ({
  number,
  at: NOON + number * MINUTE,
  kind: 'answer',
  answer,
  wishes: [],
  steps: null,
})
const nothing = (number: number): PulseView => ({ number, at: NOON, kind: 'nothing' })
const given = (...answers: Answer[]): PulseView[] =>
  answers.map((one, index) => answer(index + 1, one))
const blockOf = (...counts: number[]): Block => ({
  counts: Object.fromEntries(RATINGS.map((rating, index) => [rating, counts[index]])) as Record<
    Rating,
    number
  >,
  wishes: [],
})
const released = (number: number, ...blocks: Block[]): PulseView => ({
  number,
  at: NOON,
  kind: 'released',
  blocks,
  promised: { mode: 'group', expected: 6, threshold: 5, byLink: 0 },
})

describe('one person’s session in a sentence', () => {
  test.each<[PulseView[], string]>([
    [[], said.none.client],
    [[nothing(1), answer(2, 'rather-not-say')], said.none.client],
    [given('okay'), 'One answer: “Okay”.'],
    [given('okay', 'okay'), '“Okay” each of two times.'],
    [given('okay', 'comfortable'), '“Okay” at first, “Comfortable” at the end.'],
    [
      given('okay', 'uncomfortable', 'very-comfortable', 'okay'),
      '“Okay” at first and at the end. In between also “Very comfortable”, “Uncomfortable”.',
    ],
  ])('%#: %s', (pulse, sentence) => {
    expect(overSession(pulse, 'client')).toBe(sentence)
  })

  test('every answer is named, and none that was not given', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RATINGS), { minLength: 1 }), (answers) => {
        const sentence = overSession(given(...answers), 'coach')
        const named = RATINGS.filter((rating) => sentence.includes(`“${en.scale[rating]}”`))
        expect(named).toEqual(RATINGS.filter((rating) => answers.includes(rating)))
      }),
    )
  })
})

describe('a session’s drawing and its table', () => {
  const summary = (pulse: PulseView[], side: 'coach' | 'client'): string => {
    const view = { side, preview: false, coachName: '', pulse, corrections: [], own: [], links: [] }
    return renderToStaticMarkup(
      <Felt view={view as unknown as SummaryView} ask={async () => true} factor={null} />,
    )
  }
  const answers = fc.array(fc.constantFrom<Answer>(...RATINGS, 'rather-not-say'), {
    minLength: 2,
    maxLength: 12,
  })

  test('a dot stands where the table says, the last one hollow, and none for no answer', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const html = summary(given(...all), 'client')
        const rows = [...html.matchAll(/data-answer="true">([^<]*)</g)].map(([, word]) => word)
        expect(rows).toEqual(all.map((one) => en.scale[one]))
        expect(levels(html)).toEqual(
          all.filter((one) => one !== 'rather-not-say').map((one) => RATINGS.indexOf(one)),
        )
        expect(html.match(/dot-last/g) ?? []).toHaveLength(
          all[all.length - 1] === 'rather-not-say' ? 0 : 1,
        )
      }),
      { numRuns: 50 },
    )
  })

  test('the panel’s is the same one, of the newest eight', () => {
    const all = given(...RATINGS, ...RATINGS)
    const html = renderToStaticMarkup(<Dots pulse={all} />)
    expect(levels(html)).toEqual([2, 3, 4, 0, 1, 2, 3, 4])
    expect([...html.matchAll(/<td>([^<:]*)<\/td>/g)].map(([, word]) => word)).toEqual(
      [...RATINGS, ...RATINGS].slice(-8).map((rating) => en.scale[rating]),
    )
  })

  test('several people’s answers are counts in five rows and a sentence, never a dot in time', () => {
    const html = summary(
      [released(1, blockOf(0, 4, 1, 0, 1)), { ...nothing(2), kind: 'withheld' }],
      'coach',
    )
    expect(html).not.toContain('<svg')
    expect(html).toContain(en.coach.together.comfortable)
    expect(html).toContain(en.summary.withheld)
    expect([...html.matchAll(/visually-hidden">(\d+)</g)].map(([, n]) => Number(n))).toEqual([
      0, 4, 1, 0, 1,
    ])
    // Who was asked is not told what they read.
    expect(summary([released(1, blockOf(5, 0, 0, 0, 0))], 'client')).not.toContain('<details')
  })
})

describe('session by session', () => {
  const session = (number: number, ...pulse: PulseView[]): SessionPulse => ({
    number,
    openedAt: NOON,
    pulse,
  })

  test.each<[string, SessionPulse[], string]>([
    ['nothing', [session(1), session(2, nothing(1))], said.over.none],
    ['one', [session(1, ...given('okay'))], 'Session 1: One answer: “Okay”.'],
    [
      'the range is of all sessions, and the sentence of the last that has an answer',
      [
        session(1, ...given('uncomfortable')),
        session(2, ...given('okay', 'comfortable')),
        session(3),
      ],
      'Session 2: “Okay” at first, “Comfortable” at the end. Answers in 2 sessions lie between “Uncomfortable” and “Comfortable”.',
    ],
    [
      'always the same',
      [session(1, ...given('okay')), session(2, ...given('okay'))],
      'Session 2: One answer: “Okay”. Every answer in 2 sessions is “Okay”.',
    ],
    [
      'of several people a single low answer is not pointed at',
      [
        session(1, released(1, blockOf(0, 5, 0, 0, 1))),
        session(2, released(1, blockOf(0, 5, 0, 0, 1))),
      ],
      'Session 2: Most feel comfortable.',
    ],
  ])('%s', (_name, sessions, sentence) => {
    expect(overSessions(sessions)).toBe(sentence)
  })

  const one = fc.oneof(
    fc.constantFrom(...RATINGS).map((rating) => answer(1, rating)),
    fc.constant(nothing(1)),
    fc.tuple(...RATINGS.map(() => fc.nat(4))).map((counts) => released(1, blockOf(...counts))),
  )
  const many = fc
    .array(fc.array(one, { maxLength: 6 }), { minLength: 2, maxLength: 15 })
    .map((all) => all.map((pulse, index) => session(index + 1, ...pulse)))

  test('there are as many dots on each line as the rows of the newest twelve count answers', () => {
    fc.assert(
      fc.property(many, (sessions) => {
        const html = renderToStaticMarkup(<EngagementPulse pulse={sessions} />)
        const rows = [...html.matchAll(/<td>([^<]*)<\/td>/g)].map(([, row]) => row!)
        expect(rows).toHaveLength(sessions.length)
        const drawn = levels(html)
        for (const [level, rating] of RATINGS.entries()) {
          const counted = rows
            .slice(-DRAWN)
            .flatMap((row) => row.split(/[;,] /))
            .flatMap((part) => {
              const [, word, n = '1'] = /^(.*?)(?: (\d+))?$/.exec(part)!
              return word === en.scale[rating] ? [Number(n)] : []
            })
          const sum = counted.reduce((all, n) => all + n, 0)
          expect([rating, drawn.filter((at) => at === level)]).toEqual([
            rating,
            Array<number>(sum).fill(level),
          ])
        }
      }),
      { numRuns: 50 },
    )
  })

  test('no dot leaves its column, however many there are', () => {
    const crowd = [session(1, released(1, blockOf(40, 0, 0, 0, 0))), session(2, ...given('okay'))]
    const html = renderToStaticMarkup(<EngagementPulse pulse={crowd} />)
    const xs = [...html.matchAll(/cx="([\d.]+)" cy="8"/g)].map(([, x]) => Number(x))
    expect(xs).toHaveLength(40)
    expect(Math.max(...xs)).toBeLessThan(160)
    expect(Math.min(...xs)).toBeGreaterThan(0)
  })
})

/** Of each dot, the line it lies on, best on top. */
const levels = (html: string): number[] =>
  [...html.matchAll(/<circle[^>]* cy="(\d+)"/g)].map(([, y]) => (Number(y) - 8) / 14)
