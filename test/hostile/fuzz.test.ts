/** The short round of each; the full one is `npm run fuzz`. What it found stays below. */
import { PATIENCE, enter, newId, session, startServer } from '../server.ts'
import { SHORT, fuzz } from './fuzz.ts'
import type { What } from './fuzz.ts'
import { wireTo } from './wire.ts'

/** The same in every run of the tests. The command draws another each time. */
const seed = 261_126

test.each(Object.entries(SHORT) as [What, number][])(
  '[LM6] [SE7] %s that nobody’s browser sends: each is answered, none does harm',
  async (what, most) => {
    const fuzzed = await fuzz(what, { seed, most, ms: 200_000, progress: () => undefined })
    expect(fuzzed.findings).toEqual([])
    expect(fuzzed.read).toBeGreaterThanOrEqual(most)
  },
)

test('[LM6] an event without a message, with two, or with more functions than one is answered', async () => {
  const server = await startServer()
  const { meeting, close } = await session(server.url, [])
  const { socket, close: leave } = await enter(server.url, meeting, undefined, newId())
  const malformed = { ok: false, refusal: 'malformed' }
  for (const event of ['command', 'look', 'rights'])
    for (const given of [[], [null], [null, null], [{}, {}, {}]])
      expect(await socket.timeout(PATIENCE).emitWithAck(event, ...given)).toEqual(malformed)
  leave()
  close()
  await server.stop()
  expect(server.faults).toEqual([])
})

test('[LM5] half a connection, left by an upgrade of something else, holds up no stop', async () => {
  const server = await startServer()
  const wire = await wireTo(server.port)
  wire.send('GET /zoom HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n')
  await wire.until(() => false)
  expect(wire.isOpen()).toBe(false)
  await server.stop()
})
