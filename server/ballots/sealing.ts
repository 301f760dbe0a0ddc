/** How a ballot lies in the box: under a tag that names no seat, unreadable and of one length. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { Answer, Wish } from '../contract/vocabulary.ts'

/** `counted`: it is in a block, for ever. */
export type Ballot = {
  change: number
  answer: Answer | 'withdrawn'
  wishes: Wish[]
  counted: boolean
}

/** What AES-GCM was made for. */
const NONCE_BYTES = 12
const AUTH_BYTES = 16
/** The longest ballot there can be. All are padded to it, so that a length says nothing. */
const LENGTH = JSON.stringify({
  change: Number.MAX_SAFE_INTEGER,
  answer: [...Answer.options, 'withdrawn'].reduce((one, other) =>
    one.length < other.length ? other : one,
  ),
  wishes: Wish.options,
  counted: false,
}).length

export const freshKey = (): string => randomBytes(32).toString('base64url')

export const tagOf = (key: string, seat: string): string =>
  createHmac('sha256', bytes(key)).update(seat).digest('base64url')

/** A ballot belongs to one box and one tag: moved elsewhere, it does not open. */
export function encrypt(key: string, box: string, tag: string, ballot: Ballot): string {
  const { change, answer, counted } = ballot
  // In the vocabulary's order: the order of tapping would be one more thing to tell people by.
  const wishes = Wish.options.filter((wish) => ballot.wishes.includes(wish))
  const padded = JSON.stringify({ change, answer, wishes, counted }).padEnd(LENGTH)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', bytes(key), nonce).setAAD(place(box, tag))
  const inside = Buffer.concat([cipher.update(padded, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), inside]).toString('base64url')
}

/** Throws when it was not encrypted under this key for this place. */
export function decrypt(key: string, box: string, tag: string, ciphertext: string): Ballot {
  const sealed = bytes(ciphertext)
  const start = NONCE_BYTES + AUTH_BYTES
  const cipher = createDecipheriv('aes-256-gcm', bytes(key), sealed.subarray(0, NONCE_BYTES), {
    authTagLength: AUTH_BYTES,
  })
    .setAAD(place(box, tag))
    .setAuthTag(sealed.subarray(NONCE_BYTES, start))
  const inside = Buffer.concat([cipher.update(sealed.subarray(start)), cipher.final()])
  return JSON.parse(inside.toString('utf8')) as Ballot
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url')

const place = (box: string, tag: string): Buffer => Buffer.from(`${box}\n${tag}`)
