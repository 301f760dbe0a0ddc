/**
 * A device that is offline for a day with answers unsent, and reloaded meanwhile: as long as the
 * session goes on they count, each once; once it is over, whoever left them is told so.
 */
import { dice } from '../games/game.ts'
import { asInBrowser, passTime } from './browsers.ts'
import { place, shiftedBy } from './places.ts'
import { startProxy } from './proxy.ts'
import { pair } from './talk.ts'
import type { Talk } from './talk.ts'
import { pause, weather } from './weather.ts'
import type { Case, Row, Setting } from './weather.ts'

const DAY = 24 * 60 * 60 * 1000
/** ms, real ones, before the day passes, in which people go on tapping. */
const TAPPING = { short: 1_500, quick: 4_000, full: 15_000 }
/** From when the link is back until all see the same, in ms. */
const PROMISED = 5_000
const PAIRS = 3
/** What waited has to be within what a person may send at once. */
const PACE = 1_000

type Back = 'in its session' | 'after its session'

export const offline: Case = async ({ measured, ...setting }) => {
  measured(await away(setting, 'in its session'))
  measured(await away(setting, 'after its session'))
}

/** The coach stays, the clients are gone. */
async function away({ size, seed }: Setting, back: Back): Promise<Row> {
  asInBrowser()
  const chance = dice(seed)
  const server = await place(undefined, shiftedBy(0, DAY))
  const proxy = await startProxy(server.port, chance)
  const [near, far] = [{ url: server.url }, { url: proxy.url }]
  let talks: Talk[] = []
  const open = (of: Pick<Parameters<typeof pair>[0], 'history'>) =>
    Promise.all(
      Array.from({ length: PAIRS }, () =>
        pair({ ...of, chance, pace: PACE, ways: [near, far], allowed: true }),
      ),
    )
  const result = await weather({
    where: server.where,
    open: async (history) => (talks = await open({ history })),
    storm: async () => {
      proxy.fail({ kind: 'down' })
      await pause(TAPPING[size])
      const clients = talks.flatMap(({ devices }) => devices.slice(1))
      // Some are as they were, and some are another page by then.
      for (const client of clients.slice(1)) client.reload()
      process.kill(server.server().pid, 'SIGHUP')
      passTime(DAY)
      if (back === 'after its session') {
        const coaches = talks.flatMap(({ devices }) => devices.slice(0, 1))
        await Promise.all(coaches.map((coach) => coach.send({ type: 'end-session' })))
      }
      proxy.heal()
    },
  })
  passTime(-DAY)
  await proxy.close()
  await server.stop()
  const tried = '24 h, in pages that stay and pages that are reloaded'
  return { name: 'offline', against: `back ${back}`, tried, ...result, limit: PROMISED }
}
