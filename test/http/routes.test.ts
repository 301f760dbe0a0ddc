import { request } from 'node:http'
import type { Command, Reply } from '../../server/contract/commands.ts'
import type { SummaryView } from '../../server/contract/summary.ts'
import { LIVES, UNDO } from '../../server/core/links.ts'
import { contextFor, enter, newId, post, session, startServer } from '../server.ts'
import type { CoachView, ParticipantView, TestServer } from '../server.ts'

let server: TestServer
let now = 0
// The clock stands still within a test; contexts are made by the real one.
beforeEach(() => void (now = Date.now()))
beforeAll(async () => {
  server = await startServer({ clock: () => now })
})
// Contexts are of the moment in which a test makes them.
beforeEach(() => {
  now = Date.now()
})
afterAll(async () => {
  await server.stop()
  expect(server.faults).toEqual([])
})

const pages = ['/zoom', '/join', '/join/abcd-efgh', '/summary', '/rehearsal']

test.each(pages)('%s carries the headers without which Zoom shows nothing', async (path) => {
  const response = await fetch(server.url + path)
  expect(response.status).toBe(200)
  const { headers } = response
  expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toMatch(/^(same-origin|no-referrer)$/)
  const csp = headers.get('content-security-policy') ?? ''
  expect(csp).toContain("script-src 'self'")
  expect(csp).not.toContain('unsafe')
  expect(headers.get('x-frame-options')).toBeNull()
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('etag')).toBeNull()
})

test('[SE1] the home page reads the context in the header, and answers with a token', async () => {
  const context = contextFor('meeting', 'uid', now)
  const good = await fetch(`${server.url}/zoom`, { headers: { 'x-zoom-app-context': context } })
  expect(await good.text()).toMatch(/<meta name="attune-token" content="[\w-]+\.[\w-]+\.[\w-]+">/)
  const bad = await fetch(`${server.url}/zoom`, {
    headers: { 'x-zoom-app-context': context.slice(0, -8) },
  })
  expect(bad.status).toBe(400)
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a wrong type', { context: 7 }],
  ['garbage', { context: 'garbage' }],
  ['an unknown field', { context: 'x', uid: 'uid-coach' }],
  ['a guest of another time', { context: contextFor('m', undefined, Date.UTC(2020, 0)) }],
])('[SE7] a seat asked for with %s is refused', async (_name, body) => {
  const response = await post(`${server.url}/zoom/seat`, body)
  expect([400, 403]).toContain(response.status)
  expect(await response.json()).toHaveProperty('refusal')
})

test('[SE7] a body of a megabyte, and one that is no JSON, are refused', async () => {
  const big = await post(`${server.url}/join/seat`, { code: 'x'.repeat(1 << 20) })
  expect(big.status).toBe(413)
  const broken = await fetch(`${server.url}/join/seat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"code":',
  })
  expect(broken.status).toBe(400)
  expect(await broken.json()).toEqual({ refusal: 'malformed' })
})

test('a path nobody serves is a plain 404', async () => {
  expect((await fetch(`${server.url}/nowhere`)).status).toBe(404)
})

test('[SE1] guessing codes is cut short, also for a guess that would be right', async () => {
  const { coach, close } = await session(server.url, [])
  const { code } = (coach.view() as CoachView).join
  const statuses: number[] = []
  for (let guess = 0; guess < 12; guess++)
    statuses.push((await post(`${server.url}/join/seat`, { code: newId() })).status)
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(404))
  expect(statuses.slice(10)).toEqual([429, 429])
  expect((await post(`${server.url}/join/seat`, { code })).status).toBe(429)
  close()
})

describe('summary links', () => {
  const held = async () => {
    const { coach, clients, close } = await session(server.url, ['ana'])
    await coach.send({
      type: 'add-commitment',
      id: newId(),
      promiser: 'coach',
      text: 'Send it',
      due: null,
    })
    await coach.send({ type: 'end-session' })
    const coachView = await coach.until<CoachView>(({ links }) => links.length === 2)
    const clientView = await clients[0]!.until<ParticipantView>(({ link }) => link !== null)
    close()
    return {
      coach: secretIn(coachView.links.find(({ side }) => side === 'coach')?.path),
      client: secretIn(clientView.link?.path),
      clientLink: clientView.link!.id,
      coachLink: coachView.links.find(({ side }) => side === 'coach')!.id,
    }
  }
  const secretIn = (path: string | null | undefined) => (path ?? '').split('#')[1] ?? ''
  const open = (secret: string) => post(`${server.url}/summary/open`, { secret })
  const act = (secret: string, command: Command, id = newId()) =>
    post(`${server.url}/summary/do`, { secret, id, command })
  const viewOf = async (secret: string) => (await (await open(secret)).json()) as SummaryView

  test('[LI1] each side opens its own, without an account, as often as it likes', async () => {
    const { coach, client } = await held()
    expect(await (await open(coach)).json()).toMatchObject({ side: 'coach', label: 'A.' })
    for (let again = 0; again < 2; again++)
      expect(await (await open(client)).json()).toMatchObject({
        side: 'client',
        label: null,
        commitments: [{ text: 'Send it' }],
      })
    expect(coach).toHaveLength(43)
    expect(coach).not.toBe(client)
  })

  test('[LI2] expired, revoked and unknown look the same', async () => {
    const { coach, client, clientLink } = await held()
    const revoked = await act(coach, { type: 'revoke-link', link: clientLink })
    expect(await revoked.json()).toMatchObject({
      reply: { ok: true },
      view: {
        links: expect.arrayContaining([expect.objectContaining({ id: clientLink, revoked: true })]),
      },
    })
    const answers = [await open(client), await open('A'.repeat(43))]
    now += LIVES.month
    answers.push(await open(coach))
    now -= LIVES.month
    for (const answer of answers) {
      expect(answer.status).toBe(404)
      expect(await answer.text()).toBe('{"refusal":"gone"}')
    }
  })

  test("[LI4] a client revokes their own, never the coach's", async () => {
    const { coach, client, clientLink, coachLink } = await held()
    const revoke = (link: string) => act(client, { type: 'revoke-link', link })
    expect(await (await revoke(coachLink)).json()).toMatchObject({
      reply: { ok: false, refusal: 'not-yours' },
    })
    expect((await open(coach)).status).toBe(200)
    expect(await (await revoke(clientLink)).json()).toEqual({
      reply: { ok: true },
      view: null,
      path: null,
    })
    expect((await open(client)).status).toBe(404)
  })

  test('[LI7] whoever revokes their own link has a moment to think again', async () => {
    const { client, clientLink } = await held()
    await act(client, { type: 'revoke-link', link: clientLink })
    const back = await act(client, { type: 'restore-link', link: clientLink })
    expect(await back.json()).toMatchObject({ reply: { ok: true }, view: { side: 'client' } })
    await act(client, { type: 'revoke-link', link: clientLink })
    now += UNDO + 1
    const late = await act(client, { type: 'restore-link', link: clientLink })
    now -= UNDO + 1
    expect([late.status, await late.text()]).toEqual([404, '{"refusal":"gone"}'])
    expect((await open(client)).status).toBe(404)
  })

  test('[LI8] opening is noted once for a reading, and a page that is only loaded opens nothing', async () => {
    const { coach, client } = await held()
    const openings = async () => {
      const { links } = await viewOf(coach)
      const theirs = links.find(({ side }) => side === 'client')!
      return theirs.log.filter(({ what }) => what === 'opened')
    }
    expect(await openings()).toEqual([])
    for (let loads = 0; loads < 3; loads++)
      expect((await fetch(`${server.url}/summary`)).status).toBe(200)
    expect(await openings()).toEqual([])
    await open(client)
    await open(client)
    expect(await openings()).toEqual([{ at: now, what: 'opened', by: 'participant' }])
    expect((await viewOf(client)).readByCoach).toEqual([now])
  })

  test('[LI9] a link the coach took can be made anew, also when the answer got lost', async () => {
    const { client, clientLink } = await held()
    const id = newId()
    const renew: Command = { type: 'renew-link', link: clientLink }
    await act(client, renew, id)
    const again = (await (await act(client, renew, id)).json()) as { path: string }
    const renewed = secretIn(again.path)
    expect(renewed).not.toBe(client)
    expect((await open(client)).status).toBe(404)
    expect((await viewOf(renewed)).side).toBe('client')
  })

  test('[LI12] each side keeps its own promises, and only in the newest session', async () => {
    const { coach, client } = await held()
    const { commitments, engagement } = await viewOf(coach)
    const keep = async (secret: string) => {
      const id = commitments[0]!.id
      const kept = await act(secret, { type: 'keep-commitment', id, kept: true })
      return (await kept.json()) as { reply: Reply; view: SummaryView | null }
    }
    expect((await keep(client)).reply).toEqual({ ok: false, refusal: 'not-yours' })
    expect((await viewOf(coach)).commitments).toMatchObject([{ state: 'open' }])
    expect(await keep(coach)).toMatchObject({
      reply: { ok: true },
      view: { commitments: [{ state: 'kept' }] },
    })
    expect((await viewOf(client)).commitments).toMatchObject([{ state: 'kept' }])

    const later = await held()
    const before = await viewOf(later.coach)
    const panel = await enter(server.url, newId(), 'uid-coach')
    const again = { type: 'start-session', label: '', coachName: 'Maya' } as const
    await panel.send({ ...again, engagement: before.engagement })
    const { commitments: open } = await panel.until<CoachView>((view) => view.role === 'coach')
    expect(open).toMatchObject([{ id: before.commitments[0]!.id, state: 'open' }])
    const late = await act(later.coach, {
      type: 'keep-commitment',
      id: open[0]!.id,
      kept: true,
    })
    expect(await late.json()).toMatchObject({ reply: { ok: false, refusal: 'session-ended' } })
    panel.close()
    expect(engagement).not.toBe(before.engagement)
  })

  test('[SE5] a link reaches nothing but its own summary', async () => {
    const { coach, client } = await held()
    for (const secret of [coach, client]) {
      const strange = await act(secret, { type: 'end-session' })
      expect(await strange.json()).toEqual({
        reply: { ok: false, refusal: 'not-yours' },
        view: null,
        path: null,
      })
    }
    const unknown = await act('A'.repeat(43), { type: 'delete-one', what: 'focus', of: '' })
    expect([unknown.status, await unknown.text()]).toEqual([404, '{"refusal":"gone"}'])
  })
})

test('[SE7] a request cut in the middle leaves the server as it was', async () => {
  await new Promise<void>((resolve) => {
    const cut = request(`${server.url}/zoom/seat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '100' },
    })
    cut.on('error', () => resolve())
    cut.write('{"con')
    setTimeout(() => cut.destroy(), 50)
  })
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ ok: true })
})
