/** Zoom's events, read from the bytes that came. */
import { createHmac } from 'node:crypto'
import { readEvent } from '../../server/zoom/events.ts'
import type { Envelope } from '../../server/zoom/events.ts'

const NOW = 1_700_000_000_000
const BODY =
  '{"event":"meeting.ended","event_ts":1700000000123,"payload":{"account_id":"acc","object":{"id":"123","uuid":"AbC+d/eF=="}}}'
const SIGNATURE = 'v0=12aa36d70719a6f3b00b488ca9e995fdd3493de837eb42cfe2b87d9aad74556a'

const app = (clientId: string, webhookSecret: string | null) => ({
  clientId,
  clientSecret: 'secret',
  formerSecret: null,
  webhookSecret,
})
const production = app('production', 'whsec_test')
const development = app('development', 'whsec_development')

const sign = (body: string, timestamp = '1700000000', secret = 'whsec_test'): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`

const read = (body: string, more: Partial<Envelope> = {}, now = NOW) =>
  readEvent(
    {
      body: Buffer.from(body),
      signature: sign(body),
      timestamp: '1700000000',
      clientId: undefined,
      ...more,
    },
    [production, development],
    now,
  )

test('a known event under a known signature is read', () => {
  expect(read(BODY, { signature: SIGNATURE })).toMatchObject({
    kind: 'heard',
    heard: { kind: 'meeting-ended', subject: 'AbC+d/eF==' },
  })
})

test.each([
  ['no signature', { signature: undefined }],
  ['no time', { timestamp: undefined }],
  ['neither', { signature: undefined, timestamp: undefined }],
  ['another signature', { signature: SIGNATURE.replace('1', '2') }],
  ['a signature cut short', { signature: SIGNATURE.slice(0, -2) }],
  ['a signature without its version', { signature: SIGNATURE.slice(3) }],
  ['an empty signature', { signature: '' }],
  ['another secret', { signature: sign(BODY, '1700000000', 'other') }],
  ['another time than the signed one', { timestamp: '1700000001' }],
  ['a time that is no number', { timestamp: 'now', signature: sign(BODY, 'now') }],
])('with %s it is refused', (_name, more) => {
  expect(read(BODY, { signature: SIGNATURE, ...more })).toEqual({ kind: 'refused' })
})

test('one byte more or less, or the same JSON in other bytes, is refused', () => {
  for (const body of [`${BODY} `, BODY.slice(0, -1), BODY.replace('":"', '": "')])
    expect(read(body, { signature: SIGNATURE })).toEqual({ kind: 'refused' })
})

test('signed five minutes ago it is read, and a second later not; nor from the future', () => {
  for (const [passed, kind] of [
    [300_000, 'heard'],
    [300_001, 'refused'],
    [-300_000, 'heard'],
    [-300_001, 'refused'],
  ] as const)
    expect(read(BODY, { signature: SIGNATURE }, NOW + passed).kind).toBe(kind)
})

test('a time in milliseconds is understood', () => {
  const timestamp = String(NOW)
  expect(read(BODY, { timestamp, signature: sign(BODY, timestamp) }).kind).toBe('heard')
})

test('the development app signs with a secret of its own', () => {
  const signature = sign(BODY, '1700000000', 'whsec_development')
  expect(read(BODY, { signature }).kind).toBe('heard')
  const envelope = { body: Buffer.from(BODY), signature, timestamp: '1700000000' }
  expect(readEvent({ ...envelope, clientId: undefined }, [production], NOW).kind).toBe('refused')
  expect(readEvent({ ...envelope, clientId: 'x' }, [app('x', null)], NOW).kind).toBe('refused')
})

describe('removal of the app', () => {
  const removed = (client_id: string) =>
    JSON.stringify({
      event: 'app_deauthorized',
      payload: { account_id: 'a', user_id: 'uid-1', client_id, user_data_retention: 'false' },
    })

  test('names the coach', () => {
    expect(read(removed('production'))).toMatchObject({
      kind: 'heard',
      heard: { kind: 'coach-left', subject: 'uid-1' },
    })
  })

  test('of another app, or of another of our apps than the one that signed, deletes nothing', () => {
    expect(read(removed('somebody-else'))).toEqual({ kind: 'ignored' })
    expect(read(removed('development'))).toEqual({ kind: 'ignored' })
  })
})

describe('is this address ours', () => {
  const asking = (plainToken: string) =>
    JSON.stringify({ event: 'endpoint.url_validation', payload: { plainToken }, event_ts: NOW })
  const answer = {
    kind: 'validation',
    answer: {
      plainToken: 'qgg8vlvZRS6UYooatFL8Aw',
      encryptedToken: 'f2f694389a4eea2b0ef30e64d4e2abdaaccb890882697638ea464ec9cfc75317',
    },
  }
  const unsigned = { signature: undefined, timestamp: undefined }

  test('is answered as Zoom computes it, signed or without any signature', () => {
    expect(read(asking('qgg8vlvZRS6UYooatFL8Aw'))).toEqual(answer)
    expect(read(asking('qgg8vlvZRS6UYooatFL8Aw'), unsigned)).toEqual(answer)
  })

  test('without a signature the header says which app asks', () => {
    const asked = read(asking('abc'), { ...unsigned, clientId: 'development' })
    const encryptedToken = createHmac('sha256', 'whsec_development').update('abc').digest('hex')
    expect(asked).toMatchObject({ answer: { encryptedToken } })
  })

  test('a wrong signature is not as good as none', () => {
    expect(read(asking('abc'), { signature: sign('other') })).toEqual({ kind: 'refused' })
  })

  test('signs nothing that could be an event', () => {
    const forged = `v0:1700000000:${BODY}`
    for (const token of [forged, 'v0:1:x', 'a.b', '{}', '', 'x'.repeat(129), 'a\nb', 'ü']) {
      expect(read(asking(token), unsigned).kind).toBe('refused')
      expect(read(asking(token)).kind).toBe('ignored')
    }
  })
})

test.each([
  ['no JSON', 'event=meeting.ended'],
  ['null', 'null'],
  ['a list', '[]'],
  ['an event we know nothing of', '{"event":"meeting.started","payload":{}}'],
  ['no meeting', '{"event":"meeting.ended","payload":{"object":{}}}'],
  [
    'a meeting of a thousand letters',
    `{"event":"meeting.ended","payload":{"object":{"uuid":"${'x'.repeat(1000)}"}}}`,
  ],
  [
    'a coach who is a number',
    '{"event":"app_deauthorized","payload":{"user_id":7,"client_id":"production"}}',
  ],
])('%s, well signed, is ignored', (_name, body) => {
  expect(read(body)).toEqual({ kind: 'ignored' })
})
