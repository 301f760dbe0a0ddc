/** What a client corrects, hides and deletes, thing by thing. */
import fc from 'fast-check'
import { CORRECTIONS } from '../../server/contract/limits.ts'
import type { Own, Quoted } from '../../server/contract/vocabulary.ts'
import { asTheCoachHasIt, hasGaps, ownThings } from '../../server/core/own-things.ts'
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
  refusalOf,
  sessionWith,
} from './session.ts'

const ID = {
  slowly: 'slowly'.padEnd(22, '_'),
  brother: 'brother'.padEnd(22, '_'),
  noted: 'noted'.padEnd(22, '_'),
  mail: 'mail'.padEnd(22, '_'),
  book: 'book'.padEnd(22, '_'),
  ben: 'bens'.padEnd(22, '_'),
}
const correct = (on: Quoted, of: string, text = 'Not so') =>
  ({ type: 'correct', on, of, text }) as const
const takeBack = (on: Quoted, of: string) => ({ type: 'take-back-correction', on, of }) as const
const hide = (what: Own, of: string, hidden = true) =>
  ({ type: 'hide-mine', what, of, hidden }) as const
const remove = (what: Own, of: string) => ({ type: 'delete-one', what, of }) as const

/** One client and all that can be theirs: two needs, two answers, a focus and an end pulse. */
const full = (): Session =>
  after(
    sessionWith('ana'),
    [client(), { type: 'share-need', id: ID.slowly, kind: 'pace', text: 'Slowly' }],
    [client(), { type: 'share-need', id: ID.brother, kind: 'feedback', text: 'My brother' }],
    [coach, { type: 'note-need', id: ID.noted, kind: 'feedback', text: 'Directly' }],
    [client(), { type: 'set-focus', text: 'My move' }],
    [coach, { type: 'propose-clause', id: 'length', text: 'An hour', version: 0 }],
    [coach, { type: 'propose-clause', id: 'feedback', text: 'Weekly', version: 0 }],
    [coach, { type: 'add-commitment', id: ID.mail, promiser: 'coach', text: 'I write', due: null }],
    [
      client(),
      { type: 'add-commitment', id: ID.book, promiser: 'client', text: 'I read', due: null },
    ],
    [coach, { type: 'open-check-in', anyway: true }],
    [client(), answering(1, 'uncomfortable')],
    [coach, { type: 'said-line' }],
    [coach, { type: 'close-check-in', number: 1 }],
    [coach, { type: 'open-check-in', anyway: true }, NOON + 30 * MINUTE],
    [client(), answering(2, 'a-bit-uncomfortable', { wishes: ['less-pace'] }), NOON + 30 * MINUTE],
    [coach, { type: 'close-check-in', number: 2 }],
    [coach, { type: 'open-end-pulse' }],
    [client(), { type: 'end-pulse', change: 3, answers: { heard: 'mostly' }, share: 'now' }],
  )

const EVERYTHING = [
  { what: 'focus', of: '', hidden: false },
  { what: 'end-pulse', of: '', hidden: false },
  { what: 'need', of: ID.slowly, hidden: false },
  { what: 'need', of: ID.brother, hidden: false },
  { what: 'answer', of: '1', hidden: false },
  { what: 'answer', of: '2', hidden: false },
]
const joinedBy = (session: Session, person: string): Session => {
  const outcome = arrive(session, onDevice(person), IN_ZOOM, NOON)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.session
}

describe('what is somebody’s own', () => {
  test('[CR2] all that they gave and nothing that others wrote', () => {
    expect(ownThings(full(), 'ana')).toEqual(EVERYTHING)
    const several = after(joinedBy(full(), 'ben'), [
      client('ben'),
      { type: 'share-need', id: ID.ben, kind: 'pace', text: 'Faster' },
    ])
    expect(ownThings(several, 'ana')).toEqual(EVERYTHING)
    expect(ownThings(several, 'ben')).toEqual([{ what: 'need', of: ID.ben, hidden: false }])
  })

  test('[CR2] an answer that was never given, or is gone, is nobody’s', () => {
    const unanswered = after(
      sessionWith('ana'),
      [coach, { type: 'open-check-in', anyway: true }],
      [coach, { type: 'close-check-in', number: 1 }],
      [coach, { type: 'set-focus', text: 'Theirs' }],
      [coach, { type: 'open-end-pulse' }],
    )
    expect(ownThings(unanswered, 'ana')).toEqual([])
    const passed = after(unanswered, [
      client(),
      { type: 'end-pulse', change: 1, answers: {}, share: 'now' },
    ])
    expect(ownThings(passed, 'ana')).toEqual([])
  })

  test('[CR2] a check-in of several is nobody’s own', () => {
    const several = after(
      sessionWith('ana', 'ben'),
      [coach, { type: 'open-check-in', anyway: true }],
      [coach, { type: 'close-check-in', number: 1 }],
    )
    expect(ownThings(several, 'ana')).toEqual([])
    expect(refusalOf(several, client('ana'), hide('answer', '1'))).toBe('not-found')
    expect(after(several, [client('ana'), remove('answer', '1')])).toBe(several)
  })

  test('[CR2] what is hidden says so, and nothing else does', () => {
    for (const { what, of } of EVERYTHING) {
      const hidden = after(full(), [client(), hide(what as Own, of)])
      expect(ownThings(hidden, 'ana')).toEqual(
        EVERYTHING.map((one) => ({ ...one, hidden: one.what === what && one.of === of })),
      )
    }
  })
})

/** Each of them as another would ask for it, or for something that is not there. */
const NOT_THEIRS: [Own, string][] = [
  ['focus', 'x'],
  ['end-pulse', 'x'],
  ['need', ''],
  ['need', ID.noted],
  ['need', ID.mail],
  ['answer', ''],
  ['answer', '3'],
]

test('[CR2] only one’s own can be hidden, by whoever gave it', () => {
  const session = full()
  for (const [what, of] of NOT_THEIRS)
    expect([what, of, refusalOf(session, client(), hide(what, of))]).toEqual([
      what,
      of,
      'not-found',
    ])
  const several = joinedBy(session, 'ben')
  for (const { what, of } of EVERYTHING)
    expect(refusalOf(several, client('ben'), hide(what as Own, of))).toBe('not-found')
})

test('[CR3] only one’s own can be deleted; anything else is left as it is', () => {
  const session = full()
  for (const [what, of] of NOT_THEIRS)
    expect(after(session, [client(), remove(what, of)])).toBe(session)
  const several = joinedBy(session, 'ben')
  for (const { what, of } of EVERYTHING)
    expect(after(several, [client('ben'), remove(what as Own, of)])).toBe(several)
})

describe('hiding', () => {
  test('[CR2] twice is once, and shown again it is as it was', () => {
    const session = full()
    const hidden = after(session, [client(), hide('need', ID.slowly)])
    expect(hidden).toEqual({
      ...session,
      hidden: [{ by: 'ana', what: 'need', of: ID.slowly }],
    })
    expect(after(hidden, [client(), hide('need', ID.slowly)])).toBe(hidden)
    expect(after(session, [client(), hide('need', ID.slowly, false)])).toBe(session)
    expect(after(hidden, [client(), hide('need', ID.slowly, false)])).toEqual(session)
    const another = after(hidden, [client(), hide('need', ID.brother)])
    expect(after(another, [client(), hide('need', ID.slowly, false)]).hidden).toEqual([
      { by: 'ana', what: 'need', of: ID.brother },
    ])
  })

  test('[CR2] the focus and the end pulse, which have no id, are hidden each by itself', () => {
    const both = after(full(), [client(), hide('focus', '')], [client(), hide('end-pulse', '')])
    expect(both.hidden.map(({ what }) => what)).toEqual(['focus', 'end-pulse'])
    expect(after(both, [client(), hide('focus', '', false)]).hidden).toEqual([
      { by: 'ana', what: 'end-pulse', of: '' },
    ])
  })

  test('[CR2] the coach has everything else as it was, and what was said about it goes along', () => {
    const session = after(
      full(),
      [client(), correct('need', ID.slowly)],
      [client(), correct('need', ID.brother)],
      [client(), correct('focus', '')],
    )
    const [slowly, brother, focus] = session.corrections
    expect(asTheCoachHasIt(session)).toBe(session)
    const without = (what: Own, of: string): Session => {
      const hidden = after(session, [client(), hide(what, of)])
      return { ...asTheCoachHasIt(hidden), hidden: [] }
    }
    expect(without('need', ID.slowly)).toEqual({
      ...session,
      needs: session.needs.filter(({ id }) => id !== ID.slowly),
      corrections: [brother, focus],
    })
    expect(without('focus', '')).toEqual({
      ...session,
      focus: null,
      corrections: [slowly, brother],
    })
    expect(without('answer', '1')).toEqual({
      ...session,
      results: [{ ...session.results[0], mine: null }, session.results[1]],
      // What the coach said stays, without its reason.
      strains: session.strains.map((one) =>
        one.checkIn === 1 ? { ...one, checkIn: null, cause: 'sensed' } : one,
      ),
    })
    const pulse = without('end-pulse', '')
    expect(pulse.endPulse?.given).toMatchObject([{ by: 'ana', answers: {} }])
    expect({ ...pulse, endPulse: null }).toEqual({ ...session, endPulse: null })
  })

  test('[CR3] the coach learns that something is missing, and only then', () => {
    const session = full()
    expect(hasGaps(session)).toBe(false)
    const hidden = after(session, [client(), hide('focus', '')])
    expect(hasGaps(hidden)).toBe(true)
    expect(hasGaps(after(hidden, [client(), hide('focus', '', false)]))).toBe(false)
    expect(hasGaps(after(session, [client(), remove('focus', '')]))).toBe(true)
  })
})

describe('deleting', () => {
  const LATER = NOON + 60 * MINUTE
  const removed = (session: Session, what: Own, of: string): Session =>
    after(session, [client(), remove(what, of), LATER])

  test('[CR3] a need goes with what was said about it, and nothing else does', () => {
    const session = after(
      full(),
      [client(), correct('need', ID.slowly)],
      [client(), correct('need', ID.brother)],
      [client(), correct('focus', '')],
      [client(), hide('need', ID.slowly)],
      [client(), hide('need', ID.brother)],
      [client(), hide('focus', '')],
    )
    expect(removed(session, 'need', ID.slowly)).toEqual({
      ...session,
      needs: session.needs.filter(({ id }) => id !== ID.slowly),
      corrections: session.corrections.slice(1),
      hidden: session.hidden.slice(1),
      removedAt: LATER,
    })
  })

  test('[CR3] the focus goes with what was said about it, and not the end pulse', () => {
    const session = after(
      full(),
      [client(), correct('focus', '')],
      [client(), correct('need', ID.brother)],
      [client(), hide('focus', '')],
      [client(), hide('end-pulse', '')],
    )
    expect(removed(session, 'focus', '')).toEqual({
      ...session,
      focus: null,
      corrections: session.corrections.slice(1),
      hidden: session.hidden.slice(1),
      removedAt: LATER,
    })
  })

  test('[CR3] an answer goes out of its check-in and out of what the coach said after it', () => {
    const session = after(full(), [client(), correct('focus', '')])
    expect(session.strains).toMatchObject([
      { checkIn: 1, state: 'said', cause: 'comfort' },
      { checkIn: 2, state: 'offered', cause: 'comfort' },
    ])
    const [first, second] = session.results
    const [said, offered] = session.strains
    expect(removed(session, 'answer', '1')).toEqual({
      ...session,
      results: [{ ...first, mine: null }, second],
      strains: [{ ...said, cause: 'sensed', checkIn: null }, offered],
      removedAt: LATER,
    })
    expect(removed(session, 'answer', '2')).toEqual({
      ...session,
      results: [first, { ...second, mine: null }],
      strains: [said],
      removedAt: LATER,
    })
  })

  test('[CR3] an end pulse that was deleted does not come back with a late retry', () => {
    const session = full()
    const gone = removed(session, 'end-pulse', '')
    expect(gone).toEqual({
      ...session,
      endPulse: { openedAt: NOON, given: [{ by: 'ana', answers: {}, share: 'now', change: 4 }] },
      removedAt: LATER,
    })
    const retry = { type: 'end-pulse', change: 3, answers: { heard: 'mostly' }, share: 'now' }
    expect(after(gone, [client(), retry as never])).toBe(gone)
  })

  test('[CR3] a second time changes nothing', () => {
    for (const { what, of } of EVERYTHING) {
      const gone = removed(full(), what as Own, of)
      expect(after(gone, [client(), remove(what as Own, of), LATER + 1])).toBe(gone)
    }
  })

  test('[CR3] whatever is deleted is nobody’s own any more, and all else still is', () => {
    fc.assert(
      fc.property(fc.subarray(EVERYTHING), (some) => {
        const session = some.reduce((one, { what, of }) => removed(one, what as Own, of), full())
        expect(ownThings(session, 'ana')).toEqual(EVERYTHING.filter((one) => !some.includes(one)))
      }),
      { numRuns: 30 },
    )
  })
})

describe('correcting', () => {
  test('[CR1] all that is quoted of somebody, and nothing else', () => {
    const session = full()
    const quoted: [Quoted, string][] = [
      ['focus', ''],
      ['need', ID.slowly],
      ['need', ID.brother],
      ['commitment', ID.mail],
      ['commitment', ID.book],
      ['clause', 'length'],
      ['clause', 'feedback'],
    ]
    for (const [on, of] of quoted)
      expect(after(session, [client(), correct(on, of)])).toEqual({
        ...session,
        corrections: [{ by: 'ana', on, of, text: 'Not so', at: NOON }],
      })
    const unquoted: [Quoted, string][] = [
      ['focus', 'x'],
      ['need', ''],
      ['need', ID.noted],
      ['commitment', 'length'],
      ['clause', ID.mail],
      ['clause', 'between-sessions'],
    ]
    for (const [on, of] of unquoted)
      expect([on, of, refusalOf(session, client(), correct(on, of))]).toEqual([on, of, 'not-found'])
    expect(refusalOf(sessionWith('ana'), client(), correct('focus', ''))).toBe('not-found')
    const several = joinedBy(session, 'ben')
    expect(refusalOf(several, client('ben'), correct('need', ID.slowly))).toBe('not-found')
    expect(refusalOf(several, client('ben'), correct('focus', ''))).toBeNull()
  })

  test('[CR1] said again it takes the place of the first, of that person and that thing alone', () => {
    const several = after(
      joinedBy(full(), 'ben'),
      [client(), correct('clause', 'length', 'Ana on the hour')],
      [client(), correct('clause', 'feedback', 'Ana on feedback')],
      [client(), correct('focus', '', 'Ana on the focus')],
      [client('ben'), correct('clause', 'length', 'Ben on the hour')],
    )
    const [first, ...others] = several.corrections
    const again = after(several, [client(), correct('clause', 'length', 'Anew'), NOON + MINUTE])
    expect(again.corrections).toEqual([...others, { ...first!, text: 'Anew', at: NOON + MINUTE }])
    expect(after(several, [client(), takeBack('clause', 'length')])).toEqual({
      ...several,
      corrections: others,
    })
  })

  test('[CR1] what was never said cannot be taken back', () => {
    const session = after(full(), [client(), correct('clause', 'length')])
    expect(after(session, [client(), takeBack('clause', 'feedback')])).toBe(session)
    expect(after(session, [client(), takeBack('focus', 'length')])).toBe(session)
    const several = joinedBy(session, 'ben')
    expect(after(several, [client('ben'), takeBack('clause', 'length')])).toBe(several)
  })

  test('[CR1] each has room for so many, and can change those', () => {
    const session = joinedBy(full(), 'ben')
    const clauses = Array.from({ length: CORRECTIONS + 1 }, (_, place) => ({
      ...session.agreement[0]!,
      id: `clause-${place}`,
    }))
    const at = (place: number) => correct('clause', `clause-${place}`)
    const filled = after(
      { ...session, agreement: clauses },
      ...clauses.slice(0, CORRECTIONS).map((_, place) => [client(), at(place)] as [never, never]),
    )
    expect(filled.corrections).toHaveLength(CORRECTIONS)
    expect(refusalOf(filled, client(), at(CORRECTIONS))).toBe('too-many')
    expect(refusalOf(filled, client(), at(0))).toBeNull()
    expect(refusalOf(filled, client('ben'), at(CORRECTIONS))).toBeNull()
  })
})
