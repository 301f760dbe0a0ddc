/**
 * What stands on every answer, whatever was asked: each route of the running
 * server, files, the sockets' polling, and what nobody serves.
 */
import { request } from 'node:http'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { wireTo } from '../hostile/wire.ts'
import { startServer } from '../server.ts'
import type { TestServer } from '../server.ts'

const ASSETS = join(import.meta.dirname, '../../client/dist/assets')

let server: TestServer
beforeAll(async () => {
  server = await startServer({ publicUrl: 'https://attune.example' })
})
afterAll(async () => {
  await server.stop()
  expect(server.faults).toEqual([])
})

const ask = (method: string, path: string): Promise<Response> =>
  fetch(server.url + path, { method, redirect: 'manual', headers: { host: 'attune.example' } })

const MINE = 'a secret of mine'
/** Where nothing is, or nothing for whoever asks like this. */
const NOWHERE = [
  '/nowhere',
  '/assets',
  '/assets/',
  '/assets/../../package.json',
  '/assets/%2e%2e/index.html',
  '/assets/..%2findex.html',
  '/assets/nothing.js',
  '/.git/config',
  '/.env',
  '/package.json',
  '/server/main.ts',
  '/metrics',
  '/data/attune.sqlite',
]
const SOCKETS = [
  '/socket.io/?EIO=4&transport=polling',
  '/socket.io/?EIO=4&transport=nothing',
  '/socket.io/?EIO=4&transport=polling&sid=nobody',
]

const asked = (): [method: string, path: string][] => [
  ...server.routes().map((route): [string, string] => {
    const [method = '', path = ''] = route.split(' ')
    return [method, path.replace(/:\w+/, 'x')]
  }),
  ...[...NOWHERE, ...SOCKETS].map((path): [string, string] => ['GET', path]),
  ['GET', `/assets/${readdirSync(ASSETS)[0]}`],
  ['PUT', '/zoom/seat'],
]

test('every answer says what a browser may do with it, and nothing of what runs here', async () => {
  for (const [method, path] of asked()) {
    const { headers } = await ask(method, path)
    const says = (name: string): string => headers.get(name) ?? ''
    const policy = says('content-security-policy')
    expect({
      path: `${method} ${path}`,
      https: says('strict-transport-security'),
      sniff: says('x-content-type-options'),
      referrer: /^(same-origin|no-referrer)$/.test(says('referrer-policy')),
      policy: ["object-src 'none'", "base-uri 'none'", 'frame-ancestors '].filter(
        (one) => !policy.includes(one),
      ),
      unsafe: policy.includes('unsafe'),
      ofOthers: says('cross-origin-resource-policy'),
      allowed: headers.get('access-control-allow-origin'),
      told: [says('server'), says('x-powered-by')],
      kept: says('cache-control'),
    }).toEqual({
      path: `${method} ${path}`,
      https: 'max-age=31536000; includeSubDomains',
      sniff: 'nosniff',
      referrer: true,
      policy: [],
      unsafe: false,
      ofOthers: 'same-origin',
      allowed: null,
      told: ['', ''],
      kept: isAsset(path) ? 'public, max-age=31536000, immutable' : 'no-store',
    })
  }
})

test('an answer with words in it says what they are, and in which letters they are written', async () => {
  const wrong: string[] = []
  for (const [method, path] of asked()) {
    const response = await ask(method, path)
    const length = (await response.arrayBuffer()).byteLength
    const type = response.headers.get('content-type') ?? ''
    // JSON is UTF-8 and knows no other; a sealed answer and a key are bytes.
    if (length > 0 && !/; charset=utf-8$|^application\/(json|octet-stream)$/i.test(type))
      wrong.push(`${method} ${path}: ${type}`)
  }
  expect(wrong).toEqual([])
})

test('nothing but what the pages are made of can be fetched, and no folder is listed', async () => {
  for (const path of NOWHERE) expect([path, (await raw('GET', path)).status]).toEqual([path, 404])
})

test('TRACE and whatever else nobody asks with is answered with nothing of the request', async () => {
  for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])
    for (const path of ['/zoom', '/zoom/seat', '/socket.io/?EIO=4&transport=polling']) {
      const { status, body } = await raw(method, path)
      expect([method, path, status >= 400]).toEqual([method, path, true])
      expect(body).not.toContain(MINE)
    }
})

test('a parameter that comes twice is none', async () => {
  for (const query of ['code=a&code=b', 'code[]=a', 'code[x]=a', 'code=a&state=b&state=c']) {
    const { headers } = await ask('GET', `/zoom/authorized?${query}`)
    expect([query, headers.get('location')]).toEqual([query, '/zoom/not-added'])
  }
  const twice = await fetch(`${server.url}/join/seat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: ['abcdefgh', 'abcdefgh'] }),
  })
  expect(await twice.json()).toEqual({ refusal: 'not-admitted' })
})

test.each([
  ['two lengths', 'Content-Length: 2\r\nContent-Length: 40'],
  ['a length and pieces', 'Content-Length: 2\r\nTransfer-Encoding: chunked'],
  ['pieces of pieces', 'Transfer-Encoding: chunked, identity'],
  ['a space before the colon', 'Transfer-Encoding : chunked\r\nContent-Length: 2'],
  ['a header on two lines', 'Transfer-Encoding:\r\n chunked\r\nContent-Length: 2'],
])('a request whose end can be read in two ways is refused: %s', async (_name, lines) => {
  const wire = await wireTo(server.port)
  const second = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'
  wire.send(`POST /join/seat HTTP/1.1\r\nHost: x\r\n${lines}\r\n\r\n0\r\n\r\n${second}`)
  await wire.until(() => false)
  // One answer, a no, and the connection is gone: the second request was never read as one.
  expect(
    wire
      .heard()
      .toString()
      .match(/HTTP\/1\.1 \d+/g),
  ).toEqual(['HTTP/1.1 400'])
  expect(wire.isOpen()).toBe(false)
})

test('what is packed small and long inside is refused by its inside', async () => {
  const packed = gzipSync(JSON.stringify({ code: 'x'.repeat(1 << 20) }))
  expect(packed.length).toBeLessThan(2_000)
  const response = await fetch(`${server.url}/join/seat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: new Uint8Array(packed),
  })
  expect(response.status).toBe(413)
})

const isAsset = (path: string): boolean =>
  /^\/assets\/[\w-]+\.\w+$/.test(path) && path !== '/assets/nothing.js'

/** As `fetch` may not: any method, and a path as it is written. */
function raw(method: string, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { port: server.port, host: '127.0.0.1', path, method, headers: { 'x-mine': MINE } },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (body += part))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
      },
    )
    asking.on('error', reject)
    asking.end()
  })
}
