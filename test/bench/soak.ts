/**
 * An hour of ordinary use: sessions begin, are answered in, lose a panel and end, and their
 * coach takes the app away, which erases them. What is left is what the server keeps for good.
 */
import { readdirSync } from 'node:fs'
import { setTimeout as rest } from 'node:timers/promises'
import { join } from 'node:path'
import { install } from '../installed.ts'
import type { Installed } from '../installed.ts'
import { asked, enter, eventually, newId, removed, zoomSays } from '../server.ts'
import type { CoachView, ParticipantView } from '../server.ts'
import { usage } from './targets.ts'

export type Soak = { minutes: number; lanes: number; every: number }
/** `heap` in MB after a collection, `memory` in MB as Linux counts it. */
export type Sample = { minute: number; heap: number; memory: number; descriptors: number }
export type Soaked = Soak & { sessions: number; answers: number; faults: number; samples: Sample[] }

export const FULL: Soak = { minutes: 60, lanes: 10, every: 60 }
export const QUICK: Soak = { minutes: 0.1, lanes: 3, every: 1 }

/** Caches fill and code is compiled: not yet what goes on for good. */
const WARM_UP = 1 / 6
/** Of a session in a lane, in ms between two deeds. */
const PACE = 400
const ANSWERS = 6
const STALLS = join(import.meta.dirname, 'stalls.ts')

export async function soak(size: Soak, progress: (line: string) => void): Promise<Soaked> {
  const server = await install(undefined, {
    environment: { NODE_OPTIONS: `--expose-gc --import=${STALLS}` },
  })
  const end = Date.now() + size.minutes * 60_000
  const done = { sessions: 0, answers: 0 }
  const samples: Sample[] = []
  const lanes = Array.from({ length: size.lanes }, async (_, lane) => {
    await rest((PACE * lane) / size.lanes)
    while (Date.now() < end) {
      const answers = await oneSession(server.url)
      done.answers += answers
      done.sessions += 1
    }
  })
  const begin = Date.now()
  while (Date.now() < end) {
    await rest(Math.min(size.every * 1000, end - Date.now()))
    const sample = { minute: (Date.now() - begin) / 60_000, ...(await sampled(server)) }
    samples.push(sample)
    progress(
      `${sample.minute.toFixed(1)} of ${size.minutes} minutes: ${done.sessions} sessions, heap ${sample.heap.toFixed(2)} MB, ${sample.descriptors} descriptors`,
    )
  }
  await Promise.all(lanes)
  const faults = server.log().match(/"fault"/g)?.length ?? 0
  await server.stop()
  return { ...size, ...done, faults, samples }
}

/** Resolves with how many answers were acknowledged. */
async function oneSession(url: string): Promise<number> {
  const [meeting, uid] = [newId(), newId()]
  const coach = await enter(url, meeting, uid)
  await coach.send({ type: 'start-session', label: 'A.', coachName: 'Maya', engagement: null })
  const key = newId()
  let client = await enter(url, meeting, `client-${uid}`, key)
  await coach.send({ type: 'add-note', id: newId(), kind: 'theme', text: 'trust' })
  await coach.send({ type: 'open-check-in', anyway: true })
  await client.until<ParticipantView>(asked)
  let answers = 0
  for (let change = 1; change <= ANSWERS; change++) {
    const answer = change % 2 === 0 ? 'okay' : 'comfortable'
    const wishes: never[] = []
    const given = { type: 'answer', checkIn: 1, change, answer, wishes, share: 'now' } as const
    if ((await client.send(given)).ok) answers += 1
    if (change === ANSWERS / 2) {
      client.close()
      client = await enter(url, meeting, `client-${uid}`, key)
    }
    await rest(PACE)
  }
  await client.send({ type: 'claim-link' })
  await coach.send({ type: 'end-session' })
  await coach.until<CoachView>(({ session }) => session.closedAt !== null)
  await zoomSays(url, removed(uid))
  coach.close()
  client.close()
  return answers
}

async function sampled({ pid, log }: Installed): Promise<Omit<Sample, 'minute'>> {
  const told = () => [...log().matchAll(/^heap (.+)$/gm)].map(([, bytes]) => Number(bytes))
  const before = told().length
  process.kill(pid, 'SIGHUP')
  await eventually(() => told().length > before)
  return {
    heap: told().at(-1)! / 2 ** 20,
    memory: usage(pid).bytes / 2 ** 20,
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
  }
}

/** By least squares, over all but the first minutes. */
export function slope(samples: Sample[], of: 'heap' | 'descriptors'): number {
  const last = samples.at(-1)?.minute ?? 0
  const counted = samples.filter(({ minute }) => minute >= last * WARM_UP)
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  const [x, y] = [mean(counted.map(({ minute }) => minute)), mean(counted.map((one) => one[of]))]
  const [up, across] = counted.reduce(
    ([products, squares], one) => [
      products + (one.minute - x) * (one[of] - y),
      squares + (one.minute - x) ** 2,
    ],
    [0, 0],
  ) as [number, number]
  return (up / across) * 60
}

export function soakTable({ minutes, sessions, answers, faults, samples }: Soaked): string {
  const warm = samples.find(({ minute }) => minute >= minutes * WARM_UP) ?? samples[0]!
  const last = samples.at(-1)!
  const grown = slope(samples, 'heap')
  const pair = (of: keyof Sample, digits: number) =>
    `${warm[of].toFixed(digits)} → ${last[of].toFixed(digits)}`
  return [
    '| minutes | sessions | answers | faults | heap MB | MB/h | ≤ 1 MB/h | resident MB | descriptors | more in an hour |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    `| ${minutes} | ${sessions} | ${answers} | ${faults} | ${pair('heap', 1)} | ${grown.toFixed(2)} | ${grown <= 1 ? 'kept' : 'missed'} | ${pair('memory', 0)} | ${pair('descriptors', 0)} | ${slope(samples, 'descriptors').toFixed(1)} |`,
  ].join('\n')
}
