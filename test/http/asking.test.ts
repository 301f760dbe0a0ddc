/**
 * Every event that a socket answers, from everyone who could send it, in every
 * state of a session. The list of events is read off the running server: one
 * that is missing below, or is there no more, fails. Commands have a table of
 * their own (realtime/permissions.test.ts).
 */
import { ristretto255 } from '@noble/curves/ed25519.js'
import { Socket } from 'socket.io'
import type { Look } from '../../server/contract/commands.ts'
import { newCoach, held as heldBy, inMainWindow, signedIn } from '../at-desk.ts'
import type { Held as AtDesk } from '../at-desk.ts'
import { PATIENCE, newId, openPanel, startServer } from '../server.ts'
import type { TestPanel, TestServer } from '../server.ts'
import { STATES, WHO, stand } from './standing.ts'
import type { State, Who } from './standing.ts'

/** What a socket tells of itself. */
const OF_THE_LIBRARY = ['disconnect', 'error']

let server: TestServer
const heard = new Set<string>()
beforeAll(() => {
  const { on } = Socket.prototype
  jest.spyOn(Socket.prototype, 'on').mockImplementation(function (this: Socket, name, listener) {
    heard.add(String(name))
    return on.call(this, name, listener) as Socket
  })
})
// One for each cell, as with the routes.
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  await server.stop()
  expect(server.faults).toEqual([])
})
afterAll(() => jest.restoreAllMocks())

const ask = async (panel: TestPanel, event: string, ...message: unknown[]): Promise<string> => {
  const reply = (await panel.socket.timeout(PATIENCE).emitWithAck(event, ...message)) as
    { ok: boolean; refusal?: string } | undefined
  return reply === undefined ? 'nothing' : reply.ok ? 'ok' : (reply.refusal ?? 'nothing')
}

const WEEK = { week: '2026-W48', from: Date.UTC(2026, 10, 23), until: Date.UTC(2026, 10, 30) }
type About = Pick<AtDesk, 'engagement' | 'session'>
/** Typed by the contract's own list: a look that is missing does not compile. */
const looksAt = ({ engagement, session }: About): Record<Look['what'], Look> => ({
  practice: { what: 'practice' },
  preparation: { what: 'preparation', engagement },
  log: { what: 'log', engagement },
  week: { what: 'week', ...WEEK },
  desk: { what: 'desk', ...WEEK },
  engagement: { what: 'engagement', engagement },
  session: { what: 'session', session },
  links: { what: 'links' },
  kept: { what: 'kept' },
  'hand-over': { what: 'hand-over', secret: 'A'.repeat(43) },
})
const KINDS = Object.keys(looksAt({ engagement: '', session: '' })) as Look['what'][]
/** What is somebody's own, whoever they are; all else belongs to an engagement. */
const OWN: Look['what'][] = ['practice', 'week', 'desk', 'links', 'kept']
const BESIDE: Look['what'][] = ['practice', 'preparation', 'log', 'week']

/** From a seat in a meeting: a coach's own, where Zoom names them, and the desk's to nobody. */
function expectedLook(what: Look['what'], who: Who, state: State): string {
  if (!BESIDE.includes(what) || who === 'guest') return 'not-yours'
  const led = who === 'coach' && (state === 'open' || state === 'closed')
  return led || OWN.includes(what) ? 'ok' : 'not-found'
}

/** To whoever is asked in the session they are in, and to nobody else. */
function expectedRights(who: Who, state: State): string {
  if (who === 'participant of another session') return 'ok'
  if (state === 'before' || state === 'deleted') return 'no-session'
  if (who === 'coach' || who === 'another coach') return 'not-yours'
  return state === 'closed' ? 'session-ended' : 'ok'
}

/** An element of the group, so that only who asks decides. */
const blinded = Buffer.from(ristretto255.Point.BASE.toBytes()).toString('base64url')
const RIGHTS = { asked: [{ number: 1, blinded }] }

type Case = {
  ask: (panel: TestPanel, about: About) => Promise<unknown>
  expected: (who: Who, state: State) => unknown
}
const answers = async (panel: TestPanel, about: About) => {
  const got: Record<string, string> = {}
  for (const what of KINDS) got[what] = await ask(panel, 'look', looksAt(about)[what])
  return got
}
const EVENTS: Record<string, Case> = {
  look: {
    ask: answers,
    expected: (who, state) =>
      Object.fromEntries(KINDS.map((what) => [what, expectedLook(what, who, state)])),
  },
  rights: { ask: (panel) => ask(panel, 'rights', RIGHTS), expected: expectedRights },
  // No command of anybody's is in these words.
  command: {
    ask: (panel) => ask(panel, 'command', { id: newId(), command: { type: 'look' } }),
    expected: () => 'malformed',
  },
  // Each is shown their own view, whoever they are.
  newest: { ask: (panel) => ask(panel, 'newest'), expected: () => 'ok' },
  still: { ask: (panel) => ask(panel, 'still'), expected: () => 'nothing' },
}

test('every event that a socket answers stands in the table, and no other', async () => {
  heard.clear()
  const { held, close } = await stand(server, 'participant', 'open')
  const panel = await openPanel(server.url, held.token!, held.key)
  expect([...heard].filter((name) => !OF_THE_LIBRARY.includes(name)).toSorted()).toEqual(
    Object.keys(EVENTS).toSorted(),
  )
  panel.close()
  close()
})

test.each(WHO.flatMap((who) => STATES.map((state) => [who, state] as const)))(
  '[SE2] [SE5] every event of a socket, from: %s, when: %s',
  async (who, state) => {
    const { held, meeting, close } = await stand(server, who, state)
    const atRest = async () => JSON.stringify(await server.store.latestIn(meeting))
    const { engagement = newId(), id: session = newId() } =
      (await server.store.latestIn(meeting))?.session ?? {}
    if (['nobody', 'expired', 'revoked'].includes(who))
      await expect(openPanel(server.url, held.token ?? '', held.key)).rejects.toThrow(
        'not-admitted',
      )
    else {
      const panel = await openPanel(server.url, held.token!, held.key)
      const before = await atRest()
      for (const [event, { ask: asking, expected }] of Object.entries(EVENTS)) {
        const got = await asking(panel, { engagement, session })
        expect([event, got]).toEqual([event, expected(who, state)])
      }
      expect(await atRest()).toBe(before)
      panel.close()
    }
    close()
  },
)

describe('[DE5] at a desk', () => {
  const doors = {
    browser: async (uid: string) => (await signedIn(server, uid)).panel,
    'main window': (uid: string) => inMainWindow(server, uid),
  }
  test.each(Object.keys(doors) as (keyof typeof doors)[])(
    'every event, from its coach and from another, by %s',
    async (door) => {
      const uid = newCoach()
      const about = await heldBy(server, uid)
      for (const whose of [uid, newCoach()]) {
        const panel = await doors[door](whose)
        const isTheirs = (what: Look['what']): boolean => OWN.includes(what) || whose === uid
        expect(await answers(panel, about)).toEqual({
          ...Object.fromEntries(KINDS.map((what) => [what, isTheirs(what) ? 'ok' : 'not-found'])),
          // Nobody has been offered anything, and a secret that opens nothing says no more.
          'hand-over': 'gone',
        })
        expect(await ask(panel, 'rights', RIGHTS)).toBe('no-session')
        expect(await ask(panel, 'newest')).toBe('ok')
        expect(await ask(panel, 'still')).toBe('nothing')
        panel.close()
      }
    },
  )
})
