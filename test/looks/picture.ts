/** npm run picture: makes the README’s picture from the rehearsal. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch, rehearsal } from '../browser.ts'
import { sendsAgain } from '../rehearsal/hands.ts'
import { startServer } from '../server.ts'

const server = await startServer()
const browser = await launch()
const stage = await rehearsal(browser, server.url, 'comfort-drops')
const coach = stage.frame('coach')
const ana = stage.frame('ana')
const press = (name: string) => coach.getByRole('button', { name, exact: true }).click()
const answer = (name: string) => ana.getByRole('radio', { name, exact: true }).click()

await coach.getByLabel('Who is this with?').fill('Ana')
await press('Start session')
await ana.getByText('Got it').click()
const answers = ['Comfortable', 'Very comfortable', 'Comfortable', 'A bit uncomfortable']
for (const [index, given] of answers.entries()) {
  await (index === 0 ? press('Check in') : sendsAgain(coach))
  await ana.getByText('How is this discussion feeling for you right now?').waitFor()
  await answer(given)
  await coach.locator('[data-glance]', { hasText: given }).waitFor()
  if (given !== 'A bit uncomfortable') await press('Close the check-in')
}
await coach.getByText('You could say').waitFor()
await ana.getByText('Sent. You can change it').waitFor()
// A frame of the picture's own: the two panels, and nothing of the page around them.
const pictures = await Promise.all(
  ['coach', 'ana'].map((key) => stage.page.locator(`iframe[name="${key}"]`).screenshot()),
)
const page = await browser.newPage({ viewport: { width: 760, height: 720 } })
await page.setContent(
  `<body style="margin:0;display:flex;justify-content:center;gap:32px;padding:28px;background:#e8e0d4">` +
    pictures
      .map(
        (picture) =>
          `<img style="border-radius:12px;box-shadow:0 1px 6px #0003" src="data:image/png;base64,${picture.toString('base64')}">`,
      )
      .join(''),
)
const whole = await page.locator('body').screenshot()
writeFileSync(join(import.meta.dirname, 'panels.png'), whole)
await browser.close()
await server.stop()
