/** What people do in the meeting beside talking, and what the Zoom of each is like. */
import type { Apis } from '@zoom/appssdk'
import { registerWindow } from './backstage.ts'
import type { Cast } from './cast.ts'
import type { Frames } from './frames.ts'
import { areTogether, isInMeeting, roomId, uuidOf } from './meeting.ts'
import type { Meeting, Person, Role, Shared, Silence, Status } from './meeting.ts'
import type { Store } from './store.ts'

type WithPerson = (id: string, work: (person: Person) => Promise<void>) => Promise<void>

export function createSwitches(
  meeting: Store<Meeting>,
  cast: Cast,
  frames: Frames,
  withPerson: WithPerson,
) {
  async function become(person: Person, status: Status) {
    if (person.status === status) return
    cast.change(person.id, { status })
    await cast.tellThemselves({ ...person, status })
  }

  function share(person: Person, what: Shared | null) {
    if (person.sharing === what) return
    cast.change(person.id, { sharing: what })
    if (person.sharing) tellShared(person, person.sharing, 'stop')
    if (what) tellShared(person, what, 'start')
  }

  function tellShared(person: Person, what: Shared, action: 'start' | 'stop') {
    const event = { participantUUID: person.id, action, withSound: false }
    for (const other of cast.people())
      if (areTogether(person, other)) frames.emit(other, 'onShareScreen', event)
    if (what === 'app') frames.emit(person, 'onShareApp', action)
  }

  function speak(person: Person, speaking: boolean) {
    if (person.speaking === speaking) return
    cast.change(person.id, { speaking })
    frames.emit(person, 'onMyActiveSpeakerChange', { status: speaking ? 'started' : 'stopped' })
  }

  async function move(person: Person, room: string | null) {
    if (person.room === room) return
    const tell = (name: string, action: 'join' | 'leave') => {
      const breakoutRoomUUID = uuidOf(roomId(meeting.read(), name))
      frames.emit(person, 'onBreakoutRoomChange', { action, breakoutRoomUUID })
    }
    share(person, null)
    cast.change(person.id, { room })
    // Before the panel hears it: it may load again at once.
    if (person.kind !== 'browser') await registerWindow(meeting.read(), { ...person, room })
    if (person.room !== null) tell(person.room, 'leave')
    if (room !== null) tell(room, 'join')
  }

  /** What ends when they leave. */
  function hush(person: Person) {
    share(person, null)
    speak(person, false)
    cast.change(person.id, { room: null })
  }

  /** For whoever is in the meeting: elsewhere nobody shares, speaks or has a room. */
  const inMeeting = (id: string, work: (person: Person) => Promise<void>) =>
    withPerson(id, async (person) => {
      if (isInMeeting(person)) await work(person)
    })

  const switches = {
    role: (id: string, role: Role) => withPerson(id, (person) => cast.giveRole(person.id, role)),

    status: (id: string, status: Status) => withPerson(id, (person) => become(person, status)),

    /** Zoom asked them to sign in, or to add the app: one step, if they agree. */
    signIn: (id: string) =>
      withPerson(id, async (person) => {
        if (person.declines || person.status === 'authorized') return
        await become(person, person.status === 'unauthenticated' ? 'authenticated' : 'authorized')
      }),

    /** Zoom asked them on behalf of the panel that called `authorize`. */
    authorized: (id: string, code: string, state: string | null) =>
      withPerson(id, async (person) => {
        const redirectUri = `${location.origin}/zoom`
        const result = !person.declines
        frames.emit(person, 'onAuthorized', {
          code: result ? code : '',
          redirectUri,
          result,
          ...(state !== null && { state }),
        })
      }),

    /** From now on they say no when Zoom asks. */
    decline: (id: string, declines: boolean) =>
      withPerson(id, async (person) => cast.change(person.id, { declines })),

    /** Another Zoom is another start of it: the panel loads again. */
    old: (id: string, oldClient: boolean) =>
      withPerson(id, async (person) => {
        if (person.oldClient === oldClient) return
        cast.change(person.id, { oldClient })
        if (person.panel) await cast.load(person.id, person.panel.src)
      }),

    /** Refused when called, and not sent if it is an event. */
    deny: (id: string, api: Apis, denied = true) =>
      withPerson(id, async (person) => {
        const others = person.denied.filter((one) => one !== api)
        cast.change(person.id, { denied: denied ? [...others, api] : others })
      }),

    /** Zoom answers their panel so much later; 0 is at once. */
    mute: (id: string, silence: Silence) =>
      withPerson(id, async (person) => cast.change(person.id, { silence })),

    breakout: (id: string, room: string | null) => inMeeting(id, (person) => move(person, room)),

    share: (id: string, what: Shared | null) =>
      inMeeting(id, async (person) => {
        if (what !== 'app' || person.panel) share(person, what)
      }),

    speak: (id: string, speaking: boolean) =>
      inMeeting(id, async (person) => speak(person, speaking)),

    hide: (id: string, hidden: boolean) =>
      withPerson(id, async (person) => {
        if (!person.panel || person.panel.hidden === hidden) return
        cast.change(person.id, { panel: { ...person.panel, hidden } })
        frames.emit(person, 'onAppVisibilityChange', { visible: !hidden })
      }),
  }
  return { switches, hush }
}
