/** Who is recognised, who takes a seat, and who is gone. */
import { PARTICIPANTS } from '../../server/contract/limits.ts'
import {
  arrive,
  isElsewhere,
  knows,
  leave,
  present,
  recognise,
  takeOver,
} from '../../server/core/presence.ts'
import type { Outcome } from '../../server/core/outcome.ts'
import type { Identity, Session } from '../../server/core/session.ts'
import { BY_LINK, DEVICE, IN_ZOOM, NOON, after, coach, onDevice, sessionWith } from './session.ts'

/** Devices that one person is recognised on. */
const DEVICES = 8
const done = (outcome: Outcome): Session => {
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.session
}
const come = (
  session: Session,
  identity: Identity,
  how: typeof IN_ZOOM | typeof BY_LINK = IN_ZOOM,
) => done(arrive(session, identity, how, NOON + 1))
const named = (account: string, device: string): Identity => ({ account, device })
const peopleOf = ({ participants }: Session) => participants.map(({ id }) => id)

test('[SE4] whoever comes first has a seat of their own, named by the account where there is one', () => {
  const guest = come(sessionWith(), onDevice('phone'), BY_LINK)
  expect(guest.participants).toEqual([
    {
      id: 'phone',
      account: null,
      devices: ['phone'],
      via: 'link',
      joinedAt: NOON + 1,
      leftAt: null,
      apart: false,
    },
  ])
  const both = come(guest, named('zoe', 'laptop'))
  expect(both.participants[1]).toEqual({
    id: 'zoe',
    account: 'zoe',
    devices: ['laptop'],
    via: 'meeting',
    joinedAt: NOON + 1,
    leftAt: null,
    apart: false,
  })
  expect([knows(both, 'zoe'), knows(both, 'phone'), knows(both, 'laptop')]).toEqual([
    true,
    true,
    false,
  ])
  expect(knows(sessionWith(), 'zoe')).toBe(false)
})

test('[SE4] a guest who signs in on their device stays who they are, and is found on another', () => {
  const guest = sessionWith('phone', 'tablet')
  const signedIn = come(guest, named('zoe', 'phone'))
  expect(peopleOf(signedIn)).toEqual(['phone', 'tablet'])
  expect(signedIn.participants).toEqual([
    { ...guest.participants[0], account: 'zoe' },
    guest.participants[1],
  ])
  const elsewhere = come(signedIn, named('zoe', 'desktop'))
  expect(elsewhere.participants[0]).toMatchObject({
    id: 'phone',
    devices: ['phone', 'desktop'],
  })
  expect(peopleOf(elsewhere)).toEqual(['phone', 'tablet'])
  // Signed out again on either device, they are the same.
  expect(come(elsewhere, onDevice('desktop'))).toBe(elsewhere)
  expect(come(elsewhere, onDevice('phone'))).toBe(elsewhere)
})

test('[SE4] two accounts on one device are two people; without an account it is the later one', () => {
  const two = come(come(sessionWith(), named('zoe', 'shared')), named('yan', 'shared'))
  expect(peopleOf(two)).toEqual(['zoe', 'yan'])
  expect(recognise(two, named('zoe', 'shared'))?.id).toBe('zoe')
  expect(recognise(two, named('yan', 'new'))?.id).toBe('yan')
  expect(recognise(two, onDevice('shared'))?.id).toBe('yan')
  expect(recognise(two, named('xia', 'shared'))).toBeUndefined()
  expect(recognise(two, onDevice('new'))).toBeUndefined()
})

test('[SE4] an account on a guest’s device takes the guest’s seat only where it has none of its own', () => {
  const both = come(sessionWith('shared'), named('zoe', 'laptop'))
  expect(recognise(both, named('zoe', 'shared'))?.id).toBe('zoe')
  expect(recognise(both, named('yan', 'shared'))?.id).toBe('shared')
})

test('[SE4] so many devices are known of one person, and the oldest gives way', () => {
  const devices = Array.from({ length: DEVICES + 1 }, (_, place) => `device-${place}`)
  const known = devices
    .slice(0, DEVICES)
    .reduce((session, device) => come(session, named('zoe', device)), sessionWith())
  expect(known.participants).toMatchObject([{ devices: devices.slice(0, DEVICES) }])
  const one = come(known, named('zoe', devices[DEVICES]!))
  expect(one.participants).toMatchObject([{ devices: devices.slice(1) }])
  expect(recognise(one, onDevice(devices[0]!))).toBeUndefined()
  expect(recognise(one, onDevice(devices[1]!))?.id).toBe('zoe')
})

test('[PR1] a reload changes nothing', () => {
  const session = sessionWith('ana', 'ben')
  expect(come(session, onDevice('ana'))).toBe(session)
  const known = come(session, named('zoe', 'laptop'))
  expect(come(known, named('zoe', 'laptop'))).toBe(known)
})

test('[SE11] into a breakout room and back again, each by themselves', () => {
  const session = sessionWith('ana', 'ben')
  const apart = done(arrive(session, onDevice('ana'), { via: 'meeting', apart: true }, NOON))
  expect(apart.participants).toEqual([
    { ...session.participants[0], apart: true },
    session.participants[1],
  ])
  expect(come(apart, onDevice('ana'))).toEqual(session)
})

test('[CL5] who left says whether they chose to, and is here again as before once they are back', () => {
  const session = sessionWith('ana', 'ben')
  const [ana, ben] = session.participants
  const chosen = after(session, [
    { role: 'participant', person: 'ana' },
    { type: 'leave' },
    NOON + 5,
  ])
  expect(chosen.participants).toEqual([{ ...ana, leftAt: NOON + 5, leftByChoice: true }, ben])
  const lost = done(leave(session, 'ana', NOON + 5))
  expect(lost.participants).toEqual([{ ...ana, leftAt: NOON + 5 }, ben])
  expect(Object.keys(lost.participants[0]!)).not.toContain('leftByChoice')
  expect(present(lost)).toEqual([ben])
  for (const gone of [chosen, lost]) expect(come(gone, onDevice('ana'))).toEqual(session)
})

test('[PR1] who is gone left when they left: a second time moves nothing', () => {
  const lost = done(leave(sessionWith('ana', 'ben'), 'ana', NOON + 5))
  expect(done(leave(lost, 'ana', NOON + 9, true))).toEqual(lost)
  expect(done(leave(lost, 'stranger', NOON + 9))).toEqual(lost)
})

test('[SE7] a session has so many seats, and whoever has one keeps it', () => {
  const people = Array.from({ length: PARTICIPANTS }, (_, place) => `person-${place}`)
  const full = sessionWith(...people)
  expect(full.participants).toHaveLength(PARTICIPANTS)
  expect(arrive(full, onDevice('late'), IN_ZOOM, NOON)).toEqual({
    ok: false,
    refusal: 'too-many',
  })
  expect(come(full, onDevice('person-0'))).toBe(full)
})

test('[SE9] an open session is led from one device, and is taken over by saying so', () => {
  const session = sessionWith('ana')
  expect([isElsewhere(session, DEVICE), isElsewhere(session, 'phone')]).toEqual([false, true])
  const taken = done(takeOver(session, 'phone'))
  expect(taken).toEqual({ ...session, device: 'phone' })
  expect(isElsewhere(taken, DEVICE)).toBe(true)
  expect(done(takeOver(taken, 'phone'))).toBe(taken)
  const ended = after(session, [coach, { type: 'end-session' }])
  expect([isElsewhere(ended, DEVICE), isElsewhere(ended, 'phone')]).toEqual([false, false])
})
