/** What every case is given and owes, and how it goes: work, a fault in the middle of it, and what is there after. */
import { setTimeout as wait } from 'node:timers/promises'
import { createHistory } from './history.ts'
import type { History, Violation } from './history.ts'
import { converged } from './places.ts'
import type { Talk } from './talk.ts'

export type Setting = {
  /** The short round of the tests, a quick one of every case, or all of it. */
  size: 'short' | 'quick' | 'full'
  seed: number
  /** Of the matrix one link alone, of what is done to both databases one of them. */
  part?: string | undefined
  progress: (line: string) => void
}

export type Row = {
  name: string
  against: string
  tried: string
  acknowledged: number
  violations: Violation[]
  /** From healing until everything is answered and every panel shows what is so, in ms, and the most that was promised. */
  took: number | null
  limit: number | null
}

/** Each row is told as it is measured: what fails after it costs none that came before. */
export type Case = (setting: Setting & { measured: (row: Row) => void }) => Promise<void>

export const holds = ({ violations, took, limit }: Row): boolean =>
  violations.length === 0 && (took === null || limit === null || took <= limit)

/** A figure that is missed is still measured. */
const PATIENCE = 60_000
/** Everybody is at work before something fails. */
const WARM = 1_500

export async function weather(options: {
  where: string
  open: (history: History) => Promise<Talk[]>
  /** Comes to its end with the healing. */
  storm: () => Promise<void>
}): Promise<Pick<Row, 'acknowledged' | 'violations' | 'took'>> {
  const history = createHistory()
  const talks = await options.open(history)
  await pause(WARM)
  await options.storm()
  const start = performance.now()
  const impatient = new AbortController()
  const { signal } = impatient
  const stopped = Promise.all(talks.map(({ stop }) => stop()))
  await Promise.race([stopped, wait(PATIENCE, undefined, { signal }).catch(() => undefined)])
  impatient.abort()
  const meetings = talks.map(({ meeting }) => meeting)
  const { violations } = await converged(history, options.where, meetings, PATIENCE)
  const took = performance.now() - start
  talks.forEach(({ close }) => close())
  return { acknowledged: history.acknowledged(), violations, took }
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms))
