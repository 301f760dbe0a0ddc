/** What every test with a real browser begins with, and what people do in a panel. */
import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { launch } from '../browser.ts'
import { startServer } from '../server.ts'
import type { TestServer } from '../server.ts'

type Here = { browser: Browser; server: TestServer }

/** One browser and one server for a file of tests. At its end the server must have met no fault. */
export function inBrowser(): Here {
  const here = {} as Here
  beforeAll(async () => {
    here.browser = await launch()
    here.server = await startServer()
  })
  afterAll(async () => {
    await here.browser.close()
    await here.server.stop()
    expect(here.server.faults).toEqual([])
  })
  return here
}

/** A panel, or a page of its own. */
export type Screen = FrameLocator | Page
type Named = string | RegExp

/** A text is the whole name; a pattern may be part of it. */
export const button = (screen: Screen, name: Named): Locator =>
  screen.getByRole('button', { name, exact: typeof name === 'string' })
export const tap = (screen: Screen, name: Named): Promise<void> => button(screen, name).click()
export const sees = (screen: Screen, text: Named): Promise<void> =>
  screen.getByText(text).first().waitFor()
export async function seesNot(screen: Screen, text: Named): Promise<void> {
  expect(await screen.getByText(text).count()).toBe(0)
}
/** Waits until no place says it any more. */
export const gone = (screen: Screen, text: Named): Promise<void> =>
  screen.getByText(text).first().waitFor({ state: 'detached' })
export const radio = (screen: Screen, word: string): Locator =>
  screen.getByRole('radio', { name: word, exact: true })
export const answers = (screen: Screen, word: string): Promise<void> => radio(screen, word).click()
export const unfold = (screen: Screen, title: string): Promise<void> =>
  screen.locator('summary', { hasText: title }).click()

/** The next line to say. A tap that comes before it is there says the same line, or one of the next card. */
export async function saysLine(coach: Screen): Promise<void> {
  const line = coach.locator('.saying .say')
  const before = await line.innerText()
  await tap(coach, en.coach.script.said)
  await line.filter({ hasNotText: before }).waitFor()
}

/** Another page in the same frame: what is read from here on is not the one before. */
export async function reloads(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    Object.assign(window, { former: true })
    location.reload()
  })
  await frame.waitForFunction(() => !('former' in window) && document.readyState === 'complete')
}

/** What follows from another size or another theme is on screen. */
export const drawn = (on: Frame | Page): Promise<void> =>
  on.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )

/** A check-in shortly after another: the coach's panel says how long ago that was, and is told to go on. */
export async function sendsAgain(coach: Screen): Promise<void> {
  await tap(coach, en.coach.checkIn.send)
  await tap(coach, en.controls.again.anyway)
}

/** A summary opens with a tap, never by itself. */
export async function reads(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await tap(page, en.links.cover.open)
}
