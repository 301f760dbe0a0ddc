/**
 * How ballots lie in the box: all of them in one ciphertext, whose length says
 * how many were asked and not how many answered. Rows of their own would give an
 * order away, by their place in a file, in a log of writes or in a backup. What
 * was readable is overwritten where it can be: memory is freed, not emptied.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Answer, Wish } from '../contract/vocabulary.ts'

/** `block`: the place of the block it is in, for ever; null while it waits. */
export type Ballot = {
  change: number
  answer: Answer | 'withdrawn'
  wishes: Wish[]
  block: number | null
}

/** By the nullifier of each ballot's token. */
export type Ballots = Map<string, Ballot>

/** What AES-GCM was made for. */
const NONCE_BYTES = 12
const AUTH_BYTES = 16
/** Room grows in steps, should more cast than were asked: people who left come back. */
const ROOM_STEP = 8
/** A nullifier: SHA-256 in base64url. */
const TAG_LENGTH = 43
/** More blocks than a check-in can have. */
const MOST_BLOCKS = 999
/** The longest ballot there can be, and the comma after it. */
const LENGTH =
  JSON.stringify([
    'x'.repeat(TAG_LENGTH),
    {
      change: Number.MAX_SAFE_INTEGER,
      answer: [...Answer.options, 'withdrawn'].reduce((one, other) =>
        one.length < other.length ? other : one,
      ),
      wishes: Wish.options,
      block: MOST_BLOCKS,
    },
  ]).length + 1

export const freshKey = (): Buffer => randomBytes(32)

/** A box's key as it lies: opened only with what the environment holds. */
export const wrap = (wrapping: Uint8Array, box: string, key: Uint8Array): string =>
  seal(wrapping, place(box, 'key'), key)

/** Null when it was wrapped under another key, or for another box. */
export function unwrap(wrapping: Uint8Array, box: string, wrapped: string): Buffer | null {
  try {
    return open(wrapping, place(box, 'key'), wrapped)
  } catch {
    return null
  }
}

/** `expected`: how many it has room for from the beginning. */
export function encrypt(key: Uint8Array, box: string, ballots: Ballots, expected: number): string {
  const sorted = [...ballots]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([tag, { change, answer, block, wishes }]) => {
      // In the vocabulary's order: the order of tapping would be one more thing to tell people by.
      const listed = Wish.options.filter((wish) => wishes.includes(wish))
      return [tag, { change, answer, wishes: listed, block }]
    })
  const room = Math.ceil(Math.max(expected, ballots.size, 1) / ROOM_STEP) * ROOM_STEP
  const padded = Buffer.from(JSON.stringify(sorted).padEnd(room * LENGTH))
  const sealed = seal(key, place(box, 'ballots'), padded)
  padded.fill(0)
  return sealed
}

/** Throws when it was not encrypted under this key for this box. */
export function decrypt(key: Uint8Array, box: string, ciphertext: string): Ballots {
  const inside = open(key, place(box, 'ballots'), ciphertext)
  const ballots = new Map(JSON.parse(inside.toString()) as [string, Ballot][])
  inside.fill(0)
  return ballots
}

function seal(key: Uint8Array, where: Buffer, inside: Uint8Array): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(where)
  const sealed = cipher.update(inside)
  cipher.final()
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

function open(key: Uint8Array, where: Buffer, sealed: string): Buffer {
  const all = Buffer.from(sealed, 'base64url')
  const start = NONCE_BYTES + AUTH_BYTES
  const cipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, NONCE_BYTES), {
    authTagLength: AUTH_BYTES,
  })
    .setAAD(where)
    .setAuthTag(all.subarray(NONCE_BYTES, start))
  const inside = cipher.update(all.subarray(start))
  cipher.final()
  return inside
}

const place = (box: string, what: 'key' | 'ballots'): Buffer => Buffer.from(`${box}\n${what}`)
