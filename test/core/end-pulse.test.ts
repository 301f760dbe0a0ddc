/** The end pulse of one client: opened once, the highest change stands, and nobody else’s. */
import type { Command } from '../../server/contract/commands.ts'
import type { EndPulseView } from '../../server/contract/views.ts'
import { endPulseForCoach } from '../../server/core/end-pulse.ts'
import { arrive } from '../../server/core/presence.ts'
import { IN_ZOOM, NOON, after, client, coach, onDevice, refusalOf, sessionWith } from './session.ts'

const opening = { type: 'open-end-pulse' } as const
const give = (change: number, answers: EndPulseView, share: 'now' | 'end' = 'now'): Command => ({
  type: 'end-pulse',
  change,
  answers,
  share,
})
const opened = () => after(sessionWith('ana'), [coach, opening, NOON + 1])

test('[NO2] it opens once, and a second time is the same', () => {
  const session = opened()
  expect(session.endPulse).toEqual({ openedAt: NOON + 1, given: [] })
  const given = after(session, [client(), give(1, { heard: 'fully' })])
  expect(after(given, [coach, opening, NOON + 2])).toBe(given)
})

test('[NO2] of two changes with one number the first stands; a higher one takes its place', () => {
  const first = after(opened(), [client(), give(2, { heard: 'fully' })])
  expect(after(first, [client(), give(2, { heard: 'hardly' })])).toBe(first)
  expect(after(first, [client(), give(1, { heard: 'hardly' })])).toBe(first)
  const second = after(first, [client(), give(3, { fit: 'partly' }, 'end')])
  expect(second.endPulse?.given).toEqual([
    { by: 'ana', change: 3, answers: { fit: 'partly' }, share: 'end' },
  ])
})

test('[NO2] taken back, it looks to the coach as if it had never been given', () => {
  const back = after(opened(), [client(), give(1, { heard: 'fully' })], [client(), give(2, {})])
  expect(endPulseForCoach(back, null)).toBeNull()
  expect(endPulseForCoach(back, null)).toEqual(endPulseForCoach(opened(), null))
})

test('[CL3] who joins later sees nothing of what another gave, and gives nothing', () => {
  const given = after(opened(), [client('ana'), give(1, { heard: 'fully' })])
  const joined = arrive(given, onDevice('ben'), IN_ZOOM, NOON)
  if (!joined.ok) throw new Error(joined.refusal)
  const over = after(joined.session, [coach, { type: 'end-session' }])
  for (const session of [joined.session, over]) {
    expect(endPulseForCoach(session, 'ben')).toBeNull()
    expect(endPulseForCoach(session, 'ana')).toEqual({ heard: 'fully' })
    expect(endPulseForCoach(session, null)).toEqual({ heard: 'fully' })
  }
  for (const person of ['ana', 'ben'])
    expect(refusalOf(joined.session, client(person), give(2, { fit: 'fully' }))).toBe(
      'several-here',
    )
})

test('[NO2] before the coach opens it there is nothing to give, and nothing to see', () => {
  const session = sessionWith('ana')
  expect(refusalOf(session, client(), give(1, { heard: 'fully' }))).toBe('not-found')
  expect(endPulseForCoach(session, null)).toBeNull()
  expect(endPulseForCoach(session, 'ana')).toBeNull()
})

test('[NO2] what is to be shared at the end is the coach’s when the session is over, and no sooner', () => {
  const given = after(opened(), [client(), give(1, { heard: 'fully' }, 'end')])
  const over = after(given, [coach, { type: 'end-session' }])
  for (const only of [null, 'ana']) {
    expect(endPulseForCoach(given, only)).toBeNull()
    expect(endPulseForCoach(over, only)).toEqual({ heard: 'fully' })
  }
  // Said before the end that it may be seen now, it is.
  const sooner = after(given, [client(), give(2, { heard: 'fully' }, 'now')])
  expect(endPulseForCoach(sooner, 'ana')).toEqual({ heard: 'fully' })
})

test('[NO2] nobody’s takes the place of another’s', () => {
  const session = opened()
  const bens = { by: 'ben', change: 9, answers: { fit: 'partly' }, share: 'now' } as const
  const both = after({ ...session, endPulse: { openedAt: NOON, given: [bens] } }, [
    client('ana'),
    give(1, { heard: 'fully' }),
  ])
  const anas = { by: 'ana', change: 1, answers: { heard: 'fully' }, share: 'now' }
  expect(both.endPulse?.given).toEqual([bens, anas])
  expect(endPulseForCoach(both, 'ana')).toEqual({ heard: 'fully' })
  expect(endPulseForCoach(both, 'ben')).toEqual({ fit: 'partly' })
})
