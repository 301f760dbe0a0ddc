/** Whether people may be sent to a server. */
import { sql } from 'kysely'
import { createReadiness } from '../server/readiness.ts'
import { openDatabase } from '../server/store/database.ts'
import { install, temporary } from './installed.ts'
import { freePort } from './ports.ts'
import { startPostgres } from './postgres.ts'
import { eventually, session, startServer } from './server.ts'

const ask = async (url: string, path: string) => {
  const response = await fetch(url + path)
  return [response.status, await response.json()]
}
const well = async (): Promise<void> => {}
const away = (): Promise<void> => Promise.reject(new Error('away'))
const silent = (): Promise<void> => new Promise(() => {})

test.each([
  ['all is well', well, well, null],
  ['the store is away', away, well, 'store'],
  ['the store says nothing', silent, well, 'store'],
  ['the ballots are away', well, away, 'ballots'],
  ['both are', away, silent, 'store'],
] as const)('[OP1] when %s, it says so', async (_name, store, box, unready) => {
  const readiness = createReadiness({
    store: { answers: store },
    box: { answers: box },
    clock: Date.now,
  })
  expect(await readiness.unready()).toBe(unready)
  readiness.stop()
  expect(await readiness.unready()).toBe('stopping')
})

test('[OP1] asked by a thousand at once, it asks its store once, and again a second later', async () => {
  let asked = 0
  let now = 0
  const readiness = createReadiness({
    store: { answers: async () => void asked++ },
    box: { answers: well },
    clock: () => now,
  })
  await Promise.all(Array.from({ length: 1_000 }, () => readiness.unready()))
  expect(asked).toBe(1)
  now = 1_000
  await readiness.unready()
  expect(asked).toBe(2)
})

test('[OP1] a store whose tables are gone takes nobody, and the process lives on', async () => {
  const server = await startServer()
  expect(await ask(server.url, '/readyz')).toEqual([200, { ready: true, reason: null }])
  const db = openDatabase<{ row_keys: object }>(`${server.dir}/keys.sqlite`, { logged: false })
  await sql`drop table row_keys`.execute(db)
  await db.destroy()
  // What it found a moment ago it says for a second.
  await eventually(async () => (await ask(server.url, '/readyz'))[0] === 503)
  expect(await ask(server.url, '/readyz')).toEqual([503, { ready: false, reason: 'store' }])
  expect(await ask(server.url, '/healthz')).toEqual([200, { ok: true }])
  await server.stop()
})

test('[OP1] on Postgres too', async () => {
  const postgres = await startPostgres()
  const server = await startServer({ database: await postgres.fresh() })
  expect(await ask(server.url, '/readyz')).toEqual([200, { ready: true, reason: null }])
  await postgres.stop()
  // What it found a moment ago it says for a second.
  await eventually(async () => (await ask(server.url, '/readyz'))[0] === 503)
  expect(await ask(server.url, '/readyz')).toEqual([503, { ready: false, reason: 'store' }])
  expect(await ask(server.url, '/healthz')).toEqual([200, { ok: true }])
  await server.stop()
})

test('[OP1] one that stops says so for as long as it still answers', async () => {
  const server = await install()
  const { close } = await session(server.url, ['ana'])
  const stopped = server.stop()
  // Its panels are sent off first, which takes longer than a balancer takes to ask.
  await eventually(async () => {
    const [status, said] = await ask(server.url, '/readyz')
    return status === 503 && JSON.stringify(said) === '{"ready":false,"reason":"stopping"}'
  })
  close()
  await stopped
})

test('metrics are read at their own port, and nowhere else', async () => {
  const port = await freePort()
  const folder = temporary()
  const server = await install(undefined, {
    folder,
    environment: { METRICS_PORT: String(port), ATTUNE_SERVICE_HOST: '10.0.0.1' },
  })
  const response = await fetch(`http://127.0.0.1:${port}/metrics`)
  expect(response.headers.get('content-type')).toContain('text/plain')
  const text = await response.text()
  expect(text).toMatch(/^attune_ready 1$/m)
  expect(text).toMatch(/^process_resident_memory_bytes [1-9]/m)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
  await server.stop()
})
