/**
 * The server's half of the rehearsal: what Zoom's client and each person's
 * network would do around the app. Only this file knows the prefix
 * `/as/<id>/`; everything behind it runs as in a real meeting, on contexts
 * minted with the app's own client secret.
 */
import express from 'express'
import type { ErrorRequestHandler, Response } from 'express'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { z } from 'zod'
import type { Refusal } from '../contract/vocabulary.ts'
import { lineOf } from './pace.ts'
import type { Pace } from './pace.ts'

export type AppContextClaims = {
  /** Absent for guests, as in Zoom. */
  uid?: string
  /** The invitation that opened the panel. */
  iid?: string
} & (
  | {
      typ: 'meeting'
      mid: string
      /** In a breakout room: which. */
      bmid?: string
      attendrole: 'host' | 'co-host' | 'participant'
    }
  /** Zoom's main window, outside any meeting. */
  | { typ: 'panel' }
)

/** Windows remembered, and networks down, at one time: some thirty groups of six. The oldest give way. */
export const REHEARSAL_IDS = 200
/** A window, or a cut network, of a page that was closed long ago: nobody is left to restore it. */
export const REHEARSAL_MS = 12 * 60 * 60 * 1000

/**
 * Meetings and people of a rehearsal carry this, so that a rehearsal on a public
 * server can reach no session of a real coach: no id that Zoom draws at random begins so.
 */
export const REHEARSAL_PREFIX = 'rehearsal-'

/** Where a request is sent whose network is down: nothing is served here. */
const NOWHERE = '/rehearsal/no-network'
/** Where it is not answered for so long. */
const STALLED = '/rehearsal/stalled'
const STALL_MS = 5 * 60_000

const Id = z.string().regex(/^[a-z0-9-]{1,40}$/)
const Name = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const account = { person: Name, signedIn: z.boolean(), invitation: Name.optional() }
const inMeeting = {
  ...account,
  typ: z.literal('meeting'),
  meeting: Name,
  room: Name.optional(),
  attendrole: z.enum(['host', 'co-host', 'participant']),
}
const inMainWindow = { ...account, typ: z.literal('panel') }
const shown = { id: Id, header: z.boolean() }
const Context = z.discriminatedUnion('typ', [
  z.strictObject(inMeeting),
  z.strictObject(inMainWindow),
])
const Window = z.discriminatedUnion('typ', [
  z.strictObject({ ...inMeeting, ...shown }),
  z.strictObject({ ...inMainWindow, ...shown }),
])
const Network = z.strictObject({ id: Id, network: z.enum(['up', 'down', 'stalled']) })
const SignIn = z.strictObject({ person: Name })

/**
 * The router has POST /rehearsal/context, /rehearsal/network, /rehearsal/window
 * and /rehearsal/desk, which signs this browser in as somebody of the rehearsal. `front` goes before everything else that sees a request
 * or an upgrade; it answers false when it cut the connection.
 */
export function rehearsal(options: {
  mint: (claims: AppContextClaims) => string
  /** Signs the browser in at the desk. */
  signIn: (response: Response, coach: string) => Promise<void>
  pace: Pace
  clock: () => number
}): {
  router: express.Router
  front(request: IncomingMessage, socket: Duplex): boolean
} {
  const windows = registry<AppContextClaims>(options.clock)
  const broken = registry<'down' | 'stalled'>(options.clock)
  const wires = liveWires()

  const router = express.Router()
  router.use(STALLED, (request) => void setTimeout(() => request.destroy(), STALL_MS).unref())
  router.use('/rehearsal', express.json({ limit: '4kb' }), refuseUnreadable)

  router.post('/rehearsal/context', (request, response) => {
    response.set('cache-control', 'no-store')
    const asked = Context.safeParse(request.body)
    if (asked.success) response.json({ context: options.mint(claimsFor(asked.data)) })
    else response.status(400).json(malformed)
  })

  router.post('/rehearsal/window', (request, response) => {
    response.set('cache-control', 'no-store')
    const asked = Window.safeParse(request.body)
    if (!asked.success) return void response.status(400).json(malformed)
    const { id, header } = asked.data
    if (header) windows.set(id, claimsFor(asked.data))
    else windows.delete(id)
    response.json({ ok: true })
  })

  router.post('/rehearsal/network', (request, response) => {
    response.set('cache-control', 'no-store')
    const asked = Network.safeParse(request.body)
    if (!asked.success) return void response.status(400).json(malformed)
    const { id, network } = asked.data
    const before = broken.get(id)
    if (network === 'up') broken.delete(id)
    else broken.set(id, network)
    // What a stall kept waiting is let go: it is asked again.
    if (network === 'down' || before === 'stalled') wires.cut(id)
    response.json({ ok: true })
  })

  router.post('/rehearsal/desk', async (request, response) => {
    response.set('cache-control', 'no-store')
    if (!(await options.pace('rehearsal', lineOf(request))))
      return void response.status(429).json(tooFast)
    const asked = SignIn.safeParse(request.body)
    if (!asked.success) return void response.status(400).json(malformed)
    await options.signIn(response, REHEARSAL_PREFIX + asked.data.person)
    response.json({ ok: true })
  })

  return {
    router,
    front(request, socket) {
      const id = takePrefix(request)
      wires.belongsTo(socket, id)
      if (id === null) return true
      const network = broken.get(id)
      if (network === 'down') {
        request.url = NOWHERE
        socket.destroy()
        return false
      }
      // A page comes; what it asks for once it is there does not.
      if (network === 'stalled' && request.method === 'POST') request.url = STALLED
      const claims = windows.get(id)
      if (claims && request.method === 'GET' && pathOf(request) === '/zoom') {
        request.headers['x-zoom-app-context'] = options.mint(claims)
      }
      return true
    },
  }
}

const tooFast: { refusal: Refusal } = { refusal: 'too-fast' }
const malformed: { refusal: Refusal } = { refusal: 'malformed' }

/** A body that is too long or not JSON is a refusal here, in JSON, whatever stands behind this router. */
const refuseUnreadable: ErrorRequestHandler = (error, _request, response, next) => {
  const status: unknown = error?.status
  if (typeof status !== 'number' || status < 400 || status > 499) return next(error)
  response.status(status).set('cache-control', 'no-store').json(malformed)
}

const claimsFor = (asked: z.infer<typeof Context>): AppContextClaims => ({
  ...(asked.typ === 'panel'
    ? { typ: 'panel' }
    : {
        typ: 'meeting',
        mid: REHEARSAL_PREFIX + asked.meeting,
        ...(asked.room !== undefined && { bmid: REHEARSAL_PREFIX + asked.room }),
        attendrole: asked.attendrole,
      }),
  ...(asked.signedIn && { uid: REHEARSAL_PREFIX + asked.person }),
  ...(asked.invitation !== undefined && { iid: asked.invitation }),
})

/** What is known per id: a bounded number of them, for a bounded time. */
function registry<Value>(clock: () => number) {
  const known = new Map<string, { value: Value; at: number }>()
  return {
    get(id: string): Value | undefined {
      const found = known.get(id)
      return found && clock() - found.at < REHEARSAL_MS ? found.value : undefined
    },
    set(id: string, value: Value) {
      known.delete(id)
      known.set(id, { value, at: clock() })
      for (const oldest of known.keys()) {
        if (known.size <= REHEARSAL_IDS) return
        known.delete(oldest)
      }
    },
    delete(id: string) {
      known.delete(id)
    },
  }
}

/** Turns `/as/<id>/rest` into `/rest` in the request, and tells the id. */
function takePrefix(request: IncomingMessage): string | null {
  const match = /^\/as\/([a-z0-9-]{1,40})(\/.*)$/.exec(request.url ?? '')
  if (!match) return null
  request.url = match[2]
  return match[1] ?? null
}

const pathOf = (request: IncomingMessage) => (request.url ?? '').split('?', 1)[0]

/**
 * Which open connections speak for whom. A browser reuses one connection for
 * several people of the same rehearsal, one after the other, so a connection
 * belongs to whoever used it last: cutting one person cuts nobody else's.
 */
function liveWires() {
  const owners = new WeakMap<Duplex, string | null>()
  const byId = new Map<string, Set<Duplex>>()

  function release(socket: Duplex) {
    const id = owners.get(socket)
    if (typeof id !== 'string') return
    const sockets = byId.get(id)
    sockets?.delete(socket)
    if (sockets?.size === 0) byId.delete(id)
  }

  return {
    belongsTo(socket: Duplex, id: string | null) {
      if (!owners.has(socket)) socket.once('close', () => release(socket))
      release(socket)
      owners.set(socket, id)
      if (id !== null) byId.set(id, (byId.get(id) ?? new Set()).add(socket))
    },
    cut(id: string) {
      for (const socket of byId.get(id) ?? []) socket.destroy()
    },
  }
}
