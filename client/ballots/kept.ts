/**
 * What this device remembers of its ballots: a secret, the rights it got, and
 * its own answers. In the browser's storage; where that is shut or full, in the
 * page's own history, which a reload keeps.
 */
import type { Answer, Wish } from '../../server/contract/vocabulary.ts'
import { inHistory, toHistory } from '../key.ts'

export type OwnBallot = {
  change: number
  /** Null when it was taken back. */
  answer: Answer | null
  wishes: Wish[]
  /** Null until the box has answered. */
  reply: 'kept' | 'sealed' | 'closed' | 'refused' | null
  /** What the box took last: a change it refuses leaves this standing. */
  taken: { answer: Answer | null; wishes: Wish[] } | null
}

export type Kept = {
  /** 32 bytes in base64url. It never leaves the device. */
  secret: string
  rights: Record<string, { token: string; right: string }>
  own: Record<string, OwnBallot>
  /** Keys that issue rights, as they were when first seen. */
  keys: Record<string, string>
}

/** Slots remembered: the sessions of a day. */
const SLOTS = 200

/**
 * Each part has a place of its own in the storage, and a write touches the parts it is given: two
 * tabs may write in the same moment, and what one reads of the other is a little older than it is.
 * In one place a right that comes to one tab would take away what is tapped in the other.
 */
export function openKept(name: string): {
  read: () => Kept
  write: (parts: Partial<Kept>) => void
} {
  const placeOf = (part: string): string => `${name}.${part}`
  const lies = <Part extends keyof Kept>(part: Part, otherwise: Kept[Part]): Kept[Part] =>
    (parsed(stored(placeOf(part))) as Kept[Part] | null) ?? otherwise
  const inStorage = (): Kept => ({
    secret: lies('secret', kept.secret),
    rights: lies('rights', kept.rights),
    own: lies('own', kept.own),
    keys: lies('keys', kept.keys),
  })
  // In history only while the storage takes nothing: then what it still shows is older.
  const inPage = parsed(inHistory(name)) as Kept | null
  let kept = inPage ?? fresh()
  if (!inPage) kept = inStorage()
  let shut = false

  const read = (): Kept => (shut ? kept : inStorage())
  function write(parts: Partial<Kept>): void {
    const all = { ...read(), ...parts }
    kept = { ...all, rights: newest(all.rights), own: newest(all.own) }
    // What was written while it was shut is not there.
    const changed = (shut ? Object.keys(kept) : Object.keys(parts)) as (keyof Kept)[]
    try {
      for (const part of changed) localStorage.setItem(placeOf(part), JSON.stringify(kept[part]))
      shut = false
    } catch {
      shut = true
    }
    if (shut || inHistory(name) !== null) toHistory(name, shut ? JSON.stringify(kept) : null)
  }
  if (inPage) write(kept)
  else if (stored(placeOf('secret')) === null) write({ secret: kept.secret })
  // Another tab of this device may have written since.
  return { read, write }
}

const newest = <Value>(all: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(all).slice(-SLOTS))

const fresh = (): Kept => ({
  secret: textOf(crypto.getRandomValues(new Uint8Array(32))),
  rights: {},
  own: {},
  keys: {},
})

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** base64url. */
export const textOf = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
