/**
 * Ballots of several people. A right is asked for over the panel's own
 * connection, blindly; the ballot itself comes by a request that says nothing
 * of who sends it (privacy.md).
 */
import { z } from 'zod'
import { BALLOT_LENGTH, RIGHTS_AHEAD } from './limits.ts'
import { Answer, Wish } from './vocabulary.ts'
import type { Refusal } from './vocabulary.ts'

/** 32 and 64 bytes in base64url. */
const Bytes32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const Bytes64 = z.string().regex(/^[A-Za-z0-9_-]{86}$/)

export const AskRights = z.strictObject({
  asked: z
    .array(z.strictObject({ number: z.number().int().min(1).max(1000), blinded: Bytes32 }))
    .min(1)
    .max(RIGHTS_AHEAD + 1),
})
export type AskRights = z.infer<typeof AskRights>
/** `proof` shows that the key is the one everybody has. */
export type Right = { number: number; evaluated: string; proof: string }
export type RightsReply = { ok: true; rights: Right[] } | { ok: false; refusal: Refusal }

export const Ballot = z.strictObject({
  slot: z.string().regex(/^[A-Za-z0-9_-]{22}\.\d{1,4}$/),
  token: Bytes32,
  right: Bytes64,
  /** The highest stands. */
  change: z.number().int().min(1).max(1_000_000),
  answer: z.enum([...Answer.options, 'withdrawn']),
  wishes: z.array(Wish).max(Wish.options.length),
  /** Spaces, so that all ballots are equally long. */
  pad: z.string().regex(/^ *$/).max(BALLOT_LENGTH),
})
export type Ballot = z.infer<typeof Ballot>

/** All replies are equally long too. `refused`: the right is not one, or the ballot is not readable. */
export type BallotReply = 'kept' | 'sealed' | 'closed' | 'refused' | 'unavailable'
