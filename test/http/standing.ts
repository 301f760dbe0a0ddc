/** Everyone who could ask, in every state of a session, with what they hold in it. */
import { keysFrom, tokenFor } from '../../server/seats.ts'
import { SECRET, contextFor, enter, eventually, newId, post, removed, zoomSays } from '../server.ts'
import type { CoachView, ParticipantView, TestServer } from '../server.ts'

export const WHO = [
  'nobody',
  'guest',
  'participant',
  'participant of another session',
  'coach',
  'another coach',
  'expired',
  'revoked',
] as const
export type Who = (typeof WHO)[number]
export const STATES = ['before', 'open', 'closed', 'deleted'] as const
export type State = (typeof STATES)[number]

/** What somebody holds in a state: exactly what the product gave them, or what was true once. */
export type Held = {
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
/** One meeting in this state, and what this person holds in it. */
export async function stand(
  server: TestServer,
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
