/** Where what is acknowledged has to be: read from the store itself, past every proxy. */
import { DatabaseSync } from 'node:sqlite'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openStore } from '../../server/store/store.ts'
import type { Kept, Store } from '../../server/store/store.ts'
import { install, temporary } from '../installed.ts'
import { freePort } from '../ports.ts'
import { SEALING } from '../sealing.ts'
import type { History, Violation } from './history.ts'

/** A server that keeps its address and its files over restarts. */
export async function place(
  database?: string,
  environment: Record<string, string> = {},
  folder = temporary(),
) {
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const start = () =>
    install(database, { folder, environment: { PORT: `${port}`, ...environment } })
  let server = await start()
  const where = database ?? join(folder, 'attune.sqlite')
  /** Whatever fails around it, it goes on. */
  const stillThere = () => {
    if (server.isOver())
      throw new Error(
        `the server ended by itself, with ${server.ending()}: ${server.log().slice(-2_000)}`,
      )
    return server
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    folder,
    where,
    server: () => server,
    stillThere,
    kill: () => stillThere().kill(),
    start: async (): Promise<void> => void (server = await start()),
    /** As a deploy ends it; it can be started again. */
    end: () => stillThere().end(),
    stop: () => stillThere().stop(),
  }
}

/** For a server whose clock is off by the first of these, in ms, and by the next with each SIGHUP. */
export const shiftedBy = (...shifts: number[]): Record<string, string> => ({
  NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'shifted-clock.ts')).href}`,
  CLOCK_SHIFT: shifts.join(','),
})

/** The same database by another port. */
export function throughPort(database: string, port: number): string {
  const url = new URL(database)
  url.port = String(port)
  return url.href
}

/** What the store has of these meetings now. */
async function keptIn(store: Store, meetings: string[]): Promise<Map<string, Kept>> {
  const all = new Map<string, Kept>()
  for (const meeting of meetings) {
    const kept = await store.latestIn(meeting)
    if (kept) all.set(meeting, kept)
  }
  return all
}

export async function checked(
  history: History,
  where: string,
  meetings: string[],
): Promise<Violation[]> {
  const store = await openStore(where, SEALING)
  const kept = await keptIn(store, meetings)
  await store.close()
  return history.check((meeting) => kept.get(meeting) ?? null)
}

/**
 * Until everything sent is answered and every panel shows what the store has: the
 * milliseconds that took, and what still differs when it did not come to that.
 */
export async function converged(
  history: History,
  where: string,
  meetings: string[],
  within: number,
): Promise<{ took: number; violations: Violation[] }> {
  const store = await openStore(where, SEALING)
  const start = performance.now()
  try {
    for (;;) {
      const took = performance.now() - start
      const kept = await keptIn(store, meetings)
      const violations = history.check((meeting) => kept.get(meeting) ?? null)
      const over = history.isSettled() && violations.length === 0
      if (over || took > within)
        return { took, violations: over ? [] : [...violations, ...unsettled(history)] }
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  } finally {
    await store.close()
  }
}

const unsettled = (history: History): Violation[] =>
  history.isSettled() ? [] : [{ what: 'stale', detail: 'something sent has no answer yet' }]

/** What SQLite finds wrong with its files, while nobody has them open. */
export function damage(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sqlite') && existsSync(join(folder, file)))
    .flatMap((file) => {
      const db = new DatabaseSync(join(folder, file))
      const rows = db.prepare('pragma integrity_check').all() as { integrity_check: string }[]
      db.close()
      return rows
        .map(({ integrity_check: said }) => `${file}: ${said}`)
        .filter((line) => !line.endsWith(': ok'))
    })
}
