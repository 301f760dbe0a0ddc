import { answer, may, readCall } from '../../client/rehearsal/bridge.ts'
import { changed, newMeeting, newPerson } from '../../client/rehearsal/meeting.ts'
import type { Kind, Meeting, Person } from '../../client/rehearsal/meeting.ts'

const CAPABILITIES = [
  'getAppContext',
  'getMeetingParticipants',
  'getRunningContext',
  'getUserContext',
  'onMeeting',
  'openUrl',
  'sendAppInvitation',
  'sendAppInvitationToAllParticipants',
]

/** A coach who is host, a client and a guest, each with the panel open and configured. */
function threeOfThem() {
  let meeting: Meeting = newMeeting()
  const seat = (kind: Kind, name: string, host = false) => {
    const person = newPerson({ kind, host }, name, meeting)
    meeting = { ...meeting, people: [...meeting.people, person] }
    const { effects = [] } = ask(meeting, person, 'config', { js_api_lists: CAPABILITIES })
    const [configured] = effects
    if (configured?.type !== 'configured') throw new Error('config did not configure')
    const { capabilities } = configured
    const panel = { src: '', load: 1, shape: 'docked' as const, capabilities }
    meeting = changed(meeting, person.id, { panel })
    return { ...person, panel }
  }
  const [maya, ana, ben] = [
    seat('coach', 'Maya', true),
    seat('client', 'Ana'),
    seat('guest', 'Ben'),
  ]
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
  const unsupported = (person: Person) =>
    ask(meeting, person, 'config', { js_api_lists: CAPABILITIES }).reply
  expect(unsupported(maya)).toMatchObject({
    result: { clientVersion: '6.5.0.1234', unsupportedApis: [], auth: { status: 'authorized' } },
  })
  expect(unsupported(ben)).toMatchObject({
    result: {
      unsupportedApis: [
        'getMeetingParticipants',
        'onMeeting',
        'sendAppInvitation',
        'sendAppInvitationToAllParticipants',
      ],
      auth: { status: 'unauthorized', upgradable: true },
    },
  })
})

test('the running context is a bare word: the SDK wraps it', () => {
  const { meeting, ben } = threeOfThem()
  expect(ask(meeting, ben, 'getRunningContext')).toEqual({ reply: { result: 'inMeeting' } })
  expect(ask({ ...meeting, ended: true }, ben, 'getRunningContext')).toEqual({
    reply: { result: 'inMainClient' },
  })
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
  expect(ask(meeting, maya, 'closeApp')).toEqual(refusal('not_in_config'))
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

test('events follow the same rules as calls', () => {
  const { maya, ana, ben } = threeOfThem()
  expect([maya, ana, ben].map((person) => may(person, 'onMeeting'))).toEqual([true, true, false])
  expect([maya, ana, ben].map((person) => may(person, 'onParticipantChange'))).toEqual([
    true,
    false,
    false,
  ])
  expect([maya, ana, ben].map((person) => may(person, 'onMyUserContextChange'))).toEqual([
    true,
    true,
    true,
  ])
})
