/**
 * Everything of Zoom's that is played here: who gets it, and from which desktop
 * client on (the SDK's own documentation, 0.16.41). What `config` gives depends
 * on who a person is at that moment; a new role or status needs a new `config`.
 */
import type { Apis } from '@zoom/appssdk'
import type { Person } from './meeting.ts'

/** Guests are whoever has not signed in and added the app. Leading is being host or co-host. */
type Who = 'anyone' | 'signed-in' | 'leading'

const RULES: Partial<Record<Apis, [who: Who, since: string, where?: 'in a meeting']>> = {
  getSupportedJsApis: ['anyone', '5.6.7'],
  getRunningContext: ['anyone', '5.6.7'],
  getUserContext: ['anyone', '5.6.7'],
  getMeetingUUID: ['anyone', '5.6.7', 'in a meeting'],
  getAppContext: ['anyone', '5.11.3'],
  openUrl: ['anyone', '5.6.7'],
  expandApp: ['anyone', '5.6.7'],
  appPopout: ['anyone', '5.16.5'],
  closeApp: ['anyone', '5.16.5'],
  showNotification: ['anyone', '5.6.7'],
  sendMessageToChat: ['anyone', '6.2.5', 'in a meeting'],
  promptAuthorize: ['anyone', '5.10.6'],
  onMyUserContextChange: ['anyone', '5.7.3'],
  onExpandApp: ['anyone', '5.6.7'],
  onAppPopout: ['anyone', '5.6.7'],
  onAppVisibilityChange: ['anyone', '6.4.5'],
  onBreakoutRoomChange: ['anyone', '5.8.3'],
  onShareScreen: ['anyone', '5.13.5'],
  onShareApp: ['anyone', '5.6.7'],
  authorize: ['signed-in', '5.10.0'],
  onAuthorized: ['signed-in', '5.9.0'],
  sendAppInvitationToAllParticipants: ['signed-in', '5.7.6', 'in a meeting'],
  sendAppInvitationToMeetingOwner: ['signed-in', '5.7.3', 'in a meeting'],
  showAppInvitationDialog: ['signed-in', '5.7.3', 'in a meeting'],
  onMeeting: ['signed-in', '5.6.7'],
  onRunningContextChange: ['signed-in', '5.10.0'],
  onMyActiveSpeakerChange: ['signed-in', '5.7.3'],
  getMeetingContext: ['leading', '5.6.7', 'in a meeting'],
  getMeetingParticipants: ['leading', '5.6.7', 'in a meeting'],
  getRecordingContext: ['leading', '5.6.7', 'in a meeting'],
  sendAppInvitation: ['leading', '5.6.7', 'in a meeting'],
  onParticipantChange: ['leading', '5.6.7'],
  onSendAppInvitation: ['leading', '5.6.7'],
  onCloudRecording: ['leading', '5.6.7'],
}

export const PLAYED = Object.keys(RULES) as Apis[]

export const clientVersion = (person: Person) => (person.oldClient ? '5.8.0.1' : '6.5.0.1234')

/** Whether `config` would give it to this person now. */
export function may(person: Person, api: Apis): boolean {
  const [who, , where] = RULES[api] ?? []
  if (!who || !isOfferedBy(person, api) || (where && person.mainWindow)) return false
  return who === 'anyone' || (person.status === 'authorized' && holdsRole(person, api))
}

/**
 * Why Zoom refuses it to this person now, or does not send the event; null if
 * it gives it. A role that was lost is missed at once, a status only by the
 * next `config`.
 */
export function reasonAgainst(person: Person, api: Apis): string | null {
  const { panel, denied } = person
  if (!panel?.capabilities.includes(api)) return 'not_in_config'
  if (!isOfferedBy(person, api)) return 'not_supported'
  if (!panel.granted.includes(api) || !holdsRole(person, api)) return 'require_meeting_role'
  return denied.includes(api) ? 'not_allowed' : null
}

const holdsRole = (person: Person, api: Apis) =>
  RULES[api]?.[0] !== 'leading' || person.role !== 'attendee'

function isOfferedBy(person: Person, api: Apis): boolean {
  const [, since] = RULES[api] ?? []
  return since !== undefined && isAtLeast(clientVersion(person), since)
}

function isAtLeast(version: string, since: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [at, wanted] of since.split('.').map(Number).entries()) {
    const part = parts[at] ?? 0
    if (part !== wanted) return part > wanted
  }
  return true
}
