/** Where a coach is at their desk, whom they look for, and what goes to a supervisor. */
import { aboutOneText, bandsOf } from '../../client/desk/one/about-one.ts'
import { EVERYBODY, found, more } from '../../client/desk/home/finding.ts'
import { addressOf, placeIn } from '../../client/desk/place.ts'
import type { Place } from '../../client/desk/place.ts'
import type { EngagementRow, EngagementView } from '../../server/contract/looks.ts'
import type { PulseView } from '../../server/contract/views.ts'
import type { Answer, Rating } from '../../server/contract/vocabulary.ts'
import { engagementOf } from '../../server/core/desk.ts'
import { NO_PRACTICE } from '../../server/core/practice.ts'
import { trustLog } from '../../server/core/trust-log.ts'
import { NOON, after, answering, client, coach, fresh, sessionWith } from '../core/session.ts'

const ID = 'abcdefghijklmnopqrstuv'

describe('[DK1] the address', () => {
  const places: Exclude<Place, { at: 'accept' }>[] = [
    { at: 'home' },
    { at: 'links' },
    { at: 'words' },
    { at: 'kept' },
    { at: 'week', week: null },
    { at: 'week', week: '2026-W48' },
    { at: 'engagement', engagement: ID },
    { at: 'log', engagement: ID },
    { at: 'supervision', engagement: ID },
    { at: 'session', session: ID },
  ]
  test.each(places)('of %j leads to the same place', (place) => {
    expect(placeIn(addressOf(place))).toEqual(place)
  })

  test.each(['', '#', '#nowhere', '#engagement', '#engagement.short', '#session.<b>', '#log.'])(
    '%j cannot be read, and is home',
    (fragment) => {
      expect(placeIn(fragment)).toEqual({ at: 'home' })
    },
  )

  test('a week that is none is this one', () => {
    expect(placeIn('#week.2026-W99')).toEqual({ at: 'week', week: null })
  })
})

describe('finding somebody', () => {
  const row = (label: string, archived = false): EngagementRow => ({
    id: fresh(),
    label,
    sessions: 1,
    lastAt: NOON,
    open: false,
    next: null,
    archived,
    endedAt: null,
  })
  const rows = [row('Zoë Łuczak'), row('Café team'), row(''), row('Old Ana', true)]
  const by = (text: string, away = false) =>
    found(rows, { ...EVERYBODY, text, away }).shown.map(({ label }) => label)

  test('by any part of a name, without its accents or capitals', () => {
    expect(by('')).toEqual(['Zoë Łuczak', 'Café team', ''])
    expect(by(' zoe ')).toEqual(['Zoë Łuczak'])
    expect(by('CAFE')).toEqual(['Café team'])
    expect(by('new client')).toEqual([''])
    expect(by('nobody')).toEqual([])
  })

  test('those put away come when asked for, and it says so where only they fit', () => {
    expect(by('ana')).toEqual([])
    expect(found(rows, { ...EVERYBODY, text: 'ana' }).onlyAway).toBe(true)
    expect(by('ana', true)).toEqual(['Old Ana'])
    expect(found(rows, { ...EVERYBODY, text: 'nobody' }).onlyAway).toBe(false)
  })

  test('a thousand are not listed at once, and all are found', () => {
    const thousand = Array.from({ length: 1000 }, (_, n) => row(`Client ${n}`))
    const first = found(thousand, EVERYBODY)
    expect([first.shown.length, first.isMore]).toEqual([EVERYBODY.upTo, true])
    expect(found(thousand, more(EVERYBODY)).shown.length).toBeGreaterThan(EVERYBODY.upTo)
    expect(found(thousand, { ...EVERYBODY, text: 'client 777' }).shown).toHaveLength(1)
  })
})

describe('[RF5] what goes to supervision about one client', () => {
  const answered = (answer: Answer, number = 1): PulseView => ({
    number,
    at: NOON,
    kind: 'answer',
    answer,
    wishes: [],
    steps: null,
  })
  const session = (number: number, ...pulse: PulseView[]): EngagementView['pulse'][number] => ({
    number,
    openedAt: NOON,
    pulse,
  })
  const none: Record<Rating, number> = {
    'very-comfortable': 0,
    comfortable: 0,
    okay: 0,
    'a-bit-uncomfortable': 0,
    uncomfortable: 0,
  }

  test('of how it felt it says whether that was as before, and nothing else', () => {
    const released = (counts: Partial<Record<Rating, number>>): PulseView => ({
      number: 1,
      at: NOON,
      kind: 'released',
      blocks: [{ counts: { ...none, ...counts }, wishes: [] }],
      promised: { mode: 'group', expected: 6, threshold: 5, byLink: 0 },
    })
    expect(
      bandsOf([
        session(1),
        session(2, answered('comfortable')),
        session(3, answered('comfortable'), answered('very-comfortable', 2)),
        session(4, answered('rather-not-say')),
        session(5, answered('okay')),
        session(6, released({ comfortable: 5, okay: 1 })),
        session(7, { number: 1, at: NOON, kind: 'withheld' }),
        session(8, released({ comfortable: 5, uncomfortable: 1 })),
      ]),
    ).toEqual(['unknown', 'unknown', 'steady', 'unknown', 'lower', 'higher', 'unknown', 'steady'])
  })

  const CANARY = 'zebra'
  const id = fresh()
  const held = () =>
    after(
      { ...sessionWith('ana'), label: CANARY, coachName: CANARY, engagement: CANARY, id: CANARY },
      [client(), { type: 'share-need', id: fresh(), kind: 'topics-to-avoid', text: CANARY }],
      [client(), { type: 'set-focus', text: CANARY }],
      [coach, { type: 'add-note', id: fresh(), kind: 'key-phrase', text: CANARY }],
      [coach, { type: 'add-commitment', id, promiser: 'coach', text: CANARY, due: '2026-11-20' }],
      [coach, { type: 'keep-commitment', id, kept: true }],
      [coach, { type: 'open-check-in' }],
      [client(), answering(1, 'uncomfortable', { wishes: ['short-break'] })],
      [coach, { type: 'close-check-in', number: 1 }],
      [coach, { type: 'open-check-in', anyway: true }],
      [client(), answering(2, 'okay')],
      [coach, { type: 'end-session' }],
    )

  test('no label, no day, no word and no answer is in it, and what happened is counted', () => {
    const session = held()
    expect(JSON.stringify(session)).toContain(CANARY)
    const around = { now: NOON, pathOf: () => CANARY, offerPath: () => CANARY }
    const { pulse } = engagementOf([session], NO_PRACTICE, around)!
    expect(JSON.stringify(pulse)).toContain('uncomfortable')
    const text = aboutOneText(trustLog([session]), pulse)
    expect(text).not.toMatch(/zebra|omfortable|[Oo]kay|break|20\d\d/)
    expect(text).toContain('## Session 1')
    expect(text).toContain('- Check-in: twice')
    expect(text).toContain('- A promise was kept, late: once')
    expect(text).toContain('- How it felt: nothing to compare')
  })
})
