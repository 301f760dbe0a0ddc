import type { Answer, Rating } from '../../server/contract/vocabulary.ts'
import { takeBlocks } from '../../server/core/check-ins.ts'
import { dropped, droppedTogether } from '../../server/core/comfort.ts'
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
