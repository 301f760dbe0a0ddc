/** Zoom's events over HTTP, and what they leave behind. */
import { createHmac } from 'node:crypto'
import { foundIn, sealedOf } from '../store/at-rest.ts'
import {
  WEBHOOK_SECRET,
  asked,
  cast,
  enter,
  eventually,
  newId,
  openPanel,
  post,
  removed,
  session,
  startServer,
  tokenByCode,
  zoomSays,
} from '../server.ts'
import type { CoachView, ParticipantView, TestServer } from '../server.ts'

const ended = (uuid: string, event_ts = Date.now()) => ({
  event: 'meeting.ended',
  event_ts,
  payload: { account_id: 'a', object: { id: 1, uuid, topic: 'Ünïcode / topic' } },
})
describe('the door', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(async () => {
    await server.stop()
    expect(server.faults).toEqual([])
  })

  test('Zoom’s question whether the address is ours is answered', async () => {
    const asking = { event: 'endpoint.url_validation', payload: { plainToken: 'abc-123_x' } }
    const response = await zoomSays(server.url, asking)
    expect(await response.json()).toEqual({
      plainToken: 'abc-123_x',
      encryptedToken: createHmac('sha256', WEBHOOK_SECRET).update('abc-123_x').digest('hex'),
    })
  })

  test('an event that is not signed is refused with one word in the log, and does nothing', async () => {
    const { meeting, coach, close } = await session(server.url, ['ana'])
    const before = server.refused.length
    expect((await post(`${server.url}/zoom/events`, ended(meeting))).status).toBe(401)
    expect((await zoomSays(server.url, ended(meeting), { secret: 'other' })).status).toBe(401)
    expect(server.refused.slice(before)).toEqual(['event', 'event'])
    expect(await coach.send({ type: 'open-check-in', anyway: true })).toEqual({ ok: true })
    close()
  })

  test('the bytes count, not the JSON: with other spaces it is heard too, under its own signature', async () => {
    expect((await zoomSays(server.url, ended('nowhere'), { spaced: true })).status).toBe(204)
  })

  test('too long, or no body at all, is a plain refusal', async () => {
    expect((await zoomSays(server.url, { ...ended('x'), more: 'x'.repeat(70_000) })).status).toBe(
      413,
    )
    expect((await fetch(`${server.url}/zoom/events`, { method: 'POST' })).status).toBe(401)
  })
})

describe('the end of a meeting', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(async () => {
    await server.stop()
    expect(server.faults).toEqual([])
  })

  test('[WR3] ends the session gently: the last answer still counts, and each side has a link', async () => {
    const { meeting, coach, clients, close } = await session(server.url, ['ana'])
    await coach.send({ type: 'open-check-in', anyway: true })
    await clients[0]!.until(asked)
    const event = ended(meeting)
    expect((await zoomSays(server.url, event)).status).toBe(204)
    // Zoom repeats what it sent, in any order, and a repeat is no second end.
    expect((await zoomSays(server.url, event)).status).toBe(204)
    const answer = { type: 'answer', checkIn: 1, change: 1, answer: 'okay' } as const
    expect(await clients[0]!.send({ ...answer, wishes: [], share: 'now' })).toEqual({ ok: true })
    await eventually(() => (coach.view() as CoachView).session.closedAt !== null)
    expect(coach.view()).toMatchObject({
      pulse: [{ kind: 'answer', answer: 'okay' }],
      links: [{}, {}],
    })
    expect((clients[0]!.view() as ParticipantView).link?.path).toMatch(/^summary#/)
    close()
  })

  test('[WR3] an end that comes late does not end the next session', async () => {
    const { meeting, coach, close } = await session(server.url, [])
    await coach.send({ type: 'end-session' })
    await zoomSays(server.url, ended(newId()))
    await zoomSays(server.url, ended(meeting, 1))
    await eventually(async () => (await server.store.zoom.unfinished()).length === 0)
    const next = await session(server.url, ['ana'])
    expect(await next.coach.send({ type: 'open-check-in', anyway: true })).toEqual({ ok: true })
    next.close()
    close()
  })
})

test('[WR3] what was heard before a crash is done after it', async () => {
  const first = await startServer()
  const { meeting, close } = await session(first.url, ['ana'])
  await zoomSays(first.url, ended(meeting))
  close()
  await first.stop()
  const second = await startServer({ dir: first.dir })
  await eventually(async () => (await second.store.latestIn(meeting))!.session.closedAt !== null)
  await eventually(async () => (await second.store.zoom.unfinished()).length === 0)
  await second.stop()
  expect([...first.faults, ...second.faults]).toEqual([])
})

describe('a coach who removes the app', () => {
  test('[SE12] within a minute no byte of theirs is left, and their panels let go', async () => {
    const server = await startServer()
    const start = { type: 'start-session', engagement: null } as const
    const meeting = newId()
    const coach = await enter(server.url, meeting, 'uid-leaving')
    await coach.send({ ...start, label: 'Zebra-Label', coachName: 'Maya' })
    const people = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map(() => enter(server.url, meeting)),
    )
    const { join: door } = await coach.until<CoachView>(
      (view) => view.role === 'coach' && view.present === 5,
    )
    const byLink = await openPanel(server.url, await tokenByCode(server.url, door.code))
    const add = { type: 'add-commitment', id: newId(), promiser: 'coach' } as const
    await coach.send({ ...add, text: 'Quokka promise', due: null })
    await people[0]!.send({ type: 'share-need', id: newId(), kind: 'pace', text: 'Walrus need' })
    await people[0]!.send({ type: 'claim-link' })
    const { link } = await people[0]!.until<ParticipantView>((view) => view.link !== null)
    await coach.send({ type: 'propose-clause', id: 'length', text: 'Ocelot clause', version: 0 })
    await coach.send({ type: 'open-check-in', anyway: true })
    await people[0]!.until(asked)
    expect(await cast(server.url, people[0]!, 'okay')).toBe('kept')
    // An earlier session, and one of somebody else, which stays.
    const other = await session(server.url, ['ana'])
    const theirs = [...(await sealedOf(server.dir, 'uid-leaving')), 'uid-leaving']
    const others = await sealedOf(server.dir, 'uid-coach')
    // A session and its key for each, beside the name.
    expect([theirs.length, others.length]).toEqual([3, 2])
    expect(foundIn(server.dir, [...theirs, ...others])).toEqual([...theirs, ...others])

    expect((await zoomSays(server.url, removed('uid-leaving', 'another-app'))).status).toBe(204)
    expect((await zoomSays(server.url, removed('uid-somebody'))).status).toBe(204)
    expect(foundIn(server.dir, theirs)).toEqual(theirs)

    expect((await zoomSays(server.url, removed('uid-leaving'))).status).toBe(204)
    await eventually(() => foundIn(server.dir, theirs).length === 0)
    expect(foundIn(server.dir, others)).toEqual(others)
    expect(await server.store.latestIn(meeting)).toBeNull()
    expect([...(await server.box.live()).keys()]).toEqual([])
    const panels = [coach, byLink, ...people]
    await eventually(() => panels.every(({ socket }) => !socket.connected))
    const secret = link!.path!.split('#')[1]
    expect((await post(`${server.url}/summary/open`, { secret })).status).toBe(404)
    expect((await post(`${server.url}/join/seat`, { code: door.code })).status).toBe(404)
    const again = await enter(server.url, meeting, 'uid-leaving')
    expect(again.view()).toMatchObject({ role: 'visitor', engagements: [] })

    expect(await other.coach.send({ type: 'open-check-in', anyway: true })).toEqual({ ok: true })
    again.close()
    other.close()
    await server.stop()
    expect(foundIn(server.dir, theirs)).toEqual([])
    expect(server.faults).toEqual([])
  })
})
