/**
 * Goes with a server that is measured: on SIGHUP it prints for how long its loop
 * stood still at most since the last time, in ms: everybody else waits as long. With
 * --expose-gc it also prints how many bytes are in use, once what is not is collected.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
process.on('SIGHUP', () => {
  console.log(`stalled ${(delay.max / 1e6).toFixed(1)}`)
  if (globalThis.gc) {
    globalThis.gc()
    console.log(`heap ${process.memoryUsage().heapUsed}`)
  }
  delay.reset()
})
