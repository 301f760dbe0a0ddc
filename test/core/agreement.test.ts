import { CLAUSES } from '../../server/contract/limits.ts'
import { leave } from '../../server/core/presence.ts'
import { coachView, participantView } from '../../server/core/views.ts'
import { DEVICE, NOON, after, client, coach, refusalOf, sessionWith } from './session.ts'

const around = { revision: 1, now: NOON, offline: 0, pathOf: () => '' }
const propose = (text: string, version = 0) =>
  ({ type: 'propose-clause', id: 'feedback', text, version }) as const
const accept = (version = 1) => ({ type: 'accept-clause', id: 'feedback', version }) as const

test('[AG1] either side proposes, the other accepts, and both see where it stands', () => {
  const proposed = after(sessionWith('ana'), [client(), propose('Say it at once')])
  expect(coachView(proposed, DEVICE, around).agreement).toEqual([
    {
      id: 'feedback',
      text: 'Say it at once',
      version: 1,
      mine: false,
      theirs: true,
      agreed: false,
      reopened: false,
    },
  ])
  const agreed = after(proposed, [coach, accept()])
  const clause = { version: 1, mine: true, theirs: true, agreed: true, reopened: false }
  expect(coachView(agreed, DEVICE, around).agreement).toEqual([expect.objectContaining(clause)])
  expect(participantView(agreed, 'ana', around).agreement).toEqual([
    expect.objectContaining(clause),
  ])
})

test('[AG1] in a group everyone present has to accept', () => {
  const two = after(sessionWith('ana', 'ben'), [coach, propose('x')], [client('ana'), accept()])
  expect(two.agreement[0]!.agreed).toBe(false)
  expect(after(two, [client('ben'), accept()]).agreement[0]!.agreed).toBe(true)
})

test('[AG1] nobody agrees with an empty room, and leaving undoes nothing', () => {
  const alone = after(sessionWith(), [coach, propose('x')], [coach, accept()])
  expect(alone.agreement[0]!.agreed).toBe(false)
  const agreed = after(sessionWith('ana'), [coach, propose('x')], [client(), accept()])
  const left = leave(agreed, 'ana', NOON)
  expect(left.ok && left.session.agreement[0]!.agreed).toBe(true)
})

test('[AG2] a change needs both again, and says that it was agreed before', () => {
  const agreed = after(sessionWith('ana'), [coach, propose('x')], [client(), accept()])
  const changed = after(agreed, [coach, propose('y', 1)])
  expect(participantView(changed, 'ana', around).agreement).toEqual([
    {
      id: 'feedback',
      text: 'y',
      version: 2,
      mine: false,
      theirs: true,
      agreed: false,
      reopened: true,
    },
  ])
  expect(after(changed, [client(), accept(2)]).agreement[0]!.agreed).toBe(true)
})

test('[AG2] words that changed meanwhile are neither accepted nor overwritten', () => {
  const changed = after(sessionWith('ana'), [coach, propose('x')], [coach, propose('y', 1)])
  expect(refusalOf(changed, client(), accept(1))).toBe('clause-changed')
  expect(refusalOf(changed, client(), propose('z', 1))).toBe('clause-changed')
  expect(refusalOf(changed, client(), propose('z', 0))).toBe('clause-changed')
})

test('[AG1] of several lines the one that is meant is changed and accepted; what is not there is not', () => {
  const other = { ...propose('50 minutes'), id: 'length' }
  const two = after(sessionWith('ana'), [coach, other], [client(), propose('Say it at once')])
  const changed = after(two, [coach, propose('Say it soon', 1)])
  expect(changed.agreement).toEqual([
    two.agreement[0],
    { ...two.agreement[1], text: 'Say it soon', version: 2, acceptedBy: ['coach'] },
  ])
  expect(after(two, [coach, accept()]).agreement).toEqual([
    two.agreement[0],
    { ...two.agreement[1], acceptedBy: ['ana', 'coach'], agreed: true, agreedAt: NOON },
  ])
  expect(refusalOf(two, coach, { ...accept(), id: 'between-sessions' })).toBe('not-found')
  expect(refusalOf(two, coach, { ...other, id: 'between-sessions', version: 1 })).toBe(
    'clause-changed',
  )
})

test('[AG2] the same words again are no change, and accepting again keeps since when', () => {
  const proposed = after(sessionWith('ana'), [coach, propose('x')])
  expect(after(proposed, [client(), propose('x', 1)])).toBe(proposed)
  const agreed = after(proposed, [client(), accept()])
  expect(after(agreed, [coach, accept(), NOON + 1])).toEqual(agreed)
  // Changed twice before anybody agreed, it had never been.
  const twice = after(proposed, [coach, propose('y', 1)], [coach, propose('z', 2)])
  expect(twice.agreement).toMatchObject([{ version: 3, agreedBefore: false }])
  const again = after(agreed, [coach, propose('y', 1)], [coach, propose('z', 2)])
  expect(again.agreement).toMatchObject([{ version: 3, agreed: false, agreedBefore: true }])
  expect(again.agreement[0]!.agreedAt).toBeNull()
})

test('[AG1] an agreement has so many lines and no more', () => {
  const named = (n: number) => ({ ...propose('x'), id: `clause-${n}` })
  const almost = Array.from({ length: CLAUSES - 1 }, (_, n) => n).reduce(
    (one, n) => after(one, [coach, named(n)]),
    sessionWith('ana'),
  )
  const full = after(almost, [client(), named(CLAUSES)])
  expect(full.agreement).toHaveLength(CLAUSES)
  expect(refusalOf(full, coach, named(CLAUSES + 1))).toBe('too-many')
  expect(refusalOf(full, coach, { ...named(3), text: 'y', version: 1 })).toBeNull()
})
