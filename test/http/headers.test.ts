/** Headers on every page, in the setting of a real server: with a public address. */
import { startServer, contextFor } from '../server.ts'
import type { TestServer } from '../server.ts'
import { ABOUT } from '../../server/zoom/asks.ts'
import { observe } from './observatory.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ publicUrl: 'https://attune.example' })
})
afterAll(() => server.stop())

const pages = [
  '/zoom',
  '/join',
  '/join/abcd-efgh',
  '/summary',
  '/desk',
  '/rehearsal',
  ...Object.values(ABOUT),
]

test.each(pages)(
  'Mozilla’s Observatory gives %s at least 130 points, which is A+',
  async (path) => {
    const response = await fetch(server.url + path)
    const { score, findings } = observe(response.headers, await response.text())
    const below = findings.filter(({ modifier }) => modifier < 0)
    expect({ score: score >= 130, below }).toEqual({ score: true, below: [] })
  },
)

test('the rules have teeth: a page that lacks one header has fewer points', async () => {
  const response = await fetch(`${server.url}/zoom`)
  const html = await response.text()
  const whole = observe(response.headers, html).score
  for (const name of [
    'content-security-policy',
    'strict-transport-security',
    'x-content-type-options',
    'referrer-policy',
    'cross-origin-resource-policy',
  ]) {
    const without = new Headers(response.headers)
    without.delete(name)
    expect(observe(without, html).score).toBeLessThan(whole)
  }
  const inline = new Headers(response.headers)
  inline.set('content-security-policy', "default-src 'self' 'unsafe-inline'")
  expect(observe(inline, html).score).toBeLessThan(100)
  const foreign = html.replace('<script', '<script src="https://cdn.example/x.js"></script><script')
  expect(observe(response.headers, foreign).score).toBeLessThan(whole)
})

test('Zoom frames the panel, and nobody frames anything else', async () => {
  for (const path of [
    ...pages,
    '/zoom?from=home',
    '/zoom/added',
    '/desk?/zoom',
    '//zoom',
    '/nowhere',
  ]) {
    const csp = (await fetch(server.url + path)).headers.get('content-security-policy') ?? ''
    const who = /frame-ancestors ([^;]*)/.exec(csp)?.[1]?.trim()
    const isPanel = path.split('?')[0] === '/zoom'
    expect([path, who]).toEqual([
      path,
      isPanel ? "'self' https://zoom.us https://*.zoom.us https://*.zoom.com" : "'self'",
    ])
  }
})

test('the page that Zoom opens carries no frame option, no tag to revalidate by, and one socket address', async () => {
  for (const header of [undefined, contextFor('m', 'uid')]) {
    const response = await fetch(`${server.url}/zoom`, {
      headers: header === undefined ? {} : { 'x-zoom-app-context': header },
    })
    const { headers } = response
    expect(headers.get('x-frame-options')).toBeNull()
    expect(headers.get('etag')).toBeNull()
    expect(headers.get('last-modified')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
    const csp = headers.get('content-security-policy') ?? ''
    expect(csp).toContain("connect-src 'self' wss://attune.example;")
    expect(csp).toContain('frame-ancestors')
    expect(csp).toContain('https://*.zoom.us')
    const conditional = await fetch(`${server.url}/zoom`, {
      headers: { 'if-none-match': '*', 'if-modified-since': new Date().toUTCString() },
    })
    expect(conditional.status).toBe(200)
  }
})

test('a context that is cut is a plain 400 with one word in the log, and nothing of it in the answer', async () => {
  const context = contextFor('meeting', 'uid-secret').slice(0, -6)
  const before = server.refused.length
  const response = await fetch(`${server.url}/zoom`, { headers: { 'x-zoom-app-context': context } })
  expect(response.status).toBe(400)
  expect(await response.text()).not.toContain(context.slice(0, 20))
  expect(server.refused.slice(before)).toEqual(['app-context'])
})
