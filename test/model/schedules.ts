/** Races between servers, in every order that the scheduler draws. */
import fc from 'fast-check'
import { startPostgres } from '../postgres.ts'
import { CLIENTS } from './panels.ts'
import type { PanelName } from './panels.ts'
import { race } from './race.ts'
import type { Race } from './race.ts'
import { openBase } from './world.ts'
import type { Base, Fault } from './world.ts'

/** Orders of so many are looked through: 120. */
const AT_ONCE = 5
const BEFORE = 6
/** Servers at one database. */
const SERVERS = 3

const rolled = fc.noShrink(fc.nat())

const raced: fc.Arbitrary<Race> = fc.record({
  servers: fc.integer({ min: 2, max: SERVERS }),
  crowd: fc.oneof(
    fc.constantFrom<PanelName[]>(['ana'], ['ben']),
    fc.subarray<PanelName>([...CLIENTS]),
  ),
  before: fc.array(rolled, { maxLength: BEFORE, size: 'max' }),
  wave: fc.array(
    fc.record({
      on: fc.nat({ max: SERVERS - 1 }),
      again: fc.oneof(fc.constant(false), fc.boolean()),
      roll: rolled,
    }),
    { minLength: 2, maxLength: AT_ONCE, size: 'max' },
  ),
  over: fc.oneof(fc.constant(false), fc.boolean()),
})

export type Where = 'SQLite' | 'Postgres'
export type Raced = { ran: number; failed: string | null }

export async function playSchedules({
  schedules,
  seed,
  path,
  on,
  fault,
  once = false,
  minutes,
  progress,
}: {
  schedules: number
  seed: number
  path?: string
  on: Where
  fault?: Fault
  /** Its first failure is enough: no shorter one is looked for. */
  once?: boolean
  /** It ends after so long. */
  minutes?: number
  progress?: (ran: number) => void
}): Promise<Raced> {
  const lasting = on === 'Postgres' ? await openLasting() : null
  let ran = 0
  try {
    const details = await fc.check(
      fc.asyncProperty(raced, fc.scheduler(), async (one, scheduler) => {
        ran += 1
        // Short, and another one each time: what others left is no part of this race.
        const space = lasting ? `${ran.toString(36)}-` : ''
        const bases = lasting?.bases ?? [await openBase()]
        try {
          await race(one, scheduler, bases, { space, ...(fault && { fault }) })
        } finally {
          if (!lasting) await bases[0]!.close()
        }
        progress?.(ran)
      }),
      {
        numRuns: schedules,
        seed,
        endOnFailure: once,
        ...(minutes !== undefined && { interruptAfterTimeLimit: minutes * 60_000 }),
        ...(path !== undefined && { path }),
      },
    )
    const { failed, counterexamplePath, errorInstance, counterexample } = details
    const why = errorInstance instanceof Error ? errorInstance.message : ''
    const where = `seed ${seed}, path ${counterexamplePath ?? ''}, ${JSON.stringify(counterexample?.[0])}`
    const order =
      counterexample?.[1]
        .report()
        .map(({ label }) => label)
        .join('\n') ?? ''
    return { ran, failed: failed ? `${where}\n${why}\n${order}` : null }
  } finally {
    await lasting?.close()
  }
}

/** A connection for each server, as servers have. */
async function openLasting(): Promise<{ bases: Base[]; close: () => Promise<void> }> {
  const postgres = await startPostgres()
  const where = await postgres.fresh()
  const bases: Base[] = []
  for (let server = 0; server < SERVERS; server++) bases.push(await openBase(where))
  return {
    bases,
    async close() {
      for (const base of bases) await base.close()
      await postgres.stop()
    },
  }
}
