/**
 * Crypto: a right is taken only from the key everybody has, for the check-in it
 * was asked for, and unchanged; and nothing else opens a ballot box.
 */
import { askFor } from '../../client/ballots/rights.ts'
import { openBallotBox } from '../../server/ballots/box.ts'
import { isRight, issue, nullifierOf, rightsKey } from '../../server/ballots/rights.ts'
import { migrateBallots } from '../../server/ballots/tables.ts'
import type { Tables } from '../../server/ballots/tables.ts'
import { openDatabase } from '../../server/store/database.ts'
import { failedVectors } from '../ballots/rfc9497.ts'
import { dice } from './game.ts'
import type { Game } from './game.ts'

const TRIES = { full: 10_000, short: 40 }
const RACES = { full: 100_000, short: 200 }
/** Races that are run at once: as many people as a large session has. */
const AT_ONCE = 50

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
  const races = full ? RACES.full : RACES.short
  const twice = await doubled(races, (line) => progress(line), openBallotBox)
  const vectors = failedVectors()
  for (const one of vectors) progress(`crypto: RFC 9497, ${one}`)
  return {
    game: 'crypto',
    tried: `RFC 9497’s vectors; ${tries} rights: wrong keys, slots, proofs, elements; ${races} answers twice at once`,
    violations: accepted + broken + twice + vectors.length,
    controls: {
      'a key of one’s own, were it believed': isRight(marked, 'slot', asking.token, output),
      'a box that adds up what comes': (await doubled(100, () => undefined, addingUp)) > 0,
      'and it is told apart from everybody’s': !isRight(key, 'slot', asking.token, output),
    },
    closest: '',
  }
}

/** How many people were not counted exactly once, who answered twice at the same moment. */
async function doubled(
  races: number,
  progress: (line: string) => void,
  make: typeof openBallotBox,
): Promise<number> {
  const db = openDatabase<Tables>(':memory:')
  await migrateBallots(db)
  const box = make(db, new Uint8Array(32))
  let wrong = 0
  for (let done = 0; done < races; done += AT_ONCE) {
    const id = `box-${done}`
    await box.open({ id, kid: '2026-11', mode: 'group', threshold: 3, expected: AT_ONCE })
    const cast = (tag: string, change: number) =>
      box.cast(id, tag, { change, answer: change === 1 ? 'okay' : 'comfortable', wishes: [] })
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, person) => nullifierOf(Buffer.from(`${person}`))).map(
        (tag) => Promise.all([cast(tag, 1), cast(tag, 1), cast(tag, 2)]),
      ),
    )
    const { blocks } = await box.close(id)
    // Everyone once, and as they said last.
    const { okay, comfortable } = blocks[0]?.counts ?? { okay: 0, comfortable: 0 }
    wrong += okay + Math.abs(comfortable - AT_ONCE)
    await box.forget(id)
    if (done % 10_000 === 0) progress(`crypto: ${done} of ${races} races`)
  }
  await box.shut()
  return wrong
}

/** A leak put in: whatever comes is another ballot. */
const addingUp: typeof openBallotBox = (db, wrapping) => {
  const box = openBallotBox(db, wrapping)
  let count = 0
  return { ...box, cast: (id, _tag, ballot) => box.cast(id, `${(count += 1)}`, ballot) }
}
