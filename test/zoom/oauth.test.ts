/** The server's calls to Zoom, over HTTP, in good weather and in bad. */
import { createOAuth } from '../../server/zoom/oauth.ts'
import type { Result, Tokens } from '../../server/zoom/oauth.ts'
import { startCloud } from './cloud.ts'
import type { Cloud, Fault } from './cloud.ts'

const REDIRECT = 'https://attune.example/zoom/authorized'
const app = {
  clientId: 'client-id',
  clientSecret: 'client-secret',
  formerSecret: null,
  webhookSecret: null,
}
const known = { clientId: app.clientId, clientSecret: app.clientSecret, redirectUri: REDIRECT }

let cloud: Cloud
let pointsTo: string | undefined
let leadsTo: string | undefined
beforeAll(async () => {
  cloud = await startCloud({
    apps: [known],
    apiUrl: () => pointsTo ?? cloud.url,
    deepLink: () => leadsTo,
  })
})
afterAll(() => cloud.stop())
beforeEach(() => {
  pointsTo = undefined
  leadsTo = undefined
})

const oauth = () => createOAuth({ url: cloud.url, apiUrl: cloud.url, clock: Date.now })
const verifier = 'v'.repeat(64)
const fresh = async (): Promise<Tokens> => {
  const code = cloud.codeInClient(known, verifier, REDIRECT)
  const tokens = await oauth().exchange(app, { code, redirectUri: REDIRECT, verifier })
  if (!tokens.ok) throw new Error(tokens.reason)
  return tokens.value
}
const reasonOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.reason)

test('a code becomes tokens, a person and a way back into the client', async () => {
  const tokens = await fresh()
  expect(await oauth().me(tokens)).toEqual({ ok: true, value: 'uid-zoom' })
  expect(await oauth().deepLink(tokens)).toMatchObject({
    ok: true,
    value: expect.stringContaining('https://zoom.us/'),
  })
  const { action } = cloud.calls.at(-1)!.body as { action: string }
  expect(action.length).toBeLessThanOrEqual(256)
})

test.each([
  ['a code twice', async (code: string) => ({ code, redirectUri: REDIRECT, verifier })],
  [
    'another verifier',
    async () => ({ code: fromZoom(), redirectUri: REDIRECT, verifier: 'w'.repeat(64) }),
  ],
  [
    'another address',
    async () => ({ code: fromZoom(), redirectUri: 'https://other.example', verifier }),
  ],
  ['a code nobody gave', async () => ({ code: 'made-up', redirectUri: REDIRECT, verifier })],
])('%s is spent, and nothing of it is said', async (_name, given) => {
  const code = fromZoom()
  await oauth().exchange(app, { code, redirectUri: REDIRECT, verifier })
  expect(await oauth().exchange(app, await given(code))).toEqual({ ok: false, reason: 'expired' })
})
const fromZoom = () => cloud.codeInClient(known, verifier, REDIRECT)

test('another secret is refused', async () => {
  const wrong = { ...app, clientSecret: 'other' }
  const result = await oauth().exchange(wrong, {
    code: fromZoom(),
    redirectUri: REDIRECT,
    verifier,
  })
  expect(reasonOf(result)).toBe('refused')
})

test('a refresh token is good for one use', async () => {
  const { refreshToken } = await fresh()
  const second = await oauth().refresh(app, refreshToken)
  expect(reasonOf(second)).toBe('ok')
  expect(reasonOf(await oauth().refresh(app, refreshToken))).toBe('expired')
  if (second.ok) expect(reasonOf(await oauth().refresh(app, second.value.refreshToken))).toBe('ok')
})

test.each<[Fault]>([['broken'], ['reset'], ['too-many'], ['slow']])(
  'once %s, what may be asked twice is asked again',
  async (fault) => {
    const tokens = await fresh()
    cloud.fault('/v2/users/me', fault)
    expect(reasonOf(await oauth().me(tokens))).toBe('ok')
  },
)

test.each<[Fault]>([['broken'], ['reset'], ['too-many']])(
  'always %s, Zoom is away, after three tries',
  async (fault) => {
    const tokens = await fresh()
    const before = cloud.count('/v2/zoomapp/deeplink')
    cloud.fault('/v2/zoomapp/deeplink', fault, 3)
    expect(reasonOf(await oauth().deepLink(tokens))).toBe('away')
    expect(cloud.count('/v2/zoomapp/deeplink') - before).toBe(3)
  },
)

test.each<[Fault]>([['broken'], ['reset']])(
  'a code, or a refresh token, is never sent twice because the answer was %s',
  async (fault) => {
    const { refreshToken } = await fresh()
    const before = cloud.count('/oauth/token')
    cloud.fault('/oauth/token', fault)
    expect(reasonOf(await oauth().refresh(app, refreshToken))).toBe('away')
    cloud.fault('/oauth/token', fault)
    const given = { code: fromZoom(), redirectUri: REDIRECT, verifier }
    expect(reasonOf(await oauth().exchange(app, given))).toBe('away')
    expect(cloud.count('/oauth/token') - before).toBe(2)
  },
)

test('an answer that never comes is given up', async () => {
  const tokens = await fresh()
  cloud.fault('/oauth/token', 'silent')
  expect(reasonOf(await oauth().refresh(app, tokens.refreshToken))).toBe('away')
})

test.each([
  ['an address that is not Zoom’s', 'https://evil.example'],
  ['one that only looks so', 'https://zoom.us.evil.example'],
  ['one that ends alike', 'https://evilzoom.us'],
  ['plain http', 'http://api-eu.zoom.us'],
  ['no address', 'nonsense'],
])('tokens do not follow %s', async (_name, address) => {
  pointsTo = address
  expect((await fresh()).apiUrl).toBe(cloud.url)
})

test.each([
  ['an address that is not Zoom’s', 'https://evil.example/zoom.us'],
  ['one that only looks so', 'https://zoom.us.evil.example'],
  ['one that ends alike', 'https://evilzoom.us'],
  ['a program', 'javascript:alert(1)'],
  ['no address', 'nonsense'],
])('nobody is sent to %s', async (_name, address) => {
  const tokens = await fresh()
  leadsTo = address
  expect(reasonOf(await oauth().deepLink(tokens))).toBe('refused')
})

test.each(['https://us02web.zoom.us/x', 'https://app.zoom.com/x', 'zoommtg://win.launch?x=1'])(
  'back into the client leads %s',
  async (address) => {
    const tokens = await fresh()
    leadsTo = address
    expect(await oauth().deepLink(tokens)).toEqual({ ok: true, value: address })
  },
)

test('an answer that sends on to another address is not followed elsewhere', async () => {
  const tokens = await fresh()
  for (let tried = 0; tried < 3; tried++) cloud.fault('/v2/users/me', 'elsewhere')
  cloud.fault('/oauth/token', 'elsewhere')
  expect(reasonOf(await oauth().me(tokens))).toBe('away')
  expect(reasonOf(await oauth().refresh(app, tokens.refreshToken))).toBe('away')
  expect(cloud.calls.map(({ path }) => path)).not.toContain('/elsewhere')
})

test('tokens go where a coach’s data lives', async () => {
  pointsTo = 'https://api-eu.zoom.us'
  expect((await fresh()).apiUrl).toBe('https://api-eu.zoom.us')
})

test('an answer that is no answer is refused', async () => {
  const html = await startCloud({ apps: [] })
  const result = await createOAuth({ url: html.url, apiUrl: html.url, clock: Date.now }).me({
    ...(await fresh()),
    apiUrl: `${html.url}/nowhere`,
  })
  expect(reasonOf(result)).toBe('refused')
  await html.stop()
})
