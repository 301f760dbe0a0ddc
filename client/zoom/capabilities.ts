/**
 * Every call and event of Zoom's that the panel uses, and nothing that touches
 * sound, video, chat or files. The manifest asks for exactly these, each with
 * its reason (manifest/reasons.ts).
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
