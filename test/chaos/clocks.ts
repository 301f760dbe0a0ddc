/** Clocks that are wrong: the device's a day off, the server's jumping a day. */
import { dice } from '../games/game.ts'
import { asInBrowser } from './browsers.ts'
import { place, shiftedBy } from './places.ts'
import { opening } from './talk.ts'
import { pause, weather } from './weather.ts'
import type { Case, Row, Setting } from './weather.ts'

const DAY = 24 * 60 * 60 * 1000
const LASTS = { short: 1_000, quick: 3_000, full: 20_000 }
const PROMISED = 5_000
const PAIRS = 5
/** More than a panel may send in 10 s comes together, and never within 10 s. */
const PACE = 300

export const clocks: Case = async (setting) => {
  for (const days of [1, -1]) {
    setting.measured(await device(days, setting))
    setting.measured(await server(days, setting))
  }
}

/** This process is the device. */
async function device(days: number, setting: Setting): Promise<Row> {
  const { now } = Date
  Date.now = () => now() + days * DAY
  try {
    const name = `device a day ${days > 0 ? 'ahead' : 'behind'}`
    return await weathered(name, {}, setting, async (running) => {
      await pause(LASTS[setting.size])
      // Everybody comes back with a token that this clock takes for old, or for new.
      await running.end()
      await running.start()
    })
  } finally {
    Date.now = now
  }
}

/** Right at first, then a day off, for as long as it runs. */
async function server(days: number, setting: Setting): Promise<Row> {
  const name = `server jumps a day ${days > 0 ? 'ahead' : 'back'}`
  return weathered(name, shiftedBy(0, days * DAY), setting, async (running) => {
    process.kill(running.server().pid, 'SIGHUP')
    await pause(LASTS[setting.size])
  })
}

type Running = Awaited<ReturnType<typeof place>>

async function weathered(
  name: string,
  environment: Record<string, string>,
  { size, seed }: Setting,
  storm: (running: Running) => Promise<void>,
): Promise<Row> {
  asInBrowser()
  const chance = dice(seed)
  const running = await place(undefined, environment)
  const result = await weather({
    where: running.where,
    open: opening(PAIRS, { url: running.url }, chance, PACE),
    storm: () => storm(running),
  })
  await running.stop()
  return { name, against: 'SQLite', tried: `${LASTS[size] / 1_000} s`, ...result, limit: PROMISED }
}
