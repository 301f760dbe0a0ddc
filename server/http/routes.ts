/** Every route, so that one look shows what the server answers. */
import express from 'express'
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import type { Evaluator } from '../ballots/evaluator.ts'
import type { Receiving } from '../ballots/receiving.ts'
import { Id } from '../contract/commands.ts'
import { BALLOT_LENGTH } from '../contract/limits.ts'
import type { SummaryView } from '../contract/views.ts'
import type { Refusal } from '../contract/vocabulary.ts'
import { CODE_AFTERLIFE } from '../core/wrap-up.ts'
import type { Leaving } from '../leaving.ts'
import { Key, tokenFor } from '../seats.ts'
import type { Keys } from '../seats.ts'
import type { Store } from '../store/store.ts'
import type { Summaries } from '../summaries.ts'
import type { Admission } from '../zoom/admission.ts'
import { ABOUT, HOME, WEBHOOK } from '../zoom/asks.ts'
import type { ZoomApp } from '../zoom/context.ts'
import { readEvent } from '../zoom/events.ts'
import type { Envelope } from '../zoom/events.ts'
import { notStored, securityHeaders, unlisted } from './headers.ts'
import { withOperator, withToken } from './pages.ts'
import type { Pages } from './pages.ts'

/** An app context is under 8 KB, everything else far below. */
const BODY = '10kb'
/** Nobody types a code wrong this often in a minute. */
const WRONG_CODES = { points: 10, duration: 60 }

/** Zoom's longest events, with every name in a meeting's topic, are far below. */
const EVENT = '64kb'

const SeatRequest = z.strictObject({
  context: z.string().max(8192),
  key: Key,
  /** The meeting that a breakout room belongs to, as the panel hears it from Zoom. */
  parent: z.string().min(1).max(200).nullable(),
})
const JoinRequest = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform((typed) => typed.toLowerCase().replace(/[^a-z0-9]/g, '')),
})
/** A month: keys that issue rights change with it. */
const Kid = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)
/** The longest reply to a ballot; all are padded to it. */
const BALLOT_REPLY = 32

const Secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const OpenRequest = z.strictObject({ secret: Secret })
const RevokeRequest = z.strictObject({ secret: Secret, link: Id })

export type Refused = 'app-context' | 'event'

export function routes(deps: {
  store: Store
  summaries: Summaries
  keys: Keys
  admission: Admission
  apps: ZoomApp[]
  leaving: Leaving
  installing: express.Router
  receiving: Receiving
  evaluator: Evaluator
  clock: () => number
  pages: Pages
  dist: string
  publicUrl: string | null
  /** How many stand before this server: the address of a request is the one they were asked from. */
  proxies: number
  operator: { name: string; email: string | null }
  /** For whoever sets the app up; null where clients are. */
  doctor: (() => Promise<string>) | null
  rehearsal: express.Router | null
  onFault: (error: unknown) => void
  /** Something at a door was not what it should be: one line, and nothing of what it was. */
  onRefused: (what: Refused) => void
}): Express {
  const { store, summaries, keys, admission, apps, leaving, clock, pages, onFault, onRefused } =
    deps
  const app = express()
  const wrongCodes = new RateLimiterMemory(WRONG_CODES)
  const body = express.json({ limit: BODY })
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', deps.proxies)
  app.use(securityHeaders(deps.publicUrl))
  app.use('/assets', express.static(`${deps.dist}/assets`, { immutable: true, maxAge: '1y' }))
  app.use(notStored)

  app.get('/healthz', (_request, response) => void response.json({ ok: true }))

  app.get(HOME, async (request, response) => {
    const header = request.get('x-zoom-app-context')
    if (header === undefined) return void response.type('html').send(pages('panel'))
    const admitted = await admission.toPage(header)
    if (admitted === 'invalid') {
      onRefused('app-context')
      return void response.status(400).type('text').send('This app context is not valid.')
    }
    const page = pages('panel')
    response.type('html').send(admitted === 'main-window' ? page : withToken(page, admitted.token))
  })

  app.post('/zoom/seat', body, async (request, response) => {
    const asked = SeatRequest.safeParse(request.body)
    const admitted = asked.success ? await admission.toPanel(asked.data) : null
    if (!admitted) {
      onRefused('app-context')
      return refuse(
        response,
        asked.success ? 403 : 400,
        asked.success ? 'not-admitted' : 'malformed',
      )
    }
    response.json(admitted)
  })

  app.post(WEBHOOK, express.raw({ type: () => true, limit: EVENT }), async (request, response) => {
    const read = readEvent(envelopeOf(request), apps, clock())
    if (read.kind === 'refused') {
      onRefused('event')
      return refuse(response, 401, 'not-admitted')
    }
    if (read.kind === 'validation') return void response.json(read.answer)
    if (read.kind === 'heard') await leaving.hear(read.heard)
    response.sendStatus(204)
  })

  // From nobody in particular: no cookie, no token, no log, and every reply as long as the other.
  app.post('/ballot', ballotIn, async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const reply = await deps.receiving.receive(body).catch((error: unknown) => {
      onFault(error)
      return 'unavailable' as const
    })
    response.type('json').send(JSON.stringify({ reply }).padEnd(BALLOT_REPLY))
  })

  app.get('/ballot/key/:kid', async (request, response) => {
    const kid = Kid.safeParse(request.params.kid)
    if (!kid.success) return refuse(response, 404, 'not-found')
    const key = Buffer.from(await deps.evaluator.publicKey(kid.data)).toString('base64url')
    response.json({ kid: kid.data, key })
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
    show(response, asked.success ? await summaries.open(asked.data.secret) : null)
  })

  app.post('/summary/revoke', unlisted, body, async (request, response) => {
    const asked = RevokeRequest.safeParse(request.body)
    const { success, data } = asked
    show(response, success ? await summaries.revoke(data.secret, data.link) : null)
  })

  app.use(deps.installing)

  const about = withOperator(pages('about'), deps.operator)
  app.get(Object.values(ABOUT), (_request, response) => void response.type('html').send(about))

  const { doctor } = deps
  if (doctor)
    app.get('/zoom/doctor', async (_request, response) => {
      response.type('text').send(await doctor())
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

  return app
}

const rawBallot = express.raw({ type: () => true, limit: BALLOT_LENGTH })
/** Too long, packed or cut off, it is no ballot, and is answered as any other: no case has a status of its own. */
const ballotIn: RequestHandler = (request, response, next) =>
  rawBallot(request, response, () => next())

const envelopeOf = (request: Request): Envelope => ({
  body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  signature: request.get('x-zm-signature'),
  timestamp: request.get('x-zm-request-timestamp'),
  clientId: request.get('clientid'),
})

function show(response: Response, summary: SummaryView | 'not-yet' | null): void {
  if (summary === null) refuse(response, 404, 'gone')
  else if (summary === 'not-yet') refuse(response, 409, summary)
  else response.json(summary)
}

function refuse(response: Response, status: number, refusal: Refusal): void {
  response.status(status).json({ refusal })
}

/** True when this address has spent what it may. */
const isSpent = async (limiter: RateLimiterMemory, address: string): Promise<boolean> =>
  ((await limiter.get(address))?.consumedPoints ?? 0) >= WRONG_CODES.points
