/**
 * A stand-in for Zoom's cloud on this machine: OAuth, the person, deep links
 * and the Marketplace, as developers.zoom.us describes them. It knows nothing
 * of the product, and can be as slow, full or broken as the real one.
 */
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Request, Response } from 'express'

export type CloudApp = { clientId: string; clientSecret: string; redirectUri: string }
export type Fault = 'too-many' | 'broken' | 'silent' | 'reset' | 'slow' | 'elsewhere'

const HOUR = 3600
const CODE_LIFE = 5 * 60 * 1000

export type Cloud = Awaited<ReturnType<typeof startCloud>>

export async function startCloud(options: {
  apps: CloudApp[]
  clock?: () => number
  /** The base that token answers carry; this server, unless a test says otherwise. */
  apiUrl?: () => string
  /** The way back into the client, where a test says otherwise. */
  deepLink?: () => string | undefined
}) {
  const clock = options.clock ?? Date.now
  const app = express()
  const calls: { path: string; body: Record<string, unknown> }[] = []
  const faults: { path: string; fault: Fault }[] = []
  const codes = new Map<
    string,
    {
      app: CloudApp
      person: string
      redirectUri: string
      challenge: string
      method: string
      at: number
    }
  >()
  const access = new Map<string, { person: string; until: number }>()
  const refresh = new Map<string, { app: CloudApp; person: string }>()
  const manifests = new Map<string, unknown>()
  /** Who is signed in to Zoom in the browser, and what they do on Zoom's page. */
  const browser = { person: 'uid-zoom', declines: false, dropsState: false }

  app.use(express.urlencoded({ extended: false }), express.json({ limit: '1mb' }))
  app.use((request, response, next) => {
    calls.push({ path: request.path, body: (request.body ?? {}) as Record<string, unknown> })
    const due = faults.findIndex(({ path }) => path === request.path)
    const fault = due < 0 ? null : faults.splice(due, 1)[0]!.fault
    if (fault === 'too-many')
      return void response
        .status(429)
        .set('retry-after', '0')
        .json({ code: 429, message: 'Too many' })
    if (fault === 'broken')
      return void response.status(502).type('html').send('<h1>Bad gateway</h1>')
    if (fault === 'reset') return void request.socket.destroy()
    if (fault === 'elsewhere') return response.redirect(307, '/elsewhere')
    if (fault === 'silent') return
    if (fault === 'slow') return void setTimeout(next, 300)
    next()
  })

  app.get('/oauth/authorize', (request, response) => {
    const asked = request.query as Record<string, string | undefined>
    const { client_id, redirect_uri, state = '' } = asked
    const known = options.apps.find(({ clientId }) => clientId === client_id)
    if (!known || known.redirectUri !== redirect_uri)
      return void response.status(400).send('Invalid redirect')
    const back = new URL(known.redirectUri)
    if (browser.declines) back.searchParams.set('error', 'access_denied')
    else
      back.searchParams.set(
        'code',
        codeFor(known, {
          redirectUri: known.redirectUri,
          challenge: asked.code_challenge ?? '',
          method: asked.code_challenge_method ?? 'plain',
        }),
      )
    if (!browser.dropsState) back.searchParams.set('state', state)
    response.redirect(back.href)
  })

  function codeFor(of: CloudApp, how: { redirectUri: string; challenge: string; method: string }) {
    const code = randomBytes(24).toString('base64url')
    codes.set(code, { app: of, person: browser.person, ...how, at: clock() })
    return code
  }

  app.post('/oauth/token', (request, response) => {
    const known = appOf(request)
    if (!known)
      return void response.status(401).json({ reason: 'Invalid client', error: 'invalid_client' })
    const asked = request.body as Record<string, string>
    if (asked.grant_type === 'account_credentials')
      return void response.json({ ...tokens(known, 'uid-admin'), refresh_token: undefined })
    const person =
      asked.grant_type === 'refresh_token' ? spendRefresh(known, asked) : spendCode(known, asked)
    if (person === null)
      return void response.status(400).json({ reason: 'Invalid grant', error: 'invalid_grant' })
    response.json(tokens(known, person))
  })

  function spendCode(known: CloudApp, asked: Record<string, string>): string | null {
    const code = codes.get(asked.code ?? '')
    if (!code || code.app !== known || clock() - code.at > CODE_LIFE) return null
    if (asked.redirect_uri !== undefined && asked.redirect_uri !== code.redirectUri) return null
    const verifier = asked.code_verifier ?? ''
    const challenge =
      code.method === 'S256' ? createHash('sha256').update(verifier).digest('base64url') : verifier
    if (challenge !== code.challenge) return null
    codes.delete(asked.code ?? '')
    return code.person
  }

  function spendRefresh(known: CloudApp, asked: Record<string, string>): string | null {
    const held = refresh.get(asked.refresh_token ?? '')
    refresh.delete(asked.refresh_token ?? '')
    return held?.app === known ? held.person : null
  }

  function tokens(of: CloudApp, person: string) {
    const [access_token, refresh_token] = [randomBytes(30), randomBytes(30)].map((bytes) =>
      bytes.toString('base64url'),
    )
    access.set(access_token!, { person, until: clock() + HOUR * 1000 })
    refresh.set(refresh_token!, { app: of, person })
    return {
      access_token,
      refresh_token,
      token_type: 'bearer',
      expires_in: HOUR - 1,
      scope: 'user:read:user zoomapp:inmeeting',
      api_url: options.apiUrl?.() ?? url,
    }
  }

  app.post('/oauth/revoke', (request, response) => {
    if (!appOf(request)) return void response.status(401).json({ error: 'invalid_client' })
    access.delete((request.body as { token: string }).token)
    response.json({ status: 'success' })
  })

  app.get('/v2/users/me', (request, response) => {
    const person = personOf(request, response)
    if (person) response.json({ id: person, email: 'coach@example.com', type: 2 })
  })

  app.post('/v2/zoomapp/deeplink', (request, response) => {
    if (!personOf(request, response)) return
    const { action } = request.body as { action?: string }
    if (typeof action === 'string' && action.length > 256)
      return void response.status(400).json({ code: 300, message: 'Validation failed' })
    response.json({
      deeplink:
        options.deepLink?.() ??
        `https://zoom.us/zoomapp/open?ctx=${randomBytes(6).toString('hex')}`,
    })
  })

  app.post('/v2/marketplace/apps/manifest/validate', (request, response) => {
    if (!personOf(request, response)) return
    const { manifest } = request.body as { manifest?: Record<string, unknown> }
    const errors = complaintsAbout(manifest)
    response.json({
      ok: errors.length === 0,
      error: errors.length === 0 ? null : 'invalid',
      errors: errors.length === 0 ? null : errors,
    })
  })
  app.put('/v2/marketplace/apps/:id/manifest', (request, response) => {
    if (!personOf(request, response)) return
    manifests.set(request.params.id, (request.body as { manifest: unknown }).manifest)
    response.status(204).end()
  })
  app.get('/v2/marketplace/apps/:id/manifest', (request, response) => {
    if (!personOf(request, response)) return
    const manifest = manifests.get(request.params.id)
    if (manifest === undefined)
      return void response.status(404).json({ code: 1500, message: 'Not found' })
    response.json({ manifest })
  })

  function personOf(request: Request, response: Response): string | null {
    const token = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1] ?? ''
    const held = access.get(token)
    if (held && clock() < held.until) return held.person
    response.status(401).json({ code: 124, message: 'Access token is expired.' })
    return null
  }

  function appOf(request: Request): CloudApp | undefined {
    const [, encoded = ''] = /^Basic (.+)$/.exec(request.get('authorization') ?? '') ?? []
    const [id, secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
    return options.apps.find(
      ({ clientId, clientSecret }) => clientId === id && clientSecret === secret,
    )
  }

  const server = createServer(app)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    browser,
    /** How often a path was asked. */
    count: (path: string) => calls.filter((call) => call.path === path).length,
    calls,
    /** The next `times` requests to this path go wrong. */
    fault(path: string, fault: Fault, times = 1) {
      for (let n = 0; n < times; n++) faults.push({ path, fault })
    },
    /** What the client's own consent gives: the challenge is plain. */
    codeInClient: (of: CloudApp, challenge: string, redirectUri: string) =>
      codeFor(of, { redirectUri, challenge, method: 'plain' }),
    /** As when the coach removes the app. */
    revokeAll() {
      access.clear()
      refresh.clear()
    },
    manifests,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** As permissive as Zoom's own: it looks at little. */
function complaintsAbout(manifest: Record<string, unknown> | undefined) {
  const errors: { setting: string; message: string }[] = []
  const display = manifest?.display_information as { display_name?: unknown } | undefined
  if (typeof display?.display_name !== 'string')
    errors.push({ setting: 'display_information.display_name', message: 'is required' })
  const oauth = manifest?.oauth_information as { usage?: unknown } | undefined
  if (oauth?.usage !== 'USER_OPERATION' && oauth?.usage !== 'ADMIN_MANAGEMENT')
    errors.push({ setting: 'oauth_information.usage', message: 'is not one of the values' })
  return errors
}
