/**
 * A word from server to server that something changed, never what. Truth is the
 * row: a hint that is lost costs the time until each server looks by itself.
 */
import { createAdapter } from '@socket.io/postgres-adapter'
import pg from 'pg'
import { z } from 'zod'

/** One listens, the others say what happened here. */
const CONNECTIONS = 4
/** Later than this the others have looked by themselves. */
const CONNECT_MS = 5_000
/** Half a minute is long for what is read at once. */
const SWEEP = 30_000

export const Hint = z.discriminatedUnion('what', [
  /** It has this revision, or is gone. */
  z.strictObject({
    what: z.literal('session'),
    session: z.string(),
    revision: z.number().int().nullable(),
  }),
  /** Somebody was signed out. */
  z.strictObject({ what: z.literal('desks') }),
])
export type Hint = z.infer<typeof Hint>

export type BetweenServers = { hint: (hint: unknown) => void }

export type Channel = ReturnType<typeof openChannel>

/** Connects when sockets are attached, and again whenever it is cut. */
export function openChannel(databaseUrl: string) {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    // The pool listens to idle ones only, and an error that nobody hears ends the process.
    client.on('error', () => undefined)
    // Nobody gives a listener back that broke; the pool would be full of them in the end.
    client.once('end', () => release(client))
  })
  let closing: Promise<void> | null = null

  return {
    adapter: createAdapter(pool, {
      channelPrefix: 'attune',
      tableName: 'channel_attachments',
      cleanupInterval: SWEEP,
      // A hint that is lost is no fault: each server looks by itself.
      errorHandler: () => undefined,
    }),
    /** After the sockets. A listener that was about to connect must not keep the server waiting. */
    close(): Promise<void> {
      closing ??= Promise.race([pool.end(), new Promise<void>((done) => setTimeout(done, 500))])
      return closing
    },
  }
}

function release(client: pg.PoolClient): void {
  try {
    client.release(true)
  } catch {
    // It was given back before it ended.
  }
}
