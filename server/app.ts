/** Express and Socket.IO wired together, listening to nothing. */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { Server as HttpServer } from 'node:http'
import type { Express } from 'express'
import type { BallotBox } from './ballots/box.ts'
import { createEvaluator } from './ballots/evaluator.ts'
import { createReceiving } from './ballots/receiving.ts'
import { onForwarded } from './addresses.ts'
import { drawCode } from './codes.ts'
import { present } from './core/presence.ts'
import type { Pages } from './http/pages.ts'
import { cookiesFor } from './http/cookies.ts'
import { deskRoutes, signInWith } from './http/desk.ts'
import { healthRoutes } from './http/health.ts'
import { installing } from './http/installing.ts'
import { joining } from './http/joining.ts'
import { createPace } from './http/pace.ts'
import { REHEARSAL_PREFIX, rehearsal } from './http/rehearsal.ts'
import { requestsTo } from './http/requests.ts'
import { routes } from './http/routes.ts'
import type { Refused } from './http/routes.ts'
import { createCatchingUp } from './catching-up.ts'
import type { CatchingUp } from './catching-up.ts'
import { createDesk } from './desk.ts'
import { createErasing } from './erasing.ts'
import { createExporting } from './exporting.ts'
import { createHandingOver } from './handing-over.ts'
import { keepSessions } from './keeping.ts'
import { createLeaving } from './leaving.ts'
import type { Channel } from './realtime/channel.ts'
import { LIMITS } from './limits.ts'
import type { Limits } from './limits.ts'
import { createMeasures } from './metrics/measures.ts'
import type { Measures } from './metrics/measures.ts'
import { createReadiness } from './readiness.ts'
import { attachSockets } from './realtime/sockets.ts'
import { createRegistrar } from './registrar.ts'
import { createRounds } from './rounds.ts'
import { keysFrom } from './seats.ts'
import { createSessions } from './sessions.ts'
import type { Dice, Sessions } from './sessions.ts'
import { createSignIns } from './sign-ins.ts'
import type { Seated } from './store/servers.ts'
import type { Store } from './store/store.ts'
import { createPractices } from './practice.ts'
import { createSummaries } from './summaries.ts'
import { createAdmission } from './zoom/admission.ts'
import { createInstalls } from './zoom/installs.ts'
import { createOAuth } from './zoom/oauth.ts'
import { makeContext } from './zoom/context.ts'
import type { ZoomApp } from './zoom/context.ts'
import { diagnosis } from './zoom/doctor.ts'

/** Milliseconds. */
const CUT_AGAIN = 20

const dice: Dice = { id: () => randomBytes(16).toString('base64url'), code: drawCode }

export type App = {
  http: HttpServer
  /** What answers HTTP, for whoever wants to know its routes. */
  express: Express
  /** A person is gone for longer than the grace. */
  left: Sessions['left']
  /** For whoever runs it. */
  measures: Pick<Measures, 'text' | 'type'>
  /** Before listening: picks up what an earlier run left open. */
  start: () => Promise<void>
  /** True from the moment it takes in nobody new: then it is not ready for anybody. */
  draining: () => boolean
  /** Sends every panel off to where it is taken in, and finishes what it has begun. */
  drain: () => Promise<void>
  /** Cuts every connection. What was acknowledged is in the store. */
  close: () => Promise<void>
}

export function createApp(deps: {
  store: Store
  box: BallotBox
  secret: string
  /** Production first: the rehearsal mints with it. */
  apps: [ZoomApp, ...ZoomApp[]]
  /** Zoom's own addresses. */
  zoom: { url: string; apiUrl: string }
  clock: () => number
  pages: Pages
  dist: string
  publicUrl: string | null
  proxies: number
  operator: { name: string; email: string | null }
  /** Pages for whoever sets the app up are shown only where nobody's clients are. */
  production: boolean
  withRehearsal: boolean
  /** To other servers at the same database; null where there are none, or without hints. */
  channel: Channel | null
  /** What differs from server/limits.ts. */
  limits?: Partial<Limits>
  onFault: (error: unknown) => void
  onRefused: (what: Refused) => void
  /** Something that was told has no effect. */
  onUnused: (name: string) => void
}): App {
  const { store, box, apps, clock, publicUrl } = deps
  const readiness = createReadiness({ store, box, clock })
  const measures = createMeasures({
    sessionsOpen: async () => (await store.openSessions()).length,
    sessionsHere: () => realtime.connected().size,
    panels: () => realtime.panels(),
    waiting: store.waiting,
    isReady: async () => (await readiness.unready()) === null,
  })
  const onFault = (error: unknown): void => {
    measures.fault()
    deps.onFault(error)
  }
  const keys = keysFrom(deps.secret)
  const keeping = keepSessions({ store, box, keys })
  keeping.onSave(measures.saved)
  const evaluator = createEvaluator(keys.rights)
  const oauth = createOAuth({ ...deps.zoom, clock })
  const installs = createInstalls({ rows: store.installs, oauth, apps, key: keys.zoom, clock })
  // The people of a rehearsal are nobody at Zoom, so there is nothing to ask them for.
  const isAuthorized = async (coach: string): Promise<boolean> =>
    coach.startsWith(REHEARSAL_PREFIX) || installs.isInstalled(coach)
  const practices = createPractices({ store, clock })
  const signIns = createSignIns({ store, clock })
  const sessions = createSessions({
    store,
    box,
    keeping,
    practices,
    keys,
    isAuthorized,
    clock,
    dice,
  })
  const cookies = cookiesFor(publicUrl)
  const signIn = signInWith(signIns, cookies)
  const admission = createAdmission({ store, signIns, keeping, keys, apps, clock })
  const leaving = createLeaving({
    store,
    box,
    keeping,
    sessions,
    eraseInstall: installs.erase,
    signOut: signIns.forget,
    clock,
    onFault,
  })
  const erasing = createErasing({ store, box, keeping, practices, clock, fresh: dice.id })
  const handingOver = createHandingOver({ store, keeping, clock })
  const desk = createDesk({
    store,
    keeping,
    practices,
    erasing,
    handingOver,
    keys,
    eraseCoach: async (coach) => {
      await installs.forget(coach)
      await leaving.erase(coach)
    },
    clock,
    fresh: dice.id,
  })
  const pace = createPace({ limits: store.limits, keys, clock })
  const summaries = createSummaries({ store, keeping, keys, clock })
  const rehearsing = deps.withRehearsal
    ? rehearsal({ mint: (claims) => makeContext(claims, apps[0], clock()), signIn, pace, clock })
    : null
  const { pages, dist } = deps
  const isOurs = fromOurOrigin(publicUrl)
  const router = rehearsing?.router ?? null
  const app = routes({
    summaries,
    pace,
    admission,
    apps,
    leaving,
    receiving: createReceiving({ box, evaluator }),
    evaluator,
    health: healthRoutes(readiness),
    installing: installing({
      oauth,
      installs,
      waits: store.waits,
      apps,
      keys,
      pace,
      cookies,
      signIn,
      publicUrl,
      clock,
    }),
    joining: joining({
      store,
      sessions,
      keys,
      pace,
      html: pages('join'),
      stay: (session, person) => realtime.stay(session, person),
      isOurs,
      clock,
      onFault,
    }),
    desk: deskRoutes({
      signIns,
      exporting: createExporting({ store, practices, clock }),
      cookies,
      keys,
      pace,
      isOurs,
      clock,
      onFault,
    }),
    clock,
    pages,
    dist,
    publicUrl,
    proxies: deps.proxies,
    operator: deps.operator,
    doctor: deps.production
      ? null
      : () =>
          diagnosis({
            url: publicUrl ?? 'http://localhost',
            publicUrl,
            secret: deps.secret,
            apps,
            zoomUrl: deps.zoom.url,
            fetch,
            clock,
          }),
    rehearsal: router,
    onFault,
    onRefused: (what) => {
      measures.turnedAway(what)
      deps.onRefused(what)
    },
  })
  const limits: Limits = { ...LIMITS, ...deps.limits }
  const http = createServer(limits, app)
  if (deps.proxies === 0) onForwarded(http, () => deps.onUnused('X-Forwarded-For'))
  http.timeout = limits.silence
  http.maxHeadersCount = limits.maxHeaders
  http.maxConnections = limits.connections
  let draining = false
  const requests = requestsTo(http)
  const registrar = createRegistrar({ store, sessions, evaluator })
  let catchingUp: CatchingUp | null = null
  const realtime = attachSockets(http, {
    registrar,
    practices,
    desk,
    sessions,
    keeping,
    admission,
    keys,
    clock,
    mayConnect: isOurs,
    proxies: deps.proxies,
    limits,
    signIns,
    measure: measures,
    onFault,
    alone: store.servers === null,
    channel: deps.channel,
    onHint: async (hint) => catchingUp?.hear(hint),
  })
  const presentNow = async (): Promise<Seated[]> => {
    const places: Seated[] = []
    for (const id of await store.openSessions()) {
      const kept = await keeping.current(id)
      if (kept) places.push(...present(kept.session).map(({ id: who }) => ({ session: id, who })))
    }
    return places
  }
  if (store.servers)
    catchingUp = createCatchingUp({
      servers: store.servers,
      keeping,
      sessions,
      realtime,
      present: presentNow,
      takeUp: leaving.takeUp,
      clock,
      onFault,
    })
  const connected = catchingUp ? catchingUp.connected : realtime.connected
  const rounds = createRounds({
    store,
    box,
    keeping,
    sessions,
    erasing,
    handingOver,
    connected,
    clock,
    onFault,
  })
  // Left to the library, whoever asks to upgrade anything else keeps half a connection for ever, and holds up a stop.
  http.prependListener('upgrade', ({ url = '' }, socket) => {
    if (!url.startsWith('/socket.io/')) socket.destroy()
  })
  if (rehearsing) {
    // First of all listeners, so that everything else sees an ordinary request.
    http.prependListener('request', (request) => void rehearsing.front(request, request.socket))
    http.prependListener('upgrade', (request, socket) => void rehearsing.front(request, socket))
  }

  return {
    http,
    express: app,
    left: sessions.left,
    measures,
    start: async () => {
      await rounds.start()
      await leaving.start()
      if (catchingUp) await catchingUp.start()
      else for (const { session, who } of await presentNow()) realtime.expect(session, [who])
    },
    draining: () => draining,
    drain: async () => {
      draining = true
      readiness.stop()
      await Promise.all([realtime.drain(), requests.settled()])
    },
    close: async () => {
      readiness.stop()
      await rounds.stop()
      await leaving.stop()
      const closed = realtime.close()
      // It waits for requests, and one of them may never end.
      const cutting = setInterval(() => http.closeAllConnections(), CUT_AGAIN)
      await closed.finally(() => clearInterval(cutting))
      await catchingUp?.stop()
      await evaluator.stop()
    },
  }
}

/** Sockets, and what a cookie opens, come from our own pages only. Without a public URL, from whichever host was opened. */
const fromOurOrigin =
  (publicUrl: string | null) =>
  (origin: string | undefined, host: string | undefined): boolean => {
    if (origin === undefined) return publicUrl === null
    if (publicUrl !== null) return origin === new URL(publicUrl).origin
    return origin === `http://${host}` || origin === `https://${host}`
  }
