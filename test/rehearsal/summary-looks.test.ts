/** Summaries as their readers see them: axe, no sideways scroll, targets for a finger. */
import type { Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { offencesOn } from '../axe.ts'
import { inBrowser, button, drawn, sees, tap } from './hands.ts'
import { desk, left, opens } from './left.ts'

const here = inBrowser()
const SIZES: [number, number][] = [
  [320, 640],
  [336, 342],
  [400, 760],
  [1280, 800],
]

/** How far it scrolls sideways, and what a finger would miss. */
const measured = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const small = [...document.querySelectorAll('button, a[href], summary, label.chip')]
      .filter((one) => one.getBoundingClientRect().width > 0)
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => (one as HTMLElement).innerText)
    return { over: scrollWidth - clientWidth, small }
  })

async function looks(page: Page, at: string): Promise<string[]> {
  const problems: string[] = []
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    await drawn(page)
    const { over, small } = await measured(page)
    if (over > 0) problems.push(`${at}, ${width}: ${over} px too wide`)
    for (const one of small) problems.push(`${at}, ${width}: “${one}” is too small`)
    problems.push(...(await offencesOn(page)).map((one) => `${at}, ${width}: ${one}`))
  }
  return problems
}

test.each(['light', 'dark'] as const)(
  'every page passes axe and fits, in the %s theme',
  async (colorScheme) => {
    const urls = await left(here)
    const maya = await desk(here)
    const { engagement } = urls
    await maya.send({ type: 'offer-hand-over', engagement, to: 'Lena' })
    const problems: string[] = []

    const theirs = await opens(here, urls.client, { colorScheme })
    await sees(theirs, en.after.handOver.ask('Maya', 'Lena'))
    const closed = button(theirs, en.links.mine.more)
    while ((await closed.count()) > 0) await closed.first().click()
    problems.push(...(await looks(theirs, 'client')))
    await tap(theirs, en.after.handOver.agree)
    await tap(theirs, en.after.keep.done)
    await button(theirs, en.after.keep.undo).waitFor()
    problems.push(...(await looks(theirs, 'client, answered')))
    problems.push(...(await looks(await opens(here, urls.coach, { colorScheme }), 'coach')))
    await maya.send({ type: 'end-engagement', engagement, days: 14 })
    maya.close()
    problems.push(...(await looks(await opens(here, urls.client, { colorScheme }), 'ended')))

    const page = await theirs.context().newPage()
    for (const [at, url, text] of [
      ['cover', urls.client, en.links.cover.title],
      ['sending', `${urls.client}.send`, en.after.pass.title],
      ['part of a link', `${urls.client.slice(0, -5)}.send`, en.after.pass.broken],
      ['preview', urls.preview, en.links.preview],
    ] as const) {
      await page.goto('about:blank')
      await page.goto(url)
      await sees(page, text)
      problems.push(...(await looks(page, at)))
    }
    expect(problems).toEqual([])
  },
)

test('by keyboard every control is reached, and one sees where one is', async () => {
  const page = await opens(here, (await left(here)).client)
  const all = await page.locator('button:visible, a[href]:visible, summary:visible').count()
  const radios = 1
  const seen = new Set<string>()
  for (let pressed = 0; pressed < all + radios; pressed++) {
    await page.keyboard.press('Tab')
    const [name, ring] = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement
      const ringed = one.closest('label') ?? one
      const { boxShadow } = getComputedStyle(one)
      return [one.getAttribute('aria-label') ?? ringed.innerText, boxShadow]
    })
    expect([name, ring]).not.toEqual([name, 'none'])
    seen.add(name)
  }
  for (const name of [en.after.calendar.add, en.after.keep.done, en.after.out.json])
    expect([...seen]).toContain(name)
})

test('read from right to left, time runs that way in pictures too, and in forced colours they are there', async () => {
  const page = await opens(here, (await left(here)).client, { forcedColors: 'active' })
  await page.evaluate(() => void (document.documentElement.dir = 'rtl'))
  const xs = await page
    .locator('svg.dots circle')
    .evaluateAll((dots) => dots.map((dot) => dot.getBoundingClientRect().x))
  expect(xs).toEqual(xs.toSorted((one, other) => other - one))
  const [dot, line, ground] = await page.evaluate(() =>
    ['.dot', '.dots-line', 'html'].map((one) => {
      const { fill, stroke, backgroundColor } = getComputedStyle(document.querySelector(one)!)
      return one === 'html' ? backgroundColor : one === '.dot' ? fill : stroke
    }),
  )
  expect(dot).not.toBe(ground)
  expect(line).not.toBe(ground)
  expect((await measured(page)).over).toBe(0)
})
