/** A promise out of a line of the agreement, and an end pulse that was taken back. */
import { endPulseForCoach } from '../../server/core/end-pulse.ts'
import { coachView } from '../../server/core/views.ts'
import { NOON, DEVICE, after, client, coach, fresh, refusalOf, sessionWith } from './session.ts'

test('a promise may come out of a line of the agreement, and names it for both sides', () => {
  const clause = { type: 'propose-clause', id: 'feedback', text: 'Weekly', version: 0 } as const
  const add = {
    type: 'add-commitment',
    id: fresh(),
    promiser: 'coach',
    text: 'Weekly',
    due: null,
    clause: 'feedback',
  } as const
  expect(refusalOf(sessionWith('ana'), coach, add)).toBe('not-found')
  const session = after(sessionWith('ana'), [coach, clause], [client(), add])
  const around = { revision: 1, now: NOON, offline: 0, pathOf: () => '' }
  expect(coachView(session, DEVICE, around).commitments).toMatchObject([{ clause: 'feedback' }])
})

test('an end pulse that was taken back looks as if it had never been given', () => {
  const given = {
    type: 'end-pulse',
    change: 1,
    answers: { heard: 'hardly' },
    share: 'now',
  } as const
  const back = { ...given, change: 2, answers: {} }
  const session = after(sessionWith('ana'), [coach, { type: 'open-end-pulse' }], [client(), given])
  expect(endPulseForCoach(session, null)).toEqual({ heard: 'hardly' })
  expect(endPulseForCoach(after(session, [client(), back]), null)).toBeNull()
})
