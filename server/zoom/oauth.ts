/**
 * Zoom's OAuth, and the few calls the server makes in a coach's name
 * (developers.zoom.us, OAuth 2.0). Outcomes are values from a closed list: no
 * message of Zoom's, and no token, goes any further.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { ZoomApp } from './context.ts'

/** Somebody waits in front of a page. */
const PATIENCE = 8_000
/** Zoom may ask for minutes; nobody waits that long, and the next try is theirs. */
const LONGEST_PAUSE = 3_000
/** Between tries of what may be done twice. */
const PAUSES = [200, 800]
/** Zoom's limit for an action in a deep link is 256 characters. */
const INSTALLED = JSON.stringify({ from: 'install' })

export type Tokens = {
  accessToken: string
  /** Used once: each refresh brings another. */
  refreshToken: string
  /** In ms since 1970. */
  expiresAt: number
  scope: string
  /** Where this coach's data lives; the base of every call for them. */
  apiUrl: string
}

/** `expired`: the code or token is spent. `away`: Zoom does not answer, or asks to come back later. */
export type Reason = 'expired' | 'away' | 'refused'
export type Result<Value> = { ok: true; value: Value } | { ok: false; reason: Reason }

const TokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().positive(),
  scope: z.string().default(''),
  api_url: z.string().optional(),
})
const Person = z.object({ id: z.string().min(1).max(200) })
const DeepLink = z.object({ deeplink: z.url({ protocol: /^https$|^zoommtg$/ }) })
const Complaint = z.object({ error: z.string() })

export type OAuth = ReturnType<typeof createOAuth>

export function createOAuth(deps: { url: string; apiUrl: string; clock: () => number }) {
  const { url, apiUrl, clock } = deps

  function authorizeUrl(
    app: ZoomApp,
    asked: { redirectUri: string; state: string; challenge: string },
  ): string {
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: app.clientId,
      redirect_uri: asked.redirectUri,
      state: asked.state,
      code_challenge: asked.challenge,
      code_challenge_method: 'S256',
    })
    return `${url}/oauth/authorize?${query.toString()}`
  }

  /** Never tried twice: a code is good for one time. */
  async function exchange(
    app: ZoomApp,
    given: { code: string; redirectUri: string | null; verifier: string },
  ): Promise<Result<Tokens>> {
    const { code, redirectUri, verifier } = given
    return tokensFrom(
      await tokenCall(app, {
        grant_type: 'authorization_code',
        code,
        code_verifier: verifier,
        ...(redirectUri !== null && { redirect_uri: redirectUri }),
      }),
    )
  }

  async function refresh(app: ZoomApp, refreshToken: string): Promise<Result<Tokens>> {
    return tokensFrom(
      await tokenCall(app, { grant_type: 'refresh_token', refresh_token: refreshToken }),
    )
  }

  async function revoke(app: ZoomApp, accessToken: string): Promise<Result<unknown>> {
    return call(`${url}/oauth/revoke`, { ...form(app, { token: accessToken }), again: true })
  }

  async function me({ accessToken, apiUrl: base }: Tokens): Promise<Result<string>> {
    const answer = await call(`${base}/v2/users/me`, {
      headers: { authorization: `Bearer ${accessToken}` },
      again: true,
    })
    return parsed(answer, Person, ({ id }) => id)
  }

  /** Back into Zoom's client, with the app open. */
  async function deepLink({ accessToken, apiUrl: base }: Tokens): Promise<Result<string>> {
    const answer = await call(`${base}/v2/zoomapp/deeplink`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ action: INSTALLED }),
      again: true,
    })
    const link = parsed(answer, DeepLink, ({ deeplink }) => deeplink)
    return !link.ok || leadsToZoom(link.value) ? link : { ok: false, reason: 'refused' }
  }

  /** Whoever has added the app is sent to Zoom's client or its pages, wherever an answer points. */
  function leadsToZoom(link: string): boolean {
    const { protocol, hostname, origin } = new URL(link)
    const zooms = /(^|\.)(zoom\.(us|com)|zoomgov\.com)$/.test(hostname)
    return protocol === 'zoommtg:' || zooms || origin === new URL(url).origin
  }

  const tokenCall = (app: ZoomApp, fields: Record<string, string>) =>
    call(`${url}/oauth/token`, { ...form(app, fields), again: false })

  function tokensFrom(answer: Result<unknown>): Result<Tokens> {
    return parsed(answer, TokenAnswer, (token) => ({
      accessToken: token.access_token,
      refreshToken: token.refresh_token,
      expiresAt: clock() + token.expires_in * 1000,
      scope: token.scope,
      apiUrl: baseFrom(token.api_url),
    }))
  }

  /** Tokens go to Zoom alone, wherever an answer points. */
  function baseFrom(given: string | undefined): string {
    if (given === undefined || !URL.canParse(given)) return apiUrl
    const { protocol, hostname, origin } = new URL(given)
    const zooms = protocol === 'https:' && /(^|\.)(zoom\.us|zoomgov\.com)$/.test(hostname)
    return zooms || origin === new URL(apiUrl).origin ? origin : apiUrl
  }

  return { authorizeUrl, exchange, refresh, revoke, me, deepLink }
}

type Asked = {
  method?: 'POST'
  headers: Record<string, string>
  body?: string
  /** Doing it twice is the same as once. */
  again: boolean
}

const form = ({ clientId, clientSecret }: ZoomApp, fields: Record<string, string>) => ({
  method: 'POST' as const,
  headers: {
    authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
  },
  body: new URLSearchParams(fields).toString(),
})

async function call(address: string, { again, ...init }: Asked): Promise<Result<unknown>> {
  for (let tried = 0; ; tried++) {
    const answer = await once(address, init)
    const pause = answer.pause ?? (again && answer.away ? PAUSES[tried] : undefined)
    if (tried >= PAUSES.length || pause === undefined) return answer.result
    await wait(pause)
  }
}

type Once = {
  result: Result<unknown>
  away: boolean
  /** Zoom did nothing yet, and says when to come back. */
  pause?: number
}

async function once(address: string, init: Omit<Asked, 'again'>): Promise<Once> {
  try {
    const response = await fetch(address, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    const said: unknown = await response.json().catch(() => null)
    if (response.ok) return { result: { ok: true, value: said }, away: false }
    if (response.status === 429) {
      const seconds = Number(response.headers.get('retry-after') ?? 1)
      const pause = seconds * 1000
      return { result: away, away: false, ...(pause <= LONGEST_PAUSE && { pause }) }
    }
    if (response.status >= 500) return { result: away, away: true }
    const spent = Complaint.safeParse(said).data?.error === 'invalid_grant'
    return { result: { ok: false, reason: spent ? 'expired' : 'refused' }, away: false }
  } catch {
    // No connection, cut off, or too late.
    return { result: away, away: true }
  }
}

const away = { ok: false, reason: 'away' } as const

function parsed<Shape, Value>(
  answer: Result<unknown>,
  shape: z.ZodType<Shape>,
  take: (shape: Shape) => Value,
): Result<Value> {
  if (!answer.ok) return answer
  const read = shape.safeParse(answer.value)
  return read.success ? { ok: true, value: take(read.data) } : { ok: false, reason: 'refused' }
}
