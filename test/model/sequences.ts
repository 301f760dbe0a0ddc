/** Sequences of commands by everybody, played and compared. */
import fc from 'fast-check'
import { CLIENTS } from './panels.ts'
import type { PanelName } from './panels.ts'
import { play } from './play.ts'
import type { Sequence, Tally } from './play.ts'
import { THEMES } from './themes.ts'
import type { Theme } from './themes.ts'
import type { Fault } from './world.ts'

/** Steps of one sequence; two begin it, and up to seven people come. */
const LONGEST = 60
const BEGINNING = 2 + CLIENTS.length

const sequence: fc.Arbitrary<Sequence> = fc.record({
  theme: fc.constantFrom(...(Object.keys(THEMES) as Theme[])),
  crowd: fc.oneof(
    fc.constantFrom<PanelName[]>(['ana'], ['ben'], ['cleo']),
    fc.subarray<PanelName>([...CLIENTS]),
    fc.subarray<PanelName>([...CLIENTS], { minLength: 4 }),
  ),
  // What a roll leads to changes altogether with the roll, so a smaller one is no simpler.
  rolls: fc.array(fc.noShrink(fc.nat()), { maxLength: LONGEST - BEGINNING, size: 'max' }),
})

export type Found = { ran: number; failed: string | null; tally: Tally }

export async function playSequences({
  sequences,
  seed,
  path,
  fault,
  once = false,
  minutes,
  progress,
}: {
  sequences: number
  seed: number
  path?: string
  fault?: Fault
  /** Its first failure is enough: no shorter one is looked for. */
  once?: boolean
  /** It ends after so long. */
  minutes?: number
  progress?: (ran: number) => void
}): Promise<Found> {
  const tally: Tally = new Map()
  let ran = 0
  const details = await fc.check(
    fc.asyncProperty(sequence, async (one) => {
      await play(one, { tally, ...(fault && { fault }) })
      ran += 1
      progress?.(ran)
    }),
    {
      numRuns: sequences,
      seed,
      endOnFailure: once,
      ...(minutes !== undefined && { interruptAfterTimeLimit: minutes * 60_000 }),
      ...(path !== undefined && { path }),
    },
  )
  const { failed, counterexamplePath, errorInstance } = details
  const why = errorInstance instanceof Error ? errorInstance.message : ''
  const where = `seed ${seed}, path ${counterexamplePath ?? ''}, ${JSON.stringify(details.counterexample)}`
  return { ran, failed: failed ? `${where}\n${why}` : null, tally }
}
