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
