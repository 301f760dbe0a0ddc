/**
 * What Zoom's client answers when a panel calls the SDK. A pure function: the
 * meeting and the call go in, the reply and what should happen come out.
 * Typed by the SDK's own types, so that an answer Zoom could not give does not
 * compile. Where the SDK wraps a raw answer itself, the raw one stands here.
 */
import type {
  Apis,
  AppInvitationResponse,
  ConfigResponse,
  GeneralMessage,
  GetMeetingContextResponse,
  GetMeetingParticipantsResponse,
  GetMeetingUUIDResponse,
  GetSupportedJsApisResponse,
  GetUserContextResponse,
  RunningContext,
} from '@zoom/appssdk'
import { meetingUUID, roleOf } from './meeting.ts'
import type { Meeting, Panel, Person } from './meeting.ts'

export type Call = { jsCallId: string; apiName: string; data: Record<string, unknown> }
export type Reply<Result = unknown> =
  { result: Result } | { errorCode: string; errorMessage: string }

/** What a call makes happen around the panel. */
export type Effect =
  | { type: 'configured'; capabilities: Apis[] }
  | { type: 'mint-context' }
  | { type: 'invite'; ids: string[]; invitation: string }
  | { type: 'open-page'; url: string }
  | { type: 'shape'; shape: Panel['shape'] }
  | { type: 'close' }
  | { type: 'sign-in' }

/** Without a reply the effect brings it: an app context comes from the server. */
export type Answer<Result = unknown> = { reply?: Reply<Result>; effects?: Effect[] }

/** The SDK posts a JSON string; anything else is not a call. */
export function readCall(message: unknown): Call | null {
  if (typeof message !== 'string') return null
  try {
    const read: unknown = JSON.parse(message)
    if (!isRecord(read)) return null
    const { jsCallId, apiName, data } = read
    if (typeof jsCallId !== 'string' || typeof apiName !== 'string') return null
    return { jsCallId, apiName, data: isRecord(data) ? data : {} }
  } catch {
    return null
  }
}

/** `fresh` is a new id, should the answer need one. */
export function answer(meeting: Meeting, person: Person, call: Call, fresh: string): Answer {
  const api = call.apiName
  if (!isAnswered(api)) return refused('not_supported')
  if (api !== 'config') {
    if (!person.panel?.capabilities.includes(api)) return refused('not_in_config')
    if (!may(person, api)) return refused('require_meeting_role')
  }
  return table[api]({ meeting, person, data: call.data, fresh })
}

/** Whether Zoom gives this person this API or event, by role and sign-in. */
export function may(person: Person, api: Apis): boolean {
  const needed = ALLOWED[api]
  if (needed === 'host') return person.host && person.status === 'authorized'
  return needed === 'anyone' || (needed === 'signed-in' && person.status === 'authorized')
}

/** Everything the simulated client has, and who gets it. */
const ALLOWED: Partial<Record<Apis, 'anyone' | 'signed-in' | 'host'>> = {
  getSupportedJsApis: 'anyone',
  getRunningContext: 'anyone',
  getUserContext: 'anyone',
  getMeetingUUID: 'anyone',
  getAppContext: 'anyone',
  openUrl: 'anyone',
  expandApp: 'anyone',
  appPopout: 'anyone',
  closeApp: 'anyone',
  showNotification: 'anyone',
  promptAuthorize: 'anyone',
  onMyUserContextChange: 'anyone',
  onExpandApp: 'anyone',
  onAppPopout: 'anyone',
  sendAppInvitationToAllParticipants: 'signed-in',
  sendAppInvitationToMeetingOwner: 'signed-in',
  showAppInvitationDialog: 'signed-in',
  onMeeting: 'signed-in',
  onRunningContextChange: 'signed-in',
  getMeetingContext: 'host',
  getMeetingParticipants: 'host',
  sendAppInvitation: 'host',
  onParticipantChange: 'host',
  onSendAppInvitation: 'host',
}

type Asked = { meeting: Meeting; person: Person; data: Record<string, unknown>; fresh: string }

type Results = {
  config: ConfigResponse
  getSupportedJsApis: GetSupportedJsApisResponse
  getRunningContext: RunningContext
  getUserContext: GetUserContextResponse
  getMeetingUUID: GetMeetingUUIDResponse
  getMeetingContext: GetMeetingContextResponse
  getMeetingParticipants: GetMeetingParticipantsResponse
  getAppContext: never
  sendAppInvitation: AppInvitationResponse
  sendAppInvitationToAllParticipants: AppInvitationResponse
  sendAppInvitationToMeetingOwner: AppInvitationResponse
  showAppInvitationDialog: GeneralMessage
  openUrl: GeneralMessage
  showNotification: GeneralMessage
  expandApp: GeneralMessage
  appPopout: GeneralMessage
  closeApp: GeneralMessage
  promptAuthorize: GeneralMessage
}

const table: { [Api in keyof Results]: (asked: Asked) => Answer<Results[Api]> } = {
  config({ meeting, person, data }) {
    const capabilities = Array.isArray(data.js_api_lists) ? data.js_api_lists.filter(isApi) : []
    const signedIn = person.status === 'authorized'
    const result: ConfigResponse = {
      runningContext: contextOf(meeting),
      unsupportedApis: capabilities.filter((api) => !may(person, api)),
      clientVersion: '6.5.0.1234',
      browserVersion: 'webview2/130.0.2849.80',
      auth: { status: signedIn ? 'authorized' : 'unauthorized', upgradable: !signedIn },
      userAgent: 'Mozilla/5.0 ZoomWebKit/537.36 (KHTML, like Gecko) ZoomApps/1.0',
      launchContext: { origin: 'App Launcher', openBy: 'user' },
      product: person.webClient ? 'web' : 'desktop',
    }
    return { reply: { result }, effects: [{ type: 'configured', capabilities }] }
  },
  getSupportedJsApis: ({ person }) => ({
    reply: {
      result: {
        supportedApis: Object.keys(ALLOWED)
          .filter(isApi)
          .filter((api) => may(person, api)),
      },
    },
  }),
  getRunningContext: ({ meeting }) => ({ reply: { result: contextOf(meeting) } }),
  getUserContext: ({ person }) => ({
    reply: { result: { ...named(person), status: person.status } },
  }),
  getMeetingUUID: ({ meeting }) => ({ reply: { result: { meetingUUID: meetingUUID(meeting) } } }),
  getMeetingContext: () => ({ reply: { result: { meetingTopic: '', meetingID: '00000000000' } } }),
  getMeetingParticipants: ({ meeting }) => ({
    reply: { result: { participants: meeting.people.filter((one) => one.here).map(named) } },
  }),
  getAppContext: () => ({ effects: [{ type: 'mint-context' }] }),
  sendAppInvitation({ meeting, data, fresh }) {
    const wanted: unknown[] = Array.isArray(data.user_UUID_list) ? data.user_UUID_list : []
    if (wanted.length > 10) return failed('10028', 'More than 10 participants')
    return invite(meeting, (one) => wanted.includes(one.id), fresh)
  },
  sendAppInvitationToAllParticipants: ({ meeting, person, fresh }) =>
    invite(meeting, (one) => one.id !== person.id, fresh),
  sendAppInvitationToMeetingOwner: ({ meeting, fresh }) =>
    invite(meeting, (one) => one.host, fresh),
  showAppInvitationDialog({ meeting, person, fresh }) {
    const { effects } = invite(meeting, (one) => one.id !== person.id, fresh)
    return success(...effects)
  },
  openUrl({ data }) {
    if (typeof data.url !== 'string' || !/^https?:\/\//.test(data.url))
      return failed('10015', 'Not an address')
    return success({ type: 'open-page', url: data.url })
  },
  showNotification: () => success(),
  expandApp: ({ data }) =>
    success({ type: 'shape', shape: data.action === 'expand' ? 'expanded' : 'docked' }),
  appPopout: ({ data }) =>
    success({ type: 'shape', shape: data.action === 'undock' ? 'popped-out' : 'docked' }),
  closeApp: () => success({ type: 'close' }),
  promptAuthorize: () => success({ type: 'sign-in' }),
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isAnswered = (api: string): api is keyof Results =>
  Object.prototype.hasOwnProperty.call(table, api)
const isApi = (api: unknown): api is Apis => typeof api === 'string'

const contextOf = (meeting: Meeting): RunningContext =>
  meeting.ended ? 'inMainClient' : 'inMeeting'

const named = (person: Person) => ({
  screenName: person.name,
  participantUUID: person.id,
  participantId: person.id,
  role: roleOf(person),
})

function invite(meeting: Meeting, whom: (person: Person) => boolean, invitation: string) {
  const ids = meeting.people.filter((one) => one.here && whom(one)).map((one) => one.id)
  const effects: Effect[] = [{ type: 'invite', ids, invitation }]
  return { reply: { result: { invitationUUID: invitation } }, effects }
}

const success = (...effects: Effect[]): Answer<GeneralMessage> => ({
  reply: { result: 'Success' },
  effects,
})

const failed = (errorCode: string, errorMessage: string) => ({ reply: { errorCode, errorMessage } })

/** 80012 is the code Zoom is known to give; that it gives it for each of these reasons is our assumption. */
const refused = (reason: string) =>
  failed('80012', `No Permission for this API. [code:80012, reason:${reason}]`)
