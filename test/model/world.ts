/**
 * The real thing as the model drives it: stores and ballots as they are, one server or
 * several at them, and the doors behind the sockets. Ids, codes and the clock are handed
 * in, so that a sequence runs again as it ran.
 */
import { openBallots } from '../../server/ballots/open.ts'
import type { BallotBox } from '../../server/ballots/box.ts'
import { Message } from '../../server/contract/commands.ts'
import type { Reply } from '../../server/contract/commands.ts'
import type { View } from '../../server/contract/views.ts'
import { createDesk, isOfDesk } from '../../server/desk.ts'
import { createErasing } from '../../server/erasing.ts'
import { createHandingOver } from '../../server/handing-over.ts'
import { keepSessions } from '../../server/keeping.ts'
import { createLeaving } from '../../server/leaving.ts'
import { misplaced } from '../../server/made-for.ts'
import { createPractices } from '../../server/practice.ts'
import { createRounds } from '../../server/rounds.ts'
import { keysFrom } from '../../server/seats.ts'
import type { Seat } from '../../server/seats.ts'
import { createSessions } from '../../server/sessions.ts'
import { openStore } from '../../server/store/store.ts'
import type { Store } from '../../server/store/store.ts'
import { createSummaries } from '../../server/summaries.ts'
import { SEALING, SECRET } from '../sealing.ts'

export const NOON = Date.UTC(2026, 10, 23, 12)
export const keys = keysFrom(SECRET)

/** What is put wrong on purpose, around the parts that are real. */
export type Fault = {
  store?: (store: Store) => Store
  box?: (box: BallotBox) => BallotBox
  view?: (view: View) => View
}

export type Base = { store: Store; box: BallotBox; close: () => Promise<void> }

export async function openBase(where = ':memory:'): Promise<Base> {
  const store = await openStore(where, SEALING)
  const box = await openBallots(where, keys.boxes)
  return { store, box, close: () => Promise.all([store.close(), box.shut()]).then(() => undefined) }
}

/** Nothing is asked of `servers` but whether it is there: somebody else may be at the same database. */
export const notAlone = (store: Store): Store => ({ ...store, servers: store.servers ?? SOMEBODY })
const SOMEBODY = {} as NonNullable<Store['servers']>

export type Time = { now: number }
/** Ids that are the same in every run; `space` keeps runs at one database apart. */
export function diceOf(space = '') {
  let thrown = 0
  return {
    id: () => `${space}d${(thrown += 1)}`.padEnd(22, '_'),
    code: () => `${space}c${(thrown += 1)}`.padEnd(8, '_'),
  }
}

export type Server = ReturnType<typeof startServer>

/** One server at what is shared. */
export function startServer(
  base: Omit<Base, 'close'>,
  time: Time,
  dice: ReturnType<typeof diceOf>,
  fault: Fault = {},
) {
  const store = fault.store?.(base.store) ?? base.store
  const box = fault.box?.(base.box) ?? base.box
  const clock = () => time.now
  const onFault = (error: unknown): never => {
    throw error
  }
  const keeping = keepSessions({ store, box, keys })
  const practices = createPractices({ store, clock })
  const sessions = createSessions({
    store,
    box,
    keeping,
    practices,
    keys,
    clock,
    dice,
    isAuthorized: async () => true,
  })
  const erasing = createErasing({ store, box, keeping, practices, clock, fresh: dice.id })
  const handingOver = createHandingOver({ store, keeping, clock })
  const nothing = async () => undefined
  const leaving = createLeaving({
    store,
    box,
    keeping,
    sessions,
    clock,
    onFault,
    eraseInstall: nothing,
    signOut: nothing,
  })
  const desk = createDesk({
    store,
    keeping,
    practices,
    erasing,
    handingOver,
    keys,
    clock,
    eraseCoach: leaving.erase,
    fresh: dice.id,
  })
  const summaries = createSummaries({ store, keeping, keys, clock })
  const rounds = createRounds({
    store,
    box,
    keeping,
    sessions,
    erasing,
    handingOver,
    clock,
    onFault,
    connected: () => new Set(),
  })

  /** As a panel's message is taken once its connection has said for whom it speaks. */
  async function command(seat: Seat, asked: unknown): Promise<Reply> {
    const parsed = Message.safeParse(asked)
    if (!parsed.success) return { ok: false, refusal: 'malformed' }
    const { id, command: said, made } = parsed.data
    if (!isOfDesk(said)) return sessions.command(seat, parsed.data)
    const elsewhere = misplaced(made, seat, null, keys)
    return elsewhere ? { ok: false, refusal: elsewhere } : desk.command(seat, { id, command: said })
  }

  async function view(seat: Seat): Promise<{ view: View; name: string } | null> {
    const shown = await sessions.view(seat, () => true)
    return shown && { ...shown, view: fault.view?.(shown.view) ?? shown.view }
  }

  return { store, box, keeping, practices, sessions, summaries, rounds, command, view }
}
