/**
 * The newest view, and send(command): the only session state in the browser.
 *
 * Commands go out in order, one at a time, under an id that stays the same
 * until the server acknowledges them, so a lost connection neither loses nor
 * doubles one.
 */
import { useSyncExternalStore } from 'react'
import { io } from 'socket.io-client'
import type { RightsReply } from '../server/contract/ballots.ts'
import type { Command, Look, Looked, Reply } from '../server/contract/commands.ts'
import { PROTOCOL } from '../server/contract/limits.ts'
import type { LookView, View } from '../server/contract/views.ts'
import type { Refusal } from '../server/contract/vocabulary.ts'

export type Connection = 'connecting' | 'connected' | 'reconnecting' | 'offline' | 'refused'

export type Panel = {
  view(): View | null
  connection(): Connection
  /** Why the seat was refused, when the connection is `refused`. */
  refusal(): Refusal | null
  /** Commands that are not acknowledged yet. */
  unsent(): number
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
/** An acknowledgement that takes longer is asked for again. */
const ACKNOWLEDGED_WITHIN = 5_000
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
  let triedAgain = false
  let closed = false
  const listeners = new Set<() => void>()
  const waiting: Waiting[] = []
  let inFlight: Waiting | null = null

  const socket = io({
    path: `${options.base}socket.io`,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3_000,
    auth: (give) => {
      token()
        .then((fresh) => give({ token: fresh, key: options.key, protocol: PROTOCOL }))
        .catch((error: unknown) => {
          if (error instanceof NotAdmitted) refuse(error.refusal)
          else retrySoon()
        })
    },
  })

  async function token(): Promise<string> {
    if (!admission || admission.expiresAt - Date.now() < RENEW_BEFORE)
      admission = await options.admit()
    return admission.token
  }

  socket.on('connect', () => {
    triedAgain = false
    stopTimers()
    become('connected')
    pump()
  })
  socket.on('view', (newest: View) => {
    if (isOlder(newest, view)) return
    view = newest
    changed()
  })
  socket.on('disconnect', (reason) => {
    inFlight = null
    waitBeforeTelling()
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
    again = setTimeout(() => {
      socket.disconnect()
      socket.connect()
    }, 1_000)
  }

  function waitBeforeTelling(): void {
    if (closed) return
    if (connection === 'connecting' || connection === 'connected')
      patience ??= setTimeout(() => become(navigator.onLine ? 'reconnecting' : 'offline'), PATIENCE)
  }

  function stopTimers(): void {
    clearTimeout(patience)
    clearTimeout(again)
    patience = undefined
  }

  function refuse(why: Refusal): void {
    refusal = why
    become('refused')
    socket.disconnect()
    stopTimers()
    // Once, and not when that has not helped. What waits unsent would be lost.
    if (why === 'reload' && waiting.length === 0 && !wasReloaded()) location.reload()
  }

  function become(next: Connection): void {
    if (next !== 'refused') refusal = null
    connection = next
    changed()
  }

  /** Sends what is first in the queue; the next follows its acknowledgement. */
  function pump(): void {
    if (inFlight || !socket.connected) return
    giveWay()
    const next = waiting[0]
    if (!next) return
    inFlight = next
    next.tries += 1
    socket
      .timeout(ACKNOWLEDGED_WITHIN)
      .emitWithAck('command', { id: next.id, command: next.command })
      .then((reply: Reply) => {
        if (inFlight === next) inFlight = null
        // Nothing was counted, and the server asks to be asked again.
        if (!reply.ok && (reply.refusal === 'unavailable' || reply.refusal === 'too-fast'))
          return void setTimeout(pump, 1_000)
        if (waiting[0] === next) waiting.shift()
        for (const settle of next.settle) settle(reply)
        changed()
        pump()
      })
      .catch(() => {
        // On another connection meanwhile, it is on its way again.
        if (inFlight !== next) return
        inFlight = null
        // Silent twice: the connection is only said to be there.
        if (next.tries > 1) socket.io.engine.close()
        else pump()
      })
  }

  /**
   * Only the newest answer matters. An older one that may have gone out gets no
   * second try: should it have arrived, the newer one's change is higher.
   */
  function giveWay(): void {
    const first = waiting[0]
    if (!first || first.tries === 0) return
    const newer = waiting.find((one) => one !== first && replaces(one.command, first.command))
    if (!newer) return
    newer.settle.push(...first.settle)
    waiting.shift()
  }

  function send(command: Command): Promise<Reply> {
    return new Promise((settle) => {
      const older = waiting.find((one) => one !== inFlight && replaces(command, one.command))
      if (older) {
        if (older.tries > 0) Object.assign(older, { id: newId(), tries: 0 })
        older.command = command
        older.settle.push(settle)
      } else waiting.push({ id: newId(), command, tries: 0, settle: [settle] })
      changed()
      pump()
    })
  }

  function changed(): void {
    for (const listener of listeners) listener()
  }

  return {
    view: () => view,
    connection: () => connection,
    refusal: () => refusal,
    unsent: () => waiting.length,
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    send,
    askRights: (asked) =>
      socket.timeout(ACKNOWLEDGED_WITHIN).emitWithAck('rights', { asked }) as Promise<RightsReply>,
    look: async <What extends Look['what']>(asked: Extract<Look, { what: What }>) => {
      const looked = (await socket
        .timeout(ACKNOWLEDGED_WITHIN)
        .emitWithAck('look', asked)) as Looked
      return looked.ok ? (looked.view as Extract<LookView, { what: What }>) : looked.refusal
    },
    token,
    reconnect: () => {
      triedAgain = false
      stopTimers()
      admission = null
      become('connecting')
      socket.disconnect()
      socket.connect()
    },
    close: () => {
      closed = true
      stopTimers()
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
  const unsent = useSyncExternalStore(panel.onChange, panel.unsent)
  return { view, connection, refusal, unsent }
}

/** 128 bits in base64url, 22 characters. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
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

type Waiting = { id: string; command: Command; tries: number; settle: ((reply: Reply) => void)[] }

/** Trying again by itself would not help. */
const TURNED_AWAY: Refusal[] = ['reload', 'meeting-only', 'too-many', 'session-ended', 'no-session']

/** Views of one session only grow; a slow one that arrives late is not shown. */
function isOlder(newest: View, shown: View | null): boolean {
  if (!shown || shown.role === 'visitor' || newest.role === 'visitor') return false
  const same = shown.session.openedAt === newest.session.openedAt && shown.role === newest.role
  return same && newest.revision < shown.revision
}

const wasReloaded = (): boolean =>
  performance.getEntriesByType('navigation').some((one) => 'type' in one && one.type === 'reload')

const replaces = (newer: Command, older: Command): boolean =>
  (newer.type === 'end-pulse' && older.type === 'end-pulse') || answersAgain(newer, older)

const answersAgain = (newer: Command, older: Command): boolean =>
  (newer.type === 'answer' || newer.type === 'withdraw-answer') &&
  (older.type === 'answer' || older.type === 'withdraw-answer') &&
  newer.checkIn === older.checkIn
