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
  GetRecordingContextResponse,
  GetSupportedJsApisResponse,
  GetUserContextResponse,
  RunningContext,
  SendMessageToChatResponse,
} from '@zoom/appssdk'
import { areTogether, isInMeeting, roomId, uuidOf } from './meeting.ts'
import type { Meeting, Panel, Person } from './meeting.ts'
import { PLAYED, clientVersion, may, reasonAgainst } from './permissions.ts'

export type Call = { jsCallId: string; apiName: string; data: Record<string, unknown> }
export type Reply<Result = unknown> =
  { result: Result } | { errorCode: string; errorMessage: string }

/** What a call makes happen around the panel. */
export type Effect =
  | { type: 'configured'; capabilities: Apis[]; granted: Apis[] }
  | { type: 'mint-context' }
  | { type: 'invite'; ids: string[]; invitation: string }
  | { type: 'open-page'; url: string }
  | { type: 'shape'; shape: Panel['shape'] }
  | { type: 'close' }
  | { type: 'sign-in' }
  | { type: 'authorize'; code: string; state: string | null }

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
  const reason = api === 'config' ? null : reasonAgainst(person, api)
  if (reason !== null) return refused(reason)
  return table[api]({ meeting, person, data: call.data, fresh })
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
  getRecordingContext: GetRecordingContextResponse
  getAppContext: never
  sendAppInvitation: AppInvitationResponse
  sendAppInvitationToAllParticipants: AppInvitationResponse
  sendAppInvitationToMeetingOwner: AppInvitationResponse
  showAppInvitationDialog: GeneralMessage
  openUrl: GeneralMessage
  sendMessageToChat: SendMessageToChatResponse
  showNotification: GeneralMessage
  expandApp: GeneralMessage
  appPopout: GeneralMessage
  closeApp: GeneralMessage
  promptAuthorize: GeneralMessage
  authorize: GeneralMessage
}

const table: { [Api in keyof Results]: (asked: Asked) => Answer<Results[Api]> } = {
  config({ meeting, person, data }) {
    const capabilities = Array.isArray(data.js_api_lists) ? data.js_api_lists.filter(isApi) : []
    const granted = capabilities.filter((api) => may(person, api))
    const signedIn = person.status === 'authorized'
    const result: ConfigResponse = {
      runningContext: contextOf(meeting, person),
      unsupportedApis: capabilities.filter((api) => !granted.includes(api)),
      clientVersion: clientVersion(person),
      browserVersion: 'webview2/130.0.2849.80',
      auth: { status: signedIn ? 'authorized' : 'unauthorized', upgradable: !signedIn },
      userAgent: 'Mozilla/5.0 ZoomWebKit/537.36 (KHTML, like Gecko) ZoomApps/1.0',
      launchContext: { origin: 'App Launcher', openBy: 'user' },
      product: person.webClient ? 'web' : 'desktop',
    }
    return { reply: { result }, effects: [{ type: 'configured', capabilities, granted }] }
  },
  getSupportedJsApis: ({ person }) => ({
    reply: { result: { supportedApis: PLAYED.filter((api) => may(person, api)) } },
  }),
  getRunningContext: ({ meeting, person }) => ({
    reply: { result: contextOf(meeting, person) },
  }),
  getUserContext: ({ person }) => ({
    reply: { result: { ...named(person), status: person.status } },
  }),
  getMeetingUUID({ meeting, person: { room } }) {
    const main = uuidOf(meeting.id)
    if (room === null) return { reply: { result: { meetingUUID: main } } }
    return { reply: { result: { meetingUUID: uuidOf(roomId(meeting, room)), parentUUID: main } } }
  },
  getMeetingContext: () => ({ reply: { result: { meetingTopic: '', meetingID: '00000000000' } } }),
  getMeetingParticipants: ({ meeting, person }) => ({
    reply: { result: { participants: around(meeting, person).map(named) } },
  }),
  getRecordingContext: ({ meeting }) => ({
    reply: { result: { cloudRecordingStatus: meeting.recording ? 'started' : 'stopped' } },
  }),
  getAppContext: () => ({ effects: [{ type: 'mint-context' }] }),
  sendAppInvitation({ meeting, data, fresh }) {
    const wanted: unknown[] = Array.isArray(data.user_UUID_list) ? data.user_UUID_list : []
    if (wanted.length > 10) return failed('10028', 'More than 10 participants')
    const invited = meeting.people.filter((one) => isInMeeting(one) && wanted.includes(one.id))
    return invite(invited, fresh)
  },
  sendAppInvitationToAllParticipants: ({ meeting, person, fresh }) =>
    invite(others(meeting, person), fresh),
  sendAppInvitationToMeetingOwner: ({ meeting, fresh }) =>
    invite(
      meeting.people.filter((one) => isInMeeting(one) && one.role === 'host'),
      fresh,
    ),
  showAppInvitationDialog: ({ meeting, person, fresh }) =>
    success(...invite(others(meeting, person), fresh).effects),
  openUrl({ data }) {
    if (typeof data.url !== 'string' || !/^https?:\/\//.test(data.url))
      return failed('10015', 'Not an address')
    return success({ type: 'open-page', url: data.url })
  },
  sendMessageToChat({ data, fresh }) {
    if (typeof data.message !== 'string' || data.message === '')
      return failed('10015', 'Not a message')
    return { reply: { result: { result: [{ channelId: 'meeting-chat', messageId: fresh }] } } }
  },
  showNotification: () => success(),
  expandApp: ({ data }) =>
    success({ type: 'shape', shape: data.action === 'expand' ? 'expanded' : 'docked' }),
  appPopout: ({ data }) =>
    success({ type: 'shape', shape: data.action === 'undock' ? 'popped-out' : 'docked' }),
  closeApp: () => success({ type: 'close' }),
  promptAuthorize: () => success({ type: 'sign-in' }),
  authorize({ data, fresh }) {
    const state = typeof data.state === 'string' ? data.state : null
    return success({ type: 'authorize', code: `rehearsal-code-${fresh}`, state })
  },
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isAnswered = (api: string): api is keyof Results =>
  Object.prototype.hasOwnProperty.call(table, api)
const isApi = (api: unknown): api is Apis => typeof api === 'string'

const contextOf = (meeting: Meeting, person: Person): RunningContext =>
  meeting.ended || !isInMeeting(person) ? 'inMainClient' : 'inMeeting'

const named = (person: Person) => ({
  screenName: person.name,
  participantUUID: person.id,
  participantId: person.id,
  role: person.role,
})

/** Zoom names and invites whoever is in the same room. */
const around = (meeting: Meeting, person: Person) =>
  meeting.people.filter((one) => areTogether(one, person))
const others = (meeting: Meeting, person: Person) =>
  around(meeting, person).filter((one) => one.id !== person.id)

function invite(people: Person[], invitation: string) {
  const effects: Effect[] = [{ type: 'invite', ids: people.map((one) => one.id), invitation }]
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
