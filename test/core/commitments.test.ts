/** Promises of both sides: kept, made anew, let go, and coming back until then. */
import type { Command } from '../../server/contract/commands.ts'
import { COMMITMENTS } from '../../server/contract/limits.ts'
import { hasCome, isPast, recordAfter, withKept } from '../../server/core/commitments.ts'
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

test('[CM5] between sessions each side says of its own promises that they are kept', () => {
  const [mine, theirs] = [promise('coach'), promise('client')]
  const over = after(
    sessionWith('ana'),
    [coach, mine],
    [coach, theirs],
    [coach, { type: 'end-session' }],
  )
  expect(refusalOf(over, coach, kept(theirs.id))).toBe('not-yours')
  expect(refusalOf(over, client(), kept(mine.id))).toBe('not-yours')
  const both = after(over, [coach, kept(mine.id)], [client(), kept(theirs.id)])
  expect(both.commitments.map(({ state }) => state)).toEqual(['kept', 'kept'])
  // A slip is put right by whoever made it.
  expect(refusalOf(both, coach, kept(theirs.id, false))).toBe('not-yours')
  expect(after(both, [client(), kept(theirs.id, false)]).commitments[1]!.state).toBe('open')
  const { id: _id, ...place } = both
  expect(openSession({ ...place, id: fresh(), plannedFor: null }, both).commitments).toEqual([])
})

test('[SC8] a day to look at something again has come once it begins, and no day never comes', () => {
  const begins = Date.UTC(2026, 11, 1)
  expect([hasCome('2026-12-01', begins - 1), hasCome('2026-12-01', begins)]).toEqual([false, true])
  expect(hasCome(null, begins)).toBe(false)
})

test('[CM1] twenty promises stand in a session and no more; one without a kind is of no kind', () => {
  const bare = { type: 'add-commitment', promiser: 'coach', text: 'Read', due: null } as const
  const session = Array.from({ length: COMMITMENTS - 1 }).reduce<Session>(
    (one) => after(one, [coach, { ...bare, id: fresh() }]),
    sessionWith('ana'),
  )
  const full = after(session, [client(), { ...bare, id: fresh() }])
  expect(full.commitments).toHaveLength(COMMITMENTS)
  expect(full.commitments[0]).toMatchObject({ kind: 'other', clause: null })
  expect(refusalOf(full, coach, { ...bare, id: fresh() })).toBe('too-many')
  // What is there already is no other one.
  expect(after(full, [coach, { ...bare, id: full.commitments[3]!.id }])).toBe(full)
})

test('a promise comes out of a line that is there, and out of no other', () => {
  const clause = { type: 'propose-clause', id: 'length', text: '50 minutes', version: 0 } as const
  const session = after(sessionWith('ana'), [coach, clause])
  expect(refusalOf(session, coach, { ...promise('coach'), clause: 'feedback' })).toBe('not-found')
  expect(refusalOf(session, coach, { ...promise('coach'), clause: 'length' })).toBeNull()
})

describe('[CM1] of several promises', () => {
  const [first, second, third] = [promise('coach'), promise('client'), promise('client')]
  const given = () =>
    after(sessionWith('ana'), [coach, first], [client(), second], [client(), third])
  const ids = ({ commitments }: Session) => commitments.map(({ id }) => id)

  test('the one that is meant is taken back, and once', () => {
    const three = given()
    const remove = { type: 'remove-commitment', id: second.id } as const
    const left = after(three, [client(), remove])
    expect(ids(left)).toEqual([first.id, third.id])
    expect(after(left, [client(), remove])).toBe(left)
    expect(refusalOf(three, coach, remove)).toBe('not-yours')
  })

  test('the one that is meant is changed, and what is done already is not done again', () => {
    const three = given()
    const steps: [Command, Partial<Session['commitments'][number]>][] = [
      [kept(second.id), { state: 'kept' }],
      [{ type: 'let-go-commitment', id: second.id }, { state: 'let-go' }],
      [
        { type: 'renegotiate-commitment', id: second.id, text: 'Show it', due: '2026-12-24' },
        { text: 'Show it', due: '2026-12-24' },
      ],
    ]
    for (const [command, change] of steps) {
      const done = after(three, [client(), command, NOON + MINUTE])
      const what = { 'keep-commitment': 'kept', 'let-go-commitment': 'let-go' } as const
      const name = command.type as keyof typeof what
      const { text, due } = { text: 'Send it', due: null, ...change }
      const [made] = three.commitments[1]!.history
      const step = { at: NOON + MINUTE, what: what[name] ?? 'renegotiated', text, due }
      expect(done.commitments).toEqual([
        three.commitments[0],
        { ...three.commitments[1], ...change, history: [made, step] },
        three.commitments[2],
      ])
      expect(after(done, [client(), command, NOON + 2 * MINUTE])).toBe(done)
    }
  })

  test('what was let go is not kept, and what was not kept is not undone', () => {
    const three = given()
    const gone = after(three, [coach, { type: 'let-go-commitment', id: second.id }])
    expect(after(gone, [client(), kept(second.id)])).toBe(gone)
    expect(after(three, [client(), kept(second.id, false)])).toBe(three)
    expect(refusalOf(three, client(), kept(fresh()))).toBe('not-found')
    const anew = { type: 'renegotiate-commitment', text: 'Later', due: null } as const
    const moved = after(
      three,
      [coach, { ...anew, id: second.id }],
      [client(), kept(second.id), NOON + 1],
    )
    expect(after(moved, [client(), kept(second.id, false)]).commitments[1]!.state).toBe('open')
    // With the same words another day is another promise, and with the same day other words.
    const day = after(three, [coach, { ...anew, id: first.id, text: 'Send it', due: '2026-12-24' }])
    expect(day.commitments[0]!.history).toHaveLength(2)
    expect(after(three, [coach, { ...anew, id: first.id }]).commitments[0]!.history).toHaveLength(2)
  })

  test('[CM5] between sessions nobody says anything of one that is not there', () => {
    const three = given()
    const over = after(three, [coach, { type: 'end-session' }])
    expect(refusalOf(over, coach, kept(fresh()))).toBe('not-found')
    expect(refusalOf(over, client(), kept(fresh()))).toBe('not-found')
    // While it is open they say it to each other, whoever taps.
    expect(after(three, [coach, kept(second.id)]).commitments[1]!.state).toBe('kept')
  })
})

test('[CM4] what was let go is on record, and what was made anew before is counted there', () => {
  const [gone, anew] = [promise('coach'), promise('client')]
  const again = { type: 'renegotiate-commitment', id: anew.id, due: null } as const
  const first = after(
    sessionWith('ana'),
    [coach, gone],
    [client(), anew],
    [coach, { type: 'let-go-commitment', id: gone.id }],
    [client(), { ...again, text: 'Later' }],
  )
  const none = { kept: 0, late: 0, renegotiated: 0, letGo: 0 }
  const once = { coach: { ...none, letGo: 1 }, client: { ...none, renegotiated: 1 } }
  expect(recordAfter(first)).toEqual(once)
  const second = after(next(first), [client(), { ...again, text: 'Even later' }, NOON + 7 * DAY])
  expect(second.record).toEqual(once)
  expect(recordAfter(second)).toEqual({ ...once, client: { ...none, renegotiated: 2 } })
  // Counting changes nothing of what was counted before.
  expect(second.record).toEqual(once)
})

test('[CM5] what was kept in the moment the next session began is kept there too', () => {
  const [done, late, gone, open] = [1, 2, 3, 4].map(() => promise('coach', '2026-11-20'))
  const before = after(
    sessionWith('ana'),
    ...[done!, late!, gone!, open!].map((one): [typeof coach, Command] => [coach, one]),
  )
  const began = next(before)
  const since = after(
    before,
    [coach, kept(done!.id), Date.UTC(2026, 10, 20)],
    [coach, kept(late!.id)],
    [coach, { type: 'let-go-commitment', id: gone!.id }],
  ).commitments
  const { commitments, ...rest } = withKept(began, since)
  expect(commitments).toEqual([
    { ...began.commitments[0], state: 'kept', history: since[0]!.history },
    { ...began.commitments[1], state: 'kept-late', history: since[1]!.history },
    began.commitments[2],
    began.commitments[3],
  ])
  expect({ ...rest, commitments: began.commitments }).toEqual(began)
  // Nothing to tell, nothing changes: also of what was settled here meanwhile.
  expect(withKept(began, before.commitments)).toBe(began)
  const here = after(began, [coach, { type: 'let-go-commitment', id: done!.id }])
  expect(withKept(here, since.slice(0, 1))).toBe(here)
  expect(withKept(here, since).commitments.map(({ state }) => state)).toEqual([
    'let-go',
    'kept-late',
    'open',
    'open',
  ])
})
