/**
 * Laptops that are shut in the middle of sending and opened much later: no timer runs meanwhile,
 * the server has long hung up, and what a panel holds to get in with has run out. What was tapped
 * counts, once, and everybody sees what is so.
 */
import { dice } from '../games/game.ts'
import { asInBrowser, passTime } from './browsers.ts'
import { place, shiftedBy } from './places.ts'
import { startProxy } from './proxy.ts'
import { group, pair } from './talk.ts'
import { pause, weather } from './weather.ts'
import type { Case, Row, Setting } from './weather.ts'

/** Of every clock. A session ends after 45 minutes without anybody. */
const LONG = 40 * 60 * 1000
/** ms of each sleep that really pass. A server hangs up on whoever is silent for 45 seconds. */
const ASLEEP = { short: 2_000, quick: 60_000, full: 60_000 }
const TIMES = { short: 1, quick: 1, full: 5 }
/** ms between the radio going off and the lid being down, and between two sleeps. */
const SHUTTING = 1_000
const AWAKE = 10_000
/** Between two deeds, in ms: a session has no more than 60 check-ins. */
const PACE = 1_500
const PAIRS = 10
/** From the last waking until all see the same, in ms. */
const PROMISED = 5_000

export const asleep: Case = async (setting) => setting.measured(await laptops(setting))

export async function laptops({ size, seed, progress }: Setting): Promise<Row> {
  asInBrowser()
  const chance = dice(seed)
  const times = TIMES[size]
  const server = await place(
    undefined,
    shiftedBy(...Array.from({ length: times + 1 }, (_, time) => time * LONG)),
  )
  const proxy = await startProxy(server.port, chance)
  const way = { url: proxy.url }
  const result = await weather({
    where: server.where,
    open: (history) => {
      const setting = { history, chance, pace: PACE, ways: [way, way] as [typeof way, typeof way] }
      return Promise.all([...Array.from({ length: PAIRS }, () => pair(setting)), group(setting)])
    },
    storm: async () => {
      for (let time = 1; time <= times; time++) {
        if (time > 1) await pause(AWAKE)
        // The radio goes first: the other end is told nothing.
        proxy.fail({ kind: 'time-out' })
        await pause(SHUTTING)
        process.kill(server.server().pid, 'SIGHUP')
        sleep(ASLEEP[size])
        passTime(LONG)
        proxy.heal()
        progress(`slept ${time} of ${times} times`)
      }
    },
  })
  passTime(-LONG * times)
  await proxy.close()
  await server.stop()
  const tried = `${times} × ${ASLEEP[size] / 1000} s, each 40 minutes by the clock`
  return { name: 'asleep', against: 'SQLite', tried, ...result, limit: PROMISED }
}

/** Nothing of this process runs, so no device in it does. */
function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
