/** What the rehearsal asks of its server: contexts, windows and networks. */
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

export const setNetwork = (id: string, down: boolean) => post('/rehearsal/network', { id, down })

const claims = (meeting: Meeting, person: Person) => ({
  meeting: meeting.id,
  person: person.id,
  signedIn: person.status === 'authorized',
  attendrole: person.host ? 'host' : 'participant',
  ...(person.invitation !== null && { invitation: person.invitation }),
})

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response.json()
}
