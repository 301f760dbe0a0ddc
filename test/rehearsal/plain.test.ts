/** The join page in a browser: where no script runs, where none has come yet, and when one comes. */
import type { BrowserContext, Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { offencesOn } from '../axe.ts'
import { session } from '../server.ts'
import type { CoachView } from '../server.ts'
import { inBrowser } from './hands.ts'

const here = inBrowser()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const option = (page: Page, name: string, checked?: boolean) =>
  page.getByRole('radio', { name, exact: true, ...(checked !== undefined && { checked }) })

async function meeting() {
  const { coach, close } = await session(here.server.url, [])
  const { code } = (coach.view() as CoachView).join
  const there = (many: number) => coach.until<CoachView>(({ present }) => present === many)
  const ask = () => coach.send({ type: 'open-check-in', anyway: true })
  const reads = (answer: string) =>
    coach.until<CoachView>(({ pulse }) => {
      const last = pulse.at(-1)
      return last?.kind === 'answer' && last.answer === answer
    })
  return { coach, there, ask, reads, close, link: `${here.server.url}/join/${code}`, code }
}

/** Scripts that do not come before they are let through. */
async function late(context: BrowserContext) {
  let letThrough = (): void => undefined
  const gate = new Promise<void>((resolve) => (letThrough = resolve))
  await context.route(/\/assets\/.*\.js$/, async (route) => {
    await gate
    await route.continue()
  })
  return letThrough
}

test('[PL1] [PL2] without a script one joins by the code, answers and changes it, and axe finds nothing', async () => {
  const { code, coach, there, ask, reads, close } = await meeting()
  const context = await here.browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  const page = await context.newPage()
  await page.goto(`${here.server.url}/join`)
  await page.getByLabel(en.join.code).fill(code.toUpperCase())
  await press(page, en.join.join)
  await page.waitForURL(/\/join\/\w{4}-\w{4}$/)
  await press(page, en.join.join)
  await page.getByText(en.participant.quiet('Maya')).waitFor()
  await there(1)
  await ask()
  await press(page, en.plain.again)
  await page.getByText(en.modes.pair('Maya')).waitFor()
  await option(page, en.scale.okay).check()
  // By keyboard too: Enter sends.
  await page.keyboard.press('Enter')
  await page.getByText(en.checkIn.sent).waitFor()
  expect(await page.title()).toContain(en.checkIn.sent)
  await reads('okay')
  await option(page, en.scale.uncomfortable).check()
  await press(page, en.plain.send)
  await option(page, en.scale.uncomfortable, true).waitFor()
  await reads('uncomfortable')
  await coach.send({ type: 'end-session' })
  await press(page, en.plain.again)
  await page.getByText(en.participant.ended).waitFor()
  await context.close()
  close()
})

test.each(['light', 'dark'] as const)(
  'in the page without a script axe finds nothing, and nothing sticks out: %s',
  async (colorScheme) => {
    const { link, ask, there, close } = await meeting()
    const context = await here.browser.newContext({
      colorScheme,
      viewport: { width: 256, height: 342 },
    })
    await context.route(/\/assets\/.*\.js$/, (route) => route.abort())
    const page = await context.newPage()
    const look = async () => {
      expect(await offencesOn(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(256)
    }
    await page.goto(link)
    await look()
    await press(page, en.plain.withoutWaiting)
    await there(1)
    await ask()
    await press(page, en.plain.again)
    await option(page, en.scale.okay).check()
    await press(page, en.plain.send)
    await page.getByText(en.checkIn.sent).waitFor()
    await look()
    await context.close()
    close()
  },
)

test('[PL6] a script that comes late takes over the seat, the answer and what is chosen', async () => {
  const { link, there, ask, reads, close } = await meeting()
  const context = await here.browser.newContext()
  const letThrough = await late(context)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => void problems.push(error.message))
  await page.goto(link, { waitUntil: 'commit' })
  await press(page, en.plain.withoutWaiting)
  await there(1)
  await ask()
  await press(page, en.plain.again)
  await option(page, en.scale.okay).check()
  letThrough()
  // Whoever is about to answer is left alone: the page that comes next is the panel.
  await page.waitForFunction(() => Object.keys(localStorage).some((one) => /key/.test(one)))
  expect(await option(page, en.scale.okay).isChecked()).toBe(true)
  await press(page, en.plain.send)
  await page.getByRole('button', { name: en.controls.pause.ask }).waitFor()
  await option(page, en.scale.okay, true).waitFor()
  await reads('okay')
  await there(1)
  // By GET: nothing is posted again, and it is the same seat.
  const reloaded = page.waitForRequest((request) => request.isNavigationRequest())
  await page.reload()
  expect((await reloaded).method()).toBe('GET')
  await option(page, en.scale.okay, true).waitFor()
  await option(page, en.scale.comfortable).click()
  await reads('comfortable')
  await there(1)
  expect(problems).toEqual([])
  await context.close()
  close()
})

test('[PL6] with a script, the link alone opens the panel, and no other page is seen between', async () => {
  const { link, there, close } = await meeting()
  const page = await here.browser.newPage()
  await page.addInitScript(() => {
    // Everything that was ever shown as the page's heading.
    const shown = new Set<string>()
    Object.assign(window, { shown })
    new MutationObserver(() => {
      shown.add(document.querySelector('h1')?.textContent ?? 'nothing')
    }).observe(document, { subtree: true, childList: true })
  })
  await page.goto(link)
  await page.getByText(en.participant.welcome.title).first().waitFor()
  await there(1)
  const shown = await page.evaluate(() => [...(window as unknown as { shown: Set<string> }).shown])
  expect(shown.filter((one) => one !== 'nothing')).toEqual([en.join.title, en.participant.title])
  expect(shown.indexOf('nothing')).toBeLessThan(1)
  await page.close()
  close()
})
