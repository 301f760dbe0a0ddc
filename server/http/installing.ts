/**
 * Adding the app: from a browser by way of Zoom's page, and from inside Zoom's
 * client. A browser comes back with a code that is good for one use, so it is
 * taken only from the browser that was sent out.
 */
import { createHash, randomBytes } from 'node:crypto'
import express from 'express'
import type { CookieOptions, Request, Response } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import type { Refusal } from '../contract/vocabulary.ts'
import { seatFrom } from '../seats.ts'
import type { Keys } from '../seats.ts'
import { INSTALL, REDIRECT } from '../zoom/asks.ts'
import type { ZoomApp } from '../zoom/context.ts'
import type { Installs } from '../zoom/installs.ts'
import type { OAuth, Result, Tokens } from '../zoom/oauth.ts'
import { REHEARSAL_PREFIX } from './rehearsal.ts'

/** Reading Zoom's page of permissions takes a while; Zoom's code itself lives five minutes. */
const FLOW_LIFE = 10 * 60 * 1000
/** Flows held at one time: far more than anyone installs in ten minutes. The oldest give way. */
const FLOWS = 2_000
/** A browser that has just been sent to install once more is not sent again. */
const RESTART_LIFE = 60 * 1000
/** Nobody installs this often in a minute. */
const PACE = { points: 20, duration: 60 }

/** 128 bits and more, in base64url. */
const State = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)
const Back = z.object({ code: z.string().min(1).max(2048), state: State.optional() })
const Token = z.string().max(2048)
const Ask = z.strictObject({ token: Token })
const Done = z.strictObject({
  token: Token,
  code: z.string().min(1).max(2048),
  redirectUri: z.url().max(500).nullable(),
})

export function installing(deps: {
  oauth: OAuth
  installs: Installs
  apps: [ZoomApp, ...ZoomApp[]]
  keys: Keys
  publicUrl: string | null
  clock: () => number
}): express.Router {
  const { oauth, installs, apps, keys, publicUrl, clock } = deps
  const flows = pending<{ verifier: string; browser: string; app: ZoomApp }>(clock)
  const inClient = pending<{ verifier: string; state: string }>(clock)
  const pace = new RateLimiterMemory(PACE)
  const secure = publicUrl?.startsWith('https:') ?? false
  const router = express.Router()
  const body = express.json({ limit: '10kb' })

  router.get(INSTALL, async (request, response) => {
    if (!(await inPace(request))) return leave(response, 'not-added')
    // Beside a production app, the development one is asked for by name.
    const app = request.query.app === 'development' ? (apps[1] ?? apps[0]) : apps[0]
    const [state, verifier, browser] = [random(), random(48), random()]
    flows.hold(state, { verifier, browser: hashOf(browser), app })
    response.cookie(cookie('install'), browser, cookieFor(FLOW_LIFE))
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const redirectUri = redirectTo(request)
    response.redirect(oauth.authorizeUrl(app, { redirectUri, state, challenge }))
  })

  router.get(REDIRECT, async (request, response) => {
    if (!(await inPace(request))) return leave(response, 'not-added')
    const back = Back.safeParse(request.query)
    if (!back.success) return leave(response, 'not-added')
    const { code, state } = back.data
    const flow = state === undefined ? null : flows.take(state)
    if (!flow) return startOver(request, response)
    if (flow.browser !== hashOf(cookieIn(request, cookie('install'))))
      return leave(response, 'not-added')
    const redirectUri = redirectTo(request)
    const given = { code, redirectUri, verifier: flow.verifier }
    const tokens = await oauth.exchange(flow.app, given)
    const coach = tokens.ok ? await oauth.me(tokens.value) : tokens
    if (!tokens.ok || !coach.ok) return leave(response, 'not-added')
    await installs.keep(coach.value, flow.app, tokens.value)
    const link = await oauth.deepLink(tokens.value)
    if (link.ok) response.redirect(link.value)
    else leave(response, 'added')
  })

  router.post('/zoom/authorize', body, async (request, response) => {
    const asked = Ask.safeParse(request.body)
    if (!asked.success) return refuse(response, 400, 'malformed')
    const coach = await coachOf(asked.data.token)
    if (coach === null) return refuse(response, 403, 'not-admitted')
    // Zoom offers `plain` alone here: the challenge is the verifier.
    const held = { verifier: random(48), state: random() }
    inClient.hold(coach, held)
    response.json({ challenge: held.verifier, state: held.state })
  })

  router.post('/zoom/authorize/done', body, async (request, response) => {
    const asked = Done.safeParse(request.body)
    if (!asked.success) return refuse(response, 400, 'malformed')
    const { token, code, redirectUri } = asked.data
    const coach = await coachOf(token)
    const held = coach === null ? null : inClient.take(coach)
    if (coach === null || !held) return refuse(response, 403, 'not-admitted')
    const done = await authorizedInside(coach, code, redirectUri, held.verifier)
    if (done.ok) response.json({ ok: true })
    else if (done.reason === 'away') refuse(response, 503, 'unavailable')
    else refuse(response, 403, 'not-admitted')
  })

  /** Zoom's own samples differ on whether the address belongs into it, so without is tried too. */
  async function authorizedInside(
    coach: string,
    code: string,
    redirectUri: string | null,
    verifier: string,
  ): Promise<Result<Tokens>> {
    const app = apps[0]
    let tokens = await oauth.exchange(app, { code, redirectUri, verifier })
    if (!tokens.ok && tokens.reason === 'expired' && redirectUri !== null)
      tokens = await oauth.exchange(app, { code, redirectUri: null, verifier })
    if (!tokens.ok) return tokens
    const person = await oauth.me(tokens.value)
    if (!person.ok) return person
    if (person.value !== coach) return { ok: false, reason: 'refused' }
    await installs.keep(coach, app, tokens.value)
    return tokens
  }

  async function coachOf(token: string): Promise<string | null> {
    const seat = await seatFrom(token, '', keys, clock())
    const uid = seat?.via === 'meeting' ? seat.uid : null
    // The people of a rehearsal are nobody at Zoom.
    return uid === null || uid.startsWith(REHEARSAL_PREFIX) ? null : uid
  }

  /** The Marketplace's *Add* arrives without a state. Its code is let go, and the way begins here. */
  function startOver(request: Request, response: Response): void {
    if (cookieIn(request, cookie('restarted')) !== '') return leave(response, 'not-added')
    response.cookie(cookie('restarted'), '1', cookieFor(RESTART_LIFE))
    response.redirect(INSTALL)
  }

  const inPace = (request: Request): Promise<boolean> =>
    pace.consume(request.ip ?? '').then(
      () => true,
      () => false,
    )

  const redirectTo = (request: Request): string =>
    `${publicUrl ?? `${request.protocol}://${request.get('host')}`}${REDIRECT}`

  const cookie = (name: string): string => `${secure ? '__Host-' : ''}attune-${name}`
  const cookieFor = (maxAge: number): CookieOptions => ({
    maxAge,
    secure,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
  })

  return router
}

const leave = (response: Response, where: 'added' | 'not-added'): void =>
  response.redirect(`/zoom/${where}`)

const refuse = (response: Response, status: number, refusal: Refusal): void =>
  void response.status(status).json({ refusal })

const random = (bytes = 16): string => randomBytes(bytes).toString('base64url')
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** Empty when the browser sent none. */
function cookieIn(request: Request, name: string): string {
  const pairs = (request.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === name)?.[1] ?? ''
}

/** What waits for a browser to come back: once, in time, and a bounded number of them. */
function pending<Value>(clock: () => number) {
  const held = new Map<string, { value: Value; until: number }>()
  return {
    hold(key: string, value: Value): void {
      held.delete(key)
      held.set(key, { value, until: clock() + FLOW_LIFE })
      for (const oldest of held.keys()) {
        if (held.size <= FLOWS) return
        held.delete(oldest)
      }
    },
    take(key: string): Value | null {
      const found = held.get(key)
      held.delete(key)
      return found && clock() < found.until ? found.value : null
    },
  }
}
