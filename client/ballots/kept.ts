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

export function openKept(name: string): { read: () => Kept; write: (kept: Kept) => void } {
  // In history only while the storage takes nothing: then what it still shows is older.
  let kept = parsed(inHistory(name)) ?? parsed(stored(name)) ?? fresh()
  let shut = false
  const write = (next: Kept): void => {
    kept = { ...next, rights: newest(next.rights), own: newest(next.own) }
    const text = JSON.stringify(kept)
    try {
      localStorage.setItem(name, text)
      shut = false
    } catch {
      shut = true
    }
    if (shut || inHistory(name) !== null) toHistory(name, shut ? text : null)
  }
  write(kept)
  // Another tab of this device may have written since.
  return { read: () => (shut ? kept : (parsed(stored(name)) ?? kept)), write }
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

function parsed(text: string | null): Kept | null {
  try {
    return text === null ? null : (JSON.parse(text) as Kept)
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
