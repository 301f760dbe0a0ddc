/**
 * Rights to cast one ballot, issued blindly: POPRF(ristretto255, SHA-512) of
 * RFC 9497. Whoever issues sees a blinded element; whoever takes the ballot sees
 * a token and its output; nothing connects the two. The slot, which stands for
 * one check-in, is the public info, so a right is good for that check-in alone.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { ristretto255_oprf } from '@noble/curves/ed25519.js'

/** Bytes of a token, and of what comes out of it. */
const TOKEN = 32
const OUTPUT = 64

export type RightsKey = { kid: string; publicKey: Uint8Array; secretKey: Uint8Array }

/** The same seed and name give the same key. `seed` is 32 bytes. */
export function rightsKey(seed: Uint8Array, kid: string): RightsKey {
  // Stryker disable next-line StringLiteral: no key depends on the public info
  const { deriveKeyPair } = oprf('')
  const { publicKey, secretKey } = deriveKeyPair(seed, utf8(`attune rights ${kid}`))
  return { kid, publicKey, secretKey }
}

/** Throws for what is no element of the group, and for the identity. Some 5 to 12 ms. */
export function issue(
  key: RightsKey,
  slot: string,
  blinded: Uint8Array,
): { evaluated: Uint8Array; proof: Uint8Array } {
  const { evaluated, proof } = oprf(slot).blindEvaluate(key.secretKey, blinded)
  return { evaluated, proof }
}

/** Whether this output is the right to this slot. Some 3 to 6 ms, in constant time where it compares. */
export function isRight(
  key: RightsKey,
  slot: string,
  token: Uint8Array,
  output: Uint8Array,
): boolean {
  if (token.length !== TOKEN || output.length !== OUTPUT) return false
  return timingSafeEqual(oprf(slot).evaluate(key.secretKey, token), output)
}

/** What a ballot is known by in its box: nobody can go from here to the token. */
export const nullifierOf = (token: Uint8Array): string =>
  createHash('sha256').update('attune nullifier').update(token).digest('base64url')

/** Enough to find one's own among a group's, and no more. */
export const shortened = (nullifier: string): string => nullifier.slice(0, 10)

const oprf = (slot: string) => ristretto255_oprf.poprf(utf8(slot))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
