/** A strain from its mark to its end. */
import { COMMITMENTS, STRAINS } from '../../server/contract/limits.ts'
import { RepairCause } from '../../server/contract/vocabulary.ts'
import type { RepairOutcome } from '../../server/contract/vocabulary.ts'
import { openSession } from '../../server/core/opening.ts'
import type { Session } from '../../server/core/session.ts'
import { coachView } from '../../server/core/views.ts'
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

const around = { revision: 1, now: NOON, offline: 0, pathOf: () => '' }
const offered = ({ strains }: Session) => strains.filter(({ state }) => state === 'offered')
const next = (previous: Session, openedAt: number, more: { plannedFor?: number | null } = {}) => {
  const { coach: uid, coachName, engagement } = previous
  const place = { id: fresh(), code: 'bcdefghj', meeting: 'next', device: DEVICE, label: '' }
  const who = { coach: uid, coachName, engagement, rightsKey: '2026-11' }
  return openSession({ ...place, ...who, openedAt, ...more }, previous)
}

test('[CO6] the coach marks a strain, looks for another sentence, says it, and judges it', () => {
  const marked = after(
    sessionWith('ana'),
    [coach, { type: 'mark-strain' }],
    [coach, { type: 'another-line' }],
  )
  expect(offered(marked)).toMatchObject([{ number: 1, cause: 'sensed', line: 'moved-quickly' }])
  const judge = { type: 'repair-outcome', strain: 1, outcome: 'landed' } as const
  expect(refusalOf(marked, coach, judge)).toBe('not-found')
  const judged = after(marked, [coach, { type: 'said-line' }], [coach, judge, NOON + MINUTE])
  expect(judged.strains).toMatchObject([
    { state: 'said', outcome: 'landed', judgedAt: NOON + MINUTE },
  ])
  expect(refusalOf(judged, coach, { type: 'said-line' })).toBe('not-found')
})

test('[CO6] each cause has its line; what the coach names takes the place of what was offered', () => {
  const lines = RepairCause.options.map((cause) => {
    const { prompt } = coachView(
      after(sessionWith('ana'), [coach, { type: 'mark-strain', cause }]),
      DEVICE,
      around,
    )
    return [prompt?.cause, prompt?.line]
  })
  expect(lines).toEqual([
    ['sensed', 'noticing-a-pause'],
    ['pushed-too-hard', 'pushed-a-bit'],
    ['misinterpreted', 'misread-you'],
    ['late', 'was-late'],
    ['interrupted', 'interrupted-you'],
  ])
  const named = after(
    sessionWith('ana'),
    [coach, { type: 'open-check-in' }],
    [client(), answering(1, 'uncomfortable')],
    [coach, { type: 'mark-strain' }],
    [coach, { type: 'mark-strain', cause: 'interrupted' }],
  )
  expect(offered(named)).toMatchObject([{ number: 2, cause: 'interrupted' }])
})

test('[CO6] "another" goes round the general lines and never offers one for another cause', () => {
  let session = after(sessionWith('ana'), [coach, { type: 'mark-strain', cause: 'late' }])
  const seen = Array.from({ length: 8 }, () => {
    session = after(session, [coach, { type: 'another-line' }])
    return offered(session)[0]!.line
  })
  expect(new Set(seen)).toEqual(
    new Set([
      'noticing-a-pause',
      'moved-quickly',
      'more-or-less',
      'stay-slower-leave',
      'short-break',
      'pushed-a-bit',
      'leave-space',
    ]),
  )
})

test('[CO7] named, owned, and put right by a promise of the coach’s', () => {
  const said = after(
    sessionWith('ana'),
    [coach, { type: 'mark-strain' }],
    [coach, { type: 'said-line' }],
  )
  expect(said.strains).toMatchObject([{ owned: false, putRight: null }])
  const commitment = { id: fresh(), text: 'Ask before I go deeper', due: null }
  const put = { type: 'put-right', strain: 1, commitment } as const
  const righted = after(said, [coach, { type: 'own-strain', strain: 1 }], [coach, put])
  expect(righted.strains).toMatchObject([{ owned: true, putRight: commitment.id }])
  expect(righted.commitments).toMatchObject([{ id: commitment.id, promiser: 'coach' }])
  expect(after(righted, [coach, put]).commitments).toHaveLength(1)
  expect(refusalOf(sessionWith('ana'), coach, put)).toBe('not-found')
  const apologised = after(
    sessionWith('ana'),
    [coach, { type: 'mark-strain', cause: 'interrupted' }],
    [coach, { type: 'said-line' }],
  )
  expect(apologised.strains).toMatchObject([{ owned: true }])
})

test('[CO8] every strain ends in one of four ways, and what did not land comes back', () => {
  const said = (cause: RepairCause): Parameters<typeof after>[1][] => [
    [coach, { type: 'mark-strain', cause }],
    [coach, { type: 'said-line' }],
  ]
  const judged = (strain: number, outcome: RepairOutcome): Parameters<typeof after>[1] => [
    coach,
    { type: 'repair-outcome', strain, outcome },
  ]
  const ended = after(
    sessionWith('ana'),
    ...said('sensed'),
    ...said('interrupted'),
    ...said('misinterpreted'),
    ...said('pushed-too-hard'),
    judged(1, 'landed'),
    judged(2, 'not-yet'),
    judged(3, 'let-go'),
    [coach, { type: 'mark-strain' }],
    [coach, { type: 'not-now' }],
    [coach, { type: 'mark-strain', cause: 'late' }],
    [coach, { type: 'end-session' }],
  )
  expect(ended.strains.map(({ outcome }) => outcome)).toEqual([
    'landed',
    'not-yet',
    'let-go',
    'carried-over',
    'let-go',
    'let-go',
  ])
  const again = next(ended, NOON + MINUTE)
  expect(again.strains).toMatchObject([
    { number: 1, cause: 'interrupted', state: 'said', outcome: null, carried: true },
    { number: 2, cause: 'pushed-too-hard', state: 'said', outcome: null, carried: true },
  ])
  expect(coachView(again, DEVICE, around).repairs).toMatchObject([
    { carried: true },
    { carried: true },
  ])
  const landed = after(again, [
    coach,
    { type: 'repair-outcome', strain: 1, outcome: 'landed' },
    NOON + 2 * MINUTE,
  ])
  expect(landed.strains[0]).toMatchObject({ outcome: 'landed', judgedAt: NOON + 2 * MINUTE })
})

test('[CO9] a minute late offers the line, a moved session does not, and "not now" silences nothing', () => {
  const planned = (late: number) => {
    const first = after(sessionWith('ana'), [coach, { type: 'set-next', at: NOON + 60 * MINUTE }])
    const ended = after(first, [coach, { type: 'end-session' }])
    return next(ended, NOON + (60 + late) * MINUTE)
  }
  expect(offered(planned(0.9))).toEqual([])
  expect(offered(planned(1))).toMatchObject([{ cause: 'late', line: 'was-late' }])
  expect(offered(planned(-10))).toEqual([])
  expect(offered(planned(181))).toEqual([])
  expect(planned(181).plannedFor).toBeNull()
  expect(after(planned(5), [coach, { type: 'not-now' }]).promptsSilenced).toBe(false)
  const ended = after(sessionWith('ana'), [coach, { type: 'end-session' }])
  expect(offered(next(ended, NOON, { plannedFor: NOON - 5 * MINUTE }))).toMatchObject([
    { cause: 'late' },
  ])
})

test('[CO10] with one client, what was usual last time is the measure of a drop', () => {
  const usual = (people: string[]) => {
    const first = after(
      sessionWith('ana'),
      [coach, { type: 'open-check-in' }],
      [client(), answering(1, 'very-comfortable')],
      [coach, { type: 'end-session' }],
    )
    const again = next(first, NOON)
    const { participants } = sessionWith(...people)
    return after(
      { ...again, participants },
      [coach, { type: 'open-check-in' }],
      ...(people.length === 1
        ? [[client(), answering(1, 'okay')] as Parameters<typeof after>[1]]
        : []),
    )
  }
  expect(usual(['ana']).earlier.usual).toEqual([5])
  expect(offered(usual(['ana']))).toMatchObject([{ cause: 'comfort' }])
  const without = after(
    sessionWith('ana'),
    [coach, { type: 'open-check-in' }],
    [client(), answering(1, 'okay')],
  )
  expect(offered(without)).toEqual([])
  const group = after(sessionWith('ana', 'ben'), [coach, { type: 'end-session' }])
  // What was one person's usual is not the measure for whoever comes after a group.
  const once = { ...group, earlier: { ...group.earlier, usual: [5] } }
  expect(next(once, NOON).earlier.usual).toEqual([])
})

test('[CO6] the same cause again waits already, and "something feels off" adds nothing to what waits', () => {
  const mark = (cause: RepairCause) => ({ type: 'mark-strain', cause }) as const
  const late = after(sessionWith('ana'), [coach, mark('late')])
  expect(after(late, [coach, mark('late')])).toBe(late)
  expect(after(late, [coach, mark('sensed')])).toBe(late)
  const named = after(late, [coach, mark('interrupted'), NOON + 1])
  const [first] = late.strains
  expect(named.strains).toEqual([
    { ...first, state: 'put-aside' },
    { ...first, number: 2, at: NOON + 1, cause: 'interrupted', line: 'interrupted-you' },
  ])
  const aside = after(named, [coach, { type: 'not-now' }])
  expect(aside.strains).toMatchObject([{ state: 'put-aside' }, { state: 'put-aside' }])
  expect(aside.promptsSilenced).toBe(true)
  expect(refusalOf(aside, coach, { type: 'not-now' })).toBe('not-found')
  // With something said before it, "not now" is about what waits.
  const said = after(sessionWith('ana'), [coach, mark('late')], [coach, { type: 'said-line' }])
  const again = after(said, [coach, mark('sensed')], [coach, { type: 'not-now' }])
  expect(again.promptsSilenced).toBe(true)
})

test('[CO6] a mark belongs to no check-in, also while one is open, and a session has so many and no more', () => {
  const mark = { type: 'mark-strain' } as const
  const open = after(sessionWith('ana'), [coach, { type: 'open-check-in' }], [coach, mark])
  expect(open.strains).toMatchObject([{ checkIn: null }])
  const marked = after(sessionWith('ana'), [coach, mark], [coach, { type: 'said-line' }])
  expect(marked.strains).toMatchObject([{ checkIn: null }])
  const full = (n: number) => ({
    ...marked,
    strains: Array.from({ length: n }, (_, place) => ({
      ...marked.strains[0]!,
      number: place + 1,
    })),
  })
  expect(after(full(STRAINS - 1), [coach, mark]).strains).toHaveLength(STRAINS)
  expect(refusalOf(full(STRAINS), coach, mark)).toBe('too-many')
})

test('[CO7] where no promise can be added nothing is put right', () => {
  const said = after(
    sessionWith('ana'),
    [coach, { type: 'mark-strain' }],
    [coach, { type: 'said-line' }],
  )
  const promised = (n: number) =>
    Array.from({ length: n }).reduce<Session>(
      (one) =>
        after(one, [
          coach,
          { type: 'add-commitment', id: fresh(), promiser: 'coach', text: 'x', due: null },
        ]),
      said,
    )
  const commitment = { id: fresh(), text: 'Ask before I go deeper', due: null }
  const put = { type: 'put-right', strain: 1, commitment } as const
  expect(refusalOf(promised(COMMITMENTS), coach, put)).toBe('too-many')
  expect(refusalOf(promised(COMMITMENTS - 1), coach, put)).toBeNull()
})
