/** Adding the app, as a browser walks it, with Zoom's cloud on this machine. */
import {
  enter,
  newId,
  post,
  startServer,
  zoomApp,
  contextFor,
  removed,
  zoomSays,
  eventually,
} from '../server.ts'
import type { TestServer } from '../server.ts'
import { startCloud } from '../zoom/cloud.ts'
import type { Cloud, CloudApp } from '../zoom/cloud.ts'

const PUBLIC = 'https://attune.example'
const known: CloudApp = {
  clientId: zoomApp.clientId,
  clientSecret: zoomApp.clientSecret,
  redirectUri: `${PUBLIC}/zoom/authorized`,
}

let cloud: Cloud
let server: TestServer
/** How far the server's clock is ahead. */
let ahead = 0
beforeEach(async () => {
  ahead = 0
  cloud = await startCloud({ apps: [known] })
  const zoom = { url: cloud.url, apiUrl: cloud.url }
  server = await startServer({ publicUrl: PUBLIC, zoom, clock: () => Date.now() + ahead })
})
afterEach(async () => {
  await server.stop()
  await cloud.stop()
  expect(server.faults).toEqual([])
})

/** A browser: it keeps cookies, and follows one step at a time. */
function browser() {
  const jar = new Map<string, string>()
  return {
    jar,
    /** Asks, and answers where it is sent next; the public address is this server. */
    async go(address: string): Promise<{ status: number; to: string; headers: Headers }> {
      const response = await fetch(address.replace(PUBLIC, server.url), {
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      })
      for (const cookie of response.headers.getSetCookie()) {
        const [name = '', value = ''] = cookie.split(';')[0]!.split('=')
        jar.set(name, value)
      }
      const location = response.headers.get('location') ?? ''
      const to = location.startsWith('/') ? PUBLIC + location : location
      return { status: response.status, to, headers: response.headers }
    },
    async follow(address: string, until: RegExp, most = 8): Promise<string> {
      let at = address
      for (let step = 0; step < most && !until.test(at); step++) at = (await this.go(at)).to
      return at
    },
  }
}

const isInstalled = async (coach = 'uid-zoom') => (await server.store.installs.read(coach)) !== null

test('from the first page to Zoom’s client, by way of Zoom', async () => {
  const person = browser()
  const first = await person.go(`${PUBLIC}/zoom/install`)
  expect(first.status).toBe(302)
  const query = new URL(first.to).searchParams
  expect(query.get('redirect_uri')).toBe(known.redirectUri)
  expect(query.get('code_challenge_method')).toBe('S256')
  expect(query.get('state')).toMatch(/^[\w-]{22}$/)
  const cookie = first.headers.getSetCookie()[0]!
  expect(cookie).toMatch(/^__Host-attune-install=/)
  for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
    expect(cookie).toContain(part)
  expect(first.headers.get('cache-control')).toBe('no-store')

  const back = await person.go(first.to)
  const last = await person.go(back.to)
  expect(last.to).toMatch(/^https:\/\/zoom\.us\/zoomapp\/open/)
  expect(await isInstalled()).toBe(true)
  // The way back cannot be walked twice.
  expect((await person.go(back.to)).to).toBe(`${PUBLIC}/zoom/install`)
})

test('the Marketplace’s Add comes without a state: the code is let go, and the flow begins here', async () => {
  const person = browser()
  const code = 'from-the-marketplace'
  const add = await person.go(`${PUBLIC}/zoom/authorized?code=${code}`)
  expect(add.to).toBe(`${PUBLIC}/zoom/install`)
  expect(cloud.count('/oauth/token')).toBe(0)
  expect(await person.follow(add.to, /^https:\/\/zoom\.us/)).toMatch(/^https:\/\/zoom\.us/)
  expect(await isInstalled()).toBe(true)
})

test('a Zoom that never sends the state makes no browser turn in circles', async () => {
  cloud.browser.dropsState = true
  const person = browser()
  expect(await person.follow(`${PUBLIC}/zoom/install`, /not-added/)).toBe(
    `${PUBLIC}/zoom/not-added`,
  )
  expect(await isInstalled()).toBe(false)
})

test('what another browser began, this one does not finish', async () => {
  const thief = browser()
  const started = await thief.go(`${PUBLIC}/zoom/install`)
  const back = await thief.go(started.to)
  const victim = browser()
  expect((await victim.go(back.to)).to).toBe(`${PUBLIC}/zoom/not-added`)
  await victim.go(`${PUBLIC}/zoom/install`)
  expect((await victim.go(back.to)).to).toBe(`${PUBLIC}/zoom/install`)
  expect(cloud.count('/oauth/token')).toBe(0)
})

test('declined at Zoom, nothing is kept', async () => {
  cloud.browser.declines = true
  const person = browser()
  expect(await person.follow(`${PUBLIC}/zoom/install`, /not-added/)).toMatch(/not-added$/)
  expect(await isInstalled()).toBe(false)
})

test('after ten minutes the state is spent', async () => {
  const person = browser()
  const started = await person.go(`${PUBLIC}/zoom/install`)
  const back = await person.go(started.to)
  ahead = 10 * 60_000
  expect((await person.go(back.to)).to).toBe(`${PUBLIC}/zoom/install`)
  expect(cloud.count('/oauth/token')).toBe(0)
})

test.each([
  ['the token', '/oauth/token', 1],
  ['the person', '/v2/users/me', 3],
])('with Zoom away at %s, nothing is kept, and a page says so', async (_name, path, times) => {
  cloud.fault(path, 'broken', times)
  const person = browser()
  expect(await person.follow(`${PUBLIC}/zoom/install`, /not-added/)).toMatch(/not-added$/)
  expect(await isInstalled()).toBe(false)
})

test('without a way back into the client the app is added all the same', async () => {
  cloud.fault('/v2/zoomapp/deeplink', 'broken', 3)
  const person = browser()
  expect(await person.follow(`${PUBLIC}/zoom/install`, /added$/)).toBe(`${PUBLIC}/zoom/added`)
  expect(await isInstalled()).toBe(true)
})

test('faster than anyone installs is turned away', async () => {
  const person = browser()
  const all = []
  for (let n = 0; n < 25; n++) all.push((await person.go(`${PUBLIC}/zoom/install`)).to)
  expect(all.slice(0, 20).every((to) => to.startsWith(cloud.url))).toBe(true)
  expect(all.slice(20).every((to) => to.endsWith('/zoom/not-added'))).toBe(true)
})

describe('from inside Zoom’s client', () => {
  const tokenFor = async (uid: string | undefined) => {
    const context = contextFor(newId(), uid)
    const response = await post(`${server.url}/zoom/seat`, { context, key: newId(), parent: null })
    return ((await response.json()) as { token: string }).token
  }
  const begin = async (token: string) => {
    const response = await post(`${server.url}/zoom/authorize`, { token })
    return (await response.json()) as { challenge: string; state: string }
  }
  const done = (body: object) => post(`${server.url}/zoom/authorize/done`, body)

  test('the challenge is the verifier, and the server alone sees tokens', async () => {
    const token = await tokenFor('uid-zoom')
    const { challenge } = await begin(token)
    expect(challenge).toMatch(/^[A-Za-z0-9._~-]{43,128}$/)
    const redirectUri = `${PUBLIC}/zoom`
    const code = cloud.codeInClient(known, challenge, redirectUri)
    const response = await done({ token, code, redirectUri })
    expect(await response.json()).toEqual({ ok: true })
    expect(await isInstalled()).toBe(true)
    // The verifier is spent.
    const again = cloud.codeInClient(known, challenge, redirectUri)
    expect((await done({ token, code: again, redirectUri })).status).toBe(403)
  })

  test('an address that Zoom does not expect is left out the second time', async () => {
    const token = await tokenFor('uid-zoom')
    const { challenge } = await begin(token)
    const code = cloud.codeInClient(known, challenge, 'zoom’s own')
    expect((await done({ token, code, redirectUri: `${PUBLIC}/zoom` })).status).toBe(200)
  })

  test('a code of somebody else’s account gives nothing', async () => {
    const token = await tokenFor('uid-other')
    const { challenge } = await begin(token)
    const code = cloud.codeInClient(known, challenge, `${PUBLIC}/zoom`)
    expect((await done({ token, code, redirectUri: null })).status).toBe(403)
    expect(await isInstalled()).toBe(false)
    expect(await isInstalled('uid-other')).toBe(false)
  })

  test('guests, people of a rehearsal, and who never began are refused', async () => {
    for (const uid of [undefined, 'rehearsal-maya'])
      expect(
        (await post(`${server.url}/zoom/authorize`, { token: await tokenFor(uid) })).status,
      ).toBe(403)
    expect(
      (await done({ token: await tokenFor('uid-x'), code: 'c', redirectUri: null })).status,
    ).toBe(403)
    expect((await post(`${server.url}/zoom/authorize`, { token: 'x.y.z' })).status).toBe(403)
    expect((await post(`${server.url}/zoom/authorize`, { token: 7 })).status).toBe(400)
  })

  test('with Zoom away it can be asked again later', async () => {
    const token = await tokenFor('uid-zoom')
    const { challenge } = await begin(token)
    cloud.fault('/oauth/token', 'broken')
    const code = cloud.codeInClient(known, challenge, `${PUBLIC}/zoom`)
    expect((await done({ token, code, redirectUri: null })).status).toBe(503)
  })
})

test('[SE12] removing the app takes the tokens along, and a coach’s panel asks for leave again', async () => {
  const open = await startServer({ zoom: { url: cloud.url, apiUrl: cloud.url } })
  const { installs } = open.store
  await installs.keep({ coach: 'uid-zoom', app: zoomApp.clientId, sealed: 'sealed', at: 0 })
  const panel = await enter(open.url, newId(), 'uid-zoom')
  expect(panel.view()).toMatchObject({ role: 'visitor', authorized: true })
  panel.close()
  await zoomSays(open.url, removed('uid-zoom'))
  await eventually(async () => (await installs.read('uid-zoom')) === null)
  const again = await enter(open.url, newId(), 'uid-zoom')
  expect(again.view()).toMatchObject({ role: 'visitor', authorized: false })
  again.close()
  await open.stop()
})
