/** Honest panels beside a flood: how long a client's word takes to their coach. */
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { quantile } from '../bench/measure.ts'
import { usage } from '../bench/targets.ts'
import { install } from '../installed.ts'
import { session } from '../server.ts'
import type { CoachView } from '../server.ts'
import { FLOODS } from './floods.ts'
import type { Given } from './floods.ts'

export type Flooded = {
  flood: string
  sent: number
  words: number
  p50: number
  p99: number
  /** Words that did not come, or were refused. */
  lost: number
  /** MB of the server at the end of it. */
  memory: number
}

const FLOODS_FILE = join(import.meta.dirname, 'floods.ts')
const SESSIONS = 10
/** ms between the words of one client: fewer than anyone may say. */
const BETWEEN = 400

export const floodNames = Object.keys(FLOODS) as Given['flood'][]

/** Each group of floods at one time, one group after the other, for so many ms. */
export async function flooded(
  groups: Given['flood'][][],
  ms: number,
  progress: (line: string) => void,
): Promise<{ all: Flooded[]; faults: string[] }> {
  const server = await install(undefined, { environment: { REHEARSAL: '1', PROXIES: '1' } })
  const port = Number(new URL(server.url).port)
  const all: Flooded[] = []
  for (const group of groups) {
    const honest = await Promise.all(
      Array.from({ length: SESSIONS }, () => session(server.url, ['ana'])),
    )
    // Where the flood is a session's own, that one suffers it, and no other.
    const { meeting, close } = await session(server.url, [])
    const waits: number[] = []
    let lost = 0
    let over = false
    const talking = honest.map(async ({ coach, clients }, at) => {
      await pause((at * BETWEEN) / SESSIONS)
      for (let paused = true; !over; paused = !paused) {
        const before = performance.now()
        const reply = await clients[0]!.send(
          paused ? { type: 'pause', name: '' } : { type: 'resume' },
        )
        if (!reply.ok) lost += 1
        await coach
          .until<CoachView>((view) => (view.paused !== null) === paused)
          .then(
            () => waits.push(performance.now() - before),
            () => (lost += 1),
          )
        await pause(BETWEEN)
      }
    })
    const sent = await Promise.all(
      group.map(async (flood) => {
        const workerData: Given = { flood, port, ms, meeting }
        const worker = new Worker(FLOODS_FILE, { workerData, execArgv: [] })
        const [count] = (await once(worker, 'message')) as [number]
        await worker.terminate()
        return count
      }),
    )
    over = true
    await Promise.all(talking)
    honest.forEach((one) => one.close())
    close()
    waits.sort((one, other) => one - other)
    const one: Flooded = {
      flood: group.join(', '),
      sent: sent.reduce((sum, count) => sum + count, 0),
      words: waits.length,
      p50: quantile(waits, 0.5),
      p99: quantile(waits, 0.99),
      lost,
      memory: usage(server.pid).bytes / 2 ** 20,
    }
    all.push(one)
    progress(`${one.flood}: ${one.sent} sent, p99 ${one.p99.toFixed(0)} ms, ${lost} lost`)
  }
  const faults = server.log().match(/.*"fault".*/g) ?? []
  await server.stop()
  return { all, faults: [...new Set(faults)] }
}

export function floodTable(all: Flooded[]): string {
  const rows = all.map(
    (one) =>
      `| ${one.flood} | ${one.sent} | ${one.words} | ${one.p50.toFixed(0)} | ${one.p99.toFixed(0)} | ${one.p99 <= 500 ? 'kept' : 'missed'} | ${one.lost} | ${one.memory.toFixed(0)} |`,
  )
  const head = '| flood | sent | honest words | p50 ms | p99 ms | p99 ≤ 500 | lost | MB |'
  return [head, '| --- | --- | --- | --- | --- | --- | --- | --- |', ...rows].join('\n')
}
