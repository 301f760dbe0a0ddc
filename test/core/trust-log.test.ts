import type { LogEvent } from '../../server/contract/looks.ts'
import { LATE } from '../../server/contract/limits.ts'
import { openSession } from '../../server/core/opening.ts'
import type { Session } from '../../server/core/session.ts'
import { trustLog } from '../../server/core/trust-log.ts'
import { MINUTE, NOON, after, answering, client, coach, fresh, sessionWith } from './session.ts'

const HOUR = 60 * MINUTE
const WEEK = 7 * 24 * HOUR
const what = (events: LogEvent[], session?: number) =>
  events.filter((one) => session === undefined || one.session === session).map((one) => one.what)
const end = { type: 'end-session' } as const
const next = (previous: Session, more: Partial<Session> = {}): Session => {
  const { openedAt } = { openedAt: previous.openedAt + WEEK, ...more }
  return openSession({ ...previous, id: fresh(), openedAt, plannedFor: more.plannedFor }, previous)
}

test('[TL1] a session without anything has no event', () => {
  expect(trustLog([sessionWith('ana')])).toEqual([])
  expect(trustLog([])).toEqual([])
})

test('[TL1] what happened stands once, in its order, under the guide’s factor for it', () => {
  const [kept, gone, need] = [fresh(), fresh(), fresh()]
  const at = (minutes: number) => NOON + minutes * MINUTE
  const add = { type: 'add-commitment', promiser: 'coach', text: 'x' } as const
  const session = after(
    { ...sessionWith('ana'), plannedFor: NOON },
    [coach, { type: 'confirm-item', card: 'confidentiality', confirmed: true }, at(1)],
    [client(), { type: 'set-focus', text: 'Work' }, at(2)],
    [coach, { type: 'propose-clause', id: 'length', text: '50 minutes', version: 0 }, at(3)],
    [client(), { type: 'accept-clause', id: 'length', version: 1 }, at(4)],
    [coach, { type: 'open-check-in' }, at(5)],
    [client(), answering(1, 'okay'), at(6)],
    [coach, { type: 'close-check-in', number: 1 }, at(7)],
    [coach, { type: 'asked-aloud' }, at(8)],
    [client(), { type: 'pause', name: '' }, at(9)],
    [client(), { type: 'resume' }, at(10)],
    [client(), { type: 'share-need', id: need, kind: 'topics-to-avoid', text: 'x' }, at(11)],
    [client(), { type: 'remove-need', id: need }, at(12)],
    [coach, { type: 'mark-strain', cause: 'interrupted' }, at(13)],
    [coach, { type: 'said-line' }, at(14)],
    [coach, { type: 'repair-outcome', strain: 1, outcome: 'landed' }, at(15)],
    [coach, { ...add, id: kept, due: null }, at(16)],
    [coach, { ...add, id: gone, due: '2026-11-01' }, at(17)],
    [coach, { type: 'renegotiate-commitment', id: kept, text: 'y', due: null }, at(18)],
    [coach, { type: 'keep-commitment', id: kept, kept: true }, at(19)],
    [coach, { type: 'keep-commitment', id: gone, kept: true }, at(20)],
  )
  expect(trustLog([session])).toEqual(
    [
      [0, 'reliability', 'began-on-time'],
      [1, 'safety', 'card-confirmed'],
      [2, 'empathy', 'focus-set'],
      [4, 'boundaries', 'clause-agreed'],
      [5, 'safety', 'check-in'],
      [8, 'safety', 'asked-aloud'],
      [9, 'safety', 'pause-honoured'],
      [12, 'safety', 'topic-lifted'],
      [13, 'empathy', 'strain-marked'],
      [13, 'empathy', 'repair-said'],
      [13, 'empathy', 'repair-owned'],
      [15, 'empathy', 'repair-landed'],
      [16, 'reliability', 'promise-made'],
      [17, 'reliability', 'promise-made'],
      [18, 'reliability', 'promise-renegotiated'],
      [19, 'reliability', 'promise-kept'],
      [20, 'reliability', 'promise-kept-late'],
    ].map(([minutes, factor, happened]) => ({
      at: at(minutes as number),
      session: 1,
      factor,
      what: happened,
    })),
  )
})

test('[TL1] how each repair ended, how each session began', () => {
  const outcomes = ['not-yet', 'let-go'] as const
  for (const outcome of outcomes) {
    const session = after(
      sessionWith('ana'),
      [coach, { type: 'mark-strain' }],
      [coach, { type: 'said-line' }],
      [coach, { type: 'repair-outcome', strain: 1, outcome }],
    )
    // "Something feels off" is named without an apology.
    expect(what(trustLog([session]))).toEqual(['strain-marked', 'repair-said', `repair-${outcome}`])
  }
  const first = sessionWith('ana')
  const late = next(first, { plannedFor: NOON + WEEK - 5 * MINUTE })
  expect(what(trustLog([late]))).toEqual(['began-late', 'strain-marked'])
  // Moved, not late; and nothing is known where nothing was planned.
  expect(trustLog([next(first, { plannedFor: NOON })])).toEqual([])
})

test('[TL1] no event holds a word, a rating or a number of anything', () => {
  const session = after(
    { ...sessionWith('ana'), label: 'canary' },
    [client(), { type: 'set-focus', text: 'canary' }],
    [coach, { type: 'add-commitment', id: fresh(), promiser: 'client', text: 'canary', due: null }],
    [coach, { type: 'open-check-in' }],
    [client(), answering(1, 'uncomfortable', { wishes: ['short-break'] })],
    [coach, { type: 'close-check-in', number: 1 }],
  )
  const events = trustLog([session])
  expect(events.length).toBeGreaterThan(2)
  for (const event of events)
    expect(Object.keys(event).toSorted()).toEqual(['at', 'factor', 'session', 'what'])
  expect(JSON.stringify(events)).not.toMatch(/canary|uncomfortable|short-break/)
})

test('[TL2] what came along is told in the session where it happened, and nowhere else', () => {
  const id = fresh()
  const first = after(
    sessionWith('ana'),
    [coach, { type: 'confirm-item', card: 'coaching', confirmed: true }],
    [coach, { type: 'propose-clause', id: 'length', text: '50 minutes', version: 0 }],
    [client(), { type: 'accept-clause', id: 'length', version: 1 }],
    [coach, { type: 'add-commitment', id, promiser: 'coach', text: 'x', due: null }],
    [coach, { type: 'mark-strain', cause: 'interrupted' }],
    [coach, { type: 'said-line' }],
    [coach, end, NOON + HOUR],
  )
  const second = after(
    next(first),
    [coach, { type: 'keep-commitment', id, kept: true }, NOON + WEEK],
    [coach, { type: 'repair-outcome', strain: 1, outcome: 'landed' }, NOON + WEEK],
  )
  const told = ['card-confirmed', 'clause-agreed', 'strain-marked', 'repair-said', 'repair-owned']
  for (const sessions of [
    [first, second],
    [second, first],
  ]) {
    const events = trustLog(sessions)
    expect(what(events, 1)).toEqual([...told, 'promise-made', 'repair-carried-over'])
    expect(what(events, 2)).toEqual(['repair-landed', 'promise-kept'])
  }
})

test('[TL2] what was taken back did not happen', () => {
  const id = fresh()
  const session = after(
    sessionWith('ana'),
    [coach, { type: 'confirm-item', card: 'coaching', confirmed: true }],
    [coach, { type: 'confirm-item', card: 'coaching', confirmed: false }],
    [client(), { type: 'set-focus', text: 'Work' }],
    [client(), { type: 'set-focus', text: '' }],
    [coach, { type: 'add-commitment', id, promiser: 'coach', text: 'x', due: null }],
    [coach, { type: 'keep-commitment', id, kept: true }],
    [coach, { type: 'keep-commitment', id, kept: false }],
  )
  expect(what(trustLog([session]))).toEqual(['promise-made'])
  const again = after(session, [coach, { type: 'keep-commitment', id, kept: true }])
  expect(what(trustLog([again]))).toEqual(['promise-made', 'promise-kept'])
})

test('[TL2] a promise that an older version stored in two sessions was made once', () => {
  const id = fresh()
  const made = after(sessionWith('ana'), [
    coach,
    { type: 'add-commitment', id, promiser: 'coach', text: 'x', due: null },
  ])
  const openedAt = NOON + WEEK
  const again = made.commitments.map((one) => ({
    ...one,
    history: [{ ...one.history[0]!, at: openedAt }],
  }))
  const second = { ...next(made), commitments: again }
  expect(trustLog([second, made])).toMatchObject([{ session: 1, what: 'promise-made' }])
})

test('[TL1] a minute late is late, and less is on time', () => {
  const began = (late: number) => {
    const session = { ...sessionWith('ana'), plannedFor: NOON - late }
    return what(trustLog([session]))
  }
  expect([began(LATE * MINUTE - 1), began(LATE * MINUTE), began(-MINUTE)]).toEqual([
    ['began-on-time'],
    ['began-late'],
    ['began-on-time'],
  ])
})

test('[TL1] a repair that was not judged has no end yet', () => {
  const said = after(
    sessionWith('ana'),
    [coach, { type: 'mark-strain' }],
    [coach, { type: 'said-line' }],
  )
  expect(what(trustLog([said]))).toEqual(['strain-marked', 'repair-said'])
  // Of what was kept again only the slip between did not happen.
  const id = fresh()
  const kept = (is: boolean) => ({ type: 'keep-commitment', id, kept: is }) as const
  const again = after(
    sessionWith('ana'),
    [coach, { type: 'add-commitment', id, promiser: 'coach', text: 'x', due: null }],
    [coach, kept(true), NOON + 1],
    [coach, kept(false), NOON + 2],
    [coach, kept(true), NOON + 3],
  )
  expect(trustLog([again]).map(({ at }) => at)).toEqual([NOON, NOON + 3])
})
