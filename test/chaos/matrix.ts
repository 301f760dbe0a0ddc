/** Eight faults on each link: whatever a network does, nothing is lost, and soon after healing all see the same. */
import { dice } from '../games/game.ts'
import { startPostgres } from '../postgres.ts'
import type { Postgres } from '../postgres.ts'
import { asInBrowser } from './browsers.ts'
import type { Way } from './devices.ts'
import { place, throughPort } from './places.ts'
import { startProxy } from './proxy.ts'
import type { Fault, Proxy } from './proxy.ts'
import { group, pair } from './talk.ts'
import type { Talk } from './talk.ts'
import { pause, weather } from './weather.ts'
import type { Case, Row, Setting } from './weather.ts'
import type { History } from './history.ts'

const FAULTS: Fault[] = [
  { kind: 'latency', ms: 400, jitter: 400 },
  { kind: 'down' },
  { kind: 'bandwidth', bytesPerSecond: 3_000 },
  { kind: 'slow close', ms: 3_000 },
  { kind: 'time-out' },
  { kind: 'reset', ms: 700 },
  { kind: 'slicing', bytes: 64, pause: 5 },
  { kind: 'cut', bytes: 4_000 },
]
/** From healing until all see the same, in ms. */
const PROMISED = 5_000
const LASTS = { short: 1_500, quick: 4_000, full: 15_000 }
/** People tap a few times a minute; these tap several times a second, and within what is allowed. */
const PACE = 400
const PAIRS = 3

const LINKS = ['panel link', 'ballot link', 'Postgres', 'server to server'] as const
type LinkName = (typeof LINKS)[number]

export const matrix: Case = async (setting) => {
  asInBrowser()
  const postgres = await startPostgres()
  try {
    for (const link of setting.part === undefined
      ? LINKS
      : LINKS.filter((one) => one === setting.part))
      for (const fault of FAULTS) setting.measured(await cell(link, fault, setting, postgres))
  } finally {
    await postgres.stop()
  }
}

/** One link, one fault, servers of its own. */
export async function cell(
  link: LinkName,
  fault: Fault,
  { size, seed }: Setting,
  postgres?: Postgres,
): Promise<Row> {
  const chance = dice(seed)
  const needsPostgres = link === 'Postgres' || link === 'server to server'
  const database = needsPostgres ? await postgres!.fresh() : null
  const { proxy, ways, where, stop } = await (database === null
    ? beforePanels(link, chance)
    : beforeDatabase(link, chance, database))
  const open = async (history: History): Promise<Talk[]> => {
    const setting = { history, chance, pace: PACE, ways }
    if (link === 'ballot link') return [await group(setting)]
    return Promise.all(Array.from({ length: PAIRS }, () => pair(setting)))
  }
  const lasts = LASTS[size]
  const storm = async (): Promise<void> => {
    proxy.fail(fault)
    // Where nobody hangs up, nobody learns of it late.
    if (fault.kind === 'slow close') proxy.hangUp()
    await pause(lasts)
    proxy.heal()
  }
  const result = await weather({ where, open, storm })
  await proxy.close()
  await stop()
  const tried = `${lasts / 1_000} s`
  return { name: fault.kind, against: link, tried, ...result, limit: PROMISED }
}

type Placed = {
  proxy: Proxy
  /** The coach's, and the clients'. */
  ways: [Way, Way]
  where: string
  stop: () => Promise<unknown>
}

async function beforePanels(link: LinkName, chance: () => number): Promise<Placed> {
  const server = await place()
  const proxy = await startProxy(server.port, chance)
  const way = { url: link === 'panel link' ? proxy.url : server.url, ballots: proxy.url }
  return { proxy, ways: [way, way], where: server.where, stop: server.stop }
}

/**
 * Between two servers the database is all there is, their hints too: the coach's has it
 * at hand, and what the clients' server says and hears goes through the proxy.
 */
async function beforeDatabase(
  link: LinkName,
  chance: () => number,
  database: string,
): Promise<Placed> {
  const proxy = await startProxy(Number(new URL(database).port), chance)
  // The first brings the database up to date.
  const direct = link === 'Postgres' ? null : await place(database)
  const faulty = await place(throughPort(database, proxy.port))
  const ways: [Way, Way] = [{ url: (direct ?? faulty).url }, { url: faulty.url }]
  const stop = () => Promise.all([direct?.stop(), faulty.stop()])
  return { proxy, ways, where: database, stop }
}
