/**
 * Crypto: a right is taken only from the key everybody has, for the check-in it
 * was asked for, and unchanged; and nothing else opens a ballot box.
 */
import { askFor } from '../../client/ballots/rights.ts'
import { isRight, issue, rightsKey } from '../../server/ballots/rights.ts'
import { dice } from './game.ts'
import type { Game } from './game.ts'

const TRIES = { full: 10_000, short: 40 }

export const crypto: Game = async ({ full, seed, progress }) => {
  const chance = dice(seed)
  const bytes = (length: number) => Uint8Array.from({ length }, () => Math.floor(chance() * 256))
  const flipped = (some: Uint8Array): Uint8Array => {
    const changed = Uint8Array.from(some)
    changed[Math.floor(chance() * changed.length)]! ^= 1 + Math.floor(chance() * 255)
    return changed
  }
  const key = rightsKey(bytes(32), 'true')
  const tries = full ? TRIES.full : TRIES.short
  let accepted = 0
  let broken = 0
  const takes = (run: () => unknown): boolean => {
    try {
      run()
      return true
    } catch {
      return false
    }
  }
  for (let n = 0; n < tries; n++) {
    const slot = `slot-${n}`
    const asking = askFor(slot, key.publicKey, bytes(32))
    const good = issue(key, slot, asking.blinded)
    switch (n % 5) {
      case 0: {
        // The honest way must work, or the rest proves nothing.
        const output = asking.finish(good)
        if (!isRight(key, slot, asking.token, output)) broken += 1
        if (isRight(key, `${slot}x`, asking.token, output)) accepted += 1
        if (isRight(key, slot, asking.token, flipped(output))) accepted += 1
        if (isRight(key, slot, flipped(asking.token), output)) accepted += 1
        break
      }
      case 1:
        if (takes(() => asking.finish(issue(rightsKey(bytes(32), 'other'), slot, asking.blinded))))
          accepted += 1
        break
      case 2:
        if (takes(() => asking.finish(issue(key, `${slot}x`, asking.blinded)))) accepted += 1
        break
      case 3:
        if (takes(() => asking.finish({ ...good, proof: flipped(good.proof) }))) accepted += 1
        break
      default:
        if (takes(() => asking.finish({ ...good, evaluated: flipped(good.evaluated) })))
          accepted += 1
    }
    if (n % 1_000 === 999) progress(`crypto: ${n + 1} of ${tries}`)
  }
  // A device that did not look at the proof would take a right from a key made for it alone.
  const marked = rightsKey(bytes(32), 'marked')
  const asking = askFor('slot', marked.publicKey, bytes(32))
  const output = asking.finish(issue(marked, 'slot', asking.blinded))
  return {
    game: 'crypto',
    tried: `${tries} rights: wrong keys, slots, proofs, elements`,
    violations: accepted + broken,
    controls: {
      'a key of one’s own, were it believed': isRight(marked, 'slot', asking.token, output),
      'and it is told apart from everybody’s': !isRight(key, 'slot', asking.token, output),
    },
    closest: '',
  }
}
