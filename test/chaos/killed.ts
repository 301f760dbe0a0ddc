/** Three servers at one Postgres. One is killed every ten seconds, and another comes in its place. */
import { quantile } from '../bench/measure.ts'
import { startCluster } from '../cluster/running.ts'
import { dice } from '../games/game.ts'
import { temporary } from '../installed.ts'
import { SECRET, zoomApp } from '../server.ts'
import { asInBrowser } from './browsers.ts'
import type { History } from './history.ts'
import { pair } from './talk.ts'
import type { Talk } from './talk.ts'
import { pause, weather } from './weather.ts'
import type { Case, Row, Setting } from './weather.ts'

const SERVERS = 3
type Size = { pairs: number; kills: number; every: number; pace: number }
/** 500 pairs are 1,000 panels. Each does something every ten seconds, which is more than anybody in a conversation. */
const SIZES: Record<Setting['size'], Size> = {
  short: { pairs: 3, kills: 1, every: 2_000, pace: 400 },
  quick: { pairs: 20, kills: 3, every: 10_000, pace: 1_000 },
  full: { pairs: 500, kills: 60, every: 10_000, pace: 10_000 },
}
/** Of the longest wait of each panel after each kill, all but one in a hundred, in ms. */
const PROMISED = 3_000
/** Sessions that begin at one moment. */
const AT_ONCE = 20

export const killed: Case = async (setting) => setting.measured(await oneOfThree(setting))

export async function oneOfThree({ size, seed, progress }: Omit<Setting, 'part'>): Promise<Row> {
  asInBrowser()
  const { pairs, kills, every, pace } = SIZES[size]
  const chance = dice(seed)
  const cluster = await startCluster(SERVERS, {
    more: {
      // What the oracle opens the store with, and what panels say who they are with.
      ATTUNE_SECRET: SECRET,
      ZOOM_CLIENT_ID: zoomApp.clientId,
      ZOOM_CLIENT_SECRET: zoomApp.clientSecret,
      NODE_COMPILE_CACHE: temporary(),
    },
  })
  // What Node compiled is kept by a server that ends in order, as on a machine where one ran before.
  await cluster.replace()
  const way = { url: cluster.url }
  const waits: number[] = []
  let history: History | null = null
  const open = async (given: History): Promise<Talk[]> => {
    history = given
    const talks: Talk[] = []
    while (talks.length < pairs) {
      const some = Array.from({ length: Math.min(AT_ONCE, pairs - talks.length) }, () =>
        pair({ history: given, chance, ways: [way, way], pace }),
      )
      talks.push(...(await Promise.all(some)))
    }
    progress(`${pairs * 2} panels are there`)
    return talks
  }
  const storm = async (): Promise<void> => {
    for (let kill = 1; kill <= kills; kill++) {
      const at = performance.now()
      const back = cluster.kill(Math.floor(chance() * SERVERS))
      await pause(every)
      await back
      const longest = history!.longestSince(at)
      waits.push(...longest)
      progress(
        `${kill} of ${kills} kills, ${history!.acknowledged()} acknowledged, the longest wait ${Math.max(...longest).toFixed(0)} ms`,
      )
    }
  }
  const result = await weather({ where: cluster.database, open, storm })
  await cluster.stop()
  waits.sort((one, other) => one - other)
  return {
    ...result,
    name: 'one of three killed',
    against: 'three servers',
    tried: `${kills} × kill -9 under ${pairs * 2} panels, each at work every ${pace / 1000} s, who saw the same ${result.took?.toFixed(0)} ms after the last`,
    took: quantile(waits, 0.99),
    limit: PROMISED,
  }
}
