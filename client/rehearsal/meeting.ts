/** The simulated meeting: who is in it, as what, and what they have open. */
import type { Apis, GetUserContextResponse } from '@zoom/appssdk'

/** A guest is not signed in to Zoom; a browser has no Zoom panel, only the join link. */
export type Kind = 'coach' | 'client' | 'guest' | 'browser'

export type Role = 'host' | 'coHost' | 'attendee'
/** Not signed in to Zoom; signed in without the app; signed in and the app added. */
export type Status = GetUserContextResponse['status']
export type Shared = 'screen' | 'app'
/** How long Zoom takes to answer a call, in milliseconds. */
export type Silence = number | 'forever'

/** What a person's screen shows of the app. */
export type Panel = {
  src: string
  /** Grows with every load, so that a reload is a new frame. */
  load: number
  shape: 'docked' | 'expanded' | 'popped-out'
  /** Loaded and running, but not in sight. */
  hidden: boolean
  /** What the panel listed in `config`; empty until it did. */
  capabilities: Apis[]
  /** What of it Zoom gave, as the person was at that moment. */
  granted: Apis[]
}

export type Person = {
  /** In paths: nobody else ever has it. To Zoom, the participant. */
  id: string
  /** In tests and frame names: coach, ana, ben. */
  key: string
  /** Whose Zoom account it is: their own id, unless this is somebody's second device. */
  account: string
  /** As Zoom shows it. */
  name: string
  /** As this page calls them: tells two devices apart. */
  label: string
  kind: Kind
  status: Status
  role: Role
  /** Zoom in a browser: the same bridge, but no app-context header. */
  webClient: boolean
  /** A Zoom that was not updated for years. */
  oldClient: boolean
  /** In Zoom's main window, outside the meeting. */
  mainWindow: boolean
  /** False for whoever will join late, or has left. */
  here: boolean
  /** The breakout room they are in. */
  room: string | null
  sharing: Shared | null
  speaking: boolean
  /** Says no when Zoom asks to sign in or to authorize. */
  declines: boolean
  /** Refused when called, though `config` did not say so. */
  denied: Apis[]
  silence: Silence
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
  /** To Zoom's cloud. */
  recording: boolean
  people: Person[]
}

/** How somebody is put into the meeting. */
export type Newcomer = {
  kind: Kind
  name?: string
  role?: Role
  status?: Status
  /** By id or key: whose second device it is. */
  account?: string
  webClient?: boolean
  mainWindow?: boolean
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
  recording: false,
  people: [],
})

export function newPerson(
  newcomer: Newcomer,
  name: string,
  { run, people }: Meeting,
  device: { account?: string; label?: string } = {},
): Person {
  const key = freeKey(newcomer.kind === 'coach' ? 'coach' : plain(name), people)
  const id = `${key}-${run}`
  return {
    id,
    key,
    account: device.account ?? id,
    name,
    label: device.label ?? name,
    kind: newcomer.kind,
    status: newcomer.status ?? (newcomer.kind === 'guest' ? 'unauthenticated' : 'authorized'),
    role: newcomer.role ?? 'attendee',
    webClient: newcomer.webClient ?? false,
    oldClient: false,
    mainWindow: newcomer.mainWindow ?? false,
    here: newcomer.late !== true,
    ...QUIET,
    declines: false,
    denied: [],
    silence: 0,
    invitation: null,
    down: false,
    panel: null,
  }
}

/** What ends with the meeting, or with leaving it. */
export const QUIET = { room: null, sharing: null, speaking: false }

export const changed = (meeting: Meeting, id: string, change: Partial<Person>): Meeting => ({
  ...meeting,
  people: meeting.people.map((person) => (person.id === id ? { ...person, ...change } : person)),
})

export const isInMeeting = (person: Person) => person.here && !person.mainWindow

/** Who hears and sees each other: a breakout room is a meeting of its own. */
export const areTogether = (one: Person, other: Person) =>
  isInMeeting(one) && isInMeeting(other) && one.room === other.room

/** The room's id, where the meeting's would stand outside of it. */
export const roomId = (meeting: Meeting, room: string) => `${meeting.id}-${plain(room)}`

/** As Zoom names a meeting or room: the server puts this before every id of a rehearsal. */
export const uuidOf = (id: string) => `rehearsal-${id}`

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
