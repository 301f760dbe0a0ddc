/** The desk's door, as a browser walks it: in by way of Zoom, out again, and what it takes along. */
import { keysFrom, tokenFor } from '../../server/seats.ts'
import { makeContext } from '../../server/zoom/context.ts'
import {
  SECRET,
  enter,
  eventually,
  newId,
  openPanel,
  removed,
  startServer,
  zoomApp,
  zoomSays,
} from '../server.ts'
import type { CoachView, TestServer } from '../server.ts'
import { startCloud } from '../zoom/cloud.ts'
import type { Cloud } from '../zoom/cloud.ts'

const PUBLIC = 'https://attune.example'
const HOUR = 60 * 60 * 1000

let cloud: Cloud
let server: TestServer
/** How far the server's clock is ahead. */
let ahead = 0
beforeEach(async () => {
  ahead = 0
  const { clientId, clientSecret } = zoomApp
  cloud = await startCloud({
    apps: [{ clientId, clientSecret, redirectUri: `${PUBLIC}/zoom/authorized` }],
  })
  const zoom = { url: cloud.url, apiUrl: cloud.url }
  server = await startServer({ publicUrl: PUBLIC, zoom, clock: () => Date.now() + ahead })
})
afterEach(async () => {
  await server.stop()
  await cloud.stop()
  expect(server.faults).toEqual([])
})

const FROM_US = { origin: PUBLIC, 'content-type': 'application/json' }

/** A browser with its cookies, whose public address is this server. */
function browser() {
  const jar = new Map<string, string>()
  const ask = async (address: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const url = address.replace(PUBLIC, server.url)
    const headers = { ...(init.headers as Record<string, string>), cookie }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const one of response.headers.getSetCookie()) {
      const [name = '', value = ''] = one.split(';')[0]!.split('=')
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
  const go = async (address: string): Promise<string> => {
    const to = (await ask(address)).headers.get('location') ?? ''
    return to.startsWith('/') ? PUBLIC + to : to
  }
  const send = (path: string, body: object, headers: Record<string, string> = FROM_US) =>
    ask(PUBLIC + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return {
    jar,
    ask,
    go,
    send,
    /** All the way by Zoom, to where it ends. */
    async signIn(): Promise<string> {
      let at = `${PUBLIC}/desk/sign-in`
      for (let step = 0; step < 4 && !/\/desk(#.*)?$/.test(at); step++) at = await go(at)
      return at
    },
    seat: (headers?: Record<string, string>) => send('/desk/seat', { key: newId() }, headers),
  }
}

const opened = async (response: Response, key = newId()) => {
  const { token } = (await response.json()) as { token: string }
  const headers = { origin: PUBLIC }
  return { token, panel: await openPanel(server.url, token, key, { headers }) }
}

test('[DE1] by way of Zoom a browser comes to the desk, and holds what only its hash is kept of', async () => {
  const coach = browser()
  const out = await coach.ask(`${PUBLIC}/desk/sign-in`)
  const query = new URL(out.headers.get('location')!).searchParams
  expect(query.get('code_challenge_method')).toBe('S256')
  expect(query.get('redirect_uri')).toBe(`${PUBLIC}/zoom/authorized`)
  const back = await coach.go(out.headers.get('location')!)
  const arrived = await coach.ask(back)
  expect(arrived.headers.get('location')).toBe('/desk')
  const [cookie = ''] = arrived.headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-attune-desk=[\w-]{43};/)
  for (const part of ['Max-Age=43200', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
    expect(cookie).toContain(part)
  // As adding the app does.
  expect(await server.store.installs.read('uid-zoom')).not.toBeNull()
  const secret = coach.jar.get('__Host-attune-desk')!
  expect(await server.store.desks.whose(secret, Date.now())).toBeNull()

  const { panel } = await opened(await coach.seat())
  expect(panel.view()).toEqual({ role: 'desk', revision: 0, authorized: true })
  panel.close()
  // The way back cannot be walked twice.
  expect(await coach.go(back)).toBe(`${PUBLIC}/zoom/install`)
})

test('[DE1] another site signs nobody in: it leads to the desk’s door alone', async () => {
  const coach = browser()
  const from = (site: string) =>
    coach.ask(`${PUBLIC}/desk/sign-in`, { headers: { 'sec-fetch-site': site } })
  expect((await from('cross-site')).headers.get('location')).toBe('/desk')
  expect(coach.jar.size).toBe(0)
  for (const site of ['same-origin', 'none'])
    expect((await from(site)).headers.get('location')).toMatch(/oauth\/authorize/)
})

test('[DE1] a browser that signs in once more is signed out of what it held', async () => {
  const coach = browser()
  await coach.signIn()
  const former = coach.jar.get('__Host-attune-desk')!
  const { panel } = await opened(await coach.seat())
  await coach.signIn()
  expect(coach.jar.get('__Host-attune-desk')).not.toBe(former)
  expect((await coach.seat()).status).toBe(200)
  await eventually(() => !panel.socket.connected)
  const thief = browser()
  thief.jar.set('__Host-attune-desk', former)
  expect((await thief.seat()).status).toBe(401)
})

test('[DE1] who was not sent out, or who Zoom turns away, is not signed in', async () => {
  const thief = browser()
  const back = await thief.go(await thief.go(`${PUBLIC}/desk/sign-in`))
  const victim = browser()
  expect(await victim.go(back)).toBe(`${PUBLIC}/desk#not-signed-in`)
  expect(victim.jar.has('__Host-attune-desk')).toBe(false)
  cloud.browser.declines = true
  const declined = browser()
  expect(await declined.signIn()).not.toBe(`${PUBLIC}/desk`)
  cloud.browser.declines = false
  cloud.fault('/oauth/token', 'broken')
  const unlucky = browser()
  expect(await unlucky.signIn()).toBe(`${PUBLIC}/desk#not-signed-in`)
  for (const one of [victim, declined, unlucky]) {
    const refused = await one.seat()
    expect([refused.status, await refused.json()]).toEqual([401, { refusal: 'signed-out' }])
  }
})

test('[DE2] another site gets no seat with a coach’s cookie, and signs nobody out', async () => {
  const coach = browser()
  await coach.signIn()
  for (const origin of [
    'https://evil.example',
    'null',
    `${PUBLIC}.evil.example`,
    'http://attune.example',
  ])
    for (const path of ['/desk/seat', '/desk/sign-out']) {
      const response = await coach.send(path, { key: newId() }, { ...FROM_US, origin })
      expect([origin, path, response.status]).toEqual([origin, path, 403])
    }
  const { origin: _none, ...without } = FROM_US
  expect((await coach.seat(without)).status).toBe(403)
  expect((await coach.seat()).status).toBe(200)
  expect((await coach.send('/desk/seat', { key: newId(), uid: 'uid-other' })).status).toBe(400)
})

test('[DE3] signing out ends it on the server: for the cookie, its tokens and its panels', async () => {
  const coach = browser()
  await coach.signIn()
  const kept = new Map(coach.jar)
  const { token, panel } = await opened(await coach.seat())
  const other = browser()
  await other.signIn()
  const stays = await opened(await other.seat())
  const response = await coach.send('/desk/sign-out', {})
  expect(response.headers.getSetCookie()[0]).toMatch(
    /^__Host-attune-desk=;.*Expires=Thu, 01 Jan 1970/,
  )
  await eventually(() => !panel.socket.connected)
  // Whoever copied it has nothing.
  for (const [name, value] of kept) coach.jar.set(name, value)
  expect((await coach.seat()).status).toBe(401)
  const headers = { origin: PUBLIC }
  await expect(openPanel(server.url, token, newId(), { headers })).rejects.toThrow('not-admitted')
  expect((await coach.send('/desk/export', { token, engagement: null })).status).toBe(401)
  expect(stays.panel.socket.connected).toBe(true)
  stays.panel.close()
})

test('[DE3] after twelve hours nobody is signed in any more', async () => {
  const coach = browser()
  await coach.signIn()
  ahead = 12 * HOUR - 1_000
  expect((await coach.seat()).status).toBe(200)
  ahead = 12 * HOUR + 1_000
  expect((await coach.seat()).status).toBe(401)
})

test('[DE1] Zoom’s main window is a desk too, bound to the device that shows it first', async () => {
  const context = makeContext({ typ: 'panel', uid: 'uid-maya' }, zoomApp, Date.now())
  const key = newId()
  const ask = (body: object) => browser().send('/zoom/seat', { parent: null, ...body })
  const { panel, token } = await opened(await ask({ context, key }), key)
  expect(panel.view()).toMatchObject({ role: 'desk' })
  panel.close()
  expect((await ask({ context, key: newId() })).status).toBe(403)
  const headers = { origin: PUBLIC }
  await expect(openPanel(server.url, token, newId(), { headers })).rejects.toThrow('not-admitted')
  const guest = makeContext({ typ: 'panel' }, zoomApp, Date.now())
  expect((await ask({ context: guest, key })).status).toBe(403)
  const noMeeting = makeContext({ typ: 'meeting', uid: 'uid-maya' }, zoomApp, Date.now())
  expect((await ask({ context: noMeeting, key })).status).toBe(403)
})

test('[DE1] in a rehearsal a browser is signed in as its person, who is nobody at Zoom', async () => {
  const coach = browser()
  expect((await coach.send('/rehearsal/desk', { person: 'maya' })).status).toBe(200)
  const { panel } = await opened(await coach.seat())
  expect(panel.view()).toEqual({ role: 'desk', revision: 0, authorized: true })
  panel.close()
  const secret = coach.jar.get('__Host-attune-desk')!
  expect(secret).toHaveLength(43)
  for (let n = 0; n < 55; n++) await coach.send('/rehearsal/desk', { person: 'maya' })
  for (const wrong of [{}, { person: '' }, { person: 'a b' }, { person: 'maya', uid: 'uid-zoom' }])
    expect((await coach.send('/rehearsal/desk', wrong)).status).toBe(400)
  expect((await coach.send('/rehearsal/desk', { person: 'maya' })).status).toBe(429)
})

test('[DE4] an export is whole, of one engagement or of all, and the coach’s alone', async () => {
  const coach = browser()
  await coach.signIn()
  const { token, panel } = await opened(await coach.seat())
  await panel.send({ type: 'keep-card', id: newId(), deck: 'questions', text: 'What else?' })
  const engagements: string[] = []
  for (const label of ['Ada', 'Ben']) {
    const meeting = newId()
    const leads = await enter(server.url, meeting, 'uid-zoom', newId(), {
      headers: { origin: PUBLIC },
    })
    await leads.send({ type: 'start-session', label, coachName: 'Maya', engagement: null })
    const { session } = await leads.until<CoachView>((view) => view.role === 'coach')
    engagements.push(session.engagement)
    await leads.send({ type: 'set-focus', text: `Focus of ${label}` })
    await leads.send({ type: 'end-session' })
    leads.close()
  }
  const exported = async (engagement: string | null, by = token) => {
    const response = await coach.send('/desk/export', { token: by, engagement })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  const all = await exported(null)
  expect(all.headers.get('cache-control')).toBe('no-store')
  expect(all.body).toMatchObject({
    format: 'attune-export',
    version: 1,
    engagements: [
      {
        id: engagements[1],
        label: 'Ben',
        sessions: [{ number: 1, focus: { text: 'Focus of Ben' } }],
      },
      {
        id: engagements[0],
        label: 'Ada',
        sessions: [{ number: 1, focus: { text: 'Focus of Ada' } }],
      },
    ],
    practice: { cards: [{ text: 'What else?' }], reflections: {} },
  })
  expect((await exported(engagements[0]!)).body).toMatchObject({
    engagements: [{ label: 'Ada' }],
    practice: null,
  })
  expect(await exported(newId())).toMatchObject({ status: 404, body: { refusal: 'not-found' } })

  const claims = { via: 'desk', uid: 'uid-other', context: 'c', desk: null } as const
  const other = (await tokenFor(claims, keysFrom(SECRET), Date.now())).token
  expect((await exported(engagements[0]!, other)).status).toBe(404)
  expect((await exported(null, other)).body).toMatchObject({ engagements: [] })
  const meeting = { via: 'meeting', meeting: newId(), apart: false, context: 'c' } as const
  const inMeeting = await tokenFor({ ...meeting, uid: 'uid-zoom' }, keysFrom(SECRET), Date.now())
  expect((await exported(null, inMeeting.token)).status).toBe(401)
  panel.close()
})

test('[DE4] nobody exports or asks for seats faster than people do', async () => {
  const coach = browser()
  await coach.signIn()
  const { token, panel } = await opened(await coach.seat())
  const statuses: number[] = []
  for (let n = 0; n < 8; n++)
    statuses.push((await coach.send('/desk/export', { token, engagement: null })).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429])
  const seats: number[] = []
  for (let n = 0; n < 62; n++) seats.push((await coach.seat()).status)
  expect(seats.filter((status) => status === 429)).toHaveLength(3)
  panel.close()
})

test('the desk’s answers are stored and listed nowhere', async () => {
  const coach = browser()
  await coach.signIn()
  for (const response of [
    await coach.ask(`${PUBLIC}/desk`),
    await coach.ask(`${PUBLIC}/desk/sign-in`),
    await coach.seat(),
    await coach.send('/desk/export', { token: 'x', engagement: null }),
    await coach.send('/desk/sign-out', {}),
  ]) {
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})

test('[SE12] a coach who removes the app is signed out everywhere', async () => {
  const coach = browser()
  await coach.signIn()
  const { panel, token } = await opened(await coach.seat())
  await zoomSays(server.url, removed('uid-zoom'))
  await eventually(() => !panel.socket.connected)
  expect((await coach.seat()).status).toBe(401)
  expect((await coach.send('/desk/export', { token, engagement: null })).status).toBe(401)
})
