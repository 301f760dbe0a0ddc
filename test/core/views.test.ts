/** Whole views over one rich session: what each side is sent, and nothing besides. */
import type { Session } from '../../server/core/session.ts'
import { coachView, participantView } from '../../server/core/views.ts'
import { LATER, MONTH, id, need, several } from './rich.ts'
import { DEVICE, MINUTE, NOON, after, coach, sessionWith } from './session.ts'

const around = {
  revision: 7,
  now: LATER,
  offline: 2,
  pathOf: ({ id }: { id: string }) => `summary#${id}`,
}
const asCoach = (session: Session) => coachView(session, DEVICE, around)
const as = (session: Session, person = 'ana') => participantView(session, person, around)
const made = (text: string, due: string | null) => [{ at: NOON, what: 'made', text, due }]

const RECORD = { kept: 0, late: 0, renegotiated: 0, letGo: 0 }
const EXCEPTIONS = { standard: ['legal', 'safeguarding'], own: [], noneApply: false }
const SLOWLY = { ...need('slowly', 'Slowly'), noted: false, review: null, due: false }
const FAMILY = {
  id: id('family'),
  kind: 'topics-to-avoid',
  text: 'Family',
  noted: false,
  review: '2026-11-20',
  due: true,
}
const NOTED = { ...need('noted', 'Breaks'), noted: true, review: null, due: false }
const LENGTH = { id: 'length', text: 'An hour', version: 1, agreed: true, reopened: false }
const RESCHEDULING = {
  id: 'rescheduling',
  text: 'Two days',
  version: 2,
  agreed: false,
  reopened: true,
}
const MAIL = {
  id: id('mail'),
  promiser: 'coach',
  kind: 'send',
  text: 'I write',
  due: '2026-11-20',
  clause: 'length',
  state: 'open',
  overdue: true,
  history: made('I write', '2026-11-20'),
}
const BOOK = {
  id: id('book'),
  promiser: 'client',
  kind: 'other',
  text: 'Read',
  due: null,
  clause: null,
  state: 'open',
  overdue: false,
  history: made('Read', null),
}
const linkTo = (person: string, more: object = {}) => ({
  id: id(`to-${person}`),
  side: 'client',
  expiresAt: NOON + MONTH,
  revoked: false,
  life: 'month',
  handed: false,
  path: null,
  ...more,
})

test('[AN1] the coach of several is sent all of this', () => {
  expect(asCoach(several())).toEqual({
    role: 'coach',
    revision: 7,
    session: {
      engagement: id('engagement'),
      label: 'A.',
      number: 1,
      openedAt: NOON,
      closedAt: null,
      coachName: 'Maya',
    },
    present: 2,
    byLink: 1,
    offline: 2,
    apart: 1,
    elsewhere: false,
    recorded: true,
    join: { code: 'abcdefgh', meetingOnly: false },
    script: {
      card: 'needs',
      line: 0,
      said: ['confidentiality', 'coaching'],
      lines: {
        policy: 'Only us',
        role: 'I ask',
        'needs-question': 'What helps?',
        'how-we-work': 'Weekly',
      },
      exceptions: EXCEPTIONS,
      promise: { version: 1, at: NOON },
      logistics: { length: '50 min', breaks: 'One', reach: 'Mail' },
    },
    checklist: {
      confidentiality: { suggested: false, confirmedAt: NOON },
      coaching: { suggested: true, confirmedAt: null },
      needs: { suggested: false, confirmedAt: null },
      'how-we-work': { suggested: false, confirmedAt: null },
    },
    focus: { text: 'Our plan', at: NOON },
    needs: [
      { ...SLOWLY, mine: false },
      { ...FAMILY, mine: false },
      { ...NOTED, mine: true },
    ],
    pulse: [{ number: 1, at: NOON + MINUTE, kind: 'nothing' }],
    paused: { at: NOON, name: 'Ana' },
    signals: ['slower'],
    fewer: true,
    endPulse: null,
    agreement: [
      { ...LENGTH, mine: true, theirs: true },
      { ...RESCHEDULING, mine: true, theirs: false },
    ],
    commitments: [
      { ...MAIL, mine: true },
      { ...BOOK, mine: false },
    ],
    record: { coach: RECORD, client: RECORD },
    plannedFor: NOON,
    next: LATER,
    readiness: { away: ['tabs', 'phone'], steady: 'rushed' },
    eyeContact: false,
    cadence: { minutes: [20, 40], end: true },
    asked: { at: NOON + MINUTE, gapUntil: NOON + 21 * MINUTE },
    aloud: 1,
    notes: [{ id: id('note'), kind: 'theme', text: 'Work', at: NOON }],
    earlierFocus: 'Before',
    earlierThemes: ['Home'],
    insteadOfAdvice: 1,
    questions: [{ id: id('asked'), kind: 'open', text: 'What next?' }],
    endPulseOpen: false,
    threshold: 4,
    promptGap: '20',
    checkIn: { number: 1, mode: 'small', expected: 2, threshold: 5, openedAt: NOON + MINUTE },
    prompt: { strain: 2, cause: 'late', line: 'was-late' },
    repairs: [
      {
        strain: 1,
        at: NOON,
        cause: 'interrupted',
        owned: true,
        putRight: null,
        outcome: null,
        judgedAt: null,
        carried: false,
      },
    ],
    links: [linkTo('ana'), linkTo('link-ben', { revoked: true })],
  })
})

/** The same for everyone who takes part. */
const EVERYONES = {
  role: 'participant',
  revision: 7,
  session: { number: 1, openedAt: NOON, closedAt: null, coachName: 'Maya' },
  said: ['confidentiality', 'coaching'],
  needsAsked: true,
  lines: { policy: 'Only us', role: 'I ask', 'needs-question': 'What helps?' },
  exceptions: EXCEPTIONS,
  promise: { version: 1, at: NOON },
  logistics: null,
  record: { coach: RECORD, client: RECORD },
  next: LATER,
  cadence: { minutes: [20, 40], end: true },
  focus: { text: 'Our plan', at: NOON },
  alone: false,
  endPulse: null,
  meetingOnly: false,
  recorded: true,
  rights: {
    key: '2026-11',
    slots: [1, 2, 3, 4].map((number) => ({ number, slot: `${id('session')}.${number}` })),
  },
  lastCounted: null,
}
const ASKED = {
  number: 1,
  asked: true,
  mode: 'small',
  expected: 2,
  byLink: 1,
  threshold: 5,
  mine: null,
  change: 0,
  ballots: { slot: `${id('session')}.1`, counted: [] },
}
/** What the coach has from nobody in particular. */
const OF_NOBODY = {
  focus: { text: 'Our plan', at: NOON },
  needs: [],
  pulse: [],
  paused: null,
  signals: [],
  fewer: false,
  endPulse: null,
}

test('[CL3] one of several is sent what is everyone’s and their own, and nothing of another’s', () => {
  expect(as(several(), 'ana')).toEqual({
    ...EVERYONES,
    needs: [{ ...SLOWLY, mine: true }],
    agreement: [
      { ...LENGTH, mine: true, theirs: true },
      { ...RESCHEDULING, mine: true, theirs: false },
    ],
    commitments: [
      { ...MAIL, mine: false },
      { ...BOOK, mine: true },
    ],
    paused: { mine: true },
    fewer: false,
    mirror: {
      ...OF_NOBODY,
      needs: [{ ...SLOWLY, mine: false }],
      paused: { at: NOON, name: 'Ana' },
    },
    apart: true,
    left: false,
    checkIn: ASKED,
    link: linkTo('ana', { path: `summary#${id('to-ana')}` }),
  })
  expect(as(several(), 'link-ben')).toEqual({
    ...EVERYONES,
    needs: [{ ...FAMILY, mine: true }],
    agreement: [
      { ...LENGTH, mine: true, theirs: true },
      { ...RESCHEDULING, mine: false, theirs: true },
    ],
    commitments: [
      { ...MAIL, mine: false },
      { ...BOOK, mine: false },
    ],
    paused: { mine: false },
    fewer: true,
    mirror: {
      ...OF_NOBODY,
      needs: [{ ...FAMILY, mine: false }],
      signals: ['slower'],
      fewer: true,
    },
    apart: false,
    left: false,
    checkIn: ASKED,
    link: linkTo('link-ben', { revoked: true }),
  })
})

test('[CL5] who left is told so, and asked nothing', () => {
  expect(as(several(), 'eve')).toMatchObject({
    apart: false,
    left: true,
    fewer: false,
    mirror: OF_NOBODY,
    checkIn: { number: 1, asked: false },
    rights: { key: '2026-11', slots: [{ number: 2 }, { number: 3 }, { number: 4 }] },
    link: null,
  })
  expect(as(several(), 'eve').checkIn).toEqual({ number: 1, asked: false })
})

test('[SC4] a card’s words and arrangements are read once it was said, and no sooner', () => {
  const opened = after(
    sessionWith('ana'),
    [coach, { type: 'edit-line', line: 'policy', text: 'Only us' }],
    [coach, { type: 'edit-line', line: 'needs-question', text: 'What helps?' }],
    [coach, { type: 'edit-line', line: 'how-we-work', text: 'Weekly' }],
    [coach, { type: 'set-logistics', length: '50 min', breaks: '', reach: '' }],
  )
  const at = (card: 'confidentiality' | 'coaching' | 'needs' | 'how-we-work', finished: boolean) =>
    as(after(opened, [coach, { type: 'say', card, line: 0, done: finished }]))
  const nothing = { said: [], lines: {}, exceptions: null, promise: null, logistics: null }
  expect(as(opened)).toMatchObject({ ...nothing, needsAsked: false })
  expect(as(opened).lines).toEqual({})
  const question = { 'needs-question': 'What helps?' }
  const lastCard = at('how-we-work', false)
  expect(lastCard).toMatchObject({ said: [], needsAsked: true, logistics: null, promise: null })
  expect(lastCard.lines).toEqual(question)
  const lastSaid = at('how-we-work', true)
  expect(lastSaid).toMatchObject({ said: ['how-we-work'], logistics: { length: '50 min' } })
  expect(lastSaid.lines).toEqual({ ...question, 'how-we-work': 'Weekly' })
  expect(at('confidentiality', true).lines).toEqual({ policy: 'Only us' })
})
