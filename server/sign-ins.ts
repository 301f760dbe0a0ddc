/**
 * A coach's browser at the desk. It holds 256 random bits; the store holds their
 * hash, so a copy of the database signs nobody in.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Store } from './store/store.ts'

/** A working day: whoever comes back the next morning signs in again, and a forgotten browser is out by then. */
export const SIGN_IN_LIFE = 12 * 60 * 60 * 1000

/** A sign-in that is over. Without a hash, all of this coach's are. */
export type SignedOut = { coach: string; hash: string | null }

export type SignIns = ReturnType<typeof createSignIns>

export function createSignIns(deps: { store: Store; clock: () => number }) {
  const { store, clock } = deps
  const { desks } = store
  const listeners: ((over: SignedOut) => void)[] = []
  const tell = (over: SignedOut): void => listeners.forEach((listener) => listener(over))

  /** Answers what the browser is to hold. */
  async function open(coach: string): Promise<string> {
    const secret = randomBytes(32).toString('base64url')
    await desks.open(hashOf(secret), coach, clock() + SIGN_IN_LIFE)
    return secret
  }

  /** Null for a browser that is not signed in, or not any more. */
  async function behind(secret: string): Promise<{ hash: string; coach: string } | null> {
    const hash = hashOf(secret)
    const coach = secret === '' ? null : await desks.whose(hash, clock())
    return coach === null ? null : { hash, coach }
  }

  async function close(secret: string): Promise<void> {
    const found = await behind(secret)
    if (!found) return
    await desks.close(found.hash)
    tell(found)
  }

  return {
    open,
    behind,
    close,
    /** Asked again with each deed, since another server may have ended it. */
    isOpen: async (hash: string, coach: string): Promise<boolean> =>
      (await desks.whose(hash, clock())) === coach,
    /** Everything of this coach is erased. Every desk of theirs is let go, on other servers too. */
    async forget(coach: string): Promise<void> {
      try {
        await store.servers?.letGo(nameOf(coach))
      } finally {
        tell({ coach, hash: null })
      }
    },
    onClose: (listener: (over: SignedOut) => void) => void listeners.push(listener),
  }
}

/** A coach whose desks are let go, to other servers: their id is gone with all that is theirs. */
export const nameOf = (coach: string): string => hashOf(`let go ${coach}`)

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
