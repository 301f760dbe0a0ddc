/**
 * Zoom's client, as far as the bridge goes: what the SDK posts, and what it is answered. It knows
 * nothing of the panel. The same one stands in Node and, as an init script, in a real browser.
 */
export type Transport = 'webview' | 'webkit' | 'android' | 'frame'
export type Call = { jsCallId: string; apiName: string; data?: Record<string, unknown> }
/** `after` is in ms; without result and error nothing is answered. */
export type Answer = {
  after?: number
  result?: unknown
  errorCode?: string
  errorMessage?: string
}
export type Host = {
  calls: Call[]
  /** What is answered from now on, over what is answered otherwise. */
  answers: Record<string, Answer>
  emit: (name: string, news: unknown) => void
}

export const silent: Answer = {}
export const refused: Answer = {
  errorCode: '80012',
  errorMessage: 'No Permission for this API. [code:80012, reason:require_meeting_role]',
}

export const config = (change: object = {}): Answer => ({
  result: {
    clientVersion: '6.5.0.1234',
    browserVersion: 'webview2/130.0.2849.80',
    runningContext: 'inMeeting',
    unsupportedApis: [],
    auth: { status: 'authorized', upgradable: false },
    product: 'desktop',
    ...change,
  },
})
export const person = (change: object = {}): Answer => ({
  result: {
    screenName: 'Maya',
    role: 'host',
    status: 'authorized',
    participantUUID: 'maya/uuid+1',
    participantId: '16778240',
    ...change,
  },
})

/** Of Zoom's answers the SDK wraps the raw ones itself. */
export const answers = (context = 'a context'): Record<string, Answer> => ({
  config: config(),
  getRunningContext: { result: 'inMeeting' },
  getUserContext: person(),
  getMeetingUUID: { result: { meetingUUID: 'main-meeting' } },
  getRecordingContext: { result: { cloudRecordingStatus: 'stopped' } },
  getAppContext: { result: { context } },
  sendAppInvitationToAllParticipants: { result: { invitationUUID: 'an-invitation' } },
  showAppInvitationDialog: { result: 'Success' },
  promptAuthorize: { result: 'Success' },
  sendMessageToChat: { result: { result: [{ channelId: 'a-chat', messageId: 'a-message' }] } },
  authorize: { result: 'Success' },
  expandApp: { result: 'Success' },
  appPopout: { result: 'Success' },
})

/** Closes over nothing: a browser gets it as text. Puts the host on `window.host`. */
export function install({
  transport,
  answers,
}: {
  transport: Transport
  answers: Host['answers']
}) {
  type Message = { data: unknown }
  type Heard = { data: unknown; source: unknown }
  const page = window as unknown as {
    host: Host
    android: unknown
    webkit: unknown
    chrome: { webview?: unknown }
    zoomSdk?: { native2js: (message: Message) => void }
    top: unknown
    frames: unknown
  }
  const listeners: ((message: Message) => void)[] = []
  let granted: unknown[] = []
  let deliver = (message: object): void => page.zoomSdk?.native2js({ data: message })

  const host: Host = { calls: [], answers, emit: (name, news) => emit(name, news) }
  const emit = (name: string, news: unknown): void => {
    if (granted.includes(name)) deliver({ type: 'event', name, data: news })
  }

  function hear(json: unknown): void {
    const call = JSON.parse(String(json)) as Call
    host.calls.push(call)
    if (call.apiName === 'openUrl') return
    const known = call.apiName === 'config' || granted.includes(call.apiName)
    const answer = (known ? host.answers[call.apiName] : null) ?? {
      errorCode: '80012',
      errorMessage: 'No Permission for this API. [code:80012, reason:not_in_config]',
    }
    if (answer.result === undefined && answer.errorCode === undefined) return
    const { after, ...said } = answer
    const reply = (): void => {
      if (call.apiName === 'config') granted = (call.data?.js_api_lists as unknown[]) ?? []
      deliver({ type: 'apiResponse', data: { jsCallId: call.jsCallId, ...said } })
    }
    if (after === undefined) void Promise.resolve().then(reply)
    else setTimeout(reply, after)
  }

  const bridge = { postMessage: hear }
  if (transport === 'frame') {
    // Around the panel, not in it.
    if (window.parent !== window) return
    addEventListener('message', (event) => {
      const { data, source } = event as Heard
      if (typeof data !== 'string') return
      deliver = (message) => (source as Window).postMessage(message, '*')
      hear(data)
    })
  } else if (transport === 'android') page.android = bridge
  else if (transport === 'webkit') page.webkit = { messageHandlers: { jsOCHelper: bridge } }
  else {
    deliver = (message) => listeners.forEach((listener) => listener({ data: message }))
    const addEventListener = (_name: string, listener: (message: Message) => void): void =>
      void listeners.push(listener)
    page.chrome = { webview: { ...bridge, addEventListener } }
  }
  page.host = host
}
