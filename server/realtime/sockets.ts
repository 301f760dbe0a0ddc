/**
 * Panels, in and out. A socket speaks for one seat, fixed at the handshake;
 * what it sends is parsed here and nowhere else.
 */
import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { Socket } from 'socket.io'
import { z } from 'zod'
import { AskRights } from '../contract/ballots.ts'
import type { RightsReply } from '../contract/ballots.ts'
import { Look, Message } from '../contract/commands.ts'
import type { Looked, Reply } from '../contract/commands.ts'
import { PROTOCOL } from '../contract/limits.ts'
import type { View } from '../contract/views.ts'
import type { Refusal } from '../contract/vocabulary.ts'
import type { PersonId } from '../core/session.ts'
import type { Keeping } from '../keeping.ts'
import type { Practices } from '../practice.ts'
import { Key, seatFrom } from '../seats.ts'
import type { Keys, Seat } from '../seats.ts'
import type { Registrar } from '../registrar.ts'
import type { Sessions } from '../sessions.ts'
import type { Kept } from '../store/store.ts'
import type { Admission } from '../zoom/admission.ts'
import { createPresence } from './presence.ts'

/** A command is under 1 KB; a clause in a script of three bytes a character is under 2. */
const PAYLOAD = 8 * 1024
/** People tap a few times a minute. A panel that comes back sends what waited. */
const COMMANDS_PER_WINDOW = 40
/** Asked for once a check-in, and again after a reload. */
const RIGHTS_PER_WINDOW = 12
/** Each is a read of several sessions; people open one screen after the other. */
const LOOKS_PER_WINDOW = 20
const WINDOW = 10_000

const Handshake = z.object({
  token: z.string().max(2048),
  key: Key,
  protocol: z.literal(PROTOCOL),
})

type ToPanel = { view: (view: View) => void }
type FromPanel = {
  command: (message: unknown, acknowledge: unknown) => void
  rights: (message: unknown, acknowledge: unknown) => void
  look: (message: unknown, acknowledge: unknown) => void
}
type OfSocket = { seat: Seat; place: { session: string; who: PersonId | 'coach' } | null }
type Panel = Socket<FromPanel, ToPanel, Record<string, never>, OfSocket>

export type Realtime = {
  /** People known from before a restart: they come back within the grace, or are gone. */
  expect: (session: string, people: PersonId[]) => void
  /** Sessions that somebody's panel is connected to. */
  connected: () => Set<string>
  close: () => Promise<void>
}

export function attachSockets(
  http: HttpServer,
  deps: {
    sessions: Sessions
    keeping: Keeping
    admission: Admission
    registrar: Registrar
    practices: Practices
    keys: Keys
    clock: () => number
    mayConnect: (origin: string | undefined, host: string | undefined) => boolean
    onFault: (error: unknown) => void
  },
): Realtime {
  const { sessions, keeping, admission, registrar, practices, keys, clock, mayConnect, onFault } =
    deps
  const io: Server<FromPanel, ToPanel, Record<string, never>, OfSocket> = new Server(http, {
    path: '/socket.io',
    serveClient: false,
    maxHttpBufferSize: PAYLOAD,
    allowRequest: ({ headers }, decide) => decide(null, mayConnect(headers.origin, headers.host)),
  })
  /** What was begun for a panel is finished before the stores close. */
  const underWay = new Set<Promise<void>>()
  const follow = (work: Promise<unknown>): void => {
    const followed = work.then(() => undefined, onFault).finally(() => underWay.delete(followed))
    underWay.add(followed)
  }
  const presence = createPresence({
    onGone: (session, person) => follow(sessions.left(session, person)),
    onChange: (session) => refresh(session),
  })

  io.use((panel, next) => {
    const admitted = admit(panel).then(
      (refusal) => next(refusal === null ? undefined : new Error(refusal)),
      (error: unknown) => {
        next(new Error('unavailable' satisfies Refusal))
        throw error
      },
    )
    follow(admitted)
  })

  io.on('connection', (panel) => {
    const { seat } = panel.data
    void panel.join(roomOf(seat))
    const expiry = setTimeout(() => panel.disconnect(true), seat.expiresAt - clock())
    const mayCommand = pacer(clock, COMMANDS_PER_WINDOW)
    const mayAsk = pacer(clock, RIGHTS_PER_WINDOW)
    const mayLook = pacer(clock, LOOKS_PER_WINDOW)
    panel.on('look', (message, acknowledge) => {
      answerTo(acknowledge, look(panel, message, mayLook()))
    })
    panel.on('rights', (message, acknowledge) => {
      answerTo(acknowledge, issue(panel, message, mayAsk()))
    })
    panel.on('command', (message, acknowledge) => {
      answerTo(acknowledge, answer(panel, message, mayCommand()))
    })
    panel.on('disconnect', () => {
      clearTimeout(expiry)
      presence.remove(panel.id)
    })
    follow(settle(panel))
  })

  // A deleted session lets go of its panels; each learns what is left when it comes back.
  keeping.onDrop(({ meeting, id }) => {
    for (const panel of panelsOf(meeting, id)) panel.disconnect(true)
  })
  keeping.onPublish((kept, only) => follow(spread(kept, only)))

  async function admit(panel: Panel): Promise<Refusal | null> {
    const handshake = Handshake.safeParse(panel.handshake.auth)
    if (!handshake.success) {
      const { protocol } = panel.handshake.auth as { protocol?: unknown }
      return typeof protocol === 'number' && protocol !== PROTOCOL ? 'reload' : 'not-admitted'
    }
    const { token, key } = handshake.data
    const seat = await seatFrom(token, key, keys, clock())
    if (!seat || !(await admission.isFirst(seat))) return 'not-admitted'
    panel.data.seat = seat
    panel.data.place = null
    return sessions.enter(seat)
  }

  /** Every question ends in an answer, a fault too. */
  function answerTo(acknowledge: unknown, answered: Promise<Reply | RightsReply | Looked>): void {
    const reply = (one: Reply | RightsReply | Looked) => {
      if (typeof acknowledge === 'function') (acknowledge as (reply: typeof one) => void)(one)
    }
    follow(
      answered.then(reply, (error: unknown) => {
        reply({ ok: false, refusal: 'unavailable' })
        throw error
      }),
    )
  }

  async function issue(panel: Panel, message: unknown, inPace: boolean): Promise<RightsReply> {
    const parsed = AskRights.safeParse(message)
    if (!parsed.success) return { ok: false, refusal: 'malformed' }
    if (!inPace) return { ok: false, refusal: 'too-fast' }
    return registrar.issue(panel.data.seat, parsed.data)
  }

  async function look(panel: Panel, message: unknown, inPace: boolean): Promise<Looked> {
    const parsed = Look.safeParse(message)
    if (!parsed.success) return { ok: false, refusal: 'malformed' }
    if (!inPace) return { ok: false, refusal: 'too-fast' }
    return practices.look(panel.data.seat, parsed.data)
  }

  async function answer(panel: Panel, message: unknown, inPace: boolean): Promise<Reply> {
    const parsed = Message.safeParse(message)
    if (!parsed.success) return { ok: false, refusal: 'malformed' }
    if (!inPace) return { ok: false, refusal: 'too-fast' }
    return sessions.command(panel.data.seat, parsed.data)
  }

  /** Finds out where a panel belongs now, counts it as present there, and shows it the newest view. */
  async function settle(panel: Panel): Promise<void> {
    const { seat } = panel.data
    const place = await sessions.whereIs(seat)
    if (panel.disconnected) return
    panel.data.place = place
    if (place) presence.add(panel.id, place.session, place.who)
    await show(panel)
  }

  async function show(panel: Panel): Promise<void> {
    const view = await sessions.view(panel.data.seat, presence.isConnected)
    if (view && panel.connected) panel.emit('view', view)
  }

  /** A panel that waited in the meeting takes its seat when a session starts. */
  async function spread({ session }: Kept, only: PersonId | null): Promise<void> {
    for (const panel of panelsOf(session.meeting, session.id)) {
      if (panel.data.place?.session !== session.id) {
        const refusal = await sessions.enter(panel.data.seat)
        if (refusal === null) await settle(panel)
      } else if (only === null || panel.data.place.who === only) await show(panel)
    }
  }

  /** Only the coach sees how many are offline. */
  function refresh(session: string): void {
    for (const id of presence.coachesOf(session)) {
      const panel = io.sockets.sockets.get(id)
      if (panel) follow(show(panel))
    }
  }

  function panelsOf(meeting: string, session: string): Panel[] {
    const { rooms } = io.sockets.adapter
    const ids = [
      ...(rooms.get(`meeting ${meeting}`) ?? []),
      ...(rooms.get(`link ${session}`) ?? []),
    ]
    return ids.flatMap((id) => io.sockets.sockets.get(id) ?? [])
  }

  return {
    expect: (session, people) => people.forEach((person) => presence.watch(session, person)),
    connected: presence.sessions,
    close: async () => {
      await io.close()
      presence.stop()
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

const roomOf = (seat: Seat): string =>
  seat.via === 'link' ? `link ${seat.session}` : `meeting ${seat.meeting}`

/** True while commands come no faster than people tap. */
function pacer(clock: () => number, most: number): () => boolean {
  let since = clock()
  let seen = 0
  return () => {
    if (clock() - since > WINDOW) [since, seen] = [clock(), 0]
    seen += 1
    return seen <= most
  }
}
