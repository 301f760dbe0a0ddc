/**
 * Every command, from everyone who could send it, in every state of a session.
 * The table below is typed by the contract's own list: a command that is
 * missing here does not compile.
 */
import type { Command } from '../../server/contract/commands.ts'
import type { Refusal } from '../../server/contract/vocabulary.ts'
import { keysFrom, tokenFor } from '../../server/seats.ts'
import { examples } from '../core/examples.ts'
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
import type { CoachView, TestPanel, TestServer } from '../server.ts'

const WHO = [
  'nobody',
  'guest',
  'participant',
  'participant by link',
  'participant of another session',
  'coach',
  'coach on another device',
  'another coach',
  'expired',
  'revoked',
] as const
type Who = (typeof WHO)[number]
const STATES = ['before', 'open', 'closed', 'deleted'] as const
type State = (typeof STATES)[number]

/**
 * C: the coach. P: whoever takes part. V: whoever leads sessions and is not in this
 * one. *: also after the end. N: whoever Zoom names, for what is their own, in any state.
 */
const MAY: Record<Command['type'], string> = {
  'start-session': '',
  'mean-to-lead': '',
  'join-session': 'V',
  'take-over': 'C',
  'note-recording': 'C',
  say: 'C',
  'edit-line': 'C',
  'set-exceptions': 'C',
  'set-logistics': 'C',
  'confirm-item': 'C',
  'note-need': 'C',
  'set-threshold': 'C',
  'set-doors': 'C',
  'set-prompt-gap': 'C',
  'open-check-in': 'C',
  'close-check-in': 'C',
  'mark-strain': 'C',
  'another-line': 'C',
  'not-now': 'C',
  'said-line': 'C',
  'repair-outcome': 'C*',
  'own-strain': 'C',
  'put-right': 'C',
  'note-readiness': 'C',
  'set-next': 'C*',
  'set-cadence': 'C',
  'set-eye-contact': 'C',
  'add-note': 'C',
  'add-marker': 'C',
  'remove-note': 'C',
  'instead-of-advice': 'C',
  'keep-question': 'C',
  'drop-question': 'C',
  'note-talk': 'C*',
  'heard-signals': 'C',
  'asked-aloud': 'C',
  'open-end-pulse': 'C',
  'end-session': 'C',
  'hand-link': 'C*',
  'revoke-link': 'CP*',
  'restore-link': 'CP*',
  'renew-link': 'CP*',
  'set-link-life': 'CP*',
  correct: 'P*',
  'take-back-correction': 'P*',
  'hide-mine': 'P*',
  'delete-one': 'P*',
  answer: 'P',
  'withdraw-answer': 'P',
  'claim-link': 'P',
  'share-need': 'P',
  'review-need': 'P',
  pause: 'P',
  signal: 'P',
  'ask-fewer': 'P',
  'end-pulse': 'P',
  'delete-mine': 'P*',
  'answer-hand-over': 'P*',
  leave: 'P',
  resume: 'CP',
  'set-focus': 'CP',
  'remove-need': 'CP',
  'propose-clause': 'CP',
  'accept-clause': 'CP',
  'add-commitment': 'CP',
  'remove-commitment': 'CP',
  'keep-commitment': 'CP*',
  'renegotiate-commitment': 'CP',
  'let-go-commitment': 'CP',
  'keep-card': 'N',
  'drop-card': 'N',
  'favour-card': 'N',
  'put-card-away': 'N',
  reflect: 'N',
  'archive-engagement': 'N',
  'set-template-line': 'N',
  'set-template-exceptions': 'N',
  'set-template-logistics': 'N',
  'set-template-clause': 'N',
  'set-defaults': 'N',
  // Whoever is in a meeting is not at a desk (test/desk.test.ts).
  'rename-engagement': 'D',
  'set-retention': 'D',
  'end-engagement': 'D',
  'resume-engagement': 'D',
  'erase-engagement': 'D',
  'offer-hand-over': 'D',
  'withdraw-hand-over': 'D',
  'accept-hand-over': 'D',
  'at-session': 'D',
  'erase-everything': 'D',
}
const commands = Object.keys(MAY) as Command['type'][]

/** What a refusal of permission may look like; every other reply came after it. */
const DENIED: (Refusal | 'permitted')[] = [
  'not-yours',
  'no-session',
  'session-open',
  'session-ended',
  'elsewhere',
]

/** Written out, not worked out by the code it examines. */
function expected(type: Command['type'], who: Who, state: State): Refusal | 'permitted' {
  const may = MAY[type]
  if (may === 'D') return 'not-yours'
  const known = who === 'guest' || who === 'participant' || who === 'participant by link'
  const coach = who === 'coach' || who === 'coach on another device'
  if (may === 'N')
    return coach ||
      who === 'participant' ||
      who === 'another coach' ||
      who === 'participant of another session'
      ? 'permitted'
      : 'not-yours'
  // Their own session is open all the while.
  if (who === 'participant of another session') return may.includes('P') ? 'permitted' : 'not-yours'
  const named = coach || who === 'participant' || who === 'another coach'
  if (type === 'mean-to-lead') {
    const asked = state !== 'open' ? named : who === 'another coach'
    return asked ? 'permitted' : 'not-yours'
  }
  if (state === 'before' || state === 'deleted') {
    if (type !== 'start-session') return 'no-session'
    return who === 'guest' ? 'not-yours' : 'permitted'
  }
  if (type === 'start-session') {
    if (state === 'closed')
      return coach || who === 'participant' || who === 'another coach' ? 'permitted' : 'not-yours'
    if (who === 'coach on another device') return 'elsewhere'
    return who === 'coach' || who === 'another coach' ? 'session-open' : 'not-yours'
  }
  if (who === 'another coach') {
    if (!may.includes('V')) return 'not-yours'
    return state === 'open' ? 'permitted' : 'session-ended'
  }
  if (!(coach && may.includes('C')) && !(known && may.includes('P'))) return 'not-yours'
  if (state === 'closed') return may.includes('*') ? 'permitted' : 'session-ended'
  return who === 'coach on another device' && type !== 'take-over' ? 'elsewhere' : 'permitted'
}

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await server.stop()
  expect(server.faults).toEqual([])
})

/** A meeting in this state, and this person's panel in it. */
async function stand(who: Who, state: State) {
  const start = { type: 'start-session', label: '', coachName: 'Maya', engagement: null } as const
  const panels: TestPanel[] = []
  const open = async (where: string, uid?: string, key?: string) => {
    const panel = await enter(server.url, where, uid, key)
    panels.push(panel)
    return panel
  }
  const [meeting, elsewhere] = [newId(), newId()]
  const [coachUid, otherUid] = [`uid-${newId()}`, `uid-${newId()}`]
  const coach = await open(meeting, coachUid)
  if (who === 'another coach' || who === 'participant of another session') {
    const leads = who === 'another coach' ? otherUid : `uid-${newId()}`
    await (await open(elsewhere, leads)).send(start)
  }
  const uids: Partial<Record<Who, string>> = {
    participant: otherUid,
    'another coach': otherUid,
    'participant of another session': otherUid,
    coach: coachUid,
    'coach on another device': coachUid,
  }
  const where = who === 'participant of another session' ? elsewhere : meeting
  const enters = (key?: string) => open(where, uids[who], key)
  if (state !== 'before') await coach.send(start)
  const mine =
    who === 'coach' ? coach : who === 'participant by link' ? await byLink() : await enters()
  if (state === 'closed') await coach.send({ type: 'end-session' })

  async function byLink(): Promise<TestPanel> {
    const { join } = await coach.until<CoachView>(({ role }) => role === 'coach')
    const panel = await openPanel(server.url, await tokenByCode(server.url, join.code))
    panels.push(panel)
    return panel
  }
  async function deleted(): Promise<TestPanel> {
    await zoomSays(server.url, removed(coachUid))
    await eventually(async () => (await server.store.latestIn(meeting)) === null)
    if (where !== meeting) return mine
    // Its panels are let go, and learn what is left when they come back.
    await eventually(() => !mine.socket.connected)
    return enters(mine.key)
  }
  return {
    mine: state === 'deleted' ? await deleted() : mine,
    /** The session as it is at rest, to see that nothing of it changed. */
    atRest: async () => JSON.stringify(await server.store.latestIn(meeting)),
    close: () => panels.forEach((panel) => panel.close()),
  }
}

/** A panel that sends more than this in ten seconds is told to wait. */
const IN_PACE = 36

const connects = (who: Who): boolean => !['nobody', 'expired', 'revoked'].includes(who)
/** A link leads nowhere before there is a session, and after it was deleted. */
const cells = WHO.filter(connects).flatMap((who) =>
  STATES.filter(
    (state) => who !== 'participant by link' || state === 'open' || state === 'closed',
  ).map((state) => [who, state] as const),
)

test.each(cells)('[SE2] [SE5] every command from: %s, when: %s', async (who, state) => {
  const wrong: string[] = []
  const refused = commands.filter((type) => expected(type, who, state) !== 'permitted')
  for (let from = 0; from < refused.length; from += IN_PACE) {
    const held = await stand(who, state)
    const rest = await held.atRest()
    for (const type of refused.slice(from, from + IN_PACE)) {
      const due = expected(type, who, state)
      const reply = await held.mine.send(examples[type])
      const got = reply.ok ? 'permitted' : reply.refusal
      if (got !== due) wrong.push(`${type}: ${got}, not ${due}`)
    }
    expect(await held.atRest()).toBe(rest)
    held.close()
  }
  expect(wrong).toEqual([])

  for (const type of commands) {
    if (expected(type, who, state) !== 'permitted') continue
    const fresh = await stand(who, state)
    const before = await fresh.atRest()
    const reply = await fresh.mine.send(examples[type])
    const got = reply.ok ? 'permitted' : reply.refusal
    if (DENIED.includes(got)) wrong.push(`${type}: ${got}, not permitted`)
    if (who === 'participant of another session' && (await fresh.atRest()) !== before)
      wrong.push(`${type}: reached a session that is not theirs`)
    fresh.close()
  }
  expect(wrong).toEqual([])
})

describe('[SE1] who has no seat sends nothing', () => {
  const refused = async (token: string, key = newId()) => {
    await expect(openPanel(server.url, token, key)).rejects.toThrow('not-admitted')
  }

  test('nobody: no token, somebody else’s signature', async () => {
    await refused('')
    const claims = {
      via: 'meeting',
      meeting: newId(),
      apart: false,
      uid: 'uid',
      context: newId(),
    } as const
    const { token } = await tokenFor(
      claims,
      keysFrom('another secret, as long as it has to be'),
      Date.now(),
    )
    await refused(token)
  })

  test('expired: the very second, on connecting and on a panel that is open', async () => {
    const claims = {
      via: 'meeting',
      meeting: newId(),
      apart: false,
      uid: 'uid',
      context: newId(),
    } as const
    const { token } = await tokenFor(claims, keysFrom(SECRET), Date.now() - 5 * 60_000 - 1_000)
    await refused(token)
    const { token: short } = await tokenFor(
      claims,
      keysFrom(SECRET),
      Date.now() - 5 * 60_000 + 4_000,
    )
    const panel = await openPanel(server.url, short)
    await new Promise<void>((resolve) => panel.socket.once('disconnect', () => resolve()))
  })

  test('revoked: a context that another device showed first, and a link once seats are from the meeting only', async () => {
    const context = contextFor(newId(), 'uid')
    const first = await post(`${server.url}/zoom/seat`, { context, key: newId(), parent: null })
    const { token } = (await first.json()) as { token: string }
    await refused(token)

    const meeting = newId()
    const coach = await enter(server.url, meeting, `uid-${newId()}`)
    await coach.send({ type: 'start-session', label: '', coachName: '', engagement: null })
    const { join } = await coach.until<CoachView>((view) => view.role === 'coach')
    const byLink = await tokenByCode(server.url, join.code)
    await coach.send({ type: 'set-doors', meetingOnly: true })
    await expect(openPanel(server.url, byLink)).rejects.toThrow('meeting-only')
    coach.close()
  })
})
