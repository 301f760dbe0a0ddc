/** What Zoom has told so far, held in one place, and who wants to hear that it changed. */
import { createListeners } from './listening.ts'
import { hasMoved, isPossible, isSame, learn, stateFrom } from './state.ts'
import type { Told, Use } from './state.ts'

export type Facts = ReturnType<typeof createFacts>

export function createFacts(first: Told) {
  let told = first
  let state = stateFrom(told)
  let missing: ReadonlySet<string> = new Set()
  let stale = false
  let moved = false
  const changes = createListeners()
  const moves = createListeners()

  function become(next: typeof state): void {
    state = next
    changes.tell()
  }

  return {
    now: () => state,
    onChange: changes.add,
    onMoved: moves.add,
    told: () => told,
    can: (use: Use) => isPossible(use, missing),
    isMissing: (api: string) => missing.has(api),

    tell(news: Told): void {
      const before = told
      told = learn(before, news)
      const elsewhere = hasMoved(before, told)
      moved ||= elsewhere
      stale ||= elsewhere || (before.context !== undefined && before.context !== told.context)
      const next = stateFrom(told)
      if (!isSame(state, next)) become(next)
    },

    /** What can be done is part of what a screen draws: `now` is another object after it. */
    miss(apis: Iterable<string>): void {
      const next = new Set(apis)
      const same = next.size === missing.size && [...next].every((one) => missing.has(one))
      missing = next
      if (!same) become({ ...state })
    },
    missing: () => missing,

    /** Zoom's configuration is for another person or place than this one. */
    isStale: () => stale,
    configured: () => void (stale = false),
    /** Told once for all that moved since. */
    tellMoved(): void {
      if (moved) moves.tell()
      moved = false
    },
  }
}
