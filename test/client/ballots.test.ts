/** A device's ballots, against the real server: when rights are asked for, and what is sent again. */
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { createBallots } from '../../client/ballots/ballots.ts'
import type { Rights } from '../../client/ballots/ballots.ts'
import type { RightsReply } from '../../server/contract/ballots.ts'
import { asked, cast, enter, eventually, session, startServer } from '../server.ts'
import type { CoachView, ParticipantView, TestPanel, TestServer } from '../server.ts'

const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f']
let server: TestServer
const posts: string[] = []

/** What a browser has and Node has not. */
beforeAll(async () => {
  server = await startServer()
  const kept = new Map<string, string>()
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  const { fetch } = globalThis
  const watched: typeof fetch = (url, request) => {
    if (typeof url === 'string' && url.endsWith('/ballot'))
      posts.push(JSON.stringify(request?.body))
    return fetch(url, request)
  }
  const history = { state: null, replaceState: () => undefined }
  Object.assign(globalThis, { addEventListener: () => undefined, fetch: watched, history })
  Object.defineProperty(globalThis, 'localStorage', { value: localStorage, configurable: true })
})
afterAll(() => server.stop())
beforeEach(() => void posts.splice(0))

async function six() {
  const held = await session(server.url, PEOPLE)
  await held.coach.send({ type: 'open-check-in', anyway: true })
  const [mine] = held.clients
  const view = await mine!.until<ParticipantView>(asked)
  const slot = view.checkIn?.asked ? view.checkIn.ballots?.slot : undefined
  return { ...held, mine: mine!, rights: view.rights!, slot: slot! }
}

function deviceOf(panel: TestPanel) {
  const asks: number[][] = []
  const ballots = createBallots({
    base: `${server.url}/`,
    ask: (of) => {
      asks.push(of.map(({ number }) => number))
      return panel.socket.emitWithAck('rights', { asked: of }) as Promise<RightsReply>
    },
  })
  return { ballots, asks }
}

const first = ({ key, slots }: Rights): Rights => ({ key, slots: slots.slice(0, 1) })

test('[BA1] a tap asks for no right: that waits for the moment this device has drawn', async () => {
  const { mine, rights, slot, close } = await six()
  const { ballots, asks } = deviceOf(mine)
  // Once without a moment drawn, so that nothing has to be fetched for the second.
  await ballots.cast(rights, rights.slots[1]!.slot, { change: 1, answer: 'okay', wishes: [] })
  expect(asks.splice(0)).toEqual([[2]])
  const chance = jest.spyOn(Math, 'random').mockReturnValue(0.95)
  // The first view, another at once, then the tap.
  ballots.prepare(first(rights))()
  ballots.prepare(first(rights))
  chance.mockRestore()
  const reply = ballots.cast(rights, slot, { change: 1, answer: 'okay', wishes: [] })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(asks).toEqual([])
  expect(await reply).toBe('kept')
  expect(asks).toEqual([[1]])
  close()
})

test('[BB10] what was taken goes out again after a lost connection, and a box that lost it has it back', async () => {
  const { meeting, coach, clients, mine, rights, slot, close } = await six()
  const { ballots } = deviceOf(mine)
  expect(await ballots.cast(rights, slot, { change: 1, answer: 'comfortable', wishes: [] })).toBe(
    'kept',
  )
  // On a slow line one may go out twice.
  const [ballot] = posts.splice(0)
  ballots.resume(slot, false)
  await new Promise((resolve) => setTimeout(resolve, 1_700))
  expect(posts).toEqual([])
  ballots.resume(slot, true)
  await eventually(() => posts.length > 0)
  expect(posts[0]).toBe(ballot)
  await eventually(() => ballots.own(slot)?.reply === 'kept')
  posts.splice(0)

  // As after a crash of everything at once: nobody has the key any more.
  const file = new DatabaseSync(join(server.dir, 'ballots.sqlite'))
  file.exec('delete from keys')
  file.close()
  const { url, port, dir } = server
  await server.stop()
  server = await startServer({ dir, port })
  expect(server.url).toBe(url)

  ballots.resume(slot, true)
  await eventually(() => posts.length > 0)
  await eventually(() => ballots.own(slot)?.reply === 'kept')
  expect(ballots.own(slot)).toMatchObject({ change: 1, answer: 'comfortable' })
  close()
  const leading = await enter(url, meeting, 'uid-coach', coach.key)
  for (const [place, { key }] of clients.slice(1).entries()) {
    const again = await enter(url, meeting, `uid-${PEOPLE[place + 1]}`, key)
    expect(await cast(url, again, 'okay')).toBe('kept')
    again.close()
  }
  await leading.send({ type: 'close-check-in', number: 1 })
  const view = await leading.until<CoachView>(({ pulse }) => pulse[0]?.kind === 'released')
  expect(view.pulse[0]).toMatchObject({ blocks: [{ counts: { comfortable: 1, okay: 5 } }] })
  leading.close()
})

test('nothing goes out again where nothing was given, or where it was refused', async () => {
  const { mine, rights, slot, close } = await six()
  const { ballots } = deviceOf(mine)
  ballots.prepare(first(rights))
  ballots.resume(slot, true)
  await ballots.cast({ ...rights, slots: [] }, slot, { change: 1, answer: 'okay', wishes: [] })
  ballots.resume(slot, true)
  await new Promise((resolve) => setTimeout(resolve, 1_700))
  expect(posts).toEqual([])
  close()
})

test('[BB1] a tap before its right has come, and a reload: it goes out as soon as the right is there', async () => {
  const { mine, rights, slot, close } = await six()
  const gone = createBallots({ base: `${server.url}/`, ask: () => new Promise(() => undefined) })
  void gone.cast(first(rights), slot, { change: 1, answer: 'okay', wishes: [] })
  const { ballots } = deviceOf(mine)
  const chance = jest.spyOn(Math, 'random').mockReturnValueOnce(0).mockReturnValueOnce(0.3)
  ballots.resume(slot, true)
  ballots.prepare(first(rights))
  chance.mockRestore()
  await eventually(() => ballots.own(slot)?.reply === 'kept')
  expect(new Set(posts).size).toBe(1)
  close()
})
