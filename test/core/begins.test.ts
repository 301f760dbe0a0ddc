/** What a change at the desk touches, and what it leaves. */
import { ARCHIVED, CARD_CHOICES, CLAUSES, RECEIPTS } from '../../server/contract/limits.ts'
import { openSession } from '../../server/core/opening.ts'
import {
  NO_PRACTICE,
  isOfPractice,
  practiceUpToDate,
  practise,
  withReceipt,
} from '../../server/core/practice.ts'
import type { OfPractice, Practice } from '../../server/core/practice.ts'
import { examples } from './examples.ts'
import { NOON, sessionWith } from './session.ts'

function after(practice: Practice, ...commands: OfPractice[]): Practice {
  return commands.reduce((one, command) => {
    const outcome = practise(one, command, NOON)
    if (!outcome.ok) throw new Error(outcome.refusal)
    return outcome.practice
  }, practice)
}

test('[CA1] of two devices that each change another setting neither undoes the other', () => {
  const { defaults } = after(
    NO_PRACTICE,
    { type: 'set-defaults', threshold: 8 },
    { type: 'set-defaults', retention: 30, name: 'Maya' },
    { type: 'set-defaults', meetingOnly: true },
  )
  const expected = { threshold: 8, retention: 30, name: 'Maya', meetingOnly: true }
  expect(defaults).toEqual({ ...NO_PRACTICE.defaults, ...expected })
  const { templates } = after(
    NO_PRACTICE,
    { type: 'set-template-logistics', length: '50 minutes' },
    { type: 'set-template-logistics', reach: 'By mail' },
    { type: 'set-template-logistics', length: '' },
  )
  expect(templates.logistics).toEqual({ length: '', breaks: '', reach: 'By mail' })
})

test('[CA1] a session that goes on keeps what its engagement began with', () => {
  const running = sessionWith('ana')
  const changed = after(
    NO_PRACTICE,
    { type: 'set-template-line', line: 'policy', text: 'Nothing leaves this room.' },
    { type: 'set-defaults', threshold: 9, retention: 30, linkLife: 'day', promptGap: 'off' },
  )
  const next = openSession({ ...running, id: 'next', openedAt: NOON }, running, changed)
  expect(next).toMatchObject({
    lines: {},
    threshold: running.threshold,
    retention: running.retention,
    linkLife: running.linkLife,
    promptGap: running.promptGap,
  })
  const first = openSession({ ...running, id: 'first', openedAt: NOON }, null, changed)
  expect(first).toMatchObject({
    lines: { policy: 'Nothing leaves this room.' },
    threshold: 9,
    retention: 30,
    linkLife: 'day',
    promptGap: 'off',
  })
})

const refused = (practice: Practice, command: OfPractice) => {
  const outcome = practise(practice, command, NOON)
  return outcome.ok ? null : outcome.refusal
}
const clause = (id: string, text: string | null) =>
  ({ type: 'set-template-clause', id, text }) as const

test('[EN6] what is written for new engagements is set, changed and taken back, each by itself', () => {
  const { templates } = NO_PRACTICE
  const first = after(
    NO_PRACTICE,
    { type: 'set-template-line', line: 'policy', text: 'It stays here.' },
    { type: 'set-template-line', line: 'role', text: 'I think with you.' },
    clause('length', '50 minutes'),
    clause('feedback', 'At once'),
    clause('own-one', 'By mail'),
  )
  const clauses = [
    { id: 'length', text: '50 minutes' },
    { id: 'feedback', text: 'At once' },
    { id: 'own-one', text: 'By mail' },
  ]
  const lines = { policy: 'It stays here.', role: 'I think with you.' }
  expect(first).toEqual({
    ...NO_PRACTICE,
    templates: { ...templates, lines, clauses, editedAt: NOON },
  })
  const less = after(
    first,
    { type: 'set-template-line', line: 'policy', text: null },
    clause('feedback', 'Every week'),
    clause('length', null),
    clause('never-there', null),
  )
  expect(less.templates.lines).toEqual({ role: 'I think with you.' })
  expect(less.templates.clauses).toEqual([
    { id: 'feedback', text: 'Every week' },
    { id: 'own-one', text: 'By mail' },
  ])
})

test('[EN6] [SC2] exceptions for new engagements are empty only when none apply was chosen', () => {
  const set = { ...examples['set-template-exceptions'], standard: [] }
  expect(refused(NO_PRACTICE, set)).toBe('exceptions-needed')
  expect(refused(NO_PRACTICE, { ...set, own: ['x'], noneApply: true })).toBe('exceptions-needed')
  expect(refused(NO_PRACTICE, { ...set, standard: ['legal'], noneApply: true })).toBe(
    'exceptions-needed',
  )
  const chosen = (more: Partial<Omit<(typeof examples)['set-template-exceptions'], 'type'>>) =>
    after(NO_PRACTICE, { ...set, ...more }).templates.exceptions
  expect(chosen({ noneApply: true })).toEqual({ standard: [], own: [], noneApply: true })
  expect(chosen({ standard: ['legal', 'legal'] })).toMatchObject({ standard: ['legal'], own: [] })
  expect(chosen({ standard: ['legal'], own: ['x'] })).toMatchObject({ noneApply: false })
  expect(chosen({ own: ['My supervisor'] })).toMatchObject({ standard: [], own: ['My supervisor'] })
})

test('[PC3] a template holds so many clauses and no more', () => {
  const names = Array.from({ length: CLAUSES }, (_, n) => `clause-${n}`)
  const some = after(NO_PRACTICE, ...names.slice(1).map((id) => clause(id, 'x')))
  expect(refused(some, clause('clause-0', 'x'))).toBeNull()
  const full = after(NO_PRACTICE, ...names.map((id) => clause(id, 'x')))
  expect(refused(full, clause('another', 'x'))).toBe('too-many')
  expect(refused(full, clause('clause-3', 'y'))).toBeNull()
})

test('[EN6] a first session begins with the templates, its clauses the coach’s to begin with', () => {
  const written = after(
    NO_PRACTICE,
    { type: 'set-template-exceptions', standard: [], own: ['My supervisor'], noneApply: false },
    { type: 'set-template-logistics', length: '50 minutes' },
    { type: 'set-defaults', cadence: { minutes: [15], end: false }, meetingOnly: true },
    clause('length', '50 minutes'),
  )
  const running = sessionWith()
  const first = openSession({ ...running, id: 'first', plannedFor: null }, null, written)
  expect(first).toMatchObject({
    exceptions: { standard: [], own: ['My supervisor'], noneApply: false },
    logistics: { length: '50 minutes', breaks: '', reach: '' },
    cadence: { minutes: [15], end: false },
    meetingOnly: true,
  })
  expect(first.agreement).toEqual([
    {
      id: 'length',
      text: '50 minutes',
      version: 1,
      acceptedBy: ['coach'],
      agreed: false,
      agreedAt: null,
      agreedBefore: false,
    },
  ])
})

test('[EN5] an engagement is put away and taken out again; two thousand are, and no more', () => {
  const put = (engagement: string, archived = true) =>
    ({ type: 'archive-engagement', engagement, archived }) as const
  const two = after(NO_PRACTICE, put('one'), put('two'))
  expect(two).toEqual({ ...NO_PRACTICE, archived: ['one', 'two'] })
  expect(after(two, put('two'))).toEqual(two)
  expect(after(two, put('one', false)).archived).toEqual(['two'])
  const of = (n: number) => Array.from({ length: n }, (_, place) => `engagement-${place}`)
  const almost = { ...NO_PRACTICE, archived: of(ARCHIVED - 1) }
  expect(after(almost, put('last')).archived).toHaveLength(ARCHIVED)
  const full = { ...NO_PRACTICE, archived: of(ARCHIVED) }
  expect(refused(full, put('another'))).toBe('too-many')
  expect(refused(full, put('engagement-7'))).toBeNull()
  expect(refused(full, put('another', false))).toBeNull()
})

test('[PC1] a favourite or a card put away is taken back by itself', () => {
  const chosen = after(
    NO_PRACTICE,
    { type: 'favour-card', card: 'meaning', on: true },
    { type: 'favour-card', card: 'another', on: true },
    { type: 'put-card-away', card: 'meaning', away: true },
    { type: 'favour-card', card: 'meaning', on: false },
  )
  expect(chosen).toEqual({ ...NO_PRACTICE, favourites: ['another'], away: ['meaning'] })
  const all = { ...NO_PRACTICE, favourites: Array.from({ length: CARD_CHOICES }, (_, n) => `${n}`) }
  expect(refused(all, { type: 'favour-card', card: 'none', on: false })).toBeNull()
})

test('[CA1] what is not given stays, also where it is named without a value', () => {
  const set = after(NO_PRACTICE, { type: 'set-defaults', name: 'Maya', threshold: 8 })
  expect(after(set, { type: 'set-defaults', name: undefined, threshold: 9 }).defaults).toEqual({
    ...NO_PRACTICE.defaults,
    name: 'Maya',
    threshold: 9,
  })
})

test('[EN7] receipts stand newest first, each once, and the oldest give way', () => {
  const receipt = (id: string) =>
    ({ id, at: NOON, why: 'time', sessions: 8, from: NOON - 1, to: NOON }) as const
  const two = withReceipt(withReceipt(NO_PRACTICE, receipt('one')), receipt('two'))
  expect(two).toEqual({ ...NO_PRACTICE, receipts: [receipt('two'), receipt('one')] })
  // Cut off and done again, it knows of less: the first one stands.
  expect(withReceipt(two, { ...receipt('one'), sessions: 0 })).toBe(two)
  const many = Array.from({ length: RECEIPTS + 1 }, (_, n) => receipt(`number-${n}`))
  const { receipts } = many.reduce(withReceipt, NO_PRACTICE)
  expect(receipts.map(({ id }) => id)).toEqual(
    many
      .map(({ id }) => id)
      .toReversed()
      .slice(0, -1),
  )
})

test('[ST7] what an older version stored of a coach’s own lacks only what is new', () => {
  const { templates: _templates, receipts: _receipts, ...older } = NO_PRACTICE
  const stored = { ...older, favourites: ['meaning'] }
  expect(practiceUpToDate(stored)).toEqual({ ...NO_PRACTICE, favourites: ['meaning'] })
})

test('[PC1] the coach’s own is known by its commands', () => {
  const own = Object.values(examples).filter(isOfPractice)
  expect(own.map(({ type }) => type)).toEqual([
    'keep-card',
    'drop-card',
    'favour-card',
    'put-card-away',
    'reflect',
    'archive-engagement',
    'set-template-line',
    'set-template-exceptions',
    'set-template-logistics',
    'set-template-clause',
    'set-defaults',
  ])
})
