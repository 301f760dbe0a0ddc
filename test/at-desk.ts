/** A coach at their desk in tests, by either door, and an engagement of theirs to look at. */
import type { Command, Look, Looked } from '../server/contract/commands.ts'
import type { LookView } from '../server/contract/looks.ts'
import { makeContext } from '../server/zoom/context.ts'
import { PATIENCE, enter, newId, openPanel, post, zoomApp } from './server.ts'
import type { CoachView, ParticipantView, TestPanel, TestServer } from './server.ts'

export const look = (panel: TestPanel, asked: Look) =>
  panel.socket.timeout(PATIENCE).emitWithAck('look', asked) as Promise<Looked>

export async function seen<What extends Look['what']>(
  panel: TestPanel,
  asked: Extract<Look, { what: What }>,
) {
  const looked = await look(panel, asked)
  if (!looked.ok) throw new Error(looked.refusal)
  return looked.view as Extract<LookView, { what: What }>
}

/** Somebody of a rehearsal: the server knows nobody at Zoom here. */
export const newCoach = (): string => `rehearsal-${newId()}`

/** A browser that is signed in, with its panel. `server` may be any that shares the database. */
export async function signedIn({ url }: { url: string }, uid: string) {
  const response = await post(`${url}/rehearsal/desk`, { person: uid.replace('rehearsal-', '') })
  const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!
  const send = (path: string, body: object) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  const key = newId()
  const { token } = (await (await send('/desk/seat', { key })).json()) as { token: string }
  return { token, key, cookie, send, panel: await openPanel(url, token, key) }
}

/** The same coach in Zoom's main window. */
export async function inMainWindow({ url }: { url: string }, uid: string): Promise<TestPanel> {
  const context = makeContext({ typ: 'panel', uid }, zoomApp, Date.now())
  const key = newId()
  const response = await post(`${url}/zoom/seat`, { context, key, parent: null })
  return openPanel(url, ((await response.json()) as { token: string }).token, key)
}

const promise = (promiser: 'coach' | 'client', text = 'Send it') =>
  ({ type: 'add-commitment', id: newId(), promiser, text, due: null }) as const

/** A session that is over, of a new engagement or a given one, with one client and a promise of each side. */
export async function held(server: TestServer, uid: string, engagement: string | null = null) {
  const meeting = newId()
  const coach = await enter(server.url, meeting, uid)
  await coach.send({ type: 'start-session', label: 'Ada', coachName: 'Maya', engagement })
  const client = await enter(server.url, meeting)
  await coach.until<CoachView>((view) => view.role === 'coach' && view.present === 1)
  const [ours, theirs] = [promise('coach'), promise('client')]
  for (const one of [ours, theirs]) await coach.send(one)
  await coach.send({ type: 'end-session' })
  const { link } = await client.until<ParticipantView>((view) => view.session.closedAt !== null)
  const { session } = await coach.until<CoachView>((view) => view.session.closedAt !== null)
  for (const panel of [coach, client]) panel.close()
  const secret = link!.path!.split('#')[1]!
  return {
    uid,
    engagement: session.engagement,
    session: (await server.store.lastOf(session.engagement))!.id,
    promises: { coach: ours.id, client: theirs.id },
    /** The client's summary link. */
    link: link!.id,
    secret,
    asClient: async (command: Command, url = server.url) => {
      const response = await post(`${url}/summary/do`, { secret, id: newId(), command })
      const said = (await response.json()) as { reply?: { ok: boolean; refusal?: string } }
      return said.reply ?? said
    },
  }
}
export type Held = Awaited<ReturnType<typeof held>>
