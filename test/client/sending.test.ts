/** The queue of commands against a model of it: whatever happens in whatever order, each command is sent until it is answered, or it is said that it was not taken. */
import * as fc from 'fast-check'
import type { Socket } from 'socket.io-client'
import { createSending } from '../../client/sending.ts'
import type { Command, Reply } from '../../server/contract/commands.ts'

type Message = { id: string; command: Command }
type Acknowledge = (silence: Error | null, reply?: Reply, revision?: null) => void
type Sending = ReturnType<typeof createSending>

const OK: Reply = { ok: true }
const NOT_NOW: Reply = { ok: false, refusal: 'unavailable' }
const TOO_LATE: Reply = { ok: false, refusal: 'no-open-check-in' }
const NEVER: Reply = { ok: false, refusal: 'not-yours' }

/** A browser's tab, with a server at the far end that takes each id once. */
class World {
  stored = new Map<string, string>()
  connected = true
  underWay: { message: Message; acknowledge: Acknowledge } | null = null
  page!: { sending: Sending }
  /** Asked for, in order, and what became of each. */
  asked: { name: string; page: object; reply: Reply | null }[] = []
  /** What the far end took, in order, by its id. */
  taken = new Map<string, string>()
  refused = new Set<string>()
  ids = new Map<string, string>()
  /** Refusals that pages said of what an earlier one left. */
  told = 0

  constructor() {
    const stored = this.stored
    Object.assign(globalThis, {
      location: { pathname: '/zoom' },
      history: { state: null, replaceState: () => undefined },
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    })
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      value: {
        getItem: (name: string) => stored.get(name) ?? null,
        setItem: (name: string, text: string) => void stored.set(name, text),
        removeItem: (name: string) => void stored.delete(name),
      },
    })
    this.open()
  }

  open(): void {
    const socket = {
      timeout: () => ({
        emit: (_event: string, message: Message, acknowledge: Acknowledge) => {
          if (this.underWay) throw new Error('two are under way at once')
          this.underWay = { message, acknowledge }
          this.sees(message)
        },
      }),
      io: { engine: { close: () => this.cut() } },
    } as unknown as Socket
    Object.defineProperty(socket, 'connected', { get: () => this.connected })
    this.page = {
      sending: createSending({
        socket,
        name: () => 'a seat',
        onRefused: () => undefined,
        onRevision: () => undefined,
        changed: () => undefined,
      }),
    }
    this.page.sending.pump()
  }

  /** The same command never comes under another id. */
  sees({ id, command }: Message): void {
    const name = nameOf(command)
    expect(this.ids.get(name) ?? id).toBe(id)
    this.ids.set(name, id)
  }

  send(): void {
    const one = { name: `${this.asked.length}`, page: this.page, reply: null as Reply | null }
    this.asked.push(one)
    void this.page.sending.send(commandOf(one.name)).then((reply) => (one.reply = reply))
  }

  /** The far end does it, or says no. Its answer arrives, or is lost with the connection. */
  answer(reply: Reply, arrives: boolean): void {
    const one = this.underWay
    if (!one) return
    const name = nameOf(one.message.command)
    const done = this.taken.has(one.message.id)
    if (reply.ok && !this.refused.has(one.message.id)) this.taken.set(one.message.id, name)
    if (reply === NEVER && !done) this.refused.add(one.message.id)
    // What was taken is acknowledged again, whatever it would say to it now.
    const said = done ? OK : this.refused.has(one.message.id) ? NEVER : reply
    if (!arrives) return this.cut()
    this.underWay = null
    one.acknowledge(null, said, null)
    if (this.page.sending.lost() !== null) this.told += 1
  }

  silence(): void {
    const one = this.underWay
    this.underWay = null
    one?.acknowledge(new Error('silence'))
  }

  cut(): void {
    this.connected = false
    this.underWay = null
    this.page.sending.interrupted()
  }

  connect(): void {
    this.connected = true
    this.page.sending.pump()
  }

  reload(): void {
    this.page.sending.close()
    this.cut()
    this.connected = true
    this.open()
  }
}

const commandOf = (name: string): Command => ({
  type: 'share-need',
  id: name.padStart(22, '0'),
  kind: 'pace',
  text: name,
})
const nameOf = (command: Command): string =>
  command.type === 'answer' ? `answer ${command.change}` : 'text' in command ? command.text! : ''

type Step = (world: World) => void
const steps: Record<string, Step> = {
  send: (world) => world.send(),
  taken: (world) => world.answer(OK, true),
  'taken, and unheard': (world) => world.answer(OK, false),
  refused: (world) => world.answer(NEVER, true),
  'refused, and unheard': (world) => world.answer(NEVER, false),
  'not now': (world) => world.answer(NOT_NOW, true),
  silence: (world) => world.silence(),
  'connection lost': (world) => world.cut(),
  connected: (world) => world.connect(),
  reload: (world) => world.reload(),
  // What is held up is asked again.
  wait: () => {
    jest.advanceTimersByTime(1_000)
  },
}

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['performance', 'nextTick'] }))
afterEach(() => void jest.useRealTimers())

test('[DL1] whatever happens in whatever order, what was asked is taken once and in order, or said to be refused', async () => {
  const names = fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(names, async (drawn) => {
      const world = new World()
      for (const name of drawn) steps[name]!(world)
      // In the end the network is there, and the server takes everything.
      for (let round = 0; round <= world.asked.length + drawn.length; round++) {
        jest.advanceTimersByTime(1_000)
        world.connect()
        world.answer(OK, true)
      }
      await Promise.resolve()
      expect(world.page.sending.unsent()).toBe(0)
      const taken = [...world.taken.values()]
      const asked = world.asked.map(({ name }) => name)
      const refused = [...world.refused].map(
        (id) => [...world.ids].find((one) => one[1] === id)![0],
      )
      // Each of them, one after the other, and none twice.
      expect(taken).toEqual(asked.filter((name) => !refused.includes(name)))
      for (const { name, page, reply } of world.asked.filter(({ page }) => page === world.page))
        expect({ name, reply, is: page === world.page }).toEqual({
          name,
          reply: refused.includes(name) ? NEVER : OK,
          is: true,
        })
      // What an earlier page left, and was refused, is said by the one that heard it.
      const unheard = world.asked.some(
        ({ name, page, reply }) => refused.includes(name) && page !== world.page && reply === null,
      )
      expect(world.told > 0 || !unheard).toBe(true)
      world.page.sending.close()
    }),
    { numRuns: 1_000 },
  )
})

const answer = (change: number): Command => ({
  type: 'answer',
  checkIn: 1,
  change,
  answer: 'okay',
  wishes: [],
  share: 'now',
})

test.each([
  ['was in time is said to stand', true, OK],
  ['was not in time is said not to count', false, TOO_LATE],
] as const)(
  '[CI5] an answer whose successor comes too late, and which %s',
  async (_what, inTime, heard) => {
    const world = new World()
    const { sending } = world.page
    const first = sending.send(answer(1))
    if (inTime) world.answer(OK, false)
    else world.cut()
    const [second, third] = [sending.send(answer(2)), sending.send(answer(3))]
    world.connect()
    expect(world.underWay?.message.command).toEqual(answer(3))
    world.answer(TOO_LATE, true)
    expect(world.underWay?.message.command).toEqual(answer(1))
    world.answer(TOO_LATE, true)
    expect(await Promise.all([first, second, third])).toEqual([heard, TOO_LATE, TOO_LATE])
    expect(sending.unsent()).toBe(0)
    sending.close()
  },
)

test('[CI5] an answer that was taken in place of one before it speaks for both', async () => {
  const world = new World()
  const { sending } = world.page
  const first = sending.send(answer(1))
  world.cut()
  const second = sending.send(answer(2))
  world.connect()
  world.answer(OK, true)
  expect(world.underWay).toBe(null)
  expect(await Promise.all([first, second])).toEqual([OK, OK])
  sending.close()
})
