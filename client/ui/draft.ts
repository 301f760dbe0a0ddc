import { useState } from 'react'

/** In memory alone: gone with the page. */
const drafts = new Map<string, string>()

/**
 * What is typed and not added yet. It waits under its name while other screens are
 * shown; without a name it goes with its screen.
 */
export function useDraft(
  name: string | null,
): [text: string, set: (next: string | ((now: string) => string)) => void] {
  const [here, setHere] = useState<Record<string, string>>({})
  const of = (all: Record<string, string>): string =>
    all[name ?? ''] ?? (name === null ? '' : (drafts.get(name) ?? ''))
  const set = (next: string | ((now: string) => string)): void =>
    setHere((all) => {
      const text = typeof next === 'string' ? next : next(of(all))
      if (name !== null) drafts.set(name, text)
      return { ...all, [name ?? '']: text }
    })
  return [of(here), set]
}
