/** Sends answers at a steady rate and times each from the moment it was due until the coach sees it. */
import { usage } from './targets.ts'
import type { Answer, Pair, Target } from './targets.ts'

export type Load = { sessions: number; perSecond: number; seconds: number }

export type Measured = Load & {
  target: string
  /** Milliseconds. */
  p50: number
  p95: number
  p99: number
  /** Answers a second that the coaches came to see while the load was on. */
  sustained: number
  sent: number
  seen: number
  acknowledged: number
  /** Kilobytes of the server's memory for each session: two sockets, one state. */
  memory: number
  /** Milliseconds of the server's processor for each answer. */
  processor: number
}

/** What is still on its way after this long was lost, or will come too late to matter. */
const PATIENCE = 30_000
/** Opened side by side while connecting. */
const AT_ONCE = 20

export async function measure(target: Target, load: Load, round: string): Promise<Measured> {
  const { sessions, perSecond, seconds } = load
  const before = usage(target.pid)
  const pairs = await connect(target, sessions, round)
  await pause(1_000)
  const connected = usage(target.pid)

  const total = Math.round(perSecond * seconds)
  const waits: number[] = []
  let acknowledged = 0
  let seenInTime = 0
  let loadOn = true
  const senders = pairs.map((pair) =>
    sender(pair, {
      seen: (wait) => {
        waits.push(wait)
        if (loadOn) seenInTime += 1
      },
      acknowledged: () => (acknowledged += 1),
    }),
  )
  const start = performance.now()
  for (let sent = 0; sent < total; sent++) {
    const due = start + (sent * 1000) / perSecond
    while (performance.now() < due) await pause(Math.max(0, due - performance.now()))
    senders[sent % sessions]!(due)
  }
  const took = (performance.now() - start) / 1000
  loadOn = false
  const sustained = seenInTime / took
  const end = performance.now() + PATIENCE
  while ((waits.length < total || acknowledged < total) && performance.now() < end) await pause(20)
  const after = usage(target.pid)
  for (const pair of pairs) pair.close()

  waits.sort((one, other) => one - other)
  return {
    ...load,
    target: target.name,
    p50: quantile(waits, 0.5),
    p95: quantile(waits, 0.95),
    p99: quantile(waits, 0.99),
    sustained,
    sent: total,
    seen: waits.length,
    acknowledged,
    memory: (connected.bytes - before.bytes) / 1024 / sessions,
    processor: (after.ms - connected.ms) / total,
  }
}

/**
 * Each answer differs from the one before, so the coach's view tells which it
 * is. One at a time in a session; one that is due while another is on its way
 * waits, and its waiting counts.
 */
function sender(
  pair: Pair,
  on: { seen: (wait: number) => void; acknowledged: () => void },
): (due: number) => void {
  const waiting: number[] = []
  let answer: Answer = 'okay'
  let busySince: number | null = null
  const next = (): void => {
    const due = waiting.shift()
    if (due === undefined) return void (busySince = null)
    busySince = due
    answer = answer === 'okay' ? 'comfortable' : 'okay'
    void pair.send(answer).then((ok) => {
      if (ok) on.acknowledged()
    })
  }
  pair.onSeen((seen) => {
    if (busySince === null || seen !== answer) return
    on.seen(performance.now() - busySince)
    next()
  })
  return (due) => {
    waiting.push(due)
    if (busySince === null) next()
  }
}

async function connect(target: Target, sessions: number, round: string): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (let first = 0; first < sessions; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, sessions - first) }, (_, index) =>
      target.pair(`${round}-${first + index}`),
    )
    pairs.push(...(await Promise.all(some)))
  }
  return pairs
}

/** `sorted` from the least. */
export const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
