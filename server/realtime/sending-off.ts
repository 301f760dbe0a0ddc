/** A server that stops sends its panels off, each at a moment of its own, so that not all of them arrive elsewhere at once. */
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds for each panel: hundreds take a second, thousands some. */
const EACH = 2
const AT_LEAST = 300
const AT_MOST = 4_000
/** For what a panel has under way when its moment comes. */
const GRACE = 1_000

/** Settles when they are gone, or had the time to go. */
export async function sendOff(panels: {
  count: () => number
  /** Everybody is asked to come back within so many ms. */
  tell: (within: number) => void
}): Promise<void> {
  const within = Math.min(AT_MOST, Math.max(AT_LEAST, panels.count() * EACH))
  panels.tell(within)
  const until = performance.now() + within + GRACE
  while (panels.count() > 0 && performance.now() < until) await pause(20)
}
