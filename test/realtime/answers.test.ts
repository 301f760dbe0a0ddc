/**
 * Every handler ends in an answer: every event and every route, read off the
 * running server, with a store that is well, that rejects and that throws.
 */
import { examples } from '../core/examples.ts'
import { signedIn } from '../at-desk.ts'
import { PATIENCE, contextFor, enter, newId, session, startServer } from '../server.ts'
import type { TestPanel, TestServer } from '../server.ts'

const STATES = {
  'that is well': null,
  'that rejects': () => Promise.reject(new Error('the store is away')),
  'that throws': () => {
    throw new Error('the store is broken')
  },
} as const

const week = { week: '2026-W48', from: 1_795_996_800_000, until: 1_796_601_600_000 }
const LOOKS = [
  { what: 'practice' },
  { what: 'preparation', engagement: newId() },
  { what: 'log', engagement: newId() },
  { what: 'week', ...week },
  { what: 'desk', ...week },
  { what: 'engagement', engagement: newId() },
  { what: 'session', session: newId() },
  { what: 'links' },
  { what: 'kept' },
  { what: 'hand-over', secret: 'A'.repeat(43) },
]
const RIGHTS = [{ asked: [{ number: 1, blinded: 'A'.repeat(43) }] }]
const secret = 'A'.repeat(43)
const bodies = (): unknown[] => [
  null,
  {},
  { context: contextFor(newId(), 'uid-x'), key: newId(), parent: newId() },
  { code: 'abcdefgh' },
  { secret },
  { secret, id: newId(), command: examples['revoke-link'] },
  { key: newId() },
  { person: 'p' },
]

const unhandled: unknown[] = []
const note = (error: unknown): void => void unhandled.push(error)
beforeAll(() => void process.on('unhandledRejection', note))
afterAll(() => void process.off('unhandledRejection', note))

/** Every function of the store, and of what it holds, does this instead; undone by what it returns. */
function broken(store: object, instead: () => unknown): () => void {
  const undo: (() => void)[] = []
  for (const [name, value] of Object.entries(store)) {
    if (typeof value === 'object' && value !== null) undo.push(broken(value as object, instead))
    if (typeof value !== 'function' || name === 'close') continue
    Object.assign(store, { [name]: instead })
    undo.push(() => Object.assign(store, { [name]: value }))
  }
  return () => undo.forEach((one) => one())
}

async function asked(panel: TestPanel, event: string, messages: unknown[]): Promise<unknown[]> {
  const replies = messages.map(
    (message) => panel.socket.timeout(PATIENCE).emitWithAck(event, message) as Promise<unknown>,
  )
  return Promise.all(replies)
}

async function panelsOf(server: TestServer): Promise<TestPanel[]> {
  const { coach, clients } = await session(server.url, ['ana'])
  const visitor = await enter(server.url, newId(), 'uid-other')
  const { panel } = await signedIn(server, 'rehearsal-desk')
  return [coach, ...clients, visitor, panel]
}

test.each(Object.entries(STATES))(
  '[LM6] [SE7] every event and every route is answered, with a store %s',
  async (_state, instead) => {
    const server = await startServer({ limits: { commands: 1_000, looks: 1_000, rights: 1_000 } })
    const panels = await panelsOf(server)
    const repair = instead === null ? () => undefined : broken(server.store, instead)

    // What ends a session comes last.
    const commands = Object.values(examples).filter(
      ({ type }) => type !== 'end-session' && type !== 'erase-everything',
    )
    const messages = [...commands, examples['end-session']].map((command) => ({
      id: newId(),
      command,
    }))
    for (const panel of panels)
      for (const [event, all] of [
        ['command', messages],
        ['look', LOOKS],
        ['rights', RIGHTS],
      ] as const)
        for (const reply of await asked(panel, event, [...all]))
          expect(reply).toEqual(
            expect.objectContaining({ ok: expect.any(Boolean) as boolean }) as unknown,
          )

    const statuses: Record<string, number[]> = {}
    for (const route of server.routes()) {
      const [method = '', path = ''] = route.split(' ')
      const url = server.url + path.replace(/:\w+/g, '2026-11')
      for (const body of method === 'GET' ? [undefined] : bodies()) {
        const response = await fetch(url, {
          method,
          redirect: 'manual',
          headers: { 'content-type': 'application/json', origin: server.url },
          body: body === undefined ? null : JSON.stringify(body),
          signal: AbortSignal.timeout(PATIENCE),
        })
        await response.arrayBuffer()
        statuses[route] = [...(statuses[route] ?? []), response.status]
      }
    }
    const odd = Object.entries(statuses).filter(([, all]) => all.some((one) => one === 500))
    expect(odd).toEqual([])
    if (instead === null) expect(server.faults).toEqual([])
    else {
      expect(server.faults.length).toBeGreaterThan(0)
      expect(Object.values(statuses).flat()).toContain(503)
    }
    repair()
    panels.forEach((panel) => panel.close())
    await server.stop()
    expect(unhandled).toEqual([])
  },
)
