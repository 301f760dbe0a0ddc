/** What every screen owes its reader: axe, no sideways scroll, a primary action that stays on screen. */
import type { Frame } from 'playwright-core'
import { offencesOn } from '../axe.ts'
import { rehearsal } from '../browser.ts'
import type { Stage } from '../browser.ts'
import { drawn, inBrowser } from './hands.ts'

const SIZES: [number, number][] = [
  [280, 600],
  [320, 640],
  [336, 342],
  [400, 760],
]

const here = inBrowser()

/** A panel's frame, whatever its address is by now. */
async function frameOf(stage: Stage, key: string): Promise<Frame> {
  const handle = await stage.page.locator(`iframe[name="${key}"]`).elementHandle()
  return (await handle.contentFrame())!
}

async function resize(stage: Stage, [width, height]: [number, number]): Promise<void> {
  for (const key of ['coach', 'ana'])
    await stage.page.locator(`iframe[name="${key}"]`).evaluate(
      (frame, [wide, high]) => {
        Object.assign((frame as HTMLIFrameElement).style, {
          width: `${wide}px`,
          height: `${high}px`,
          minWidth: '0',
          maxWidth: 'none',
        })
      },
      [width, height] as const,
    )
  for (const key of ['coach', 'ana']) await drawn(await frameOf(stage, key))
}

test.each([
  ['light', false],
  ['dark', true],
])('every place of both panels passes axe and fits, in the %s theme', async (_name, dark) => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops', { dark })
  const coach = await frameOf(stage, 'coach')
  const press = (frame: Frame, name: string) =>
    frame.getByRole('button', { name, exact: true }).click()
  const problems: string[] = []

  async function look(at: string): Promise<void> {
    for (const key of ['coach', 'ana']) {
      const frame = await frameOf(stage, key)
      problems.push(...(await offencesOn(frame)).map((one) => `${at}, ${key}: ${one}`))
    }
    for (const size of SIZES) {
      await resize(stage, size)
      for (const key of ['coach', 'ana']) {
        const frame = await frameOf(stage, key)
        const over = await frame.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (over > 0) problems.push(`${at}, ${key}, ${size.join('×')}: ${over} px too wide`)
      }
    }
    await resize(stage, [320, 640])
  }

  await press(coach, 'Start session')
  await (await frameOf(stage, 'ana')).getByText('What this panel does').first().waitFor()
  await look('start')
  await press(coach, 'Check in')
  const ana = await frameOf(stage, 'ana')
  await ana.getByRole('radio', { name: 'Uncomfortable', exact: true }).click()
  await coach.getByText('You could say').waitFor()
  await look('check-in')
  await resize(stage, [336, 342])
  const close = coach.getByRole('button', { name: 'Close the check-in', exact: true })
  const box = await close.boundingBox()
  const edge = await stage.page.locator('iframe[name=coach]').boundingBox()
  expect(box!.y + box!.height).toBeLessThanOrEqual(edge!.y + 342)
  await resize(stage, [320, 640])
  await press(coach, 'Wrap up')
  await coach.getByRole('button', { name: 'End session', exact: true }).waitFor()
  await press(ana, 'Agreement')
  await look('wrap up')
  await press(coach, 'End session')
  await press(coach, 'End it now')
  await coach.getByText('This session has ended.').waitFor()
  await look('ended')
  expect(problems).toEqual([])
  await stage.close()
})

test('by keyboard an arrow only moves, and Enter sends', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  const coach = await frameOf(stage, 'coach')
  await coach.getByRole('button', { name: 'Start session', exact: true }).click()
  const ana = await frameOf(stage, 'ana')
  await ana.getByText('What this panel does').first().waitFor()
  await coach.getByRole('button', { name: 'Check in', exact: true }).click()
  await ana.getByRole('radio', { name: 'Very comfortable', exact: true }).focus()
  await stage.page.keyboard.press('ArrowDown')
  await stage.page.keyboard.press('ArrowDown')
  await ana.getByRole('radio', { name: 'Okay', exact: true, checked: true }).waitFor()
  const glance = coach.locator('[data-glance]')
  await glance.getByText('Sent. The answer comes here.').waitFor()
  // Time for an answer to arrive, had the arrow sent one.
  await stage.page.waitForTimeout(500)
  expect(await glance.innerText()).toContain('Sent. The answer comes here.')
  await stage.page.keyboard.press('Enter')
  await coach.locator('[data-glance]', { hasText: 'Okay' }).waitFor()
  expect(await ana.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
  await stage.close()
})
