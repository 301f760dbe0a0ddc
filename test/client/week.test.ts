/** The coach's week where they are, and what of it is put in words. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { QUESTIONS, evidenceFor } from '../../client/desk/evidence.ts'
import { supervisionText } from '../../client/desk/supervision.ts'
import { mondayOf, weekAfter, weekAt, weekBefore, weekNamed } from '../../client/desk/week.ts'
import { en } from '../../client/words/en/en.ts'
import { Week } from '../../server/contract/commands.ts'
import type { WeekView } from '../../server/contract/looks.ts'
import { NO_PRACTICE, practise } from '../../server/core/practice.ts'
import { evidenceOf } from '../../server/core/week.ts'
import {
  NOON,
  after,
  answering,
  client,
  coach as asCoach,
  fresh,
  sessionWith,
} from '../core/session.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const FILE = pathToFileURL(join(import.meta.dirname, '../../client/desk/week.ts')).href

type Found = { week: string; from: string; hours: number; monday: string; back: string }

/** In a process of its own, whose clock is set there: what each moment's week is. */
function weeksIn(zone: string, moments: string[]): Found[] {
  const script = `
    import { mondayOf, weekAt, weekNamed } from ${JSON.stringify(FILE)}
    const found = ${JSON.stringify(moments)}.map((moment) => {
      const week = weekAt(new Date(moment).getTime())
      return {
        week: week.week,
        from: new Date(week.from).toISOString(),
        hours: (week.until - week.from) / ${HOUR},
        monday: mondayOf(week),
        back: weekNamed(week.week).week,
      }
    })
    console.log(JSON.stringify(found))`
  const { execPath, env } = process
  const options = { env: { ...env, TZ: zone, NODE_OPTIONS: '' }, encoding: 'utf8' as const }
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script]
  return JSON.parse(execFileSync(execPath, args, options)) as Found[]
}

describe('[RF4] a week is from Monday to Monday, under the name ISO 8601 gives it', () => {
  test.each([
    ['2026-11-23T00:00', '2026-W48', '2026-11-23'],
    ['2026-11-29T23:59', '2026-W48', '2026-11-23'],
    ['2026-11-30T00:00', '2026-W49', '2026-11-30'],
    // The last days of a year may be the next one's, and the first ones the last one's.
    ['2025-12-28T12:00', '2025-W52', '2025-12-22'],
    ['2025-12-29T00:00', '2026-W01', '2025-12-29'],
    ['2026-01-04T12:00', '2026-W01', '2025-12-29'],
    ['2026-01-05T00:00', '2026-W02', '2026-01-05'],
    // A year of 53.
    ['2026-12-28T12:00', '2026-W53', '2026-12-28'],
    ['2027-01-03T23:59', '2026-W53', '2026-12-28'],
    ['2027-01-04T00:00', '2027-W01', '2027-01-04'],
    ['2020-12-31T12:00', '2020-W53', '2020-12-28'],
    ['2024-12-30T12:00', '2025-W01', '2024-12-30'],
    ['2021-01-01T12:00', '2020-W53', '2020-12-28'],
  ])('%s is in %s', (moment, week, monday) => {
    const found = weekAt(new Date(moment).getTime())
    expect(found.week).toBe(week)
    expect(mondayOf(found)).toBe(monday)
    expect(weekNamed(week)).toEqual(found)
  })

  test('weeks follow one another without a gap, back and forth, through any year end', () => {
    const moment = fc.date({
      min: new Date('1995-01-01'),
      max: new Date('2095-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moment, (day) => {
        const week = weekAt(day.getTime())
        expect(week.from <= day.getTime() && day.getTime() < week.until).toBe(true)
        expect(Week.safeParse(week.week).success).toBe(true)
        expect(weekBefore(weekAfter(week))).toEqual(week)
        expect(weekAfter(weekBefore(week))).toEqual(week)
        expect(weekAfter(week).from).toBe(week.until)
        expect(weekNamed(week.week)).toEqual(week)
        expect(new Date(`${mondayOf(week)}T12:00:00Z`).getUTCDay()).toBe(1)
        expect(weekAfter(week).week > week.week).toBe(true)
      }),
    )
  })

  test.each([
    // Clocks go forward on the Sunday, and back.
    ['Europe/Berlin', '2026-03-25T12:00Z', '2026-W13', '2026-03-22T23:00:00.000Z', 167],
    ['Europe/Berlin', '2026-10-21T12:00Z', '2026-W43', '2026-10-18T22:00:00.000Z', 169],
    ['America/New_York', '2026-03-08T20:00Z', '2026-W10', '2026-03-02T05:00:00.000Z', 167],
    ['America/New_York', '2026-11-01T20:00Z', '2026-W44', '2026-10-26T04:00:00.000Z', 169],
    // By half an hour, and by two.
    ['Australia/Lord_Howe', '2026-04-04T12:00Z', '2026-W14', '2026-03-29T13:00:00.000Z', 168.5],
    ['Antarctica/Troll', '2026-10-21T12:00Z', '2026-W43', '2026-10-18T22:00:00.000Z', 170],
    // A day that has no midnight: it begins an hour later.
    ['Asia/Beirut', '2026-03-24T12:00Z', '2026-W13', '2026-03-22T22:00:00.000Z', 167],
    // Where it is another day already, or still.
    ['Pacific/Kiritimati', '2026-11-22T10:00Z', '2026-W48', '2026-11-22T10:00:00.000Z', 168],
    ['Pacific/Auckland', '2026-12-31T12:00Z', '2026-W53', '2026-12-27T11:00:00.000Z', 168],
    ['Pacific/Pago_Pago', '2027-01-04T10:59Z', '2026-W53', '2026-12-28T11:00:00.000Z', 168],
  ])('in %s at %s: %s', (zone, moment, week, from, hours) => {
    expect(weeksIn(zone, [moment])).toEqual([
      { week, from, hours, monday: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), back: week },
    ])
  })

  test('the Monday is the calendar’s, in every zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata', 'UTC'])
      expect(weeksIn(zone, ['2026-11-25T12:00Z'])).toMatchObject([
        { week: '2026-W48', monday: '2026-11-23' },
      ])
  })
})

const empty: WeekView = {
  week: '2026-W48',
  from: '2026-11-23',
  sessions: 0,
  evidence: evidenceOf([], 0, 0),
  answers: {},
  weeks: [],
}

describe('what was noted, in words', () => {
  test('[RF3] the guide’s five questions stand word for word', () => {
    expect(QUESTIONS.map((one) => en.practice.reflections[one])).toEqual([
      'Did I listen more than I spoke?',
      'Did I follow through on all commitments from the last session?',
      'Did I ask at least one question to check on the client’s comfort with the process?',
      'Did I avoid giving advice, even when I thought I had the answer?',
      'Was my focus entirely on the client, free from distraction?',
    ])
  })

  test('[RF3] nothing was noted where nothing was', () => {
    for (const question of QUESTIONS) expect(evidenceFor(question, empty)).toEqual([])
    for (const question of QUESTIONS)
      expect(evidenceFor(question, { ...empty, sessions: 3 })).toEqual([])
  })

  test('[RF3] what was noted is said as it is, without a grade', () => {
    const week: WeekView = {
      ...empty,
      sessions: 3,
      evidence: {
        listened: [
          { share: 35, coverage: 90 },
          { share: 60, coverage: 70 },
        ],
        followedThrough: { kept: 2, late: 1, renegotiated: 0, overdue: 1 },
        asked: { sessions: 2, checkIns: 3, aloud: 1 },
        noAdvice: { insteadOfAdvice: 2, adviceQuestions: 1 },
        focused: { ready: 1, partly: 1, steady: { steady: 2, rushed: 1, unsettled: 0 } },
      },
    }
    expect(QUESTIONS.map((one) => evidenceFor(one, week))).toEqual([
      [
        'You spoke ≈ 35 % of the time. Zoom told for ≈ 90 % of that session.',
        'You spoke ≈ 60 % of the time. Zoom told for ≈ 70 % of that session.',
        'Zoom told too little in 1 session.',
      ],
      ['Your promises: 2 kept, 1 kept late, 1 past its day and open.'],
      ['In 2 of 3 sessions you asked.', 'You sent a check-in 3 times.', 'You asked aloud once.'],
      ['You asked instead of advising twice.', '1 question you looked at held advice.'],
      [
        'All distractions put away before 1 session.',
        'Some put away before 1 session.',
        'Steady before 2 sessions.',
        'A bit rushed before 1 session.',
      ],
    ])
  })
})

describe('[RF5] what goes to supervision', () => {
  const CANARY = 'zebra'
  const id = fresh()
  const canaries = () =>
    after(
      { ...sessionWith('ana'), label: CANARY, coachName: CANARY, engagement: CANARY, id: CANARY },
      [client(), { type: 'share-need', id: fresh(), kind: 'topics-to-avoid', text: CANARY }],
      [asCoach, { type: 'note-need', id: fresh(), kind: 'pace', text: CANARY }],
      [client(), { type: 'set-focus', text: CANARY }],
      [client(), { type: 'pause', name: CANARY }],
      [client(), { type: 'resume' }],
      [asCoach, { type: 'propose-clause', id: 'length', text: CANARY, version: 0 }],
      [asCoach, { type: 'add-note', id: fresh(), kind: 'key-phrase', text: CANARY }],
      [asCoach, { type: 'keep-question', id: fresh(), kind: 'advice', text: CANARY }],
      [asCoach, { type: 'add-commitment', id, promiser: 'coach', text: CANARY, due: '2026-11-20' }],
      [asCoach, { type: 'keep-commitment', id, kept: true }],
      [
        asCoach,
        { type: 'add-commitment', id: fresh(), promiser: 'client', text: CANARY, due: null },
      ],
      [asCoach, { type: 'note-talk', share: 40, coverage: 80 }],
      [asCoach, { type: 'open-check-in' }],
      [client(), answering(1, 'uncomfortable', { wishes: ['short-break'] })],
      [asCoach, { type: 'close-check-in', number: 1 }],
      [asCoach, { type: 'end-session' }],
    )

  function week(note: string): WeekView {
    const asked = { type: 'reflect', week: '2026-W48', question: 'asked' } as const
    const practised = practise(NO_PRACTICE, { ...asked, answer: 'partly', note }, NOON)
    if (!practised.ok) throw new Error(practised.refusal)
    const sessions = [canaries()]
    return {
      ...empty,
      sessions: 1,
      evidence: evidenceOf(sessions, NOON - DAY, NOON + 6 * DAY),
      answers: practised.practice.reflections['2026-W48']!,
    }
  }

  test('holds no name, no word and no answer of a client, whatever is in the sessions', () => {
    expect(JSON.stringify(canaries())).toContain(CANARY)
    const text = supervisionText([week('')], { withNotes: true })
    expect(text).not.toMatch(/zebra|omfortable|break|brother/)
    // And is not empty for it.
    expect(text).toContain('≈ 40 %')
    expect(text).toContain('1 kept late')
    expect(text).toContain('My answer: Partly')
  })

  test('the coach’s own notes go along only when they say so', () => {
    const noted = week(`About ${CANARY},\n\n# and more`)
    expect(supervisionText([noted], { withNotes: false })).not.toContain(CANARY)
    const text = supervisionText([noted], { withNotes: true })
    expect(text).toContain(`My note: About ${CANARY}, / # and more`)
    // A note of several lines stays in its place.
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# Weekly reflection',
      '## Week of Nov 23, 2026',
    ])
  })

  test('reads as plain text, week by week, each question with what was noted and the answer', () => {
    const { answers } = week('')
    const text = supervisionText(
      [
        { ...empty, sessions: 2, answers },
        { ...empty, from: '2026-11-16' },
      ],
      {
        withNotes: false,
      },
    )
    expect(text.split('\n').slice(0, 10)).toEqual([
      '# Weekly reflection',
      '',
      '## Week of Nov 23, 2026',
      '',
      '2 sessions',
      '',
      '1. Did I listen more than I spoke?',
      '   - Noted: Nothing was noted',
      '   - My answer: not answered',
      '2. Did I follow through on all commitments from the last session?',
    ])
    expect(text).toContain('## Week of Nov 16, 2026\n\nNo sessions\n\n1. Did I listen')
  })
})
