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
import type { PersonId, Session } from '../core/session.ts'
import { isAtDesk, isOfDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { bareHeaders, notStored } from '../http/headers.ts'
import { inTurn } from '../in-turn.ts'
import type { Keeping, Where } from '../keeping.ts'
import type { Limits } from '../limits.ts'
import type { Measures, Outcome } from '../metrics/measures.ts'
import { misplaced } from '../made-for.ts'
import type { Place } from '../made-for.ts'
import type { Practices } from '../practice.ts'
import { Key, seatFrom } from '../seats.ts'
import type { DeskSeat, Keys, Seat } from '../seats.ts'
import type { Registrar } from '../registrar.ts'
import type { Sessions } from '../sessions.ts'
import type { SignIns } from '../sign-ins.ts'
import type { Seated, Standing } from '../store/servers.ts'
import type { Kept } from '../store/store.ts'
import type { Admission } from '../zoom/admission.ts'
import { Hint } from './channel.ts'
import type { BetweenServers, Channel } from './channel.ts'
import { createPace } from './crowds.ts'
import { createDoor, roomOf } from './door.ts'
import { createOutbox } from './outbox.ts'
import { createPresence } from './presence.ts'
import { sendOff } from './sending-off.ts'

/** Each time it wakes, and once a command at most. */
const ASKED_PER_WINDOW = 50

const Handshake = z.object({
  token: z.string().max(2048),
  key: Key,
  protocol: z.literal(PROTOCOL),
})

/** `name` is what the panel's seat is called here, for what it asks from now on. */
type ToPanel = {
  view: (view: View, name: string) => void
  /** This server stops: come back at a moment of your own within so many ms. */
  return: (within: number) => void
}
type FromPanel = {
  command: (...given: unknown[]) => void
  rights: (...given: unknown[]) => void
  look: (...given: unknown[]) => void
  /** A panel saw that it lacks a view. */
  newest: (...given: unknown[]) => void
  /** A panel asks whether anybody is there: a connection may stand for minutes after its other end is gone. */
  still: (...given: unknown[]) => void
}
type OfSocket = {
  seat: Seat
  place: Place | null
  /** The session whose panel this is, or that a visitor waits beside. */
  beside: Where | null
  /** The revision of the view that it was sent last; 0 where that was of no session. */
  shown: number
}
type Panel = Socket<FromPanel, ToPanel, BetweenServers, OfSocket>

export type Realtime = {
  /** What panels here look at: what others change of it is shown to them. */
  looked: () => { sessions: Where[]; meetings: string[]; desks: DeskSeat[] }
  /** One of them, if anybody here looks at it: asked with every hint of another server. */
  looksAt: (session: string) => Where | null
  /** Everybody with a panel here, by a key of their own. */
  here: () => Map<string, Seated>
  /** Who is connected to other servers, in the sessions of panels here. */
  heard: (places: Seated[]) => void
  /** What the store says there is of the sessions of panels here. Whoever was shown less is shown it. */
  showMissed: (standing: Standing[]) => void
  /** Desks that are open no more, as the store says. */
  letGo: (fits: (seat: DeskSeat) => boolean) => void
  /** Somebody looked at a page without a script, which says no more until they look again. */
  stay: (session: string, person: PersonId) => void
  /** People known from before a restart: they come back within the grace, or are gone. */
  expect: (session: string, people: PersonId[]) => void
  /** Sessions that somebody's panel is connected to. */
  connected: () => Set<string>
  /** How many are connected, desks too. */
  panels: () => number
  /** Takes in nobody new, and sends everybody off. Settles when they are gone, or had the time to. */
  drain: () => Promise<void>
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
    desk: Desk
    signIns: SignIns
    keys: Keys
    clock: () => number
    mayConnect: (origin: string | undefined, host: string | undefined) => boolean
    proxies: number
    limits: Limits
    measure: Pick<Measures, 'command' | 'turnedAway'>
    onFault: (error: unknown) => void
    /** Whether no other server is at the same database. */
    alone: boolean
    channel: Channel | null
    /** Another server says that something changed. What, the store says. */
    onHint: (hint: Hint) => Promise<void>
  },
): Realtime {
  const { sessions, keeping, admission, registrar, practices, desk, signIns, keys } = deps
  const { clock, mayConnect, proxies, limits, measure, onFault } = deps
  const door = createDoor({ clock, proxies, limits })
  /** Draining, what arrives is still done; closing, it is for whoever is asked next. */
  let stage: 'open' | 'draining' | 'closing' = 'open'
  const mayAskNewest = createPace(clock, ASKED_PER_WINDOW, limits.window)
  const io: Server<FromPanel, ToPanel, BetweenServers, OfSocket> = new Server(http, {
    path: '/socket.io',
    ...(deps.channel && { adapter: deps.channel.adapter }),
    serveClient: false,
    maxHttpBufferSize: limits.payload,
    connectTimeout: limits.admittedWithin,
    // A length that depends on what is said to whom tells something of it, and unpacking costs.
    httpCompression: false,
    perMessageDeflate: false,
    allowRequest: (request, decide) => {
      const { origin, host } = request.headers
      decide(null, stage === 'open' && mayConnect(origin, host) && door.isThereRoom(request))
    },
  })
  io.engine.use(bareHeaders)
  io.engine.use(notStored)
  io.engine.on('connection', door.opened)
  /** What was begun for a panel is finished before the stores close. */
  const underWay = new Set<Promise<void>>()
  const follow = (work: Promise<unknown>): void => {
    const followed = work.then(() => undefined, onFault).finally(() => underWay.delete(followed))
    underWay.add(followed)
  }
  const presence = createPresence({
    onGone: (session, person) => follow(sessions.left(session, person)),
    onChange: (session) => refresh(session),
    alone: deps.alone,
  })
  const passOn = (hint: Hint): void => {
    if (deps.channel) io.serverSideEmit('hint', hint)
  }
  io.on('hint', (message) => {
    const hint = Hint.safeParse(message)
    if (hint.success) follow(deps.onHint(hint.data))
  })

  /** What was read before something happened must not reach a panel after what was read since. */
  const turn = inTurn()
  const outbox = createOutbox<Panel>((panel) => follow(show(panel)))

  io.use((panel, next) => {
    const admitted = admit(panel).then(
      (refusal) => {
        if (refusal === null) return next()
        measure.turnedAway(refusal === 'reload' || refusal === 'not-admitted' ? refusal : 'other')
        next(new Error(refusal))
      },
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
    door.admitted(panel)
    const expiry = setTimeout(() => panel.disconnect(true), seat.expiresAt - clock())
    panel.on('look', (...given) => {
      const [message, acknowledge] = askedIn(given)
      answerTo(panel, acknowledge, look(panel, message, door.mayAsk('look', panel.data)))
    })
    panel.on('rights', (...given) => {
      const [message, acknowledge] = askedIn(given)
      answerTo(panel, acknowledge, issue(panel, message, door.mayAsk('rights', panel.data)))
    })
    panel.on('command', (...given) => {
      const [message, acknowledge] = askedIn(given)
      const answered = answer(panel, message, door.mayAsk('command', panel.data))
      answerTo(panel, acknowledge, measured(panel, message, answered))
    })
    panel.on('newest', (...given) => {
      const answered: Promise<Reply> = mayAskNewest(panel.id)
        ? show(panel).then(() => ({ ok: true }))
        : Promise.resolve({ ok: false, refusal: 'too-fast' })
      answerTo(panel, given.at(-1), answered)
    })
    panel.on('still', (...given) => {
      const acknowledge = given.at(-1)
      if (typeof acknowledge === 'function') acknowledge()
    })
    panel.on('disconnect', () => {
      clearTimeout(expiry)
      door.left(panel)
      presence.remove(panel.id)
    })
    follow(settle(panel))
  })

  // A deleted session lets go of its panels; each learns what is left when it comes back.
  keeping.onDrop(({ meeting, id }) => {
    for (const panel of panelsOf(meeting, id)) panel.disconnect(true)
  })
  keeping.onDeed((deed) => passOn({ what: 'session', ...deed }))
  keeping.onPublish((kept, only) => follow(spread(kept, only)))
  signIns.onClose(({ coach, hash }) => {
    for (const panel of panelsIn(`desk ${coach}`))
      if (hash === null || isSignedInBy(panel.data.seat, hash)) panel.disconnect(true)
    passOn({ what: 'desks' })
  })

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
    panel.data.beside = null
    panel.data.shown = 0
    return (await isCrowded(seat)) ? 'too-many' : sessions.enter(seat)
  }

  /** Whoever fills a session with panels keeps its coach from none. */
  async function isCrowded(seat: Seat): Promise<boolean> {
    const inRoom = io.sockets.adapter.rooms.get(roomOf(seat))?.size ?? 0
    return inRoom >= limits.panels && (await sessions.whereIs(seat)).place?.who !== 'coach'
  }

  /** Every question ends in an answer, a fault too. Beside it, which revision its panel should have by now. */
  function answerTo(
    panel: Panel,
    acknowledge: unknown,
    answered: Promise<Reply | RightsReply | Looked>,
  ): void {
    const reply = (one: Reply | RightsReply | Looked) => {
      if (typeof acknowledge !== 'function') return
      const { place } = panel.data
      const newest = one.ok && place ? keeping.revisionOf(place.session) : null
      ;(acknowledge as (reply: typeof one, newest: number | null) => void)(one, newest)
      outbox.weigh(panel)
    }
    follow(
      answered.then(reply, (error: unknown) => {
        reply({ ok: false, refusal: 'unavailable' })
        throw error
      }),
    )
  }

  /** Of what a client sends only that it was no command is counted: see metrics/measures.ts. */
  async function measured(panel: Panel, message: unknown, answered: Promise<Reply>) {
    const began = performance.now()
    const count = (outcome: Outcome): void => {
      const type = Message.safeParse(message).data?.command.type
      const { place, seat } = panel.data
      // Whoever starts a session is its coach, and has their place a moment later.
      if (type && (place?.who === 'coach' || seat.via === 'desk' || type === 'start-session'))
        measure.command(type, outcome, performance.now() - began)
    }
    try {
      const reply = await answered
      if (!reply.ok && (reply.refusal === 'malformed' || reply.refusal === 'too-fast'))
        measure.turnedAway(reply.refusal)
      else count(reply.ok ? 'done' : 'refused')
      return reply
    } catch (error) {
      count('failed')
      throw error
    }
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
    const { seat } = panel.data
    if (await isSignedOut(panel)) return { ok: false, refusal: 'signed-out' }
    return isAtDesk(parsed.data) ? desk.look(seat, parsed.data) : practices.look(seat, parsed.data)
  }

  async function answer(panel: Panel, message: unknown, inPace: boolean): Promise<Reply> {
    const parsed = Message.safeParse(message)
    if (!parsed.success) return { ok: false, refusal: 'malformed' }
    if (!inPace) return { ok: false, refusal: 'too-fast' }
    if (stage === 'closing') return { ok: false, refusal: 'unavailable' }
    const { id, command, made } = parsed.data
    const { seat } = panel.data
    if (await isSignedOut(panel)) return { ok: false, refusal: 'signed-out' }
    if (!isOfDesk(command)) return sessions.command(seat, parsed.data)
    const elsewhere = misplaced(made, seat, null, keys)
    if (elsewhere) return { ok: false, refusal: elsewhere }
    const reply = await desk.command(seat, { id, command })
    // Whoever asked has their answer first.
    if (command.type === 'erase-everything' && reply.ok && seat.via === 'desk')
      setImmediate(() => follow(signIns.forget(seat.uid)))
    return reply
  }

  /** The row decides, with each deed: another server may have signed this browser out. */
  async function isSignedOut({ data: { seat } }: Panel): Promise<boolean> {
    return seat.via === 'desk' && seat.desk !== null && !(await signIns.isOpen(seat.desk, seat.uid))
  }

  /** Finds out where a panel belongs now, counts it as present there, and shows it the newest view. */
  const settle = (panel: Panel): Promise<void> =>
    turn(panel.id, async () => {
      const { place, beside } = await sessions.whereIs(panel.data.seat)
      if (panel.disconnected) return
      panel.data.place = place
      if (beside?.id !== panel.data.beside?.id) {
        if (panel.data.beside) void panel.leave(besideOf(panel.data.beside.id))
        if (beside) void panel.join(besideOf(beside.id))
      }
      panel.data.beside = beside
      if (place) presence.add(panel.id, place.session, place.who)
      await draw(panel)
    })

  const show = (panel: Panel): Promise<void> => turn(panel.id, () => draw(panel))

  /** Read here for another reason, and with the hint of it lost, a change is news to nobody but its panels. */
  function showMissed(standing: Standing[]): void {
    const revisions = new Map(standing.map(({ id, revision }) => [id, revision]))
    const misses = ({ data: { place, shown } }: Panel): boolean =>
      place !== null && shown < (revisions.get(place.session) ?? 0)
    for (const panel of everyPanel())
      if (misses(panel))
        follow(turn(panel.id, async () => (misses(panel) ? draw(panel) : undefined)))
  }

  async function draw(panel: Panel): Promise<void> {
    if (outbox.isBehind(panel)) return
    const shown = await sessions.view(panel.data.seat, presence.isConnected)
    if (!shown || !panel.connected || outbox.isBehind(panel)) return
    panel.data.shown = shown.view.revision
    panel.emit('view', shown.view, shown.name)
    outbox.weigh(panel)
  }

  /** A panel that waited in the meeting takes its seat when a session starts. */
  async function spread({ session }: Kept, only: PersonId | null): Promise<void> {
    for (const panel of panelsOf(session.meeting, session.id)) {
      if (panel.data.place?.session !== session.id || isTakenForGone(session, panel.data.place)) {
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

  const panelsOf = (meeting: string, session: string): Panel[] => [
    ...panelsIn(`meeting ${meeting}`),
    ...panelsIn(`link ${session}`),
  ]

  const panelsIn = (room: string): Panel[] =>
    [...(io.sockets.adapter.rooms.get(room) ?? [])].flatMap(
      (id) => io.sockets.sockets.get(id) ?? [],
    )

  const everyPanel = (): Panel[] => [...io.sockets.sockets.values()]

  return {
    looksAt: (session) => panelsIn(besideOf(session))[0]?.data.beside ?? null,
    looked: () => {
      const sessions = new Map<string, Where>()
      const meetings = new Set<string>()
      const desks: DeskSeat[] = []
      for (const { data } of everyPanel()) {
        if (data.beside) sessions.set(data.beside.id, data.beside)
        if (data.seat.via === 'meeting') meetings.add(data.seat.meeting)
        if (data.seat.via === 'desk') desks.push(data.seat)
      }
      return { sessions: [...sessions.values()], meetings: [...meetings], desks }
    },
    here: presence.here,
    heard: presence.heard,
    showMissed,
    letGo: (fits) => {
      for (const panel of everyPanel())
        if (panel.data.seat.via === 'desk' && fits(panel.data.seat)) panel.disconnect(true)
    },
    stay: presence.stay,
    expect: (session, people) => people.forEach((person) => presence.watch(session, person)),
    connected: presence.sessions,
    panels: () => io.sockets.sockets.size,
    drain: async () => {
      stage = 'draining'
      await sendOff({
        count: () => io.sockets.sockets.size,
        tell: (within) => io.local.emit('return', within),
      })
      stage = 'closing'
      await Promise.all(underWay)
    },
    close: async () => {
      await io.close()
      presence.stop()
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

/** Another server lost sight of somebody who has just come here. Arriving again puts it right. */
const isTakenForGone = (
  { closedAt, participants }: Session,
  { who }: { who: PersonId | 'coach' },
): boolean =>
  closedAt === null &&
  participants.some(
    ({ id, leftAt, leftByChoice }) => id === who && leftAt !== null && leftByChoice !== true,
  )

const besideOf = (session: string): string => `beside ${session}`

const isSignedInBy = (seat: Seat, hash: string): boolean =>
  seat.via === 'desk' && seat.desk === hash

/** The last is what answers, whatever came before it. Anything but one message is none. */
function askedIn(given: unknown[]): [message: unknown, acknowledge: unknown] {
  const messages = given.filter((one) => typeof one !== 'function')
  return [messages.length === 1 ? messages[0] : undefined, given.at(-1)]
}
