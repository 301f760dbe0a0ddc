/** Where a coach is at their desk. It stands in the address: Back works, a reload stays, a link can be kept. */
import { useSyncExternalStore } from 'react'
import { takeOffer } from './offer.ts'

export type Place =
  | { at: 'home' | 'links' | 'words' | 'kept' }
  | { at: 'week'; week: string | null }
  | { at: 'engagement' | 'log' | 'supervision'; engagement: string }
  | { at: 'session'; session: string }
  /** Null where the secret is lost. */
  | { at: 'accept'; secret: string | null }

/** What cannot be read is home: an address may have lost its end on the way. */
export function placeIn(fragment: string): Place {
  const [at = '', of = ''] = fragment.replace(/^#/, '').split('.')
  switch (at) {
    case 'links':
    case 'words':
    case 'kept':
      return { at }
    case 'week':
      return { at, week: WEEK.test(of) ? of : null }
    case 'engagement':
    case 'log':
    case 'supervision':
      return ID.test(of) ? { at, engagement: of } : { at: 'home' }
    case 'session':
      return ID.test(of) ? { at, session: of } : { at: 'home' }
    case 'accept':
      return { at, secret: takeOffer() }
    default:
      return { at: 'home' }
  }
}

export function addressOf(place: Exclude<Place, { at: 'accept' }>): string {
  switch (place.at) {
    case 'home':
      return '#'
    case 'engagement':
    case 'log':
    case 'supervision':
      return `#${place.at}.${place.engagement}`
    case 'session':
      return `#session.${place.session}`
    case 'week':
      return place.week === null ? '#week' : `#week.${place.week}`
    case 'links':
    case 'words':
    case 'kept':
      return `#${place.at}`
  }
}

export function usePlace(): Place {
  return placeIn(useSyncExternalStore(onAddress, address))
}

export const go = (place: Exclude<Place, { at: 'accept' }>): void =>
  void (location.hash = addressOf(place))

const NAME = 'attune.place'

/** Signing in leads away; afterwards the coach is where they were. */
export function keepPlace(): void {
  try {
    sessionStorage.setItem(NAME, location.hash)
  } catch {
    // Then it is the first screen.
  }
}

/** Once: a later visit begins where it says. */
export function comeBack(): void {
  try {
    const kept = sessionStorage.getItem(NAME)
    sessionStorage.removeItem(NAME)
    if (kept && location.hash === '') location.replace(kept)
  } catch {
    // The same.
  }
}

const ID = /^[A-Za-z0-9_-]{22}$/
const WEEK = /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/

/** Without a secret that came in it: that is taken out before anything is drawn. */
function address(): string {
  takeOffer()
  return location.hash
}

function onAddress(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
