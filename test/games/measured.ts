/** Where the sentence stands on a real screen: a style could put it elsewhere than the document does. */
import type { Page } from 'playwright-core'
import { launch } from '../browser.ts'
import { session, startServer } from '../server.ts'
import type { CoachView } from '../server.ts'

type Contract = Record<'pair' | 'small' | 'group', (coachName: string, people: number) => string>

/** Zoom's smallest window, a panel, a telephone held sideways. */
const SIZES = [
  [280, 342],
  [400, 700],
  [740, 360],
] as const
/** Everybody but the one with the browser. */
const OTHERS = { pair: 0, small: 2, group: 4 }
const THRESHOLD = 5

export async function measured(contract: Contract) {
  const server = await startServer()
  const browser = await launch()
  const found: string[] = []
  const controls: Record<string, boolean> = {}
  let looks = 0
  try {
    for (const mode of ['pair', 'small', 'group'] as const) {
      const others = OTHERS[mode]
      const held = await session(
        server.url,
        Array.from({ length: others }, (_, n) => `${n}`),
      )
      const context = await browser.newContext({ locale: 'en' })
      const page = await context.newPage()
      const { join } = held.coach.view() as CoachView
      await page.goto(`${server.url}/join/${join.code}`)
      await held.coach.until<CoachView>(({ present }) => present === others + 1)
      await held.coach.send({ type: 'open-check-in', anyway: true })
      const answers = page.locator('input[name="check-in-1"]')
      await answers.first().waitFor({ state: 'attached' })
      const sentence = contract[mode]('Maya', mode === 'group' ? THRESHOLD : others + 1)
      const look = async (state: string) => {
        for (const [width, height] of SIZES) {
          await page.setViewportSize({ width, height })
          looks += 1
          const problem = await wrongOn(page, sentence)
          if (problem) found.push(`${mode}, ${state}, ${width} × ${height}: ${problem}`)
        }
      }
      await look('asked')
      await page.getByText('Okay', { exact: true }).click()
      const back = page.getByRole('button', { name: 'Take it back', exact: true })
      await back.waitFor()
      await look('answered')
      await back.click()
      await back.waitFor({ state: 'detached' })
      await look('taken back')
      await context.setOffline(true)
      await look('offline')
      const before = await wrongOn(page, sentence)
      for (const [name, style] of Object.entries(MOVED)) {
        await restyle(page, style)
        controls[name] = before === null && (await wrongOn(page, sentence)) !== null
        await restyle(page, '')
      }
      held.close()
      await context.close()
    }
  } finally {
    await browser.close()
    await server.stop()
  }
  return { found, controls, looks }
}

const MOVED = {
  'a sentence that a style moves below the answers': 'transform: translateY(2000px)',
  'a sentence in no colour': 'opacity: 0',
  'a sentence of no size': 'font-size: 0',
}

const restyle = (page: Page, style: string) =>
  page.evaluate((given) => {
    document.querySelector<HTMLElement>('[id$="-promise"]')!.style.cssText = given
  }, style)

/** Null when the sentence is seen, above everything that can be tapped in its form. */
const wrongOn = (page: Page, sentence: string): Promise<string | null> =>
  page.evaluate((wanted) => {
    const promise = document.querySelector<HTMLElement>('[id$="-promise"]')
    if (!promise?.innerText.startsWith(wanted)) return 'another sentence, or none'
    const visible = promise.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const { top, bottom, height } = promise.getBoundingClientRect()
    if (!visible || height < 10) return 'it is not seen'
    const labels = [...promise.closest('form')!.querySelectorAll('label, button')]
    const first = Math.min(...labels.map((one) => one.getBoundingClientRect().top))
    if (bottom > first) return 'it does not stand above'
    const question = promise.closest('form')!.getBoundingClientRect().top
    return top < question ? 'it is out of its form' : null
  }, sentence)
