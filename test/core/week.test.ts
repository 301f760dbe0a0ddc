import fc from 'fast-check'
import type { Command } from '../../server/contract/commands.ts'
import { Distraction } from '../../server/contract/vocabulary.ts'
import { openSession } from '../../server/core/opening.ts'
import type { Session } from '../../server/core/session.ts'
import { evidenceOf } from '../../server/core/week.ts'
import { MINUTE, NOON, after, answering, client, coach, fresh, sessionWith } from './session.ts'

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** NOON is a Monday's. */
const [FROM, UNTIL] = [NOON - 12 * HOUR, NOON + 6.5 * DAY]
const of = (sessions: Session[], until = UNTIL) => evidenceOf(sessions, FROM, until)

const promise = (id: string, due: string | null = null, promiser: 'coach' | 'client' = 'coach') =>
  ({ type: 'add-commitment', id, promiser, text: 'Send it', due }) as const
const end: Command = { type: 'end-session' }
/** The next session of the same engagement, opened then. */
const next = (previous: Session, openedAt: number): Session =>
  openSession({ ...previous, id: fresh(), openedAt, plannedFor: null }, previous)

test('[RF1] a week without sessions left nothing', () => {
  expect(of([])).toEqual({
    listened: [],
    followedThrough: { kept: 0, late: 0, renegotiated: 0, overdue: 0 },
    asked: { sessions: 0, checkIns: 0, aloud: 0 },
    noAdvice: { insteadOfAdvice: 0, adviceQuestions: 0 },
    focused: { ready: 0, partly: 0, steady: { steady: 0, rushed: 0, unsettled: 0 } },
  })
})

test('[RF1] what the coach did in the sessions of a week stands beside each question', () => {
  const first = after(
    sessionWith('ana'),
    [coach, { type: 'note-readiness', away: [...Distraction.options], steady: 'steady' }],
    [coach, { type: 'note-talk', share: 35, coverage: 80 }],
    [coach, { type: 'open-check-in' }],
    [coach, { type: 'close-check-in', number: 1 }],
    [coach, { type: 'open-check-in', anyway: true }],
    [coach, { type: 'asked-aloud' }],
    [coach, { type: 'instead-of-advice' }],
    [coach, { type: 'instead-of-advice' }],
    [coach, { type: 'keep-question', id: fresh(), kind: 'advice', text: 'Why not rest?' }],
    [coach, { type: 'keep-question', id: fresh(), kind: 'open', text: 'What else?' }],
  )
  const second = after(sessionWith('ben'), [
    coach,
    { type: 'note-readiness', away: ['tabs', 'phone'], steady: 'rushed' },
  ])
  const third = after(sessionWith('chloe'), [coach, { type: 'asked-aloud' }])
  expect(of([first, second, third])).toEqual({
    listened: [{ share: 35, coverage: 80 }],
    followedThrough: { kept: 0, late: 0, renegotiated: 0, overdue: 0 },
    asked: { sessions: 2, checkIns: 2, aloud: 2 },
    noAdvice: { insteadOfAdvice: 2, adviceQuestions: 1 },
    focused: { ready: 1, partly: 1, steady: { steady: 1, rushed: 1, unsettled: 0 } },
  })
})

test('[RF1] whatever a client says, sends, rates or asks for, the week reads the same', () => {
  const held = (...theirs: Command[]) =>
    after(
      sessionWith('ana'),
      [coach, { type: 'open-end-pulse' }],
      [coach, { type: 'open-check-in' }],
      ...theirs.map((command) => [client(), command] as [typeof coach, Command]),
      [coach, { type: 'asked-aloud' }],
      [coach, end, NOON + HOUR],
    )
  const theirs: fc.Arbitrary<Command> = fc.constantFrom<Command>(
    answering(1, 'uncomfortable', { wishes: ['short-break'] }),
    answering(1, 'very-comfortable', { change: 2 }),
    { type: 'share-need', id: fresh(), kind: 'topics-to-avoid', text: 'My brother' },
    { type: 'set-focus', text: 'My work' },
    { type: 'ask-fewer', on: true },
    { type: 'signal', signal: 'slower' },
    { type: 'pause', name: 'Ana' },
    { type: 'end-pulse', change: 1, answers: { heard: 'hardly' }, share: 'now' },
    promise(fresh(), '2026-11-01', 'client'),
  )
  const silent = of([held()])
  fc.assert(
    fc.property(fc.uniqueArray(theirs), (sent) => expect(of([held(...sent)])).toEqual(silent)),
    { numRuns: 60 },
  )
})

describe('[RF2] the coach’s own promises, once each', () => {
  const id = fresh()

  test('one that came along counts once, by how it ended', () => {
    const first = after(sessionWith('ana'), [coach, promise(id, '2026-11-25')], [coach, end])
    const second = after(next(first, NOON + DAY), [
      coach,
      { type: 'keep-commitment', id, kept: true },
      NOON + DAY,
    ])
    for (const sessions of [
      [first, second],
      [second, first],
    ])
      expect(of(sessions).followedThrough).toMatchObject({ kept: 1, late: 0, overdue: 0 })
  })

  test('kept after its day is late; another day agreed on is renegotiated; past and open is overdue', () => {
    const [late, moved, open] = [fresh(), fresh(), fresh()]
    const session = after(
      sessionWith('ana'),
      [coach, promise(late, '2026-11-20')],
      [coach, promise(moved, '2026-11-20')],
      [coach, promise(open, '2026-11-24')],
      [coach, { type: 'keep-commitment', id: late, kept: true }],
      [coach, { type: 'renegotiate-commitment', id: moved, text: 'Send it', due: '2026-12-20' }],
    )
    const found = { kept: 0, late: 1, renegotiated: 1, overdue: 1 }
    expect(of([session]).followedThrough).toEqual(found)
    // Nobody is called late before the day is over everywhere.
    expect(of([session], NOON + DAY).followedThrough).toEqual({ ...found, overdue: 0 })
  })

  test('a slip that was taken back is not kept, and a client’s promise is not the coach’s', () => {
    const theirs = fresh()
    const session = after(
      sessionWith('ana'),
      [coach, promise(id)],
      [coach, { type: 'keep-commitment', id, kept: true }],
      [coach, { type: 'keep-commitment', id, kept: false }],
      [coach, promise(theirs, null, 'client')],
      [coach, { type: 'keep-commitment', id: theirs, kept: true }],
    )
    expect(of([session]).followedThrough).toMatchObject({ kept: 0, late: 0 })
  })

  test('what was kept in another week is that week’s', () => {
    const session = after(
      sessionWith('ana'),
      [coach, promise(id)],
      [coach, { type: 'keep-commitment', id, kept: true }, UNTIL],
    )
    expect(of([session]).followedThrough.kept).toBe(0)
    expect(evidenceOf([session], UNTIL, UNTIL + DAY).followedThrough.kept).toBe(1)
  })
})

test('[RF2] a promise kept or fallen due between sessions counts in that week, and in no other', () => {
  const [kept, due, stale, later] = [fresh(), fresh(), fresh(), fresh()]
  const day = (time: number) => new Date(time).toISOString().slice(0, 10)
  const before = { ...sessionWith('ana'), openedAt: FROM - 9 * DAY }
  const over = after(
    before,
    [coach, promise(kept), before.openedAt],
    [coach, promise(due, day(NOON + DAY)), before.openedAt],
    [coach, promise(stale, day(FROM - 5 * DAY)), before.openedAt],
    [coach, promise(later, day(UNTIL + DAY)), before.openedAt],
    [coach, end, before.openedAt + HOUR],
    [coach, { type: 'keep-commitment', id: kept, kept: true }, NOON + DAY],
  )
  const week = (from: number, until: number) => evidenceOf([], from, until, [over]).followedThrough
  expect(week(FROM, UNTIL)).toEqual({ kept: 1, late: 0, renegotiated: 0, overdue: 1 })
  expect(week(FROM - 7 * DAY, FROM)).toEqual({ kept: 0, late: 0, renegotiated: 0, overdue: 1 })
  expect(week(UNTIL, UNTIL + 7 * DAY)).toEqual({ kept: 0, late: 0, renegotiated: 0, overdue: 1 })
  // In a session of the week it stands once, as it ended there.
  const held = after(next(over, NOON + DAY), [
    coach,
    { type: 'keep-commitment', id: due, kept: true },
    NOON + DAY,
  ])
  expect(evidenceOf([held], FROM, UNTIL, [over]).followedThrough).toEqual({
    kept: 2,
    late: 0,
    renegotiated: 0,
    overdue: 1,
  })
})

test('[RF1] questions are counted by their kind, and who put nothing away was neither ready nor partly', () => {
  const [all, none] = [[...Distraction.options], []]
  const held = (away: Distraction[], ...kinds: ('advice' | 'open')[]) =>
    after(
      sessionWith('ana'),
      [coach, { type: 'note-readiness', away, steady: 'unsettled' }],
      ...kinds.map((kind): Parameters<typeof after>[1] => [
        coach,
        { type: 'keep-question', id: fresh(), kind, text: 'x' },
      ]),
    )
  const found = of([held(all, 'advice', 'open', 'advice'), held(none), held(all.slice(1))])
  expect(found.noAdvice.adviceQuestions).toBe(2)
  expect(found.focused).toEqual({
    ready: 1,
    partly: 1,
    steady: { steady: 0, rushed: 0, unsettled: 3 },
  })
  expect(of([held(all), held(all)]).focused).toMatchObject({ ready: 2, partly: 0 })
  expect(of([held(none), held(none)]).focused).toMatchObject({ ready: 0, partly: 0 })
})
