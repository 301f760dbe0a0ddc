/**
 * Canary at the desk: what a coach begins with, notes, promises, puts away and hands
 * over is marked like everything else, and so is what opens the desk and a link.
 */
import type { Command, Look, Looked, Reply } from '../../server/contract/commands.ts'
import { NO_PRACTICE } from '../../server/core/practice.ts'
import { eventually, newId } from '../server.ts'
import type { CoachView, ParticipantView, TestPanel } from '../server.ts'
import type { Place } from './marks.ts'

type Ask = (
  who: string,
  path: string,
  init?: RequestInit & { more?: object },
) => Promise<{ body: string; location: string; response: Response }>

type Stage = {
  url: string
  mark: (name: string, who: string | null, places: Place[], value?: string) => string
  ask: Ask
  send: (who: string, path: string, body: unknown, more?: object) => ReturnType<Ask>
  /** A panel whose frames are kept. */
  admitted: (who: string, key: string, token: string) => Promise<TestPanel>
  keyOf: (who: string) => string
  /** In a meeting of their own, by their name at Zoom. */
  inMeeting: (who: string, meeting: string) => Promise<TestPanel>
  /** A code of Zoom's, as a browser brings it back. */
  code: () => string
}

const COACHS: Place[] = ['frames to the coach']
const OWN: Place[] = ['frames to the owner']
/** In their export as well. */
const TAKEN: Place[] = ['frames to the coach', 'replies to the coach']

/** `client` comes to one session with the coach alone. */
export async function atTheDesk(stage: Stage, client: string): Promise<void> {
  const { mark, send } = stage
  const desk = await opened(stage)
  const { tell, look } = desk

  const line = mark('a line of the template', null, TAKEN)
  await tell({ type: 'set-template-line', line: 'therapy', text: line })
  const own = [mark('an exception of the template', null, TAKEN)]
  await tell({ type: 'set-template-exceptions', standard: [], own, noneApply: false })
  const reach = mark('logistics of the template', null, TAKEN)
  await tell({ type: 'set-template-logistics', length: '', breaks: '', reach })
  const everybodys: Place[] = [...TAKEN, 'frames to others', 'replies to others']
  const clause = mark('a clause of the template', null, everybodys)
  await tell({ type: 'set-template-clause', id: 'reach-me', text: clause })
  const name = mark('the coach’s usual name', 'coach', OWN)
  await tell({ type: 'set-defaults', ...NO_PRACTICE.defaults, name })
  const card = mark('a card', null, COACHS)
  await tell({ type: 'keep-card', id: newId(), deck: 'questions', text: card })
  const note = mark('a reflection', null, COACHS)
  const week = '2026-W48'
  await tell({ type: 'reflect', week, question: 'asked', answer: 'yes', note })

  const { engagement, secret } = await held(stage, client)
  const renamed = mark('another label', 'coach', ['frames to the owner', 'replies to the owner'])
  await tell({ type: 'rename-engagement', engagement, label: renamed })
  const to = mark('another coach’s name', null, ['frames to the coach', 'replies to others'])
  await tell({ type: 'offer-hand-over', engagement, to })
  const yes = { secret, id: newId(), command: { type: 'answer-hand-over', yes: true } }
  const answered = JSON.parse((await send(client, '/summary/do', yes)).body) as { reply: Reply }
  if (!answered.reply.ok) throw new Error(answered.reply.refusal)
  await tell({ type: 'archive-engagement', engagement, archived: true })

  const now = Date.now()
  const around = { week, from: now - 7 * 24 * 60 * 60 * 1000, until: now }
  await look({ what: 'practice' })
  await look({ what: 'desk', ...around })
  await look({ what: 'week', ...around })
  await look({ what: 'links' })
  await look({ what: 'kept' })
  const looked = await look({ what: 'engagement', engagement })
  const [session] = looked.view.what === 'engagement' ? looked.view.engagement.sessions : []
  await look({ what: 'session', session: session!.id })
  const offered = JSON.stringify(looked)
  const offer = /desk#accept\.([\w-]{43})/.exec(offered)?.[1]
  if (offer === undefined) throw new Error('nothing is offered')
  mark('secret of an offer', 'coach', OWN, offer)
  await send('coach', '/desk/export', { token: desk.token, engagement })
  desk.close()
}

/** By way of Zoom, in a browser that holds what opens the desk. */
async function opened({ url, mark, ask, send, admitted, keyOf, code }: Stage) {
  const out = await ask('coach', '/desk/sign-in')
  const state = new URL(out.location).searchParams.get('state')!
  mark('state of signing in', 'coach', ['replies to the owner'], state)
  const way = cookieIn(out.response, 'attune-install')
  mark('cookie of signing in', 'coach', ['replies to the owner'], way)
  const back = await ask('coach', `/zoom/authorized?code=${code()}&state=${state}`, {
    more: { cookie: `attune-install=${way}` },
  })
  const held = cookieIn(back.response, 'attune-desk')
  mark('cookie of the desk', 'coach', ['replies to the owner'], held)
  const key = keyOf('coach')
  const more = { origin: url, cookie: `attune-desk=${held}` }
  const { token } = JSON.parse((await send('coach', '/desk/seat', { key }, more)).body) as {
    token: string
  }
  const panel = await admitted('coach', key, token)
  return {
    token,
    tell: telling(panel),
    look: async (asked: Look): Promise<Extract<Looked, { ok: true }>> => {
      const looked = (await panel.socket.timeout(60_000).emitWithAck('look', asked)) as Looked
      if (!looked.ok) throw new Error(`${asked.what}: ${looked.refusal}`)
      return looked
    },
    close: () => panel.close(),
  }
}

/** A session of two, with all that each of them may write down. */
async function held({ mark, send, inMeeting }: Stage, who: string) {
  const meeting = newId()
  const coach = await inMeeting('coach', meeting)
  const tell = telling(coach)
  const coachName = mark('name in another session', 'coach', [
    'frames to the owner',
    'frames to others',
    'replies to the owner',
    'replies to others',
  ])
  // Before it gets another at the desk.
  const label = mark('label before', 'coach', [...OWN, 'replies to the owner'])
  await tell({ type: 'start-session', label, coachName, engagement: null })
  const client = await inMeeting(who, meeting)
  await coach.until<CoachView>(({ present }) => present === 1)
  const theirs: Place[] = [...TAKEN, 'frames to the owner', 'replies to the owner']
  await telling(client)({ type: 'set-focus', text: mark('today’s focus', who, theirs) })
  const noted = mark('a note', null, TAKEN)
  await tell({ type: 'add-note', id: newId(), kind: 'key-phrase', text: noted })
  const question = mark('a question that was kept', null, TAKEN)
  await tell({ type: 'keep-question', id: newId(), kind: 'open', text: question })
  const promised = mark('a promise of the client’s', who, theirs)
  await telling(client)({
    type: 'add-commitment',
    id: newId(),
    promiser: 'client',
    text: promised,
    due: null,
  })
  await telling(client)({ type: 'claim-link' })
  await tell({ type: 'end-session' })
  const path = () => (client.view() as ParticipantView).link?.path ?? null
  await eventually(
    () => path() !== null && (coach.view() as CoachView).links.some((one) => one.path),
  )
  const secret = path()!.split('#')[1]!
  mark('secret of a link of theirs', who, OWN, secret)
  await send(who, '/summary/open', { secret })
  const own = (coach.view() as CoachView).links.find(({ side }) => side === 'coach')!.path!
  mark('secret of the coach’s link', 'coach', OWN, own.split('#')[1])
  await send('coach', '/summary/open', { secret: own.split('#')[1] })
  coach.close()
  client.close()
  return { engagement: (coach.view() as CoachView).session.engagement, secret }
}

const telling =
  (panel: TestPanel) =>
  async (command: Command): Promise<void> => {
    const reply = await panel.send(command)
    if (!reply.ok) throw new Error(`${command.type}: ${reply.refusal}`)
  }

const cookieIn = (response: Response, name: string): string =>
  new RegExp(`${name}=([^;]+)`).exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''
