/** npm run manifest as it is run, against a stand-in for Zoom's Marketplace on this machine. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manifestFor } from '../../manifest/manifest.ts'
import { differencesIn, push } from '../../manifest/marketplace.ts'

const WRITE = join(import.meta.dirname, '../../manifest/write.ts')
const SECRET = 'the-secret-of-the-admin-app'
const url = 'https://attune.example'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attune-manifest-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

type Asked = { line: string; body: string; authorization: string }
type Answer = { status?: number; headers?: Record<string, string>; body?: unknown; never?: true }

/** Zoom's three doors, all well, but for what a test puts in their place. */
async function marketplace(otherwise: Record<string, Answer> = {}) {
  const asked: Asked[] = []
  let kept: unknown = null
  const answers = (line: string, body: string): Answer => {
    switch (line) {
      case 'POST /oauth/token':
        return { body: { access_token: 'token-of-an-hour', expires_in: 3599 } }
      case 'POST /v2/marketplace/apps/manifest/validate':
        return { body: { ok: true, error: null, errors: null } }
      case 'PUT /v2/marketplace/apps/app-1/manifest':
        kept = (JSON.parse(body) as { manifest: unknown }).manifest
        return { status: 204 }
      case 'GET /v2/marketplace/apps/app-1/manifest':
        return { body: { manifest: kept } }
      default:
        return { status: 404, body: { code: 2300, message: 'no such endpoint' } }
    }
  }
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    let body = ''
    request.on('data', (part: Buffer) => void (body += part.toString()))
    request.on('end', () => {
      const line = `${request.method} ${request.url}`
      asked.push({ line, body, authorization: request.headers.authorization ?? '' })
      const answer = { ...answers(line, body), ...otherwise[line] }
      if (answer.never) return
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
      response.writeHead(answer.status ?? 200, answer.headers).end(text)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    kept: () => kept,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const credentials = (zoom: string) => ({
  ZOOM_URL: zoom,
  ZOOM_API_URL: zoom,
  ZOOM_ACCOUNT_ID: 'account-1',
  ZOOM_ADMIN_CLIENT_ID: 'admin',
  ZOOM_ADMIN_CLIENT_SECRET: SECRET,
  ZOOM_APP_ID: 'app-1',
})

async function run(options: string[], environment: Record<string, string> = {}) {
  const out = join(folder, 'made.json')
  const child = spawn(process.execPath, [WRITE, '--out', out, ...options], { env: environment })
  let said = ''
  const hear = (part: Buffer): void => void (said += part.toString())
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const [code] = (await once(child, 'close')) as [number]
  return {
    code,
    said,
    made: existsSync(out) ? (JSON.parse(readFileSync(out, 'utf8')) as unknown) : null,
  }
}

test('it writes the manifest for an address', async () => {
  const development = 'https://try.attune.example'
  const { code, made } = await run(['--url', url, '--development', development])
  expect(code).toBe(0)
  expect(made).toEqual(manifestFor({ url, development }))
})

test.each([
  ['no address', [], 'npm run manifest -- --url'],
  ['an address Zoom cannot reach', ['--url', 'https://localhost:3000'], 'not on the internet'],
  [
    'a development address it cannot reach',
    ['--url', url, '--development', 'http://x.example'],
    'https',
  ],
  ['an option nobody knows', ['--url', url, '--force'], '--force'],
  [
    'no credentials to push with',
    ['--url', url, '--push'],
    'ZOOM_ADMIN_CLIENT_SECRET, ZOOM_APP_ID',
  ],
])('with %s it says so, writes nothing and ends with 1', async (_name, options, sentence) => {
  const { code, said, made } = await run(options)
  expect(code).toBe(1)
  expect(said).toContain(sentence)
  expect(said).not.toContain('    at ')
  expect(made).toBeNull()
})

test('it pushes: a token, validated, uploaded, read back; and never says a secret', async () => {
  const zoom = await marketplace()
  const { code, said } = await run(['--url', url, '--push'], credentials(zoom.url))
  await zoom.stop()
  expect(said).toContain('Zoom has exactly this manifest.')
  expect(code).toBe(0)
  expect(zoom.kept()).toEqual(manifestFor({ url }))
  expect(zoom.asked.map(({ line }) => line)).toEqual([
    'POST /oauth/token',
    'POST /v2/marketplace/apps/manifest/validate',
    'PUT /v2/marketplace/apps/app-1/manifest',
    'GET /v2/marketplace/apps/app-1/manifest',
  ])
  expect(zoom.asked[0]).toMatchObject({
    body: 'grant_type=account_credentials&account_id=account-1',
    authorization: `Basic ${Buffer.from(`admin:${SECRET}`).toString('base64')}`,
  })
  for (const { authorization } of zoom.asked.slice(1))
    expect(authorization).toBe('Bearer token-of-an-hour')
  expect(said).not.toMatch(/the-secret|token-of-an-hour/)
})

const VALIDATE = 'POST /v2/marketplace/apps/manifest/validate'
const PUT = 'PUT /v2/marketplace/apps/app-1/manifest'
const GET = 'GET /v2/marketplace/apps/app-1/manifest'

test('a manifest with mistakes is answered 200: each is named with its setting, nothing is uploaded', async () => {
  const errors = [
    { setting: 'display_information.display_name', message: 'is taken' },
    { setting: 'oauth_information.scopes[2]', message: 'is not granular' },
  ]
  const zoom = await marketplace({ [VALIDATE]: { body: { ok: false, error: 'invalid', errors } } })
  const { code, said } = await run(['--url', url, '--push'], credentials(zoom.url))
  await zoom.stop()
  expect(code).toBe(1)
  for (const { setting, message } of errors) expect(said).toContain(`${setting}: ${message}`)
  expect(zoom.kept()).toBeNull()
})

test('what came back otherwise is named, and the end is 3', async () => {
  const kept = structuredClone(manifestFor({ url })) as unknown as Record<
    string,
    Record<string, unknown>
  >
  kept.display_information!.discover_type = 'LISTED'
  kept.features!.products = ['ZOOM_MEETING', 'ZOOM_CHAT']
  const zoom = await marketplace({ [GET]: { body: { manifest: kept } } })
  const { code, said } = await run(['--url', url, '--push'], credentials(zoom.url))
  await zoom.stop()
  expect(code).toBe(3)
  expect(said).toContain(
    'display_information.discover_type: sent "UNLISTED", came back as "LISTED"',
  )
  expect(said).toContain(
    'features.products: sent ["ZOOM_MEETING"], came back as ["ZOOM_CHAT","ZOOM_MEETING"]',
  )
})

test.each<[string, Record<string, Answer>, number, string]>([
  [
    'credentials nobody knows',
    {
      'POST /oauth/token': {
        status: 400,
        body: { reason: 'Bad Request', error: 'invalid_client' },
      },
    },
    1,
    'Compare ZOOM_ACCOUNT_ID',
  ],
  [
    'a missing scope',
    { [VALIDATE]: { status: 400, body: { code: 4711, message: 'does not contain scopes' } } },
    1,
    'marketplace:write:app',
  ],
  [
    'an app that is no draft',
    { [PUT]: { status: 404, body: { code: 1500, message: 'none' } } },
    1,
    'ZOOM_APP_ID',
  ],
  [
    'too many requests',
    { [PUT]: { status: 429, headers: { 'retry-after': '7' } } },
    2,
    'in 7 seconds',
  ],
  [
    'trouble at Zoom',
    { [PUT]: { status: 502, body: '<h1>Bad gateway</h1>' } },
    2,
    'Whether the manifest arrived is not known',
  ],
  ['trouble before anything is sent', { [VALIDATE]: { status: 500 } }, 2, 'Nothing was changed'],
  ['an answer that is no JSON', { [GET]: { body: '<html>' } }, 2, 'no JSON'],
  [
    'an answer of another form',
    { [GET]: { body: { app: {} } } },
    2,
    'a form this command does not know',
  ],
])(
  '%s is one clear sentence, and the end says whether to try again',
  async (_name, otherwise, end, sentence) => {
    const zoom = await marketplace(otherwise)
    const { code, said } = await run(['--url', url, '--push'], credentials(zoom.url))
    await zoom.stop()
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
    expect(said).not.toContain(SECRET)
    expect(code).toBe(end)
  },
)

test('nobody at that address, and one who never answers, are the same: away', async () => {
  const zoom = await marketplace({ [PUT]: { never: true } })
  const given = { accountId: 'a', clientId: 'admin', clientSecret: SECRET, appId: 'app-1' }
  const at = { url: zoom.url, apiUrl: zoom.url, patience: 200, say: () => {} }
  const silent = await push(manifestFor({ url }), given, at)
  await zoom.stop()
  const gone = await push(manifestFor({ url }), given, at)
  for (const pushed of [silent, gone])
    expect(pushed).toMatchObject({
      kind: 'away',
      said: [expect.stringContaining('did not answer')],
    })
})

test('order, additions of Zoom’s own and what is empty are no difference', () => {
  const sent = {
    a: ['x', 'y'],
    b: [{ domain: 'one' }, { domain: 'two' }],
    c: null,
    d: false,
    e: '',
    f: [],
  }
  expect(
    differencesIn(sent, { a: ['y', 'x'], b: [{ domain: 'two' }, { domain: 'one' }], more: 1 }),
  ).toEqual([])
  expect(
    differencesIn(sent, { ...sent, b: [{ domain: 'one' }, { domain: 'three' }] }),
  ).toHaveLength(1)
  expect(differencesIn({ on: true }, {})).toEqual(['on: sent true, came back as nothing'])
  expect(differencesIn({ a: { b: 1 } }, null)).toHaveLength(1)
})
