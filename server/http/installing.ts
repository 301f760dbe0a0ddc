/**
 * Adding the app: from a browser by way of Zoom's page, and from inside Zoom's
 * client. A browser comes back with a code that is good for one use, so it is
 * taken only from the browser that was sent out. A coach signs in at their desk
 * on the same way.
 */
import { createHash, randomBytes } from 'node:crypto'
import express from 'express'
import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Refusal } from '../contract/vocabulary.ts'
import { seatFrom, uidOf } from '../seats.ts'
import type { Keys } from '../seats.ts'
import { DESK, INSTALL, REDIRECT, SIGN_IN } from '../zoom/asks.ts'
import { openText, sealText } from '../sealing.ts'
import type { WaitRows } from '../store/waits.ts'
import type { ZoomApp } from '../zoom/context.ts'
import type { Installs } from '../zoom/installs.ts'
import type { OAuth, Result, Tokens } from '../zoom/oauth.ts'
import type { Cookies } from './cookies.ts'
import { unlisted } from './headers.ts'
import { lineOf } from './pace.ts'
import type { Pace } from './pace.ts'
import { REHEARSAL_PREFIX } from './rehearsal.ts'

/** Reading Zoom's page of permissions takes a while; Zoom's code itself lives five minutes. */
const FLOW_LIFE = 10 * 60 * 1000
/** A browser that has just been sent to install once more is not sent again. */
const RESTART_LIFE = 60 * 1000

/** Where the way by Zoom ends: in its client, with the app open, or at the desk. */
const Leads = z.enum(['client', 'desk'])
type Leads = z.infer<typeof Leads>
/** Who was sent out, and what they come back with. */
const Flow = z.object({ verifier: z.string(), browser: z.string(), app: z.string(), to: Leads })
const Inside = z.object({ verifier: z.string(), state: z.string() })

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
  waits: WaitRows
  apps: [ZoomApp, ...ZoomApp[]]
  keys: Keys
  pace: Pace
  cookies: Cookies
  /** Signs the browser in at the desk. */
  signIn: (response: Response, coach: string) => Promise<void>
  publicUrl: string | null
  clock: () => number
}): express.Router {
  const { oauth, installs, apps, keys, pace, cookies, signIn, publicUrl, clock } = deps
  const { hold, take } = pending(deps.waits, keys, clock)
  const router = express.Router()
  const body = express.json({ limit: '10kb' })

  router.get(INSTALL, (request, response) => sendOut(request, response, 'client'))
  router.get(SIGN_IN, unlisted, (request, response) =>
    // Another site signs nobody in: at the desk, its person says so.
    request.get('sec-fetch-site') === 'cross-site'
      ? response.redirect(DESK)
      : sendOut(request, response, 'desk'),
  )

  async function sendOut(request: Request, response: Response, to: Leads): Promise<void> {
    if (!(await inPace(request))) return turnBack(response, to)
    // Beside a production app, the development one is asked for by name.
    const app = request.query.app === 'development' ? (apps[1] ?? apps[0]) : apps[0]
    const [state, verifier, browser] = [random(), random(48), random()]
    const held = { verifier, browser: hashOf(browser), app: app.clientId, to }
    await hold(`flow ${state}`, Flow.parse(held))
    cookies.set(response, 'install', browser, FLOW_LIFE)
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const redirectUri = redirectTo(request)
    response.redirect(oauth.authorizeUrl(app, { redirectUri, state, challenge }))
  }

  router.get(REDIRECT, async (request, response) => {
    if (!(await inPace(request))) return leave(response, 'not-added')
    const back = Back.safeParse(request.query)
    if (!back.success) return leave(response, 'not-added')
    const { code, state } = back.data
    const flow = state === undefined ? null : await take(`flow ${state}`, Flow)
    const app = apps.find(({ clientId }) => clientId === flow?.app)
    if (!flow || !app) return startOver(request, response)
    if (flow.browser !== hashOf(cookies.read(request, 'install')))
      return turnBack(response, flow.to)
    const redirectUri = redirectTo(request)
    const given = { code, redirectUri, verifier: flow.verifier }
    const tokens = await oauth.exchange(app, given)
    const coach = tokens.ok ? await oauth.me(tokens.value) : tokens
    if (!tokens.ok || !coach.ok) return turnBack(response, flow.to)
    await installs.keep(coach.value, app, tokens.value)
    if (flow.to === 'desk') {
      await signIn(response, coach.value)
      return response.redirect(DESK)
    }
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
    await hold(`inside ${coach}`, Inside.parse(held))
    response.json({ challenge: held.verifier, state: held.state })
  })

  router.post('/zoom/authorize/done', body, async (request, response) => {
    const asked = Done.safeParse(request.body)
    if (!asked.success) return refuse(response, 400, 'malformed')
    const { token, code, redirectUri } = asked.data
    const coach = await coachOf(token)
    const held = coach === null ? null : await take(`inside ${coach}`, Inside)
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
    const uid = seat ? uidOf(seat) : null
    // The people of a rehearsal are nobody at Zoom.
    return uid === null || uid.startsWith(REHEARSAL_PREFIX) ? null : uid
  }

  /** The Marketplace's *Add* arrives without a state. Its code is let go, and the way begins here. */
  function startOver(request: Request, response: Response): void {
    if (cookies.read(request, 'restarted') !== '') return leave(response, 'not-added')
    cookies.set(response, 'restarted', '1', RESTART_LIFE)
    response.redirect(INSTALL)
  }

  const inPace = (request: Request): Promise<boolean> => pace('install', lineOf(request))

  const redirectTo = (request: Request): string =>
    `${publicUrl ?? `${request.protocol}://${request.get('host')}`}${REDIRECT}`

  return router
}

const leave = (response: Response, where: 'added' | 'not-added'): void =>
  response.redirect(`/zoom/${where}`)

/** Nothing came of it. The desk's page says so, and offers the way again. */
const turnBack = (response: Response, to: Leads): void =>
  to === 'desk' ? response.redirect(`${DESK}#not-signed-in`) : leave(response, 'not-added')

const refuse = (response: Response, status: number, refusal: Refusal): void =>
  void response.status(status).json({ refusal })

const random = (bytes = 16): string => randomBytes(bytes).toString('base64url')
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** What waits for a browser to come back, on whichever server: once, and in time. */
function pending(waits: WaitRows, keys: Keys, clock: () => number) {
  return {
    async hold(key: string, value: object): Promise<void> {
      const name = hashOf(key)
      const text = sealText(keys.zoom, ['wait', name], Buffer.from(JSON.stringify(value)))
      await waits.hold(name, text, clock() + FLOW_LIFE)
    },
    async take<Value>(key: string, shape: z.ZodType<Value>): Promise<Value | null> {
      const name = hashOf(key)
      const text = await waits.take(name, clock())
      const inside = text === null ? null : openText(keys.zoom, ['wait', name], text)
      return inside && shape.parse(JSON.parse(inside.toString()))
    },
  }
}
