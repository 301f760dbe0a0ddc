/** The real server on a free port of this machine, and panels that talk to it as browsers do. */
import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Express } from 'express'
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import { createApp } from '../server/app.ts'
import { openBallots } from '../server/ballots/open.ts'
import type { Command, Reply } from '../server/contract/commands.ts'
import { BALLOT_LENGTH, PROTOCOL } from '../server/contract/limits.ts'
import { askFor } from '../client/ballots/rights.ts'
import { nearOf } from '../client/near.ts'
import type { Ballot, BallotReply, RightsReply } from '../server/contract/ballots.ts'
import type { Refusal, Wish } from '../server/contract/vocabulary.ts'
import type { CoachView, ParticipantView, View } from '../server/contract/views.ts'
import type { Limits } from '../server/limits.ts'
import { readPages } from '../server/http/pages.ts'
import { openChannel } from '../server/realtime/channel.ts'
import { keysFrom } from '../server/seats.ts'
import { openStore } from '../server/store/store.ts'
import { makeContext } from '../server/zoom/context.ts'
import type { ZoomApp } from '../server/zoom/context.ts'
import { freePort } from './ports.ts'
import { SEALING, SECRET } from './sealing.ts'

export { SECRET }

export const WEBHOOK_SECRET = 'test-webhook-secret'
export const zoomApp: ZoomApp = {
  clientId: 'test-client',
  clientSecret: 'test-client-secret',
  formerSecret: null,
  webhookSecret: WEBHOOK_SECRET,
}
/** For an answer of the server, in ms: a test is about what comes, and a busy machine is slow. */
export const PATIENCE = 120_000

const DIST = join(import.meta.dirname, '../client/dist')

export type TestServer = Awaited<ReturnType<typeof startServer>>

/**
 * `dir` keeps its files, so a second server there goes on where the first
 * stopped. `database` is a Postgres in place of them.
 */
export async function startServer(
  options: {
    dir?: string
    database?: string
    port?: number
    clock?: () => number
    publicUrl?: string
    zoom?: { url: string; apiUrl: string }
    /** Whether servers at one database send each other hints. */
    hints?: boolean
    proxies?: number
    limits?: Partial<Limits>
  } = {},
) {
  const dir = options.dir ?? temporary()
  const place = (file: string) => options.database ?? join(dir, file)
  const store = await openStore(place('attune.sqlite'), SEALING)
  const boxes = keysFrom(SECRET).boxes
  const box = await openBallots(place('ballots.sqlite'), boxes)
  const faults: unknown[] = []
  const refused: string[] = []
  const unused: string[] = []
  const { database, hints = true } = options
  const channel = database !== undefined && hints ? openChannel(database) : null
  const app = createApp({
    store,
    box,
    secret: SECRET,
    apps: [zoomApp],
    // Where nobody answers, unless a test has a stand-in.
    zoom: options.zoom ?? { url: 'http://127.0.0.1:9', apiUrl: 'http://127.0.0.1:9' },
    clock: options.clock ?? Date.now,
    pages: readPages(DIST),
    dist: DIST,
    publicUrl: options.publicUrl ?? null,
    proxies: options.proxies ?? 0,
    operator: { name: 'Maya & Co.', email: 'help@attune.example' },
    production: false,
    withRehearsal: true,
    channel,
    limits: options.limits ?? {},
    onFault: (error) => void faults.push(error),
    onRefused: (what) => void refused.push(what),
    onUnused: (name) => void unused.push(name),
  })
  await app.start()
  const port = options.port ?? (await freePort())
  app.http.listen(port, '127.0.0.1')
  await once(app.http, 'listening')
  return {
    dir,
    port,
    url: `http://127.0.0.1:${port}`,
    store,
    box,
    /** Every route it answers, as "GET /path". */
    routes: () => routesIn(app.express),
    /** What whoever runs it reads. */
    metrics: () => app.measures.text(),
    /** What the server reported as broken. Empty, unless a test breaks something. */
    faults,
    /** As if this person's last panel were gone for longer than the grace. */
    leave: (session: string, person: string) => app.left(session, person),
    /** As on SIGTERM, before it stops. */
    drain: app.drain,
    draining: app.draining,
    /** What was turned away at a door, one word each. */
    refused,
    unused,
    stop: async () => {
      await app.close()
      await Promise.all([store.close(), box.shut(), channel?.close()])
    },
  }
}

const folders: string[] = []
const clear = (): void => folders.forEach((dir) => rmSync(dir, { recursive: true, force: true }))

/** Gone with the process that made it. */
function temporary(): string {
  const dir = mkdtempSync(join(tmpdir(), 'attune-test-'))
  if (folders.push(dir) === 1) process.once('exit', clear)
  return dir
}

type Layer = {
  route?: { path: string | string[]; methods: Record<string, boolean> }
  handle?: { stack?: Layer[] }
}

/** Express keeps what it answers in a stack, and the stacks of its routers in it. */
function routesIn({ router }: Express): string[] {
  const of = ({ route, handle }: Layer): string[] => {
    if (!route) return (handle?.stack ?? []).flatMap(of)
    const methods = Object.keys(route.methods).map((method) => method.toUpperCase())
    return [route.path].flat().flatMap((path) => methods.map((method) => `${method} ${path}`))
  }
  return (router.stack as unknown as Layer[]).flatMap(of)
}

export const newId = (): string => randomBytes(16).toString('base64url')

/** What Zoom would put in the header for this person. A guest has no uid. */
export const contextFor = (meeting: string, uid?: string, now = Date.now()): string =>
  makeContext(
    { typ: 'meeting', mid: meeting, attendrole: 'participant', ...(uid && { uid }) },
    zoomApp,
    now,
  )

export const post = (url: string, body: unknown): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** A token belongs to the device that asks for it: it opens a panel under the same key only. */
export async function tokenIn(url: string, meeting: string, uid: string | undefined, key: string) {
  const context = contextFor(meeting, uid)
  const response = await post(`${url}/zoom/seat`, { context, key, parent: null })
  const { token } = (await response.json()) as { token: string }
  return token
}

export async function tokenByCode(url: string, code: string): Promise<string> {
  const response = await post(`${url}/join/seat`, { code })
  const { token } = (await response.json()) as { token: string }
  return token
}

/** A panel that is connected and has its first view. */
export async function openPanel(
  url: string,
  token: string,
  key = newId(),
  {
    headers = {},
    onSocket,
    lasting = false,
  }: {
    headers?: Record<string, string>
    onSocket?: (socket: Socket) => void
    /** Comes back after a lost connection and asks again, as a device does. */
    lasting?: boolean
  } = {},
) {
  const socket: Socket = io(url, {
    extraHeaders: headers,
    transports: ['websocket'],
    query: nearOf(token),
    auth: { token, key, protocol: PROTOCOL },
    reconnection: lasting,
    forceNew: true,
    ...(lasting && { retries: 8, ackTimeout: PATIENCE / 8 }),
  })
  onSocket?.(socket)
  let newest: View | null = null
  let seen = 0
  socket.on('view', (view: View) => {
    newest = view
    seen += 1
  })
  const panel = {
    socket,
    key,
    view: () => newest,
    views: () => seen,
    /** Resolves when the newest view fits. */
    until: async <V extends View = View>(fits: (view: V) => boolean): Promise<V> => {
      for (let waited = 0; waited < PATIENCE; waited += 10) {
        if (newest && fits(newest as V)) return newest as V
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      throw new Error(`no such view came; the newest is ${JSON.stringify(newest)}`)
    },
    send: (command: Command, id = newId()): Promise<Reply> =>
      socket.timeout(PATIENCE).emitWithAck('command', { id, command }) as Promise<Reply>,
    close: () => void socket.close(),
  }
  await new Promise<void>((resolve, reject) => {
    socket.once('connect_error', reject)
    socket.once('view', () => resolve())
  })
  return panel
}

/** This person's panel in a meeting. A guest has no uid. */
export const enter = async (
  url: string,
  meeting: string,
  uid?: string,
  key = newId(),
  options: Parameters<typeof openPanel>[3] = {},
) => openPanel(url, await tokenIn(url, meeting, uid, key), key, options)

export type TestPanel = Awaited<ReturnType<typeof openPanel>>

/** A coach who started a session, and people in the same meeting. */
export async function session(url: string, people: string[], lasting = false) {
  const meeting = newId()
  const join = (uid: string) => enter(url, meeting, uid, newId(), { lasting })
  const coach = await join('uid-coach')
  await coach.send({ type: 'start-session', label: 'A.', coachName: 'Maya', engagement: null })
  const clients: TestPanel[] = []
  for (const person of people) clients.push(await join(`uid-${person}`))
  await coach.until<CoachView>((view) => view.role === 'coach' && view.present === people.length)
  return {
    meeting,
    coach,
    clients,
    close: (): void => [coach, ...clients].forEach((panel) => panel.close()),
  }
}

export type Right = Pick<Ballot, 'slot' | 'token' | 'right'>

/** The right to a ballot, fetched as a participant's device does, and all that went over the wire for it. */
export async function rightTo(
  url: string,
  panel: Pick<TestPanel, 'socket' | 'view'>,
  slot: string | undefined,
  secret?: Uint8Array,
) {
  const { rights } = panel.view() as ParticipantView
  const of = rights?.slots.find((one) => one.slot === slot)
  if (!rights || !of) return 'not-asked' as const
  const { key } = (await (await fetch(`${url}/ballot/key/${rights.key}`)).json()) as {
    key: string
  }
  const asking = askFor(of.slot, base64(key), secret ?? secretOf(panel.socket))
  const blinded = textOf(asking.blinded)
  const reply = (await panel.socket
    .timeout(PATIENCE)
    .emitWithAck('rights', { asked: [{ number: of.number, blinded }] })) as RightsReply
  if (!reply.ok) return reply.refusal
  const { evaluated, proof } = reply.rights[0]!
  const right = textOf(asking.finish({ evaluated: base64(evaluated), proof: base64(proof) }))
  return { slot: of.slot, token: textOf(asking.token), right, blinded, evaluated, proof }
}

/** The right of this panel's participant to a slot, the open check-in's unless told. */
export async function rightOf(
  url: string,
  panel: Pick<TestPanel, 'socket' | 'view'>,
  options: { secret?: Uint8Array; slot?: string } = {},
): Promise<Right | Refusal> {
  const view = panel.view() as ParticipantView
  const open = view.checkIn?.asked ? view.checkIn.ballots?.slot : undefined
  const right = await rightTo(url, panel, options.slot ?? open, options.secret)
  if (typeof right === 'string') return right
  return { slot: right.slot, token: right.token, right: right.right }
}

/** A ballot of this panel's, as its participant's device makes it. */
export async function cast(
  url: string,
  panel: Pick<TestPanel, 'socket' | 'view'>,
  answer: Ballot['answer'],
  options: { change?: number; wishes?: Wish[]; secret?: Uint8Array; slot?: string } = {},
): Promise<BallotReply | Refusal> {
  const right = await rightOf(url, panel, options)
  const { change = 1, wishes = [] } = options
  return typeof right === 'string' ? right : sendBallot(url, { ...right, change, answer, wishes })
}

export function postBallot(url: string, ballot: Omit<Ballot, 'pad'>): Promise<Response> {
  const bare = JSON.stringify({ ...ballot, pad: '' })
  const body = JSON.stringify({ ...ballot, pad: ' '.repeat(BALLOT_LENGTH - bare.length) })
  return fetch(`${url}/ballot`, { method: 'POST', body })
}

export const sendBallot = async (url: string, ballot: Omit<Ballot, 'pad'>): Promise<BallotReply> =>
  ((await (await postBallot(url, ballot)).json()) as { reply: BallotReply }).reply

const base64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'))
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** One secret for each device, made when first needed. */
const secrets = new WeakMap<object, Uint8Array>()
function secretOf(device: object): Uint8Array {
  const known = secrets.get(device) ?? new Uint8Array(randomBytes(32))
  secrets.set(device, known)
  return known
}

export const asked = (view: View): boolean =>
  view.role === 'participant' && view.checkIn !== null && view.checkIn.asked

export type { CoachView, ParticipantView }

/** An event as Zoom sends it. */
export async function zoomSays(
  url: string,
  event: object,
  options: { secret?: string; spaced?: boolean } = {},
) {
  const body = JSON.stringify(event, null, options.spaced ? 2 : undefined)
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', options.secret ?? WEBHOOK_SECRET)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex')
  return fetch(`${url}/zoom/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-zm-request-timestamp': timestamp,
      'x-zm-signature': `v0=${signature}`,
    },
    body,
  })
}

/** What Zoom says when a coach removes the app. */
export const removed = (user_id: string, client_id = 'test-client') => ({
  event: 'app_deauthorized',
  payload: { account_id: 'a', user_id, client_id, deauthorization_time: new Date().toISOString() },
})

/** Polls, since what an event does comes after its answer; every `pause` ms. */
export async function eventually(
  holds: () => Promise<boolean> | boolean,
  pause = 10,
): Promise<void> {
  const from = performance.now()
  for (;;) {
    if (await holds()) return
    if (performance.now() - from > PATIENCE) throw new Error('it did not come true')
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
