/** What every screen of the desk owes its reader: axe, reflow, targets, the keyboard, and nothing that moves. */
import type { Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import type { Command } from '../../server/contract/commands.ts'
import { offencesOn } from '../axe.ts'
import { answering, client, coach } from '../core/session.ts'
import { newId } from '../server.ts'
import { drawn, inBrowser } from './hands.ts'
import { DAY, atDesk, hold, inDays } from './years.ts'

const here = inBrowser()
const { places } = en.desk
const SIZES: [number, number][] = [
  [320, 760],
  [336, 342],
  [1280, 800],
]
let screens: [name: string, place: string][] = []

beforeAll(async () => {
  const add = (promiser: 'coach' | 'client', text: string, due: string): Command => ({
    type: 'add-commitment',
    id: newId(),
    promiser,
    text,
    due,
  })
  const { engagement, sessions } = await hold(here.server.store, {
    person: 'looks',
    label: 'Ana, who leads a laboratory for veterinary pharmacology',
    days: [-30, -20, -9],
    last: () => [
      [coach, add('coach', 'Send the article about delegation', inDays(-3))],
      [client(), add('client', 'Call the lead', inDays(3))],
      [client(), { type: 'share-need', id: newId(), kind: 'topics-to-avoid', text: 'The lab' }],
      [coach, { type: 'open-check-in' }],
      [client(), answering(1, 'okay')],
      [coach, { type: 'set-next', at: Date.now() + DAY }],
    ],
  })
  screens = [
    ['home', ''],
    ['one', `#engagement.${engagement}`],
    ['session', `#session.${sessions[2]!.id}`],
    ['log', `#log.${engagement}`],
    ['supervision', `#supervision.${engagement}`],
    ['links', '#links'],
    ['week', '#week'],
  ]
})

const ready = async (page: Page): Promise<void> => {
  await page.getByRole('main').waitFor()
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  // A colour on its way to another has the contrast of neither.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.locator('.button-primary:disabled').first().waitFor({ state: 'detached' })
}

async function problemsOn(page: Page): Promise<string[]> {
  const found = await offencesOn(page)
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    await drawn(page)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (over > 0) found.push(`${width}: ${over} px too wide`)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, summary, a, label.chip, label.segment, input')]
        .filter((one) => !one.closest('.chip, .segment') || one.tagName === 'LABEL')
        .filter((one) => {
          const { height: high, width: wide } = one.getBoundingClientRect()
          return high > 0 && (high < 43.5 || wide < 43.5)
        })
        .map((one) => one.textContent || one.tagName),
    )
    if (small.length > 0) found.push(`${width}: too small: ${small.join(', ')}`)
  }
  return found
}

test.each([
  [320, false],
  [320, true],
  [1280, false],
  [1280, true],
])('axe, no sideways scroll, 44 px: from %i px, dark: %p', async (width, dark) => {
  const problems: string[] = []
  for (const [name, place] of screens) {
    const page = await atDesk(here.browser, here.server.url, 'looks', { width, dark, place })
    await ready(page)
    problems.push(...(await problemsOn(page)).map((one) => `${name}: ${one}`))
    await page.context().close()
  }
  expect(problems).toEqual([])
})

test('signed out too', async () => {
  const page = await here.browser.newPage()
  await page.goto(`${here.server.url}/desk`)
  await page.getByRole('link').waitFor()
  expect(await problemsOn(page)).toEqual([])
  await page.close()
})

test('by keyboard alone: from the first page to a client, and a promise kept', async () => {
  const page = await atDesk(here.browser, here.server.url, 'looks')
  await ready(page)
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  const seen: string[] = []
  for (let pressed = 0; pressed < 30; pressed++) {
    await page.keyboard.press('Tab')
    seen.push(await focused())
    if (seen.at(-1) === places.due.kept) break
  }
  expect(seen.slice(0, 5)).toEqual(Object.values(places.nav))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: places.due.undo, exact: true }).waitFor()
  await page.keyboard.press('Tab')
  expect(await focused()).toBe(places.due.undo)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: places.due.kept, exact: true }).waitFor()
  await page.getByLabel(places.clients.search).focus()
  await page.keyboard.type('veterinary')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: places.one.sessions, exact: true }).waitFor()
  await page.context().close()
})

test('[C5] nothing moves once a screen is there', async () => {
  for (const [, place] of screens) {
    const page = await atDesk(here.browser, here.server.url, 'looks', { place })
    await ready(page)
    await drawn(page)
    const moved = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const one of list.getEntries()) sum += (one as unknown as { value: number }).value
          }).observe({ type: 'layout-shift', buffered: false })
          setTimeout(() => done(sum), 600)
        }),
    )
    expect([place, moved]).toEqual([place, 0])
    await page.context().close()
  }
})
