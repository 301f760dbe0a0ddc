/**
 * Postgres killed under one server and under three, and started again as whatever watches
 * over it does: people wait meanwhile, and the servers stay. What a crash takes from it, the
 * keys of open boxes, comes back from servers and devices.
 */
import { startCluster } from '../cluster/running.ts'
import { dice } from '../games/game.ts'
import { startPostgres } from '../postgres.ts'
import type { Postgres } from '../postgres.ts'
import { SECRET, zoomApp } from '../server.ts'
import { asInBrowser } from './browsers.ts'
import { place } from './places.ts'
import { group, pair } from './talk.ts'
import { pause, weather } from './weather.ts'
import type { Case, Row, Setting } from './weather.ts'

const SERVERS = 3
const KILLS = { short: 1, quick: 3, full: 30 }
/** Between two kills, and how long it stays away, up to so many ms. */
const WORK = 3_000
const AWAY = { short: 500, quick: 4_000, full: 4_000 }
/** From when it answers again until all see the same, in ms. */
const PROMISED = 5_000
const PAIRS = 5
const PACE = 400

export const database: Case = async ({ measured, ...setting }) => {
  measured(await underOne(setting))
  measured(await underThree(setting))
}

type Under = { against: string; url: string; where: string; postgres: Postgres }

export async function underOne(setting: Setting): Promise<Row> {
  const postgres = await startPostgres()
  try {
    const where = await postgres.fresh()
    const server = await place(where)
    const row = await killed({ against: 'one server', url: server.url, where, postgres }, setting)
    await server.stop()
    return row
  } finally {
    await postgres.stop()
  }
}

async function underThree(setting: Setting): Promise<Row> {
  const cluster = await startCluster(SERVERS, {
    more: {
      // What the oracle opens the store with, and what panels say who they are with.
      ATTUNE_SECRET: SECRET,
      ZOOM_CLIENT_ID: zoomApp.clientId,
      ZOOM_CLIENT_SECRET: zoomApp.clientSecret,
    },
  })
  const { url, database: where, postgres } = cluster
  const row = await killed({ against: 'three servers', url, where, postgres }, setting)
  const left = cluster.servers().length
  await cluster.stop()
  if (left < SERVERS) throw new Error(`${SERVERS - left} servers ended by themselves`)
  return row
}

async function killed(
  { against, url, where, postgres }: Under,
  { size, seed, progress }: Setting,
): Promise<Row> {
  asInBrowser()
  const chance = dice(seed)
  const way = { url }
  const storm = async (): Promise<void> => {
    for (let kill = 1; kill <= KILLS[size]; kill++) {
      if (kill > 1) await pause(chance() * WORK)
      postgres.kill()
      await pause(chance() * AWAY[size])
      await postgres.start()
      progress(`${kill} of ${KILLS[size]} kills under ${against}`)
    }
  }
  const result = await weather({
    where,
    open: (history) => {
      const setting = { history, chance, pace: PACE, ways: [way, way] as [typeof way, typeof way] }
      const pairs = Array.from({ length: PAIRS }, () => pair(setting))
      return Promise.all([...pairs, group(setting)])
    },
    storm,
  })
  const tried = `${KILLS[size]} × kill -9`
  return { name: 'Postgres killed', against, tried, ...result, limit: PROMISED }
}
