/** What a client is sent who is alone, and what of ballots whoever is among several. */
import { arrive, leave } from '../../server/core/presence.ts'
import type { Session } from '../../server/core/session.ts'
import { coachView, participantView } from '../../server/core/views.ts'
import { done, id, need } from './rich.ts'
import {
  BY_LINK,
  DEVICE,
  NOON,
  after,
  answering,
  client,
  coach,
  onDevice,
  sessionWith,
} from './session.ts'

const around = { revision: 7, now: NOON, offline: 0, pathOf: () => '' }
const asCoach = (session: Session) => coachView(session, DEVICE, around)
const as = (session: Session, person = 'ana') => participantView(session, person, around)
const SLOWLY = { ...need('slowly', 'Slowly'), noted: false, review: null, due: false }
const NOTED = { ...need('noted', 'Breaks'), noted: true, review: null, due: false }

describe('one client', () => {
  const rated = () =>
    after(
      sessionWith('ana'),
      [client(), { type: 'share-need', ...need('slowly', 'Slowly') }],
      [coach, { type: 'note-need', ...need('noted', 'Breaks') }],
      [client(), { type: 'set-focus', text: 'My move' }],
      [coach, { type: 'open-check-in', anyway: true }],
      [client(), answering(1, 'okay', { change: 4, wishes: ['less-pace'], share: 'end' })],
    )

  test('[CL3] they are sent their own answer, and both sides’ needs', () => {
    const view = as(rated())
    expect(view).toMatchObject({ alone: true, rights: null, lastCounted: null })
    expect(view.needs).toEqual([
      { ...SLOWLY, mine: true },
      { ...NOTED, mine: false },
    ])
    expect(view.checkIn).toEqual({
      number: 1,
      asked: true,
      mode: 'pair',
      expected: 1,
      byLink: 0,
      threshold: 5,
      mine: { answer: 'okay', wishes: ['less-pace'], share: 'end' },
      change: 4,
      ballots: null,
    })
    expect(view.mirror).toMatchObject({
      focus: { text: 'My move', at: NOON },
      needs: [
        { text: 'Slowly', mine: false, noted: false },
        { text: 'Breaks', mine: true, noted: true },
      ],
      pulse: [{ number: 1, at: NOON, kind: 'nothing' }],
    })
  })

  test('[NO2] the end pulse is open to them before they answer, and theirs afterwards', () => {
    const closed = sessionWith('ana')
    expect([asCoach(closed).endPulseOpen, as(closed).endPulse]).toEqual([false, null])
    const open = after(closed, [coach, { type: 'open-end-pulse' }])
    expect(asCoach(open)).toMatchObject({ endPulseOpen: true, endPulse: null })
    expect(as(open).endPulse).toEqual({ mine: {}, share: 'now', change: 0 })
    const answers = { heard: 'mostly', fit: 'rather-not-say' } as const
    const given = after(open, [client(), { type: 'end-pulse', change: 2, answers, share: 'end' }])
    expect(as(given).endPulse).toEqual({ mine: answers, share: 'end', change: 2 })
    expect(as(given, 'ben').endPulse).toEqual({ mine: {}, share: 'now', change: 0 })
    expect(asCoach(given).endPulse).toBeNull()
  })

  test('[CO6] a strain that was put aside is neither offered nor among the repairs', () => {
    const aside = after(
      sessionWith('ana'),
      [coach, { type: 'mark-strain', cause: 'late' }],
      [coach, { type: 'not-now' }],
    )
    expect(asCoach(aside)).toMatchObject({ prompt: null, repairs: [] })
    const another = after(aside, [coach, { type: 'mark-strain', cause: 'interrupted' }])
    expect(asCoach(another)).toMatchObject({ prompt: { strain: 2 }, repairs: [] })
  })

  test('[CI6] while none was asked, nothing comes too soon', () => {
    expect(asCoach(sessionWith('ana'))).toMatchObject({ asked: null, checkIn: null, aloud: 0 })
  })
})

describe('ballots of several', () => {
  const slots = (...numbers: number[]) =>
    numbers.map((number) => ({ number, slot: `${id('session')}.${number}` }))
  const open = { type: 'open-check-in', anyway: true } as const
  const stays = (session: Session, person: string) => done(leave(session, person, NOON))

  test('[SE4] whoever takes part among several has rights ahead, and one alone has none', () => {
    expect(as(sessionWith('ana')).rights).toBeNull()
    const two = sessionWith('ana', 'ben')
    expect(as(two).rights).toEqual({ key: '2026-11', slots: slots(1, 2, 3) })
    expect(as(stays(two, 'ben')).rights).toBeNull()
    // The check-in began with two: whoever is left keeps their right to answer it.
    const left = stays(after(two, [coach, open]), 'ben')
    expect(as(left).rights).toEqual({ key: '2026-11', slots: slots(1, 2, 3, 4) })
    const pair = after(sessionWith('ana'), [coach, open])
    expect(as(pair).rights).toBeNull()
    const joined = done(arrive(pair, onDevice('link-ben'), BY_LINK, NOON))
    expect(as(joined).rights).toEqual({ key: '2026-11', slots: slots(2, 3, 4) })
  })

  test('[CI3] what the last check-in counted is found by whoever was asked in it', () => {
    const close = (number: number) => ({ type: 'close-check-in', number }) as const
    const asked = after(sessionWith('ana', 'ben'), [coach, open])
    const counted = [['n1', 'n2']]
    const checkIn = { ...asked.checkIn!, counted } as Session['checkIn']
    expect(as({ ...asked, checkIn }).checkIn).toMatchObject({ ballots: { counted } })
    const closed = after({ ...asked, checkIn }, [coach, close(1)])
    expect(as(closed).lastCounted).toEqual({ slot: `${id('session')}.1`, counted })
    expect(as(closed, 'eve').lastCounted).toBeNull()
    const pair = after(stays(closed, 'ben'), [coach, open], [coach, close(2)])
    expect(as(pair).lastCounted).toBeNull()
    const third = after(pair, [coach, open], [coach, close(3)])
    expect(as(third).lastCounted).toBeNull()
  })
})
