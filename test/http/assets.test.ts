import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { startServer } from '../server.ts'
import type { TestServer } from '../server.ts'

const ASSETS = join(import.meta.dirname, '../../client/dist/assets')
const BUILT = readdirSync(ASSETS).filter((name) => /\.(js|css)$/.test(name))

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

/** As it came over the line: `fetch` would unpack it. */
function get(name: string, encoding: string | undefined) {
  return new Promise<{ headers: IncomingMessage['headers']; body: Buffer }>((resolve, reject) => {
    const headers = encoding === undefined ? {} : { 'accept-encoding': encoding }
    request(`${server.url}/assets/${name}`, { headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(parts) }))
    })
      .on('error', reject)
      .end()
  })
}

test('every script and stylesheet goes out packed where the browser can unpack it', async () => {
  expect(BUILT.length).toBeGreaterThan(10)
  for (const name of BUILT) {
    const { headers, body } = await get(name, 'gzip, deflate, br')
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringContaining('Accept-Encoding') as string,
    })
    expect(headers['content-type']).toMatch(/^text\/(javascript|css); charset=utf-8$/i)
    expect(brotliDecompressSync(body).equals(readFileSync(join(ASSETS, name)))).toBe(true)
  }
})

test.each([[undefined], ['gzip'], ['br;q=0, gzip']])(
  'and as it is to whoever accepts %s',
  async (encoding) => {
    const { headers, body } = await get(BUILT[0]!, encoding)
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.equals(readFileSync(join(ASSETS, BUILT[0]!)))).toBe(true)
  },
)
