/**
 * What the process uses, under the names that dashboards know. Looked at once a
 * minute and in coarse steps: a ballot is some milliseconds of arithmetic, and
 * whoever could see these in between could count ballots.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Gauge, Registry } from 'prom-client'

const MINUTE = 60_000
const MEGABYTE = 2 ** 20
const STEPS = {
  /** Far more than the ballots of a check-in. */
  cpuSeconds: 2,
  bytes: 16 * MEGABYTE,
  delayMs: 10,
}

export type Machine = ReturnType<typeof watchMachine>

export function watchMachine(
  process: Pick<NodeJS.Process, 'cpuUsage' | 'memoryUsage' | 'uptime'>,
  clock: () => number,
) {
  const registers = [new Registry()]
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers })
  const cpu = gauge('process_cpu_seconds_total', 'Of all cores together, in steps.')
  const resident = gauge('process_resident_memory_bytes', 'In steps.')
  const p99 = gauge('nodejs_eventloop_lag_p99_seconds', 'Over the last whole minute, in steps.')
  const most = gauge('nodejs_eventloop_lag_max_seconds', 'Over the last whole minute, in steps.')
  gauge('process_start_time_seconds', 'Since 1970.').set(
    Math.round(clock() / 1000 - process.uptime()),
  )
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()

  function look(): void {
    const { user, system } = process.cpuUsage()
    cpu.set(inSteps((user + system) / 1e6, STEPS.cpuSeconds))
    resident.set(inSteps(process.memoryUsage.rss(), STEPS.bytes))
    p99.set(inSteps(delay.percentile(99) / 1e6, STEPS.delayMs) / 1000)
    most.set(inSteps(delay.max / 1e6, STEPS.delayMs) / 1000)
    delay.reset()
  }

  look()
  const timer = setInterval(look, MINUTE).unref()
  return {
    text: (): Promise<string> => registers[0]!.metrics(),
    stop(): void {
      clearInterval(timer)
      delay.disable()
    },
  }
}

const inSteps = (value: number, step: number): number => Math.floor(value / step) * step
