/** What every game is given, and what it owes: a claim, and controls that must be caught. */
export type Setting = {
  /** A short round for every run of the tests; the full one by its own command. */
  full: boolean
  seed: number
  progress: (line: string) => void
}

export type Played = {
  game: string
  /** What was tried, in words and a number. */
  tried: string
  /** How often the claim did not hold. */
  violations: number
  /** Seeded leaks, and whether each was found. A game that finds none of them proves nothing. */
  controls: Record<string, boolean>
  /** The figure closest to the limit, if the game has one. */
  closest: string
}

export type Game = (setting: Setting) => Promise<Played>

/** Chance that can be repeated: mulberry32. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function shuffled<Item>(items: readonly Item[], chance: () => number): Item[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
  }
  return mixed
}
