/** The simulated meeting: who is in it, as what, and what they have open. */
import type { Apis, GetUserContextResponse } from '@zoom/appssdk'

/** A guest is not signed in to Zoom; a browser has no Zoom panel, only the join link. */
export type Kind = 'coach' | 'client' | 'guest' | 'browser'

/** What a person's screen shows of the app. */
export type Panel = {
  src: string
  /** Grows with every load, so that a reload is a new frame. */
  load: number
  shape: 'docked' | 'expanded' | 'popped-out'
  /** What the panel listed in `config`; empty until it did. */
  capabilities: Apis[]
}

export type Person = {
  /** In paths and contexts: nobody else ever has it. */
  id: string
  /** In tests and frame names: coach, ana, ben. */
  key: string
  name: string
  kind: Kind
  status: GetUserContextResponse['status']
  host: boolean
  /** Zoom in a browser: the same bridge, but no app-context header. */
  webClient: boolean
  /** False for whoever will join late. */
  here: boolean
  /** The invitation that lets a guest open the panel. */
  invitation: string | null
  down: boolean
  panel: Panel | null
}

export type Meeting = {
  id: string
  /** The end of every id in it. */
  run: string
  ended: boolean
  people: Person[]
}

/** How somebody is put into the meeting. */
export type Newcomer = {
  kind: Kind
  name?: string
  host?: boolean
  webClient?: boolean
  /** Opens the panel at once; true by default for whoever may open it on their own. */
  open?: boolean
  /** Still outside: joins when told to. */
  late?: boolean
  /** The join code or link, for a plain browser. */
  code?: string
}

export const newMeeting = (): Meeting => ({
  id: randomText(22),
  run: randomText(12),
  ended: false,
  people: [],
})

export function newPerson(newcomer: Newcomer, name: string, { run, people }: Meeting): Person {
  const key = freeKey(newcomer.kind === 'coach' ? 'coach' : plain(name), people)
  return {
    id: `${key}-${run}`,
    key,
    name,
    kind: newcomer.kind,
    status: newcomer.kind === 'guest' ? 'unauthenticated' : 'authorized',
    host: newcomer.host ?? false,
    webClient: newcomer.webClient ?? false,
    here: newcomer.late !== true,
    invitation: null,
    down: false,
    panel: null,
  }
}

export const changed = (meeting: Meeting, id: string, change: Partial<Person>): Meeting => ({
  ...meeting,
  people: meeting.people.map((person) => (person.id === id ? { ...person, ...change } : person)),
})

/** Zoom's word for a role: one of them leads the meeting, the others attend. */
export const roleOf = (person: Person): 'host' | 'attendee' => (person.host ? 'host' : 'attendee')

/** The server puts this before the ids of a rehearsal (server/http/rehearsal.ts). */
export const meetingUUID = (meeting: Meeting) => `rehearsal-${meeting.id}`

/** Lower-case letters and digits: 5 bits each. */
export function randomText(length: number): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
}

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 20) || 'someone'

function freeKey(wanted: string, people: Person[]): string {
  const taken = new Set(people.map((person) => person.key))
  if (!taken.has(wanted)) return wanted
  for (let n = 2; ; n += 1) if (!taken.has(`${wanted}${n}`)) return `${wanted}${n}`
}
