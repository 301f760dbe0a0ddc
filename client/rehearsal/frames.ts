/** The frames with the panels in them: who a message came from, and how to reach them. */
import type {
  GetUserContextResponse,
  OnAppPopoutEvent,
  OnAppVisibilityChangeEvent,
  OnAuthorizedEvent,
  OnBreakoutRoomChangeEvent,
  OnCloudRecordingEvent,
  OnExpandAppEvent,
  OnMeetingEvent,
  OnMyActiveSpeakerChangeEvent,
  OnMyUserContextChangeEvent,
  OnParticipantChangeEvent,
  OnRunningContextChangeEvent,
  OnSendAppInvitationEvent,
  OnShareAppEvent,
  OnShareScreenEvent,
} from '@zoom/appssdk'
import type { Reply } from './bridge.ts'
import type { Person } from './meeting.ts'
import { reasonAgainst } from './permissions.ts'

/** A page that does not load in this time will not; whoever waits goes on. */
const LOADING_MS = 8000

type Events = {
  onMeeting: OnMeetingEvent
  onRunningContextChange: OnRunningContextChangeEvent
  onParticipantChange: OnParticipantChangeEvent
  /** Zoom sends the status too; its types leave it out. */
  onMyUserContextChange: OnMyUserContextChangeEvent & Pick<GetUserContextResponse, 'status'>
  onAuthorized: OnAuthorizedEvent
  onSendAppInvitation: OnSendAppInvitationEvent
  onBreakoutRoomChange: OnBreakoutRoomChangeEvent
  onShareScreen: OnShareScreenEvent
  onShareApp: OnShareAppEvent
  onCloudRecording: OnCloudRecordingEvent
  onMyActiveSpeakerChange: OnMyActiveSpeakerChangeEvent
  onAppVisibilityChange: OnAppVisibilityChangeEvent
  onExpandApp: OnExpandAppEvent
  onAppPopout: OnAppPopoutEvent
}
/** A bare word is sent as it is; everything else with the time. */
type Untimed<Event> = Event extends string ? Event : Omit<Event, 'timestamp'>
export type EventName = keyof Events

export type Frames = ReturnType<typeof createFrames>

export function createFrames(heard: (person: Person, event: EventName) => void) {
  const elements = new Map<string, HTMLIFrameElement>()
  const waiting = new Map<string, () => void>()

  function post(id: string, message: object) {
    // A page that could not load has another origin, and hears nothing.
    if (pageOf(elements.get(id)))
      elements.get(id)?.contentWindow?.postMessage(message, location.origin)
  }

  return {
    attach(id: string, element: HTMLIFrameElement) {
      elements.set(id, element)
      return () => {
        if (elements.get(id) === element) elements.delete(id)
      }
    },

    /** By where it came from, never by what it says. */
    sender(source: MessageEventSource | null): string | undefined {
      for (const [id, element] of elements) if (element.contentWindow === source) return id
      return undefined
    },

    reply(id: string, jsCallId: string, reply: Reply) {
      post(id, { type: 'apiResponse', data: { jsCallId, ...reply } })
    },

    /** Only to whoever asked for the event in `config` and is given it. */
    emit<Name extends EventName>(person: Person, name: Name, event: Untimed<Events[Name]>) {
      if (reasonAgainst(person, name) !== null) return
      const timestamp = Math.floor(Date.now() / 1000)
      const data = typeof event === 'string' ? event : { timestamp, ...(event as object) }
      post(person.id, { type: 'event', name, data })
      heard(person, name)
    },

    loaded(id: string) {
      waiting.get(id)?.()
    },

    /** Resolves at the next load of this person's frame. */
    nextLoad(id: string): Promise<void> {
      return new Promise((done) => {
        const timer = setTimeout(finish, LOADING_MS)
        function finish() {
          clearTimeout(timer)
          waiting.delete(id)
          done()
        }
        waiting.set(id, finish)
      })
    },

    /** The join code as it stands on this person's screen, if it does. */
    codeOnScreen(id: string): string | null {
      const shown = pageOf(elements.get(id))?.querySelector<HTMLElement>('[data-join-code]')
      return shown ? shown.dataset.joinCode || shown.textContent : null
    },

    /** What stands in this person's frame, if it has loaded. */
    page: (id: string): Document | null => pageOf(elements.get(id)),

    /** Without a theme it is the device's. */
    paint(id: string, theme: 'light' | 'dark' | null) {
      const root = pageOf(elements.get(id))?.documentElement
      if (root && theme) root.dataset.theme = theme
    },
  }
}

function pageOf(element: HTMLIFrameElement | undefined): Document | null {
  try {
    return element?.contentDocument ?? null
  } catch {
    return null
  }
}
