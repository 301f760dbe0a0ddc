/** The built panel in a real browser, on each of the bridges Zoom's clients have. */
import type { Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { COMES_WITHIN } from '../browser.ts'
import { contextFor, newId } from '../server.ts'
import { answers, config, install, person, refused, silent } from './zoom-host.ts'
import type { Answer, Host, Transport } from './zoom-host.ts'
import { inBrowser } from '../rehearsal/hands.ts'

const here = inBrowser()

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

type Setup = {
  answers?: Record<string, Answer>
  /** Zoom's desktop client sends the context with the page; in a browser it does not. */
  header?: boolean
}

async function openPage(transport: Transport, setup: Setup) {
  const said = contextFor(newId(), 'uid-maya')
  const context = await here.browser.newContext({
    // Zoom's page is public, and this server is on the same machine.
    permissions: transport === 'frame' ? ['local-network-access'] : [],
    ...(setup.header && { extraHTTPHeaders: { 'x-zoom-app-context': said } }),
  })
  closing.push(() => context.close())
  context.setDefaultTimeout(COMES_WITHIN)
  await context.addInitScript(install, {
    transport,
    answers: { ...answers(said), ...setup.answers },
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => void problems.push(error.message))
  const seats: Record<string, unknown>[] = []
  await page.route('**/zoom/seat', (route) => {
    const asked = route.request().postDataJSON() as Record<string, unknown>
    seats.push(asked)
    return route.continue()
  })
  return { page, said, seats, problems }
}

async function openPanel(transport: Exclude<Transport, 'frame'>, setup: Setup = {}) {
  const opened = await openPage(transport, setup)
  await opened.page.goto(`${here.server.url}/zoom`)
  return opened
}

const calls = (page: Page, name: string): Promise<number> =>
  page.evaluate(
    (name) =>
      (window as unknown as { host: Host }).host.calls.filter(({ apiName }) => apiName === name)
        .length,
    name,
  )
const emit = (page: Page, name: string, news: unknown): Promise<void> =>
  page.evaluate(
    ([name, news]) => (window as unknown as { host: Host }).host.emit(name as string, news),
    [name, news],
  )
const answer = (page: Page, change: Record<string, Answer>): Promise<void> =>
  page.evaluate((change) => {
    Object.assign((window as unknown as { host: Host }).host.answers, change)
  }, change)
const called = (page: Page, name: string, times: number) =>
  page.waitForFunction(
    ([name, times]) =>
      (window as unknown as { host: Host }).host.calls.filter(({ apiName }) => apiName === name)
        .length === times,
    [name, times] as const,
  )
/** Nothing that would come at once has come. */
const quiet = (page: Page) => page.waitForTimeout(500)

/** What the coach sees first. */
const begun = (page: Pick<Page, 'getByRole'>) =>
  page.getByRole('heading', { name: en.coach.begin.title, exact: true }).waitFor()
const outside = (page: Pick<Page, 'getByText'>) => page.getByText(en.panel.notInZoom).waitFor()

test.each(['webview', 'webkit', 'android'] as const)(
  'over %s: configured, seated, drawn; it hears events and lives with a no',
  async (transport) => {
    const { page, said, seats, problems } = await openPanel(transport, {
      answers: { getRecordingContext: refused },
    })
    await begun(page)
    expect(seats).toEqual([{ context: said, key: expect.any(String), parent: null }])
    expect(await calls(page, 'config')).toBe(1)

    // Seen again it looks again, but does not ask for what was refused.
    await emit(page, 'onAppVisibilityChange', { visible: true })
    await called(page, 'getUserContext', 2)
    expect(await calls(page, 'getRecordingContext')).toBe(1)

    await answer(page, { getUserContext: person({ role: 'attendee' }) })
    await emit(page, 'onMyUserContextChange', {
      role: 'attendee',
      screenName: 'Maya',
      status: 'authorized',
    })
    await called(page, 'config', 2)
    await called(page, 'getRecordingContext', 2)
    expect(problems).toEqual([])
  },
)

test('with the context in the page’s header it is drawn without a word from Zoom', async () => {
  const { page, seats, problems } = await openPanel('webview', {
    answers: { config: silent },
    header: true,
  })
  await page.getByText(en.participant.waiting, { exact: true }).waitFor()
  await page.waitForTimeout(4_000)
  expect(await page.locator('.skeleton').count()).toBe(0)
  expect([seats, problems]).toEqual([[], []])
})

test('where Zoom never answers and there is no header, it says what to do', async () => {
  const { page, problems } = await openPanel('webview', { answers: { config: silent } })
  await outside(page)
  expect(problems).toEqual([])
})

test('a config that is answered after five seconds opens the panel then', async () => {
  const { page } = await openPanel('webkit', { answers: { config: { ...config(), after: 5_000 } } })
  await outside(page)
  await begun(page)
  expect(await calls(page, 'config')).toBe(1)
})

test('with everything unsupported but a context, it is drawn', async () => {
  const all = Object.keys(answers()).filter((api) => api !== 'getAppContext')
  const { page, problems } = await openPanel('android', {
    answers: { config: config({ unsupportedApis: all }) },
  })
  await page.getByText(en.participant.waiting, { exact: true }).waitFor()
  expect(await calls(page, 'getUserContext')).toBe(0)
  expect(problems).toEqual([])
})

test('it is configured again after 110 minutes', async () => {
  const { page } = await openPage('webview', { header: true })
  await page.clock.install()
  await page.goto(`${here.server.url}/zoom`)
  await begun(page)
  await page.clock.fastForward('01:49:00')
  await quiet(page)
  expect(await calls(page, 'config')).toBe(1)
  await page.clock.fastForward('01:00')
  await called(page, 'config', 2)
})

describe('in a frame', () => {
  /** A page around the panel, and a second frame beside it. */
  async function embed(around: string, setup: Setup = {}) {
    const opened = await openPage('frame', setup)
    const { page } = opened
    await page.route(`${around}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: ['join', 'zoom']
          .map(
            (name) =>
              `<iframe name="${name}" src="${here.server.url}/${name}" allow="local-network-access; loopback-network"></iframe>`,
          )
          .join(''),
      }),
    )
    return { ...opened, open: () => page.goto(`${around}/meeting`) }
  }
  const panel = (page: Page) => page.frameLocator('iframe[name="zoom"]')

  test('Zoom’s page around it is believed, and no other window', async () => {
    const { page, said, seats, open } = await embed('https://app.zoom.us')
    await open()
    await begun(panel(page))
    expect(seats).toEqual([{ context: said, key: expect.any(String), parent: null }])
    // Of the panel's own origin, yet not the page around it.
    await page
      .frame('join')!
      .evaluate(() =>
        (window.parent.frames as unknown as Record<string, Window>).zoom!.postMessage(
          { type: 'event', name: 'onBreakoutRoomChange', data: { action: 'join' } },
          '*',
        ),
      )
    await quiet(page)
    expect(await calls(page, 'config')).toBe(1)
    await emit(page, 'onBreakoutRoomChange', { action: 'join' })
    await called(page, 'config', 2)
  })

  test('a page around it that is not Zoom’s is not believed', async () => {
    const { page, seats, open } = await embed('https://zoom.us.elsewhere.example')
    // Not even if the policy that keeps it out of such a frame were gone.
    await page.route(`${here.server.url}/zoom`, async (route) => {
      const response = await route.fetch()
      const headers = response.headers()
      delete headers['content-security-policy']
      await route.fulfill({ response, headers })
    })
    await open()
    await outside(panel(page))
    expect(await calls(page, 'config')).toBe(1)
    expect(seats).toEqual([])
  })
})
