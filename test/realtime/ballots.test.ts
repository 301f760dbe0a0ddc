/** Ballots over the wire: rights over the panel's connection, ballots from nobody in particular. */
import { BALLOT_LENGTH, RIGHTS_AHEAD } from '../../server/contract/limits.ts'
import { PATIENCE, asked, cast, enter, newId, sendBallot, session, startServer } from '../server.ts'
import type { CoachView, ParticipantView, TestPanel, TestServer } from '../server.ts'

const open = { type: 'open-check-in', anyway: true } as const
const close = (number: number) => ({ type: 'close-check-in', number }) as const

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await server.stop()
  expect(server.faults).toEqual([])
})

const ask = (panel: TestPanel, rights: unknown) =>
  panel.socket.timeout(PATIENCE).emitWithAck('rights', rights) as Promise<unknown>
const blinded = (fill = 'A') => fill.repeat(43)
/** An element of the group: the base point of ristretto255 (RFC 9496, A.1). */
const BASE = Buffer.from(
  'e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76',
  'hex',
).toString('base64url')

test('[BA1] everyone who takes part may ask ahead, and sees nothing that depends on answering', async () => {
  const held = await session(server.url, ['a', 'b', 'c'])
  const views = held.clients.map((client) => client.view() as ParticipantView)
  for (const { rights } of views) {
    expect(rights?.slots.map(({ number }) => number)).toEqual(
      Array.from({ length: RIGHTS_AHEAD }, (_, place) => place + 1),
    )
    expect(rights).toEqual(views[0]!.rights)
  }
  await held.coach.send(open)
  await Promise.all(held.clients.map((client) => client.until(asked)))
  const before = held.clients.map((client) => client.views())
  const coachs = held.coach.views()
  expect(await cast(server.url, held.clients[0]!, 'uncomfortable')).toBe('kept')
  expect(await cast(server.url, held.clients[1]!, 'okay')).toBe('kept')
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  expect(held.clients.map((client) => client.views())).toEqual(before)
  expect(held.coach.views()).toBe(coachs)
  held.close()
})

test('[BA2] one right for each person and check-in: the same device gets it again, another does not', async () => {
  const held = await session(server.url, ['a', 'b'])
  const [ana] = held.clients as [TestPanel]
  const wish = { asked: [{ number: 1, blinded: BASE }] }
  const first = await ask(ana, wish)
  expect(first).toMatchObject({ ok: true, rights: [{ number: 1 }] })
  expect(await ask(ana, wish)).toEqual(first)
  const phone = await enter(server.url, held.meeting, 'uid-a')
  expect(await cast(server.url, phone, 'okay', { slot: slotOf(phone, 1) })).toBe('other-device')
  phone.close()
  held.close()
})

const slotOf = (panel: TestPanel, number: number): string =>
  (panel.view() as ParticipantView).rights!.slots.find((one) => one.number === number)!.slot

test('[BA2] of ten devices that ask at once, one has the right', async () => {
  const held = await session(server.url, ['a', 'b'])
  const [ana] = held.clients as [TestPanel]
  await held.coach.send(open)
  await ana.until(asked)
  const secrets = Array.from({ length: 10 }, (_, fill) => new Uint8Array(32).fill(fill + 1))
  const replies = await Promise.all(
    secrets.map((secret) => cast(server.url, ana, 'okay', { secret })),
  )
  expect(replies.filter((reply) => reply === 'kept')).toHaveLength(1)
  expect(replies.filter((reply) => reply === 'other-device')).toHaveLength(9)
  held.close()
})

test('[BA3] who may not cast gets no right: the coach, a later one, for a check-in that is over or far away', async () => {
  const held = await session(server.url, ['a', 'b'])
  const [ana] = held.clients as [TestPanel]
  const wish = (number: number) => ({ asked: [{ number, blinded: BASE }] })
  expect(await ask(held.coach, wish(1))).toEqual({ ok: false, refusal: 'not-yours' })
  expect(await ask(ana, wish(RIGHTS_AHEAD + 1))).toEqual({ ok: false, refusal: 'not-asked' })
  await held.coach.send(open)
  await ana.until(asked)
  const late = await enter(server.url, held.meeting, 'uid-late')
  expect(await ask(late, wish(1))).toEqual({ ok: false, refusal: 'not-asked' })
  expect(await ask(late, wish(2))).toMatchObject({ ok: true })
  await held.coach.send(close(1))
  expect(await ask(ana, wish(1))).toEqual({ ok: false, refusal: 'not-asked' })
  late.close()
  held.close()
})

test.each([
  ['nothing', undefined],
  ['an empty list', { asked: [] }],
  ['too many', { asked: Array.from({ length: 9 }, (_, n) => ({ number: n + 1, blinded: BASE })) }],
  ['no element', { asked: [{ number: 1, blinded: blinded('_') }] }],
  ['the identity', { asked: [{ number: 1, blinded: blinded() }] }],
  ['a field more', { asked: [{ number: 1, blinded: BASE }], person: 'ana' }],
])('[SE7] rights asked for with %s are refused', async (_name, wish) => {
  const held = await session(server.url, ['a', 'b'])
  const reply = await ask(held.clients[0]!, wish)
  expect(reply).toEqual({ ok: false, refusal: 'malformed' })
  held.close()
})

test('[SE7] rights asked for faster than anyone needs them are refused', async () => {
  const held = await session(server.url, ['a', 'b'])
  const wish = { asked: [{ number: 1, blinded: BASE }] }
  const replies = await Promise.all(Array.from({ length: 20 }, () => ask(held.clients[0]!, wish)))
  expect(replies).toContainEqual({ ok: false, refusal: 'too-fast' })
  held.close()
})

describe('the ballot itself', () => {
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}/ballot`, { method: 'POST', body, headers })
    return { status: response.status, text: await response.text(), headers: response.headers }
  }
  const bare = {
    slot: `${newId()}.1`,
    token: blinded(),
    right: 'A'.repeat(86),
    change: 1,
    answer: 'okay',
    wishes: [],
  } as const

  test('[BA4] whatever is sent, the reply has one status and one length, and sets nothing', async () => {
    const held = await session(server.url, ['a', 'b'])
    const [ana] = held.clients as [TestPanel]
    await held.coach.send(open)
    await ana.until(asked)
    const kept = await cast(server.url, ana, 'okay')
    const padded = (ballot: object) => JSON.stringify({ ...ballot, pad: '' }).padEnd(BALLOT_LENGTH)
    const all = [
      await post('x'),
      await post(''),
      await post('x'.repeat(BALLOT_LENGTH)),
      await post('x'.repeat(BALLOT_LENGTH + 1)),
      await post('x'.repeat(BALLOT_LENGTH), { 'content-encoding': 'gzip' }),
      await post('x'.repeat(BALLOT_LENGTH), { 'content-encoding': 'unknown' }),
      await post(padded(bare)),
      await post(padded({ ...bare, slot: slotOf(ana, 1) })),
      await post(padded({ ...bare, slot: slotOf(ana, 1) }), { cookie: 'a=b', authorization: 'x' }),
    ]
    expect(kept).toBe('kept')
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(all.map(({ text }) => text.length))).toEqual(new Set([32]))
    for (const { headers } of all) expect(headers.getSetCookie()).toEqual([])
    held.close()
  })

  test('[BA5] a right that is not one, or is for another check-in, casts nothing', async () => {
    const one = await session(server.url, ['a', 'b'])
    const other = await session(server.url, ['c', 'd'])
    for (const held of [one, other]) {
      await held.coach.send(open)
      await Promise.all(held.clients.map((client) => client.until(asked)))
    }
    const mine = (one.clients[0]!.view() as ParticipantView).checkIn
    const slot = mine?.asked ? mine.ballots!.slot : ''
    expect(await sendBallot(server.url, { ...bare, wishes: [], slot })).toBe('refused')
    expect(await sendBallot(server.url, { ...bare, wishes: [] })).toBe('closed')
    await one.coach.send(close(1))
    await other.coach.send(close(1))
    expect(await sendBallot(server.url, { ...bare, wishes: [], slot })).toBe('closed')
    one.close()
    other.close()
  })

  test('[BB1] changed, taken back and given again it is one ballot, and so are many at once', async () => {
    const people = ['a', 'b', 'c', 'd', 'e']
    const held = await session(server.url, people)
    await held.coach.send(open)
    await Promise.all(held.clients.map((client) => client.until(asked)))
    const [ana, ...others] = held.clients as [TestPanel, ...TestPanel[]]
    expect(await cast(server.url, ana, 'uncomfortable')).toBe('kept')
    expect(await cast(server.url, ana, 'withdrawn', { change: 2 })).toBe('kept')
    await Promise.all(
      Array.from({ length: 8 }, (_, n) => cast(server.url, ana, 'okay', { change: 3 + n })),
    )
    for (const client of others) expect(await cast(server.url, client, 'okay')).toBe('kept')
    const view = await held.coach.until<CoachView>(({ pulse }) => pulse[0]?.kind === 'released')
    expect(view.pulse[0]).toMatchObject({ blocks: [{ counts: { okay: 5, uncomfortable: 0 } }] })
    const seen = await ana.until<ParticipantView>(
      ({ checkIn }) => checkIn?.asked === true && checkIn.ballots?.counted.length === 1,
    )
    const counted = seen.checkIn?.asked ? seen.checkIn.ballots!.counted : []
    expect(counted[0]).toHaveLength(5)
    held.close()
  })

  test('[BA6] who left after getting a right is waited for: nothing is sealed before the close without them', async () => {
    const held = await session(server.url, ['a', 'b', 'c', 'd', 'e', 'f'])
    const gone = held.clients[5]!
    await ask(gone, { asked: [{ number: 1, blinded: BASE }] })
    const kept = await server.store.latestIn(held.meeting)
    const { id } = kept!.session.participants[5]!
    gone.close()
    // Whose panel is still connected would arrive again.
    await held.coach.until<CoachView>(({ offline }) => offline === 1)
    await server.leave(kept!.session.id, id)
    await held.coach.until<CoachView>(({ present }) => present === 5)
    await held.coach.send(open)
    for (const client of held.clients.slice(0, 5)) {
      await client.until(asked)
      expect(await cast(server.url, client, 'okay')).toBe('kept')
    }
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect((held.coach.view() as CoachView).pulse[0]).toMatchObject({ kind: 'nothing' })
    await held.coach.send(close(1))
    await held.coach.until<CoachView>(({ pulse }) => pulse[0]?.kind === 'released')
    held.close()
  })
})

test('the key is the same for everyone, and another for another month', async () => {
  const key = async (kid: string) => (await fetch(`${server.url}/ballot/key/${kid}`)).json()
  expect(await key('2026-11')).toEqual(await key('2026-11'))
  expect(await key('2026-12')).not.toEqual(await key('2026-11'))
  for (const kid of ['2026-13', 'x', '..%2f'])
    expect((await fetch(`${server.url}/ballot/key/${kid}`)).status).toBe(404)
})

test('[BL2] a box that cannot be looked at keeps no other waiting, and is looked at again', async () => {
  const failing = await startServer()
  const people = ['a', 'b', 'c', 'd', 'e', 'f']
  const held = [await session(failing.url, people), await session(failing.url, people)]
  for (const { coach } of held) await coach.send(open)
  const slots = await Promise.all(
    held.map(async ({ clients }) => {
      await clients[0]!.until(asked)
      return slotOf(clients[0]!, 1)
    }),
  )
  // The one that comes first in every round.
  const broken = slots.toSorted()[0]!
  const { seal } = failing.box
  failing.box.seal = (id) =>
    id === broken ? Promise.reject(new Error('it cannot be read')) : seal(id)
  const released = ({ pulse }: CoachView) => pulse[0]?.kind === 'released'
  for (const { clients } of held)
    for (const client of clients) expect(await cast(failing.url, client, 'okay')).toBe('kept')
  const [first, second] = slots[0] === broken ? held : held.toReversed()
  await second!.coach.until<CoachView>(released)
  expect(failing.faults.length).toBeGreaterThan(0)
  expect((first!.coach.view() as CoachView).pulse[0]).toMatchObject({ kind: 'nothing' })
  failing.box.seal = seal
  await first!.coach.until<CoachView>(released)
  for (const one of held) one.close()
  await failing.stop()
})
