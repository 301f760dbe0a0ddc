/** What a coach has at their desk of rich sessions: the list, what is due, an engagement whole. */
import fc from 'fast-check'
import { engagementOf, homeOf, linksOf, offerOf } from '../../server/core/desk.ts'
import { offerHandOver } from '../../server/core/hand-over.ts'
import { LIVES, UNDO } from '../../server/core/links.ts'
import { preparationOf } from '../../server/core/preparation.ts'
import type { Session } from '../../server/core/session.ts'
import { LATER, MONTH, alone, done, ended, id, several } from './rich.ts'
import { MINUTE, NOON, after, client, coach, fresh, sessionWith } from './session.ts'

const NOW = LATER + 100 * MINUTE
const around = {
  now: NOW,
  pathOf: ({ id: link }: { id: string }) => `summary#${link}`,
  offerPath: ({ to }: { to: string }) => `desk#${to}`,
}
const WEEK = { week: '2026-W47', sessions: 2, reflected: true }
const home = (...sessions: Session[]) =>
  homeOf(
    sessions.map((session, place) => ({ session, sessions: place + 1 })),
    { archived: [] },
    WEEK,
    NOW,
  )

const MAIL = {
  id: id('mail'),
  promiser: 'coach',
  kind: 'other',
  text: 'I write',
  due: '2026-11-30',
  clause: null,
  state: 'open',
  overdue: false,
  history: [{ at: NOON, what: 'made', text: 'I write', due: '2026-11-30' }],
  mine: true,
}
const BOOK = {
  id: id('book'),
  promiser: 'client',
  kind: 'other',
  text: 'Read on',
  due: null,
  clause: null,
  state: 'open',
  overdue: false,
  history: [
    { at: NOON, what: 'made', text: 'Read', due: null },
    { at: NOON + MINUTE, what: 'renegotiated', text: 'Read on', due: null },
  ],
  mine: false,
}

test('[DK2] the list has each engagement, and what is open of its promises', () => {
  const over = ended()
  const where = { engagement: over.engagement, label: 'A.', session: over.id }
  expect(home(over)).toEqual({
    engagements: [
      {
        id: over.engagement,
        label: 'A.',
        sessions: 1,
        lastAt: NOON,
        open: false,
        next: LATER + MONTH,
        archived: false,
        endedAt: null,
      },
    ],
    due: [
      { ...where, commitment: MAIL },
      { ...where, commitment: BOOK },
    ],
    lastWeek: WEEK,
  })
})

test('[EN1] while a session is open, the time that counts is the one it was planned for', () => {
  const planned = NOON - 5 * MINUTE
  const [over, open] = home(ended(), { ...alone(), plannedFor: planned }).engagements
  expect(over).toMatchObject({ sessions: 1, open: false, next: LATER + MONTH })
  expect(open).toMatchObject({ sessions: 2, open: true, next: planned })
})

test('[DK2] what is due first comes first, and what has no day comes last', () => {
  const days = ['2026-11-20', '2026-12-01', '2027-01-01', null]
  const promising = (due: string | null): Session =>
    after(sessionWith('ana'), [
      coach,
      { type: 'add-commitment', id: fresh(), promiser: 'coach', text: 'x', due },
    ])
  fc.assert(
    fc.property(fc.shuffledSubarray(days, { minLength: days.length }), (shuffled) => {
      const { due } = home(...shuffled.map(promising))
      expect(due.map(({ commitment }) => commitment.due)).toEqual(days)
    }),
    { numRuns: 30 },
  )
  // Of one day, in the order of the list.
  const alike = ['2026-12-01', null, '2026-12-01', null].map(promising)
  const of = (place: number) => alike[place]!.commitments[0]!.id
  expect(home(...alike).due.map(({ commitment }) => commitment.id)).toEqual([0, 2, 1, 3].map(of))
})

test('[DK2] an engagement whole: its sessions, pulse and links, oldest first', () => {
  const first = ended()
  const second: Session = { ...alone(), id: id('second'), number: 2, links: [], lines: {} }
  const view = engagementOf([first, second], { archived: [] }, around)
  expect(view).toEqual({
    id: first.engagement,
    label: 'A.',
    archived: false,
    endedAt: null,
    retention: 180,
    promise: { version: 1, at: NOON, policy: null },
    sessions: [
      {
        id: first.id,
        number: 1,
        openedAt: NOON,
        closedAt: LATER,
        checkIns: 4,
        keptUntil: LATER + 6 * MONTH,
      },
      {
        id: id('second'),
        number: 2,
        openedAt: NOON,
        closedAt: null,
        checkIns: 4,
        keptUntil: null,
      },
    ],
    pulse: [
      {
        number: 1,
        openedAt: NOON,
        pulse: [
          { number: 1, answer: 'okay' },
          { number: 2, answer: 'rather-not-say' },
          { number: 3, answer: 'comfortable' },
          { number: 4, answer: 'uncomfortable' },
        ].map((one) => expect.objectContaining({ ...one, kind: 'answer' }) as unknown),
      },
      {
        number: 2,
        openedAt: NOON,
        pulse: [
          ...['okay', 'rather-not-say', 'comfortable'].map(
            (answer) => expect.objectContaining({ answer }) as unknown,
          ),
          { number: 4, at: NOON + 3 * MINUTE, kind: 'nothing' },
        ],
      },
    ],
    preparation: preparationOf(second, NOW),
    links: linksOf(first, around),
    handOver: null,
  })
  expect(engagementOf([first], { archived: [] }, around)!.promise.policy).toBe('Only us')
  expect(engagementOf([], { archived: [] }, around)).toBeNull()
})

test('[LI8] a link says whose it is and what happened to it; of several clients each has a number', () => {
  const over = ended()
  const facts = { expiresAt: LATER + MONTH, revoked: false, life: 'month', handed: false }
  const of = {
    session: over.id,
    engagement: over.engagement,
    label: 'A.',
    number: 1,
    openedAt: NOON,
  }
  const opened = (at: number, by: string) => ({ at, what: 'opened', by })
  expect(linksOf(over, around)).toEqual([
    {
      ...facts,
      ...of,
      id: id('to-coach'),
      side: 'coach',
      path: `summary#${id('to-coach')}`,
      client: null,
      log: [opened(LATER + MINUTE, 'coach'), opened(LATER + 90 * MINUTE, 'coach')],
    },
    {
      ...facts,
      ...of,
      id: id('to-ana'),
      side: 'client',
      path: null,
      client: 1,
      log: [opened(LATER + 2 * MINUTE, 'participant')],
    },
  ])
  const numbers = linksOf(after(several(), [coach, { type: 'end-session' }, NOON]), {
    ...around,
    now: NOON,
  }).map(({ client: number, side }) => [side, number])
  expect(numbers).toEqual([
    ['coach', null],
    ['client', 1],
    ['client', 2],
    ['client', 3],
  ])
})

test('[LI7] a link that was closed is there for as long as its undo', () => {
  const revoked = after(ended(), [coach, { type: 'revoke-link', link: id('to-ana') }, NOW])
  const at = (now: number) => linksOf(revoked, { ...around, now }).map((one) => one.id)
  expect(at(NOW + UNDO)).toEqual([id('to-coach'), id('to-ana')])
  expect(at(NOW + UNDO + 1)).toEqual([id('to-coach')])
  expect(at(LATER + LIVES.month)).toEqual([])
})

test('[HO1] what is offered says how far it is, and has a path once everyone said yes', () => {
  const over = after(sessionWith('ana', 'ben'), [coach, { type: 'end-session' }])
  const offered = done(offerHandOver(over, 'Noor', { now: NOW, fresh }))
  const answered = (yes: boolean, person: string, session: Session) =>
    after(session, [client(person), { type: 'answer-hand-over', yes }, NOW])
  const seen = (session: Session) => engagementOf([session], { archived: [] }, around)!.handOver
  const frame = {
    to: 'Noor',
    offeredAt: NOW,
    expiresAt: NOW + 14 * 24 * 60 * MINUTE,
    asked: 2,
  }
  expect(seen(over)).toBeNull()
  expect(seen(offered)).toEqual({ ...frame, yes: 0, no: 0, path: null })
  const divided = answered(false, 'ben', answered(true, 'ana', offered))
  expect(seen(divided)).toEqual({ ...frame, yes: 1, no: 1, path: null })
  expect(offerOf(divided, 3, NOW)).toBeNull()
  const allowed = answered(true, 'ben', divided)
  expect(seen(allowed)).toEqual({ ...frame, yes: 2, no: 0, path: 'desk#Noor' })
  expect(offerOf(allowed, 3, NOW)).toEqual({
    from: 'Maya',
    label: 'A.',
    sessions: 3,
    expiresAt: frame.expiresAt,
  })
  expect(offerOf(allowed, 3, frame.expiresAt)).toBeNull()
})
