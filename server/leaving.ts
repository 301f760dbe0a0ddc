/**
 * What happens when Zoom says that a meeting is over, or that a coach removed
 * the app. Heard first and done after, so that a crash in between loses neither.
 */
import type { BallotBox } from './ballots/box.ts'
import { boxOf } from './keeping.ts'
import type { Keeping } from './keeping.ts'
import type { Sessions } from './sessions.ts'
import type { Store } from './store/store.ts'
import type { Heard } from './store/zoom.ts'

/** An answer that was on its way when the meeting ended still arrives. */
const LAST_ANSWERS = 5_000

/** Far longer than a server needs for what it heard. */
const TAKEN_UP = 30_000

export type Leaving = ReturnType<typeof createLeaving>

export function createLeaving(deps: {
  store: Store
  box: BallotBox
  keeping: Keeping
  sessions: Sessions
  /** Zoom's tokens of a coach who is gone. */
  eraseInstall: (coach: string) => Promise<void>
  /** Their desk is let go, wherever it is open. */
  signOut: (coach: string) => Promise<void>
  clock: () => number
  onFault: (error: unknown) => void
}) {
  const { store, box, keeping, sessions, eraseInstall, signOut, clock, onFault } = deps
  const waiting = new Map<string, NodeJS.Timeout>()
  const underWay = new Set<Promise<void>>()

  /** Settles once the event is kept. False when it was kept before: Zoom repeats what it sent. */
  async function hear(heard: Heard): Promise<boolean> {
    const isNew = await store.zoom.hear(heard, clock())
    if (isNew) {
      if (heard.kind === 'meeting-ended') later(heard, LAST_ANSWERS)
      else later(heard, 0)
    }
    return isNew
  }

  /** After a restart: whatever was heard and not done. */
  async function start(): Promise<void> {
    for (const heard of await store.zoom.unfinished()) later(heard, 0)
  }

  /** A server died in the middle of its work. What was heard just now, whoever heard it is at. */
  async function takeUp(): Promise<void> {
    for (const heard of await store.zoom.unfinished(clock() - TAKEN_UP)) later(heard, 0)
  }

  function later(heard: Heard, pause: number): void {
    const timer = setTimeout(() => {
      waiting.delete(heard.hash)
      const running = act(heard)
        .catch(onFault)
        .finally(() => underWay.delete(running))
      underWay.add(running)
    }, pause)
    waiting.set(heard.hash, timer.unref())
  }

  async function act({ hash, kind, subject }: Heard): Promise<void> {
    if (kind === 'coach-left') {
      await erase(subject)
      await signOut(subject)
    } else {
      const kept = await keeping.latestIn(subject)
      if (kept?.session.closedAt === null) await sessions.end(kept.session.id)
    }
    await store.zoom.finish(hash)
  }

  /** Everything of a coach: sessions, promises, links, ballots of a check-in that is open, Zoom's tokens. */
  async function erase(coach: string): Promise<void> {
    await eraseInstall(coach)
    for (const session of await store.eraseCoach(coach)) {
      const open = boxOf(session)
      if (open !== null) await box.forget(open)
      await keeping.drop(session)
    }
  }

  return {
    hear,
    start,
    takeUp,
    erase,
    stop: async (): Promise<void> => {
      waiting.forEach((timer) => clearTimeout(timer))
      await Promise.all(underWay)
    },
  }
}
