/** Why each thing is asked for, in one sentence: for the coach who adds the app, and for Zoom's review. */
import type { Capability } from '../client/zoom/capabilities.ts'
import type { Scope, ZoomEvent } from '../server/zoom/asks.ts'

export const CAPABILITY_REASONS: Record<Capability, string> = {
  getRunningContext:
    'Tells whether the panel is in a meeting or in Zoom’s main window, where no session can start.',
  onRunningContextChange:
    'Moves the panel on by itself when its person enters or leaves the meeting.',
  getUserContext:
    'Chooses the first screen by role and sign-in, and suggests the coach’s name, which they may change.',
  onMyUserContextChange:
    'Asks for a new seat when somebody signs in, adds the app or becomes host during the meeting.',
  getMeetingUUID: 'Finds the main meeting’s session for somebody in a breakout room.',
  onBreakoutRoomChange:
    'Keeps people in the main meeting’s session while they are in a breakout room.',
  getAppContext: 'Proves to the server who opened the panel, in place of a login or a cookie.',
  getRecordingContext:
    'Lets a check-in say, before the first tap, that the meeting may be recorded.',
  onCloudRecording: 'Keeps that sentence true when a recording starts or stops.',
  sendAppInvitationToAllParticipants: 'Invites everyone in the meeting when the coach taps Invite.',
  showAppInvitationDialog: 'Lets a coach who is not the host choose whom to invite.',
  promptAuthorize: 'Lets a guest who wants to lead sign in and add the app, only when they ask to.',
  authorize: 'Lets a coach who adds the app inside Zoom give their leave without another browser.',
  onAuthorized: 'Brings back the answer to that leave.',
  openUrl: 'Opens the client’s own summary in their browser, which outlives the meeting.',
  sendMessageToChat:
    'Posts the one client’s own link into the chat the coach chooses, only on their second tap.',
  expandApp: 'Makes the panel wider for reading, when the coach taps it.',
  onExpandApp: 'Keeps the label of that button true when Zoom’s own handle was used.',
  appPopout: 'Lets the coach move the panel off a screen that is shared.',
  onAppPopout: 'Keeps the label of that button true when the panel was moved by Zoom’s own menu.',
  onAppVisibilityChange: 'Brings a hidden panel up to date when it is looked at again.',
  onMeeting:
    'Ends the session from the coach’s panel when the meeting ends, so that its promises are kept.',
  onShareScreen: 'Covers answers on the coach’s panel the moment the coach’s screen is shared.',
  onShareApp: 'Covers answers on the coach’s panel the moment the panel itself is shared.',
  onMyActiveSpeakerChange:
    'Tells the coach alone how much they spoke, from when they spoke and never from sound.',
}

export const SCOPE_REASONS: Record<Scope, string> = {
  'zoomapp:inmeeting': 'Opens the panel inside a meeting, where all of Attune happens.',
  'user:read:user':
    'Reads the coach’s Zoom id when they add the app or sign in at their desk, so that what is theirs is found, and deleted.',
  'meeting:read:meeting':
    'Hears that the coach’s meeting has ended, so that the session closes and releases what it promised.',
}

export const EVENT_REASONS: Record<ZoomEvent, string> = {
  'meeting.ended':
    'Closes the session when the meeting is over, also when nobody pressed the button.',
  app_deauthorized: 'Deletes everything of a coach when they remove the app.',
}

/** Of the one domain that Zoom's client may load from. */
export const DOMAIN_REASON =
  'Serves the panel, its pages and its live connection; nothing comes from anywhere else.'
