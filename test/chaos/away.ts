/** Postgres away for a minute: nobody is told that something is kept, and soon after it is back everything is. */
import { dice } from '../games/game.ts'
import { startPostgres } from '../postgres.ts'
import { asInBrowser } from './browsers.ts'
import { place, throughPort } from './places.ts'
import { startProxy } from './proxy.ts'
import { opening } from './talk.ts'
import { pause, weather } from './weather.ts'
import type { Case } from './weather.ts'

const AWAY = { short: 2_000, quick: 8_000, full: 60_000 }
/** From when it is back until all see the same, in ms. */
const PROMISED = 2_000
const PAIRS = 5
const PACE = 400

export const away: Case = async ({ size, seed, measured }) => {
  asInBrowser()
  const chance = dice(seed)
  const postgres = await startPostgres()
  try {
    const database = await postgres.fresh()
    const proxy = await startProxy(Number(new URL(database).port), chance)
    const server = await place(throughPort(database, proxy.port))
    const result = await weather({
      where: database,
      open: opening(PAIRS, { url: server.url }, chance, PACE),
      storm: async () => {
        proxy.fail({ kind: 'down' })
        await pause(AWAY[size])
        proxy.heal()
      },
    })
    await server.stop()
    await proxy.close()
    const tried = `${AWAY[size] / 1_000} s`
    measured({ name: 'Postgres away', against: 'Postgres', tried, ...result, limit: PROMISED })
  } finally {
    await postgres.stop()
  }
}
