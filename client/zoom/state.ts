/** What Zoom has told about itself and this person, and what follows from it. */
import type { Capability } from './capabilities.ts'

export type ZoomState = {
  screenName: string
  /** A hint for which screen comes first, never a right: Zoom's host or co-host. */
  isHost: boolean
  status: 'unauthenticated' | 'authenticated' | 'authorized'
  /** The main meeting's id while this person is in a breakout room; else null. */
  breakoutOf: string | null
  /** A cloud recording runs. null where Zoom does not tell (only host and co-host are told). */
  recording: boolean | null
  /** False while the panel is hidden. */
  visible: boolean
  poppedOut: boolean
  expanded: boolean
  /** False in Zoom's main window. */
  inMeeting: boolean
}

/** In Zoom's own words. What is missing, Zoom has not said. */
export type Told = {
  screenName?: string
  role?: string
  status?: ZoomState['status']
  /** The status as config has it: all that some clients tell. */
  auth?: string
  /** This person's id in the meeting. */
  self?: string
  /** The meeting's id, or the breakout room's. */
  meeting?: string
  main?: string | null
  context?: string
  recording?: string | null
  visible?: boolean
  poppedOut?: boolean
  expanded?: boolean
}

const isHost = ({ role }: Told): boolean => role === 'host' || role === 'coHost'

export const stateFrom = (told: Told): ZoomState => ({
  screenName: told.screenName ?? '',
  isHost: isHost(told),
  status: told.status ?? (told.auth === 'authorized' ? 'authorized' : 'unauthenticated'),
  breakoutOf: told.main ?? null,
  recording: told.recording ? RUNS.includes(told.recording) : null,
  visible: told.visible ?? true,
  poppedOut: told.poppedOut ?? false,
  expanded: told.expanded ?? false,
  inMeeting: isMeeting(told.context),
})

const RUNS = ['started', 'resumed']

/** Silence counts as a meeting: nearly every panel is opened in one. */
const isMeeting = (context: string | undefined): boolean =>
  context === undefined || MEETINGS.includes(context)
const MEETINGS = [
  'inMeeting',
  'inWebinar',
  'inCollaborate',
  'inCollaborateSidecar',
  'inImmersive',
  'inCamera',
  'inMeetingChat',
]

/** The main meeting, for somebody in a breakout room. */
export const mainOf = (told: { meetingUUID: string; parentUUID?: string }): string | null =>
  told.parentUUID && told.parentUUID !== told.meetingUUID ? told.parentUUID : null

/** News over what was known: silence about one thing leaves it as it was. */
export function learn(told: Told, news: Told): Told {
  const said = Object.entries(news).filter(([, value]) => value !== undefined)
  return { ...told, ...(Object.fromEntries(said) as Told) }
}

/** A seat was made for a person and a place; with another one it no longer fits. */
export const hasMoved = (before: Told, now: Told): boolean =>
  (['status', 'role', 'meeting', 'main'] as const).some(
    (one) => before[one] !== undefined && now[one] !== before[one],
  ) ||
  (!isMeeting(before.context) && isMeeting(now.context))

export const isSame = <State extends object>(one: State, other: State): boolean =>
  (Object.keys(one) as (keyof State)[]).every((key) => one[key] === other[key])

export type Use =
  | 'invite'
  | 'chat'
  | 'sign-in'
  | 'authorize'
  | 'expand'
  | 'pop-out'
  | 'speaking'
  | 'recording'
  | 'sharing'

/** Each use has ways, and each way needs all of its capabilities. */
const WAYS: Record<Use, Capability[][]> = {
  invite: [['sendAppInvitationToAllParticipants'], ['showAppInvitationDialog']],
  chat: [['sendMessageToChat']],
  'sign-in': [['promptAuthorize']],
  authorize: [['authorize', 'onAuthorized']],
  expand: [['expandApp']],
  'pop-out': [['appPopout']],
  speaking: [['onMyActiveSpeakerChange']],
  recording: [['getRecordingContext', 'onCloudRecording']],
  sharing: [['onShareScreen'], ['onShareApp']],
}

export const isPossible = (use: Use, missing: ReadonlySet<string>): boolean =>
  WAYS[use].some((way) => way.every((one) => !missing.has(one)))

/** Zoom said no, and not merely nothing or not now. */
export function isRefusal(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return (
    REFUSED.includes(String(code)) ||
    /unsupported|not[ _](support|available|implement)|no permission/i.test(String(message))
  )
}
const REFUSED = ['80012', '10027']
