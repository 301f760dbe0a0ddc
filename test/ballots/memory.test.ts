/** What is over is collected when that is asked for, not when memory runs short. */
import { PerformanceObserver, constants, performance } from 'node:perf_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { collect } from '../../server/ballots/memory.ts'

const {
  NODE_PERFORMANCE_GC_FLAGS_FORCED: ASKED_FOR,
  NODE_PERFORMANCE_GC_MINOR: YOUNG,
  NODE_PERFORMANCE_GC_MAJOR: WHOLE,
} = constants

type Told = { startTime: number; detail: { kind: number; flags: number } }

/** Collections as V8 tells of them, but for those that it does of itself. */
function watch() {
  const seen: { kind: number; began: number }[] = []
  const note = (entries: object[]) => {
    for (const { detail, startTime } of entries as Told[])
      if ((detail.flags & ASKED_FOR) > 0) seen.push({ kind: detail.kind, began: startTime })
  }
  const observer = new PerformanceObserver((list) => note(list.getEntries()))
  observer.observe({ entryTypes: ['gc'] })
  return async () => {
    // It tells of each a turn later.
    await nextTurn()
    note(observer.takeRecords())
    observer.disconnect()
    return seen
  }
}

test('[BB3] what nothing holds any more is out of memory once it was collected', async () => {
  const gone = new WeakRef({ answer: 'okay' })
  const kept = { answer: 'okay' }
  const held = new WeakRef(kept)
  await collect()
  expect([gone.deref(), held.deref()]).toEqual([undefined, kept])
})

test('[BB3] the young first and then the whole twice, when nobody’s code is running', async () => {
  // As a server starts, whatever ran in this process before.
  setFlagsFromString('--no-expose-gc')
  const seen = watch()
  const collected = collect()
  const asked = performance.now()
  await collected
  const all = await seen()
  expect(all.map(({ kind }) => kind)).toEqual([YOUNG, WHOLE, WHOLE])
  for (const { began } of all) expect(began).toBeGreaterThanOrEqual(asked)
})
