import type { Command } from '../../server/contract/commands.ts'
import { apply } from '../../server/core/apply.ts'
import { CHECK_INS } from '../../server/contract/limits.ts'
import { rightsOf, slotIn, slotOf, takeBlocks } from '../../server/core/check-ins.ts'
import { arrive, leave } from '../../server/core/presence.ts'
import { tally } from '../../server/core/release.ts'
import { coachView, participantView } from '../../server/core/views.ts'
import { endSession } from '../../server/core/wrap-up.ts'
import {
  DEVICE,
  IN_ZOOM,
  NOON,
  after,
  answering,
  client,
  coach,
  fresh,
  onDevice,
  refusalOf,
  sessionWith,
} from './session.ts'
import type { Session } from '../../server/core/session.ts'

const around = { revision: 1, now: NOON, offline: 0, pathOf: () => '' }
const open = { type: 'open-check-in', anyway: true } as const
const group = (n: number) => Array.from({ length: n }, (_, index) => `p${index}`)
const pulse = (session: Session) => coachView(session, DEVICE, around).pulse

test('[CI1] one check-in at a time, and never into an empty room', () => {
  expect(refusalOf(sessionWith(), coach, open)).toBe('nobody-here')
  expect(refusalOf(after(sessionWith('ana'), [coach, open]), coach, open)).toBe('check-in-open')
})

test.each([
  [1, 'pair'],
  [2, 'small'],
  [4, 'small'],
  [5, 'group'],
  [12, 'group'],
])('[CI2] %i present make the mode %s', (n, mode) => {
  const session = after(sessionWith(...group(n)), [coach, open])
  expect(session.checkIn).toMatchObject({ mode, threshold: 5 })
  expect(coachView(session, DEVICE, around).checkIn).toMatchObject({ mode, expected: n })
})

test('[CI2] the mode stays what it was when people come and go', () => {
  const opened = after(sessionWith(...group(5)), [coach, open])
  const left = leave(opened, 'p0', NOON)
  if (!left.ok) throw new Error(left.refusal)
  expect(left.session.checkIn).toEqual(opened.checkIn)
})

test('[AN3] raising the threshold leaves an open check-in as it was promised', () => {
  const session = after(
    sessionWith(...group(6)),
    [coach, open],
    [coach, { type: 'set-threshold', threshold: 8 }],
  )
  expect(session.checkIn).toMatchObject({ mode: 'group', threshold: 5 })
  const next = after(session, [coach, { type: 'close-check-in', number: 1 }], [coach, open])
  expect(next.checkIn).toMatchObject({ mode: 'small', threshold: 8 })
})

test('[CI3] who joins later is told so, and asked next time', () => {
  const opened = after(sessionWith(...group(5)), [coach, open])
  const joined = arrive(opened, onDevice('late'), IN_ZOOM, NOON)
  if (!joined.ok) throw new Error(joined.refusal)
  expect(participantView(joined.session, 'late', around).checkIn).toEqual({
    number: 1,
    asked: false,
  })
  expect(refusalOf(joined.session, client('late'), answering(1, 'okay'))).toBe('not-asked')
})

test('[CI4] the highest change stands, in whatever order they arrive', () => {
  const session = after(
    sessionWith('ana'),
    [coach, open],
    [client(), answering(1, 'comfortable', { change: 2 })],
    [client(), answering(1, 'uncomfortable', { change: 1 })],
  )
  expect(pulse(session)).toMatchObject([{ answer: 'comfortable' }])
})

test('[CI5] after closing, an answer is refused in so many words', () => {
  const closed = after(
    sessionWith('ana'),
    [coach, open],
    [coach, { type: 'close-check-in', number: 1 }],
  )
  expect(refusalOf(closed, client(), answering(1, 'okay'))).toBe('no-open-check-in')
  expect(refusalOf(closed, coach, { type: 'close-check-in', number: 1 })).toBe('no-open-check-in')
  const again = after(closed, [coach, open])
  expect(again.checkIn?.number).toBe(2)
  expect(refusalOf(again, client(), answering(1, 'okay'))).toBe('no-open-check-in')
})

test('[PA1] shared now is seen at once; shared at the end, at the end', () => {
  const opened = after(sessionWith('ana'), [coach, open])
  const now = after(opened, [client(), answering(1, 'okay', { wishes: ['less-pace'] })])
  expect(pulse(now)).toEqual([
    { number: 1, at: NOON, kind: 'answer', answer: 'okay', wishes: ['less-pace'], steps: null },
  ])
  const later = after(opened, [client(), answering(1, 'okay', { share: 'end' })])
  const ended = endSession(later, { now: NOON, fresh })
  expect(ended.ok && pulse(ended.session)).toMatchObject([{ kind: 'answer', answer: 'okay' }])
})

test('[PA2] an answer kept for the end looks like no answer, open and closed', () => {
  const opened = after(sessionWith('ana'), [coach, open])
  const kept = after(opened, [
    client(),
    answering(1, 'uncomfortable', { share: 'end', wishes: ['short-break'] }),
  ])
  expect(coachView(kept, DEVICE, around)).toEqual(coachView(opened, DEVICE, around))
  const close = [coach, { type: 'close-check-in', number: 1 }] as const
  expect(coachView(after(kept, [...close]), DEVICE, around)).toEqual(
    coachView(after(opened, [...close]), DEVICE, around),
  )
})

test('[PA3] a withdrawn answer is gone', () => {
  const opened = after(sessionWith('ana'), [coach, open])
  const withdrawn = after(
    opened,
    [client(), answering(1, 'okay')],
    [client(), { type: 'withdraw-answer', checkIn: 1, change: 2 }],
  )
  expect(coachView(withdrawn, DEVICE, around)).toEqual(coachView(opened, DEVICE, around))
  expect(participantView(withdrawn, 'ana', around).checkIn).toMatchObject({
    mine: null,
    change: 2,
  })
})

test('[AN2] in a group no command carries an answer: it comes as a ballot, and not to the session', () => {
  const opened = after(sessionWith(...group(5)), [coach, open])
  for (const command of [answering(1, 'okay'), { type: 'withdraw-answer', checkIn: 1, change: 1 }])
    expect(apply(opened, command as Command, client('p0'), { now: NOON, fresh })).toEqual({
      ok: false,
      refusal: 'by-ballot',
    })
})

test('[BL5] a check-in without a block is withheld, and says nothing else', () => {
  const closed = after(
    sessionWith(...group(5)),
    [coach, open],
    [coach, { type: 'close-check-in', number: 1 }],
  )
  expect(pulse(closed)).toEqual([{ number: 1, at: NOON, kind: 'withheld' }])
})

test('[BL2] sealed blocks are shown while the check-in is still open', () => {
  const opened = after(sessionWith(...group(10)), [coach, open])
  const block = tally(Array.from({ length: 5 }, () => ({ answer: 'okay' as const, wishes: [] })))
  const sealed = { blocks: [block], counted: [['a']] }
  const released = takeBlocks(opened, sealed, NOON)
  expect(pulse(released)).toEqual([
    {
      number: 1,
      at: NOON,
      kind: 'released',
      blocks: [block],
      promised: { mode: 'group', expected: 10, threshold: 5, byLink: 0 },
    },
  ])
  expect(takeBlocks(released, sealed, NOON)).toBe(released)
})

test('[BA3] whoever is asked has a right to the open check-in, and everyone to the next three', () => {
  const apart = arrive(sessionWith(...group(5)), onDevice('gone'), IN_ZOOM, NOON)
  if (!apart.ok) throw new Error(apart.refusal)
  const left = leave(apart.session, 'gone', NOON)
  if (!left.ok) throw new Error(left.refusal)
  expect(rightsOf(left.session, 'p0')).toEqual([1, 2, 3])
  const opened = after(left.session, [coach, open])
  expect(rightsOf(opened, 'p0')).toEqual([1, 2, 3, 4])
  expect(rightsOf(opened, 'gone')).toEqual([2, 3, 4])
  // One person's answer is no ballot.
  expect(rightsOf(after(sessionWith('ana'), [coach, open]), 'ana')).toEqual([2, 3, 4])
  const late = (checkIns: number) => rightsOf({ ...sessionWith('ana'), checkIns }, 'ana')
  expect(late(CHECK_INS - 3)).toEqual([CHECK_INS - 2, CHECK_INS - 1, CHECK_INS])
  expect(late(CHECK_INS - 1)).toEqual([CHECK_INS])
  expect(late(CHECK_INS)).toEqual([])
})

test('a check-in’s name in the ballot box says its session and its number', () => {
  expect(slotOf({ id: 'abc' }, 7)).toBe('abc.7')
  expect(slotIn('abc.7')).toEqual({ session: 'abc', number: 7 })
  expect(slotIn('')).toEqual({ session: '', number: 0 })
})

test('[SE11] while anyone is in a breakout room, no check-in opens', () => {
  const inside = arrive(sessionWith('ana'), onDevice('ben'), { via: 'meeting', apart: true }, NOON)
  if (!inside.ok) throw new Error(inside.refusal)
  expect(refusalOf(inside.session, coach, open)).toBe('in-breakout')
  const back = arrive(inside.session, onDevice('ben'), IN_ZOOM, NOON)
  expect(back.ok && refusalOf(back.session, coach, open)).toBeNull()
})

test('[CI1] a session has so many check-ins and no more', () => {
  const session = { ...sessionWith('ana'), checkIns: CHECK_INS - 1 }
  expect(after(session, [coach, open]).checkIn).toMatchObject({ number: CHECK_INS })
  expect(refusalOf({ ...session, checkIns: CHECK_INS }, coach, open)).toBe('too-many')
})

test('[CI2] an open check-in holds who was asked and how many came by link, and no answer', () => {
  const asked = ['p0', 'p1', 'link0']
  const opened = after(sessionWith(...asked), [coach, open])
  const frame = { number: 1, openedAt: NOON, threshold: 5, asked, byLink: 1 }
  expect(opened.checkIn).toEqual({
    ...frame,
    mode: 'small',
    box: slotOf(opened, 1),
    blocks: [],
    counted: [],
  })
  expect([opened.checkIns, opened.askedAt]).toEqual([1, NOON])
  const closed = after(opened, [coach, { type: 'close-check-in', number: 1 }])
  expect(closed.checkIn).toBeNull()
  expect(closed.results).toEqual([{ ...frame, mode: 'small', blocks: [], counted: [] }])
  const alone = after(sessionWith('ana'), [coach, open])
  const one = { ...frame, asked: ['ana'], byLink: 0 }
  expect(alone.checkIn).toEqual({ ...one, mode: 'pair', mine: null, change: 0 })
  const said = after(
    alone,
    [client(), answering(1, 'okay', { wishes: ['less-pace', 'more-space', 'less-pace'] })],
    [coach, { type: 'close-check-in', number: 1 }],
  )
  const mine = { answer: 'okay', wishes: ['less-pace', 'more-space'], share: 'now' }
  expect(said.results).toEqual([{ number: 1, openedAt: NOON, mode: 'pair', of: 'ana', mine }])
})

test('[CI4] the same change again, with whatever in it, changes nothing', () => {
  const session = after(sessionWith('ana'), [coach, open], [client(), answering(1, 'comfortable')])
  expect(after(session, [client(), answering(1, 'uncomfortable')])).toBe(session)
  expect(after(session, [client(), { type: 'withdraw-answer', checkIn: 1, change: 1 }])).toBe(
    session,
  )
})

test('[CI5] blocks that come when no check-in of several is open go nowhere', () => {
  const block = tally(Array.from({ length: 5 }, () => ({ answer: 'okay' as const, wishes: [] })))
  const sealed = { blocks: [block], counted: [['a']] }
  for (const session of [sessionWith('ana'), after(sessionWith('ana'), [coach, open])])
    expect(takeBlocks(session, sealed, NOON)).toBe(session)
})
