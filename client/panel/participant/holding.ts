/**
 * Nobody is asked while they speak: a check-in that arrives then is shown when
 * they have finished, or after half a minute. Only where Zoom tells this very
 * person's panel, and nothing of it leaves the panel.
 */
export const LONGEST = 30_000

/** Times in ms, by one clock that only goes forward. */
export type Holding = {
  speaking: boolean
  /** The check-in that is open, and since when it waits; null once it is shown. */
  open: { number: number; heldSince: number | null } | null
}

export const silent: Holding = { speaking: false, open: null }

/** The check-in that is open now, or none. */
export function arrive(holding: Holding, number: number | null, now: number): Holding {
  if ((holding.open?.number ?? null) === number) return holding
  if (number === null) return { ...holding, open: null }
  return { ...holding, open: { number, heldSince: holding.speaking ? now : null } }
}

export const speak = (holding: Holding, speaking: boolean): Holding =>
  speaking ? { ...holding, speaking } : { speaking, open: shown(holding.open) }

export const wait = (holding: Holding, now: number): Holding =>
  leftToWait(holding, now) === 0 ? { ...holding, open: shown(holding.open) } : holding

/** Null where nothing waits. */
export const leftToWait = ({ open }: Holding, now: number): number | null =>
  open === null || open.heldSince === null ? null : Math.max(0, open.heldSince + LONGEST - now)

const shown = (open: Holding['open']): Holding['open'] => open && { ...open, heldSince: null }
