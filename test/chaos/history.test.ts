/** The oracle finds what is planted: without that, finding nothing says nothing. */
import type { Command } from '../../server/contract/commands.ts'
import type { Rating } from '../../server/contract/vocabulary.ts'
import type { CheckIn, Session } from '../../server/core/session.ts'
import { coachView } from '../../server/core/views.ts'
import { DEVICE, after, answering, client, coach, fresh, sessionWith } from '../core/session.ts'
import { createHistory } from './history.ts'
import type { History } from './history.ts'

const counting: Command = { type: 'instead-of-advice' }
const note = (id: string): Command => ({ type: 'add-note', id, kind: 'theme', text: 'trust' })
const asking: Command = { type: 'open-check-in', anyway: true }
const OK = { ok: true } as const

/** Sent, acknowledged and done. */
function did(history: History, session: Session, ...steps: [typeof coach, Command][]): Session {
  for (const [who, command] of steps) history.sends('m', who.role, command)(OK)
  return after(session, ...steps)
}
const check = (history: History, session: Session, revision = 7) =>
  history.check(() => ({ session, revision })).map(({ what }) => what)
const viewOf = (session: Session, revision: number) =>
  coachView(session, DEVICE, { revision, now: session.openedAt, offline: 0, pathOf: () => '' })

test('nothing is found where everything is as it was acknowledged, or may still be on its way', () => {
  const history = createHistory()
  const id = fresh()
  const session = did(
    history,
    sessionWith('ana'),
    [coach, counting],
    [coach, note(id)],
    [coach, asking],
    [client(), answering(1, 'okay')],
  )
  history.shows('coach', 'm', viewOf(session, 7))
  expect(check(history, session)).toEqual([])
  expect([history.acknowledged(), history.isSettled()]).toEqual([4, true])
  for (const command of [counting, { type: 'remove-note', id } as const])
    history.sends('m', 'coach', command)
  history.sends('m', 'ana', answering(1, 'comfortable', { change: 2 }))
  const further = after(
    session,
    [coach, counting],
    [client(), answering(1, 'comfortable', { change: 2 })],
  )
  history.closes('coach')
  expect([check(history, session), check(history, further), history.isSettled()]).toEqual([
    [],
    [],
    false,
  ])
})

test('what was acknowledged and is not there is a loss: a count, a note, an answer, a whole session', () => {
  const history = createHistory()
  const session = did(history, sessionWith('ana'), [coach, asking])
  for (const command of [counting, note(fresh())]) history.sends('m', 'coach', command)(OK)
  history.sends('m', 'ana', answering(1, 'okay'))(OK)
  expect(check(history, session)).toEqual(['lost', 'lost', 'lost'])
  expect(history.check(() => null).map(({ what }) => what)).toEqual(['lost'])
})

test('what came back after it was taken away is a loss too', () => {
  const history = createHistory()
  const id = fresh()
  const session = did(history, sessionWith('ana'), [coach, note(id)])
  history.sends('m', 'coach', { type: 'remove-note', id })(OK)
  expect(check(history, session)).toEqual(['lost'])
})

test('what was applied twice is found, by its count and by its place', () => {
  const history = createHistory()
  const session = did(history, sessionWith('ana'), [coach, counting], [coach, note(fresh())])
  const twice = { ...session, insteadOfAdvice: 2, notes: [...session.notes, ...session.notes] }
  expect(check(history, twice)).toEqual(['twice', 'twice'])
})

test('an older answer that overtook a newer one is found', () => {
  const history = createHistory()
  const session = did(
    history,
    sessionWith('ana'),
    [coach, asking],
    [client(), answering(1, 'okay')],
    [client(), answering(1, 'comfortable', { change: 2 })],
  )
  const checkIn = { ...session.checkIn!, mine: { answer: 'okay', wishes: [], share: 'now' } }
  expect(check(history, { ...session, checkIn: checkIn as CheckIn })).toEqual(['twice'])
})

test('what nobody may have done is found: taken from the wrong one, and there from nobody', () => {
  const history = createHistory()
  const session = after(sessionWith('ana'), [coach, note(fresh())])
  expect(check(history, session)).toEqual([])
  history.sends('m', 'ana', counting, true)({ ok: false, refusal: 'not-yours' })
  expect(check(history, session)).toEqual(['unauthorised'])
  history.sends('m', 'ana', counting, true)(OK)
  expect(check(history, session)).toEqual(['unauthorised', 'unauthorised'])
})

test('a panel that shows what is no more is found, and one that went back', () => {
  const history = createHistory()
  const session = did(history, sessionWith('ana'), [coach, counting])
  history.shows('coach', 'm', viewOf(session, 6))
  expect(check(history, session)).toEqual(['stale'])
  history.shows('coach', 'm', viewOf(session, 7))
  expect(check(history, session)).toEqual([])
  history.shows('coach', 'm', { ...viewOf(session, 7), insteadOfAdvice: 0 })
  expect(check(history, session)).toEqual(['stale'])
  history.shows('coach', 'm', viewOf(session, 6))
  expect(check(history, session)).toEqual(['stale', 'stale'])
})

test('an answer that was kept for the end, and is shown before, is found', () => {
  const history = createHistory()
  const early = did(history, sessionWith('ana'), [coach, asking])
  history.sends('m', 'ana', answering(1, 'okay', { share: 'end' }))
  const shown = after(early, [client(), answering(1, 'okay', { share: 'now' })])
  for (const revision of [6, 7]) history.shows('coach', 'm', viewOf(shown, revision))
  expect(check(history, shown)).toEqual(['released'])
})

describe('ballots of six', () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f']
  const group = (okay: number, comfortable = 0): Session => ({
    ...sessionWith(...people),
    results: [
      {
        number: 1,
        openedAt: 0,
        mode: 'group',
        threshold: 5,
        byLink: 0,
        blocks: okay === 0 ? [] : [block(okay, comfortable)],
        counted: [],
        asked: people,
      },
    ],
  })
  const block = (okay: number, comfortable: number) => ({
    counts: { ...none, okay, comfortable },
    wishes: [],
  })
  const none: Record<Rating, number> = {
    'very-comfortable': 0,
    comfortable: 0,
    okay: 0,
    'a-bit-uncomfortable': 0,
    uncomfortable: 0,
  }
  const cast = (history: History, by: string, change = 1, answer: Rating = 'okay') =>
    history.casts('m', by, { number: 1, change, answer })
  const given = () => {
    const history = createHistory()
    for (const by of people) cast(history, by)('kept')
    return history
  }

  test('all of them are in the block, or it is a loss or a double', () => {
    expect(check(given(), group(6))).toEqual([])
    expect(check(given(), group(5))).toEqual(['lost'])
    expect(check(given(), group(7))).toEqual(['twice'])
    expect(check(given(), group(0))).toEqual(['lost'])
    expect(check(given(), group(4))).toEqual(['released', 'lost'])
  })

  test('a change counts as the newest that was taken, and one on its way as either', () => {
    const history = given()
    const reply = cast(history, 'f', 2, 'comfortable')
    expect([check(history, group(6)), check(history, group(5, 1))]).toEqual([[], []])
    reply('kept')
    expect(check(history, group(6))).toEqual(['lost', 'twice'])
    expect(check(history, group(5, 1))).toEqual([])
  })

  test('a block that changes once it was shown is found', () => {
    const history = given()
    for (const session of [group(6), group(5, 1)]) history.shows('coach', 'm', viewOf(session, 7))
    expect(check(history, group(6))).toEqual(['released'])
  })
})
