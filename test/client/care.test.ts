/** What the desk says before it erases, the receipt afterwards, and a copy for reading. */
import { consequence, named, outlived } from '../../client/desk/care/retention.ts'
import { markdownOf } from '../../client/desk/care/markdown.ts'
import { daysIn, daysUntil } from '../../client/desk/days.ts'
import { receiptText, wholeReceipt } from '../../client/desk/kept/receipt.ts'
import { en } from '../../client/words/en/en.ts'
import type { EngagementView, ExportView } from '../../server/contract/looks.ts'
import { exportedEngagement, exportedPractice } from '../../server/core/export.ts'
import { NO_PRACTICE } from '../../server/core/practice.ts'
import {
  MINUTE,
  NOON,
  after,
  answering,
  client,
  coach,
  fresh,
  sessionWith,
} from '../core/session.ts'

const DAY = 24 * 60 * MINUTE

const ended = (number: number, daysAgo: number | null): EngagementView['sessions'][number] => ({
  id: `${number}`,
  number,
  openedAt: NOON,
  closedAt: daysAgo === null ? null : NOON - daysAgo * DAY,
  checkIns: 0,
  keptUntil: null,
})

describe('[CA2] which sessions another length of keeping erases', () => {
  const sessions = [ended(1, 100), ended(2, 30), ended(3, 29), ended(4, null)]
  test.each([
    [30, [1, 2]],
    [31, [1]],
    [99, [1]],
    [101, []],
  ])('kept for %s days, these go: %j', (days, expected) => {
    expect(outlived(sessions, days, NOON).map(({ number }) => number)).toEqual(expected)
  })

  test('each of the four sentences says what happens', () => {
    const { retention } = en.care
    expect(consequence(sessions, 30, NOON)).toBe(
      retention.goSome('Session 1 and Session 2', '30 days'),
    )
    expect(consequence(sessions, 31, NOON)).toBe(retention.goes('Session 1', '31 days'))
    expect(consequence(sessions.slice(0, 2), 30, NOON)).toBe(retention.goAll('30 days'))
    expect(consequence(sessions, 365, NOON)).toBe(
      retention.stays(en.date(NOON - 100 * DAY + 365 * DAY)),
    )
    expect(consequence([ended(1, null)], 90, NOON)).toBe(retention.now('90 days'))
    expect(named([ended(1, 0), ended(2, 0), ended(5, 0)])).toBe(
      'Session 1, Session 2 and Session 5',
    )
  })
})

test.each([
  ['30', 30],
  [' 45 ', 45],
  ['365', 365],
  ['29', null],
  ['366', null],
  ['', null],
  ['3e2', null],
  ['45.5', null],
  ['-90', null],
])('[CA2] “%s” as a number of days from 30 to 365: %s', (typed, expected) => {
  expect(daysIn(typed, 30, 365)).toBe(expected)
})

test('what ends tonight ends today, and past midnight it is tomorrow', () => {
  const evening = new Date(2026, 11, 8, 23, 30).getTime()
  const { inDays } = en.keeping.ending
  expect(daysUntil(new Date(2026, 11, 8, 23, 59).getTime(), evening)).toBe(0)
  expect(daysUntil(new Date(2026, 11, 9, 0, 1).getTime(), evening)).toBe(1)
  expect(daysUntil(new Date(2026, 11, 20, 1).getTime(), evening)).toBe(12)
  expect([0, 1, 12].map(inDays)).toEqual(['today', 'tomorrow', 'in 12 days'])
})

test('[CA2] a receipt says when, why and how many, and names nobody', () => {
  const text = receiptText({
    id: 'r'.repeat(22),
    at: NOON,
    why: 'asked',
    sessions: 3,
    from: NOON - 90 * DAY,
    to: NOON - 10 * DAY,
  })
  expect(text).toContain(en.keeping.receipts.why.asked)
  expect(text).toContain(
    en.keeping.receipts.held(3, en.date(NOON - 90 * DAY), en.date(NOON - 10 * DAY)),
  )
  expect(text).toContain('r'.repeat(22))
  expect(wholeReceipt({ engagements: 2, sessions: 5 }, NOON)).toContain(
    'the whole account, 5 sessions with 2 clients or groups',
  )
})

describe('[CA3] a copy for reading', () => {
  const held = after(
    sessionWith('ana'),
    [coach, { type: 'edit-line', line: 'role', text: 'I think along with you.' }],
    [coach, { type: 'set-exceptions', standard: ['legal'], own: ['Pigeon'], noneApply: false }],
    [coach, { type: 'set-logistics', length: 'Heron', breaks: '', reach: 'Lark' }],
    [coach, { type: 'say', card: 'confidentiality', line: 0, done: true }],
    [coach, { type: 'confirm-item', card: 'confidentiality', confirmed: true }],
    [client(), { type: 'set-focus', text: 'Otter\n# Not a heading' }],
    [client(), { type: 'share-need', id: fresh(), kind: 'pace', text: 'Badger' }],
    [coach, { type: 'propose-clause', id: 'length', text: 'Fifty minutes', version: 0 }],
    [client(), { type: 'accept-clause', id: 'length', version: 1 }],
    [
      client(),
      { type: 'add-commitment', id: fresh(), promiser: 'client', text: 'Stoat', due: '2026-12-01' },
    ],
    [coach, { type: 'open-check-in' }],
    [client(), answering(1, 'okay', { wishes: ['less-pace'] })],
    [coach, { type: 'add-note', id: fresh(), kind: 'key-phrase', text: 'Weasel <b>*bold*</b>' }],
    [coach, { type: 'add-marker', id: fresh(), kind: 'hesitation' }],
    [coach, { type: 'keep-question', id: fresh(), kind: 'closed', text: 'Was it a polecat?' }],
    [coach, { type: 'mark-strain', cause: 'interrupted' }],
    [coach, { type: 'said-line' }],
    [coach, { type: 'end-session' }, NOON + 50 * MINUTE],
  )
  const { engagements } = {
    engagements: [exportedEngagement([held], NOON)],
  } satisfies Pick<ExportView, 'engagements'>
  const view: ExportView = {
    format: 'attune-export',
    version: 1,
    at: NOON,
    engagements,
    practice: null,
  }
  const text = markdownOf(view)

  test('holds what the session holds', () => {
    for (const part of [
      'Pigeon',
      'Heron',
      'Lark',
      'Otter',
      'Badger',
      'Fifty minutes',
      'Stoat',
      en.scale.okay,
      en.wishes['less-pace'],
      'Weasel',
      en.practice.markers.hesitation,
      'Was it a polecat?',
      en.practice.causes.interrupted,
      'I think along with you.',
      en.exceptions.legal,
      en.lines.policy,
      en.commitments.by('Dec 1, 2026'),
      en.practice.log['focus-set'],
    ])
      expect(text).toContain(part)
  })

  test('takes no typed word for more than a word', () => {
    expect(text).toContain(String.raw`Otter / \# Not a heading`)
    expect(text).toContain(String.raw`Weasel \<b\>\*bold\*\</b\>`)
    const headings = text.split('\n').filter((line) => line.startsWith('#'))
    expect(headings.filter((line) => !/^#{1,4} [A-Z]/.test(line))).toEqual([])
    expect(headings.join()).not.toContain('Not a heading')
  })

  test('has no empty part', () => {
    expect(text).not.toMatch(/\n\n\n|undefined|null|\[object/)
    expect(text).not.toContain(en.keeping.copy.corrections)
  })

  test('of the whole account has what is the coach’s own', () => {
    const practice = exportedPractice({
      ...NO_PRACTICE,
      cards: [{ id: 'c', deck: 'questions', text: 'Marten?' }],
      templates: {
        ...NO_PRACTICE.templates,
        lines: { policy: 'Sealed lips' },
        clauses: [{ id: 'own', text: 'No phones' }],
      },
      defaults: { ...NO_PRACTICE.defaults, name: 'Maya', retention: 90 },
      reflections: {
        '2026-W48': { listened: { answer: 'partly', note: 'Ferret' } },
        '2026-W47': { asked: { answer: 'yes', note: '' } },
      },
    })
    const own = markdownOf({ ...view, engagements: [], practice })
    for (const part of ['Marten?', 'Sealed lips', 'No phones', 'Maya', '90 days', 'Ferret'])
      expect(own).toContain(part)
    expect(own.indexOf('2026-W47')).toBeLessThan(own.indexOf('2026-W48'))
  })
})
