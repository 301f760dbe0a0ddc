/**
 * What brings a person without a Zoom account back to their seat after a
 * reload: a random key on this device. The path keeps two panels in one page,
 * as in the rehearsal, apart.
 */
import { newId } from './id.ts'

const nameHere = (): string => `attune.key:${location.pathname}`

/** Null where the browser keeps nothing. */
export function deviceKey(): string | null {
  try {
    const kept = localStorage.getItem(nameHere())
    if (kept) return kept
    const made = newId()
    localStorage.setItem(nameHere(), made)
    return made
  } catch {
    return null
  }
}

/** A page without a script took a seat: it is this device's from now on. */
export function takeKey(key: string): void {
  try {
    localStorage.setItem(nameHere(), key)
  } catch {
    // Then the page keeps it.
  }
  toHistory(nameHere(), key)
}

/** For there: it lasts as long as this page, and its reloads. */
export function pageKey(): string {
  const kept = inHistory(nameHere())
  if (kept !== null) return kept
  const made = newId()
  toHistory(nameHere(), made)
  return made
}

/** In the page's own history, which a reload keeps whatever becomes of the browser's storage. */
export function inHistory(name: string): string | null {
  const state = history.state as Record<string, unknown> | null
  const text = state?.[name]
  return typeof text === 'string' ? text : null
}

/** Null forgets it. */
export const toHistory = (name: string, text: string | null): void =>
  history.replaceState({ ...(history.state as object | null), [name]: text }, '')
