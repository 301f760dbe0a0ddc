/** How a session begins: what is so in every first one, and what another takes along. */
import { LATE, RETENTION_DAYS } from '../../server/contract/limits.ts'
import { openSession, themesIn, upToDate } from '../../server/core/opening.ts'
import type { Beginning } from '../../server/core/opening.ts'
import { leave } from '../../server/core/presence.ts'
import type { Session } from '../../server/core/session.ts'
import {
  DEVICE,
  MINUTE,
  NOON,
  after,
  answering,
  client,
  coach,
  fresh,
  sessionWith,
} from './session.ts'

const DAY = 24 * 60 * MINUTE
const end = { type: 'end-session' } as const
const place: Beginning = {
  id: 'next'.padEnd(22, '_'),
  code: 'bcdefghj',
  meeting: 'another meeting',
  coach: 'uid-coach',
  coachName: 'Maya',
  device: DEVICE,
  rightsKey: '2026-12',
  engagement: 'engagement'.padEnd(22, '_'),
  label: '',
  openedAt: NOON + 7 * DAY,
}
const next = (last: Session, more: Partial<Beginning> = {}) =>
  openSession({ ...place, ...more }, last)

const NOTHING = { kept: 0, late: 0, renegotiated: 0, letGo: 0 }
/** What no session begins with, first or not. */
const NOT_YET = {
  closedAt: null,
  next: null,
  nextChanges: 0,
  keptUntil: null,
  endedAt: null,
  handOver: null,
  readiness: { away: [], steady: null },
  participants: [],
  recorded: false,
  checkIn: null,
  checkIns: 0,
  results: [],
  promptsSilenced: false,
  focus: null,
  aloud: [],
  askedAt: null,
  paused: null,
  pauses: [],
  signals: [],
  fewer: [],
  endPulse: null,
  notes: [],
  insteadOfAdvice: 0,
  questions: [],
  talk: null,
  lifted: [],
  links: [],
  corrections: [],
  hidden: [],
  removedAt: null,
}

test('[SC6] the first session of an engagement begins with nothing but the guide’s own', () => {
  expect(openSession(place, null)).toEqual({
    ...place,
    ...NOT_YET,
    number: 1,
    plannedFor: null,
    retention: RETENTION_DAYS,
    linkLife: 'month',
    eyeContact: true,
    meetingOnly: false,
    threshold: 5,
    promptGap: '10',
    place: { card: 'confidentiality', line: 0 },
    said: [],
    confirmed: { confidentiality: null, coaching: null, needs: null, 'how-we-work': null },
    lines: {},
    exceptions: { standard: ['legal', 'safeguarding'], own: [], noneApply: false },
    promise: { version: 1, at: place.openedAt },
    logistics: { length: '', breaks: '', reach: '' },
    needs: [],
    agreement: [],
    commitments: [],
    record: { coach: NOTHING, client: NOTHING },
    strains: [],
    cadence: { minutes: [20], end: true },
    earlier: { focus: null, themes: [], usual: [] },
  })
})

test('[SC6] the next one takes along what was settled, and what is open belongs to nobody who was there', () => {
  const [theirs, noted, promised, given] = [fresh(), fresh(), fresh(), fresh()]
  const last = after(
    sessionWith('ana'),
    [coach, { type: 'edit-line', line: 'role', text: 'I think with you.' }],
    [
      coach,
      { type: 'set-exceptions', standard: ['legal'], own: ['My supervisor'], noneApply: false },
    ],
    [coach, { type: 'set-logistics', length: '50 minutes', breaks: 'one', reach: 'mail' }],
    [coach, { type: 'say', card: 'confidentiality', line: 2, done: true }],
    [coach, { type: 'edit-line', line: 'policy', text: 'It stays here.' }, NOON + 1],
    [coach, { type: 'confirm-item', card: 'confidentiality', confirmed: true }],
    [client(), { type: 'share-need', id: theirs, kind: 'pace', text: 'Slowly' }],
    [coach, { type: 'note-need', id: noted, kind: 'feedback', text: 'Directly' }],
    [coach, { type: 'propose-clause', id: 'length', text: '50 minutes', version: 0 }],
    [client(), { type: 'accept-clause', id: 'length', version: 1 }],
    [client(), { type: 'propose-clause', id: 'feedback', text: 'At once', version: 0 }],
    [coach, { type: 'add-commitment', id: promised, promiser: 'coach', text: 'Read', due: null }],
    [client(), { type: 'add-commitment', id: given, promiser: 'client', text: 'Write', due: null }],
    [coach, { type: 'set-doors', meetingOnly: true }],
    [coach, { type: 'set-threshold', threshold: 7 }],
    [coach, { type: 'set-prompt-gap', gap: '20' }],
    [coach, { type: 'set-eye-contact', on: false }],
    [coach, { type: 'set-cadence', minutes: [15, 45], end: false }],
    [coach, { type: 'set-next', at: place.openedAt }],
    [client(), { type: 'set-focus', text: 'My first week' }],
    [coach, { type: 'add-note', id: fresh(), kind: 'theme', text: 'Rest' }],
    [coach, { type: 'add-note', id: fresh(), kind: 'key-phrase', text: 'On my feet' }],
    [coach, { type: 'note-recording', on: true }],
    [coach, { type: 'open-check-in' }],
    [client(), answering(1, 'comfortable')],
    [client(), { type: 'pause', name: 'Ana' }],
    [coach, end, NOON + MINUTE],
  )
  const settled = { ...last, retention: 30, linkLife: 'week' as const }
  const before = structuredClone(settled)
  const step = { at: NOON, what: 'made', due: null }
  const made = { kind: 'other', due: null, clause: null, state: 'open' }
  expect(next(settled)).toEqual({
    ...place,
    ...NOT_YET,
    label: 'A.',
    number: 2,
    plannedFor: place.openedAt,
    retention: 30,
    linkLife: 'week',
    eyeContact: false,
    meetingOnly: true,
    threshold: 7,
    promptGap: '20',
    place: { card: 'coaching', line: 0 },
    said: ['confidentiality'],
    confirmed: { confidentiality: NOON, coaching: null, needs: null, 'how-we-work': null },
    lines: { role: 'I think with you.', policy: 'It stays here.' },
    exceptions: { standard: ['legal'], own: ['My supervisor'], noneApply: false },
    promise: { version: 2, at: NOON + 1 },
    logistics: { length: '50 minutes', breaks: 'one', reach: 'mail' },
    needs: [
      { id: theirs, kind: 'pace', text: 'Slowly', by: 'earlier', review: null },
      { id: noted, kind: 'feedback', text: 'Directly', by: 'coach', review: null },
    ],
    agreement: [
      {
        id: 'length',
        text: '50 minutes',
        version: 1,
        acceptedBy: ['coach'],
        agreed: true,
        agreedAt: NOON,
        agreedBefore: false,
      },
      {
        id: 'feedback',
        text: 'At once',
        version: 1,
        acceptedBy: [],
        agreed: false,
        agreedAt: null,
        agreedBefore: false,
      },
    ],
    commitments: [
      {
        ...made,
        id: promised,
        promiser: 'coach',
        text: 'Read',
        by: 'coach',
        history: [{ ...step, text: 'Read' }],
      },
      {
        ...made,
        id: given,
        promiser: 'client',
        text: 'Write',
        by: 'earlier',
        history: [{ ...step, text: 'Write' }],
      },
    ],
    record: { coach: NOTHING, client: NOTHING },
    strains: [],
    cadence: { minutes: [15, 45], end: false },
    earlier: { focus: 'My first week', themes: ['Rest'], usual: [4] },
  })
  // The last session stays as it was.
  expect(settled).toEqual(before)
})

test('[EN1] what the coach writes now is the name, otherwise that of the last session', () => {
  const last = after(sessionWith('ana'), [coach, end])
  expect([next(last).label, next(last, { label: 'B.' }).label]).toEqual(['A.', 'B.'])
})

test('[CO9] a session moved by three hours, to either side, was not planned for now', () => {
  const at = place.openedAt
  const planned = (plannedFor: number | null) =>
    openSession({ ...place, plannedFor }, null).plannedFor
  const hours = 180 * MINUTE
  expect(planned(null)).toBeNull()
  expect([planned(at - hours), planned(at + hours)]).toEqual([null, null])
  expect([planned(at - hours + 1), planned(at + hours - 1)]).toEqual([
    at - hours + 1,
    at + hours - 1,
  ])
  const { strains } = openSession({ ...place, plannedFor: at - LATE * MINUTE }, null)
  expect(strains).toMatchObject([{ number: 1, at, cause: 'late', checkIn: null, state: 'offered' }])
  expect(openSession({ ...place, plannedFor: at - LATE * MINUTE + 1 }, null).strains).toEqual([])
  // What was said when it began stands over what was agreed last time.
  const last = after(sessionWith('ana'), [coach, { type: 'set-next', at }], [coach, end])
  expect([next(last).plannedFor, next(last, { plannedFor: null }).plannedFor]).toEqual([at, null])
})

test('themes come along once each, the newest twenty, and nothing else that was noted', () => {
  const noted = (earlier: string[], ...themes: string[]) => {
    const session = after(
      sessionWith('ana'),
      ...themes.map((text): Parameters<typeof after>[1] => [
        coach,
        { type: 'add-note', id: fresh(), kind: 'theme', text },
      ]),
      [coach, { type: 'add-note', id: fresh(), kind: 'tone', text: 'Quiet' }],
      [coach, end],
    )
    return { ...session, earlier: { ...session.earlier, themes: earlier } }
  }
  expect(themesIn(noted([], 'Rest', 'Work').notes)).toEqual(['Rest', 'Work'])
  expect(next(noted(['Rest', 'Sleep'], 'Work', 'Rest')).earlier.themes).toEqual([
    'Rest',
    'Sleep',
    'Work',
  ])
  const many = Array.from({ length: 20 }, (_, n) => `Theme ${n}`)
  expect(next(noted(many, 'Work', 'Rest')).earlier.themes).toEqual([
    ...many.slice(2),
    'Work',
    'Rest',
  ])
  expect(next(noted([])).earlier).toEqual({ focus: null, themes: [], usual: [] })
})

describe('[SC6] of what was rated, the one client’s usual', () => {
  const usual = (session: Session, ...before: number[]) =>
    next({ ...session, earlier: { ...session.earlier, usual: before } }).earlier.usual
  const over = (...more: Parameters<typeof after>[1][]) =>
    after(
      sessionWith('ana'),
      [coach, { type: 'open-check-in' }],
      [client(), answering(1, 'okay')],
      [coach, { type: 'close-check-in', number: 1 }],
      [coach, { type: 'open-check-in', anyway: true }],
      [client(), answering(2, 'uncomfortable', { share: 'end' })],
      [coach, { type: 'close-check-in', number: 2 }],
      [coach, { type: 'open-check-in', anyway: true }],
      [client(), answering(3, 'rather-not-say')],
      [coach, end],
      ...more,
    )

  test('is the last three answers that the coach had seen', () => {
    expect(usual(over())).toEqual([3])
    expect(usual(over(), 5, 4)).toEqual([5, 4, 3])
    expect(usual(over(), 1, 5, 4)).toEqual([5, 4, 3])
  })

  test('stays where nobody came, and ends where somebody else took part', () => {
    expect(usual(after(sessionWith(), [coach, end]), 5, 4)).toEqual([5, 4])
    const two = after(sessionWith('ana', 'ben'), [coach, end])
    expect(usual(two, 5, 4)).toEqual([])
    const left = leave(sessionWith('ana', 'ben'), 'ben', NOON)
    if (!left.ok) throw new Error(left.refusal)
    const alone = after(
      left.session,
      [coach, { type: 'open-check-in' }],
      [client(), answering(1, 'okay')],
      [coach, end],
    )
    expect(usual(alone, 5, 4)).toEqual([])
  })

  test('holds nothing that its giver hid', () => {
    const hide = { type: 'hide-mine', what: 'answer', of: '1', hidden: true } as const
    expect(usual(over([client(), hide]), 5)).toEqual([5])
  })
})

describe('[ST7] of two versions in between', () => {
  /** Without what came with retention; with a next session agreed on once. */
  const topic = {
    type: 'share-need',
    kind: 'topics-to-avoid',
    text: 'My brother',
    review: '2026-12-24',
  } as const
  const stored = () =>
    after(
      sessionWith('ana'),
      [coach, { type: 'set-next', at: place.openedAt }],
      [client(), { type: 'set-focus', text: 'My work' }],
      [client(), { ...topic, id: fresh() }],
      [coach, { type: 'mark-strain' }],
      [coach, end],
      [client(), { type: 'correct', on: 'focus', of: '', text: 'Not quite' }],
      [client(), { type: 'hide-mine', what: 'focus', of: '', hidden: true }],
    )
  const without = (session: Session, ...fields: (keyof Session)[]): Session =>
    Object.fromEntries(
      Object.entries(session).filter(([field]) => !fields.includes(field as keyof Session)),
    ) as Session
  const OF_RETENTION = [
    'nextChanges',
    'retention',
    'keptUntil',
    'endedAt',
    'linkLife',
    'handOver',
  ] as const
  const settled = {
    nextChanges: 1,
    retention: RETENTION_DAYS,
    keptUntil: NOON + RETENTION_DAYS * DAY,
    endedAt: null,
    linkLife: 'month',
    handOver: null,
  }

  test('a session of the one before retention keeps what was corrected and hidden', () => {
    const before = without(stored(), ...OF_RETENTION)
    expect(upToDate(before)).toEqual({ ...before, ...settled })
    const open = without(sessionWith('ana'), ...OF_RETENTION)
    expect(upToDate(open)).toEqual({ ...open, ...settled, nextChanges: 0, keptUntil: null })
  })

  test('a session of the one before corrections has links that nothing happened to', () => {
    const bare = without(stored(), ...OF_RETENTION, 'corrections', 'hidden', 'removedAt')
    const links = bare.links.map(({ log: _log, ...link }) => link) as Session['links']
    const before = { ...bare, links }
    expect(upToDate(before)).toEqual({
      ...before,
      ...settled,
      links: links.map((link) => ({ ...link, log: [] })),
      corrections: [],
      hidden: [],
      removedAt: null,
    })
    expect(links).toHaveLength(2)
  })

  test('one of today stays as it is', () => {
    const today = stored()
    expect(upToDate(today)).toBe(today)
  })
})
