/**
 * The participant's half of a right to a ballot (server/ballots/rights.ts). It
 * is loaded only where several people are asked.
 *
 * Token and blinding follow from a secret that never leaves this device, so a
 * reload or a second tab asks for the same right again, and there is never a
 * second one.
 */
import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'

export type Asking = {
  token: Uint8Array
  /** What is sent to be evaluated. */
  blinded: Uint8Array
  /** Throws when the proof is not one of the pinned key: then nothing must be cast. */
  finish(answer: { evaluated: Uint8Array; proof: Uint8Array }): Uint8Array
}

/** `secret` is 32 random bytes; `slot` names the check-in. */
export function askFor(slot: string, publicKey: Uint8Array, secret: Uint8Array): Asking {
  const poprf = ristretto255_oprf.poprf(utf8(slot))
  const token = derived(secret, `token ${slot}`).slice(0, 32)
  const { blind, blinded, tweakedKey } = poprf.blind(token, publicKey, stream(secret, slot))
  return {
    token,
    blinded,
    finish: ({ evaluated, proof }) =>
      poprf.finalize(token, blind, evaluated, blinded, proof, tweakedKey),
  }
}

/** As the server shortens it (server/ballots/rights.ts). */
export function shortNullifier(token: Uint8Array): string {
  const digest = sha256(new Uint8Array([...utf8('attune nullifier'), ...token]))
  const text = btoa(String.fromCharCode(...digest))
  return text.replaceAll('+', '-').replaceAll('/', '_').slice(0, 10)
}

/** In place of chance: the same bytes for the same secret and slot. */
function stream(secret: Uint8Array, slot: string): (length?: number) => Uint8Array<ArrayBuffer> {
  let block = 0
  return (length = 32) => {
    const bytes = new Uint8Array(length)
    for (let at = 0; at < length; at += 64) {
      bytes.set(derived(secret, `blind ${slot} ${block}`).slice(0, length - at), at)
      block += 1
    }
    return bytes
  }
}

const derived = (secret: Uint8Array, use: string): Uint8Array => hmac(sha512, secret, utf8(use))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
