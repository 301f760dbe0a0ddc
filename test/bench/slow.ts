/** What panels cost that stop reading: the server's memory, and the waiting of everybody else. */
import { setTimeout as rest } from 'node:timers/promises'
import { measure } from './measure.ts'
import type { Load, Measured } from './measure.ts'
import { attune, usage } from './targets.ts'
import type { Pair, Target } from './targets.ts'

export type Size = {
  /** Coaches who stop reading, while their clients go on. */
  slow: number
  /** Between two answers of each such client, in ms. */
  pace: number
  /** For how long they read nothing. */
  seconds: number
  /** Everybody else, measured before and meanwhile, in so many rounds; the middle one counts. */
  others: Load
  rounds: number
}
export type Stalled = Size & { before: Measured; meanwhile: Measured; more: number; views: number }

export const FULL: Size = {
  slow: 200,
  pace: 2_000,
  seconds: 600,
  others: { sessions: 100, perSecond: 200, seconds: 30 },
  rounds: 5,
}
export const QUICK: Size = {
  slow: 5,
  pace: 500,
  seconds: 3,
  others: { sessions: 5, perSecond: 20, seconds: 2 },
  rounds: 1,
}

/** Bytes of a megabyte. */
const MB = 1024 * 1024

/** `more` is the server's memory after, less before they stopped, in MB. */
export async function stalled(size: Size, progress: (line: string) => void): Promise<Stalled> {
  const target = await attune()
  try {
    return await measured(target, size, progress)
  } finally {
    await target.stop()
  }
}

async function measured(target: Target, size: Size, progress: (line: string) => void) {
  const { slow, pace, seconds, others, rounds } = size
  /** A noisy machine makes one round slow. */
  const middle = async (when: string): Promise<Measured> => {
    const all: Measured[] = []
    for (let round = 1; round <= rounds; round++) {
      all.push(await measure(target, others, `${when} ${round}`))
      progress(`${when}: p99 ${all.at(-1)!.p99.toFixed(1)} ms`)
    }
    return all.toSorted((one, other) => one.p99 - other.p99)[Math.floor(rounds / 2)]!
  }
  const pairs: Pair[] = []
  for (let room = 0; room < slow; room++) pairs.push(await target.pair(`slow ${room}`))
  // Their clients are at work all the time: only that nobody reads is what is measured.
  let end = Infinity
  let views = 0
  const going = pairs.map(async (pair, place) => {
    await rest((pace * place) / slow)
    for (let answer = 0; performance.now() < end; answer++) {
      if (await pair.send(answer % 2 === 0 ? 'okay' : 'comfortable')) views += 1
      await rest(pace)
    }
  })
  // What a server does for the first time takes it longer.
  await measure(target, others, 'warming up')
  const before = await middle('before')
  const { bytes } = usage(target.pid)
  for (const pair of pairs) pair.stall()
  end = performance.now() + seconds * 1000
  views = 0
  // The second half, when whatever grows has grown.
  await rest((seconds * 1000) / 2)
  const meanwhile = await middle('meanwhile')
  await Promise.all(going)
  const more = (usage(target.pid).bytes - bytes) / MB
  for (const pair of pairs) pair.close()
  return { ...size, before, meanwhile, more, views }
}

export function slowTable({ slow, seconds, before, meanwhile, more, views }: Stalled): string {
  const worse = (meanwhile.p99 / before.p99 - 1) * 100
  return [
    '| panels that do not read | for s | views they left | MB more | the others, p99 ms before | meanwhile | worse |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    `| ${slow} | ${seconds} | ${views} | ${more.toFixed(1)} | ${before.p99.toFixed(1)} | ${meanwhile.p99.toFixed(1)} | ${worse.toFixed(0)} % |`,
  ].join('\n')
}
