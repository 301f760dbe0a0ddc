/** What the rehearsal asks of its server: contexts, windows and networks. */
import { roomId } from './meeting.ts'
import type { Meeting, Person } from './meeting.ts'

/** An app context as Zoom's client would hand it out now, made with the app's own secret. */
export async function mintContext(meeting: Meeting, person: Person): Promise<string> {
  const answer: unknown = await post('/rehearsal/context', claims(meeting, person))
  if (typeof answer === 'object' && answer && 'context' in answer) return String(answer.context)
  throw new Error('The server sent no context')
}

/** Before a panel loads: what Zoom's desktop client would send with its first request. */
export const registerWindow = (meeting: Meeting, person: Person) =>
  post('/rehearsal/window', {
    ...claims(meeting, person),
    id: person.id,
    header: !person.webClient,
  })

/** `stalled`: pages come, and what they ask for is never answered. */
export const setNetwork = (id: string, network: 'up' | 'down' | 'stalled') =>
  post('/rehearsal/network', { id, network })

/** Their browser is signed in at the desk, as if they had gone by Zoom's page. */
export const signIn = ({ account }: Person) => post('/rehearsal/desk', { person: account })

/**
 * Whether `mid` of a context made in a breakout room is the room, as
 * getMeetingUUID says there, or stays the meeting. Zoom leaves it open; the
 * room is the harder case, because the meeting is not named at all.
 */
const MID_IS_THE_ROOM: boolean = true

function claims(meeting: Meeting, person: Person) {
  const who = {
    person: person.account,
    signedIn: person.status === 'authorized',
    ...(person.invitation !== null && { invitation: person.invitation }),
  }
  if (person.mainWindow) return { ...who, typ: 'panel' }
  const room = person.room === null ? null : roomId(meeting, person.room)
  return {
    ...who,
    typ: 'meeting',
    meeting: (MID_IS_THE_ROOM && room) || meeting.id,
    ...(room !== null && { room }),
    attendrole: ATTENDROLE[person.role],
  }
}

/** A context has words of its own for roles. */
const ATTENDROLE = { host: 'host', coHost: 'co-host', attendee: 'participant' }

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response.json()
}
