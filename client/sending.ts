/** Sends what waits, in order and one at a time, until the server acknowledges it. */
import type { Socket } from 'socket.io-client'
import type { Command, Reply } from '../server/contract/commands.ts'
import type { Refusal } from '../server/contract/vocabulary.ts'
import { openQueue } from './queue.ts'
import type { Waiting } from './queue.ts'

/** An acknowledgement that takes longer is asked for again. */
export const ACKNOWLEDGED_WITHIN = 5_000
/** After a server that could not. */
const AGAIN = 1_000

/** How something waits: it would outlast a reload, it lasts as long as the page, or nothing more would fit. */
export type Stuck = 'kept' | 'in-page' | 'full'

export function createSending(options: {
  socket: Socket
  /** What the seat is called here, as the newest view says. */
  name: () => string | null
  onRefused: (refusal: Refusal) => void
  /** The session is at least that far. */
  onRevision: (revision: number) => void
  changed: () => void
}) {
  const { socket, name, onRefused, onRevision, changed } = options
  const queue = openQueue()
  let inFlight: Waiting | null = null
  let again: ReturnType<typeof setTimeout> | undefined
  /** The server is there, and could not do it. */
  let heldUp = false
  let lost: Refusal | null = null

  /** The next follows the acknowledgement of the one before. */
  function pump(): void {
    clearTimeout(again)
    if (inFlight || !socket.connected) return
    const next = queue.next()
    if (!next) return
    inFlight = next
    next.tries += 1
    const { id, command, made } = next
    const message = { id, command, ...(made !== null && { made }) }
    socket
      .timeout(ACKNOWLEDGED_WITHIN)
      .emit(
        'command',
        message,
        (silence: Error | null, reply: Reply, revision: number | null | undefined) =>
          silence ? unheard(next) : heard(next, reply, revision ?? null),
      )
  }

  function heard(one: Waiting, reply: Reply, revision: number | null): void {
    if (inFlight === one) inFlight = null
    // Nothing was counted, and the server asks to be asked again.
    if (!reply.ok && (reply.refusal === 'unavailable' || reply.refusal === 'too-fast')) {
      if (!heldUp) changed()
      heldUp = true
      clearTimeout(again)
      again = setTimeout(pump, AGAIN)
      return
    }
    heldUp = false
    // Whoever asked is gone with an earlier page.
    if (!reply.ok && one.settle.length === 0) lost = reply.refusal
    queue.settle(one, reply)
    if (!reply.ok) onRefused(reply.refusal)
    if (revision !== null) onRevision(revision)
    changed()
    pump()
  }

  function unheard(one: Waiting): void {
    // On another connection meanwhile, it is on its way again.
    if (inFlight !== one) return
    inFlight = null
    heldUp = true
    changed()
    // Silent twice: the connection is only said to be there.
    if (one.tries > 1) socket.io.engine.close()
    else pump()
  }

  return {
    pump,
    send(command: Command): Promise<Reply> {
      lost = null
      const reply = queue.add(command, name())
      changed()
      pump()
      return reply
    },
    /** The connection is gone, and with it what was under way. */
    interrupted: () => {
      inFlight = null
    },
    isBusy: () => inFlight !== null,
    unsent: queue.size,
    stuck: (connected: boolean): Stuck | null => {
      if (queue.size() === 0 || (connected && !heldUp)) return null
      if (queue.isFull()) return 'full'
      return queue.isKept() ? 'kept' : 'in-page'
    },
    /** Nothing would be lost by a reload. */
    isSafe: () => queue.size() === 0 || queue.isKept(),
    lost: () => lost,
    close: () => {
      clearTimeout(again)
      queue.close()
    },
  }
}
