/** HTTP by hand: every route, with what nobody's browser sends. */
import { BALLOT_LENGTH } from '../../server/contract/limits.ts'
import { examples } from '../core/examples.ts'
import { newId } from '../server.ts'
import { garbled, jsonOf, pick, upTo, worsened } from './mutate.ts'
import type { Chance } from './mutate.ts'
import type { Round } from './frames.ts'
import { wireTo } from './wire.ts'

const METHODS = [
  'GET',
  'POST',
  'HEAD',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'CONNECT',
  'get',
  'X',
]
const VERSIONS = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '']
const PARTS = [
  '%00',
  '%zz',
  '%',
  '..',
  '../..',
  '%2e%2e%2f',
  '//',
  '?',
  '#',
  '\\',
  ' ',
  'é',
  '__proto__',
  ';',
]
const TYPES = [
  'application/json',
  'application/json; charset=utf-7',
  'application/json; charset=x',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  '',
]
const HEADERS = [
  'Content-Encoding: gzip',
  'Content-Encoding: br',
  'Content-Encoding: x',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip, chunked',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 99999999',
  'Expect: 100-continue',
  'Connection: upgrade',
  'Upgrade: websocket',
  'Upgrade: h2c',
  'Sec-WebSocket-Key: x',
  'Origin: null',
  'Origin: http://127.0.0.1',
  'Host: elsewhere.example',
  'Host: [::1',
  'X-Forwarded-For: 1.2.3.4, ,,x',
  'X-Forwarded-Host: elsewhere.example',
  'X-Forwarded-Proto: javascript',
  'Cookie: __Host-desk=x; desk=%zz; a',
  'Cookie: =;;=',
  'Range: bytes=0-0,1-1,2-2,-9',
  'If-Modified-Since: x',
  'If-None-Match: *',
  'X-Http-Method-Override: DELETE',
  'x-zm-signature: v0=00',
  'x-zm-request-timestamp: NaN',
  'clientid: __proto__',
  'Accept: */*;q=NaN',
  'Accept-Language: xx-\u00ff',
  'Accept-Encoding: gzip;q=9',
]
const key = 'k'.repeat(22)
const BODIES: object[] = [
  { context: 'A'.repeat(400), key, parent: null },
  { context: 'A'.repeat(400), key, parent: 'm' },
  { code: 'abcdefgh' },
  { secret: 'A'.repeat(43) },
  { secret: 'A'.repeat(43), id: newId(), command: examples['revoke-link'] },
  { key },
  { token: 'x.y.z', engagement: null },
  { token: 'x.y.z' },
  { token: 'x.y.z', code: 'c', redirectUri: null },
  { event: 'meeting.ended', payload: { object: { uuid: 'u' } }, event_ts: 1 },
  { event: 'endpoint.url_validation', payload: { plainToken: 'x' } },
  {
    slot: `${'A'.repeat(22)}.1`,
    token: 'A'.repeat(43),
    right: 'A'.repeat(86),
    change: 1,
    answer: 'okay',
    wishes: [],
    pad: '',
  },
]

function request(routes: readonly string[], chance: Chance, known: readonly string[]): Buffer {
  const [method = '', path = ''] = pick(routes, chance).split(' ')
  const filled = path.replace(/:\w+/g, () => pick([...PARTS, ...known, '2026-11'], chance))
  const asked =
    chance() < 0.7 ? filled : `${filled}${pick(['', '/', '?a='], chance)}${pick(PARTS, chance)}`
  const body = bodyFor(chance, known)
  const given = [
    `Host: ${pick(['127.0.0.1', 'localhost', ''], chance)}`,
    `Content-Type: ${pick(TYPES, chance)}`,
    ...(chance() < 0.85 ? [`Content-Length: ${body.length}`] : []),
    ...Array.from({ length: upTo(3, chance) }, () => pick(HEADERS, chance)),
    ...(chance() < 0.1
      ? [
          `x-zoom-app-context: ${garbled(Buffer.from('DAABAgMEBQYHCAkKCwAAtQAAAPVN6FPF'), chance).toString('base64')}`,
        ]
      : []),
    ...(chance() < 0.02 ? Array.from({ length: 150 }, (_, at) => `X-${at}: y`) : []),
  ]
  const line = `${chance() < 0.85 ? method : pick(METHODS, chance)} ${asked} ${chance() < 0.95 ? 'HTTP/1.1' : pick(VERSIONS, chance)}`
  const whole = Buffer.concat([Buffer.from(`${[line, ...given].join('\r\n')}\r\n\r\n`), body])
  return chance() < 0.05 ? garbled(whole, chance) : whole
}

const FORMS: Record<string, string>[] = [
  { key },
  { key, does: 'look', token: 'x.y.z' },
  { key, does: 'send', id: newId(), checkIn: '1', change: '1', answer: 'okay', share: 'end' },
  { key, does: 'take-back', id: newId(), checkIn: '1e9', change: '-1', before: 'okay' },
  { key, does: 'leave', id: newId() },
]

function bodyFor(chance: Chance, known: readonly string[]): Buffer {
  const luck = chance()
  if (luck < 0.15) return Buffer.alloc(0)
  if (luck > 0.97)
    return garbled(Buffer.from(new URLSearchParams(pick(FORMS, chance)).toString()), chance)
  if (luck > 0.9) return Buffer.from(new URLSearchParams(pick(FORMS, chance)).toString())
  const text = Buffer.from(
    jsonOf(luck < 0.6 ? worsened(pick(BODIES, chance), chance, known) : pick(BODIES, chance)),
  )
  if (luck < 0.7) return garbled(text, chance)
  if (luck < 0.75) return Buffer.alloc(BALLOT_LENGTH + upTo(2, chance) - 1, text)
  return luck < 0.77 ? Buffer.alloc(upTo(70_000, chance), text) : text
}

/** ms */
const HANGING = 2_000

/** Some requests on one connection, the next before the last was answered; then the sender hangs up. */
export async function byRequests(
  port: number,
  routes: readonly string[],
  chance: Chance,
  known: readonly string[],
): Promise<Round> {
  const wire = await wireTo(port)
  const all = Array.from({ length: 1 + upTo(5, chance) }, () => request(routes, chance, known))
  wire.send(Buffer.concat(all))
  wire.socket.end()
  await wire.until(() => false, HANGING)
  wire.close()
  const statuses =
    wire
      .heard()
      .toString('latin1')
      .match(/HTTP\/1\.[01] (\d{3})/g) ?? []
  // Whoever hangs up in the middle of a body may find the connection closed without a word.
  return {
    read: all.length,
    faults: statuses.filter((status) => status.endsWith(' 500')).length,
    // Half a body is waited for until the server's time is over (limits.test.ts).
    unanswered: 0,
  }
}
