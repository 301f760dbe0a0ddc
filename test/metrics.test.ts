/** What whoever runs a server reads of it, and what they do not. */
import { Command } from '../server/contract/commands.ts'
import { createMeasures } from '../server/metrics/measures.ts'
import { watchMachine } from '../server/metrics/machine.ts'
import { PATIENCE, asked, cast, eventually, session, startServer } from './server.ts'
import type { CoachView, ParticipantView, TestServer } from './server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  await server.stop()
  expect(server.faults).toEqual([])
})

const lines = async (): Promise<string[]> =>
  (await server.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
const valueOf = async (name: string): Promise<number | undefined> => {
  const line = (await lines()).find((one) => one.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.split(' ').at(-1))
}

test('[OP2] of all that a client can do, nothing moves a number', async () => {
  const { coach, clients } = await session(server.url, ['ana'])
  const [ana] = clients
  await coach.send({ type: 'open-check-in', anyway: false })
  await ana!.until(asked)
  const before = await server.metrics()
  for (const [change, share] of (['now', 'end', 'now'] as const).entries())
    expect(
      await ana!.send({
        type: 'answer',
        checkIn: 1,
        change: change + 1,
        answer: 'uncomfortable',
        wishes: ['short-break'],
        share,
      }),
    ).toEqual({ ok: true })
  await coach.until<CoachView>(({ pulse }) => pulse[0]?.kind === 'answer')
  await ana!.send({ type: 'withdraw-answer', checkIn: 1, change: 4 })
  await ana!.send({ type: 'pause', name: 'Ana' })
  await ana!.send({ type: 'resume' })
  await ana!.send({ type: 'delete-mine' })
  // What is refused tells as much as what is done.
  await ana!.send({ type: 'withdraw-answer', checkIn: 9, change: 1 })
  expect(await server.metrics()).toBe(before)
  coach.close()
  ana!.close()
})

test('[OP2] an answer that arrives before its sender has a place is not counted either', async () => {
  const { coach, clients, meeting } = await session(server.url, ['ana'])
  await coach.send({ type: 'open-check-in', anyway: false })
  await clients[0]!.until(asked)
  expect(meeting).not.toBe('')
  const counted = (await lines()).filter((line) => line.startsWith('attune_commands_total'))
  clients[0]!.socket.disconnect().connect()
  // Buffered by the socket, and on the wire with the first bytes.
  const reply = await clients[0]!.send({
    type: 'answer',
    checkIn: 1,
    change: 1,
    answer: 'okay',
    wishes: [],
    share: 'now',
  })
  expect(reply).toEqual({ ok: true })
  expect((await lines()).filter((line) => line.startsWith('attune_commands_total'))).toEqual(
    counted,
  )
  coach.close()
  clients[0]!.close()
})

test('[OP2] a release is counted once it is shown, and so is one that is withheld', async () => {
  const { coach, clients } = await session(server.url, ['a', 'b', 'c'])
  for (const [number, answering] of [
    [1, 3],
    [2, 2],
  ] as const) {
    await coach.send({ type: 'open-check-in', anyway: true })
    for (const client of clients)
      await client.until<ParticipantView>((view) => asked(view) && view.checkIn?.number === number)
    const before = await server.metrics()
    for (const client of clients.slice(0, answering))
      expect(await cast(server.url, client, 'okay')).toBe('kept')
    expect(await server.metrics()).toBe(before)
    await coach.send({ type: 'close-check-in', number })
    await coach.until<CoachView>(({ pulse }) => pulse.length === number)
  }
  expect(await valueOf('attune_releases_total{what="sealed"}')).toBe(1)
  expect(await valueOf('attune_releases_total{what="withheld"}')).toBe(1)
  ;[coach, ...clients].forEach((panel) => panel.close())
})

test('[OP2] what coaches do is counted by type and outcome, and timed', async () => {
  const { coach, clients } = await session(server.url, ['ana'])
  await coach.send({ type: 'open-check-in', anyway: false })
  await coach.send({ type: 'open-check-in', anyway: false })
  await coach.socket.timeout(PATIENCE).emitWithAck('command', { id: 'x', command: null })
  expect(await valueOf('attune_commands_total{type="start-session",outcome="done"}')).toBe(1)
  expect(await valueOf('attune_commands_total{type="open-check-in",outcome="done"}')).toBe(1)
  expect(await valueOf('attune_commands_total{type="open-check-in",outcome="refused"}')).toBe(1)
  expect(await valueOf('attune_turned_away_total{why="malformed"}')).toBe(1)
  expect(await valueOf('attune_command_seconds_count')).toBe(3)
  expect(await valueOf('attune_panels')).toBe(2)
  expect(await valueOf('attune_sessions_here')).toBe(1)
  expect(await valueOf('attune_sessions_open')).toBe(1)
  expect(await valueOf('attune_ready')).toBe(1)
  coach.close()
  clients[0]!.close()
  await eventually(async () => (await valueOf('attune_panels')) === 0)
})

test('[OP2] a label is one of a closed list, whatever people say', async () => {
  const { coach, clients } = await session(server.url, ['quokka'])
  await coach.send({ type: 'rename-engagement', engagement: 'quokka', label: 'quokka' })
  await coach.send({ type: 'quokka' } as never)
  const labels = (await lines()).flatMap((line) =>
    [...line.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => ({ name, value })),
  )
  const types: string[] = Command.options.map(({ shape }) => shape.type.value)
  for (const { name, value } of labels) {
    if (name === 'type') expect(types).toContain(value)
    if (name === 'le') expect(value).toMatch(/^[\d.]+$|^\+Inf$/)
    expect(['type', 'outcome', 'why', 'what', 'le']).toContain(name)
  }
  expect(labels.length).toBeGreaterThan(10)
  expect(await server.metrics()).not.toContain('quokka')
  coach.close()
  clients[0]!.close()
})

test('[OP2] what waits to be written is told in tens, and a store that is away takes no other number along', async () => {
  let waiting = 9
  const measures = createMeasures({
    sessionsOpen: () => Promise.reject(new Error('away')),
    sessionsHere: () => 3,
    panels: () => 7,
    waiting: () => waiting,
    isReady: async () => false,
  })
  const read = async (name: string) =>
    new RegExp(`^${name} (.*)$`, 'm').exec(await measures.text())?.[1]
  expect(await read('attune_store_waiting')).toBe('0')
  waiting = 4_321
  expect(await read('attune_store_waiting')).toBe('4320')
  expect(await read('attune_sessions_open')).toBe('Nan')
  expect(await read('attune_panels')).toBe('7')
  expect(await read('attune_ready')).toBe('0')
})

test('[OP2] what the machine does is told in steps that a check-in does not fill', async () => {
  const used = { cpu: 11.9, rss: 200 * 2 ** 20 }
  const machine = watchMachine(
    {
      cpuUsage: () => ({ user: used.cpu * 1e6, system: 0 }),
      memoryUsage: Object.assign(() => process.memoryUsage(), { rss: () => used.rss }),
      uptime: () => 60,
    },
    () => 1_000_060_000,
  )
  const text = await machine.text()
  machine.stop()
  expect(text).toMatch(/^process_cpu_seconds_total 10$/m)
  expect(text).toMatch(new RegExp(`^process_resident_memory_bytes ${192 * 2 ** 20}$`, 'm'))
  expect(text).toMatch(/^process_start_time_seconds 1000000$/m)
  // Looked at with the minute alone.
  used.cpu = 100
  expect(await machine.text()).toBe(text)
})
