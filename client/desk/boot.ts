/** How a browser comes to a seat at the desk: it is signed in, or it is told that it is not. */
import { deviceKey, pageKey } from '../key.ts'
import { takeOffer } from './offer.ts'
import { askForSeat, openPanel } from '../session.ts'
import type { Panel } from '../session.ts'

/** The page is `<base>desk`. */
export const BASE = location.pathname.replace(/[^/]*$/, '')
export const SIGN_IN = `${BASE}desk/sign-in`

let panel: Panel | null = null

/** Opened once for the page, not once for each time React draws it. */
export function atDesk(): Panel {
  takeOffer()
  const key = deviceKey() ?? pageKey()
  panel ??= openPanel({
    base: BASE,
    admit: () => askForSeat(`${BASE}desk/seat`, { key }),
    key,
  })
  return panel
}

/** False when the server could not be reached: then nobody is signed out. */
export async function signOut(): Promise<boolean> {
  try {
    return (await fetch(`${BASE}desk/sign-out`, { method: 'POST' })).ok
  } catch {
    return false
  }
}
