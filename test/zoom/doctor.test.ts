/** A server that is right, and then wrong in exactly one way: only that is found, with how to mend it. */
import { createHmac } from 'node:crypto'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createSecureServer } from 'node:tls'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readContext } from '../../server/zoom/context.ts'
import type { ZoomApp } from '../../server/zoom/context.ts'
import { diagnosis, examine, verdict } from '../../server/zoom/doctor.ts'
import type { Finding, Patient } from '../../server/zoom/doctor.ts'
import { SECRET, startServer, zoomApp } from '../server.ts'
import { certificateFor } from './certificate.ts'

const HOST = 'attune.example'
const url = `https://${HOST}`
const ZOOM = 'https://zoom.example'
const DAY = 24 * 60 * 60 * 1000

const app: ZoomApp = {
  clientId: 'client-of-the-app',
  clientSecret: 'the-client-secret-of-the-app',
  formerSecret: null,
  webhookSecret: 'the-secret-token-of-the-app',
}
const secret = 'the-secret-of-this-server-32-or-more'

type Answer = { status?: number; headers?: Record<string, string>; body?: string }
type Asked = { request: IncomingMessage; path: string; body: string }
type Door = (asked: Asked, right: Answer) => Answer

const csp = `default-src 'none'; script-src 'self'; img-src 'self' data:; connect-src 'self' wss://${HOST}; frame-ancestors 'self' https://zoom.us https://*.zoom.us`
const rightPage: Answer = {
  headers: {
    'content-type': 'text/html',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'content-security-policy': csp,
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  },
  body: '<!doctype html><title>Attune</title><link rel="icon" href="data:,"><script src="/assets/panel-1.js"></script>',
}
const authorize = (more: Record<string, string> = {}): Answer => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: `${url}/zoom/authorized`,
    state: 'x'.repeat(22),
    ...more,
  })
  return { status: 302, headers: { location: `${ZOOM}/oauth/authorize?${query.toString()}` } }
}
const hmac = (text: string, key = app.webhookSecret ?? ''): string =>
  createHmac('sha256', key).update(text).digest('hex')

/** As the product's own server answers. */
function right({ request, path, body }: Asked): Answer {
  switch (path) {
    case '/zoom':
      return rightPage
    case '/zoom/install':
      return authorize()
    case '/zoom/events': {
      const { 'x-zm-signature': signature, 'x-zm-request-timestamp': at } = request.headers
      const late = Math.abs(Date.now() / 1000 - Number(at)) > 300
      if (signature !== `v0=${hmac(`v0:${String(at)}:${body}`)}` || late) return { status: 401 }
      const { payload } = JSON.parse(body) as { payload: { plainToken?: string } }
      const { plainToken = '' } = payload
      return { body: JSON.stringify({ plainToken, encryptedToken: hmac(plainToken) }) }
    }
    case '/zoom/seat': {
      const { context, key, parent } = JSON.parse(body) as Record<string, string | null>
      const whole = /^[\w-]{22}$/.test(key ?? '') && parent === null
      const read = readContext(context ?? '', [app], Date.now())
      return whole && read?.mid
        ? { body: '{"token":"a.b.c","expiresAt":1}' }
        : { status: 403, body: '{"refusal":"not-admitted"}' }
    }
    case '/socket.io/':
      return request.headers.origin === url ? { body: '0{"sid":"x"}' } : { status: 403 }
    case '/of-zoom':
      return {}
    default:
      return { status: 404 }
  }
}

const open: { stop: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop()
})

async function listen(server: Server | ReturnType<typeof createSecureServer>): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push({
    stop: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      if (!server.listening) return
      server.close()
      await once(server, 'close')
    },
  })
  return (server.address() as AddressInfo).port
}

type Wrong = {
  doors?: Record<string, Door>
  patient?: Partial<Patient>
  /** How far Zoom's clock is ahead of this machine's. */
  zoomAhead?: number
  certificate?: { host?: string; from?: number; until?: number; trusted?: boolean; old?: boolean }
}

/** Real servers on this machine, under the names of the world: one over HTTP, one for the certificate. */
async function patientWith(wrong: Wrong = {}): Promise<Patient> {
  const { doors = {}, zoomAhead = 0, certificate: given = {} } = wrong
  const http = createServer((request: IncomingMessage, response: ServerResponse) => {
    let body = ''
    request.on('data', (part: Buffer) => void (body += part.toString()))
    request.on('end', () => {
      const [path = ''] = (request.url ?? '').split('?')
      const asked = { request, path, body }
      const answer = doors[path]?.(asked, right(asked)) ?? right(asked)
      const date = new Date(Date.now() + zoomAhead).toUTCString()
      response.writeHead(answer.status ?? 200, { date, ...answer.headers }).end(answer.body)
    })
  })
  const port = await listen(http)
  const { cert, key } = certificateFor(given.host ?? HOST, {
    from: new Date(Date.now() + (given.from ?? -DAY)),
    until: new Date(Date.now() + (given.until ?? DAY)),
  })
  const secure = createSecureServer({
    cert,
    key,
    ...(given.old && { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }),
  })
  secure.on('tlsClientError', () => {})
  secure.on('secureConnection', (socket) => void socket.on('error', () => {}))
  const near = `http://127.0.0.1:${port}`
  return {
    url,
    publicUrl: url,
    secret,
    apps: [app],
    zoomUrl: ZOOM,
    clock: Date.now,
    fetch: (asked, request) => {
      const path = asked.startsWith(url) ? asked.slice(url.length) : '/of-zoom'
      return fetch(near + path, request)
    },
    tls: {
      host: '127.0.0.1',
      port: await listen(secure),
      ...(given.trusted !== false && { ca: cert }),
    },
    ...wrong.patient,
  }
}

const CHECKS = [
  'secrets',
  'address',
  'clock',
  'certificate',
  'page',
  'headers',
  'hosts',
  'install',
  'events',
  'context',
  'sockets',
]

test('where all is well, every check says so', async () => {
  const findings = await examine(await patientWith())
  expect(findings.filter(({ ok }) => !ok)).toEqual([])
  expect(findings.map(({ check }) => check)).toEqual(CHECKS)
  expect(verdict(findings)).toContain('All is well')
})

const without =
  (...names: string[]): Door =>
  (_asked, { headers = {}, ...answer }) => ({
    ...answer,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name))),
  })
const withHeader =
  (name: string, value: string): Door =>
  (_asked, answer) => ({ ...answer, headers: { ...answer.headers, [name]: value } })
const instead =
  (answer: Answer): Door =>
  () =>
    answer
const page = (door: Door) => ({ doors: { '/zoom': door } })
const installing = (door: Door) => ({ doors: { '/zoom/install': door } })

/** A name, what is wrong, the one check that finds it, a word of what it says, a word of how to mend it. */
const cases: [name: string, wrong: Wrong, check: string, found: string | RegExp, fix: string][] = [
  [
    'a short secret',
    { patient: { secret: 'short' } },
    'secrets',
    'ATTUNE_SECRET is too short',
    'openssl',
  ],
  [
    'the same secret twice',
    { patient: { secret: app.clientSecret } },
    'secrets',
    'the same',
    'Client Secret',
  ],
  [
    'no public address',
    { patient: { publicUrl: null } },
    'address',
    'is not set',
    `PUBLIC_URL=${url}`,
  ],
  [
    'another public address',
    { patient: { publicUrl: 'https://other.example' } },
    'address',
    'other.example',
    `PUBLIC_URL=${url}`,
  ],
  ['a clock behind', { zoomAhead: 60_000 }, 'clock', /(59|60) seconds behind/, 'synchronisation'],
  ['a clock ahead', { zoomAhead: -60_000 }, 'clock', /(59|60) seconds ahead/, 'synchronisation'],
  [
    'an expired certificate',
    { certificate: { from: -9 * DAY, until: -DAY } },
    'certificate',
    'expired',
    'Renew',
  ],
  [
    'a certificate for another name',
    { certificate: { host: 'other.example' } },
    'certificate',
    'another name',
    'PUBLIC_URL',
  ],
  [
    'a certificate nobody trusts',
    { certificate: { trusted: false } },
    'certificate',
    'not trusted',
    'fullchain.pem',
  ],
  ['TLS 1.1', { certificate: { old: true } }, 'certificate', 'no TLS 1.2', 'TLS 1.2'],
  ...[
    'strict-transport-security',
    'x-content-type-options',
    'referrer-policy',
    'cache-control',
  ].map((name): (typeof cases)[number] => [
    `no ${name}`,
    page(without(name)),
    'headers',
    name,
    'proxy pass headers on',
  ]),
  [
    'no policy',
    page(without('content-security-policy')),
    'headers',
    'content-security-policy is missing',
    'proxy',
  ],
  [
    'a frame option',
    page(withHeader('x-frame-options', 'SAMEORIGIN')),
    'headers',
    'x-frame-options',
    'proxy',
  ],
  ['an ETag', page(withHeader('etag', '"1"')), 'headers', 'revalidated', 'cache'],
  [
    'a policy that leaves Zoom out',
    page(withHeader('content-security-policy', "default-src 'self'; frame-ancestors 'self'")),
    'headers',
    'frame-ancestors',
    'proxy',
  ],
  [
    'a policy for this machine',
    page(withHeader('content-security-policy', csp.replace(`wss://${HOST}`, 'ws://localhost:*'))),
    'hosts',
    'localhost',
    `PUBLIC_URL=${url}`,
  ],
  [
    'a script from elsewhere',
    page((_asked, answer) => ({
      ...answer,
      body: `${answer.body}<script src="https://cdn.example/x.js">`,
    })),
    'hosts',
    'cdn.example',
    'tunnel',
  ],
  ['no way to install', installing(instead({ status: 404 })), 'install', '404', 'version'],
  [
    'an install page elsewhere',
    installing(
      instead({ status: 302, headers: { location: 'https://other.example/oauth/authorize' } }),
    ),
    'install',
    'other.example',
    'ZOOM_URL',
  ],
  [
    'another client id',
    installing(instead(authorize({ client_id: 'other' }))),
    'install',
    'another client id',
    'Client ID',
  ],
  [
    'a way back that Zoom does not know',
    installing(instead(authorize({ redirect_uri: 'http://localhost:3000/zoom/authorized' }))),
    'install',
    'localhost',
    'OAuth Redirect URL',
  ],
  [
    'no state',
    installing(instead(authorize({ state: '' }))),
    'install',
    'without a state',
    'version',
  ],
  [
    'too many tries',
    installing(instead({ status: 302, headers: { location: '/zoom/not-added' } })),
    'install',
    '302',
    'Wait a minute',
  ],
  [
    'no secret token',
    { patient: { apps: [{ ...app, webhookSecret: null }] } },
    'events',
    'ZOOM_WEBHOOK_SECRET is not set',
    'Features, Access',
  ],
  [
    'another secret token',
    { doors: { '/zoom/events': instead({ status: 401 }) } },
    'events',
    'refuses',
    'Secret Token',
  ],
  [
    'a wrong answer to Zoom’s question',
    {
      doors: {
        '/zoom/events': (_asked, answer) => ({
          ...answer,
          body: answer.body?.replace(/.{5}"}$/, '00000"}'),
        }),
      },
    },
    'events',
    'does not answer',
    'Secret Token',
  ],
  [
    'an unsigned event believed',
    {
      doors: {
        '/zoom/events': ({ request }, answer) =>
          request.headers['x-zm-signature'] ? answer : { status: 204 },
      },
    },
    'events',
    'that nobody signed',
    'version',
  ],
  [
    'a wrongly signed event believed',
    {
      doors: {
        '/zoom/events': ({ request, body }, answer) =>
          request.headers['x-zm-signature'] && body.includes('ended') ? { status: 204 } : answer,
      },
    },
    'events',
    'signed by somebody else',
    'version',
  ],
  [
    'an old event believed',
    {
      doors: {
        '/zoom/events': ({ request, body }, answer) => {
          const { 'x-zm-signature': signature, 'x-zm-request-timestamp': at } = request.headers
          return signature === `v0=${hmac(`v0:${String(at)}:${body}`)}`
            ? { status: 200, ...answer, ...(body.includes('ended') && { status: 204 }) }
            : answer
        },
      },
    },
    'events',
    'ten minutes ago',
    'version',
  ],
  [
    'another client secret',
    { doors: { '/zoom/seat': instead({ status: 403, body: '{}' }) } },
    'context',
    'does not take',
    'Client Secret',
  ],
  [
    'a damaged context believed',
    { doors: { '/zoom/seat': instead({ body: '{"token":"a.b.c"}' }) } },
    'context',
    'tampered',
    'version',
  ],
  [
    'panels from elsewhere only',
    { doors: { '/socket.io/': instead({ status: 403 }) } },
    'sockets',
    '403',
    `PUBLIC_URL=${url}`,
  ],
  [
    'no way for sockets',
    { doors: { '/socket.io/': instead({ status: 400, body: 'no' }) } },
    'sockets',
    '400',
    'WebSocket',
  ],
]

test.each(cases)('%s: that alone is found', async (_name, wrong, check, found, fix) => {
  const findings = await examine(await patientWith(wrong))
  const wrongs = findings.filter(({ ok }) => !ok)
  expect(wrongs).toEqual([
    { check, ok: false, found: expect.stringMatching(found), fix: expect.stringContaining(fix) },
  ])
  expect(verdict(findings)).toBe(`Wrong: ${check}.`)
  expect(findings.map((one) => one.check)).toEqual(CHECKS)
})

test('before there is an app at Zoom, that comes first', async () => {
  const apps = [{ ...app, clientId: 'rehearsal-1' }]
  const [first] = await examine(await patientWith({ patient: { apps } }))
  expect(first).toMatchObject({
    check: 'secrets',
    ok: false,
    found: expect.stringContaining('not set'),
    fix: expect.stringContaining('App Credentials'),
  })
})

test.each<[string, Wrong, string, string]>([
  [
    'ngrok’s warning',
    page(instead({ body: '<title>ngrok</title> You are about to visit' })),
    'ngrok',
    'a tunnel without one',
  ],
  [
    'a tunnel’s error',
    page(instead({ status: 530, headers: { server: 'cloudflare' }, body: 'error code: 1033' })),
    'Cloudflare',
    'the server runs',
  ],
  [
    'a page of somebody else',
    page(instead({ body: '<title>Welcome to nginx</title>' })),
    '200',
    'port of this server',
  ],
  [
    'a redirect',
    page(instead({ status: 301, headers: { location: 'https://www.attune.example/zoom' } })),
    'www.attune.example',
    'redirect',
  ],
])('behind %s nothing more is said of the page', async (_name, wrong, found, fix) => {
  const findings = await examine(await patientWith(wrong))
  expect(findings.at(-1)).toMatchObject({
    check: 'page',
    ok: false,
    found: expect.stringContaining(found),
    fix: expect.stringContaining(fix),
  })
  expect(verdict(findings)).toContain('once the page opens')
})

test('a server that is down, and a Zoom that is out of reach, are findings and no fault', async () => {
  const patient = await patientWith()
  const gone = createServer()
  const nobody = `http://127.0.0.1:${await listen(gone)}`
  gone.close()
  const findings = await examine({ ...patient, fetch: () => fetch(nobody) })
  const found = Object.fromEntries(findings.map((one) => [one.check, one])) as Record<
    string,
    Finding
  >
  expect(found.clock).toMatchObject({
    ok: false,
    found: expect.stringContaining('does not answer this machine (ECONNREFUSED)'),
  })
  expect(found.page).toMatchObject({ ok: false, fix: expect.stringContaining('the server runs') })
})

test('a door that hangs up is a finding of its own', async () => {
  const hangUp: Door = ({ request }) => {
    request.socket.destroy()
    return {}
  }
  const findings = await examine(await patientWith({ doors: { '/zoom/events': hangUp } }))
  expect(findings.filter(({ ok }) => !ok)).toEqual([
    expect.objectContaining({ check: 'events', found: expect.stringContaining('No answer') }),
  ])
})

test('plain http is one finding, beside whatever else there is to say', async () => {
  const patient = await patientWith()
  const findings = await examine({ ...patient, url: `http://${HOST}` })
  expect(findings.find(({ check }) => check === 'certificate')).toMatchObject({
    ok: false,
    found: expect.stringContaining('not https'),
  })
})

test('development credentials are tried beside the others', async () => {
  const development = {
    ...app,
    clientId: 'development',
    clientSecret: 'another-client-secret-of-it',
  }
  const findings = await examine(await patientWith({ patient: { apps: [app, development] } }))
  expect(findings.filter(({ ok }) => !ok)).toEqual([
    expect.objectContaining({
      check: 'secrets',
      found: expect.stringContaining('ZOOM_DEVELOPMENT_WEBHOOK_SECRET'),
    }),
    expect.objectContaining({ check: 'context', found: expect.stringContaining('development') }),
  ])
})

test('nothing secret is ever in what it says', async () => {
  const secrets = [secret, app.clientSecret, app.webhookSecret ?? '']
  for (const [, wrong] of [['well', {}] as const, ...cases]) {
    const text = await diagnosis(await patientWith(wrong))
    expect(secrets.filter((one) => text.includes(one))).toEqual([])
  }
})

test('the real server is right in every way', async () => {
  const server = await startServer({ publicUrl: url, zoom: { url: ZOOM, apiUrl: ZOOM } })
  open.push(server)
  const patient = await patientWith()
  const findings = await examine({
    ...patient,
    apps: [zoomApp],
    secret: SECRET,
    fetch: (asked, request) =>
      asked.startsWith(url)
        ? fetch(asked.replace(url, server.url), request)
        : patient.fetch(asked, request),
  })
  expect(findings.filter(({ ok }) => !ok)).toEqual([])
  expect(findings.map(({ check }) => check)).toEqual(CHECKS)
  expect(server.faults).toEqual([])
})

describe('npm run doctor', () => {
  const DOCTOR = join(import.meta.dirname, '../../manifest/doctor.ts')
  const run = async (options: string[], environment: Record<string, string>) => {
    const dir = mkdtempSync(join(tmpdir(), 'attune-doctor-'))
    const child = spawn(process.execPath, [DOCTOR, ...options], {
      env: { DATA_DIR: dir, ...environment },
    })
    let said = ''
    const hear = (part: Buffer): void => void (said += part.toString())
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const [code] = (await once(child, 'close')) as [number]
    rmSync(dir, { recursive: true })
    return { code, said }
  }

  test('says one line for each check as it goes, and ends with 1 when something is wrong', async () => {
    const { code, said } = await run(['--url', url], {
      ATTUNE_SECRET: secret,
      ZOOM_CLIENT_ID: app.clientId,
      ZOOM_CLIENT_SECRET: app.clientSecret,
      PUBLIC_URL: url,
      ZOOM_URL: 'http://127.0.0.1:9',
    })
    expect(said).toContain('ok     secrets: 2 are set')
    expect(said).toContain(`ok     address: PUBLIC_URL is ${url}`)
    expect(said).toMatch(/WRONG {2}clock: .*does not answer/)
    expect(said).toMatch(/WRONG {2}page: .*\n {7}See that the server runs/)
    expect(code).toBe(1)
  })

  test.each([
    ['without an address', [], {}, 'npm run doctor -- --url'],
    ['with one that Zoom cannot reach', ['--url', 'http://localhost:3000'], {}, 'https://'],
    ['with mistakes in the environment', ['--url', url], { PORT: 'many' }, 'PORT'],
  ])('%s it says so and ends with 1', async (_name, options, environment, sentence) => {
    const { code, said } = await run(options, environment)
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
    expect(code).toBe(1)
  })
})
