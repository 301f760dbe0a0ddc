/** All that reaches the coach from clients, whole, and what each of them sees of it from the coach’s side. */
import { fromClients } from '../../server/core/from-clients.ts'
import { openSession } from '../../server/core/opening.ts'
import { arrive } from '../../server/core/presence.ts'
import type { Session } from '../../server/core/session.ts'
import {
  IN_ZOOM,
  MINUTE,
  NOON,
  after,
  answering,
  client,
  coach,
  onDevice,
  sessionWith,
} from './session.ts'

const id = (name: string): string => name.padEnd(22, '_')
const TODAY = '2026-11-23'
const joinedBy = (session: Session, person: string): Session => {
  const outcome = arrive(session, onDevice(person), IN_ZOOM, NOON)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.session
}
const need = (name: string, more: object = {}) => ({
  id: id(name),
  kind: 'pace',
  text: name,
  mine: false,
  noted: false,
  review: null,
  due: false,
  ...more,
})
const share = (name: string, review: string | null = null) =>
  ({ type: 'share-need', id: id(name), kind: 'pace', text: name, review }) as const

/** Ana was alone with the coach at first; then Ben came, and a check-in of both. */
const twoPeople = (): Session => {
  const alone = after(
    sessionWith('ana'),
    [client('ana'), { type: 'set-focus', text: 'The move' }, NOON + MINUTE],
    [coach, { type: 'open-check-in', anyway: true }, NOON],
    [client('ana'), answering(1, 'okay')],
    [coach, { type: 'close-check-in', number: 1 }],
    [coach, { type: 'open-end-pulse' }],
    [client('ana'), { type: 'end-pulse', change: 1, answers: { heard: 'fully' }, share: 'now' }],
  )
  return after(
    joinedBy(alone, 'ben'),
    [client('ana'), share('ana’s', TODAY)],
    [client('ben'), share('ben’s', '2026-11-24')],
    [coach, { type: 'note-need', id: id('noted'), kind: 'pace', text: 'noted' }],
    [coach, { type: 'open-check-in', anyway: true }, NOON],
    [coach, { type: 'close-check-in', number: 2 }],
    [client('ben'), { type: 'pause', name: 'Ben' }, NOON + 2 * MINUTE],
    [client('ana'), { type: 'signal', signal: 'skip' }],
    [client('ben'), { type: 'signal', signal: 'skip' }],
    [client('ben'), { type: 'signal', signal: 'slower' }],
    [client('ben'), { type: 'ask-fewer', on: true }],
  )
}
const FOCUS = { text: 'The move', at: NOON + MINUTE }
const ALONE = { number: 1, at: NOON, kind: 'answer', answer: 'okay', wishes: [], steps: null }
const TOGETHER = { number: 2, at: NOON, kind: 'withheld' }

test('[CL3] of several, the coach has everything, and each client sees what is theirs in it', () => {
  const session = twoPeople()
  expect(fromClients(session, null, NOON)).toEqual({
    focus: FOCUS,
    needs: [
      need('ana’s', { review: TODAY, due: true }),
      need('ben’s', { review: '2026-11-24' }),
      need('noted', { mine: true, noted: true }),
    ],
    pulse: [ALONE, TOGETHER],
    paused: { at: NOON + 2 * MINUTE, name: 'Ben' },
    signals: ['skip', 'slower'],
    fewer: true,
    endPulse: { heard: 'fully' },
  })
  expect(fromClients(session, 'ana', NOON)).toEqual({
    focus: FOCUS,
    needs: [need('ana’s', { review: TODAY, due: true })],
    pulse: [ALONE],
    paused: null,
    signals: ['skip'],
    fewer: false,
    endPulse: { heard: 'fully' },
  })
  expect(fromClients(session, 'ben', NOON)).toEqual({
    focus: FOCUS,
    needs: [need('ben’s', { review: '2026-11-24' })],
    pulse: [],
    paused: { at: NOON + 2 * MINUTE, name: 'Ben' },
    signals: ['skip', 'slower'],
    fewer: true,
    endPulse: null,
  })
})

test('[CL3] one of two who asked for fewer is enough for the coach', () => {
  const both = after(sessionWith('ana', 'ben'), [client('ana'), { type: 'ask-fewer', on: true }])
  const first = after(both, [client('ben'), { type: 'ask-fewer', on: true }])
  expect(first.fewer).toEqual(['ana', 'ben'])
  for (const person of ['ana', 'ben']) expect(fromClients(first, person, NOON).fewer).toBe(true)
  expect(fromClients(both, 'ben', NOON).fewer).toBe(false)
  expect(fromClients(sessionWith('ana'), null, NOON).fewer).toBe(false)
})

test('[CL3] the only client also sees what was noted of them, and what came along from earlier', () => {
  const before = after(
    sessionWith('ana'),
    [client('ana'), share('ana’s')],
    [coach, { type: 'note-need', id: id('noted'), kind: 'pace', text: 'noted' }],
    [coach, { type: 'end-session' }],
  )
  const next = joinedBy(openSession({ ...before, id: id('next'), plannedFor: null }, before), 'ana')
  const nothing = {
    focus: null,
    needs: [need('ana’s'), need('noted', { mine: true, noted: true })],
    pulse: [],
    paused: null,
    signals: [],
    fewer: false,
    endPulse: null,
  }
  expect(fromClients(next, null, NOON)).toEqual(nothing)
  expect(fromClients(next, 'ana', NOON)).toEqual(nothing)
  expect(fromClients(joinedBy(next, 'ben'), 'ana', NOON)).toEqual({ ...nothing, needs: [] })
})

test('[CL3] an open check-in of one is theirs, and one of several is nobody’s', () => {
  const opened = after(sessionWith('ana'), [coach, { type: 'open-check-in', anyway: true }])
  const nothing = { number: 1, at: NOON, kind: 'nothing' }
  const answered = joinedBy(after(opened, [client('ana'), answering(1, 'okay')]), 'ben')
  expect(fromClients(opened, 'ana', NOON).pulse).toEqual([nothing])
  expect(fromClients(answered, 'ana', NOON).pulse).toEqual([ALONE])
  expect(fromClients(answered, 'ben', NOON).pulse).toEqual([])
  const several = after(sessionWith('ana', 'ben'), [coach, { type: 'open-check-in', anyway: true }])
  expect(fromClients(several, null, NOON).pulse).toEqual([nothing])
  expect(fromClients(several, 'ana', NOON).pulse).toEqual([])
})
