/** What a coach writes down while listening, and how they come in. */
import { NOTES, QUESTIONS } from '../../server/contract/limits.ts'
import type { Command } from '../../server/contract/commands.ts'
import type { Session } from '../../server/core/session.ts'
import { MINUTE, NOON, after, client, coach, refusalOf, sessionWith } from './session.ts'

const id = (name: string | number): string => `${name}`.padEnd(22, '_')
const note = (name: string | number, text = 'Work'): Command => ({
  type: 'add-note',
  id: id(name),
  kind: 'theme',
  text,
})
const question = (name: string | number, text = 'What next?'): Command => ({
  type: 'keep-question',
  id: id(name),
  kind: 'open',
  text,
})
const many = (count: number, command: (place: number) => Command): Session =>
  Array.from({ length: count }).reduce<Session>(
    (session, _, place) => after(session, [coach, command(place)]),
    sessionWith('ana'),
  )

test('[NO1] notes and markers stand in the order they were made, each once', () => {
  const session = after(
    sessionWith('ana'),
    [coach, note('one')],
    [coach, { type: 'add-marker', id: id('two'), kind: 'hesitation' }, NOON + MINUTE],
  )
  expect(session).toEqual({
    ...sessionWith('ana'),
    notes: [
      { id: id('one'), kind: 'theme', text: 'Work', at: NOON },
      { id: id('two'), kind: 'hesitation', text: '', at: NOON + MINUTE },
    ],
  })
  expect(after(session, [coach, note('one', 'Other words')])).toBe(session)
  const removed = after(session, [coach, { type: 'remove-note', id: id('one') }])
  expect(removed).toEqual({ ...session, notes: session.notes.slice(1) })
  expect(after(removed, [coach, { type: 'remove-note', id: id('one') }])).toEqual(removed)
})

test('[NO1] questions that were kept stand in their order, each once', () => {
  const session = after(sessionWith('ana'), [coach, question('one')], [coach, question('two')])
  expect(session).toEqual({
    ...sessionWith('ana'),
    questions: [
      { id: id('one'), kind: 'open', text: 'What next?' },
      { id: id('two'), kind: 'open', text: 'What next?' },
    ],
  })
  expect(after(session, [coach, question('two', 'Other words')])).toBe(session)
  const dropped = after(session, [coach, { type: 'drop-question', id: id('one') }])
  expect(dropped).toEqual({ ...session, questions: session.questions.slice(1) })
  expect(after(dropped, [coach, { type: 'drop-question', id: id('one') }])).toEqual(dropped)
})

test('[SE7] there is room for so many notes and questions', () => {
  const notes = many(NOTES, note)
  expect(notes.notes).toHaveLength(NOTES)
  expect(refusalOf(notes, coach, note('more'))).toBe('too-many')
  expect(refusalOf(notes, coach, note(0))).toBeNull()
  const questions = many(QUESTIONS, question)
  expect(questions.questions).toHaveLength(QUESTIONS)
  expect(refusalOf(questions, coach, question('more'))).toBe('too-many')
  expect(refusalOf(questions, coach, question(0))).toBeNull()
})

test('[NO1] talk is as it was told last, and asking in place of advice is counted', () => {
  const session = sessionWith('ana')
  const told = after(
    session,
    [coach, { type: 'note-talk', share: 60, coverage: 90 }],
    [coach, { type: 'note-talk', share: 40, coverage: 80 }],
    [coach, { type: 'instead-of-advice' }],
    [coach, { type: 'instead-of-advice' }],
  )
  expect(told).toEqual({ ...session, talk: { share: 40, coverage: 80 }, insteadOfAdvice: 2 })
})

describe('before and around the session', () => {
  test('[RF1] what was put away is named once', () => {
    const session = sessionWith('ana')
    const away = ['tabs', 'phone', 'tabs'] as ('tabs' | 'phone')[]
    expect(after(session, [coach, { type: 'note-readiness', away, steady: null }])).toEqual({
      ...session,
      readiness: { away: ['tabs', 'phone'], steady: null },
    })
  })

  test('[LI11] each other time of the next session is counted, and the same is not', () => {
    const session = sessionWith('ana')
    const set = after(session, [coach, { type: 'set-next', at: NOON }])
    expect(set).toEqual({ ...session, next: NOON, nextChanges: 1 })
    expect(after(set, [coach, { type: 'set-next', at: NOON }])).toBe(set)
    const moved = after(set, [coach, { type: 'set-next', at: NOON + MINUTE }])
    expect(moved).toMatchObject({ next: NOON + MINUTE, nextChanges: 2 })
    expect(after(moved, [coach, { type: 'set-next', at: null }])).toMatchObject({
      next: null,
      nextChanges: 3,
    })
  })

  test('[CL6] the focus is the one client’s or the coach’s; empty takes it away', () => {
    const session = sessionWith('ana')
    const focus = (text: string) => ({ type: 'set-focus', text }) as const
    expect(after(session, [client(), focus('')])).toBe(session)
    const set = after(session, [client(), focus('My move')])
    expect(set).toEqual({ ...session, focus: { text: 'My move', at: NOON, by: 'ana' } })
    expect(after(set, [coach, focus('My move'), NOON + MINUTE])).toBe(set)
    expect(after(set, [coach, focus('Our move'), NOON + MINUTE]).focus).toEqual({
      text: 'Our move',
      at: NOON + MINUTE,
      by: 'coach',
    })
    expect(after(set, [client(), focus('')])).toEqual(session)
    const several = sessionWith('ana', 'ben')
    expect(refusalOf(several, client(), focus('Mine'))).toBe('not-yours')
    expect(refusalOf(several, coach, focus('Ours'))).toBeNull()
  })
})
