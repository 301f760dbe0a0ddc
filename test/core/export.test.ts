import { exportedEngagement, exportedPractice } from '../../server/core/export.ts'
import { NO_PRACTICE } from '../../server/core/practice.ts'
import type { Session } from '../../server/core/session.ts'
import { LATER, MONTH, ended, id, several } from './rich.ts'
import { MINUTE, NOON, after, answering, client, coach, fresh, sessionWith } from './session.ts'

const [SEEN, HIDDEN] = ['s'.repeat(22), 'h'.repeat(22)]
const exported = (...sessions: [Session, ...Session[]]) => exportedEngagement(sessions, NOON)

const held = (): Session =>
  after(
    sessionWith('ana-person'),
    [client('ana-person'), { type: 'share-need', id: SEEN, kind: 'pace', text: 'Slowly' }],
    [client('ana-person'), { type: 'share-need', id: HIDDEN, kind: 'pace', text: 'My brother' }],
    [client('ana-person'), { type: 'set-focus', text: 'My move' }],
    [coach, { type: 'add-note', id: fresh(), kind: 'theme', text: 'Work' }],
    [coach, { type: 'open-check-in', anyway: true }],
    [client('ana-person'), answering(1, 'uncomfortable')],
    [coach, { type: 'close-check-in', number: 1 }],
    [coach, { type: 'end-session' }],
    [
      client('ana-person'),
      { type: 'correct', on: 'need', of: HIDDEN, text: 'Not my sister either' },
    ],
  )

test('[DE4] an export has what the coach has, and nothing that a client hides', () => {
  const whole = JSON.stringify(exported(held()))
  for (const word of ['Slowly', 'My brother', 'sister', 'My move', 'Work', '"uncomfortable"'])
    expect(whole).toContain(word)
  const hidden = after(
    held(),
    [client('ana-person'), { type: 'hide-mine', what: 'need', of: HIDDEN, hidden: true }],
    [client('ana-person'), { type: 'hide-mine', what: 'focus', of: '', hidden: true }],
    [client('ana-person'), { type: 'hide-mine', what: 'answer', of: '1', hidden: true }],
  )
  const left = exported(hidden)
  for (const word of ['My brother', 'sister', 'My move', '"uncomfortable"', 'focus-set'])
    expect(JSON.stringify(left)).not.toContain(word)
  expect(JSON.stringify(left)).toContain('Slowly')
  expect(left.sessions[0]!.removed).toBe(true)
})

test('[DE4] it names nobody by an id, and holds no ballot, no secret and no way in', () => {
  const one = held()
  const several: Session = {
    ...sessionWith('ana-person', 'ben-person'),
    number: 2,
    results: [
      {
        number: 1,
        openedAt: NOON,
        mode: 'group',
        threshold: 5,
        byLink: 0,
        blocks: [],
        counted: [['NULLIFIER']],
        asked: ['ana-person', 'ben-person'],
      },
    ],
    signals: [{ signal: 'slower', by: 'ben-person' }],
  }
  const text = JSON.stringify(exported(one, several))
  expect(text).not.toContain('-person')
  expect(text).not.toContain('NULLIFIER')
  for (const { id } of one.links) expect(text).not.toContain(id)
  for (const place of [one.coach, one.code, one.device, one.rightsKey, `"${one.meeting}"`])
    expect(text).not.toContain(place)
})

test('[DE4] of the coach’s own everything goes along but what is about this server', () => {
  const { archived: _away, receipts: _receipts, ...rest } = NO_PRACTICE
  expect(exportedPractice(NO_PRACTICE)).toEqual(rest)
})

test('[DE4] a session goes along as its coach has it, whole', () => {
  const none = { standard: ['legal', 'safeguarding'], own: [], noneApply: false }
  const over = ended()
  const [session] = exported(over).sessions
  const { pulse, commitments, repairs, ...rest } = session!
  expect(rest).toEqual({
    id: over.id,
    number: 1,
    coachName: 'Maya',
    openedAt: NOON,
    closedAt: LATER,
    keptUntil: LATER + 6 * MONTH,
    plannedFor: NOON,
    next: LATER + MONTH,
    said: ['confidentiality'],
    confirmed: { confidentiality: NOON, coaching: null, needs: null, 'how-we-work': null },
    lines: { policy: 'Only us' },
    exceptions: none,
    promise: { version: 1, at: NOON },
    logistics: { length: '50 min', breaks: 'One', reach: 'Mail' },
    needs: [
      { kind: 'pace', text: 'Slowly', noted: false, review: '2026-11-23' },
      { kind: 'pace', text: 'Breaks', noted: true, review: null },
    ],
    agreement: [
      { id: 'length', text: 'An hour', agreedAt: NOON },
      { id: 'feedback', text: 'Weekly', agreedAt: null },
    ],
    focus: { text: 'My move', at: NOON },
    cadence: { minutes: [20], end: false },
    endPulse: { heard: 'mostly' },
    corrections: [{ on: 'need', of: id('slowly'), text: 'Not so slowly', at: LATER + 3 * MINUTE }],
    removed: false,
    notes: over.notes,
    questions: [{ kind: 'advice', text: 'Why not?' }],
    readiness: { away: ['tabs'], steady: 'steady' },
    insteadOfAdvice: 1,
    talk: { share: 40, coverage: 80 },
  })
  expect(commitments.map(({ text, mine }) => [text, mine])).toEqual([
    ['I write', true],
    ['Read on', false],
    ['Call', true],
  ])
  expect(pulse).toMatchObject([
    { answer: 'okay' },
    { answer: 'rather-not-say' },
    { answer: 'comfortable' },
    { answer: 'uncomfortable' },
  ])
  expect(repairs).toMatchObject([{ strain: 1 }, { strain: 2 }, { strain: 3 }])
  expect(repairs).toHaveLength(3)
})

test('[EN1] an engagement goes along under its newest name, with every session in order', () => {
  const second = { ...several(), id: id('second'), label: 'Ana B.', number: 2 }
  const whole = exported(ended(), second)
  expect(whole).toMatchObject({ id: id('engagement'), label: 'Ana B.' })
  expect(whole.sessions.map(({ number }) => number)).toEqual([1, 2])
  expect(new Set(whole.log.map(({ session }) => session))).toEqual(new Set([1, 2]))
})
