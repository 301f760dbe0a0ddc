/**
 * Five tabs of everybody, which are reloaded in the middle of sending, on a link that is slow, and
 * while it is down and what they hold has not gone out: what each of them left is sent by the page
 * that comes after it, once.
 */
import { dice } from '../games/game.ts'
import { asInBrowser } from './browsers.ts'
import { place } from './places.ts'
import { startProxy } from './proxy.ts'
import { group, pair } from './talk.ts'
import type { Talk } from './talk.ts'
import { pause, weather } from './weather.ts'
import type { Case, Row, Setting } from './weather.ts'

const TABS = 5
/** Reloads, of a tab drawn each time from those that are sending. */
const RELOADS = { short: 8, quick: 30, full: 300 }
/** ms between two reloads. */
const BETWEEN = 200
/** After so many of them the line goes down for so many ms, and whoever has something unsent by then is reloaded. */
const UNTIL_DOWN = 15
const DOWN = 1_000
/** So slow that there is a middle of sending. */
const SLOW = { kind: 'latency', ms: 150, jitter: 150 } as const
/** All tabs of one person together stay within what one person may send. */
const PACE = 2_500
const PAIRS = 2
/** From the last reload until all see the same, in ms. */
const PROMISED = 5_000

export const tabs: Case = async (setting) => setting.measured(await fiveTabs(setting))

export async function fiveTabs({ size, seed }: Setting): Promise<Row> {
  asInBrowser()
  const chance = dice(seed)
  const server = await place()
  const proxy = await startProxy(server.port, chance)
  const way = { url: proxy.url }
  let talks: Talk[] = []
  const result = await weather({
    where: server.where,
    open: async (history) => {
      const ways: [typeof way, typeof way] = [way, way]
      const setting = { history, chance, pace: PACE, ways, tabs: TABS, allowed: true }
      return (talks = await Promise.all([
        ...Array.from({ length: PAIRS }, () => pair(setting)),
        group(setting),
      ]))
    },
    storm: async () => {
      proxy.fail(SLOW)
      const devices = talks.flatMap((talk) => talk.devices)
      for (let reload = 0; reload < RELOADS[size]; reload++) {
        const sending = devices.filter((tab) => tab.unsent() > 0)
        const some = sending.length > 0 ? sending : devices
        some[Math.floor(chance() * some.length)]!.reload()
        await pause(BETWEEN * (0.5 + chance()))
        if (reload % UNTIL_DOWN !== 0) continue
        proxy.fail({ kind: 'down' })
        await pause(DOWN)
        for (const tab of devices) if (tab.unsent() > 0) tab.reload()
        proxy.fail(SLOW)
      }
      proxy.heal()
    },
  })
  await proxy.close()
  await server.stop()
  const tried = `${RELOADS[size]} reloads of ${TABS} tabs each`
  return { name: 'reloads', against: 'SQLite', tried, ...result, limit: PROMISED }
}
