import { answer, readCall } from '../../client/rehearsal/bridge.ts'
import { changed, newMeeting, newPerson } from '../../client/rehearsal/meeting.ts'
import type { Meeting, Newcomer, Person } from '../../client/rehearsal/meeting.ts'
import { PLAYED, may, reasonAgainst } from '../../client/rehearsal/permissions.ts'
import { CAPABILITIES } from '../../client/zoom/capabilities.ts'

/** Everyone with the panel open and configured with all there is. */
function meet(...newcomers: [name: string, newcomer: Newcomer][]) {
  let meeting: Meeting = newMeeting()
  for (const [name, newcomer] of newcomers) {
    const person = newPerson(newcomer, name, meeting)
    meeting = configured({ ...meeting, people: [...meeting.people, person] }, person)
  }
  return meeting
}

/** The panel called `config`, as this person is now. */
function configured(meeting: Meeting, { id }: Person, capabilities = PLAYED): Meeting {
  const person = meeting.people.find((one) => one.id === id)!
  const { effects = [] } = ask(meeting, person, 'config', { js_api_lists: capabilities })
  const [configured] = effects
  if (configured?.type !== 'configured') throw new Error('config did not configure')
  const { granted } = configured
  const shown = { src: '', load: 1, shape: 'docked', hidden: false } as const
  return changed(meeting, id, { panel: { ...shown, capabilities, granted } })
}

/** Somebody changed, with the panel as it was. */
function become(meeting: Meeting, { id }: Person, change: Partial<Person>): [Meeting, Person] {
  const next = changed(meeting, id, change)
  return [next, next.people.find((one) => one.id === id)!]
}

/** A coach who is host, a client and a guest. */
function threeOfThem() {
  const meeting = meet(
    ['Maya', { kind: 'coach', role: 'host' }],
    ['Ana', { kind: 'client' }],
    ['Ben', { kind: 'guest' }],
  )
  const [maya, ana, ben] = meeting.people as [Person, Person, Person]
  return { meeting, maya, ana, ben }
}

const ask = (meeting: Meeting, person: Person, apiName: string, data = {}) =>
  answer(meeting, person, { jsCallId: 'id1', apiName, data }, 'fresh-id')

const refusal = (reason: string) => ({
  reply: {
    errorCode: '80012',
    errorMessage: `No Permission for this API. [code:80012, reason:${reason}]`,
  },
})

test('the SDK sends JSON text; nothing else is a call', () => {
  expect(readCall('{"jsCallId":"id1","apiName":"config","data":{"version":"0.16"}}')).toEqual({
    jsCallId: 'id1',
    apiName: 'config',
    data: { version: '0.16' },
  })
  expect(readCall('{"jsCallId":"id1","apiName":"closeApp"}')).toMatchObject({ data: {} })
  for (const odd of [
    { jsCallId: 'id1', apiName: 'config' },
    '{',
    'null',
    '[]',
    '{"jsCallId":1}',
    7,
  ])
    expect(readCall(odd)).toBeNull()
})

test('config names a version the SDK can read, and what this person is not given', () => {
  const { meeting, maya, ben } = threeOfThem()
  const config = (person: Person) =>
    ask(meeting, person, 'config', { js_api_lists: CAPABILITIES }).reply
  expect(config(maya)).toMatchObject({
    result: { clientVersion: '6.5.0.1234', unsupportedApis: [], auth: { status: 'authorized' } },
  })
  expect(config(ben)).toMatchObject({
    result: {
      unsupportedApis: [
        'onRunningContextChange',
        'getRecordingContext',
        'onCloudRecording',
        'sendAppInvitationToAllParticipants',
        'showAppInvitationDialog',
        'authorize',
        'onAuthorized',
        'onMeeting',
        'onMyActiveSpeakerChange',
      ],
      auth: { status: 'unauthorized', upgradable: true },
    },
  })
})

test('everything the panel asks Zoom for is played', () => {
  expect(CAPABILITIES.filter((api) => !PLAYED.includes(api))).toEqual([])
})

test('the running context is a bare word: the SDK wraps it', () => {
  const { meeting, ben } = threeOfThem()
  expect(ask(meeting, ben, 'getRunningContext')).toEqual({ reply: { result: 'inMeeting' } })
  expect(ask({ ...meeting, ended: true }, ben, 'getRunningContext')).toEqual({
    reply: { result: 'inMainClient' },
  })
})

test.each([
  ['the main window', { mainWindow: true }],
  ['somebody who left', { here: false }],
])('%s is in no meeting', (_name, change) => {
  const { meeting, maya } = threeOfThem()
  const [then, person] = become(meeting, maya, change)
  expect(ask(then, person, 'getRunningContext')).toEqual({ reply: { result: 'inMainClient' } })
  expect(ask(then, person, 'config').reply).toMatchObject({
    result: { runningContext: 'inMainClient' },
  })
})

test("Zoom's main window gives nothing that is about a meeting", () => {
  const meeting = meet(['Maya', { kind: 'coach', mainWindow: true }])
  const [maya] = meeting.people as [Person]
  expect(ask(meeting, maya, 'getMeetingUUID')).toEqual(refusal('require_meeting_role'))
  expect(may(maya, 'showAppInvitationDialog')).toBe(false)
  expect(may(maya, 'authorize')).toBe(true)
  expect(ask(meeting, maya, 'getAppContext').effects).toEqual([{ type: 'mint-context' }])
})

test('everyone learns who they are, and only the host who the others are', () => {
  const { meeting, maya, ana, ben } = threeOfThem()
  expect(ask(meeting, ben, 'getUserContext')).toEqual({
    reply: {
      result: {
        screenName: 'Ben',
        participantUUID: ben.id,
        participantId: ben.id,
        role: 'attendee',
        status: 'unauthenticated',
      },
    },
  })
  expect(ask(meeting, maya, 'getMeetingParticipants')).toMatchObject({
    reply: {
      result: {
        participants: [{ screenName: 'Maya' }, { screenName: 'Ana' }, { screenName: 'Ben' }],
      },
    },
  })
  expect(ask(meeting, ana, 'getMeetingParticipants')).toEqual(refusal('require_meeting_role'))
})

test('guests invite nobody; a signed-in client may invite everyone else', () => {
  const { meeting, maya, ana, ben } = threeOfThem()
  const all = 'sendAppInvitationToAllParticipants'
  expect(ask(meeting, ben, all)).toEqual(refusal('require_meeting_role'))
  expect(ask(meeting, ana, all)).toEqual({
    reply: { result: { invitationUUID: 'fresh-id' } },
    effects: [{ type: 'invite', ids: [maya.id, ben.id], invitation: 'fresh-id' }],
  })
})

test('more than ten invited one by one are refused, as in Zoom', () => {
  const { meeting, maya } = threeOfThem()
  const user_UUID_list = Array.from({ length: 11 }, (_, n) => `p${n}`)
  expect(ask(meeting, maya, 'sendAppInvitation', { user_UUID_list })).toMatchObject({
    reply: { errorCode: '10028' },
  })
})

test('what was not asked for in config, or does not exist, is refused', () => {
  const { meeting, maya } = threeOfThem()
  const less = configured(meeting, maya, ['getUserContext'])
  const [before] = less.people as [Person]
  expect(ask(less, before, 'closeApp')).toEqual(refusal('not_in_config'))
  expect(ask(meeting, maya, 'cloudRecording')).toEqual(refusal('not_supported'))
  expect(ask(meeting, maya, 'constructor')).toEqual(refusal('not_supported'))
})

test('only web addresses open', () => {
  const { meeting, ana } = threeOfThem()
  const url = 'https://attune.example/summary'
  expect(ask(meeting, ana, 'openUrl', { url }).effects).toEqual([{ type: 'open-page', url }])
  expect(ask(meeting, ana, 'openUrl', { url: 'javascript:alert(1)' })).toMatchObject({
    reply: { errorCode: '10015' },
  })
})

/** Who gets what: host, co-host, signed-in participant, signed in without the app, guest. */
test.each([
  ['getMeetingParticipants', 'yy---'],
  ['getRecordingContext', 'yy---'],
  ['onCloudRecording', 'yy---'],
  ['sendAppInvitation', 'yy---'],
  ['onParticipantChange', 'yy---'],
  ['authorize', 'yyy--'],
  ['onAuthorized', 'yyy--'],
  ['onMeeting', 'yyy--'],
  ['onMyActiveSpeakerChange', 'yyy--'],
  ['onRunningContextChange', 'yyy--'],
  ['showAppInvitationDialog', 'yyy--'],
  ['getAppContext', 'yyyyy'],
  ['onMyUserContextChange', 'yyyyy'],
  ['promptAuthorize', 'yyyyy'],
  ['sendMessageToChat', 'yyyyy'],
  ['onBreakoutRoomChange', 'yyyyy'],
  ['onShareScreen', 'yyyyy'],
  ['onShareApp', 'yyyyy'],
  ['onAppVisibilityChange', 'yyyyy'],
] as const)('%s: calls and events follow role and sign-in, %s', (api, expected) => {
  const { people } = meet(
    ['Maya', { kind: 'coach', role: 'host' }],
    ['Lena', { kind: 'coach', role: 'coHost' }],
    ['Ana', { kind: 'client' }],
    ['Cleo', { kind: 'client', status: 'authenticated' }],
    ['Ben', { kind: 'guest', role: 'coHost' }],
  )
  const given = people.map((person) => (may(person, api) ? 'y' : '-')).join('')
  expect(given).toBe(expected)
  expect(people.map((person) => (reasonAgainst(person, api) ? '-' : 'y')).join('')).toBe(expected)
})

test('an old Zoom lists what is newer than itself as unsupported, and refuses it', () => {
  const { meeting, maya } = threeOfThem()
  const [older, old] = become(meeting, maya, { oldClient: true })
  const { reply } = ask(older, old, 'config', { js_api_lists: CAPABILITIES })
  expect(reply).toMatchObject({
    result: {
      clientVersion: '5.8.0.1',
      unsupportedApis: [
        'onRunningContextChange',
        'onBreakoutRoomChange',
        'getAppContext',
        'promptAuthorize',
        'authorize',
        'onAuthorized',
        'sendMessageToChat',
        'appPopout',
        'onAppVisibilityChange',
        'onShareScreen',
      ],
    },
  })
  const then = configured(older, old)
  const [again] = then.people as [Person]
  expect(ask(then, again, 'getAppContext')).toEqual(refusal('not_supported'))
  expect(ask(then, again, 'getUserContext').reply).toHaveProperty('result')
  expect(ask(then, again, 'getSupportedJsApis').reply).toMatchObject({
    result: { supportedApis: expect.not.arrayContaining(['authorize']) },
  })
})

test('a status counts from the next config on, both ways', () => {
  const { meeting, ben, ana } = threeOfThem()
  const [joined, member] = become(meeting, ben, { status: 'authorized' })
  expect(ask(joined, member, 'getUserContext').reply).toMatchObject({
    result: { status: 'authorized' },
  })
  expect(ask(joined, member, 'authorize')).toEqual(refusal('require_meeting_role'))
  const [, , after] = configured(joined, member).people as [Person, Person, Person]
  expect(reasonAgainst(after, 'authorize')).toBeNull()

  const [left, guest] = become(meeting, ana, { status: 'unauthenticated' })
  expect(reasonAgainst(guest, 'onMeeting')).toBeNull()
  const [, signedOut] = configured(left, guest).people as [Person, Person]
  expect(reasonAgainst(signedOut, 'onMeeting')).toBe('require_meeting_role')
})

test('a role that was lost is missed at once, one that was won by the next config', () => {
  const { meeting, maya, ana } = threeOfThem()
  const [lost, participant] = become(meeting, maya, { role: 'attendee' })
  expect(ask(lost, participant, 'getMeetingParticipants')).toEqual(refusal('require_meeting_role'))
  const [won, coHost] = become(meeting, ana, { role: 'coHost' })
  expect(ask(won, coHost, 'getMeetingParticipants')).toEqual(refusal('require_meeting_role'))
  const then = configured(won, coHost)
  const [, after] = then.people as [Person, Person]
  expect(ask(then, after, 'getUserContext').reply).toMatchObject({ result: { role: 'coHost' } })
  expect(ask(then, after, 'getMeetingParticipants').reply).toHaveProperty('result')
})

test('what is denied is refused only when it is called, and as an event not sent', () => {
  const { meeting, maya } = threeOfThem()
  const [denying, person] = become(meeting, maya, { denied: ['openUrl', 'onMeeting'] })
  const { reply } = ask(denying, person, 'config', { js_api_lists: CAPABILITIES })
  expect(reply).toMatchObject({ result: { unsupportedApis: [] } })
  expect(ask(denying, person, 'openUrl', { url: 'https://attune.example' })).toEqual(
    refusal('not_allowed'),
  )
  expect(reasonAgainst(person, 'onMeeting')).toBe('not_allowed')
  expect(ask(denying, person, 'closeApp').reply).toHaveProperty('result')
})

test('authorize answers at once; the code comes with the event, with the state it was given', () => {
  const { meeting, ana, ben } = threeOfThem()
  const asked = { codeChallenge: 'a'.repeat(43), state: 'mine' }
  const effect = { type: 'authorize', code: 'rehearsal-code-fresh-id' }
  expect(ask(meeting, ana, 'authorize', asked)).toEqual({
    reply: { result: 'Success' },
    effects: [{ ...effect, state: 'mine' }],
  })
  expect(ask(meeting, ana, 'authorize', { codeChallenge: 'a' }).effects).toEqual([
    { ...effect, state: null },
  ])
  expect(ask(meeting, ben, 'authorize', asked)).toEqual(refusal('require_meeting_role'))
  expect(ask(meeting, ben, 'promptAuthorize')).toEqual({
    reply: { result: 'Success' },
    effects: [{ type: 'sign-in' }],
  })
})

test('a breakout room is a meeting of its own, and says whose it is', () => {
  const { meeting, maya, ana, ben } = threeOfThem()
  const main = `rehearsal-${meeting.id}`
  expect(ask(meeting, ana, 'getMeetingUUID').reply).toEqual({ result: { meetingUUID: main } })
  const [moving, moved] = become(meeting, ana, { room: 'Room 1' })
  const [then] = become(moving, ben, { room: 'Room 1' })
  const room = { meetingUUID: `${main}-room1`, parentUUID: main }
  expect(ask(then, moved, 'getMeetingUUID').reply).toEqual({ result: room })
  expect(ask(then, maya, 'getMeetingUUID').reply).toEqual({ result: { meetingUUID: main } })

  expect(ask(then, maya, 'getMeetingParticipants').reply).toMatchObject({
    result: { participants: [{ screenName: 'Maya' }] },
  })
  expect(ask(then, moved, 'sendAppInvitationToAllParticipants').effects).toMatchObject([
    { type: 'invite', ids: [ben.id] },
  ])
  expect(ask(then, maya, 'sendAppInvitationToAllParticipants').effects).toMatchObject([
    { type: 'invite', ids: [] },
  ])
})

test('host and co-host learn whether the meeting is recorded', () => {
  const { meeting, maya, ana } = threeOfThem()
  const status = (recording: boolean) => ask({ ...meeting, recording }, maya, 'getRecordingContext')
  expect(status(false).reply).toEqual({ result: { cloudRecordingStatus: 'stopped' } })
  expect(status(true).reply).toEqual({ result: { cloudRecordingStatus: 'started' } })
  expect(ask(meeting, ana, 'getRecordingContext')).toEqual(refusal('require_meeting_role'))
})

test('who is not in the meeting is neither named nor invited', () => {
  const meeting = meet(
    ['Maya', { kind: 'coach', role: 'host' }],
    ['Lena', { kind: 'coach', mainWindow: true }],
    ['Ana', { kind: 'client', late: true }],
    ['Ben', { kind: 'guest' }],
  )
  const [maya, , , ben] = meeting.people as [Person, Person, Person, Person]
  expect(ask(meeting, maya, 'getMeetingParticipants').reply).toMatchObject({
    result: { participants: [{ screenName: 'Maya' }, { screenName: 'Ben' }] },
  })
  const everyone = { user_UUID_list: meeting.people.map((person) => person.id) }
  expect(ask(meeting, maya, 'sendAppInvitation', everyone).effects).toMatchObject([
    { ids: [maya.id, ben.id] },
  ])
})
