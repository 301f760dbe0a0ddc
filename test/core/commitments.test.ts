/** Promises of both sides: kept, made anew, let go, and coming back until then. */
import type { Command } from '../../server/contract/commands.ts'
import { isPast } from '../../server/core/commitments.ts'
import { openSession } from '../../server/core/opening.ts'
import type { Session } from '../../server/core/session.ts'
import { coachView, participantView } from '../../server/core/views.ts'
import {
  DEVICE,
  MINUTE,
  NOON,
  after,
  client,
  coach,
  fresh,
  refusalOf,
  sessionWith,
} from './session.ts'

const DAY = 24 * 60 * MINUTE
const around = { revision: 1, now: NOON, offline: 0, pathOf: () => '' }

const promise = (promiser: 'coach' | 'client', due: string | null = null) =>
  ({ type: 'add-commitment', id: fresh(), promiser, text: 'Send it', due, kind: 'send' }) as const
const kept = (id: string, is = true): Command => ({ type: 'keep-commitment', id, kept: is })

const next = (session: Session, openedAt = NOON + 7 * DAY): Session => {
  const ended = after(session, [coach, { type: 'end-session' }, NOON + 60 * MINUTE])
  const { coach: uid, coachName, engagement } = session
  return openSession(
    {
      id: fresh(),
      code: 'bcdefghj',
      meeting: 'next',
      coach: uid,
      coachName,
      device: DEVICE,
      rightsKey: '2026-11',
      engagement,
      label: '',
      openedAt,
    },
    ended,
  )
}

test('[CM1] the same promise twice is one, and only its giver takes it back', () => {
  const add = promise('coach', '2026-12-01')
  const session = after(sessionWith('ana'), [coach, add], [coach, add])
  expect(session.commitments).toEqual([
    {
      id: add.id,
      promiser: 'coach',
      kind: 'send',
      text: 'Send it',
      due: '2026-12-01',
      by: 'coach',
      clause: null,
      state: 'open',
      history: [{ at: NOON, what: 'made', text: 'Send it', due: '2026-12-01' }],
    },
  ])
  const remove = { type: 'remove-commitment', id: add.id } as const
  expect(refusalOf(session, client(), remove)).toBe('not-yours')
  expect(after(session, [coach, remove]).commitments).toEqual([])
})

test('[CM1] what came along from an earlier session nobody takes back', () => {
  const [mine, theirs] = [promise('coach'), promise('client')]
  const session = next(after(sessionWith('ana'), [coach, mine], [client(), theirs]))
  for (const { id } of [mine, theirs]) {
    expect(refusalOf(session, coach, { type: 'remove-commitment', id })).toBe('not-yours')
    expect(refusalOf(session, client(), { type: 'remove-commitment', id })).toBe('not-yours')
  }
})

test('[CM2] what is open comes back, made anew or not; what is settled does not', () => {
  const [open, anew, done, gone] = [1, 2, 3, 4].map(() => promise('coach'))
  const session = next(
    after(
      sessionWith('ana'),
      ...[open!, anew!, done!, gone!].map((one): [typeof coach, Command] => [coach, one]),
      [coach, { type: 'renegotiate-commitment', id: anew!.id, text: 'Show it', due: '2026-12-24' }],
      [client(), kept(done!.id)],
      [coach, { type: 'let-go-commitment', id: gone!.id }],
    ),
  )
  expect(session.commitments.map(({ id, text }) => [id, text])).toEqual([
    [open!.id, 'Send it'],
    [anew!.id, 'Show it'],
  ])
  expect(session.commitments[1]!.history.map(({ what, text }) => [what, text])).toEqual([
    ['made', 'Send it'],
    ['renegotiated', 'Show it'],
  ])
})

test('[CM2] only what is open is made anew or let go; undone, it is open again, in the same session only', () => {
  const add = promise('client')
  const settled = after(sessionWith('ana'), [client(), add], [client(), kept(add.id)])
  const anew = { type: 'renegotiate-commitment', id: add.id, text: 'Later', due: null } as const
  expect(refusalOf(settled, coach, anew)).toBe('not-found')
  expect(refusalOf(settled, coach, { type: 'let-go-commitment', id: add.id })).toBe('not-found')
  const undone = after(settled, [coach, kept(add.id, false)])
  expect(undone.commitments[0]).toMatchObject({ state: 'open' })
  expect(undone.commitments[0]!.history.map(({ what }) => what)).toEqual([
    'made',
    'kept',
    'reopened',
  ])
  const earlier = { ...settled, openedAt: NOON + DAY }
  expect(refusalOf(earlier, coach, kept(add.id, false))).toBe('not-found')
})

test('[CM3] a promise is late only once its day is over in every time zone', () => {
  const over = Date.UTC(2026, 11, 2, 12)
  expect(isPast('2026-12-01', over - 1)).toBe(false)
  expect(isPast('2026-12-01', over)).toBe(true)
  expect(isPast(null, over)).toBe(false)
  const add = promise('coach', '2026-12-01')
  const session = after(sessionWith('ana'), [coach, add])
  const state = (at: number) => after(session, [coach, kept(add.id), at]).commitments[0]!.state
  expect([state(over - 1), state(over)]).toEqual(['kept', 'kept-late'])
  const seen = (now: number) =>
    coachView(session, DEVICE, { ...around, now }).commitments[0]!.overdue
  expect([seen(over - 1), seen(over)]).toEqual([false, true])
})

test('[CM4] both sides read the record of earlier sessions, and each session adds to it once', () => {
  const [done, late, anew, open] = [
    promise('coach'),
    promise('coach', '2026-11-01'),
    promise('client'),
    promise('client'),
  ]
  const first = after(
    sessionWith('ana'),
    ...[done, late, anew, open].map((one): [typeof coach, Command] => [coach, one]),
    [coach, kept(done.id)],
    [coach, kept(late.id)],
    [client(), { type: 'renegotiate-commitment', id: anew.id, text: 'Later', due: null }],
  )
  const none = { kept: 0, late: 0, renegotiated: 0, letGo: 0 }
  expect(first.record).toEqual({ coach: none, client: none })
  const second = next(first)
  const record = { coach: { ...none, kept: 1, late: 1 }, client: { ...none, renegotiated: 1 } }
  expect(second.record).toEqual(record)
  const third = next({ ...second, closedAt: null }, NOON + 14 * DAY)
  expect(third.record).toEqual(record)
  expect(coachView(third, DEVICE, around).record).toEqual(record)
  expect(participantView(third, 'ana', around).record).toEqual(record)
})
