/** Check-ins at agreed moments, and never two close together. */
import { CHECK_INS } from '../../server/contract/limits.ts'
import { gapUntil } from '../../server/core/cadence.ts'
import { coachView, participantView } from '../../server/core/views.ts'
import { DEVICE, MINUTE, NOON, after, client, coach, refusalOf, sessionWith } from './session.ts'

const around = { revision: 1, now: NOON, offline: 0, pathOf: () => '' }
const open = { type: 'open-check-in' } as const
const close = { type: 'close-check-in', number: 1 } as const

test('[CI6] a second check-in within ten minutes needs a word of the coach’s', () => {
  const asked = after(sessionWith('ana'), [coach, open], [coach, close])
  expect(refusalOf(asked, coach, open, NOON + 10 * MINUTE - 1)).toBe('too-soon')
  expect(refusalOf(asked, coach, open, NOON + 10 * MINUTE)).toBeNull()
  expect(refusalOf(asked, coach, { ...open, anyway: true })).toBeNull()
  expect(coachView(asked, DEVICE, around).asked).toEqual({
    at: NOON,
    gapUntil: NOON + 10 * MINUTE,
  })
})

test('[CI6] asked aloud, it counts the same', () => {
  const aloud = after(sessionWith('ana'), [coach, { type: 'asked-aloud' }])
  expect(coachView(aloud, DEVICE, around).aloud).toBe(1)
  expect(refusalOf(aloud, coach, open, NOON + 9 * MINUTE)).toBe('too-soon')
})

test('[CI6] once a client asks for fewer, the gap is twenty minutes, until they take it back', () => {
  const fewer = after(
    sessionWith('ana', 'ben'),
    [coach, { type: 'asked-aloud' }],
    [client('ana'), { type: 'ask-fewer', on: true }],
  )
  expect(coachView(fewer, DEVICE, around).fewer).toBe(true)
  expect(participantView(fewer, 'ana', around).fewer).toBe(true)
  expect(participantView(fewer, 'ben', around).fewer).toBe(false)
  expect(refusalOf(fewer, coach, open, NOON + 19 * MINUTE)).toBe('too-soon')
  expect(refusalOf(fewer, coach, open, NOON + 20 * MINUTE)).toBeNull()
  const again = after(fewer, [client('ana'), { type: 'ask-fewer', on: false }])
  expect(refusalOf(again, coach, open, NOON + 10 * MINUTE)).toBeNull()
})

test('[CI6] what was agreed stands in order for both, and in the next session', () => {
  const agreed = after(sessionWith('ana'), [
    coach,
    { type: 'set-cadence', minutes: [40, 20, 40], end: false },
  ])
  const cadence = { minutes: [20, 40], end: false }
  expect(coachView(agreed, DEVICE, around).cadence).toEqual(cadence)
  expect(participantView(agreed, 'ana', around).cadence).toEqual(cadence)
})

test('[CI7] in a pause nothing is asked, and going on does not wait for the gap', () => {
  const paused = after(sessionWith('ana'), [client(), { type: 'pause', name: '' }])
  expect(refusalOf(paused, coach, open)).toBe('paused')
  expect(refusalOf(paused, coach, { ...open, anyway: true })).toBe('paused')
  expect(refusalOf(after(paused, [coach, { type: 'resume' }]), coach, open)).toBeNull()
})

test('[CI6] where nothing was asked yet there is no gap, and each wish for fewer is one’s own', () => {
  expect(gapUntil(sessionWith('ana'))).toBeNull()
  const fewer = (on: boolean) => ({ type: 'ask-fewer', on }) as const
  const one = after(sessionWith('ana', 'ben'), [client('ana'), fewer(true)])
  expect(after(one, [client('ana'), fewer(true)])).toBe(one)
  expect(after(one, [client('ben'), fewer(false)])).toBe(one)
  const both = after(one, [client('ben'), fewer(true)])
  expect(both.fewer).toEqual(['ana', 'ben'])
  expect(after(both, [client('ana'), fewer(false)]).fewer).toEqual(['ben'])
})

test('[CI6] so many are asked aloud in a session, and no more', () => {
  const aloud = { type: 'asked-aloud' } as const
  const session = { ...sessionWith('ana'), aloud: Array.from({ length: CHECK_INS - 1 }, () => 1) }
  const full = after(session, [coach, aloud, NOON + MINUTE])
  expect(full).toEqual({
    ...session,
    aloud: [...session.aloud, NOON + MINUTE],
    askedAt: NOON + MINUTE,
  })
  expect(refusalOf(full, coach, aloud)).toBe('too-many')
})
