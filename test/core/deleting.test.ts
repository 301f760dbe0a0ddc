/** What a client takes back at once, all of it, and what of others' stays beside it. */
import type { Command } from '../../server/contract/commands.ts'
import { SIGNALS } from '../../server/contract/limits.ts'
import { withoutAnswers } from '../../server/core/controls.ts'
import { leave } from '../../server/core/presence.ts'
import type { Session, Strain } from '../../server/core/session.ts'
import { NOON, after, answering, client, coach, fresh, refusalOf, sessionWith } from './session.ts'

const open = { type: 'open-check-in', anyway: true } as const
const close = (number: number): Command => ({ type: 'close-check-in', number })
const mine = { type: 'delete-mine' } as const
const need = (text: string) => ({ type: 'share-need', id: fresh(), kind: 'pace', text }) as const
const promise = (text: string) =>
  ({ type: 'add-commitment', id: fresh(), promiser: 'client', text, due: null }) as const

/** Two people did the same: each was asked alone, and each sent whatever there is to send. */
function both(): Session {
  const pair = sessionWith('ana', 'ben')
  const [ana, ben] = pair.participants
  const given = (session: Session, person: string, number: number) =>
    after(
      session,
      [coach, open],
      [client(person), answering(number, 'uncomfortable')],
      [coach, { type: 'said-line' }],
      [coach, close(number)],
      [client(person), { type: 'set-focus', text: `Of ${person}` }],
    )
  const first = given({ ...pair, promptGap: '5', participants: [ana!] }, 'ana', 1)
  const second = given({ ...first, strains: [], participants: [ben!] }, 'ben', 2)
  const strains = [...first.strains, ...second.strains]
  const sent = (person: string): Parameters<typeof after>[1][] => [
    [client(person), need(`Of ${person}`)],
    [client(person), promise(`Of ${person}`)],
    [client(person), { type: 'signal', signal: 'slower' }],
    [client(person), { type: 'ask-fewer', on: true }],
  ]
  return after(
    { ...second, strains, participants: pair.participants },
    ...sent('ana'),
    ...sent('ben'),
    [coach, { type: 'note-need', id: fresh(), kind: 'pace', text: 'Noted' }],
    [coach, { ...promise('Mine'), promiser: 'coach' }],
    [coach, open],
    [client('ben'), { type: 'pause', name: 'Ben' }],
  )
}

test('[CL4] of two, one’s own is gone and the other’s stays as it was', () => {
  const before = both()
  const { needs, commitments, results, strains } = before
  expect([needs.length, commitments.length, results.length, strains.length]).toEqual([3, 3, 2, 2])
  const of = (person: string) => ({
    needs: needs.filter(({ by }) => by !== person),
    commitments: commitments.filter(({ by }) => by !== person),
    results: results.map((one) =>
      one.mode === 'pair' && one.of === person ? { ...one, mine: null } : one,
    ),
    signals: before.signals.filter(({ by }) => by !== person),
    fewer: before.fewer.filter((one) => one !== person),
  })
  const said = (strain: Strain | undefined) => ({ ...strain!, cause: 'sensed', checkIn: null })
  expect(after(before, [client('ana'), mine])).toEqual({
    ...before,
    ...of('ana'),
    strains: [said(strains[0]), strains[1]],
  })
  // The last focus and the pause were Ben's.
  expect(after(before, [client('ben'), mine])).toEqual({
    ...before,
    ...of('ben'),
    strains: [strains[0], said(strains[1])],
    focus: null,
    paused: null,
  })
})

test('[CL4] an answer to the open check-in goes, and the prompt it called for', () => {
  const opened = after(sessionWith('ana'), [coach, open])
  const answered = after(opened, [client(), answering(1, 'uncomfortable')])
  expect(answered.strains).toHaveLength(1)
  const gone = after(answered, [client(), mine])
  expect(gone.strains).toEqual([])
  expect(gone.checkIn).toEqual({ ...opened.checkIn, change: 1 })
  // Whoever was asked alone is not whoever is asked now.
  const joined = { ...answered, participants: sessionWith('ana', 'ben').participants }
  expect(after(joined, [client('ben'), mine])).toEqual(joined)
})

test('[CL4] what one client shared and rated in an earlier session goes too, and nothing where two take part', () => {
  const session = sessionWith('ana')
  const kept = (by: Session['needs'][number]['by']) =>
    ({ id: fresh(), kind: 'pace', text: `Of ${by}`, by, review: null }) as const
  const needs = [kept('earlier'), kept('coach'), kept('ana')]
  const earlier = { focus: 'Rest', themes: ['Rest'], usual: [5, 4] }
  const alone = { ...session, needs, earlier }
  expect(after(alone, [client(), mine])).toEqual({
    ...alone,
    needs: [needs[1]],
    earlier: { ...earlier, usual: [] },
  })
  const two = { ...alone, participants: sessionWith('ana', 'ben').participants }
  expect(after(two, [client(), mine])).toEqual({ ...two, needs: needs.slice(0, 2) })
})

test('[CL4] corrections and what is hidden go with their giver alone', () => {
  const session = sessionWith('ana', 'ben')
  const correction = (by: string) => ({ by, on: 'focus', of: '', text: 'No', at: NOON }) as const
  const hidden = (by: string) => ({ by, what: 'focus', of: '' }) as const
  const noted: Session = {
    ...session,
    corrections: [correction('ana'), correction('ben')],
    hidden: [hidden('ana'), hidden('ben')],
  }
  expect(after(noted, [client('ana'), mine])).toEqual({
    ...noted,
    corrections: [correction('ben')],
    hidden: [hidden('ben')],
  })
})

test('[NO2] [CL4] of an end pulse the words go, and a retry of them is too late', () => {
  const given = (by: string) =>
    ({ by, change: 3, answers: { heard: 'fully' }, share: 'now' }) as const
  const pulsed: Session = {
    ...sessionWith('ana', 'ben'),
    endPulse: { openedAt: NOON, given: [given('ana'), given('ben')] },
  }
  expect(after(pulsed, [client('ana'), mine]).endPulse).toEqual({
    openedAt: NOON,
    given: [{ ...given('ana'), answers: {}, change: 4 }, given('ben')],
  })
})

test('[CL4] of what the coach said after an answer the reason goes, of what they did not say everything', () => {
  const marked = after(
    sessionWith('ana'),
    [coach, { type: 'mark-strain', cause: 'late' }],
    [coach, { type: 'said-line' }],
    [coach, open],
    [client(), answering(1, 'uncomfortable')],
  )
  const [late, offered] = marked.strains
  expect(withoutAnswers(marked, new Set([1]))).toEqual([late])
  expect(withoutAnswers(marked, new Set([2]))).toEqual([late, offered])
  const aside = after(marked, [coach, { type: 'not-now' }])
  expect(withoutAnswers(aside, new Set([1]))).toEqual([late])
})

test('[CL2] a signal is one’s own: sixty wait, and no more; heard, none does', () => {
  const slower = { type: 'signal', signal: 'slower' } as const
  const session = sessionWith('ana', 'ben')
  expect(after(session, [coach, { type: 'heard-signals' }])).toBe(session)
  const waiting = (n: number): Session => ({
    ...session,
    signals: Array.from({ length: n }, (_, place) => ({ signal: 'skip', by: `p${place}` })),
  })
  const full = after(waiting(SIGNALS - 1), [client('ana'), slower])
  expect(full.signals).toHaveLength(SIGNALS)
  expect(refusalOf(full, client('ben'), slower)).toBe('too-many')
  expect(after(full, [client('ana'), slower])).toBe(full)
  expect(after(full, [coach, { type: 'heard-signals' }]).signals).toEqual([])
  const one = after(session, [client('ben'), { type: 'signal', signal: 'skip' }])
  expect(after(one, [client('ana'), { type: 'signal', signal: 'skip' }]).signals).toEqual([
    { signal: 'skip', by: 'ben' },
    { signal: 'skip', by: 'ana' },
  ])
})

test('[CL1] a pause and going on change nothing else, and again is the same', () => {
  const session = sessionWith('ana', 'ben')
  const pause = { type: 'pause', name: 'Ana' } as const
  const paused = after(session, [client('ana'), pause])
  expect(paused).toEqual({ ...session, paused: { at: NOON, by: 'ana', name: 'Ana' } })
  expect(after(paused, [client('ben'), pause])).toBe(paused)
  expect(after(session, [coach, { type: 'resume' }])).toBe(session)
  expect(after(session, [client('ben'), { type: 'resume' }])).toBe(session)
  // Whoever asked may have left: the coach goes on.
  const left = leave(paused, 'ana', NOON)
  if (!left.ok) throw new Error(left.refusal)
  expect(refusalOf(left.session, client('ben'), { type: 'resume' })).toBe('not-yours')
  expect(after(left.session, [coach, { type: 'resume' }]).pauses).toEqual([NOON])
})
