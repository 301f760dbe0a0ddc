/** What a client holds in their own hands, and what they see from the coach's side. */
import type { Command } from '../../server/contract/commands.ts'
import type { FromClients } from '../../server/contract/views.ts'
import { takeBlocks } from '../../server/core/check-ins.ts'
import type { Actor } from '../../server/core/outcome.ts'
import { apply } from '../../server/core/apply.ts'
import type { Session } from '../../server/core/session.ts'
import { arrive } from '../../server/core/presence.ts'
import { coachView, participantView } from '../../server/core/views.ts'
import { dice } from '../games/game.ts'
import { examples } from './examples.ts'
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
  onDevice,
} from './session.ts'

const around = { revision: 1, now: NOON, offline: 0, pathOf: () => '' }
const asCoach = (session: Session) => coachView(session, DEVICE, around)
const as = (session: Session, person = 'ana') => participantView(session, person, around)

const FIELDS = ['focus', 'needs', 'pulse', 'paused', 'signals', 'fewer', 'endPulse'] as const
const sent = (view: FromClients) => Object.fromEntries(FIELDS.map((field) => [field, view[field]]))

test('[CL1] a pause comes with the name its giver sent, and its giver or the coach goes on', () => {
  const pause = { type: 'pause', name: 'Ana' } as const
  const paused = after(sessionWith('ana', 'ben'), [client('ana'), pause, NOON + MINUTE])
  expect(asCoach(paused).paused).toEqual({ at: NOON + MINUTE, name: 'Ana' })
  expect([as(paused).paused, as(paused, 'ben').paused]).toEqual([{ mine: true }, { mine: false }])
  expect(JSON.stringify(as(paused, 'ben'))).not.toContain('Ana')
  expect(after(paused, [client('ben'), { type: 'pause', name: 'Ben' }]).paused).toEqual(
    paused.paused,
  )
  expect(refusalOf(paused, client('ben'), { type: 'resume' })).toBe('not-yours')
  for (const who of [client('ana'), coach]) {
    const on = after(paused, [who, { type: 'resume' }])
    expect([asCoach(on).paused, on.pauses]).toEqual([null, [NOON + MINUTE]])
  }
})

test('[CL2] signals wait for the coach, one of each kind, and name nobody', () => {
  const slower = { type: 'signal', signal: 'slower' } as const
  const said = after(
    sessionWith('ana', 'ben'),
    [client('ana'), slower],
    [client('ana'), slower],
    [client('ben'), slower],
    [client('ben'), { type: 'signal', signal: 'skip' }],
  )
  expect(said.signals).toHaveLength(3)
  expect(asCoach(said).signals).toEqual(['slower', 'skip'])
  expect(as(said).mirror.signals).toEqual(['slower'])
  expect(asCoach(after(said, [coach, { type: 'heard-signals' }])).signals).toEqual([])
})

test('[SC8] what is off limits only the client lifts, whoever wrote it down, and it has its day', () => {
  const [noted, shared] = [fresh(), fresh()]
  const topic = { kind: 'topics-to-avoid', text: 'My brother', review: '2026-11-20' } as const
  const session = after(
    sessionWith('ana'),
    [coach, { type: 'note-need', id: noted, ...topic }],
    [client(), { type: 'share-need', id: shared, ...topic }],
  )
  for (const id of [noted, shared]) {
    expect(refusalOf(session, coach, { type: 'remove-need', id })).toBe('theirs-to-lift')
    expect(refusalOf(session, coach, { type: 'review-need', id, review: null })).toBe('not-yours')
    const lifted = after(session, [client(), { type: 'remove-need', id }])
    expect(lifted.lifted).toEqual([NOON])
  }
  expect(asCoach(session).needs).toMatchObject([{ due: true }, { due: true }])
  const review = { type: 'review-need', id: shared, review: '2026-12-20' } as const
  expect(asCoach(after(session, [client(), review])).needs[1]).toMatchObject({
    review: '2026-12-20',
    due: false,
  })
  // With no client's panel there is nobody to lift a slip of the coach's.
  const alone = after(sessionWith(), [coach, { type: 'note-need', id: noted, ...topic }])
  expect(after(alone, [coach, { type: 'remove-need', id: noted }]).needs).toEqual([])
  const group = after(sessionWith('ana', 'ben'), [
    coach,
    { type: 'note-need', id: noted, ...topic },
  ])
  expect(refusalOf(group, coach, { type: 'remove-need', id: noted })).toBe('theirs-to-lift')
})

const SEEDS = [1, 7, 728_777, 777_821, 130_911_018, 2_026_112]
test.each(SEEDS)(
  '[CL3] one client’s mirror is the coach’s payload, whatever was done (seed %i)',
  (seed) => {
    const session = walk(sessionWith('ana'), ['ana'], seed, (now) => {
      expect(sent(as(now).mirror)).toEqual(sent(asCoach(now)))
    })
    expect(session.results.length).toBeGreaterThan(0)
  },
)

test.each(SEEDS)(
  '[CL3] of several, nothing of another’s and all of one’s own (seed %i)',
  (seed) => {
    walk(sessionWith('ana', 'ben'), ['ana', 'ben'], seed, (now) => {
      const all = asCoach(now)
      for (const person of ['ana', 'ben']) {
        const { needs, pulse, paused, signals } = as(now, person).mirror
        const own = now.needs.filter(({ by }) => by === person).map(({ id }) => id)
        expect(needs.map(({ id }) => id)).toEqual(own)
        for (const need of needs) expect(all.needs).toContainEqual(need)
        for (const one of pulse) expect(all.pulse).toContainEqual(one)
        for (const { number, kind } of pulse)
          if (kind === 'answer') expect(answererOf(now, number)).toBe(person)
        expect(paused).toEqual(now.paused?.by === person ? all.paused : null)
        expect(signals.every((one) => all.signals.includes(one))).toBe(true)
      }
    })
  },
)

/** When one of two has left, the other is asked as one. */
function answererOf({ checkIn, results }: Session, number: number): string | undefined {
  const one = [...results, ...(checkIn ? [checkIn] : [])].find((other) => other.number === number)
  if (one?.mode !== 'pair') return undefined
  return 'of' in one ? one.of : one.asked[0]
}

/** Commands of chance from everybody; a fresh id each time, so that lists grow. */
function walk(
  start: Session,
  people: string[],
  seed: number,
  look: (session: Session) => void,
): Session {
  const chance = dice(seed)
  const pick = <One>(from: readonly One[]): One => from[Math.floor(chance() * from.length)]!
  let session = start
  for (let step = 0; step < 400; step++) {
    const actor: Actor = chance() < 0.4 ? coach : client(pick(people))
    const { checkIn } = session
    const often: Command[] = [
      { type: 'resume' },
      { type: 'open-check-in', anyway: true },
      { type: 'close-check-in', number: checkIn?.number ?? 1 },
      answering(checkIn?.number ?? 1, pick(['okay', 'uncomfortable', 'rather-not-say']), {
        change: step + 1,
        share: pick(['now', 'end']),
      }),
      { ...examples['end-pulse'], change: step + 1, share: pick(['now', 'end']) },
    ]
    const any = chance() < 0.4 ? pick(often) : pick(Object.values(examples))
    if (['end-session', 'leave', 'delete-mine', 'take-over'].includes(any.type) && chance() < 0.9)
      continue
    if (['end-session', 'leave'].includes(any.type) && step < 300) continue
    const command = 'id' in any && chance() < 0.7 ? { ...any, id: fresh() } : any
    const outcome = apply(session, command, actor, { now: NOON + step * MINUTE, fresh })
    if (outcome.ok) session = outcome.session
    look(session)
  }
  return session
}

test('[CL4] deleting takes everything one sent, and nothing of others’', () => {
  const needs = [fresh(), fresh()] as const
  const full = after(
    sessionWith('ana'),
    [client(), { type: 'share-need', id: needs[0], kind: 'pace', text: 'CANARY need' }],
    [coach, { type: 'note-need', id: needs[1], kind: 'pace', text: 'Noted' }],
    [client(), { type: 'set-focus', text: 'CANARY focus' }],
    [coach, { type: 'open-check-in' }],
    [client(), answering(1, 'uncomfortable')],
    [coach, { type: 'said-line' }],
    [coach, { type: 'close-check-in', number: 1 }],
    [coach, { type: 'open-check-in', anyway: true }],
    [client(), answering(2, 'a-bit-uncomfortable', { wishes: ['short-break'] })],
    [client(), { type: 'pause', name: 'CANARY name' }],
    [client(), { type: 'signal', signal: 'skip' }],
    [client(), { type: 'ask-fewer', on: true }],
    [coach, { type: 'open-end-pulse' }],
    [client(), examples['end-pulse']],
    [client(), { ...examples['add-commitment'], id: fresh(), text: 'CANARY promise' }],
  )
  expect(JSON.stringify(full).match(/CANARY/g)!.length).toBeGreaterThanOrEqual(4)
  for (const before of [
    full,
    after(full, [coach, { type: 'resume' }], [coach, { type: 'end-session' }]),
  ]) {
    const gone = after(before, [client(), { type: 'delete-mine' }])
    const rest = JSON.stringify(gone)
    for (const trace of ['CANARY', 'uncomfortable', 'short-break', 'fully', '"skip"'])
      expect([trace, rest.includes(trace)]).toEqual([trace, false])
    expect(gone.needs).toMatchObject([{ text: 'Noted' }])
    expect([gone.fewer, gone.paused]).toEqual([[], null])
    expect(gone.strains).toMatchObject([{ cause: 'sensed', checkIn: null, state: 'said' }])
    expect(asCoach(gone).pulse.map(({ kind }) => kind)).toEqual(['nothing', 'nothing'])
    expect(sent(asCoach(gone))).toEqual(sent(as(gone).mirror))
  }
  // A retry that was on its way brings nothing back.
  const gone = after(full, [client(), { type: 'delete-mine' }], [client(), examples['end-pulse']])
  expect(asCoach(gone).endPulse).toBeNull()
})

test('[CL3] [CL4] what several sealed together stays, and is in nobody’s mirror', () => {
  const block = {
    counts: {
      'very-comfortable': 0,
      comfortable: 5,
      okay: 0,
      'a-bit-uncomfortable': 0,
      uncomfortable: 0,
    },
    wishes: [],
  }
  const open = after(sessionWith('a', 'b', 'c', 'd', 'e'), [coach, { type: 'open-check-in' }])
  const sealed = takeBlocks(open, { blocks: [block], counted: [['x']] }, NOON)
  const gone = after(sealed, [client('a'), { type: 'delete-mine' }])
  expect(asCoach(gone).pulse).toEqual(asCoach(sealed).pulse)
  expect(asCoach(sealed).pulse).toMatchObject([{ kind: 'released' }])
  expect(as(sealed, 'a').mirror.pulse).toEqual([])
})

test('[CL5] who leaves is not asked any more', () => {
  const left = after(sessionWith('ana', 'ben'), [client('ben'), { type: 'leave' }])
  expect(after(left, [coach, { type: 'open-check-in' }]).checkIn).toMatchObject({
    mode: 'pair',
    asked: ['ana'],
  })
  // Every panel of theirs says so, until one is opened anew.
  expect([as(left, 'ana').left, as(left, 'ben').left]).toEqual([false, true])
  const back = arrive(left, onDevice('ben'), { via: 'meeting', apart: false }, NOON)
  expect(back.ok && as(back.session, 'ben').left).toBe(false)
})

test('[CL6] one client may write the focus, of several only the coach', () => {
  const write = { type: 'set-focus', text: 'My first week' } as const
  expect(after(sessionWith('ana'), [client(), write]).focus).toEqual({
    text: 'My first week',
    at: NOON,
    by: 'ana',
  })
  const group = sessionWith('ana', 'ben')
  expect(refusalOf(group, client(), write)).toBe('not-yours')
  expect(as(after(group, [coach, write]), 'ben').focus).toEqual({ text: 'My first week', at: NOON })
  expect(after(group, [coach, write], [coach, { ...write, text: '' }]).focus).toBeNull()
})

test('[NO1] what a coach writes down is in no other view', () => {
  const noted = after(
    sessionWith('ana'),
    [coach, { type: 'add-note', id: fresh(), kind: 'key-phrase', text: 'CANARY phrase' }],
    [coach, { type: 'add-marker', id: fresh(), kind: 'hesitation' }],
    [coach, { type: 'keep-question', id: fresh(), kind: 'advice', text: 'CANARY question' }],
    [coach, { type: 'instead-of-advice' }],
    [coach, { type: 'note-talk', share: 41, coverage: 83 }],
    [coach, { type: 'note-readiness', away: ['phone'], steady: 'unsettled' }],
    [coach, { type: 'mark-strain', cause: 'interrupted' }],
  )
  expect(asCoach(noted)).toMatchObject({
    notes: [{ text: 'CANARY phrase' }, { kind: 'hesitation', text: '' }],
    questions: [{ text: 'CANARY question' }],
    insteadOfAdvice: 1,
    readiness: { away: ['phone'], steady: 'unsettled' },
  })
  const theirs = JSON.stringify(as(noted))
  for (const trace of ['CANARY', 'hesitation', 'insteadOfAdvice', 'unsettled', 'interrupted', '83'])
    expect([trace, theirs.includes(trace)]).toEqual([trace, false])
})

test('[NO1] a note twice is one, and gone when it is taken back', () => {
  const note = { type: 'add-note', id: fresh(), kind: 'theme', text: 'Work' } as const
  const noted = after(sessionWith('ana'), [coach, note], [coach, note])
  expect(noted.notes).toHaveLength(1)
  expect(after(noted, [coach, { type: 'remove-note', id: note.id }]).notes).toEqual([])
})

test('[NO2] an end pulse shared at the end looks like none until then; the highest change stands', () => {
  const give = (change: number, share: 'now' | 'end'): Command => ({
    type: 'end-pulse',
    change,
    answers: { heard: change === 2 ? 'partly' : 'fully' },
    share,
  })
  const open = after(sessionWith('ana'), [coach, { type: 'open-end-pulse' }])
  const kept = after(open, [client(), give(1, 'end')])
  expect(asCoach(kept).endPulse).toBeNull()
  expect(asCoach(kept)).toEqual(asCoach(open))
  expect(asCoach(after(kept, [coach, { type: 'end-session' }])).endPulse).toEqual({
    heard: 'fully',
  })
  const late = after(open, [client(), give(2, 'now')], [client(), give(1, 'now')])
  expect(asCoach(late).endPulse).toEqual({ heard: 'partly' })
  const several = after(sessionWith('ana', 'ben'), [coach, { type: 'open-end-pulse' }])
  expect(refusalOf(several, client(), give(1, 'now'))).toBe('several-here')
  expect(refusalOf(sessionWith('ana'), client(), give(1, 'now'))).toBe('not-found')
})
