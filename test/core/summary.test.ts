/** Whole summaries of one rich session: what each reader is left with, and nothing besides. */
import { after, client, coach, MINUTE, NOON, sessionWith } from './session.ts'
import { done, ended, id, LATER, MONTH, need, alone } from './rich.ts'
import { previewFor, summaryAtDesk, summaryFor } from '../../server/core/summary.ts'
import { arrive } from '../../server/core/presence.ts'
import type { SummaryView } from '../../server/contract/summary.ts'
import type { Session } from '../../server/core/session.ts'

const NOW = LATER + 100 * MINUTE
const KEPT = LATER + 6 * MONTH
const forCoach = (session: Session) => summaryFor(session, id('to-coach'), NOW) as SummaryView
const forAna = (session: Session) => summaryFor(session, id('to-ana'), NOW) as SummaryView
const COACHS_READINGS = [LATER + MINUTE, LATER + 90 * MINUTE]
const READ = { what: 'opened', by: 'coach' }

/** What both sides read. */
const SHARED = {
  preview: false,
  coachName: 'Maya',
  number: 1,
  openedAt: NOON,
  closedAt: LATER,
  expiresAt: LATER + MONTH,
  agreement: [
    { id: 'length', text: 'An hour', agreed: true },
    { id: 'feedback', text: 'Weekly', agreed: false },
  ],
  commitments: [
    {
      id: id('mail'),
      promiser: 'coach',
      text: 'I write',
      due: '2026-11-30',
      state: 'open',
      changes: 0,
    },
    {
      id: id('book'),
      promiser: 'client',
      text: 'Read on',
      due: null,
      state: 'open',
      changes: 1,
    },
    { id: id('call'), promiser: 'coach', text: 'Call', due: null, state: 'kept', changes: 1 },
  ],
  focus: 'My move',
  next: LATER + MONTH,
  nextChanges: 1,
  engagement: id('engagement'),
  keptUntil: KEPT,
  endedAt: null,
  handOver: null,
  endPulse: { heard: 'mostly' },
  pulse: [
    { number: 1, at: NOON, kind: 'answer', answer: 'okay', wishes: ['less-pace'], steps: null },
    {
      number: 2,
      at: NOON + MINUTE,
      kind: 'answer',
      answer: 'rather-not-say',
      wishes: [],
      steps: null,
    },
    {
      number: 3,
      at: NOON + 2 * MINUTE,
      kind: 'answer',
      answer: 'comfortable',
      wishes: [],
      steps: 1,
    },
    {
      number: 4,
      at: NOON + 3 * MINUTE,
      kind: 'answer',
      answer: 'uncomfortable',
      wishes: [],
      steps: -3,
    },
  ],
  several: false,
  readByCoach: COACHS_READINGS,
}
const CORRECTION = {
  on: 'need',
  of: id('slowly'),
  text: 'Not so slowly',
  at: LATER + 3 * MINUTE,
}
const link = (side: 'coach' | 'client', mine: boolean, log: object[]) => ({
  id: id(side === 'coach' ? 'to-coach' : 'to-ana'),
  side,
  expiresAt: LATER + MONTH,
  revoked: false,
  life: 'month',
  handed: false,
  mine,
  log,
})
const COACHS_LOG = COACHS_READINGS.map((at) => ({ at, ...READ }))
const CLIENTS_LOG = [{ at: LATER + 2 * MINUTE, what: 'opened', by: 'participant' }]
const repair = (strain: number, cause: string, more: object) => ({
  strain,
  at: NOON + (strain - 1) * MINUTE + (strain === 3 ? MINUTE : 0),
  cause,
  owned: true,
  putRight: null,
  carried: false,
  ...more,
})
const OF_COACH = {
  ...SHARED,
  side: 'coach',
  label: 'A.',
  evidence: {
    listened: [{ share: 40, coverage: 80 }],
    followedThrough: { kept: 1, late: 0, renegotiated: 0, overdue: 0 },
    asked: { sessions: 1, checkIns: 4, aloud: 0 },
    noAdvice: { insteadOfAdvice: 1, adviceQuestions: 1 },
    focused: { ready: 0, partly: 1, steady: { steady: 1, rushed: 0, unsettled: 0 } },
  },
  notes: [
    { id: id('theme'), kind: 'theme', text: 'Work', at: NOON },
    { id: id('phrase'), kind: 'key-phrase', text: 'A wall', at: NOON },
    { id: id('tone'), kind: 'theme', text: 'Rest', at: NOON },
  ],
  repairs: [
    repair(1, 'interrupted', { outcome: 'carried-over', judgedAt: null }),
    repair(2, 'misinterpreted', { outcome: 'not-yet', judgedAt: NOON + 2 * MINUTE }),
    repair(3, 'late', { outcome: 'landed', judgedAt: NOON + 4 * MINUTE }),
  ],
  needs: [need('slowly', 'Slowly'), need('noted', 'Breaks')],
  checklist: [
    { card: 'confidentiality', confirmed: true },
    { card: 'coaching', confirmed: false },
    { card: 'needs', confirmed: false },
    { card: 'how-we-work', confirmed: false },
  ],
  corrections: [{ ...CORRECTION, mine: false }],
  own: [],
  removed: false,
  links: [link('coach', true, COACHS_LOG), link('client', false, CLIENTS_LOG)],
}
const OF_CLIENT = {
  ...SHARED,
  side: 'client',
  label: null,
  evidence: null,
  notes: null,
  repairs: null,
  needs: [need('slowly', 'Slowly')],
  checklist: null,
  corrections: [{ ...CORRECTION, mine: true }],
  own: [
    { what: 'focus', of: '', hidden: false },
    { what: 'end-pulse', of: '', hidden: false },
    { what: 'need', of: id('slowly'), hidden: false },
    ...['1', '2', '3', '4'].map((of) => ({ what: 'answer', of, hidden: false })),
  ],
  removed: false,
  links: [link('client', true, CLIENTS_LOG)],
}

test('[LI3] the coach’s page has all that was shared and all that is their own', () => {
  expect(forCoach(ended())).toEqual(OF_COACH)
})

test('[LI3] the client’s page has all that was shared and all that is theirs', () => {
  expect(forAna(ended())).toEqual(OF_CLIENT)
})

test('[LI9] what the coach looks at beforehand is the client’s page with nothing to change', () => {
  const preview = previewFor(ended(), id('to-coach'), id('to-ana'), NOW)
  expect(preview).toEqual({ ...OF_CLIENT, preview: true, own: [], links: [], readByCoach: [] })
  const hidden = after(ended(), [
    client('ana'),
    { type: 'hide-mine', what: 'need', of: id('slowly'), hidden: true },
  ])
  expect(previewFor(hidden, id('to-coach'), id('to-ana'), NOW)).toEqual({
    ...OF_CLIENT,
    preview: true,
    needs: [],
    corrections: [],
    own: [],
    links: [],
    readByCoach: [],
  })
})

test('[LI9] there is nothing to look at before the end, or without a link of the coach’s own', () => {
  const over = ended()
  expect(previewFor({ ...over, closedAt: null }, id('to-coach'), id('to-ana'), NOW)).toBeNull()
  expect(previewFor(over, id('to-nobody'), id('to-ana'), NOW)).toBeNull()
  expect(previewFor(over, id('to-coach'), id('to-ana'), LATER + MONTH)).toBeNull()
})

test('[LI5] a link that was claimed before opens at the end', () => {
  const claimed = after(alone(), [client('ana'), { type: 'claim-link' }])
  expect(summaryFor(claimed, claimed.links[0]!.id, NOON)).toBe('not-yet')
  const over = after(claimed, [coach, { type: 'end-session' }, LATER])
  expect(summaryFor(over, claimed.links[0]!.id, LATER)).toMatchObject({
    side: 'client',
    closedAt: LATER,
  })
})

test('[DE1] at the desk the coach has the same page for as long as the session is kept', () => {
  expect(summaryAtDesk(alone(), NOW)).toBeNull()
  expect(summaryAtDesk(ended(), NOW)).toEqual({ ...OF_COACH, expiresAt: KEPT })
})

test('[CR2] what the client hides or deletes is missing on the coach’s page alone, which says so', () => {
  const hidden = after(ended(), [
    client('ana'),
    { type: 'hide-mine', what: 'answer', of: '4', hidden: true },
  ])
  expect(forCoach(hidden)).toEqual({
    ...OF_COACH,
    pulse: [...SHARED.pulse.slice(0, 3), { number: 4, at: NOON + 3 * MINUTE, kind: 'nothing' }],
    removed: true,
  })
  expect(forAna(hidden)).toEqual({
    ...OF_CLIENT,
    own: OF_CLIENT.own.map((one) => ({ ...one, hidden: one.of === '4' })),
  })
})

test('[LI3] of several, each page has its reader’s own and says that there were more', () => {
  const joined = done(
    arrive(alone(), { account: null, device: 'ben' }, { via: 'meeting', apart: false }, NOON),
  )
  const over = after(
    joined,
    [coach, { type: 'end-session' }, LATER],
    [client('ana'), { type: 'correct', on: 'clause', of: 'length', text: 'Ana’s' }],
    [client('ben'), { type: 'correct', on: 'clause', of: 'feedback', text: 'Ben’s' }],
  )
  const page = (side: string) =>
    summaryFor(over, over.links.find((one) => one.side === side)!.id, LATER) as SummaryView
  expect(page('ben')).toMatchObject({
    several: true,
    needs: [],
    own: [],
    endPulse: null,
    corrections: [{ text: 'Ben’s', mine: true }],
    links: [{ mine: true }],
    readByCoach: [],
    pulse: [1, 2, 3, 4].map((number) => ({ number, kind: 'nothing' })),
  })
  expect(page('ben').links).toHaveLength(1)
  expect(page('ana')).toMatchObject({
    several: true,
    endPulse: { heard: 'mostly' },
    needs: [{ text: 'Slowly' }],
    corrections: [{ text: 'Ana’s' }],
  })
  expect(page('coach')).toMatchObject({
    several: true,
    corrections: [
      { text: 'Ana’s', mine: false },
      { text: 'Ben’s', mine: false },
    ],
  })
  // Nothing was given at all: nothing to read.
  const silent = after(sessionWith('ana'), [coach, { type: 'end-session' }, LATER])
  expect(summaryFor(silent, silent.links[1]!.id, LATER)).toMatchObject({
    focus: null,
    endPulse: null,
    pulse: [],
    own: [],
  })
})
