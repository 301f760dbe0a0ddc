/**
 * Zoom's leave to act for a coach: tokens, sealed at rest, refreshed by one at
 * a time. A refresh token is good for one use, so whoever comes second with it
 * would lose the coach's leave for good.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { openText, sealText } from '../sealing.ts'
import type { InstallRow, InstallRows } from '../store/installs.ts'
import type { ZoomApp } from './context.ts'
import type { OAuth, Reason, Result, Tokens } from './oauth.ts'

/** A token that ends sooner is refreshed before it is used. */
const MARGIN = 60_000
/** Longer than a refresh may take; after that whoever held it is gone. */
const LEASE = 15_000
/** Another server is refreshing: look again this often. */
const LOOK = 100

const Sealed = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.number(),
  scope: z.string(),
  apiUrl: z.string(),
})

export type Installs = ReturnType<typeof createInstalls>

export function createInstalls(deps: {
  rows: InstallRows
  oauth: OAuth
  apps: ZoomApp[]
  /** 32 bytes. */
  key: Uint8Array
  clock: () => number
}) {
  const { rows, oauth, apps, key, clock } = deps
  const asking = new Map<string, Promise<Result<Tokens>>>()
  /** Refreshed, and the store was away: the only copy there is. */
  const unsaved = new Map<string, { tokens: Tokens; revision: number }>()

  async function keep(coach: string, app: ZoomApp, tokens: Tokens): Promise<void> {
    unsaved.delete(coach)
    const sealed = seal(tokens, coach, app.clientId)
    await rows.keep({ coach, app: app.clientId, sealed, at: clock() })
  }

  /** Tokens that are good for a minute at least. However many ask at once, Zoom is asked once. */
  function tokensFor(coach: string): Promise<Result<Tokens>> {
    const running = asking.get(coach)
    if (running) return running
    const mine = fresh(coach).finally(() => asking.delete(coach))
    asking.set(coach, mine)
    return mine
  }

  async function fresh(coach: string): Promise<Result<Tokens>> {
    for (;;) {
      const row = await rows.read(coach)
      if (!row) return failed('expired')
      const tokens = await newestOf(row)
      if (!tokens) return failed('refused')
      if (tokens.expiresAt - clock() > MARGIN) return { ok: true, value: tokens }
      const now = clock()
      if (await rows.lease({ coach, revision: row.revision, now, until: now + LEASE }))
        return refreshed(row, tokens)
      await wait(LOOK)
    }
  }

  /** Stored before anyone uses it. */
  async function refreshed(row: InstallRow, old: Tokens): Promise<Result<Tokens>> {
    const { coach, revision } = row
    const app = apps.find(({ clientId }) => clientId === row.app)
    if (!app) return failed('refused')
    const result = await oauth.refresh(app, old.refreshToken)
    if (!result.ok) {
      // Spent, and nobody else had the lease: Zoom has taken its leave back.
      if (result.reason === 'expired') await rows.remove(coach, revision)
      else await rows.release(coach, revision)
      return result
    }
    unsaved.set(coach, { tokens: result.value, revision })
    await save(row, result.value)
    return result
  }

  async function save({ coach, app, revision }: InstallRow, tokens: Tokens): Promise<void> {
    const sealed = seal(tokens, coach, app)
    await rows.replace({ coach, sealed, revision, at: clock() })
    unsaved.delete(coach)
  }

  /** What could not be stored last time is stored now, before it is used. */
  async function newestOf(row: InstallRow): Promise<Tokens | null> {
    const held = unsaved.get(row.coach)
    if (held?.revision !== row.revision) return unseal(row)
    await save(row, held.tokens)
    return held.tokens
  }

  /** The coach takes the leave back here. Zoom is told, as far as it listens. */
  async function forget(coach: string): Promise<void> {
    const row = await rows.read(coach)
    const tokens = row && unseal(row)
    const app = apps.find(({ clientId }) => clientId === row?.app)
    if (tokens && app) await oauth.revoke(app, tokens.accessToken)
    await erase(coach)
  }

  /** Zoom has taken it back already. */
  async function erase(coach: string): Promise<void> {
    unsaved.delete(coach)
    await rows.remove(coach, null)
  }

  const seal = (tokens: Tokens, coach: string, app: string): string =>
    sealText(key, [coach, app], JSON.stringify(tokens))

  /** Null for what was changed, moved to another row, or sealed under another key. */
  function unseal({ sealed, coach, app }: InstallRow): Tokens | null {
    const plain = openText(key, [coach, app], sealed)
    return plain && (Sealed.safeParse(JSON.parse(plain.toString())).data ?? null)
  }

  return {
    keep,
    tokensFor,
    isInstalled: async (coach: string): Promise<boolean> => (await rows.read(coach)) !== null,
    forget,
    erase,
  }
}

const failed = (reason: Reason) => ({ ok: false, reason }) as const
