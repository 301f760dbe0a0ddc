/** The facade on Zoom's real SDK, over the bridge of a client that only we play. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CAPABILITIES } from '../../client/zoom/capabilities.ts'
import { mayAnswer } from '../../client/zoom/frame.ts'
import type { Zoom } from '../../client/zoom.ts'
import { answers, config, install, person, refused, silent } from './zoom-host.ts'
import type { Answer, Host } from './zoom-host.ts'

const MINUTE = 60_000

let host: Host
let reported: unknown[] = []
let warned: unknown[][] = []
/** What the SDK takes for the browser's window. */
let frame: Record<string, unknown>
let enterZoom: () => Promise<Zoom | null>
let page: EventTarget & { visibilityState: string }

/** What a browser has and Node has not. */
beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] })
  // Every test is a page of its own: the SDK and the facade keep their state in their modules.
  jest.resetModules()
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  reported = []
  warned = []
  frame = { crypto }
  Object.assign(frame, { self: frame, top: frame, parent: frame })
  Object.assign(globalThis, {
    window: frame,
    document: page,
    location: { origin: 'https://attune.example' },
    ImageData: function () {},
    reportError: (error: unknown) => void reported.push(error),
  })
  jest.spyOn(console, 'warn').mockImplementation((...all: unknown[]) => void warned.push(all))
  install({ transport: 'webview', answers: answers() })
  host = frame.host as Host
  ;({ enterZoom } = await import('../../client/zoom.ts'))
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
  // Jest looks into every global, and the SDK answers to any name.
  delete frame.zoomSdk
  // The SDK warns of names it does not know: `then`, for one, if it ever went through a promise.
  expect(warned).toEqual([])
})

async function inside(change: Record<string, Answer> = {}): Promise<Zoom> {
  Object.assign(host.answers, change)
  const zoom = await enterZoom()
  if (!zoom) throw new Error('Zoom was not entered')
  return zoom
}
const calls = (name: string) => host.calls.filter(({ apiName }) => apiName === name)
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)
/** What an answer that takes its time comes to. */
async function after<Result>(ms: number, answer: Promise<Result>): Promise<Result> {
  await pass(ms)
  return answer
}
function counted() {
  const heard: unknown[] = []
  return { heard, listener: (news?: unknown) => void heard.push(news) }
}

describe('the first moment', () => {
  test('asks for exactly the listed capabilities, in the version it is written for', async () => {
    await inside()
    expect(calls('config')).toHaveLength(1)
    expect(calls('config')[0]?.data).toEqual({ js_api_lists: CAPABILITIES, version: '0.16' })
  })

  test('nothing that touches sound, video, files or the others is on the list; of chat it writes alone', () => {
    const never = /message|chat|reaction|indicator|audio|video|media|file|photo|camera|rtms|collab/i
    expect(CAPABILITIES.filter((one) => never.test(one))).toEqual(['sendMessageToChat'])
  })

  test('tells who is here', async () => {
    const zoom = await inside()
    expect(zoom.now()).toEqual({
      screenName: 'Maya',
      isHost: true,
      status: 'authorized',
      breakoutOf: null,
      recording: false,
      visible: true,
      poppedOut: false,
      expanded: false,
      inMeeting: true,
    })
    expect(zoom.guestKey).toBe('uuid:maya-uuid-1')
  })

  test('in a browser that has no Zoom around it there is none, at once', async () => {
    frame.chrome = {}
    expect(await enterZoom()).toBeNull()
  })

  test('a config that is never answered: null after three seconds, and asked anew after thirty', async () => {
    host.answers.config = silent
    expect(await after(3_000, enterZoom())).toBeNull()
    expect(await after(3_000, enterZoom())).toBeNull()
    expect(calls('config')).toHaveLength(1)
    await pass(24_000)
    host.answers.config = config()
    expect(await enterZoom()).not.toBeNull()
    expect(calls('config')).toHaveLength(2)
  })

  test('a config that is answered after five seconds: whoever asks again joins it', async () => {
    host.answers.config = { ...config(), after: 5_000 }
    expect(await after(3_000, enterZoom())).toBeNull()
    const zoom = await after(2_000, enterZoom())
    expect(zoom?.now().screenName).toBe('Maya')
    expect(await enterZoom()).toBe(zoom)
    expect(calls('config')).toHaveLength(1)
  })

  test('config is answered and nothing else: three seconds, and it goes on without', async () => {
    for (const api of ['getUserContext', 'getMeetingUUID', 'getRecordingContext'])
      host.answers[api] = silent
    host.answers.config = { ...config(), after: 1_000 }
    const zoom = await after(3_000, enterZoom())
    expect(zoom?.now()).toMatchObject({ screenName: '', status: 'authorized', recording: null })
    expect(zoom?.guestKey).toBeNull()
  })

  test('a refused config is no Zoom, and may be one later', async () => {
    host.answers.config = refused
    expect(await enterZoom()).toBeNull()
    host.answers.config = config()
    expect(await enterZoom()).not.toBeNull()
  })
})

describe('what can be done', () => {
  const uses = [
    'invite',
    'sign-in',
    'authorize',
    'expand',
    'pop-out',
    'speaking',
    'recording',
    'sharing',
  ] as const
  const possible = (zoom: Zoom) => uses.filter((use) => zoom.can(use))

  test('everything, where Zoom lists nothing as unsupported', async () => {
    expect(possible(await inside())).toEqual(uses)
  })

  test('as a guest: what is listed is never called', async () => {
    const zoom = await inside({
      config: config({
        unsupportedApis: [
          'sendAppInvitationToAllParticipants',
          'showAppInvitationDialog',
          'authorize',
          'onMyActiveSpeakerChange',
          'getRecordingContext',
          'onShareScreen',
        ],
      }),
    })
    expect(possible(zoom)).toEqual(['sign-in', 'expand', 'pop-out', 'sharing'])
    expect(await zoom.invite()).toBe('failed')
    expect(await zoom.authorize('verifier', 'state')).toBeNull()
    expect(zoom.now().recording).toBeNull()
    const names = host.calls.map(({ apiName }) => apiName)
    for (const never of ['sendAppInvitationToAllParticipants', 'authorize', 'getRecordingContext'])
      expect(names).not.toContain(never)
  })

  test('an invitation goes to all, else opens the dialog, else fails, and a no is remembered', async () => {
    const zoom = await inside()
    expect(await zoom.invite()).toBe('invited')
    host.answers.sendAppInvitationToAllParticipants = { errorCode: '80012', errorMessage: 'Role' }
    const before = zoom.now()
    expect(await zoom.invite()).toBe('asked')
    expect(zoom.can('invite')).toBe(true)
    expect(zoom.now()).not.toBe(before)
    host.answers.showAppInvitationDialog = { errorCode: '10027', errorMessage: 'No privilege' }
    expect(await zoom.invite()).toBe('failed')
    expect(zoom.can('invite')).toBe(false)
    expect(calls('sendAppInvitationToAllParticipants')).toHaveLength(2)
    expect(await zoom.invite()).toBe('failed')
    expect(calls('showAppInvitationDialog')).toHaveLength(2)
  })

  test('a dialog that is closed, or an answer that does not come, is no refusal', async () => {
    const zoom = await inside({
      sendAppInvitationToAllParticipants: silent,
      showAppInvitationDialog: { errorCode: '10257', errorMessage: 'The dialog was closed' },
    })
    expect(await after(10_000, zoom.invite())).toBe('failed')
    expect(zoom.can('invite')).toBe(true)
  })

  test('a dialog is waited for, for two minutes', async () => {
    const zoom = await inside({
      sendAppInvitationToAllParticipants: refused,
      showAppInvitationDialog: { result: 'Success', after: 119_000 },
    })
    expect(await after(119_000, zoom.invite())).toBe('asked')
    host.answers.showAppInvitationDialog = silent
    expect(await after(120_000, zoom.invite())).toBe('failed')
  })

  test('what was refused is asked again after the next config', async () => {
    const zoom = await inside({ expandApp: refused })
    expect(await zoom.expand(true)).toBe(false)
    expect(zoom.can('expand')).toBe(false)
    host.answers.expandApp = { result: 'Success' }
    await pass(110 * MINUTE)
    expect(zoom.can('expand')).toBe(true)
    expect(await zoom.expand(true)).toBe(true)
    expect(zoom.now().expanded).toBe(true)
  })

  test('a call that the client has no function for is possible no longer', async () => {
    const zoom = await inside({
      promptAuthorize: { errorCode: '1', errorMessage: 'Not supported by this version' },
    })
    expect(await zoom.promptAuthorize()).toBe(false)
    expect(zoom.can('sign-in')).toBe(false)
  })

  test('expanding and popping out say what Zoom did', async () => {
    const zoom = await inside()
    expect([await zoom.expand(true), await zoom.popOut(true)]).toEqual([true, true])
    expect(zoom.now()).toMatchObject({ expanded: true, poppedOut: true })
    expect(await zoom.popOut(false)).toBe(true)
    expect(zoom.now().poppedOut).toBe(false)
    const sent = [...calls('expandApp'), ...calls('appPopout')].map(({ data }) => data)
    expect(sent).toEqual([{ action: 'expand' }, { action: 'undock' }, { action: 'dock' }])
    expect(await zoom.promptAuthorize()).toBe(true)
  })

  test('one message goes into a chat, as it is, and what was not posted is said', async () => {
    const zoom = await inside()
    expect(zoom.can('chat')).toBe(true)
    expect(await zoom.postInChat('https://attune.example/summary#secret')).toBe(true)
    expect(calls('sendMessageToChat').map(({ data }) => data)).toEqual([
      { message: 'https://attune.example/summary#secret' },
    ])
    // The dialog was closed: another time it may be answered.
    host.answers.sendMessageToChat = { errorCode: '10000', errorMessage: 'Cancelled' }
    expect(await zoom.postInChat('x')).toBe(false)
    expect(zoom.can('chat')).toBe(true)
    host.answers.sendMessageToChat = refused
    expect(await zoom.postInChat('x')).toBe(false)
    expect(zoom.can('chat')).toBe(false)
  })

  test('a link is opened by Zoom; what is no address is the caller’s mistake', async () => {
    const zoom = await inside()
    await zoom.openLink('https://attune.example/s/one')
    expect(calls('openUrl')[0]?.data).toEqual({ url: 'https://attune.example/s/one' })
    await expect(zoom.openLink('not an address')).rejects.toThrow()
  })
})

describe('events', () => {
  test('Zoom’s own state is followed, and is the same object while nothing changes', async () => {
    const zoom = await inside()
    const { heard, listener } = counted()
    zoom.onChange(listener)
    const before = zoom.now()
    host.emit('onExpandApp', { action: 'collapse' })
    expect(zoom.now()).toBe(before)
    expect(heard).toHaveLength(0)
    host.emit('onExpandApp', { action: 'expand' })
    host.emit('onAppPopout', { action: 'undock' })
    host.emit('onAppVisibilityChange', { visible: false })
    host.emit('onCloudRecording', { action: 'connecting' })
    expect(zoom.now().recording).toBe(false)
    host.emit('onCloudRecording', { action: 'started' })
    expect(zoom.now()).toMatchObject({
      expanded: true,
      poppedOut: true,
      visible: false,
      recording: true,
    })
    expect(heard).toHaveLength(4)
    host.emit('onCloudRecording', { action: 'paused' })
    host.emit('onAppPopout', { action: 'dock' })
    expect(zoom.now()).toMatchObject({ poppedOut: false, recording: false })
  })

  test('a callback added twice is called once, and stays until both let go', async () => {
    const zoom = await inside()
    const { heard, listener } = counted()
    const stops = [zoom.onSpeaking(listener), zoom.onSpeaking(listener)]
    host.emit('onMyActiveSpeakerChange', { status: 'started' })
    expect(heard).toEqual([true])
    stops[0]!()
    stops[0]!()
    host.emit('onMyActiveSpeakerChange', { status: 'stopped' })
    expect(heard).toEqual([true, false])
    stops[1]!()
    host.emit('onMyActiveSpeakerChange', { status: 'started' })
    expect(heard).toHaveLength(2)
  })

  test('a callback that is removed from one event stays with the others', async () => {
    const zoom = await inside()
    const { heard, listener } = counted()
    const stop = zoom.onSpeaking(listener)
    zoom.onEnded(listener)
    stop()
    host.emit('onMyActiveSpeakerChange', { status: 'started' })
    host.emit('onMeeting', { action: 'started' })
    expect(heard).toEqual([])
    host.emit('onMeeting', { action: 'ended' })
    expect(heard).toHaveLength(1)
  })

  test('a callback that throws is reported, keeps nobody from hearing, and Zoom hears nothing of it', async () => {
    const zoom = await inside()
    const { heard, listener } = counted()
    const error = new Error('broken')
    zoom.onEnded(() => {
      throw error
    })
    zoom.onEnded(listener)
    expect(() => host.emit('onMeeting', { action: 'ended' })).not.toThrow()
    expect(heard).toHaveLength(1)
    expect(reported).toEqual([error])
    expect(() => host.emit('onMeeting', null)).not.toThrow()
  })

  test('sharing is this person’s own, screen or app, in all of Zoom’s forms', async () => {
    const zoom = await inside()
    const { heard, listener } = counted()
    zoom.onShared(listener)
    host.emit('onShareScreen', { action: 'start', participantUUID: 'somebody else' })
    expect(heard).toEqual([])
    host.emit('onShareScreen', { action: 'start', participantUUID: 'maya/uuid+1' })
    host.emit('onShareApp', 'start')
    host.emit('onShareScreen', { action: 'stop', participantUUID: 'maya/uuid+1' })
    expect(heard).toEqual([true])
    host.emit('onShareApp', 'stop')
    expect(heard).toEqual([true, false])
    host.emit('onShareApp', { action: 'start' })
    host.emit('onShareApp', { action: 'stop' })
    expect(heard).toEqual([true, false, true, false])
  })

  test('where Zoom does not say who this is, a shared screen counts as theirs', async () => {
    const zoom = await inside({ getUserContext: refused })
    const { heard, listener } = counted()
    zoom.onShared(listener)
    host.emit('onShareScreen', { action: 'start', participantUUID: 'somebody' })
    expect(heard).toEqual([true])
  })

  test('an older client tells visibility by the page alone', async () => {
    const zoom = await inside()
    const become = (visibilityState: string): void => {
      Object.assign(page, { visibilityState })
      page.dispatchEvent(new Event('visibilitychange'))
    }
    become('hidden')
    expect(zoom.now().visible).toBe(false)
    become('visible')
    expect(zoom.now().visible).toBe(true)
    host.emit('onAppVisibilityChange', { visible: false })
    become('visible')
    expect(zoom.now().visible).toBe(false)
  })
})

describe('configured again', () => {
  test('after 110 minutes, with everything read anew, and nobody has moved', async () => {
    const zoom = await inside()
    const { heard, listener } = counted()
    zoom.onMoved(listener)
    await pass(110 * MINUTE - 1)
    expect(calls('config')).toHaveLength(1)
    host.answers.config = config({ unsupportedApis: ['appPopout'] })
    host.answers.getRecordingContext = { result: { cloudRecordingStatus: 'started' } }
    await pass(1)
    expect(calls('config')).toHaveLength(2)
    expect(calls('config')[1]?.data).toEqual(calls('config')[0]?.data)
    expect(zoom.now().recording).toBe(true)
    expect(zoom.can('pop-out')).toBe(false)
    expect(heard).toHaveLength(0)
    await pass(110 * MINUTE)
    expect(calls('config')).toHaveLength(3)
  })

  test('at once when a computer wakes up that slept through it', async () => {
    await inside()
    host.emit('onAppVisibilityChange', { visible: false })
    jest.setSystemTime(Date.now() + 110 * MINUTE)
    host.emit('onAppVisibilityChange', { visible: true })
    await pass(1_000)
    expect(calls('config')).toHaveLength(2)
  })

  test('when somebody signed in: the screen knows at once, and a new seat follows the config', async () => {
    const zoom = await inside({ getUserContext: person({ status: 'unauthenticated' }) })
    const order: unknown[] = []
    zoom.onMoved(() => void order.push(['moved', calls('config').length]))
    zoom.onChange(() => void order.push(zoom.now().status))
    host.answers.getUserContext = person({ status: 'authorized' })
    host.emit('onMyUserContextChange', { role: 'host', screenName: 'Maya', status: 'authorized' })
    expect(order).toEqual(['authorized'])
    await pass(1_000)
    expect(order).toEqual(['authorized', ['moved', 2]])
  })

  test('when the event does not say the status, it is looked up', async () => {
    const zoom = await inside({ getUserContext: person({ status: 'authenticated' }) })
    const { heard, listener } = counted()
    zoom.onMoved(listener)
    host.answers.getUserContext = person({ status: 'authorized' })
    host.emit('onMyUserContextChange', { role: 'host', screenName: 'Maya' })
    await pass(1_000)
    expect(zoom.now().status).toBe('authorized')
    expect([calls('config').length, heard.length]).toEqual([2, 1])
    host.emit('onAppVisibilityChange', { visible: true })
    await pass(1_000)
    expect(calls('config')).toHaveLength(2)
  })

  test('what Zoom does not answer this time stays as it was', async () => {
    const zoom = await inside({
      config: config({ runningContext: 'inMainClient' }),
      getRunningContext: { result: 'inMainClient' },
    })
    const before = zoom.now()
    Object.assign(host.answers, {
      getRunningContext: silent,
      getUserContext: silent,
      getMeetingUUID: silent,
    })
    host.emit('onAppVisibilityChange', { visible: true })
    host.emit('onMyUserContextChange', { role: 'host' })
    await pass(10_000)
    expect(calls('getUserContext')).toHaveLength(3)
    expect(zoom.now()).toBe(before)
  })

  test('not for a new name, nor for what was known', async () => {
    const zoom = await inside()
    const same = { role: 'host', screenName: 'M.', status: 'authorized' }
    host.emit('onMyUserContextChange', same)
    host.emit('onRunningContextChange', { runningContext: 'inMeeting' })
    await pass(1_000)
    expect(zoom.now().screenName).toBe('M.')
    expect(calls('config')).toHaveLength(1)
  })

  test('when the role changed', async () => {
    const zoom = await inside()
    const { heard, listener } = counted()
    zoom.onMoved(listener)
    host.answers.getUserContext = person({ role: 'attendee' })
    host.answers.getRecordingContext = refused
    host.emit('onMyUserContextChange', {
      role: 'attendee',
      screenName: 'Maya',
      status: 'authorized',
    })
    await pass(1_000)
    expect(zoom.now()).toMatchObject({ isHost: false, recording: null })
    expect([calls('config').length, heard.length]).toEqual([2, 1])
  })

  test('into a breakout room and out again: one config and one move each, whatever Zoom tells of it', async () => {
    const zoom = await inside()
    const { heard, listener } = counted()
    zoom.onMoved(listener)
    host.answers.getMeetingUUID = {
      result: { meetingUUID: 'a-room', parentUUID: 'main-meeting' },
    }
    host.emit('onBreakoutRoomChange', { action: 'join', breakoutRoomUUID: 'a-room' })
    host.emit('onRunningContextChange', { runningContext: 'inImmersive' })
    await pass(1_000)
    expect(zoom.now().breakoutOf).toBe('main-meeting')
    expect([calls('config').length, heard.length]).toEqual([2, 1])
    host.answers.getMeetingUUID = { result: { meetingUUID: 'main-meeting', parentUUID: '' } }
    host.emit('onBreakoutRoomChange', { action: 'leave', breakoutRoomUUID: 'a-room' })
    await pass(1_000)
    expect(zoom.now().breakoutOf).toBeNull()
    expect([calls('config').length, heard.length]).toEqual([3, 2])
  })

  test('in the main window, then in a meeting; what comes after the meeting is no move', async () => {
    const zoom = await inside({
      config: config({ runningContext: 'inMainClient' }),
      getRunningContext: { result: 'inMainClient' },
      getMeetingUUID: refused,
    })
    const { heard, listener } = counted()
    zoom.onMoved(listener)
    expect(zoom.now().inMeeting).toBe(false)
    Object.assign(host.answers, answers())
    host.emit('onRunningContextChange', { runningContext: 'inMeeting' })
    await pass(1_000)
    expect([zoom.now().inMeeting, heard.length]).toEqual([true, 1])
    host.answers.config = config({ runningContext: 'inMainClient' })
    host.answers.getRunningContext = { result: 'inMainClient' }
    host.answers.getMeetingUUID = refused
    host.emit('onRunningContextChange', { runningContext: 'inMainClient' })
    await pass(1_000)
    expect([zoom.now().inMeeting, heard.length, calls('config').length]).toEqual([false, 1, 3])
  })

  test('a guest is told no context; seen again, the panel looks', async () => {
    const zoom = await inside()
    host.emit('onAppVisibilityChange', { visible: false })
    host.answers.getRunningContext = { result: 'inMainClient' }
    host.answers.config = config({ runningContext: 'inMainClient' })
    await pass(MINUTE)
    expect(zoom.now().inMeeting).toBe(true)
    host.emit('onAppVisibilityChange', { visible: true })
    await pass(1_000)
    expect(zoom.now().inMeeting).toBe(false)
    expect(calls('config')).toHaveLength(2)
  })

  test('what changes meanwhile is one more config, and one move after it', async () => {
    const zoom = await inside()
    const { heard, listener } = counted()
    zoom.onMoved(listener)
    host.answers.config = { ...config(), after: 500 }
    const become = (role: string): void => {
      host.answers.getUserContext = person({ role })
      host.emit('onMyUserContextChange', { role, screenName: 'Maya', status: 'authorized' })
    }
    become('attendee')
    await pass(200)
    expect(calls('config')).toHaveLength(2)
    become('coHost')
    become('host')
    become('attendee')
    await pass(450)
    expect(heard).toHaveLength(0)
    await pass(10_000)
    expect([calls('config').length, heard.length]).toEqual([3, 1])
  })

  test('a config that fails comes again after a pause that grows; what could be done still can', async () => {
    const zoom = await inside({ expandApp: refused })
    const { heard, listener } = counted()
    zoom.onMoved(listener)
    await zoom.expand(true)
    host.answers.config = { errorCode: '1', errorMessage: 'Not now' }
    host.emit('onBreakoutRoomChange', { action: 'join', breakoutRoomUUID: 'a-room' })
    host.answers.getMeetingUUID = { result: { meetingUUID: 'a-room', parentUUID: 'main-meeting' } }
    await pass(1_000)
    expect(calls('config')).toHaveLength(2)
    expect([zoom.can('invite'), zoom.can('expand')]).toEqual([true, false])
    await pass(2_000)
    expect(calls('config')).toHaveLength(3)
    await pass(2_000)
    expect(calls('config')).toHaveLength(3)
    expect(heard).toHaveLength(0)
    host.answers.config = config()
    await pass(2_000)
    expect([calls('config').length, heard.length]).toEqual([4, 1])
    expect(zoom.can('expand')).toBe(true)
  })
})

describe('authorisation', () => {
  const code = { code: 'a code', redirectUri: 'https://attune.example/zoom', result: true }

  test('the challenge is sent as it is; the code comes in the event, before or after the answer', async () => {
    const zoom = await inside({ authorize: { result: 'Success', after: 1_000 } })
    const early = zoom.authorize('the verifier', 'the state')
    host.emit('onAuthorized', { ...code, code: 'another code', state: 'another state' })
    host.emit('onAuthorized', { ...code, state: 'the state' })
    expect(await early).toEqual({ code: 'a code', redirectUri: 'https://attune.example/zoom' })
    expect(calls('authorize')[0]?.data).toEqual({
      codeChallenge: 'the verifier',
      state: 'the state',
    })
    const late = zoom.authorize('the verifier', 'the state')
    await pass(60_000)
    // Zoom may leave out the state, and where the code may be exchanged.
    host.emit('onAuthorized', { code: 'a code', result: true })
    expect(await late).toEqual({ code: 'a code', redirectUri: null })
  })

  test('declined, refused, or no word in two minutes: null', async () => {
    const zoom = await inside()
    const declined = zoom.authorize('the verifier', 'the state')
    host.emit('onAuthorized', { ...code, result: false })
    expect(await declined).toBeNull()
    expect(await after(120_000, zoom.authorize('the verifier', 'the state'))).toBeNull()
    expect(zoom.can('authorize')).toBe(true)
    host.answers.authorize = refused
    expect(await zoom.authorize('the verifier', 'the state')).toBeNull()
    expect(zoom.can('authorize')).toBe(false)
    const asked = calls('authorize').length
    expect(await zoom.authorize('the verifier', 'the state')).toBeNull()
    expect(calls('authorize')).toHaveLength(asked)
  })
})

describe('a seat', () => {
  const bodies: unknown[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => void (body += part.toString()))
    request.on('end', () => {
      bodies.push([request.url, JSON.parse(body)])
      response.end(JSON.stringify({ token: 'a token', expiresAt: 1 }))
    })
  })
  let base: string
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/as/ana/`
  })
  afterAll(() => void server.close())

  test('is asked for with a fresh context and the key; from a breakout room with the main meeting', async () => {
    const zoom = await inside()
    expect(await zoom.seat(base, 'a key')).toEqual({ token: 'a token', expiresAt: 1 })
    host.answers.getAppContext = { result: { context: 'a newer context' } }
    host.answers.getMeetingUUID = { result: { meetingUUID: 'a-room', parentUUID: 'main-meeting' } }
    host.emit('onBreakoutRoomChange', { action: 'join', breakoutRoomUUID: 'a-room' })
    await pass(1_000)
    await zoom.seat(base, 'a key')
    expect(bodies).toEqual([
      ['/as/ana/zoom/seat', { context: 'a context', key: 'a key', parent: null }],
      ['/as/ana/zoom/seat', { context: 'a newer context', key: 'a key', parent: 'main-meeting' }],
    ])
  })

  test('without a context there is none, and whoever asked is told', async () => {
    const zoom = await inside({ getAppContext: { errorCode: '10118', errorMessage: 'Failed' } })
    await expect(zoom.seat(base, 'a key')).rejects.toThrow('Failed')
    host.answers.getAppContext = silent
    const seat = expect(zoom.seat(base, 'a key')).rejects.toThrow('Zoom did not answer')
    await pass(10_000)
    await seat
  })
})

test.each([
  ['https://attune.example', true],
  ['https://zoom.us', true],
  ['https://app.zoom.us', true],
  ['https://us02web.app.zoom.com', true],
  ['https://zoom.us.evil.example', false],
  ['https://evilzoom.us', false],
  ['https://app.zoom.us:8443', false],
  ['http://app.zoom.us', false],
  ['https://other.example', false],
  ['null', false],
  ['', false],
])('in a frame, %s may answer from the window around it: %s', (origin, may) => {
  const parent = {}
  const frame = { parent, origin: 'https://attune.example' }
  expect(mayAnswer({ source: parent as Window, origin }, frame)).toBe(may)
  expect(mayAnswer({ source: {} as Window, origin }, frame)).toBe(false)
  expect(mayAnswer({ source: null, origin }, frame)).toBe(false)
})
