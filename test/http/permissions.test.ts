/**
 * Every route, from everyone who could ask, in every state of a session. The
 * list of routes is read off the running server: one that is missing below, or
 * is there no more, fails.
 */
import { newId, openPanel, post, startServer, tokenByCode } from '../server.ts'
import type { TestServer } from '../server.ts'
import { STATES, WHO, stand } from './standing.ts'
import type { Held, State, Who } from './standing.ts'

type Case = {
  /** Sends what somebody holds, and answers the status. */
  ask: (held: Held) => Promise<number>
  expected: (who: Who, state: State) => number
}

let server: TestServer
/** One for each cell: limits count by address, and all of them come from here. */
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  await server.stop()
  expect(server.faults).toEqual([])
})

const get = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(server.url + path, { headers, redirect: 'manual' })).status
const send = async (path: string, body: unknown) => (await post(server.url + path, body)).status

/** A page holds nothing of anyone, and is the same for all. */
const page = (path: string, status = 200): Case => ({
  ask: () => get(path),
  expected: () => status,
})

const hasContext = (who: Who): boolean => who !== 'nobody' && who !== 'expired'

const CASES: Record<string, Case> = {
  'GET /healthz': page('/healthz'),
  'GET /readyz': page('/readyz'),
  'GET /join': page('/join'),
  'GET /join/:code': page('/join/abcd-efgh'),
  'GET /summary': page('/summary'),
  'GET /desk': page('/desk'),
  'GET /desk/sign-in': page('/desk/sign-in', 302),
  // A browser that is not signed in, whatever else its person holds (desk.test.ts).
  'POST /desk/seat': {
    ask: ({ key }) => send('/desk/seat', { key }),
    expected: () => 401,
  },
  'POST /desk/sign-out': {
    ask: () => send('/desk/sign-out', {}),
    expected: () => 200,
  },
  'POST /desk/export': {
    // A seat in a meeting is none at a desk.
    ask: ({ token }) => send('/desk/export', { token: token ?? '', engagement: null }),
    expected: () => 401,
  },
  'GET /': page('/', 302),
  'GET /rehearsal': page('/rehearsal'),

  'GET /zoom': {
    ask: ({ context }) => get('/zoom', context === null ? {} : { 'x-zoom-app-context': context }),
    // Without a context it is the page alone; a revoked one gives a token that opens nothing.
    expected: (who) => (who === 'expired' ? 400 : 200),
  },
  'POST /zoom/seat': {
    ask: ({ context, key }) => send('/zoom/seat', { context: context ?? '', key, parent: null }),
    expected: (who) => (hasContext(who) && who !== 'revoked' ? 200 : 403),
  },
  'POST /zoom/events': {
    // Nobody but Zoom signs, whoever they are.
    ask: () => send('/zoom/events', { event: 'meeting.ended', payload: {} }),
    expected: () => 401,
  },
  'GET /guide': page('/guide'),
  'GET /privacy': page('/privacy'),
  'GET /terms': page('/terms'),
  'GET /what-we-see': page('/what-we-see'),
  'GET /support': page('/support'),
  'GET /zoom/added': page('/zoom/added'),
  'GET /zoom/not-added': page('/zoom/not-added'),
  'GET /zoom/doctor': page('/zoom/doctor'),
  'GET /zoom/install': page('/zoom/install', 302),
  'GET /zoom/authorized': page('/zoom/authorized?code=x', 302),
  'POST /zoom/authorize': {
    ask: ({ token }) => send('/zoom/authorize', { token: token ?? '' }),
    expected: (who) =>
      ['participant', 'participant of another session', 'coach', 'another coach'].includes(who)
        ? 200
        : 403,
  },
  'POST /zoom/authorize/done': {
    // A code that Zoom never gave; Zoom is not to be reached from here.
    ask: ({ token }) =>
      send('/zoom/authorize/done', { token: token ?? '', code: 'made-up', redirectUri: null }),
    expected: (who) =>
      ['participant', 'participant of another session', 'coach', 'another coach'].includes(who)
        ? 503
        : 403,
  },
  'GET /ballot/key/:kid': page('/ballot/key/2026-11'),
  'POST /ballot': {
    // A ballot says nothing of who sends it, and its status says nothing of the ballot.
    ask: async () =>
      (await fetch(`${server.url}/ballot`, { method: 'POST', body: 'x'.repeat(640) })).status,
    expected: () => 200,
  },
  'POST /join/seat': {
    ask: ({ code }) => send('/join/seat', { code: code ?? '' }),
    // The code is all it takes, and it is dead with its session.
    expected: (who, state) =>
      who === 'nobody' || who === 'expired' || state === 'before' || state === 'deleted'
        ? 404
        : 200,
  },
  'POST /join/:code': {
    ask: async ({ code }) =>
      (
        await fetch(`${server.url}/join/${code ?? 'aaaa-aaaa'}`, {
          method: 'POST',
          body: new URLSearchParams({ key: newId() }),
        })
      ).status,
    // A new seat, so none once all is over.
    expected: (who, state) => {
      if (who === 'nobody' || who === 'expired') return 404
      return state === 'open' ? 200 : state === 'closed' ? 403 : 404
    },
  },
  'POST /summary/open': {
    ask: ({ secret }) => send('/summary/open', { secret: secret ?? 'A'.repeat(43) }),
    expected: opens(409),
  },
  'POST /summary/do': {
    // The coach's link, by whoever reads with a link of their own.
    ask: ({ secret, coachLink }) =>
      send('/summary/do', {
        secret: secret ?? 'A'.repeat(43),
        id: newId(),
        command: { type: 'revoke-link', link: coachLink ?? newId() },
      }),
    // A refusal comes as a value, and only to whoever has a link that opens.
    expected: opens(404),
  },
  'POST /rehearsal/context': {
    // Open to all: it makes people of a rehearsal alone, whoever asks.
    ask: () =>
      send('/rehearsal/context', {
        typ: 'meeting',
        meeting: 'm',
        person: 'p',
        signedIn: true,
        attendrole: 'host',
      }),
    expected: () => 200,
  },
  'POST /rehearsal/window': {
    ask: () =>
      send('/rehearsal/window', {
        typ: 'meeting',
        meeting: 'm',
        person: 'p',
        signedIn: true,
        attendrole: 'host',
        id: 'permissions',
        header: true,
      }),
    expected: () => 200,
  },
  'POST /rehearsal/desk': {
    ask: () => send('/rehearsal/desk', { person: 'p' }),
    expected: () => 200,
  },
  'POST /rehearsal/network': {
    ask: () => send('/rehearsal/network', { id: 'permissions', network: 'up' }),
    expected: () => 200,
  },
}

/** With a link of their own: `before` the end it waits, after it opens, and deleted it is gone. */
function opens(waiting: number) {
  return (who: Who, state: State): number => {
    const has = who === 'guest' || who === 'participant'
    if (who === 'participant of another session') return waiting
    if (who === 'coach') return state === 'closed' ? 200 : 404
    if (!has || state === 'before' || state === 'deleted') return 404
    return state === 'open' ? waiting : 200
  }
}

test('every route of the server stands in the table, and no other', () => {
  expect(Object.keys(CASES).toSorted()).toEqual(server.routes().toSorted())
})

test.each(WHO.flatMap((who) => STATES.map((state) => [who, state] as const)))(
  '[SE1] [SE5] every route, asked by: %s, when: %s',
  async (who, state) => {
    const { held, meeting, close } = await stand(server, who, state)
    const got: Record<string, number> = {}
    const due: Record<string, number> = {}
    for (const [route, { ask, expected }] of Object.entries(CASES)) {
      got[route] = await ask(held)
      due[route] = expected(who, state)
    }
    expect(got).toEqual(due)
    const links = (await server.store.latestIn(meeting))?.session.links ?? []
    const coachs = links.find(({ id }) => id === held.coachLink)
    // The one link that was asked to be revoked, and only by the one who may.
    if (coachs) expect(coachs.revokedAt !== null).toBe(who === 'coach')
    close()
  },
)

test('[SE8] a revoked context’s page opens no panel, a link’s token no other session', async () => {
  const { held, close } = await stand(server, 'revoked', 'open')
  const response = await fetch(`${server.url}/zoom`, {
    headers: { 'x-zoom-app-context': held.context! },
  })
  const token = /name="attune-token" content="([^"]+)"/.exec(await response.text())![1]!
  await expect(openPanel(server.url, token)).rejects.toThrow('not-admitted')
  const byLink = await openPanel(server.url, await tokenByCode(server.url, held.code!))
  expect(byLink.view()).toMatchObject({ role: 'participant' })
  byLink.close()
  close()
})
