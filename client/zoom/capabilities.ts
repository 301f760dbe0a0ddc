/**
 * Every call and event of Zoom's that the panel uses, and nothing that touches
 * sound, video or files, or reads a chat: it writes one message, when the coach says
 * so. The manifest asks for exactly these, each with its reason (manifest/reasons.ts).
 */
export const CAPABILITIES = [
  'getRunningContext',
  'onRunningContextChange',
  'getUserContext',
  'onMyUserContextChange',
  'getMeetingUUID',
  'onBreakoutRoomChange',
  'getAppContext',
  'getRecordingContext',
  'onCloudRecording',
  'sendAppInvitationToAllParticipants',
  'showAppInvitationDialog',
  'promptAuthorize',
  'authorize',
  'onAuthorized',
  'openUrl',
  'sendMessageToChat',
  'expandApp',
  'onExpandApp',
  'appPopout',
  'onAppPopout',
  'onAppVisibilityChange',
  'onMeeting',
  'onShareScreen',
  'onShareApp',
  'onMyActiveSpeakerChange',
] as const
export type Capability = (typeof CAPABILITIES)[number]
