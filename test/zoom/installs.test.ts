/** Zoom's tokens: kept sealed, refreshed once, and lost by nobody. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../server/store/database.ts'
import type { Tables } from '../../server/store/migrations.ts'
import { openStore } from '../../server/store/store.ts'
import type { InstallRows } from '../../server/store/installs.ts'
import { createInstalls } from '../../server/zoom/installs.ts'
import { createOAuth } from '../../server/zoom/oauth.ts'
import { startPostgres } from '../postgres.ts'
import type { Postgres } from '../postgres.ts'
import { startCloud } from './cloud.ts'
import type { Cloud } from './cloud.ts'
import { SEALING } from '../sealing.ts'

const REDIRECT = 'https://attune.example/zoom/authorized'
const app = {
  clientId: 'client-id',
  clientSecret: 'client-secret',
  formerSecret: null,
  webhookSecret: null,
}
const known = { clientId: app.clientId, clientSecret: app.clientSecret, redirectUri: REDIRECT }
const HOUR = 3_600_000
const COACH = 'uid-zoom'

let cloud: Cloud
let postgres: Postgres
let now = Date.now()
beforeAll(async () => {
  cloud = await startCloud({ apps: [known], clock: () => now })
  postgres = await startPostgres()
})
afterAll(async () => {
  await cloud.stop()
  await postgres.stop()
})

const folders: string[] = []
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'attune-installs-')))
  return folders.at(-1)!
}
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })))

const key = randomBytes(32)
const oauth = () => createOAuth({ url: cloud.url, apiUrl: cloud.url, clock: () => now })
const installsOver = (rows: InstallRows, under = key) =>
  createInstalls({ rows, oauth: oauth(), apps: [app], key: under, clock: () => now })

const tokens = async () => {
  const verifier = 'v'.repeat(64)
  const code = cloud.codeInClient(known, verifier, REDIRECT)
  const result = await oauth().exchange(app, { code, redirectUri: REDIRECT, verifier })
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

const stores: [string, () => Promise<string>][] = [
  ['SQLite', async () => join(folder(), 'attune.sqlite')],
  ['Postgres', () => postgres.fresh()],
]

describe.each(stores)('on %s', (_name, where) => {
  const held = async () => {
    const store = await openStore(await where(), SEALING)
    const installs = installsOver(store.installs)
    const first = await tokens()
    await installs.keep(COACH, app, first)
    return { store, installs, first }
  }
  const refreshes = () =>
    cloud.calls.filter(({ body }) => body.grant_type === 'refresh_token').length

  test('what is kept is given, without asking Zoom', async () => {
    const { store, installs, first } = await held()
    const before = refreshes()
    expect(await installs.tokensFor(COACH)).toEqual({ ok: true, value: first })
    expect(refreshes()).toBe(before)
    expect(await installs.tokensFor('somebody')).toEqual({ ok: false, reason: 'expired' })
    await store.close()
  })

  test('fifty at once, after an hour: one refresh, and all have the new token', async () => {
    const { store, first } = await held()
    let reads = 0
    const rows: InstallRows = {
      ...store.installs,
      read: (coach) => ((reads += 1), store.installs.read(coach)),
    }
    const installs = installsOver(rows)
    now += HOUR
    const before = refreshes()
    const all = await Promise.all(Array.from({ length: 50 }, () => installs.tokensFor(COACH)))
    expect(refreshes() - before).toBe(1)
    // And the database is not asked fifty times over while they wait.
    expect(reads).toBe(1)
    const given = new Set(all.map((one) => (one.ok ? one.value.accessToken : one.reason)))
    expect(given.size).toBe(1)
    expect(given.has(first.accessToken)).toBe(false)
    expect(await oauth().me(all[0]?.ok ? all[0].value : first)).toEqual({ ok: true, value: COACH })
    await store.close()
  })

  test('two servers at once: one refresh, and nobody ends with a spent token', async () => {
    const { store, installs } = await held()
    const other = installsOver(store.installs)
    for (let hour = 0; hour < 5; hour++) {
      now += HOUR
      const before = refreshes()
      cloud.fault('/oauth/token', 'slow')
      const all = await Promise.all(
        [installs, other, installs, other].map((one) => one.tokensFor(COACH)),
      )
      expect(refreshes() - before).toBe(1)
      for (const one of all) {
        if (!one.ok) throw new Error(one.reason)
        expect(await oauth().me(one.value)).toEqual({ ok: true, value: COACH })
      }
    }
    await store.close()
  })

  test('a server that ends while it refreshes holds up nobody for long', async () => {
    const { store, installs } = await held()
    now += HOUR
    const { revision } = (await store.installs.read(COACH))!
    await store.installs.lease({ coach: COACH, revision, now, until: now + 15_000 })
    const waiting = installs.tokensFor(COACH)
    setTimeout(() => (now += 16_000), 300)
    expect(await waiting).toMatchObject({ ok: true })
    await store.close()
  })

  test('Zoom away changes nothing, and the next try is as good', async () => {
    const { store, installs } = await held()
    now += HOUR
    cloud.fault('/oauth/token', 'broken')
    expect(await installs.tokensFor(COACH)).toEqual({ ok: false, reason: 'away' })
    expect(await installs.isInstalled(COACH)).toBe(true)
    expect(await installs.tokensFor(COACH)).toMatchObject({ ok: true })
    await store.close()
  })

  test('refreshed while the store is away: not used before it is stored, and not lost', async () => {
    const { store, first } = await held()
    let broken = true
    const rows: InstallRows = {
      ...store.installs,
      replace: (by) => (broken ? Promise.reject(new Error('away')) : store.installs.replace(by)),
    }
    const installs = installsOver(rows)
    now += HOUR
    const before = refreshes()
    await expect(installs.tokensFor(COACH)).rejects.toThrow('away')
    await expect(installs.tokensFor(COACH)).rejects.toThrow('away')
    broken = false
    const given = await installs.tokensFor(COACH)
    expect(given.ok && given.value.accessToken !== first.accessToken).toBe(true)
    expect(refreshes() - before).toBe(1)
    // Another server reads what was stored.
    expect(await installsOver(store.installs).tokensFor(COACH)).toEqual(given)
    await store.close()
  })

  test('leave that Zoom took back is forgotten; new leave takes its place', async () => {
    const { store, installs } = await held()
    now += HOUR
    cloud.revokeAll()
    expect(await installs.tokensFor(COACH)).toEqual({ ok: false, reason: 'expired' })
    expect(await installs.isInstalled(COACH)).toBe(false)
    const again = await tokens()
    await installs.keep(COACH, app, again)
    expect(await installs.tokensFor(COACH)).toEqual({ ok: true, value: again })
    await store.close()
  })

  test('forgetting tells Zoom, and goes on when Zoom is away', async () => {
    const { store, installs, first } = await held()
    await installs.forget(COACH)
    expect(await oauth().me(first)).toEqual({ ok: false, reason: 'refused' })
    expect(await installs.isInstalled(COACH)).toBe(false)
    await installs.keep(COACH, app, await tokens())
    cloud.fault('/oauth/revoke', 'broken', 3)
    await installs.forget(COACH)
    expect(await installs.isInstalled(COACH)).toBe(false)
    await store.close()
  })

  test('[ST9] leave that was erased does not come back with a backup', async () => {
    const place = await where()
    const store = await openStore(place, SEALING)
    const installs = installsOver(store.installs)
    await installs.keep(COACH, app, await tokens())
    const db = openDatabase<Tables>(place)
    const backup = await db.selectFrom('installs').selectAll().executeTakeFirstOrThrow()
    await installs.erase(COACH)
    await db.insertInto('installs').values(backup).execute()
    expect(await installs.tokensFor(COACH)).toEqual({ ok: false, reason: 'expired' })
    expect(await installs.isInstalled(COACH)).toBe(false)
    // Who adds the app again begins anew over it.
    const again = await tokens()
    await installs.keep(COACH, app, again)
    expect(await installs.tokensFor(COACH)).toEqual({ ok: true, value: again })
    await Promise.all([db.destroy(), store.close()])
  })

  test('[ST7] what an earlier version kept opens, and has a key of its own with its next tokens', async () => {
    const place = await where()
    const store = await openStore(place, SEALING)
    const installs = installsOver(store.installs)
    const first = await tokens()
    await installs.keep(COACH, app, first)
    const { sealed } = (await store.installs.read(COACH))!
    const db = openDatabase<Tables>(place)
    const stored = () => db.selectFrom('installs').select('sealed').executeTakeFirstOrThrow()
    await db.updateTable('installs').set({ sealed }).execute()
    expect(await installs.tokensFor(COACH)).toEqual({ ok: true, value: first })
    now += HOUR
    const next = await installs.tokensFor(COACH)
    expect(next.ok && next.value.accessToken !== first.accessToken).toBe(true)
    expect((await stored()).sealed).toMatch(/^row:/)
    expect(await installsOver(store.installs).tokensFor(COACH)).toEqual(next)
    await Promise.all([db.destroy(), store.close()])
  })

  test('a row that was changed, or moved to another coach, opens nothing', async () => {
    const { store, installs } = await held()
    const { sealed } = (await store.installs.read(COACH))!
    const keep = (coach: string, text: string) =>
      store.installs.keep({ coach, app: app.clientId, sealed: text, at: now })
    await keep('uid-thief', sealed)
    expect(await installs.tokensFor('uid-thief')).toEqual({ ok: false, reason: 'refused' })
    const bytes = Buffer.from(sealed, 'base64')
    for (const at of [0, 1, 13, 29, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1
      await keep(COACH, changed.toString('base64'))
      expect(await installs.tokensFor(COACH)).toEqual({ ok: false, reason: 'refused' })
    }
    await keep(COACH, sealed)
    expect(await installsOver(store.installs, randomBytes(32)).tokensFor(COACH)).toEqual({
      ok: false,
      reason: 'refused',
    })
    await store.close()
  })
})

test('no byte of a token is at rest', async () => {
  const dir = folder()
  const store = await openStore(join(dir, 'attune.sqlite'), SEALING)
  const installs = installsOver(store.installs)
  const first = await tokens()
  await installs.keep(COACH, app, first)
  now += HOUR
  const second = await installs.tokensFor(COACH)
  if (!second.ok) throw new Error(second.reason)
  const all = [first, second.value].flatMap((one) => [one.accessToken, one.refreshToken])
  const found = () =>
    readdirSync(dir)
      .map((file) => readFileSync(join(dir, file)))
      .flatMap((bytes) => [...all, COACH].filter((text) => bytes.includes(text)))
  // The coach's id is how a row is found, and shows that we look in the right place.
  expect(new Set(found())).toEqual(new Set([COACH]))
  await installs.erase(COACH)
  expect(found()).toEqual([])
  await store.close()
})
