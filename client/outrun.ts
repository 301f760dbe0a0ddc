/**
 * Tells a connection that is dead from a line that is slow. A fresh request takes at least as
 * many ways there and back as an answer on a connection that stands: when it is answered and
 * the connection still says nothing, nobody is at the other end.
 */

/** ms. Nearly every answer comes sooner, over a phone too. */
export const QUIET = 1_000
/** Whoever tries again is quiet so many times as long: the server may be slow in this alone. */
export const LONGER = 3
/** ms between two fresh requests, and up to half as much again, so that many panels do not ask at one moment. */
const BETWEEN = 1_500
/** ms. One that takes longer tells nothing: the line was away, or is very slow. */
const GIVEN_UP = 3_000
/** Ways there and back of whatever takes longest, which is coming in: TCP, TLS twice, the upgrade, the greeting. */
const WAYS = 5
/** ms for what the server does meanwhile. */
const GRACE = 500

/**
 * Calls `dead` once, when a fresh request to `url` was answered and what is watched
 * had its time after that. `quiet` ms pass before the first. The result ends the watching.
 */
export function outrun(url: () => string, dead: () => void, quiet = QUIET): () => void {
  let over = false
  let timer = setTimeout(ask, quiet)

  function ask(): void {
    void answered()
    // Not after the one before: that may have met a line that was away, and is silent for good.
    timer = setTimeout(ask, BETWEEN * (1 + Math.random() / 2))
  }

  async function answered(): Promise<void> {
    const began = performance.now()
    if (!(await isAnswered(url())) || over) return
    over = true
    clearTimeout(timer)
    timer = setTimeout(dead, GRACE + WAYS * (performance.now() - began))
  }

  return () => {
    over = true
    clearTimeout(timer)
  }
}

async function isAnswered(url: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(GIVEN_UP)
    return (await fetch(url, { credentials: 'omit', cache: 'no-store', signal })).ok
  } catch {
    return false
  }
}
