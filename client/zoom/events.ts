/** What Zoom's events mean: news for the facts, a need to configure again, or something to pass on. */
import type { Facts } from './facts.ts'
import { createListeners } from './listening.ts'
import type { Told } from './state.ts'

/** Heard as they are: what is in them is Zoom's, and any of it may be missing. */
type Events = {
  onMyUserContextChange: Pick<Told, 'screenName' | 'role' | 'status'>
  onRunningContextChange: { runningContext?: string }
  onBreakoutRoomChange: unknown
  onCloudRecording: { action?: string }
  onAppVisibilityChange: { visible?: boolean }
  onAppPopout: { action?: string }
  onExpandApp: { action?: string }
  onMeeting: { action?: string }
  onShareScreen: { action?: string; participantUUID?: string }
  onShareApp: string | { action?: string }
  /** The same, in older clients. */
  shareApp: string | { action?: string }
  onMyActiveSpeakerChange: { status?: string }
  onAuthorized: { code?: string; redirectUri?: string; result?: boolean; state?: string }
}
type Hear = <Name extends keyof Events>(name: Name, heard: (event: Events[Name]) => void) => void
export type Authorization = Events['onAuthorized']

/** Called once: one listener of the SDK's per event, for the life of the page. */
export function hearZoom(
  hear: Hear,
  facts: Facts,
  again: { configure: () => void; afterSleep: () => void; look: () => void },
) {
  const ended = createListeners()
  const shared = createListeners<boolean>()
  const speaking = createListeners<boolean>()
  const authorized = createListeners<Authorization>()

  hear('onMyUserContextChange', ({ screenName, role, status }) => {
    facts.tell({ screenName, role, status })
    if (facts.isStale()) again.configure()
    else if (status === undefined) again.look()
  })
  hear('onRunningContextChange', ({ runningContext }) => {
    facts.tell({ context: runningContext })
    if (facts.isStale()) again.configure()
  })
  hear('onBreakoutRoomChange', again.configure)
  hear('onCloudRecording', ({ action }) => facts.tell({ recording: action }))

  const onVisible = (visible: boolean): void => {
    facts.tell({ visible })
    if (!visible) return
    again.afterSleep()
    // Guests are not told where they are.
    again.look()
  }
  let zoomTells = false
  hear('onAppVisibilityChange', ({ visible }) => {
    zoomTells = true
    onVisible(visible !== false)
  })
  document.addEventListener('visibilitychange', () => {
    if (!zoomTells) onVisible(document.visibilityState !== 'hidden')
  })
  hear('onAppPopout', ({ action }) => facts.tell({ poppedOut: action === 'undock' }))
  hear('onExpandApp', ({ action }) => facts.tell({ expanded: action === 'expand' }))

  hear('onMeeting', ({ action }) => {
    if (action === 'ended') ended.tell()
  })
  hear('onMyActiveSpeakerChange', ({ status }) => speaking.tell(status === 'started'))
  hear('onAuthorized', authorized.tell)

  const sharing = { screen: false, app: false }
  const share = (what: keyof typeof sharing, on: boolean): void => {
    const before = sharing.screen || sharing.app
    sharing[what] = on
    const now = sharing.screen || sharing.app
    if (now !== before) shared.tell(now)
  }
  hear('onShareScreen', ({ action, participantUUID }) => {
    const { self } = facts.told()
    const mine = self === undefined || participantUUID === undefined || participantUUID === self
    if (mine) share('screen', action === 'start')
  })
  const shareApp = (event: Events['onShareApp']): void =>
    share('app', (typeof event === 'string' ? event : event.action) === 'start')
  hear('onShareApp', shareApp)
  hear('shareApp', shareApp)

  return { ended, shared, speaking, authorized }
}
