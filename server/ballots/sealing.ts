/** How a ballot lies in the box: under a tag that names no one, unreadable and of one length. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Answer, Wish } from '../contract/vocabulary.ts'

/** `block`: the place of the block it is in, for ever; null while it waits. */
export type Ballot = {
  change: number
  answer: Answer | 'withdrawn'
  wishes: Wish[]
  block: number | null
}

/** What AES-GCM was made for. */
const NONCE_BYTES = 12
const AUTH_BYTES = 16
/** More blocks than a check-in can have. */
const MOST_BLOCKS = 999
/** The longest ballot there can be. All are padded to it, so that a length says nothing. */
const LENGTH = JSON.stringify({
  change: Number.MAX_SAFE_INTEGER,
  answer: [...Answer.options, 'withdrawn'].reduce((one, other) =>
    one.length < other.length ? other : one,
  ),
  wishes: Wish.options,
  block: MOST_BLOCKS,
}).length

export const freshKey = (): string => randomBytes(32).toString('base64url')

/** A box's key as it lies beside its ballots: opened only with what the environment holds. */
export const wrap = (wrapping: Uint8Array, box: string, key: string): string =>
  seal(wrapping, place(box, 'key'), key)

/** Null when it was wrapped under another key, or for another box. */
export function unwrap(wrapping: Uint8Array, box: string, wrapped: string): string | null {
  try {
    return open(wrapping, place(box, 'key'), wrapped)
  } catch {
    return null
  }
}

/** A ballot belongs to one box and one tag: moved elsewhere, it does not open. */
export function encrypt(key: string, box: string, tag: string, ballot: Ballot): string {
  const { change, answer, block } = ballot
  // In the vocabulary's order: the order of tapping would be one more thing to tell people by.
  const wishes = Wish.options.filter((wish) => ballot.wishes.includes(wish))
  const padded = JSON.stringify({ change, answer, wishes, block }).padEnd(LENGTH)
  return seal(bytes(key), place(box, tag), padded)
}

/** Throws when it was not encrypted under this key for this place. */
export const decrypt = (key: string, box: string, tag: string, ciphertext: string): Ballot =>
  JSON.parse(open(bytes(key), place(box, tag), ciphertext)) as Ballot

function seal(key: Uint8Array, where: Buffer, text: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(where)
  const inside = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), inside]).toString('base64url')
}

function open(key: Uint8Array, where: Buffer, sealed: string): string {
  const all = bytes(sealed)
  const start = NONCE_BYTES + AUTH_BYTES
  const cipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, NONCE_BYTES), {
    authTagLength: AUTH_BYTES,
  })
    .setAAD(where)
    .setAuthTag(all.subarray(NONCE_BYTES, start))
  const inside = Buffer.concat([cipher.update(all.subarray(start)), cipher.final()])
  return inside.toString('utf8')
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url')

const place = (box: string, tag: string): Buffer => Buffer.from(`${box}\n${tag}`)
