/** The one entrance: from which device, to whom, and what each simple command changes. */
import { MAY_SEND } from '../../server/contract/commands.ts'
import type { Command } from '../../server/contract/commands.ts'
import { apply } from '../../server/core/apply.ts'
import type { Actor } from '../../server/core/outcome.ts'
import type { Session } from '../../server/core/session.ts'
import { examples } from './examples.ts'
import { MINUTE, NOON, after, client, coach, fresh, refusalOf, sessionWith } from './session.ts'

const tablet: Actor = { role: 'coach', device: 'tablet' }
const types = Object.keys(examples) as Command['type'][]
const ended = () => after(sessionWith('ana'), [coach, { type: 'end-session' }])

test.each(types.filter((type) => MAY_SEND[type].includes('coach') && type !== 'take-over'))(
  '[SE9] %s from another device of the coach’s is refused while they lead from one',
  (type) => {
    const session = sessionWith('ana')
    expect(refusalOf(session, tablet, examples[type])).toBe('elsewhere')
    const taken = after(session, [tablet, { type: 'take-over' }])
    expect(taken).toEqual({ ...session, device: 'tablet' })
    expect(refusalOf(taken, coach, examples[type])).toBe('elsewhere')
    expect(refusalOf(taken, tablet, examples[type])).not.toBe('elsewhere')
  },
)

test('[SE9] whoever leads takes over nothing, and after the end no device leads', () => {
  const session = sessionWith('ana')
  expect(after(session, [coach, { type: 'take-over' }])).toBe(session)
  expect(refusalOf(session, client(), { type: 'take-over' })).toBe('not-yours')
  expect(after(ended(), [tablet, { type: 'set-next', at: NOON }]).next).toBe(NOON)
})

const AFTER_THE_END = [
  'hand-link',
  'revoke-link',
  'restore-link',
  'renew-link',
  'set-link-life',
  'correct',
  'take-back-correction',
  'hide-mine',
  'delete-one',
  'repair-outcome',
  'delete-mine',
  'note-talk',
  'set-next',
  'keep-commitment',
  'answer-hand-over',
]

test.each(types)('[WR2] %s, once the session has ended', (type) => {
  const session = ended()
  for (const actor of [coach, client()]) {
    if (!MAY_SEND[type].includes(actor.role)) continue
    const refusal = refusalOf(session, actor, examples[type])
    if (AFTER_THE_END.includes(type)) expect(refusal).not.toBe('session-ended')
    else expect(refusal).toBe('session-ended')
  }
})

test('[SE2] what is asked of the desk or beside a session is not a session’s to do', () => {
  const session = sessionWith('ana')
  const beside = types.filter((type) => !MAY_SEND[type].includes('participant'))
  for (const type of beside)
    if (MAY_SEND[type].includes('desk') || !MAY_SEND[type].includes('coach'))
      expect([type, refusalOf(session, coach, examples[type])]).toEqual([type, 'not-yours'])
  expect(refusalOf(session, coach, examples['start-session'])).toBe('session-open')
})

describe('one field is set, and all others stay', () => {
  const question = fresh()
  const asked = { type: 'keep-question', kind: 'advice', text: 'Why not rest?' } as const
  const logistics = { length: '50 minutes', breaks: 'one', reach: 'mail' }
  test.each<[Command, Partial<Session>]>([
    [{ type: 'set-logistics', ...logistics }, { logistics }],
    [{ type: 'set-eye-contact', on: false }, { eyeContact: false }],
    [{ type: 'drop-question', id: question }, { questions: [] }],
    [{ type: 'note-recording', on: true }, { recorded: true }],
    [{ type: 'set-threshold', threshold: 9 }, { threshold: 9 }],
    [{ type: 'set-doors', meetingOnly: true }, { meetingOnly: true }],
    [{ type: 'set-prompt-gap', gap: 'off' }, { promptGap: 'off' }],
    [
      { type: 'set-next', at: NOON },
      { next: NOON, nextChanges: 1 },
    ],
    [{ type: 'instead-of-advice' }, { insteadOfAdvice: 1 }],
    [{ type: 'note-talk', share: 41, coverage: 83 }, { talk: { share: 41, coverage: 83 } }],
    [
      { type: 'note-readiness', away: ['tabs'], steady: 'rushed' },
      { readiness: { away: ['tabs'], steady: 'rushed' } },
    ],
    [{ type: 'open-end-pulse' }, { endPulse: { openedAt: NOON, given: [] } }],
  ])('%j', (command, change) => {
    const session = after(sessionWith('ana'), [coach, { ...asked, id: question }])
    expect(after(session, [coach, command])).toEqual({ ...session, ...change })
  })
})

test('that the meeting is recorded is written down when it changes', () => {
  const [session, note] = [sessionWith('ana'), examples['note-recording']]
  const recorded = after(session, [coach, note])
  expect(after(recorded, [coach, note])).toBe(recorded)
  expect(after(recorded, [coach, { ...note, on: false }]).recorded).toBe(false)
})

test('[LI5] whoever takes part has one link before the end, and another has another', () => {
  const claim: Command = { type: 'claim-link' }
  const session = after(sessionWith('ana', 'ben'), [client('ana'), claim])
  expect(session.links).toMatchObject([{ side: 'ana', revokedAt: null, log: [] }])
  expect(after(session, [client('ana'), claim])).toBe(session)
  const both = after(session, [client('ben'), claim])
  expect(both.links).toMatchObject([{ side: 'ana' }, { side: 'ben' }])
  expect(after(both, [client('ana'), claim])).toBe(both)
  // It is the same one after the end.
  const over = after(both, [coach, { type: 'end-session' }, NOON + MINUTE])
  expect(over.links.slice(1).map(({ id }) => id)).toEqual(both.links.map(({ id }) => id))
})

test('[CL5] who leaves has chosen it', () => {
  const left = after(sessionWith('ana', 'ben'), [client('ana'), { type: 'leave' }, NOON + MINUTE])
  expect(left.participants).toMatchObject([
    { id: 'ana', leftAt: NOON + MINUTE, leftByChoice: true },
    { id: 'ben', leftAt: null },
  ])
})

test('[SC8] when to look at it again is its giver’s to say, of what is there', () => {
  const [topic, other] = [fresh(), fresh()]
  const session = after(
    sessionWith('ana', 'ben'),
    [client('ana'), { type: 'share-need', id: topic, kind: 'topics-to-avoid', text: 'My brother' }],
    [client('ana'), { type: 'share-need', id: other, kind: 'pace', text: 'Slowly' }],
  )
  const review: Command = { type: 'review-need', id: topic, review: '2026-12-24' }
  const set = after(session, [client('ana'), review])
  expect(set.needs).toEqual([{ ...session.needs[0], review: '2026-12-24' }, session.needs[1]])
  expect(refusalOf(session, client('ben'), review)).toBe('not-yours')
  expect(refusalOf(session, client('ana'), { ...review, id: fresh() })).toBe('not-found')
})

test('a command changes no session that somebody else still holds', () => {
  const frozen = <One>(one: One): One => {
    if (one !== null && typeof one === 'object') for (const part of Object.values(one)) frozen(part)
    return Object.freeze(one)
  }
  for (const session of [sessionWith('ana'), ended()].map(frozen))
    for (const actor of [coach, client()])
      for (const type of types)
        expect(() => apply(session, examples[type], actor, { now: NOON, fresh })).not.toThrow()
})
