/** The browser that the other tests use: the one from npm, unless somebody names another. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { launch, rehearsal, unpacked } from './browser.ts'
import { startServer } from './server.ts'

let browser: Browser
beforeAll(async () => {
  delete process.env.CHROME_PATH
  browser = await launch()
})
afterEach(() => {
  delete process.env.CHROME_PATH
})
afterAll(() => browser.close())

/** Everything a panel is opened with takes a while, so that whoever does not wait comes too early. */
function slowly(fast: Browser): Browser {
  const newContext: Browser['newContext'] = async (options) => {
    const context = await fast.newContext(options)
    await context.route(/\/rehearsal\/window$|\/as\/[^/]+\/zoom$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    return context
  }
  return { newContext } as Browser
}

test('a page fetches, remembers, draws letters and is photographed', async () => {
  const server = createServer((request, response) => {
    const page = request.url === '/'
    response.setHeader('content-type', page ? 'text/html' : 'application/json')
    response.end(page ? '<!doctype html><p>Hello</p>' : '{"said":"hello"}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)

  const said = await page.evaluate(async () => (await fetch('/said')).json() as Promise<unknown>)
  expect(said).toEqual({ said: 'hello' })

  await page.evaluate(() => localStorage.setItem('kept', 'yes'))
  await page.reload()
  expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')

  const [narrow, wide] = await page.evaluate(() =>
    ['iiii', 'WWWW'].map((letters) => {
      const pen = document.createElement('canvas').getContext('2d')!
      pen.font = '20px sans-serif'
      return pen.measureText(letters).width
    }),
  )
  // Boxes in place of letters would all be as wide.
  expect(narrow).toBeGreaterThan(0)
  expect(wide).toBeGreaterThan(narrow! * 2)

  const written = await page.screenshot()
  await page.locator('p').evaluate((paragraph) => paragraph.remove())
  const empty = await page.screenshot()
  expect(empty.length).toBeGreaterThan(0)
  expect(written.equals(empty)).toBe(false)
  await context.close()
  server.close()
})

test('two that come at the same moment, and first of all, both find it whole', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'attune-browser-'))
  const script = `
    import { unpacked } from ${JSON.stringify(join(import.meta.dirname, 'browser.ts'))}
    process.stdout.write(unpacked(${JSON.stringify(cache)}))`
  const come = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: join(import.meta.dirname, '..'),
    })
  try {
    const both = await Promise.all([come(), come()])
    const folder = join(cache, 'attune-chromium')
    expect(both.map(({ stdout }) => stdout)).toEqual([folder, folder])
    expect(unpacked(cache)).toBe(folder)
    expect(readdirSync(cache)).toEqual(['attune-chromium'])
    for (const part of ['chromium', 'al2023/lib', 'fonts/fonts.conf', 'fonts/fonts'])
      expect(existsSync(join(folder, part))).toBe(true)
  } finally {
    rmSync(cache, { recursive: true })
  }
})

test('what does not start is named, with what to do', async () => {
  process.env.CHROME_PATH = process.execPath
  await expect(launch()).rejects.toThrow(`${process.execPath} does not start. Set CHROME_PATH to`)
})

test('a rehearsal is handed over when its panels have loaded', async () => {
  const server = await startServer()
  const options = { width: 1234, dark: true }
  const stage = await rehearsal(slowly(browser), server.url, 'late-joiner', options)
  const loaded = await stage.page.locator('iframe').evaluateAll((frames) =>
    (frames as HTMLIFrameElement[]).map((frame) => ({
      key: frame.name,
      path: frame.contentWindow!.location.pathname.replace(frame.dataset.person!, 'id'),
      state: frame.contentDocument!.readyState,
    })),
  )
  const people = await stage.call<{ key: string; open: boolean }[]>('participants')
  const open = people.filter((one) => one.open).map(({ key }) => key)
  expect(people.length).toBe(open.length + 1)
  expect(loaded).toEqual(open.map((key) => ({ key, path: '/as/id/zoom', state: 'complete' })))

  await stage.frame('coach').getByRole('button').first().waitFor()
  const look = await stage.page.evaluate(() => [
    innerWidth,
    matchMedia('(prefers-color-scheme: dark)').matches,
  ])
  expect(look).toEqual([1234, true])

  await stage.call('remove', 'coach')
  expect(await stage.page.locator('iframe[name=coach]').count()).toBe(0)
  expect(stage.problems).toEqual([])
  const thrown = stage.page.waitForEvent('pageerror')
  await stage.page.evaluate(() => {
    console.error('said aloud')
    setTimeout(() => {
      throw new Error('thrown')
    })
  })
  await thrown
  expect(stage.problems).toEqual(['said aloud', 'thrown'])
  await stage.close()
  await server.stop()
})
