/**
 * A server on which something was erased in each of four ways, while a clock that is
 * handed in went on by a month: as its files were before and are after, and with a
 * backup from before put back under it.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Command, Look, Looked } from '../server/contract/commands.ts'
import { hashOf } from '../server/keeping.ts'
import { keysFrom, tokenFor } from '../server/seats.ts'
import { PATIENCE, SECRET, enter, newId, openPanel, post, startServer } from './server.ts'
import type { CoachView, ParticipantView, TestPanel, TestServer } from './server.ts'
import type { AtRest } from './store/at-rest.ts'

const DAY = 24 * 60 * 60 * 1000
/** By so much of what is sealed, or of a key, it is found. */
const BEGINNING = 40
const keys = keysFrom(SECRET)

export const MAYA = 'uid-maya'
export const LENA = 'uid-lena'
export const OTTO = 'uid-otto'

/** The ways in which something goes, and what stays beside it. */
export const GOES = {
  'an engagement that was erased at the desk': ['erased 1', 'erased 2'],
  'a session whose days are over': ['over'],
  'an engagement whose last day has come': ['ended 1', 'ended 2'],
  'everything of a coach': ['all 1', 'all 2', `practices/${LENA}`],
}
export const STAYS = ['stays', 'neighbour', `practices/${MAYA}`, `practices/${OTTO}`]
const GONE = Object.values(GOES).flat()

/** A session that was held, and the ways to it. */
type Held = { id: string; engagement: string; code: string; secrets: string[] }
/** How something begins as it lies, and its key. */
type Sealed = { state: string; key: string }

export type World = Awaited<ReturnType<typeof erased>>

export async function erased(rest: AtRest, isSqlite: boolean) {
  const held = new Map<string, Held>()
  let ahead = 0
  const start = () =>
    startServer({
      clock: () => Date.now() + ahead,
      ...(isSqlite ? { dir: dirname(rest.where) } : { database: rest.where }),
    })
  let server = await start()

  for (const coach of [MAYA, LENA, OTTO])
    await atDesk(server, coach, ({ tell }) =>
      tell({ type: 'keep-card', id: newId(), deck: 'questions', text: `of ${coach}` }),
    )
  const hold = async (as: string, coach: string, more: Holding = {}) =>
    void held.set(as, await heldOn(server, as, coach, more))
  await hold('erased 1', MAYA)
  const { engagement } = held.get('erased 1')!
  await hold('erased 2', MAYA, { engagement, open: true })
  await hold('over', MAYA)
  await hold('ended 1', MAYA)
  await hold('ended 2', MAYA, { engagement: held.get('ended 1')!.engagement })
  await hold('stays', MAYA)
  await hold('all 1', LENA)
  await hold('all 2', LENA, { open: true })
  await hold('neighbour', OTTO, { open: true })
  await atDesk(server, MAYA, async ({ tell }) => {
    const days = 30
    await tell({ type: 'set-retention', engagement: held.get('over')!.engagement, days })
    await tell({ type: 'end-engagement', engagement: held.get('ended 1')!.engagement, days })
  })
  const admitted = await Promise.all([...held.values()].map((one) => admits(server, one)))
  if (admitted.includes(false)) throw new Error('a code admits nobody')
  const sealed = await whatLies(rest, held)
  const before = await bytesOf(rest, isSqlite)
  const back = await rest.copy()

  await atDesk(server, MAYA, ({ tell }) => tell({ type: 'erase-engagement', engagement }))
  await atDesk(server, LENA, ({ tell }) => tell({ type: 'erase-everything' }))
  // A month later, for all the server knows. What is over by then, its next round erases.
  ahead = 31 * DAY
  const from = performance.now()
  let after = await bytesOf(rest, isSqlite)
  while (GONE.some((as) => after.all.includes(sealed.get(as)!.key))) {
    if (performance.now() - from > PATIENCE) break
    await new Promise((resolve) => setTimeout(resolve, 500))
    after = await bytesOf(rest, isSqlite)
  }

  await server.stop()
  await back()
  const { faults } = server
  // By the clock nothing of it is over: what is missing is its key.
  ahead = 0
  server = await start()
  return { rest, server, held, sealed, before, after, faults }
}

type Holding = { engagement?: string; open?: boolean }

/** A session with a client in it, ended unless it is to stay open. */
async function heldOn(
  { url, store }: TestServer,
  as: string,
  coach: string,
  { engagement, open = false }: Holding,
): Promise<Held> {
  const meeting = newId()
  const leads = await enter(url, meeting, coach)
  const tell = telling(leads)
  await tell({
    type: 'start-session',
    label: as,
    coachName: 'Maya',
    engagement: engagement ?? null,
  })
  const client = await enter(url, meeting, `uid-of-${as}`)
  await leads.until<CoachView>(({ present }) => present === 1)
  await tell({ type: 'add-note', id: newId(), kind: 'theme', text: `about ${as}` })
  await client.send({ type: 'claim-link' })
  const { link } = await client.until<ParticipantView>((view) => Boolean(view.link?.path))
  const secrets = [secretIn(link!.path)]
  if (!open) {
    await tell({ type: 'end-session' })
    const over = await leads.until<CoachView>(({ links }) => links.some(({ path }) => path))
    secrets.push(secretIn(over.links.find(({ side }) => side === 'coach')!.path))
  }
  const { session, join: door } = leads.view() as CoachView
  const found = await store.behindLink(hashOf(secrets[0]!))
  leads.close()
  client.close()
  return {
    id: found!.kept.session.id,
    engagement: session.engagement,
    code: door.code,
    secrets,
  }
}

const secretIn = (path: string | null): string => path!.split('#')[1]!

const telling =
  (panel: TestPanel) =>
  async (command: Command): Promise<void> => {
    const reply = await panel.send(command)
    if (!reply.ok) throw new Error(`${command.type}: ${reply.refusal}`)
  }

/** What a coach does at their desk, before they leave it. */
export async function atDesk<Done>(
  { url }: TestServer,
  coach: string,
  deed: (desk: {
    tell: (command: Command) => Promise<void>
    look: (look: Look) => Promise<Looked>
  }) => Promise<Done>,
): Promise<Done> {
  const claims = { via: 'desk' as const, uid: coach, context: newId(), desk: null }
  const { token } = await tokenFor(claims, keys, Date.now())
  const panel = await openPanel(url, token)
  const look = (asked: Look) =>
    panel.socket.timeout(PATIENCE).emitWithAck('look', asked) as Promise<Looked>
  const done = await deed({ tell: telling(panel), look })
  panel.close()
  return done
}

export const admits = async ({ url }: TestServer, { code }: Held): Promise<boolean> =>
  (await post(`${url}/join/seat`, { code })).ok

/** What each of its links answers. */
export const statuses = ({ url }: TestServer, { secrets }: Held): Promise<number[]> =>
  Promise.all(secrets.map(async (secret) => (await post(`${url}/summary/open`, { secret })).status))

async function whatLies(rest: AtRest, held: Map<string, Held>): Promise<Map<string, Sealed>> {
  const wrapped = await rest.keys.selectFrom('row_keys').selectAll().execute()
  const sessions = await rest.db.selectFrom('sessions').select(['id', 'state']).execute()
  const practices = await rest.db.selectFrom('practices').select(['coach', 'state']).execute()
  const states = new Map<string, string>([
    ...sessions.map(({ id, state }) => [`sessions/${id}`, state] as const),
    ...practices.map(({ coach, state }) => [`practices/${coach}`, state] as const),
  ])
  return new Map(
    [...GONE, ...STAYS].map((as) => {
      const place = held.has(as) ? `sessions/${held.get(as)!.id}` : as
      const { key } = wrapped.find((one) => one.place === place)!
      const state = states.get(place)!.slice(0, BEGINNING)
      return [as, { state, key: key.slice(0, BEGINNING) }]
    }),
  )
}

/** Every file of the database and of its keys; `live` is the database alone. */
async function bytesOf(rest: AtRest, isSqlite: boolean): Promise<{ all: string; live: string }> {
  const { store, keys: ofKeys } = await rest.bytes()
  if (!isSqlite) return { all: `${store}\n${ofKeys}`, live: '' }
  const folder = dirname(rest.where)
  const all = readdirSync(folder)
    .filter((file) => file !== 'backup')
    .map((file) => readFileSync(join(folder, file), 'latin1'))
  return { all: all.join('\n'), live: store }
}
