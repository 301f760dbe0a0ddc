/** Stopped as a deploy stops it, and started again, in the middle of work. */
import { dice } from '../games/game.ts'
import { startPostgres } from '../postgres.ts'
import { asInBrowser } from './browsers.ts'
import { place } from './places.ts'
import { opening } from './talk.ts'
import { pause, weather } from './weather.ts'
import type { Case, Row, Setting } from './weather.ts'

const TIMES = { short: 1, quick: 3, full: 50 }
/** From the last start until all see the same, in ms. */
const PROMISED = 5_000
const PAIRS = 5
const PACE = 400

export const restarts: Case = async (setting) => {
  asInBrowser()
  const postgres = await startPostgres()
  try {
    setting.measured(await restarted(undefined, setting))
    setting.measured(await restarted(await postgres.fresh(), setting))
  } finally {
    await postgres.stop()
  }
}

async function restarted(
  database: string | undefined,
  { size, seed }: Omit<Setting, 'progress'>,
): Promise<Row> {
  const chance = dice(seed)
  const server = await place(database)
  const result = await weather({
    where: server.where,
    open: opening(PAIRS, { url: server.url }, chance, PACE),
    storm: async () => {
      for (let time = 1; time <= TIMES[size]; time++) {
        if (time > 1) await pause(1_000 + chance() * 1_000)
        await server.end()
        await server.start()
      }
    },
  })
  await server.stop()
  const against = database === undefined ? 'SQLite' : 'Postgres'
  const tried = `${TIMES[size]} restarts`
  return { name: 'restarts', against, tried, ...result, limit: PROMISED }
}
