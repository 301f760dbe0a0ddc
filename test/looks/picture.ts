/** npm run picture: makes the README’s picture, and a check-in that moves, from the rehearsal. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'modern-gif'
import { en } from '../../client/words/en/en.ts'
import { launch, rehearsal } from '../browser.ts'
import { sendsAgain } from '../rehearsal/hands.ts'
import { startServer } from '../server.ts'

/** How long each moment of the check-in stays, in ms: until it is read. */
const STAYS = 2_500
/** Of the panels’ own size. */
const SMALLER = 0.75

const server = await startServer()
const browser = await launch()
const stage = await rehearsal(browser, server.url, 'comfort-drops')
const page = await browser.newPage({ viewport: { width: 760, height: 720 } })
const coach = stage.frame('coach')
const ana = stage.frame('ana')
const press = (name: string) => coach.getByRole('button', { name, exact: true }).click()
const isAsked = () => ana.getByText('How is this discussion feeling for you right now?').waitFor()
const answers = async (given: string) => {
  await ana.getByRole('radio', { name: given, exact: true }).click()
  await ana.getByText('Sent. You can change it').waitFor()
  await coach.locator('[data-glance]', { hasText: given }).waitFor()
}

await coach.getByLabel('Who is this with?').fill('Ana')
await press('Start session')
await ana.getByText('Got it').click()
await press('Check in')
for (const given of ['Comfortable', 'Very comfortable']) {
  await isAsked()
  await answers(given)
  await press('Close the check-in')
  await sendsAgain(coach)
}
await isAsked()
await answers('Comfortable')
await press('Close the check-in')
await coach.getByRole('button', { name: en.coach.checkIn.send, exact: true }).waitFor()
const before = await panels()
await sendsAgain(coach)
await isAsked()
const asked = await panels()
await answers('A bit uncomfortable')
await coach.getByText('You could say').waitFor()
const answered = await panels()

writeFileSync(join(import.meta.dirname, 'panels.png'), answered)
writeFileSync(join(import.meta.dirname, 'check-in.gif'), await moving([before, asked, answered]))
await browser.close()
await server.stop()

/** The two panels, in a frame of the picture's own, and nothing of the page around them. */
async function panels(): Promise<Buffer> {
  // From its top, and not where the last button was pressed.
  await stage.page.frame('coach')!.evaluate(() => scrollTo(0, 0))
  await stage.page.mouse.move(0, 0)
  const pictures = await Promise.all(
    ['coach', 'ana'].map((key) => stage.page.locator(`iframe[name="${key}"]`).screenshot()),
  )
  await page.setContent(
    `<body style="margin:0;display:flex;justify-content:center;gap:32px;padding:28px;background:#e8e0d4">` +
      pictures
        .map(
          (picture) =>
            `<img style="border-radius:12px;box-shadow:0 1px 6px #0003" src="data:image/png;base64,${picture.toString('base64')}">`,
        )
        .join(''),
  )
  return page.locator('body').screenshot()
}

/** One after the other, for ever. */
async function moving(moments: Buffer[]): Promise<Buffer> {
  const drawn = await Promise.all(moments.map((moment) => pixels(moment)))
  const { width, height } = drawn[0]!
  const frames = drawn.map(({ data }) => ({ data, delay: STAYS }))
  return Buffer.from(await encode({ width, height, frames, maxColors: 255, looped: true }))
}

/** As the browser reads a PNG. */
async function pixels(
  png: Buffer,
): Promise<{ width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }> {
  const { width, height, text } = await page.evaluate(
    async ([source, scale]) => {
      const picture = await createImageBitmap(await (await fetch(source)).blob())
      const width = Math.round(picture.width * scale)
      const height = Math.round(picture.height * scale)
      const canvas = new OffscreenCanvas(width, height).getContext('2d')!
      canvas.imageSmoothingQuality = 'high'
      canvas.drawImage(picture, 0, 0, width, height)
      const { data } = canvas.getImageData(0, 0, width, height)
      let text = ''
      for (const byte of data) text += String.fromCharCode(byte)
      return { width, height, text: btoa(text) }
    },
    [`data:image/png;base64,${png.toString('base64')}`, SMALLER] as const,
  )
  return { width, height, data: new Uint8ClampedArray(Buffer.from(text, 'base64')) }
}
