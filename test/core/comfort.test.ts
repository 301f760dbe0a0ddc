import { STRAINS } from '../../server/contract/limits.ts'
import { Answer } from '../../server/contract/vocabulary.ts'
import type { Rating } from '../../server/contract/vocabulary.ts'
import { takeBlocks } from '../../server/core/check-ins.ts'
import {
  afterAnswer,
  afterRelease,
  dropped,
  droppedTogether,
  releasedBefore,
  steps,
} from '../../server/core/comfort.ts'
import { leave } from '../../server/core/presence.ts'
import { tally } from '../../server/core/release.ts'
import type { Session } from '../../server/core/session.ts'
import { MINUTE, NOON, after, answering, client, coach, sessionWith } from './session.ts'

const given = (answer: Answer, wishes: 'short-break'[] = []) => ({
  answer,
  wishes,
  share: 'now' as const,
})
const block = (...answers: Rating[]) => tally(answers.map((answer) => ({ answer, wishes: [] })))
const open = { type: 'open-check-in', anyway: true } as const

/** One check-in after another, a minute number for each. */
function through(session: Session, ...answers: [Answer, number][]): Session {
  return answers.reduce((one, [answer, minute]) => {
    const number = one.checkIns + 1
    const now = NOON + minute * MINUTE
    return after(
      one,
      [coach, open, now],
      [client(), answering(number, answer), now],
      [coach, { type: 'close-check-in', number }, now],
    )
  }, session)
}
const offered = (session: Session) => session.strains.filter(({ state }) => state === 'offered')

test.each<[string, number[], ReturnType<typeof given>, boolean]>([
  ['uncomfortable', [], given('uncomfortable'), true],
  ['a bit uncomfortable', [5], given('a-bit-uncomfortable'), true],
  ['okay, at first', [], given('okay'), false],
  ['one step down', [5], given('comfortable'), false],
  ['two below the usual', [5, 5], given('okay'), true],
  ['the usual is the median of the last three', [3, 3, 5, 3], given('okay'), false],
  ['the second fall in a row', [5, 4], given('okay'), true],
  ['a bit uncomfortable, as last time', [2], given('a-bit-uncomfortable'), true],
  ['a bit uncomfortable, at first', [], given('a-bit-uncomfortable'), true],
  [
    'okay after better times, which the last three were not',
    [5, 5, 5, 5, 3, 4, 3],
    given('okay'),
    false,
  ],
  ['between two answers the usual is the middle', [3, 5], given('okay'), false],
  ['of two answers the middle is what counts', [5, 5], given('okay'), true],
  ['a second fall after a rise', [3, 5, 4], given('okay'), true],
  ['a fall after two alike', [4, 4], given('okay'), false],
  ['as low as after the last fall', [4, 3], given('okay'), false],
  ['one fall, of two answers', [4], given('okay'), false],
  ['a fall after a rise', [3, 4], given('okay'), false],
  ['a short break', [], given('very-comfortable', ['short-break']), true],
])('[CO1] %s', (_name, before, latest, drop) => {
  expect(dropped(before, latest)).toBe(drop)
})

test('[CO2] declining is never a drop', () => {
  expect(dropped([5, 5, 5], given('rather-not-say'))).toBe(false)
})

test('[CO2] a declined check-in neither counts as a fall nor as the usual', () => {
  const session = through(
    sessionWith('ana'),
    ['very-comfortable', 0],
    ['rather-not-say', 15],
    ['comfortable', 30],
  )
  expect(session.strains).toEqual([])
})

test.each([
  ['two low ratings', null, [block('uncomfortable', 'a-bit-uncomfortable', 'comfortable')], true],
  [
    'one low rating stays unsaid',
    null,
    [block('uncomfortable', 'comfortable', 'comfortable')],
    false,
  ],
  [
    'okay, and a step below the last',
    [block('comfortable', 'comfortable')],
    [block('okay', 'okay')],
    true,
  ],
  [
    'a step below the last, and still comfortable',
    [block('very-comfortable', 'very-comfortable')],
    [block('comfortable', 'comfortable')],
    false,
  ],
  ['half a step below the last', [block('okay', 'comfortable')], [block('okay', 'okay')], false],
  [
    'low ratings of two blocks count together',
    null,
    [block('uncomfortable', 'okay', 'okay'), block('a-bit-uncomfortable', 'okay', 'okay')],
    true,
  ],
  ['nobody rated', [block('comfortable')], [block()], false],
  ['nobody had rated', [block()], [block('okay')], false],
  ['okay, as before', [block('okay', 'okay')], [block('okay', 'okay')], false],
])('[CO3] %s', (_name, before, blocks, drop) => {
  expect(droppedTogether(before, blocks)).toBe(drop)
})

test('[CO3] a release that shows a drop offers one sentence, once', () => {
  const people = ['a', 'b', 'c', 'd', 'e']
  const opened = after(sessionWith(...people), [coach, open])
  const low = block('uncomfortable', 'uncomfortable', 'okay', 'okay', 'okay')
  const released = takeBlocks(opened, { blocks: [low], counted: [[]] }, NOON)
  expect(offered(released)).toMatchObject([
    { cause: 'comfort', checkIn: 1, line: 'noticing-a-pause' },
  ])
  expect(
    offered(takeBlocks(released, { blocks: [low, low], counted: [[], []] }, NOON)),
  ).toHaveLength(1)
})

test('[CO2] [PA2] of earlier answers only those count that this person shared at once', () => {
  expect(Answer.options.map(steps)).toEqual([5, 4, 3, 2, 1, null])
  const mine = (answer: Answer, share: 'now' | 'end' = 'now') => ({ answer, wishes: [], share })
  const pair = { openedAt: NOON, mode: 'pair' } as const
  const group = { openedAt: NOON, mode: 'group' as const, threshold: 5, byLink: 0, counted: [] }
  const results: Session['results'] = [
    { ...pair, number: 1, of: 'ana', mine: mine('very-comfortable') },
    { ...pair, number: 2, of: 'ben', mine: mine('uncomfortable') },
    { ...group, number: 3, blocks: [block('uncomfortable')], asked: ['ana', 'ben'] },
    { ...pair, number: 4, of: 'ana', mine: mine('uncomfortable', 'end') },
    { ...pair, number: 5, of: 'ana', mine: mine('rather-not-say') },
    { ...pair, number: 6, of: 'ana', mine: null },
    { ...pair, number: 7, of: 'ana', mine: mine('comfortable') },
  ]
  const session = { ...sessionWith('ana', 'ben'), results }
  expect(releasedBefore(session, 'ana')).toEqual([5, 4])
  expect(releasedBefore(session, 'ben')).toEqual([1])
})

test('[CO3] a drop is looked for where people answered together, [CO1] or where one did', () => {
  const none = sessionWith('ana')
  const [pair, several] = [none, sessionWith('ana', 'ben')].map((one) => after(one, [coach, open]))
  for (const session of [none, several!]) expect(afterAnswer(session, NOON)).toBe(session)
  for (const session of [none, pair!]) expect(afterRelease(session, NOON)).toBe(session)
  // Who has not answered has not fallen.
  expect(afterAnswer(pair!, NOON)).toBe(pair)
})

describe('[CO3] one release after another', () => {
  const people = ['a', 'b', 'c', 'd', 'e']
  const five = (rating: Rating) => block(rating, rating, rating, rating, rating)
  const released = (session: Session, minute: number, ...blocks: ReturnType<typeof block>[]) => {
    const number = session.checkIns + 1
    const now = NOON + minute * MINUTE
    const opened = after(session, [coach, open, now])
    const counted = blocks.map(() => [])
    return after(takeBlocks(opened, { blocks, counted }, now), [
      coach,
      { type: 'close-check-in', number },
      now,
    ])
  }
  const first = () => released(sessionWith(...people), 0, five('comfortable'))

  test('is measured against the last that showed anything', () => {
    expect(first().strains).toEqual([])
    expect(released(first(), 15, five('comfortable')).strains).toEqual([])
    expect(released(first(), 15, five('okay')).strains).toMatchObject([{ checkIn: 2 }])
    const withheld = released(first(), 15)
    expect(released(withheld, 30, five('okay')).strains).toMatchObject([{ checkIn: 3 }])
    const sunk = released(released(first(), 15, five('okay')), 30, five('okay'))
    expect(sunk.strains).toHaveLength(1)
  })

  test('and not against the answer of somebody who was alone', () => {
    const began = first()
    const { participants } = began
    const alone = { ...began, participants: participants.slice(0, 1) }
    const between = through({ ...alone, participants: [{ ...participants[0]!, id: 'ana' }] }, [
      'very-comfortable',
      15,
    ])
    const back = { ...between, participants }
    expect(released(back, 30, five('okay')).strains).toMatchObject([{ checkIn: 3 }])
    const only = { ...back, results: back.results.slice(1) }
    expect(released(only, 30, five('okay')).strains).toEqual([])
  })

  test('offers a sentence once for each check-in, however many blocks it has', () => {
    const low = five('uncomfortable')
    const opened = after(sessionWith(...people, 'f', 'g', 'h', 'i', 'j'), [coach, open])
    const shown = takeBlocks(opened, { blocks: [low], counted: [[]] }, NOON)
    const said = after(shown, [coach, { type: 'said-line' }])
    const later = NOON + 30 * MINUTE
    expect(takeBlocks(said, { blocks: [low, low], counted: [[], []] }, later).strains).toHaveLength(
      1,
    )
    const next = after(said, [coach, { type: 'close-check-in', number: 1 }])
    expect(released(next, 30, low).strains).toMatchObject([{ checkIn: 1 }, { checkIn: 2 }])
  })
})

test('[CO10] of two who took part, neither’s last session is the measure', () => {
  const both = sessionWith('ana', 'ben')
  const left = leave(both, 'ben', NOON)
  if (!left.ok) throw new Error(left.refusal)
  const alone = { ...left.session, earlier: { ...both.earlier, usual: [5, 5, 5] } }
  expect(through(alone, ['okay', 0]).strains).toEqual([])
  // What she said in this one is.
  expect(through(alone, ['very-comfortable', 0], ['okay', 15]).strains).toHaveLength(1)
})

test('[CO4] what the coach marked uses up no gap, and a session has so many prompts and no more', () => {
  const marked = after(
    sessionWith('ana'),
    [coach, { type: 'mark-strain' }],
    [coach, { type: 'said-line' }],
  )
  expect(through(marked, ['uncomfortable', 1]).strains).toHaveLength(2)
  const [strain] = marked.strains
  const full = (n: number) => ({
    ...marked,
    strains: Array.from({ length: n }, (_, place) => ({ ...strain!, number: place + 1 })),
  })
  expect(through(full(STRAINS - 1), ['uncomfortable', 1]).strains).toHaveLength(STRAINS)
  expect(through(full(STRAINS), ['uncomfortable', 1]).strains).toHaveLength(STRAINS)
})

test.each([
  ['5', 5],
  ['10', 10],
  ['20', 20],
] as const)('[CO4] the gap is what the coach chose: %s', (gap, minutes) => {
  const chosen = after(sessionWith('ana'), [coach, { type: 'set-prompt-gap', gap }])
  const said = after(through(chosen, ['uncomfortable', 0]), [coach, { type: 'said-line' }])
  expect(through(said, ['uncomfortable', minutes - 0.1]).strains).toHaveLength(1)
  expect(through(said, ['uncomfortable', minutes]).strains).toHaveLength(2)
})

test('[CO4] at most one prompt in the gap', () => {
  const twice = (minutes: number) =>
    through(after(sessionWith('ana')), ['uncomfortable', 0], ['uncomfortable', minutes])
  const said = (session: Session) => after(session, [coach, { type: 'said-line' }])
  const first = said(through(sessionWith('ana'), ['uncomfortable', 0]))
  expect(through(first, ['uncomfortable', 9]).strains).toHaveLength(1)
  expect(through(first, ['uncomfortable', 10]).strains).toHaveLength(2)
  expect(twice(30).strains).toHaveLength(1)
})

test('[CO4] off means none, and "not now" silences the rest of the session', () => {
  const off = after(sessionWith('ana'), [coach, { type: 'set-prompt-gap', gap: 'off' }])
  expect(through(off, ['uncomfortable', 0]).strains).toEqual([])
  const silenced = after(through(sessionWith('ana'), ['uncomfortable', 0]), [
    coach,
    { type: 'not-now' },
  ])
  expect(offered(through(silenced, ['uncomfortable', 60]))).toEqual([])
})

test('[CO5] a slip that is corrected takes its prompt back, and uses up no gap', () => {
  const slipped = after(
    sessionWith('ana'),
    [coach, open],
    [client(), answering(1, 'uncomfortable')],
  )
  expect(offered(slipped)).toHaveLength(1)
  const corrected = after(slipped, [client(), answering(1, 'comfortable', { change: 2 })])
  expect(corrected.strains).toEqual([])
  const meant = after(corrected, [client(), answering(1, 'uncomfortable', { change: 3 })])
  expect(offered(meant)).toHaveLength(1)
})

test('[CO5] what the coach has said already stays', () => {
  const said = after(
    sessionWith('ana'),
    [coach, open],
    [client(), answering(1, 'uncomfortable')],
    [coach, { type: 'said-line' }],
    [client(), answering(1, 'comfortable', { change: 2 })],
  )
  expect(said.strains).toMatchObject([{ state: 'said' }])
})

test('[CO5] a correction takes back what waits of its own check-in, and nothing else', () => {
  const earlier = after(
    sessionWith('ana'),
    [coach, { type: 'mark-strain', cause: 'interrupted' }],
    [coach, { type: 'said-line' }],
    [coach, open],
    [client(), answering(1, 'uncomfortable')],
  )
  const corrected = answering(1, 'comfortable', { change: 2 })
  expect(after(earlier, [client(), corrected]).strains).toMatchObject([{ cause: 'interrupted' }])
  const aside = after(earlier, [coach, { type: 'not-now' }], [client(), corrected])
  expect(aside.strains).toMatchObject([{ cause: 'interrupted' }, { state: 'put-aside' }])
  // What the coach marked before is no answer's.
  const marked = after(
    sessionWith('ana'),
    [coach, { type: 'mark-strain' }],
    [coach, open],
    [client(), answering(1, 'comfortable')],
  )
  expect(offered(marked)).toMatchObject([{ cause: 'sensed' }])
  // Another low answer in its place needs no second sentence.
  const lower = after(earlier, [client(), answering(1, 'a-bit-uncomfortable', { change: 2 })])
  expect(lower.strains).toHaveLength(2)
})
