/** Sealing: what lies at rest opens under its key alone, in its place, unchanged (AES-256-GCM). */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** What AES-GCM was made for. */
const NONCE_BYTES = 12
const AUTH_BYTES = 16
const KEY_BYTES = 32
/** In front of sealed text, so that a later way of sealing can be told apart. */
const VERSION = 1

/** A key from the environment, and the short name by which what it wraps says so. */
export type WrappingKey = { kid: string; key: Uint8Array }

export type Sealing = {
  /** Wraps the keys of rows. */
  wrapping: WrappingKey
  /** The one before: what it wraps opens, and is wrapped anew. */
  former: WrappingKey | null
  /** Hashes join codes. */
  codes: Uint8Array
}

export const freshKey = (): Buffer => randomBytes(KEY_BYTES)

/** `where` is where it lies: in any other place it does not open. */
export function seal(key: Uint8Array, where: Uint8Array, inside: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(where)
  const sealed = cipher.update(inside)
  cipher.final()
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Throws when it was changed, or sealed under another key or for another place. */
export function open(key: Uint8Array, where: Uint8Array, sealed: Buffer): Buffer {
  const start = NONCE_BYTES + AUTH_BYTES
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: AUTH_BYTES,
  })
    .setAAD(where)
    .setAuthTag(sealed.subarray(NONCE_BYTES, start))
  const inside = cipher.update(sealed.subarray(start))
  cipher.final()
  return inside
}

/** As text: a version, and nothing else that can be read. */
export function sealText(key: Uint8Array, where: string[], inside: string | Uint8Array): string {
  const sealed = seal(key, placeOf(where), Buffer.from(inside))
  return Buffer.concat([Buffer.of(VERSION), sealed]).toString('base64')
}

/** Null where `open` throws. */
export function openText(key: Uint8Array, where: string[], sealed: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes[0] !== VERSION) return null
  try {
    return open(key, placeOf(where), bytes.subarray(1))
  } catch {
    return null
  }
}

const placeOf = (where: string[]): Buffer => Buffer.from(JSON.stringify(where))
