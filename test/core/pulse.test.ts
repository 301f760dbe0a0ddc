/** What of released ratings each side reads, who gave what, and what is prepared with. */
import { fromClients } from '../../server/core/from-clients.ts'
import { preparationOf } from '../../server/core/preparation.ts'
import { arrive } from '../../server/core/presence.ts'
import { pulseFor } from '../../server/core/pulse.ts'
import { tally } from '../../server/core/release.ts'
import type { Session } from '../../server/core/session.ts'
import { LATER, MONTH, alone, done, ended, id, need } from './rich.ts'
import {
  IN_ZOOM,
  MINUTE,
  NOON,
  after,
  answering,
  client,
  coach,
  onDevice,
  refusalOf,
  sessionWith,
} from './session.ts'

const open = { type: 'open-check-in', anyway: true } as const
const close = (number: number) => ({ type: 'close-check-in', number }) as const
const FIRST_THREE = [
  { number: 1, at: NOON, kind: 'answer', answer: 'okay', wishes: ['less-pace'], steps: null },
  {
    number: 2,
    at: NOON + MINUTE,
    kind: 'answer',
    answer: 'rather-not-say',
    wishes: [],
    steps: null,
  },
  { number: 3, at: NOON + 2 * MINUTE, kind: 'answer', answer: 'comfortable', wishes: [], steps: 1 },
]
const FOURTH = { number: 4, at: NOON + 3 * MINUTE }
const KEPT = { ...FOURTH, kind: 'answer', answer: 'uncomfortable', wishes: [], steps: -3 }
const NOTHING = { ...FOURTH, kind: 'nothing' }
const joinedBy = (session: Session, person: string): Session =>
  done(arrive(session, onDevice(person), IN_ZOOM, NOON))

test('[PA1] what is kept for the end is its giver’s at once and the coach’s at the end', () => {
  expect(pulseFor(alone(), 'ana')).toEqual([...FIRST_THREE, KEPT])
  expect(pulseFor(alone(), 'coach')).toEqual([...FIRST_THREE, NOTHING])
  expect(pulseFor(ended(), 'coach')).toEqual([...FIRST_THREE, KEPT])
})

test('[LI3] nobody else reads one person’s answers, whenever they were shared', () => {
  for (const session of [
    joinedBy(alone(), 'ben'),
    after(joinedBy(alone(), 'ben'), [coach, { type: 'end-session' }]),
  ])
    expect(pulseFor(session, 'ben')).toEqual(
      [...FIRST_THREE, FOURTH].map(({ number, at }) => ({ number, at, kind: 'nothing' })),
    )
})

test('[PA3] no answer, and one that is gone, read the same', () => {
  const asked = after(sessionWith('ana'), [coach, open])
  const nothing = [{ number: 1, at: NOON, kind: 'nothing' }]
  const withdrawn = after(
    asked,
    [client(), answering(1, 'okay')],
    [client(), { type: 'withdraw-answer', checkIn: 1, change: 2 }],
  )
  for (const session of [asked, withdrawn])
    for (const reader of ['coach', 'ana']) {
      expect(pulseFor(session, reader)).toEqual(nothing)
      expect(pulseFor(after(session, [coach, { type: 'end-session' }]), reader)).toEqual(nothing)
    }
})

test('[CO1] a step is from one’s own last answer, across what one would rather not say', () => {
  const session = after(
    joinedBy(
      after(sessionWith('ana'), [coach, open], [client(), answering(1, 'okay')], [coach, close(1)]),
      'ben',
    ),
    [client(), { type: 'leave' }],
    [coach, open],
    [client('ben'), answering(2, 'very-comfortable')],
    [coach, close(2)],
    [coach, open],
    [client('ben'), answering(3, 'okay')],
  )
  expect(pulseFor(session, 'coach')).toMatchObject([
    { steps: null },
    { steps: null },
    { steps: -2 },
  ])
})

describe('of several', () => {
  const block = tally([
    { answer: 'okay', wishes: [] },
    { answer: 'okay', wishes: [] },
    { answer: 'comfortable', wishes: [] },
  ])
  const asked = () => after(sessionWith('ana', 'ben', 'link-eve'), [coach, open])
  const sealed = (session: Session): Session => ({
    ...session,
    checkIn: { ...session.checkIn!, blocks: [block] } as Session['checkIn'],
  })
  const frame = { number: 1, at: NOON }
  const promised = { mode: 'small', expected: 3, threshold: 5, byLink: 1 }

  test('[BL5] a check-in shows its blocks once there are any; too little is said to be so at the end', () => {
    for (const reader of ['coach', 'ana']) {
      expect(pulseFor(asked(), reader)).toEqual([{ ...frame, kind: 'nothing' }])
      expect(pulseFor(after(asked(), [coach, close(1)]), reader)).toEqual([
        { ...frame, kind: 'withheld' },
      ])
      const released = [{ ...frame, kind: 'released', blocks: [block], promised }]
      expect(pulseFor(sealed(asked()), reader)).toEqual(released)
      expect(pulseFor(after(sealed(asked()), [coach, close(1)]), reader)).toEqual(released)
    }
  })

  test('[CL3] released ratings are the coach’s, and no one person’s', () => {
    const closed = after(sealed(asked()), [coach, close(1)])
    for (const session of [sealed(asked()), closed]) {
      expect(fromClients(session, null, NOON).pulse).toMatchObject([{ kind: 'released' }])
      expect(fromClients(session, 'ana', NOON).pulse).toEqual([])
    }
  })
})

describe('what reaches the coach of one person', () => {
  test('[CL3] it is theirs alone, check-in by check-in', () => {
    const session = after(
      joinedBy(alone(), 'ben'),
      [coach, close(4)],
      [client(), { type: 'leave' }],
      [coach, open],
      [client('ben'), answering(5, 'okay')],
      [coach, close(5)],
    )
    const numbers = (only: string | null) =>
      fromClients(session, only, NOON).pulse.map(({ number }) => number)
    expect(numbers(null)).toEqual([1, 2, 3, 4, 5])
    expect(numbers('ana')).toEqual([1, 2, 3, 4])
    expect(numbers('ben')).toEqual([5])
    expect(numbers('eve')).toEqual([])
  })

  test('[CL3] a need that only the coach noted is shown to the one client, and to none of several', () => {
    const texts = (session: Session, only: string | null) =>
      fromClients(session, only, NOON).needs.map(({ text }) => text)
    expect(texts(alone(), null)).toEqual(['Slowly', 'Breaks'])
    expect(texts(alone(), 'ana')).toEqual(['Slowly', 'Breaks'])
    const several = joinedBy(alone(), 'ben')
    expect(texts(several, null)).toEqual(['Slowly', 'Breaks'])
    expect(texts(several, 'ana')).toEqual(['Slowly'])
    expect(texts(several, 'ben')).toEqual([])
    expect(texts({ ...alone(), participants: [] }, null)).toEqual(['Slowly', 'Breaks'])
  })

  test('[CL2] signals of several are each said once, and asking for fewer is anyone’s', () => {
    const session = after(
      sessionWith('ana', 'ben'),
      [client(), { type: 'signal', signal: 'slower' }],
      [client('ben'), { type: 'signal', signal: 'slower' }],
      [client('ben'), { type: 'signal', signal: 'skip' }],
      [client(), { type: 'ask-fewer', on: true }],
      [client('ben'), { type: 'ask-fewer', on: true }],
    )
    expect(fromClients(session, null, NOON)).toMatchObject({
      focus: null,
      signals: ['slower', 'skip'],
      fewer: true,
    })
    expect(fromClients(session, 'ana', NOON)).toMatchObject({ signals: ['slower'], fewer: true })
    const one = after(session, [client('ben'), { type: 'ask-fewer', on: false }])
    expect(fromClients(one, null, NOON).fewer).toBe(true)
    expect(fromClients(one, 'ben', NOON).fewer).toBe(false)
  })
})

describe('the end pulse', () => {
  const pulse = (change: number, heard: 'fully' | 'mostly', share: 'now' | 'end' = 'now') =>
    ({ type: 'end-pulse', change, answers: { heard }, share }) as const
  const given = (session: Session) => session.endPulse?.given

  test('[CI4] the change with the highest number stands, in whatever order they arrive', () => {
    const opened = after(sessionWith('ana'), [coach, { type: 'open-end-pulse' }])
    expect(after(opened, [coach, { type: 'open-end-pulse' }, NOON + 1])).toBe(opened)
    const second = after(opened, [client(), pulse(1, 'fully')], [client(), pulse(2, 'mostly')])
    expect(given(second)).toEqual([
      { by: 'ana', change: 2, answers: { heard: 'mostly' }, share: 'now' },
    ])
    expect(after(second, [client(), pulse(1, 'fully')])).toBe(second)
    expect(after(second, [client(), pulse(2, 'fully')])).toBe(second)
  })

  test('[NO2] before it is open there is nothing to give, and of several nothing is sent', () => {
    expect(refusalOf(sessionWith('ana'), client(), pulse(1, 'fully'))).toBe('not-found')
    const several = after(sessionWith('ana', 'ben'), [coach, { type: 'open-end-pulse' }])
    expect(refusalOf(several, client(), pulse(1, 'fully'))).toBe('several-here')
  })

  test('[NO2] what one person gave is nobody else’s', () => {
    const session = after(
      sessionWith('ana'),
      [coach, { type: 'open-end-pulse' }],
      [client(), pulse(1, 'fully')],
    )
    expect(fromClients(session, 'ana', NOON).endPulse).toEqual({ heard: 'fully' })
    expect(fromClients(session, 'ben', NOON).endPulse).toBeNull()
    expect(fromClients(session, null, NOON).endPulse).toEqual({ heard: 'fully' })
  })

  test('[CI4] of two who gave, each has their own', () => {
    const bens = { by: 'ben', change: 5, answers: { heard: 'fully' }, share: 'now' } as const
    const session: Session = {
      ...sessionWith('ana'),
      endPulse: { openedAt: NOON, given: [bens] },
    }
    expect(given(after(session, [client(), pulse(1, 'mostly')]))).toEqual([
      bens,
      { by: 'ana', change: 1, answers: { heard: 'mostly' }, share: 'now' },
    ])
  })
})

test('[PC4] a coach prepares with all this and nothing besides', () => {
  const over = ended()
  const prepared = preparationOf(over, LATER)
  const mine = (names: string[]) =>
    names.map((name) => expect.objectContaining({ id: id(name) }) as unknown)
  const none = { kept: 0, late: 0, renegotiated: 0, letGo: 0 }
  const settled = { owned: true, putRight: null, carried: false }
  const shared = {
    engagement: over.engagement,
    label: 'A.',
    lastAt: NOON,
    commitments: mine(['mail', 'book']),
    focus: 'My move',
    needs: [
      { ...need('slowly', 'Slowly'), mine: false, noted: false, review: '2026-11-23', due: true },
      { ...need('noted', 'Breaks'), mine: true, noted: true, review: null, due: false },
    ],
    themes: ['Home', 'Work', 'Rest'],
    phrases: ['A wall'],
    unconfirmed: ['coaching', 'needs', 'how-we-work'],
    eyeContact: true,
  }
  expect(prepared).toEqual({
    ...shared,
    number: 2,
    plannedFor: LATER + MONTH,
    record: { coach: { ...none, kept: 1 }, client: { ...none, renegotiated: 1 } },
    pulse: [...FIRST_THREE, KEPT],
    endPulse: { heard: 'mostly' },
    repairs: [
      {
        ...settled,
        strain: 1,
        at: NOON,
        cause: 'interrupted',
        outcome: 'carried-over',
        judgedAt: null,
      },
      {
        ...settled,
        strain: 2,
        at: NOON + MINUTE,
        cause: 'misinterpreted',
        outcome: 'not-yet',
        judgedAt: NOON + 2 * MINUTE,
      },
    ],
  })
  expect(prepared.commitments).toMatchObject([{ mine: true }, { mine: false }])
  expect(preparationOf(alone(), LATER)).toEqual({
    ...shared,
    number: 1,
    plannedFor: NOON,
    record: { coach: none, client: none },
    pulse: [...FIRST_THREE, NOTHING],
    endPulse: null,
    repairs: [prepared.repairs[1]],
  })
})

test('[PC4] of many themes the newest are prepared with', () => {
  const themes = ['a', 'b', 'c', 'd', 'e', 'Work']
  const session = { ...ended(), earlier: { focus: null, themes, usual: [] } }
  expect(preparationOf(session, LATER).themes).toEqual(['b', 'c', 'd', 'e', 'Work', 'Rest'])
})
