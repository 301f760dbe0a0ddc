import type { Command } from '../../server/contract/commands.ts'
import { startPostgres } from '../postgres.ts'
import type { Postgres } from '../postgres.ts'
import { asked, cast, enter, rightOf, sendBallot, session, startServer } from '../server.ts'
import type { CoachView, Right, TestPanel } from '../server.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

/** Where each of the two servers, before and after, finds what was kept. */
const stores: [string, () => Promise<{ database?: string }>][] = [
  ['SQLite', () => Promise.resolve({})],
  ['Postgres', async () => ({ database: await postgres.fresh() })],
]

const open = { type: 'open-check-in', anyway: true } as const
const answer = (change: number): Command => ({
  type: 'answer',
  checkIn: 1,
  change,
  answer: 'okay',
  wishes: [],
  share: 'now',
})

/** A device keeps its secret over a restart of the server. */
const secretOf = (key: string) => new Uint8Array(Buffer.from(key.padEnd(32)).subarray(0, 32))

test.each(stores)(
  '[ST5] %s: a restart in mid check-in finds the same place, and the answer',
  async (_name, where) => {
    const options = await where()
    const first = await startServer(options)
    const { meeting, coach, clients, close } = await session(first.url, ['ana'])
    await coach.send({ type: 'say', card: 'coaching', line: 2, done: false })
    await coach.send(open)
    await clients[0]!.until(asked)
    expect(await clients[0]!.send(answer(1))).toEqual({ ok: true })
    close()
    await first.stop()

    const second = await startServer({ ...options, dir: first.dir })
    const coachAgain = await enter(second.url, meeting, 'uid-coach', coach.key)
    const ana = await enter(second.url, meeting, 'uid-ana')
    expect(coachAgain.view()).toMatchObject({
      role: 'coach',
      present: 1,
      script: { card: 'coaching', line: 2 },
      pulse: [{ kind: 'answer', answer: 'okay' }],
    })
    expect(ana.view()).toMatchObject({ checkIn: { mine: { answer: 'okay' }, change: 1 } })
    coachAgain.close()
    ana.close()
    await second.stop()
  },
)

test.each(stores)(
  '[ST5] %s: a restart between the ballots of a group loses none and counts none twice',
  async (_name, where) => {
    const options = await where()
    const first = await startServer(options)
    const people = ['a', 'b', 'c', 'd', 'e']
    const { meeting, coach, clients, close } = await session(first.url, people)
    await coach.send(open)
    for (const client of clients.slice(0, 3)) {
      await client.until(asked)
      expect(await cast(first.url, client, 'okay', { secret: secretOf(client.key) })).toBe('kept')
    }
    close()
    await first.stop()

    const second = await startServer({ ...options, dir: first.dir })
    const again = await enter(second.url, meeting, 'uid-coach', coach.key)
    const panels = await Promise.all(
      clients.map(async ({ key }, place) =>
        enter(second.url, meeting, `uid-${people[place]}`, key),
      ),
    )
    const gives = (panel: TestPanel) =>
      cast(second.url, panel, 'okay', { secret: secretOf(panel.key) })
    // A retry of what was acknowledged before the restart, and the two that are missing.
    expect(await gives(panels[0]!)).toBe('kept')
    for (const panel of panels.slice(3)) expect(await gives(panel)).toBe('kept')
    const view = await again.until<CoachView>(({ pulse }) => pulse[0]?.kind === 'released')
    expect(view.pulse[0]).toMatchObject({ blocks: [{ counts: { okay: 5 } }] })
    again.close()
    panels.forEach((panel) => panel.close())
    await second.stop()
    expect([...first.faults, ...second.faults]).toEqual([])
  },
)

test('[BL2] two servers on one Postgres: a ballot counts once, whichever of them takes it', async () => {
  const database = await postgres.fresh()
  const [one, other] = await Promise.all([startServer({ database }), startServer({ database })])
  const { coach, clients, close } = await session(one.url, ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
  await coach.send(open)
  const gives = async (client: TestPanel, place: number) => {
    await client.until(asked)
    const right = (await rightOf(one.url, client)) as Right
    const ballot = { ...right, change: 1, answer: 'okay' as const, wishes: [] }
    const [here, there] = place % 2 === 0 ? [one, other] : [other, one]
    expect(await sendBallot(here.url, ballot)).toBe('kept')
    expect(await sendBallot(there.url, ballot)).toBe('kept')
    if (place === 0)
      expect(await sendBallot(there.url, { ...ballot, change: 2, answer: 'comfortable' })).toBe(
        'kept',
      )
  }
  // One says nothing until everybody's second try is over: the last answer ends the check-in.
  const [last, ...others] = clients
  await Promise.all(others.map(gives))
  await last!.until(asked)
  expect(await cast(one.url, last!, 'okay')).toBe('kept')
  const view = await coach.until<CoachView>(({ pulse }) => pulse[0]?.kind === 'released')
  expect(view.pulse[0]).toMatchObject({ blocks: [{ counts: { okay: 6, comfortable: 1 } }] })
  close()
  await Promise.all([one.stop(), other.stop()])
  expect([...one.faults, ...other.faults]).toEqual([])
})
