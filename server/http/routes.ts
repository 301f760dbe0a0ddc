/** Every route, so that one look shows what the server answers. */
import express from 'express'
import type { ErrorRequestHandler, Express, Request, Response } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { Id } from '../contract/commands.ts'
import type { Refusal } from '../contract/vocabulary.ts'
import { CODE_AFTERLIFE } from '../core/wrap-up.ts'
import { tokenFor } from '../seats.ts'
import type { Keys } from '../seats.ts'
import type { Store } from '../store/store.ts'
import type { Summaries } from '../summaries.ts'
import { readContext } from '../zoom/context.ts'
import type { AppContext, ZoomApp } from '../zoom/context.ts'
import { notStored, securityHeaders, unlisted } from './headers.ts'
import { withToken } from './pages.ts'
import type { Pages } from './pages.ts'

/** An app context is under 8 KB, everything else far below. */
const BODY = '10kb'
/** Nobody types a code wrong this often in a minute. */
const WRONG_CODES = { points: 10, duration: 60 }

const SeatRequest = z.strictObject({ context: z.string().max(8192) })
const JoinRequest = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform((typed) => typed.toLowerCase().replace(/[^a-z0-9]/g, '')),
})
const Secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const OpenRequest = z.strictObject({ secret: Secret })
const RevokeRequest = z.strictObject({ secret: Secret, link: Id })

export function routes(deps: {
  store: Store
  summaries: Summaries
  keys: Keys
  apps: ZoomApp[]
  clock: () => number
  pages: Pages
  dist: string
  publicUrl: string | null
  rehearsal: express.Router | null
  onFault: (error: unknown) => void
}): Express {
  const { store, summaries, keys, apps, clock, pages, onFault } = deps
  const app = express()
  const wrongCodes = new RateLimiterMemory(WRONG_CODES)
  const body = express.json({ limit: BODY })
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(securityHeaders(deps.publicUrl))
  app.use('/assets', express.static(`${deps.dist}/assets`, { immutable: true, maxAge: '1y' }))
  app.use(notStored)

  app.get('/healthz', (_request, response) => void response.json({ ok: true }))

  app.get('/zoom', async (request, response) => {
    const header = request.get('x-zoom-app-context')
    if (header === undefined) return void response.type('html').send(pages('panel'))
    const context = readContext(header, apps, clock())
    if (!context)
      return void response.status(400).type('text').send('This app context is not valid.')
    if (context.mid === undefined) return void response.type('html').send(pages('panel'))
    const { token } = await tokenOf(context)
    response.type('html').send(withToken(pages('panel'), token))
  })

  app.post('/zoom/seat', body, async (request, response) => {
    const asked = SeatRequest.safeParse(request.body)
    const context = asked.success ? readContext(asked.data.context, apps, clock()) : null
    if (context?.mid === undefined) return refuse(response, 403, 'not-admitted')
    response.json(await tokenOf(context))
  })

  app.get(['/join', '/join/:code'], (_request, response) => {
    response.type('html').send(pages('join'))
  })

  app.post('/join/seat', body, async (request, response) => {
    // Asked first, so that a guess beyond the limit learns nothing.
    const address = request.ip ?? ''
    if (await isSpent(wrongCodes, address)) return refuse(response, 429, 'too-fast')
    const asked = JoinRequest.safeParse(request.body)
    const kept = asked.success ? await store.withCode(asked.data.code) : null
    const closedAt = kept?.session.closedAt ?? null
    const dead = closedAt !== null && clock() - closedAt > CODE_AFTERLIFE
    if (!kept || dead) {
      await wrongCodes.penalty(address)
      return refuse(response, 404, 'not-admitted')
    }
    response.json(await tokenFor({ via: 'link', session: kept.session.id }, keys, clock()))
  })

  app.get('/summary', unlisted, (_request, response) => {
    response.type('html').send(pages('summary'))
  })

  app.post('/summary/open', unlisted, body, async (request, response) => {
    const asked = OpenRequest.safeParse(request.body)
    const summary = asked.success ? await summaries.open(asked.data.secret) : null
    return summary ? void response.json(summary) : refuse(response, 404, 'gone')
  })

  app.post('/summary/revoke', unlisted, body, async (request, response) => {
    const asked = RevokeRequest.safeParse(request.body)
    const summary = asked.success
      ? await summaries.revoke(asked.data.secret, asked.data.link)
      : null
    return summary ? void response.json(summary) : refuse(response, 404, 'gone')
  })

  if (deps.rehearsal) {
    app.get('/', (_request, response) => response.redirect('/rehearsal'))
    app.get(
      '/rehearsal',
      (_request, response) => void response.type('html').send(pages('rehearsal')),
    )
    app.use(deps.rehearsal)
  }

  app.use((_request: Request, response: Response) => {
    response.status(404).type('text').send('There is nothing here.')
  })

  const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    // A body that is no JSON, too long or badly encoded is the sender's doing.
    const theirs = z.object({ status: z.number().min(400).max(499) }).safeParse(error)
    if (theirs.success) return refuse(response, theirs.data.status, 'malformed')
    onFault(error)
    refuse(response, 503, 'unavailable')
  }
  app.use(onError)

  const tokenOf = ({ mid, uid }: AppContext) =>
    tokenFor({ via: 'meeting', meeting: mid ?? '', uid: uid ?? null }, keys, clock())

  return app
}

function refuse(response: Response, status: number, refusal: Refusal): void {
  response.status(status).json({ refusal })
}

/** True when this address has spent what it may. */
const isSpent = async (limiter: RateLimiterMemory, address: string): Promise<boolean> =>
  ((await limiter.get(address))?.consumedPoints ?? 0) >= WRONG_CODES.points
