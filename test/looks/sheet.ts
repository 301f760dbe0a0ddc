/** States of a screen beside each other, to be looked at by somebody: six on a sheet, that they can be read. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'

const ON_A_SHEET = 6
const STYLE = `
  body { margin: 8px; display: flex; gap: 8px; align-items: start; background: #888; font: 16px sans-serif }
  figure { flex: none; inline-size: 250px; margin: 0; padding: 4px; background: #ddd }
  img { display: block; inline-size: 100%; margin-block-start: 6px }`

export type Picture = { state: string; file: string; colours: string }

/** `coach light 1.png` and so on. */
export async function sheetsOf(browser: Browser, path: string, pictures: Picture[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1580, height: 400 } })
  const states = [...new Set(pictures.map(({ state }) => state))]
  const image = ({ file }: Picture): string =>
    `<img src="data:image/png;base64,${readFileSync(file).toString('base64')}">`
  for (const colours of new Set(pictures.map((one) => one.colours)))
    for (let first = 0; first < states.length; first += ON_A_SHEET) {
      const figures = states.slice(first, first + ON_A_SHEET).map((state) => {
        const some = pictures.filter((one) => one.state === state && one.colours === colours)
        return `<figure>${state}${some.map(image).join('')}</figure>`
      })
      await page.setContent(`<style>${STYLE}</style>${figures.join('')}`)
      const number = first / ON_A_SHEET + 1
      await page.screenshot({ path: `${path} ${colours} ${number}.png`, fullPage: true })
    }
  await page.close()
}
