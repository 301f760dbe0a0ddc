/** How often a stranger may ask for what costs something, on two servers at one database. */
import { networkOf } from '../../server/addresses.ts'
import { createPace } from '../../server/http/pace.ts'
import { keysFrom } from '../../server/seats.ts'
import { openStore } from '../../server/store/store.ts'
import { SEALING } from '../sealing.ts'
import { SECRET, newId, post, startServer } from '../server.ts'

const MINUTE = 60_000

async function two() {
  const time = { now: Date.UTC(2026, 10, 26) }
  const store = await openStore(':memory:', SEALING)
  const pace = () =>
    createPace({ limits: store.limits, keys: keysFrom(SECRET), clock: () => time.now })
  return { time, store, servers: [pace(), pace()] as const }
}

test('[SV8] what is asked on two servers counts together, of each alone, and anew after a minute', async () => {
  const { time, store, servers } = await two()
  const asked = async (who: string, times: number) => {
    let within = 0
    for (let one = 0; one < times; one++) if (await servers[one % 2]!('export', who)) within += 1
    return within
  }
  expect(await asked('maya', 9)).toBe(6)
  expect(await asked('noor', 3)).toBe(3)
  // Something else of the same coach is counted for itself.
  expect(await servers[1]('install', 'maya')).toBe(true)
  time.now += MINUTE
  expect(await asked('maya', 9)).toBe(6)
  await store.close()
})

test('[SV8] all at one moment, no more are let in', async () => {
  const { store, servers } = await two()
  const room = Array.from({ length: 80 }, (_, one) => servers[one % 2]!('desk-seat', 'a line'))
  expect((await Promise.all(room)).filter(Boolean)).toHaveLength(60)
  await store.close()
})

test('[SV8] one line is one, whichever of its addresses asks, and none is kept as it is', async () => {
  const server = await startServer({ proxies: 1 })
  const open = (address: string) =>
    fetch(`${server.url}/summary/open`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ secret: 'A'.repeat(43) }),
    })
  const statuses = new Map<number, number>()
  for (let one = 0; one < 305; one++) {
    const { status } = await open(`2001:db8:1:2::${one.toString(16)}`)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  expect([...statuses]).toEqual([
    [404, 300],
    [429, 5],
  ])
  expect((await open('2001:db8:1:3::1')).status).toBe(404)
  const act = await fetch(`${server.url}/summary/do`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '2001:db8:1:2::9' },
    body: JSON.stringify({ id: newId(), command: { type: 'end-session' }, secret: 'A'.repeat(43) }),
  })
  expect(act.status).toBe(429)
  expect(await act.json()).toEqual({ refusal: 'too-fast' })
  const line = networkOf('2001:db8:1:2::1')
  expect((await server.store.limits.spent([line, `pace|summary|${line}`], Date.now())).size).toBe(0)
  await server.stop()
  expect(server.faults).toEqual([])
})

test('[OP7] a proxy on this machine that PROXIES leaves out is told of once, and one that is told of never', async () => {
  for (const [proxies, told] of [
    [0, ['X-Forwarded-For']],
    [1, []],
  ] as const) {
    const server = await startServer({ proxies })
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect(server.unused).toEqual([])
    for (let one = 0; one < 3; one++)
      await fetch(`${server.url}/healthz`, { headers: { 'x-forwarded-for': '203.0.113.9' } })
    expect(server.unused).toEqual(told)
    expect((await post(`${server.url}/join/seat`, { code: newId() })).status).toBe(404)
    await server.stop()
  }
})
