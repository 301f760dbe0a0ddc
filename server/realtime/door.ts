/** How many come in, from where and how often they ask (server/limits.ts). Nothing here is kept. */
import type { EventEmitter } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { addressOf, isThisMachine } from '../addresses.ts'
import type { PersonId } from '../core/session.ts'
import type { Limits } from '../limits.ts'
import { uidOf } from '../seats.ts'
import type { Seat } from '../seats.ts'
import { createCrowd, createPace } from './crowds.ts'

type Asking = { seat: Seat; place: { session: string; who: PersonId | 'coach' } | null }
/** What is counted of a panel's connection. */
type Held = { data: Asking; disconnect: (close: true) => unknown }

export function createDoor(deps: { clock: () => number; proxies: number; limits: Limits }) {
  const { clock, proxies, limits } = deps
  const pace = (most: number) => createPace(clock, most, limits.window)
  const paces = {
    command: pace(limits.commands),
    rights: pace(limits.rights),
    look: pace(limits.looks),
  }
  const ofClients = pace(limits.ofClients)
  const knocks = pace(limits.handshakesPerAddress)
  const sockets = createCrowd<EventEmitter>()
  const panels = createCrowd<Held>()

  return {
    isThereRoom: (request: IncomingMessage): boolean => {
      const from = addressOf(request, proxies)
      if (isThisMachine(from)) return true
      return knocks(from) && sockets.size(from) < limits.socketsPerAddress
    },
    opened: (socket: EventEmitter & { request: IncomingMessage }): void => {
      const from = addressOf(socket.request, proxies)
      sockets.add(from, socket)
      socket.once('close', () => {
        sockets.remove(from, socket)
        // A connection that began by polling may be a proxy's, with others' requests on it.
        if (socket.request.headers.upgrade === undefined) return
        setTimeout(() => socket.request.socket.destroy(), limits.farewell).unref()
      })
    },
    /** Of too many panels of one person, the oldest gives way: most likely nobody is there any more. */
    admitted: (panel: Held): void => {
      const who = speakerOf(panel.data.seat)
      if (panels.size(who) >= limits.panelsEach) panels.oldest(who)?.disconnect(true)
      panels.add(who, panel)
    },
    left: (panel: Held): void => panels.remove(speakerOf(panel.data.seat), panel),
    /** Clients of one session count together, since everyone is shown what each of them does. The coach does not wait for them. */
    mayAsk: (what: keyof typeof paces, { seat, place }: Asking): boolean => {
      if (!paces[what](speakerOf(seat))) return false
      return place?.who === 'coach' || ofClients(place?.session ?? roomOf(seat))
    },
  }
}

export function roomOf(seat: Seat): string {
  if (seat.via === 'desk') return `desk ${seat.uid}`
  return seat.via === 'link' ? `link ${seat.session}` : `meeting ${seat.meeting}`
}

/** The same for all panels of a person in one place. Who has no name at Zoom is who their device says. */
const speakerOf = (seat: Seat): string => `${roomOf(seat)} ${uidOf(seat) ?? seat.key}`
