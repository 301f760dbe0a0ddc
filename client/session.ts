/**
 * The newest view, and send(command): the only session state in the browser.
 *
 * Commands go out in order, one at a time, under an id that stays the same
 * until the server acknowledges them, so neither a lost connection nor a reload
 * loses or doubles one.
 */
import { useSyncExternalStore } from 'react'
import { nearOf } from './near.ts'
import { io } from 'socket.io-client'
import type { RightsReply } from '../server/contract/ballots.ts'
import type { Command, Look, Looked, Reply } from '../server/contract/commands.ts'
import { PROTOCOL } from '../server/contract/limits.ts'
import type { LookView } from '../server/contract/looks.ts'
import type { View } from '../server/contract/views.ts'
import type { Refusal } from '../server/contract/vocabulary.ts'
import { LONGER, QUIET, outrun } from './outrun.ts'
import { ACKNOWLEDGED_WITHIN, createSending } from './sending.ts'
import type { Stuck } from './sending.ts'
import { createWatch } from './watch.ts'

export type Connection = 'connecting' | 'connected' | 'reconnecting' | 'offline' | 'refused'

export type Panel = {
  view(): View | null
  connection(): Connection
  /** Why the seat was refused, when the connection is `refused`. */
  refusal(): Refusal | null
  /** Commands that are not acknowledged yet. */
  unsent(): number
  /** How they wait, once that is worth saying. */
  stuck(): Stuck | null
  /** Why something that an earlier page left did not count, until the next command. */
  lost(): Refusal | null
  onChange(listener: () => void): () => void
  /** The server's reply, after as many tries as it takes. Never rejects. */
  send(command: Command): Promise<Reply>
  /** One try: whoever asks asks again. */
  askRights(asked: { number: number; blinded: string }[]): Promise<RightsReply>
  /** What is not of this session. Rejects when nobody answers in time: whoever asks asks again. */
  look<What extends Look['what']>(
    asked: Extract<Look, { what: What }>,
  ): Promise<Extract<LookView, { what: What }> | Refusal>
  /** For what is asked of the server beside the session. Rejects when no token is to be had. */
  token(): Promise<string>
  reconnect(): void
  close(): void
}

/** Where a seat's token comes from: an app context or the join link. */
export type Admission = { token: string; expiresAt: number }
/** Thrown by whoever fetches a token, when the server says no. */
export class NotAdmitted extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** A reconnect quicker than this is nobody's business. */
const PATIENCE = 3_000
/** Between tries to come back, at most; sooner where a server said that another takes over. */
const BACK_WITHIN = 3_000
const RETURN_WITHIN = 500
const SOON = 50
/** A token that ends sooner is renewed before it is shown. */
const RENEW_BEFORE = 30_000

export function openPanel(options: {
  /** Ends in a slash; everything is asked for below it. */
  base: string
  admit: () => Promise<Admission>
  /** The seat of a person without a Zoom account, from this device. */
  key: string
  /** A token that came with the page. */
  first?: Admission | undefined
}): Panel {
  let admission = options.first ?? null
  let view: View | null = null
  let connection: Connection = 'connecting'
  let refusal: Refusal | null = null
  let patience: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined
  /** While nobody has taken this panel in, and how long it may be quiet. */
  let comingIn: (() => void) | null = null
  let quiet = QUIET
  let triedAgain = false
  let closed = false
  const listeners = new Set<() => void>()
  let name: string | null = null

  const socket = io({
    path: `${options.base}socket.io`,
    // First the token: it says near what, and a balancer reads that before anything else.
    autoConnect: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: BACK_WITHIN,
    auth: (give) => {
      token()
        .then((fresh) => give({ token: fresh, key: options.key, protocol: PROTOCOL }))
        .catch(noToken)
    },
  })

  async function token(): Promise<string> {
    if (!admission || admission.expiresAt - Date.now() < RENEW_BEFORE)
      admission = await options.admit()
    socket.io.opts.query = nearOf(admission.token)
    return admission.token
  }

  function noToken(error: unknown): void {
    if (closed) return
    if (!(error instanceof NotAdmitted)) retrySoon()
    // What was shown may have ended under way: a line was down, or a device slept.
    else if (error.refusal === 'not-admitted' && !triedAgain) {
      triedAgain = true
      comeAgain()
    } else refuse(error.refusal)
  }

  function comeIn(): void {
    token()
      .then(() => closed || socket.connect())
      .catch(noToken)
  }

  const sending = createSending({
    socket,
    name: () => name,
    onRefused: heard,
    onRevision: (revision) => watch.expect(revision),
    changed,
  })
  /** Of the server that a balancer would bring this panel to. */
  const health = (): string => {
    const near = new URLSearchParams(nearOf(admission?.token))
    return `${location.protocol}//${location.host}${options.base}healthz?${near}`
  }
  const watch = createWatch({ socket, health, revision: () => view?.revision ?? null })
  comeIn()
  watchComingIn()

  // The line is there; many may come in at one moment, and asking beside it would be one more for each.
  socket.io.on('open', () => watchComingIn(quiet))
  socket.on('connect', () => {
    triedAgain = false
    stopTimers()
    socket.io.reconnectionDelayMax(BACK_WITHIN)
    become('connected')
    sending.pump()
  })
  socket.on('view', (newest: View, calledHere?: string) => {
    if (isOlder(newest, view)) return
    view = newest
    name = calledHere ?? null
    changed()
  })
  // The server stops. Whoever is under way is answered first.
  socket.on('return', (within: number) => {
    clearTimeout(leaving)
    leaving = setTimeout(comeBack, Math.random() * within)
  })
  socket.on('disconnect', (reason) => {
    clearTimeout(leaving)
    sending.interrupted()
    watch.interrupted()
    waitBeforeTelling()
    watchComingIn()
    // The server lets go of a socket when its token ends. A fresh one opens the next.
    if (reason === 'io server disconnect') {
      admission = null
      socket.connect()
    }
  })
  socket.on('connect_error', (error) => {
    const said = error.message as Refusal
    if (said === 'not-admitted' && !triedAgain) {
      triedAgain = true
      admission = null
      socket.connect()
    } else if (said === 'not-admitted' || TURNED_AWAY.includes(said)) refuse(said)
    else {
      // A refusal by the server ends the library's own retries; a lost network does not.
      if (!socket.active) retrySoon()
      waitBeforeTelling()
    }
  })
  const onNetwork = (): void => {
    if (connection === 'connected' || connection === 'refused') return
    become(navigator.onLine ? 'reconnecting' : 'offline')
    if (navigator.onLine) socket.connect()
  }
  addEventListener('online', onNetwork)
  addEventListener('offline', onNetwork)

  function retrySoon(): void {
    waitBeforeTelling()
    clearTimeout(again)
    again = setTimeout(comeAgain, 1_000)
  }

  /** Whatever was under way for it is given up. */
  function comeAgain(): void {
    socket.disconnect()
    comeIn()
  }

  /** The library waits 20 s for a connection, and a seat is asked for without an end: on a slow line both may be right. */
  function watchComingIn(quietFor = QUIET): void {
    quiet = quietFor
    comingIn?.()
    if (closed) return
    const tryAgain = (): void => {
      comeAgain()
      watchComingIn(quiet * LONGER)
    }
    comingIn = outrun(health, tryAgain, quiet)
  }

  function waitBeforeTelling(): void {
    if (closed) return
    if (connection === 'connecting' || connection === 'connected')
      patience ??= setTimeout(() => become(navigator.onLine ? 'reconnecting' : 'offline'), PATIENCE)
  }

  function stopTimers(): void {
    comingIn?.()
    clearTimeout(patience)
    clearTimeout(again)
    patience = undefined
  }

  function refuse(why: Refusal): void {
    refusal = why
    become('refused')
    socket.disconnect()
    stopTimers()
    // Once, and not when that has not helped, or would lose what waits.
    if (why === 'reload' && sending.isSafe() && !wasReloaded()) location.reload()
  }

  function become(next: Connection): void {
    if (next !== 'refused') refusal = null
    connection = next
    changed()
  }

  function comeBack(): void {
    if (sending.isBusy()) leaving = setTimeout(comeBack, SOON)
    else {
      socket.io.reconnectionDelayMax(RETURN_WITHIN)
      // The library comes back by itself, and again until somebody takes it in.
      socket.io.engine.close()
    }
  }

  function reconnect(): void {
    triedAgain = false
    stopTimers()
    admission = null
    become('connecting')
    comeAgain()
    watchComingIn()
  }

  /** Signed out elsewhere: whoever gives out seats says the same. */
  function heard(said: Refusal): void {
    if (said === 'signed-out') reconnect()
  }

  function changed(): void {
    for (const listener of listeners) listener()
  }

  return {
    view: () => view,
    connection: () => connection,
    refusal: () => refusal,
    unsent: sending.unsent,
    stuck: () => sending.stuck(connection === 'connected'),
    lost: sending.lost,
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    send: sending.send,
    askRights: (asked) =>
      socket.timeout(ACKNOWLEDGED_WITHIN).emitWithAck('rights', { asked }) as Promise<RightsReply>,
    look: async <What extends Look['what']>(asked: Extract<Look, { what: What }>) => {
      const looked = (await socket
        .timeout(ACKNOWLEDGED_WITHIN)
        .emitWithAck('look', asked)) as Looked
      if (!looked.ok) heard(looked.refusal)
      return looked.ok ? (looked.view as Extract<LookView, { what: What }>) : looked.refusal
    },
    token,
    reconnect,
    close: () => {
      closed = true
      stopTimers()
      clearTimeout(leaving)
      watch.close()
      sending.close()
      removeEventListener('online', onNetwork)
      removeEventListener('offline', onNetwork)
      socket.close()
    },
  }
}

/** What a screen draws from. */
export function usePanel(panel: Panel) {
  const view = useSyncExternalStore(panel.onChange, panel.view)
  const connection = useSyncExternalStore(panel.onChange, panel.connection)
  const refusal = useSyncExternalStore(panel.onChange, panel.refusal)
  const stuck = useSyncExternalStore(panel.onChange, panel.stuck)
  const lost = useSyncExternalStore(panel.onChange, panel.lost)
  return { view, connection, refusal, stuck, lost }
}

/** Asks for a token. Throws `NotAdmitted` when the server says no, anything else when it cannot be reached. */
export async function askForSeat(url: string, body: object): Promise<Admission> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.ok) return (await response.json()) as Admission
  const said = (await response.json()) as { refusal?: Refusal }
  throw said.refusal === undefined || said.refusal === 'unavailable'
    ? new Error('unavailable')
    : new NotAdmitted(said.refusal)
}

/** Trying again by itself would not help. */
const TURNED_AWAY: Refusal[] = ['reload', 'meeting-only', 'too-many', 'session-ended', 'no-session']

/** Views of one session only grow; a slow one that arrives late is not shown. */
function isOlder(newest: View, shown: View | null): boolean {
  if (!shown || !('session' in shown) || !('session' in newest)) return false
  const same = shown.session.openedAt === newest.session.openedAt && shown.role === newest.role
  return same && newest.revision < shown.revision
}

const wasReloaded = (): boolean =>
  performance.getEntriesByType('navigation').some((one) => 'type' in one && one.type === 'reload')
