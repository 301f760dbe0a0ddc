/** What every test with a real browser begins with, and what people do in a panel. */
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import { en } from '../../client/words/en.ts'
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
  }, 120_000)
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
export const radio = (screen: Screen, word: string): Locator =>
  screen.getByRole('radio', { name: word, exact: true })
export const answers = (screen: Screen, word: string): Promise<void> => radio(screen, word).click()
export const isChosen = (screen: Screen, word: string): Promise<boolean> =>
  radio(screen, word).isChecked()
export const unfold = (screen: Screen, title: string): Promise<void> =>
  screen.locator('summary', { hasText: title }).click()

/** A check-in shortly after another: the coach's panel says how long ago that was, and is told to go on. */
export async function sendsAgain(coach: Screen): Promise<void> {
  await tap(coach, en.coach.checkIn.send)
  await tap(coach, en.controls.again.anyway)
}
