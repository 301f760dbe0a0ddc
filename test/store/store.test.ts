/** The exam, sat by SQLite in memory, SQLite in a file, and Postgres. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../server/store/store.ts'
import { startPostgres } from '../postgres.ts'
import type { Postgres } from '../postgres.ts'
import { examineStore, sessionOf } from './exam.ts'
import { SEALING } from '../sealing.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const folder = (): string => mkdtempSync(join(tmpdir(), 'attune-store-'))

examineStore('SQLite in memory', async () => {
  const store = await openStore(':memory:', SEALING)
  return { store, rival: store, reopen: null, clear: () => store.close() }
})

examineStore('SQLite in a file', async () => {
  const place = folder()
  const path = join(place, 'attune.db')
  let store = await openStore(path, SEALING)
  return {
    store,
    rival: store,
    async reopen() {
      await store.close()
      return (store = await openStore(path, SEALING))
    },
    async clear() {
      await store.close()
      rmSync(place, { recursive: true })
    },
  }
})

examineStore('Postgres', async () => {
  const where = await postgres.fresh()
  // Two servers may start at once on an empty database.
  const [store, rival] = await Promise.all([openStore(where, SEALING), openStore(where, SEALING)])
  const opened = [store, rival]
  const close = async () => {
    for (const one of opened.splice(0)) await one.close()
  }
  return {
    store,
    rival,
    async reopen() {
      await close()
      opened.push(await openStore(where, SEALING))
      return opened[0]!
    },
    clear: close,
  }
})

test('[ST5] nobody but its owner may read the file, nor the log beside it', async () => {
  const place = folder()
  const store = await openStore(join(place, 'attune.db'), SEALING)
  await store.save({ session: sessionOf('a'), revision: 0, commandId: null })
  const files = readdirSync(place)
  expect(files.toSorted()).toEqual([
    'attune.db',
    'attune.db-shm',
    'attune.db-wal',
    'keys.sqlite',
    'keys.sqlite-journal',
  ])
  for (const file of files) expect(statSync(join(place, file)).mode & 0o777).toBe(0o600)
  await store.close()
  rmSync(place, { recursive: true })
})

test('[ST6] nothing of a deleted session is left in any byte of the files', async () => {
  const place = folder()
  const store = await openStore(join(place, 'attune.db'), SEALING)
  const canary = 'canary-in-the-mine'
  const bytes = () => readdirSync(place).map((file) => readFileSync(join(place, file), 'latin1'))
  const found = () => bytes().join('').includes(canary)
  // What it is looked for by is not sealed.
  const session = { ...sessionOf('a'), meeting: canary, engagement: canary }
  const links = [{ hash: canary, link: canary }]
  await store.save({ session, revision: 0, commandId: canary, links })
  for (let revision = 1; revision < 50; revision++) {
    const commandId = `${canary}${revision}`
    await store.save({ session, revision, commandId })
    await store.save({ session: sessionOf(`b${revision}`), revision: 0, commandId: 'one' })
  }
  expect(found()).toBe(true)
  await store.save({
    session: { ...session, closedAt: 1, keptUntil: 2 },
    revision: 50,
    commandId: null,
  })
  expect(await store.eraseEnded(2)).toHaveLength(1)
  expect(found()).toBe(false)
  await store.close()
  rmSync(place, { recursive: true })
})
