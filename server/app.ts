/** Express and Socket.IO wired together, listening to nothing. */
import { randomBytes, randomInt } from 'node:crypto'
import { createServer } from 'node:http'
import type { Server as HttpServer } from 'node:http'
import type { Express } from 'express'
import type { BallotBox } from './ballots/box.ts'
import { createEvaluator } from './ballots/evaluator.ts'
import { createReceiving } from './ballots/receiving.ts'
import { present } from './core/presence.ts'
import type { Pages } from './http/pages.ts'
import { installing } from './http/installing.ts'
import { REHEARSAL_PREFIX, rehearsal } from './http/rehearsal.ts'
import { routes } from './http/routes.ts'
import type { Refused } from './http/routes.ts'
import { keepSessions } from './keeping.ts'
import { createLeaving } from './leaving.ts'
import { attachSockets } from './realtime/sockets.ts'
import { createRegistrar } from './registrar.ts'
import { createRounds } from './rounds.ts'
import { keysFrom } from './seats.ts'
import { createSessions } from './sessions.ts'
import type { Dice, Sessions } from './sessions.ts'
import type { Store } from './store/store.ts'
import { createPractices } from './practice.ts'
import { createSummaries } from './summaries.ts'
import { createAdmission } from './zoom/admission.ts'
import { createInstalls } from './zoom/installs.ts'
import { createOAuth } from './zoom/oauth.ts'
import { makeContext } from './zoom/context.ts'
import type { ZoomApp } from './zoom/context.ts'
import { diagnosis } from './zoom/doctor.ts'

/** No 0 and o, 1, i and l: a code is said aloud and typed. */
const CODE_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const CODE_LENGTH = 8

const dice: Dice = {
  id: () => randomBytes(16).toString('base64url'),
  code: () =>
    Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join(
      '',
    ),
}

export type App = {
  http: HttpServer
  /** What answers HTTP, for whoever wants to know its routes. */
  express: Express
  /** A person is gone for longer than the grace. */
  left: Sessions['left']
  /** Before listening: picks up what an earlier run left open. */
  start: () => Promise<void>
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
  onFault: (error: unknown) => void
  onRefused: (what: Refused) => void
}): App {
  const { store, box, apps, clock, publicUrl, onFault } = deps
  const keys = keysFrom(deps.secret)
  const keeping = keepSessions({ store, box, keys })
  const evaluator = createEvaluator(keys.rights)
  const oauth = createOAuth({ ...deps.zoom, clock })
  const installs = createInstalls({ rows: store.installs, oauth, apps, key: keys.zoom, clock })
  // The people of a rehearsal are nobody at Zoom, so there is nothing to ask them for.
  const isAuthorized = async (coach: string): Promise<boolean> =>
    coach.startsWith(REHEARSAL_PREFIX) || installs.isInstalled(coach)
  const practices = createPractices({ store, clock })
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
  const admission = createAdmission({ store, keeping, keys, apps, clock })
  const leaving = createLeaving({
    store,
    box,
    keeping,
    sessions,
    eraseInstall: installs.erase,
    clock,
    onFault,
  })
  const summaries = createSummaries({ store, keeping, clock })
  const rehearsing = deps.withRehearsal
    ? rehearsal({ mint: (claims) => makeContext(claims, apps[0], clock()), clock })
    : null
  const { pages, dist } = deps
  const router = rehearsing?.router ?? null
  const app = routes({
    store,
    summaries,
    keys,
    admission,
    apps,
    leaving,
    receiving: createReceiving({ box, evaluator }),
    evaluator,
    installing: installing({ oauth, installs, apps, keys, publicUrl, clock }),
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
    onRefused: deps.onRefused,
  })
  const http = createServer(app)
  const mayConnect = fromOurOrigin(publicUrl)
  const registrar = createRegistrar({ store, sessions, evaluator })
  const realtime = attachSockets(http, {
    registrar,
    practices,
    sessions,
    keeping,
    admission,
    keys,
    clock,
    mayConnect,
    onFault,
  })
  const { connected } = realtime
  const rounds = createRounds({ store, box, keeping, sessions, connected, clock, onFault })
  if (rehearsing) {
    // First of all listeners, so that everything else sees an ordinary request.
    http.prependListener('request', (request) => void rehearsing.front(request, request.socket))
    http.prependListener('upgrade', (request, socket) => void rehearsing.front(request, socket))
  }

  return {
    http,
    express: app,
    left: sessions.left,
    start: async () => {
      await rounds.start()
      await leaving.start()
      for (const id of await store.openSessions()) {
        const kept = await keeping.current(id)
        if (kept)
          realtime.expect(
            id,
            present(kept.session).map((person) => person.id),
          )
      }
    },
    close: async () => {
      await rounds.stop()
      await leaving.stop()
      await realtime.close()
      await evaluator.stop()
      http.closeAllConnections()
    },
  }
}

/** Sockets come from our own pages only. Without a public URL, from whichever host was opened. */
const fromOurOrigin =
  (publicUrl: string | null) =>
  (origin: string | undefined, host: string | undefined): boolean => {
    if (origin === undefined) return publicUrl === null
    if (publicUrl !== null) return origin === new URL(publicUrl).origin
    return origin === `http://${host}` || origin === `https://${host}`
  }
