/** Every route, so that one look shows what the server answers. */
import packedOrNot from 'express-static-gzip'
import express from 'express'
import type { ErrorRequestHandler, Express, Request, Response } from 'express'
import { z } from 'zod'
import type { Evaluator } from '../ballots/evaluator.ts'
import type { Receiving } from '../ballots/receiving.ts'
import { Id, Message, Secret } from '../contract/commands.ts'
import type { SummaryView } from '../contract/summary.ts'
import type { Refusal } from '../contract/vocabulary.ts'
import type { Leaving } from '../leaving.ts'
import { Key } from '../seats.ts'
import type { Summaries } from '../summaries.ts'
import type { Admission } from '../zoom/admission.ts'
import { ABOUT, DESK, HOME, WEBHOOK } from '../zoom/asks.ts'
import type { ZoomApp } from '../zoom/context.ts'
import { readEvent } from '../zoom/events.ts'
import type { Envelope } from '../zoom/events.ts'
import { ballotRoutes } from './ballots.ts'
import { notStored, securityHeaders, unlisted } from './headers.ts'
import { withOperator, withToken } from './pages.ts'
import { lineOf } from './pace.ts'
import type { Pace } from './pace.ts'
import type { Pages } from './pages.ts'

/** An app context is under 8 KB, everything else far below. */
const BODY = '10kb'
/** Zoom's longest events, with every name in a meeting's topic, are far below. */
const EVENT = '64kb'

const SeatRequest = z.strictObject({
  context: z.string().max(8192),
  key: Key,
  /** The meeting that a breakout room belongs to, as the panel hears it from Zoom. */
  parent: z.string().min(1).max(200).nullable(),
})
const OpenRequest = z.strictObject({ secret: Secret, as: Id.optional() })
const ActRequest = Message.omit({ made: true }).extend({ secret: Secret })

export type Refused = 'app-context' | 'event'

export function routes(deps: {
  summaries: Summaries
  pace: Pace
  admission: Admission
  apps: ZoomApp[]
  leaving: Leaving
  health: express.Router
  installing: express.Router
  joining: express.Router
  desk: express.Router
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
  const { summaries, admission, apps, leaving, clock, pages, onFault, onRefused } = deps
  const app = express()
  const body = express.json({ limit: BODY })
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', deps.proxies)
  app.use(securityHeaders(deps.publicUrl))
  app.use(
    '/assets',
    packedOrNot(`${deps.dist}/assets`, {
      enableBrotli: true,
      orderPreference: ['br'],
      index: false,
      serveStatic: { immutable: true, maxAge: '1y', redirect: false },
    }),
  )
  app.use(notStored)

  app.use(deps.health)

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

  app.use(ballotRoutes({ receiving: deps.receiving, evaluator: deps.evaluator, onFault }))

  app.use(deps.joining)

  app.get(DESK, unlisted, (_request, response) => {
    response.type('html').send(pages('desk'))
  })

  app.get('/summary', unlisted, (_request, response) => {
    response.type('html').send(pages('summary'))
  })

  app.post('/summary/open', unlisted, body, async (request, response) => {
    const asked = OpenRequest.safeParse(request.body)
    if (!asked.success) return refuse(response, 404, 'gone')
    if (!(await deps.pace('summary', lineOf(request)))) return refuse(response, 429, 'too-fast')
    const { secret, as } = asked.data
    show(response, await (as ? summaries.preview(secret, as) : summaries.open(secret)))
  })

  app.post('/summary/do', unlisted, body, async (request, response) => {
    const asked = ActRequest.safeParse(request.body)
    // Without a secret that opens something, nobody learns whether the rest was well made.
    if (!asked.success) return refuse(response, 404, 'gone')
    if (!(await deps.pace('summary', lineOf(request)))) return refuse(response, 429, 'too-fast')
    const { secret, ...message } = asked.data
    const acted = await summaries.act(secret, message)
    const { reply } = acted
    if (!reply.ok && reply.refusal === 'gone') return refuse(response, 404, 'gone')
    response.json(acted)
  })

  app.use(deps.desk)
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
