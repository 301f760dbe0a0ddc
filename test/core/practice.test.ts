import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { CARD_CHOICES, OWN_CARDS, WEEKS } from '../../server/contract/limits.ts'
import { openSession, upToDate } from '../../server/core/opening.ts'
import { NO_PRACTICE, practise } from '../../server/core/practice.ts'
import type { OfPractice, Practice } from '../../server/core/practice.ts'
import { preparationOf } from '../../server/core/preparation.ts'
import type { Session } from '../../server/core/session.ts'
import { summaryFor } from '../../server/core/summary.ts'
import { trustLog } from '../../server/core/trust-log.ts'
import { coachView, participantView } from '../../server/core/views.ts'
import { evidenceOf } from '../../server/core/week.ts'
import {
  DEVICE,
  MINUTE,
  NOON,
  after,
  answering,
  client,
  coach,
  fresh,
  refusalOf,
  sessionWith,
} from './session.ts'

const DAY = 24 * 60 * MINUTE

const all = (practice: Practice, ...commands: OfPractice[]): Practice =>
  commands.reduce((one, command) => {
    const outcome = practise(one, command, NOON)
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal}`)
    return outcome.practice
  }, practice)
const refused = (practice: Practice, command: OfPractice) => {
  const outcome = practise(practice, command, NOON)
  return outcome.ok ? null : outcome.refusal
}
const card = (id: string, text = 'What else?') =>
  ({ type: 'keep-card', id, deck: 'questions', text }) as const
const reflect = (
  week: string,
  answer: 'yes' | 'partly' | 'no' | null = 'yes',
  note = '',
  question: 'listened' | 'asked' = 'listened',
) => ({ type: 'reflect', week, question, answer, note }) as const

describe('the coach’s own document', () => {
  test('[PC3] a card is kept in the coach’s words, changed under its id, and dropped with its choices', () => {
    const [one, other] = [fresh(), fresh()]
    const kept = all(
      NO_PRACTICE,
      card(one),
      card(other),
      card(one, 'What more?'),
      { type: 'favour-card', card: one, on: true },
      { type: 'favour-card', card: 'meaning', on: true },
      { type: 'put-card-away', card: one, away: true },
    )
    expect(kept.cards.find(({ id }) => id === one)?.text).toBe('What more?')
    expect(kept.cards).toHaveLength(2)
    expect(all(kept, { type: 'drop-card', id: one })).toMatchObject({
      cards: [{ id: other }],
      favourites: ['meaning'],
      away: [],
    })
  })

  test('[PC3] asked twice is the same as asked once', () => {
    const ids = [fresh(), fresh(), fresh()]
    const id = fc.constantFrom(...ids)
    const command: fc.Arbitrary<OfPractice> = fc.oneof(
      id.map((one) => card(one)),
      id.map((one) => ({ type: 'drop-card' as const, id: one })),
      fc
        .tuple(id, fc.boolean())
        .map(([one, on]) => ({ type: 'favour-card' as const, card: one, on })),
      fc
        .tuple(id, fc.boolean())
        .map(([one, away]) => ({ type: 'put-card-away' as const, card: one, away })),
      fc
        .tuple(
          fc.constantFrom('2026-W47', '2026-W48'),
          fc.constantFrom('yes' as const, null),
          fc.constantFrom('', 'x'),
        )
        .map(([week, answer, note]) => reflect(week, answer, note)),
    )
    fc.assert(
      fc.property(fc.array(command), command, (before, last) => {
        const once = all(NO_PRACTICE, ...before, last)
        expect(all(once, last)).toEqual(once)
      }),
    )
  })

  test('[PC3] a list at its limit refuses another, and still takes a change', () => {
    const ids = Array.from({ length: OWN_CARDS }, fresh)
    const full = all(NO_PRACTICE, ...ids.map((id) => card(id)))
    expect(refused(full, card(fresh()))).toBe('too-many')
    expect(refused(full, card(ids[0]!, 'Other words'))).toBeNull()
    const names = Array.from({ length: CARD_CHOICES }, (_, n) => `card-${n}`)
    for (const [type, on] of [
      ['favour-card', 'on'],
      ['put-card-away', 'away'],
    ] as const) {
      const asked = (name: string) => ({ type, card: name, [on]: true }) as OfPractice
      const chosen = all(NO_PRACTICE, ...names.map(asked))
      expect(refused(chosen, asked('another'))).toBe('too-many')
      expect(refused(chosen, asked('card-7'))).toBeNull()
    }
  })

  test('[RF3] an answer or a note is kept as given; taken back, nothing is left of it', () => {
    const kept = all(
      NO_PRACTICE,
      reflect('2026-W48', 'partly', 'Too fast'),
      reflect('2026-W48', null, 'Asked late', 'asked'),
      reflect('2026-W47'),
    )
    expect(kept.reflections).toEqual({
      '2026-W48': {
        listened: { answer: 'partly', note: 'Too fast' },
        asked: { answer: null, note: 'Asked late' },
      },
      '2026-W47': { listened: { answer: 'yes', note: '' } },
    })
    const less = all(kept, reflect('2026-W47', null), reflect('2026-W48', null, '', 'asked'))
    expect(less.reflections).toEqual({
      '2026-W48': { listened: { answer: 'partly', note: 'Too fast' } },
    })
  })

  test('[PC3] the oldest weeks give way, and a week older than all of them is refused, not lost', () => {
    const weekOf = (n: number) =>
      `${2000 + Math.floor(n / 50)}-W${String((n % 50) + 1).padStart(2, '0')}`
    const weeks = Array.from({ length: WEEKS + 1 }, (_, n) => weekOf(n))
    const kept = all(NO_PRACTICE, ...weeks.map((week) => reflect(week)))
    expect(Object.keys(kept.reflections).toSorted()).toEqual(weeks.slice(1))
    expect(refused(kept, reflect(weeks[0]!))).toBe('too-many')
    // Taking back what is not there is no reason to refuse.
    expect(refused(kept, reflect(weeks[0]!, null))).toBeNull()
  })
})

describe('what a coach prepares with', () => {
  const promise = (id: string, promiser: 'coach' | 'client') =>
    ({ type: 'add-commitment', id, promiser, text: 'Read', due: '2026-11-24' }) as const
  const [mine, theirs, kept] = [fresh(), fresh(), fresh()]
  const held = () =>
    after(
      sessionWith('ana'),
      [coach, { type: 'confirm-item', card: 'confidentiality', confirmed: true }],
      [client(), { type: 'share-need', id: fresh(), kind: 'topics-to-avoid', text: 'My brother' }],
      [client(), { type: 'set-focus', text: 'My work' }],
      [coach, promise(mine, 'coach')],
      [coach, promise(theirs, 'client')],
      [coach, promise(kept, 'coach')],
      [coach, { type: 'keep-commitment', id: kept, kept: true }],
      [coach, { type: 'add-note', id: fresh(), kind: 'theme', text: 'Rest' }],
      [coach, { type: 'add-note', id: fresh(), kind: 'key-phrase', text: 'On my feet' }],
      [coach, { type: 'open-check-in' }],
      [client(), answering(1, 'okay', { share: 'end' })],
      [coach, { type: 'mark-strain', cause: 'late' }],
      [coach, { type: 'said-line' }],
      [coach, { type: 'set-next', at: NOON + 7 * DAY }],
    )

  test('[PC4] it is what the last session left, with the session to come', () => {
    const over = after(held(), [coach, { type: 'end-session' }])
    const prepared = preparationOf(over, NOON + 3 * DAY)
    expect(prepared).toMatchObject({
      label: 'A.',
      number: 2,
      plannedFor: NOON + 7 * DAY,
      lastAt: NOON,
      commitments: [
        { id: mine, overdue: true },
        { id: theirs, overdue: true },
      ],
      record: { coach: { kept: 1, late: 0 } },
      needs: [{ text: 'My brother' }],
      focus: 'My work',
      pulse: [{ kind: 'answer', answer: 'okay' }],
      themes: ['Rest'],
      phrases: ['On my feet'],
      repairs: [{ cause: 'late', owned: true, outcome: 'carried-over' }],
      unconfirmed: ['coaching', 'needs', 'how-we-work'],
    })
  })

  test('[PC4] of a session that is still open it holds nothing that is kept for the end', () => {
    const prepared = preparationOf(held(), NOON)
    expect(prepared).toMatchObject({ number: 1, pulse: [{ kind: 'nothing' }], endPulse: null })
    expect(JSON.stringify(prepared)).not.toContain('okay')
    const given = after(
      held(),
      [coach, { type: 'open-end-pulse' }],
      [client(), { type: 'end-pulse', change: 1, answers: { heard: 'hardly' }, share: 'end' }],
    )
    expect(preparationOf(given, NOON).endPulse).toBeNull()
    const over = after(given, [coach, { type: 'end-session' }])
    expect(preparationOf(over, NOON).endPulse).toEqual({ heard: 'hardly' })
  })

  test('[PC4] of two clients’ answers it holds what was released, and no one’s own', () => {
    const over = after(
      sessionWith('ana', 'ben'),
      [coach, { type: 'open-check-in' }],
      [coach, { type: 'end-session' }],
    )
    expect(preparationOf(over, NOON).pulse).toEqual([{ number: 1, at: NOON, kind: 'withheld' }])
  })
})

describe('[ST7] a session as an older version stored it', () => {
  type Stored = Record<'open' | 'closed', Session>
  const stored = (which: keyof Stored): Session =>
    upToDate(
      (
        JSON.parse(readFileSync(join(import.meta.dirname, 'stored-earlier.json'), 'utf8')) as Stored
      )[which],
    )

  test('knows all that a session of today knows, as where it was not used', () => {
    const today = Object.keys(sessionWith('ana')).toSorted()
    for (const which of ['open', 'closed'] as const) {
      const session = stored(which)
      expect(Object.keys(session).toSorted()).toEqual(today)
      expect(session).toMatchObject({
        needs: [
          { text: 'My brother', review: null },
          { text: 'Directly', review: null },
        ],
        commitments: [
          { text: 'Send the article', due: '2026-11-27', kind: 'other', state: 'open' },
          { text: 'Read it', state: 'open', history: [{ what: 'made', at: NOON, due: null }] },
        ],
        agreement: [{ text: '50 minutes', agreed: true, agreedAt: null }],
        plannedFor: null,
        promise: { version: 1, at: NOON },
        readiness: { away: [], steady: null },
        record: { coach: { kept: 0 }, client: { kept: 0 } },
        confirmed: { confidentiality: NOON, coaching: null },
      })
      expect(session.strains).toEqual([])
    }
  })

  test('goes on: whoever was in it may send all there is to send', () => {
    const session = stored('open')
    expect(refusalOf(session, client(), answering(2, 'okay', { change: 2 }))).toBeNull()
    const on = after(
      session,
      [coach, { type: 'keep-commitment', id: session.commitments[0]!.id, kept: true }],
      [client(), { type: 'review-need', id: session.needs[0]!.id, review: '2026-12-24' }],
      [client(), { type: 'pause', name: '' }],
      [client(), { type: 'resume' }],
      [coach, { type: 'asked-aloud' }],
      [coach, { type: 'mark-strain' }],
      [coach, { type: 'end-session' }],
    )
    expect(on.closedAt).toBe(NOON)
    expect(upToDate(on)).toBe(on)
  })

  test('is seen by both sides, sums up, and is gone on with', () => {
    const around = { revision: 1, now: NOON, offline: 0, pathOf: () => '' }
    for (const which of ['open', 'closed'] as const) {
      const session = stored(which)
      expect(coachView(session, DEVICE, around).commitments).toHaveLength(2)
      expect(participantView(session, 'ana', around).needs).toHaveLength(2)
    }
    const over = stored('closed')
    for (const { id } of over.links)
      expect(summaryFor(over, id, NOON)).toMatchObject({
        commitments: [{}, {}],
      })
    const next = openSession({ ...over, id: fresh(), openedAt: NOON + DAY }, over)
    expect(next).toMatchObject({ number: 2, commitments: [{}, {}], needs: [{}, {}] })
    expect(preparationOf(over, NOON).needs).toHaveLength(2)
    expect(trustLog([over, next]).map(({ what }) => what)).toEqual([
      'card-confirmed',
      'check-in',
      'promise-made',
      'promise-made',
      'check-in',
    ])
    expect(evidenceOf([over], NOON, NOON + DAY).asked).toMatchObject({ sessions: 1, checkIns: 2 })
  })
})
