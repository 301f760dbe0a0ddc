/**
 * How ballots lie in the box: all of them in one ciphertext, whose length says
 * how many were asked and not how many answered. Rows of their own would give an
 * order away, by their place in a file, in a log of writes or in a backup. What
 * was readable is overwritten where it can be: memory is freed, not emptied.
 */
import { Answer, Wish } from '../contract/vocabulary.ts'
import { open, seal } from '../sealing.ts'

/** `block`: the place of the block it is in, for ever; null while it waits. */
export type Ballot = {
  change: number
  answer: Answer | 'withdrawn'
  wishes: Wish[]
  block: number | null
}

/** By the nullifier of each ballot's token. */
export type Ballots = Map<string, Ballot>

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

/** A box's key as it lies: opened only with what the environment holds. */
export const wrap = (wrapping: Uint8Array, box: string, key: Uint8Array): string =>
  textOf(seal(wrapping, place(box, 'key'), key))

/** Null when it was wrapped under another key, or for another box. */
export function unwrap(wrapping: Uint8Array, box: string, wrapped: string): Buffer | null {
  try {
    return open(wrapping, place(box, 'key'), bytesOf(wrapped))
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
  // A list has one bracket more than it lacks commas.
  const padded = Buffer.from(JSON.stringify(sorted).padEnd(room * LENGTH + 1))
  const sealed = seal(key, place(box, 'ballots'), padded)
  padded.fill(0)
  return textOf(sealed)
}

/** Throws when it was not encrypted under this key for this box. */
export function decrypt(key: Uint8Array, box: string, ciphertext: string): Ballots {
  const inside = open(key, place(box, 'ballots'), bytesOf(ciphertext))
  const ballots = new Map(JSON.parse(inside.toString()) as [string, Ballot][])
  inside.fill(0)
  return ballots
}

const place = (box: string, what: 'key' | 'ballots'): Buffer => Buffer.from(`${box}\n${what}`)
const textOf = (sealed: Buffer): string => sealed.toString('base64url')
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url')
