import fc from 'fast-check'
import { RETENTION_DAYS } from '../../server/contract/limits.ts'
import type { SummaryView } from '../../server/contract/summary.ts'
import { engagementOf, homeOf } from '../../server/core/desk.ts'
import {
  doomed,
  endEngagement,
  keptByOlder,
  rename,
  resumeEngagement,
  setRetention,
} from '../../server/core/engagement.ts'
import { LIVES } from '../../server/core/links.ts'
import { openSession } from '../../server/core/opening.ts'
import type { Outcome } from '../../server/core/outcome.ts'
import { NO_PRACTICE, practise } from '../../server/core/practice.ts'
import type { OfPractice, Practice } from '../../server/core/practice.ts'
import type { Session } from '../../server/core/session.ts'
import { summaryFor } from '../../server/core/summary.ts'
import { MINUTE, NOON, after, client, coach, fresh, sessionWith } from './session.ts'

const DAY = 24 * 60 * MINUTE
const ended = (...people: string[]) =>
  after(sessionWith(...people), [coach, { type: 'end-session' }])
const done = (outcome: Outcome): Session => {
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.session
}
const next = (previous: Session, openedAt = NOON + 7 * DAY): Session =>
  openSession({ ...previous, id: fresh(), openedAt, plannedFor: null }, previous)
const around = { now: NOON, pathOf: () => 'summary#x', offerPath: () => 'desk#x' }

test('[EN2] retention is counted from a session’s own end, and no link outlives it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 30, max: 365 }),
      fc.integer({ min: 30, max: 365 }),
      fc.constantFrom(...(['day', 'week', 'month', 'quarter'] as const)),
      (first, second, life) => {
        const session = after(ended('ana'), [coach, { type: 'set-link-life', link: null, life }])
        const once = done(setRetention(session, first))
        expect(once.keptUntil).toBe(NOON + first * DAY)
        const twice = done(setRetention(once, second))
        expect(twice.keptUntil).toBe(NOON + second * DAY)
        for (const { expiresAt } of twice.links)
          expect(expiresAt).toBe(NOON + Math.min(LIVES[life], first * DAY, second * DAY))
      },
    ),
  )
})

test('[EN2] an open session is kept from its end, as chosen, and so is the one after it', () => {
  const open = done(setRetention(sessionWith('ana'), 30))
  expect(open.keptUntil).toBeNull()
  const over = after(open, [coach, { type: 'end-session' }, NOON + DAY])
  expect(over.keptUntil).toBe(NOON + 31 * DAY)
  expect(next(over).retention).toBe(30)
})

test('[EN3] the end of an engagement erases by one day, and never later than was promised', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 179 }), (days, past) => {
      const now = NOON + past * DAY
      const over = done(endEngagement(ended('ana'), days, now))
      const promised = NOON + RETENTION_DAYS * DAY
      expect(over.endedAt).toBe(now)
      expect(over.keptUntil).toBe(Math.min(now + days * DAY, promised))
      for (const { expiresAt } of over.links) expect(expiresAt).toBeLessThanOrEqual(over.keptUntil!)
      // A second time it does not begin anew.
      expect(done(endEngagement(over, 90, now + DAY))).toEqual(over)
      // As if it had never ended; only the links stay as short as they were made.
      const { links, ...rest } = done(resumeEngagement(over))
      expect({ ...rest, links: [] }).toEqual({ ...ended('ana'), links: [] })
      expect(links.map(({ expiresAt }) => expiresAt)).toEqual(
        over.links.map(({ expiresAt }) => expiresAt),
      )
    }),
  )
})

test('[EN3] no engagement ends while a session of it is open; its client reads that it has', () => {
  expect(endEngagement(sessionWith('ana'), 30, NOON)).toEqual({
    ok: false,
    refusal: 'session-open',
  })
  const over = done(endEngagement(ended('ana'), 10, NOON))
  const link = over.links.find(({ side }) => side === 'ana')!
  const summary = summaryFor(over, link.id, NOON) as SummaryView
  expect(summary).toMatchObject({ endedAt: NOON, keptUntil: NOON + 10 * DAY })
  expect(summary.expiresAt).toBe(NOON + 10 * DAY)
})

test('[EN3] retention chosen after the end moves nothing but what holds once it goes on', () => {
  const over = done(endEngagement(ended('ana'), 10, NOON))
  const longer = done(setRetention(over, 365))
  expect(longer.keptUntil).toBe(NOON + 10 * DAY)
  expect(done(resumeEngagement(longer)).keptUntil).toBe(NOON + 365 * DAY)
})

test('[EN3] what is as it was asked for already stays the same session', () => {
  const session = ended('ana')
  expect(done(setRetention(session, RETENTION_DAYS))).toBe(session)
  expect(done(resumeEngagement(session))).toBe(session)
})

test('[EN2] what an older version stored is kept as long as everything was', () => {
  expect(keptByOlder(null)).toBeNull()
  expect(keptByOlder(NOON)).toBe(NOON + RETENTION_DAYS * DAY)
})

test('[EN4] what is to be erased now is closed to everybody and gone within a minute', () => {
  expect(doomed(sessionWith('ana'), NOON)).toMatchObject({
    closedAt: NOON,
    endedAt: NOON,
    keptUntil: NOON + MINUTE,
  })
  const soon = done(endEngagement(ended('ana'), 1, NOON))
  expect(doomed(soon, NOON + DAY).keptUntil).toBe(NOON + DAY)
})

test('[EN1] a new name is the engagement’s, and the next session’s', () => {
  const renamed = done(rename(ended('ana'), 'Ana B.'))
  expect(next(renamed).label).toBe('Ana B.')
  expect(done(rename(renamed, 'Ana B.'))).toBe(renamed)
})

test('[EN5] what was put away is out of the list of what is due, and back as it was', () => {
  const session = after(
    sessionWith('ana'),
    [coach, { type: 'add-commitment', id: fresh(), promiser: 'coach', text: 'x', due: null }],
    [coach, { type: 'end-session' }],
  )
  const week = { week: '2026-W47', sessions: 0, reflected: false }
  const home = (archived: string[], one = session) =>
    homeOf([{ session: one, sessions: 1 }], { archived }, week, NOON)
  expect(home([])).toMatchObject({ due: [{}], engagements: [{ archived: false }] })
  expect(home([session.engagement])).toMatchObject({ due: [], engagements: [{ archived: true }] })
  expect(home([], done(endEngagement(session, 30, NOON))).due).toEqual([])
  expect(engagementOf([session], { archived: [session.engagement] }, around)!.archived).toBe(true)
})

describe('what a new engagement begins with', () => {
  const chosen = (...commands: OfPractice[]): Practice =>
    commands.reduce((practice, command) => {
      const practised = practise(practice, command, NOON)
      if (!practised.ok) throw new Error(practised.refusal)
      return practised.practice
    }, NO_PRACTICE)
  const own = chosen(
    { type: 'set-template-line', line: 'role', text: 'I ask, you find.' },
    {
      type: 'set-template-exceptions',
      standard: ['legal'],
      own: ['My supervisor'],
      noneApply: false,
    },
    { type: 'set-template-logistics', length: '50 min', breaks: '', reach: 'Mail' },
    { type: 'set-template-clause', id: 'cameras', text: 'Cameras on' },
    {
      type: 'set-defaults',
      ...NO_PRACTICE.defaults,
      threshold: 6,
      promptGap: '20',
      meetingOnly: true,
      linkLife: 'week',
      retention: 60,
    },
  )
  const first = { ...sessionWith(), id: fresh(), openedAt: NOON }

  test('[EN6] it begins with the coach’s words and choices, each as they are then', () => {
    expect(openSession(first, null, own)).toMatchObject({
      lines: { role: 'I ask, you find.' },
      exceptions: { standard: ['legal'], own: ['My supervisor'], noneApply: false },
      logistics: { length: '50 min', breaks: '', reach: 'Mail' },
      agreement: [{ id: 'cameras', text: 'Cameras on', acceptedBy: ['coach'], agreed: false }],
      threshold: 6,
      promptGap: '20',
      meetingOnly: true,
      linkLife: 'week',
      retention: 60,
    })
  })

  test('[EN6] a clause of theirs holds only once the client accepts it', () => {
    const session = openSession(first, null, own)
    const joined = { ...session, participants: sessionWith('ana').participants }
    const accepted = after(joined, [client(), { type: 'accept-clause', id: 'cameras', version: 1 }])
    expect(joined.agreement[0]).toMatchObject({ agreed: false })
    expect(accepted.agreement[0]).toMatchObject({ agreed: true })
  })

  test('[EN6] what runs already goes on as it is', () => {
    const running = ended('ana')
    expect(openSession({ ...first, openedAt: NOON + DAY }, running, own)).toEqual(
      openSession({ ...first, openedAt: NOON + DAY }, running),
    )
  })

  test('[EN6] the session’s links have the life that was chosen, never beyond what is kept', () => {
    const session = openSession(first, null, own)
    const over = after(session, [coach, { type: 'end-session' }, NOON])
    expect(over.links[0]!.expiresAt).toBe(NOON + LIVES.week)
    const short = openSession(first, null, {
      ...own,
      defaults: { ...own.defaults, linkLife: 'quarter', retention: 30 },
    })
    expect(after(short, [coach, { type: 'end-session' }, NOON]).links[0]!.expiresAt).toBe(
      NOON + 30 * DAY,
    )
  })
})
