/** kill -9 in the middle of work, again and again: what was acknowledged before is there after. */
import { dice } from '../games/game.ts'
import { temporary } from '../installed.ts'
import { startPostgres } from '../postgres.ts'
import { asInBrowser } from './browsers.ts'
import { createHistory } from './history.ts'
import type { Violation } from './history.ts'
import { checked, converged, damage, place } from './places.ts'
import { pair } from './talk.ts'
import type { Talk } from './talk.ts'
import { pause } from './weather.ts'
import type { Case, Row } from './weather.ts'

/** Sessions on one server; each panel may send 40 commands in 10 s, and again after a restart. */
const SESSIONS = 12
/** Then a new folder: an ever larger file would make the check of each cycle longer and longer. */
const CYCLES_IN_A_ROW = 50
/** Acknowledged in each cycle, on average: 500,000 in 2,500 of them. */
const EACH = 210
/** A cycle that acknowledges less, because the machine is busy, ends after this, in ms. */
const LIFE = 8_000

const CYCLES = { quick: 5, full: 2_000 }
/** A Postgres that stays up: the server alone is killed. */
const CYCLES_POSTGRES = { quick: 3, full: 500 }

export const killing: Case = async ({ size, seed, part, progress, measured }) => {
  const at = size === 'full' ? 'full' : 'quick'
  if (part !== 'Postgres') measured(await kills('SQLite', null, CYCLES[at], seed, progress))
  if (part === 'SQLite') return
  const postgres = await startPostgres()
  try {
    measured(await kills('Postgres', postgres.fresh, CYCLES_POSTGRES[at], seed, progress))
  } finally {
    await postgres.stop()
  }
}

type Killed = { cycles: number; acknowledged: number; violations: Violation[] }

export async function kills(
  against: string,
  database: (() => Promise<string>) | null,
  cycles: number,
  seed: number,
  progress: (line: string) => void,
): Promise<Row> {
  asInBrowser()
  const chance = dice(seed)
  // A server that is killed keeps nothing of what it compiled; one that stops does, for all that follow.
  const environment = { NODE_COMPILE_CACHE: temporary() }
  await (await place(undefined, environment)).stop()
  const total: Killed = { cycles: 0, acknowledged: 0, violations: [] }
  while (total.cycles < cycles) {
    const some = Math.min(CYCLES_IN_A_ROW, cycles - total.cycles)
    const one = await inARow((await database?.()) ?? undefined, some, chance, environment)
    total.cycles += some
    total.acknowledged += one.acknowledged
    total.violations.push(...one.violations)
    progress(
      `${total.cycles} of ${cycles} cycles, ${total.acknowledged} acknowledged, ${total.violations.length} violations`,
    )
  }
  const { acknowledged, violations } = total
  const tried = `${total.cycles} × kill -9`
  return { name: 'kill -9', against, tried, acknowledged, violations, took: null, limit: null }
}

async function inARow(
  database: string | undefined,
  cycles: number,
  chance: () => number,
  environment: Record<string, string>,
) {
  const history = createHistory()
  const violations: Violation[] = []
  const server = await place(database, environment)
  const talks: Talk[] = []
  const way = { url: server.url }
  for (let made = 0; made < SESSIONS; made++)
    talks.push(await pair({ history, chance, ways: [way, way], pace: 0 }))
  const meetings = talks.map(({ meeting }) => meeting)
  for (let cycle = 0; cycle < cycles; cycle++) {
    const due = history.acknowledged() + 1 + chance() * 2 * EACH
    const end = performance.now() + LIFE
    while (history.acknowledged() < due && performance.now() < end) await pause(1)
    await pause(chance() * 20)
    await server.kill()
    for (const detail of database === undefined ? damage(server.folder) : [])
      violations.push({ what: 'lost', detail })
    const found = await checked(history, server.where, meetings)
    violations.push(...found.filter(({ what }) => what !== 'stale'))
    await server.start()
  }
  await Promise.all(talks.map(({ stop }) => stop()))
  const end = await converged(history, server.where, meetings, 30_000)
  violations.push(...end.violations)
  talks.forEach(({ close }) => close())
  await server.stop()
  return { acknowledged: history.acknowledged(), violations }
}
