/**
 * With several servers at one Postgres, each looks by itself at what its panels
 * look at, whatever hints came or were lost, and says who is here.
 */
import { randomBytes } from 'node:crypto'
import type { Keeping } from './keeping.ts'
import type { Hint } from './realtime/channel.ts'
import type { Realtime } from './realtime/sockets.ts'
import type { DeskSeat } from './seats.ts'
import type { Sessions } from './sessions.ts'
import { nameOf } from './sign-ins.ts'
import type { Seated, ServerRows } from './store/servers.ts'

/** Whatever another server took back is cut here within a second, also without a hint. */
const LOOK = 700
/** Whoever is away for the grace is gone some seconds after. */
const GONE = 5_000

export type CatchingUp = ReturnType<typeof createCatchingUp>

export function createCatchingUp(deps: {
  servers: ServerRows
  keeping: Keeping
  sessions: Sessions
  realtime: Realtime
  /** Open sessions, and who is present in them as far as was heard. */
  present: () => Promise<Seated[]>
  /** What a server that died was in the middle of. */
  takeUp: () => Promise<void>
  clock: () => number
  onFault: (error: unknown) => void
}) {
  const { servers, keeping, sessions, realtime, present, takeUp, clock, onFault } = deps
  /** Another one after each start: what the one before left behind is not this one's. */
  const server = randomBytes(9).toString('base64url')
  /** What the store says about who is here. */
  let written = new Map<string, Seated>()
  /** When each coach was let go, as far as it was done here. */
  const done = new Map<string, string>()
  const loops: { timer: NodeJS.Timeout | undefined; running: Promise<void> }[] = []
  let stopped = false

  async function start(): Promise<void> {
    await beat()
    loops.push(again(LOOK, look), again(GONE, findGone))
  }

  /** The next round waits for the one before. */
  function again(pause: number, round: () => Promise<void>) {
    const loop = { timer: undefined as NodeJS.Timeout | undefined, running: Promise.resolve() }
    const turn = (): void => {
      loop.running = round()
        .catch(onFault)
        .finally(() => {
          if (!stopped) loop.timer = setTimeout(turn, pause).unref()
        })
    }
    loop.timer = setTimeout(turn, pause).unref()
    return loop
  }

  async function look(): Promise<void> {
    const { sessions: seen, meetings, desks } = realtime.looked()
    try {
      const [standing] = await Promise.all([
        servers.standing(
          seen.map(({ id }) => id),
          meetings,
        ),
        sayWhoIsHere(),
        checkDesks(desks),
      ])
      await keeping.compare(seen, standing)
      realtime.showMissed(standing)
    } catch (error) {
      keeping.forgetAll()
      throw error
    }
    realtime.heard(
      await servers.elsewhere(
        server,
        seen.map(({ id }) => id),
      ),
    )
  }

  /** The tables are not logged, so after a crash of the database they are empty. */
  async function beat(): Promise<void> {
    if (!(await servers.beat(server))) return
    written = new Map()
    await servers.expect(server, await present())
  }

  async function sayWhoIsHere(): Promise<void> {
    await beat()
    const here = realtime.here()
    const came = [...here].filter(([key]) => !written.has(key)).map(([, place]) => place)
    const went = [...written].filter(([key]) => !here.has(key)).map(([, place]) => place)
    if (came.length > 0) await servers.arrive(server, came)
    if (went.length > 0) await servers.leave(server, went)
    written = here
  }

  async function checkDesks(desks: DeskSeat[]): Promise<void> {
    if (desks.length === 0) return
    const names = [...new Set(desks.map(({ uid }) => nameOf(uid)))]
    const hashes = desks.flatMap(({ desk }) => desk ?? [])
    const [open, lettingGo] = await Promise.all([
      servers.openDesks(hashes, clock()),
      servers.lettingGo(names),
    ])
    const fresh = lettingGo.filter(({ name, at }) => done.get(name) !== at)
    const due = new Set(fresh.map(({ name }) => name))
    for (const { name, at } of lettingGo) done.set(name, at)
    const asked = new Set(hashes)
    realtime.letGo(
      ({ uid, desk }) =>
        due.has(nameOf(uid)) || (desk !== null && asked.has(desk) && !open.has(desk)),
    )
  }

  /** Several servers may find the same person gone: leaving twice is leaving once. */
  async function findGone(): Promise<void> {
    const gone = await servers.gone()
    for (const { session, who } of gone) if (who !== 'coach') await sessions.left(session, who)
    await servers.forget(gone)
    if (!(await servers.bury())) return
    await servers.expect(server, await present())
    await takeUp()
  }

  /** Something changed elsewhere; what, the store says. */
  async function hear(hint: Hint): Promise<void> {
    if (hint.what === 'desks') return checkDesks(realtime.looked().desks)
    const at = realtime.looksAt(hint.session)
    if (at) return keeping.catchUpWith(at, hint.revision ?? undefined)
    // A session that has just begun, and somebody waits in some meeting: perhaps in this.
    if (hint.revision === 1 && realtime.looked().meetings.length > 0)
      await keeping.catchUpWith({ id: hint.session, meeting: '' }, 1)
  }

  return {
    start,
    hear,
    /** Sessions with somebody in them, on any server. */
    connected: async (): Promise<Set<string>> => new Set(await servers.connected()),
    /** Once no panel is here any more. The others need not wait until this server is silent. */
    async stop(): Promise<void> {
      stopped = true
      loops.forEach(({ timer }) => clearTimeout(timer))
      await Promise.all(loops.map(({ running }) => running))
      await servers.end(server).catch(onFault)
    },
  }
}
