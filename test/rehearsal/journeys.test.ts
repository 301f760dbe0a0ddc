/** The journeys of a coach and a client, row by row: which test shows it, and where it falls short. */
import type { Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { titlesIn } from '../evidence/titles.ts'
import { session } from '../server.ts'
import type { CoachView } from '../server.ts'
import { inBrowser, sees } from './hands.ts'
import { JOURNEYS } from './journeys.ts'

const HERE = 'rehearsal/journeys.test.ts'

/** Behind the names of what it belongs to. */
const exists = (place: string): boolean => {
  const [file = '', title = ''] = place.split(/: (.*)/s)
  return titlesIn(`test/${file}`).some((one) => one === title || one.endsWith(` ${title}`))
}

test('no row is missing', () => {
  expect(Object.values(JOURNEYS).map((rows) => rows.length)).toEqual([13, 19, 9, 10])
})

test.each(Object.entries(JOURNEYS))(
  '%s: each row is shown where it is said to be',
  (_name, rows) => {
    for (const { walked } of rows) expect(walked.length).toBeGreaterThan(0)
    expect(rows.flatMap(({ walked }) => walked).filter((place) => !exists(place))).toEqual([])
  },
)

test('a test that is not there is not found', () => {
  expect(exists(`${HERE}: no row is`)).toBe(false)
  expect(exists(`${HERE}: no row is missing`)).toBe(true)
})

const here = inBrowser()

/** Tab until what has the focus is called this, and nothing but keys from there. */
async function tabTo(page: Page, name: string) {
  const passed: string[] = []
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const now = await page.evaluate(() => {
      const on = document.activeElement
      const label = on instanceof HTMLInputElement ? on.labels?.[0] : on
      return (label as HTMLElement | null)?.innerText.trim() ?? ''
    })
    if (now === name) return
    passed.push(now)
  }
  throw new Error(`no key leads to ${name}, only to ${passed.join(', ')}`)
}

test('a client by the code, on a phone and by keys alone: in, an answer, the summary, and deleted', async () => {
  const { coach, close } = await session(here.server.url, [])
  const context = await here.browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => void problems.push(error.message))
  await page.goto(`${here.server.url}/join`)
  await sees(page, en.join.noAccount)
  /** Whatever is called this, reached and pressed. */
  const press = async (on: Page, name: string) => {
    await tabTo(on, name)
    await on.keyboard.press('Enter')
  }

  await tabTo(page, en.join.code)
  await page.keyboard.type((coach.view() as CoachView).join.code)
  await press(page, en.join.join)
  await sees(page, en.participant.welcome.title)
  const shown = await page.locator('main').innerText()
  expect(shown.split(/\s+/).length).toBeLessThan(150)
  await press(page, en.participant.welcome.ok)

  await coach.send({ type: 'open-check-in' })
  await sees(page, en.modes.pair('Maya'))
  const given = (answer: string) =>
    coach.until<CoachView>(({ pulse: [one] }) => one?.kind === 'answer' && one.answer === answer)
  await tabTo(page, en.scale['very-comfortable'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await sees(page, en.checkIn.sent)
  await given('comfortable')
  await press(page, en.controls.withdraw)
  await sees(page, en.checkIn.takenBack)
  await coach.until<CoachView>(({ pulse: [one] }) => one?.kind === 'nothing')
  await page.reload()
  await sees(page, en.checkIn.question)
  await tabTo(page, en.scale['very-comfortable'])
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await given('okay')

  await coach.send({ type: 'end-session' })
  await sees(page, en.participant.ended)
  const opening = context.waitForEvent('page')
  await press(page, en.participant.open)
  const summary = await opening
  await sees(summary, en.links.cover.what)
  await press(summary, en.links.cover.open)
  await sees(summary, en.summary.pulse)
  await press(summary, en.links.mine.more)
  await press(summary, en.links.mine.delete)
  await press(summary, en.links.mine.deleteSure)
  await summary.locator('main', { hasText: en.scale.okay }).waitFor({ state: 'detached' })
  expect(problems).toEqual([])
  await context.close()
  close()
}, 120_000)
