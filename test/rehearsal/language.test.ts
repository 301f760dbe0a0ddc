/** Another language than English: a client's own, changed in the panel, and one that runs from right to left. */
import type { Frame, Page } from 'playwright-core'
import { ar } from '../../client/words/ar/ar.ts'
import { en } from '../../client/words/en/en.ts'
import { COMES_WITHIN } from '../browser.ts'
import { session } from '../server.ts'
import type { CoachView } from '../server.ts'
import { offencesOn } from '../axe.ts'
import { brokenWords, clipped, sideways } from '../looks/own.ts'
import { open } from '../looks/walk.ts'
import { drawn, inBrowser } from './hands.ts'

const here = inBrowser()
const SIZES = [
  { width: 320, height: 760 },
  { width: 336, height: 342 },
]

const written = (on: Page | Frame) =>
  on.evaluate(() => [document.documentElement.lang, document.documentElement.dir])

/** Where the title begins, as a share of the page's width from its left. */
const begins = (on: Page | Frame) =>
  on.evaluate(() => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector('h1')!)
    const { left, right } = range.getBoundingClientRect()
    return Math.round(
      (getComputedStyle(range.startContainer as Element).direction === 'rtl' ? right : left) /
        innerWidth,
    )
  })

const problemsOn = async (on: Page | Frame) => [
  ...(await sideways(on)),
  ...(await brokenWords(on)),
  ...(await clipped(on)),
]

/** A session with a check-in that is open, and a link to it. */
async function asked() {
  const held = await session(here.server.url, [])
  const { code } = (held.coach.view() as CoachView).join
  return {
    ...held,
    link: `${here.server.url}/join/${code}`,
    ask: async () => {
      await held.coach.until<CoachView>(({ present }) => present === 1)
      await held.coach.send({ type: 'open-check-in', anyway: true })
    },
  }
}

test('a client changes to Arabic and back: the page turns, nothing sticks out, and the answer stays', async () => {
  const { link, ask, close } = await asked()
  const context = await here.browser.newContext({ viewport: SIZES[0]!, locale: 'en-GB' })
  context.setDefaultTimeout(COMES_WITHIN)
  const page = await context.newPage()
  await page.goto(link)
  await page.getByText(en.participant.welcome.title).waitFor()
  await ask()
  expect([await written(page), await begins(page)]).toEqual([['en', 'ltr'], 0])
  await page.getByRole('radio', { name: en.scale.okay, exact: true }).click()
  await page.getByText(en.checkIn.sent).waitFor()

  await page.getByLabel(en.common.language).selectOption('ar')
  await page.getByText(ar.checkIn.sent).waitFor()
  await page.getByRole('radio', { name: ar.scale.okay, exact: true, checked: true }).waitFor()
  expect([await written(page), await begins(page)]).toEqual([['ar', 'rtl'], 1])
  // Around the coach's name, which runs the other way, stand marks that nobody sees.
  await page.getByText(ar.modes.pair('\u2068Maya\u2069')).waitFor()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await drawn(page)
    expect(await problemsOn(page)).toEqual([])
  }
  expect(await offencesOn(page)).toEqual([])

  // In the smallest window the places unfold at the end of the line: on the left, and inside of it.
  await page.getByText(ar.common.menu, { exact: true }).click()
  const menu = await page.evaluate(() => {
    const [nav, around] = ['.menu .nav', '.menu'].map((one) =>
      document.querySelector(one)!.getBoundingClientRect(),
    )
    return { inside: nav!.left >= 0 && nav!.right <= innerWidth, apart: nav!.left - around!.left }
  })
  expect(menu).toEqual({ inside: true, apart: 0 })

  await page.setViewportSize(SIZES[0]!)
  await page.getByLabel(ar.common.language).selectOption('en')
  await page.getByText(en.checkIn.sent).waitFor()
  expect([await written(page), await begins(page)]).toEqual([['en', 'ltr'], 0])
  await context.close()
  close()
})

test('[PL1] without a script the page is in Arabic where the browser is, from right to left', async () => {
  const { link, ask, close } = await asked()
  const context = await here.browser.newContext({
    viewport: SIZES[0]!,
    locale: 'ar-EG',
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: ar.join.join, exact: true }).click()
  await ask()
  await page.getByRole('button', { name: ar.plain.again, exact: true }).click()
  await page.getByText(ar.modes.pair('\u2068Maya\u2069')).waitFor()
  expect([await written(page), await begins(page)]).toEqual([['ar', 'rtl'], 1])
  expect(await problemsOn(page)).toEqual([])
  await context.close()
  close()
})

test.each([
  ['coach', 'drop', 'Attune'],
  ['wrap-up', 'result', 'Attune'],
  ['desk', 'one', ar.desk.places.title],
  ['summary', 'result', ar.summary.title],
])(
  '%s, %s, in Arabic: it begins on the right, and nothing sticks out',
  async (screen, state, title) => {
    const look = await open(here.browser, here.server.url, screen, state, 'ar')
    const { frame, page } = look
    expect([await written(frame), await begins(frame)]).toEqual([['ar', 'rtl'], 1])
    expect(await frame.title()).toBe(title)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await drawn(frame)
      expect(await problemsOn(frame)).toEqual([])
    }
    // What somebody typed in English reads from the left within.
    const typed = await frame.evaluate(() =>
      [...document.querySelectorAll('bdi')].map((one) => getComputedStyle(one).direction),
    )
    expect(new Set(typed)).toEqual(new Set(screen === 'coach' ? [] : ['ltr']))
    // Time runs as one reads: the first answer is on the right.
    const xs = await frame
      .locator('svg.dots circle')
      .evaluateAll((dots) => dots.map((dot) => dot.getBoundingClientRect().x))
    expect(xs).toEqual(xs.toSorted((one, other) => other - one))
    await look.close()
  },
)
