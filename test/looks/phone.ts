/**
 * What somebody with a mid-range phone on a slow line waits for: the join page's
 * largest text, and the panel. `node test/looks/phone.ts`; on a machine with
 * nothing else to do, or the figures are the machine's.
 */
import { loadavg } from 'node:os'
import { launch } from '../browser.ts'
import { session, startServer } from '../server.ts'
import type { CoachView } from '../server.ts'

const RUNS = 5
/** 1.6 Mbit/s down, half of it up, 150 ms there and back, and a processor four times slower. */
const LINE = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 }
const SLOWER = 4

type Paints = { largest: number }

const server = await startServer()
const browser = await launch()
const { coach, close } = await session(server.url, [])
const { code } = (coach.view() as CoachView).join

/** One opening by the link, in ms, with nothing kept from the last. */
async function open(): Promise<{ largest: number; joinable: number; panel: number }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const phone = await context.newCDPSession(page)
  await phone.send('Network.enable')
  await phone.send('Network.emulateNetworkConditions', { offline: false, ...LINE })
  await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript(() => {
    const paints: Paints = { largest: 0 }
    Object.assign(window, { paints })
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) paints.largest ||= startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
  await page.goto(`${server.url}/join/${code}`, { waitUntil: 'commit' })
  const now = () => page.evaluate(() => performance.now())
  await page.locator('form[data-opens] button').waitFor()
  const joinable = await now()
  await page.locator('.dock').waitFor()
  const panel = await now()
  const { largest } = await page.evaluate(() => (window as unknown as { paints: Paints }).paints)
  await context.close()
  return { largest, joinable, panel }
}

type Run = Awaited<ReturnType<typeof open>>
const runs: Run[] = []
for (let run = 0; run < RUNS; run++) runs.push(await open())
const middle = (of: keyof Run): string => {
  const sorted = runs.map((run) => run[of]).toSorted((one, other) => one - other)
  return sorted[Math.floor(RUNS / 2)]!.toFixed(0)
}

console.log(`first page painted: ${middle('largest')} ms`)
console.log(`joining works without a script: ${middle('joinable')} ms`)
console.log(`the panel in its place: ${middle('panel')} ms`)
console.log(`in the middle of ${RUNS}; load of this machine: ${loadavg()[0]!.toFixed(1)}`)
close()
await browser.close()
await server.stop()
