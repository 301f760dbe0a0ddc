/**
 * What brings a person without a Zoom account back to their seat after a
 * reload: a random key on this device. The path keeps two panels in one page,
 * as in the rehearsal, apart.
 */
import { newId } from './session.ts'

/** Null where the browser keeps nothing. */
export function deviceKey(): string | null {
  const name = `attune.key:${location.pathname}`
  try {
    const kept = localStorage.getItem(name)
    if (kept) return kept
    const made = newId()
    localStorage.setItem(name, made)
    return made
  } catch {
    return null
  }
}
