/**
 * Every route, from everyone who could ask, in every state of a session. The
 * list of routes is read off the running server: one that is missing below, or
 * is there no more, fails.
 */
import { keysFrom, tokenFor } from '../../server/seats.ts'
import {
  SECRET,
  contextFor,
  enter,
  eventually,
  newId,
  openPanel,
  post,
  removed,
  startServer,
  tokenByCode,
  zoomSays,
} from '../server.ts'
import type { CoachView, ParticipantView, TestServer } from '../server.ts'

const WHO = [
  'nobody',
  'guest',
  'participant',
  'participant of another session',
  'coach',
  'another coach',
  'expired',
  'revoked',
] as const
type Who = (typeof WHO)[number]
const STATES = ['before', 'open', 'closed', 'deleted'] as const
type State = (typeof STATES)[number]

/** What somebody holds in a state: exactly what the product gave them, or what was true once. */
type Held = {
  context: string | null
  /** Another device showed the context before. */
  shown: boolean
  key: string
  token: string | null
  code: string | null
  /** A summary link of their own. */
  secret: string | null
  /** The id of the link that belongs to the coach of the session in question. */
  coachLink: string
}
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
  'GET /join': page('/join'),
  'GET /join/:code': page('/join/abcd-efgh'),
  'GET /summary': page('/summary'),
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
  'POST /summary/open': {
    ask: ({ secret }) => send('/summary/open', { secret: secret ?? 'A'.repeat(43) }),
    expected: opens(409),
  },
  'POST /summary/revoke': {
    // The coach's link, by whoever reads with a link of their own.
    ask: ({ secret, coachLink }) =>
      send('/summary/revoke', { secret: secret ?? 'A'.repeat(43), link: coachLink }),
    // The coach who revokes it reads with it no more; nobody else may.
    expected: () => 404,
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
  'POST /rehearsal/network': {
    ask: () => send('/rehearsal/network', { id: 'permissions', down: false }),
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

/** One meeting in this state, and what this person holds in it. */
async function stand(
  who: Who,
  state: State,
): Promise<{ held: Held; meeting: string; close: () => void }> {
  const start = { type: 'start-session', label: '', coachName: 'Maya', engagement: null } as const
  const claim = { type: 'claim-link' } as const
  const [meeting, elsewhere] = [newId(), newId()]
  const [coachUid, uid] = [`uid-${newId()}`, `uid-${newId()}`]
  const coach = await enter(server.url, meeting, coachUid)
  const panels = [coach]
  const key = newId()
  const secretIn = (path: string | null | undefined) => path?.split('#')[1] ?? null
  const held: Held = {
    context: null,
    shown: false,
    key,
    token: null,
    code: null,
    secret: null,
    coachLink: newId(),
  }

  if (who === 'participant of another session' || who === 'another coach') {
    const leads = await enter(
      server.url,
      elsewhere,
      who === 'another coach' ? uid : `uid-${newId()}`,
    )
    panels.push(leads)
    await leads.send(start)
  }
  if (state !== 'before') {
    await coach.send(start)
    held.code = (await coach.until<CoachView>(({ role }) => role === 'coach')).join.code
  }
  const where = who === 'participant of another session' ? elsewhere : meeting
  const mine: Partial<Record<Who, string>> = { coach: coachUid, participant: uid, revoked: uid }
  const identity = who === 'guest' ? undefined : (mine[who] ?? uid)
  if (who === 'expired') held.context = contextFor(where, uid, Date.now() - 10 * 60_000)
  else if (who !== 'nobody') held.context = contextFor(where, identity)

  if (who === 'guest' || who === 'participant' || who === 'participant of another session') {
    const panel = await enter(server.url, where, identity, key)
    panels.push(panel)
    if (panel.view()?.role === 'participant') {
      await panel.send(claim)
      const { link } = await panel.until<ParticipantView>((view) => view.link !== null)
      held.secret = secretIn(link?.path)
    }
  }
  const claims = { via: 'meeting', meeting: where, apart: false, context: newId() } as const
  if (who === 'expired')
    held.token = (
      await tokenFor({ ...claims, uid }, keysFrom(SECRET), Date.now() - 3_600_000)
    ).token
  else if (who === 'revoked')
    held.token = (
      await tokenFor({ ...claims, uid }, keysFrom('a secret that was changed since'), Date.now())
    ).token
  else if (who !== 'nobody')
    held.token = (
      await tokenFor({ ...claims, uid: identity ?? null }, keysFrom(SECRET), Date.now())
    ).token
  if (who === 'revoked')
    await post(`${server.url}/zoom/seat`, { context: held.context, key: newId(), parent: null })

  if (state === 'closed') {
    await coach.send({ type: 'end-session' })
    const { links } = await coach.until<CoachView>((view) => view.session.closedAt !== null)
    const own = links.find(({ side }) => side === 'coach')!
    held.coachLink = own.id
    if (who === 'coach') held.secret = secretIn(own.path)
  }
  if (state === 'deleted') {
    await zoomSays(server.url, removed(coachUid))
    await eventually(async () => (await server.store.latestIn(meeting)) === null)
  }
  if (who === 'nobody' || who === 'expired') held.code = null
  return { held, meeting, close: () => panels.forEach((panel) => panel.close()) }
}

test.each(WHO.flatMap((who) => STATES.map((state) => [who, state] as const)))(
  '[SE1] [SE5] every route, asked by: %s, when: %s',
  async (who, state) => {
    const { held, meeting, close } = await stand(who, state)
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
  const { held, close } = await stand('revoked', 'open')
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
