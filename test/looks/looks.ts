/**
 * npm run looks: every screen in every state, in every size, colour and language, looked at
 * by axe and by checks of our own. `-- --only coach,desk` looks at some; `-- --quick` in
 * English, at 320 px and in Zoom's smallest window; `-- --pictures` checks nothing. Pictures
 * and a sheet of each screen go into test/looks/out, or `-- --out folder`. A screen that was
 * looked at as a whole has its row in test/README.md at once.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launch } from '../browser.ts'
import { startServer } from '../server.ts'
import { auditAll } from './lighthouse.ts'
import { sheetsOf } from './sheet.ts'
import type { Picture } from './sheet.ts'
import { write } from './table.ts'
import type { Row } from './table.ts'
import {
  COLOURS,
  SMALLEST,
  USUAL,
  WORDS,
  axeOn,
  dress,
  listed,
  onceOn,
  open,
  ownOn,
  sizesOf,
} from './walk.ts'
import type { Colours, Size, Words } from './walk.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    pictures: { type: 'boolean', default: false },
    out: { type: 'string', default: join(import.meta.dirname, 'out') },
  },
})
const { quick, pictures, out } = values
const only = values.only?.split(',')
const server = await startServer()
const browser = await launch()
const all = await listed(browser, server.url)
const screens = [...new Set(all.map(([screen]) => screen))].filter(
  (one) => only?.includes(one) ?? true,
)
const rows: Row[] = []
const found: string[] = []

for (const screen of screens) {
  const folder = join(out, screen)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const states = all.filter(([one]) => one === screen).map(([, state]) => state)
  const row: Row = { screen, states: states.length, looks: 0, axe: 0, own: 0 }
  const sheet: Picture[] = []
  for (const state of states) {
    for (const words of quick ? WORDS.slice(0, 1) : WORDS) {
      try {
        sheet.push(...(await lookAt(row, folder, state, words)))
      } catch (error) {
        row.own += 1
        tell(`${screen}, ${state}, ${words}: ${String(error).split('\n')[0] ?? ''}`)
      }
    }
    console.log(`${screen}, ${state}: ${row.looks} looks, ${row.axe + row.own} violations so far`)
  }
  await sheetsOf(browser, join(out, screen), sheet)
  rows.push(row)
  if (!pictures && !quick) write(row)
}
await browser.close()
await server.stop()
const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0)
console.log(`${sum(({ looks }) => looks)} looks, ${sum(({ axe, own }) => axe + own)} violations`)
if (!pictures && !only && !quick) (await auditAll()).forEach(tell)
process.exitCode = found.length > 0 || server.faults.length > 0 ? 1 : 0

function tell(what: string): void {
  found.push(what)
  console.log(what)
}

/** One state in one language; resolves with the pictures for the sheet. */
async function lookAt(row: Row, folder: string, state: string, words: Words): Promise<Picture[]> {
  const { screen } = row
  const look = await open(browser, server.url, screen, state, words)
  const note = (what: 'axe' | 'own', at: string, some: string[]): void => {
    row[what] += some.length
    for (const one of some) tell(`${screen}, ${state}, ${at}: ${one}`)
  }
  const forSheet: Picture[] = []
  for (const size of sizesFor(screen))
    for (const colours of quick ? (['light', 'dark'] as const) : COLOURS) {
      await dress(look, size, colours)
      const file = join(folder, `${[state, size.name, colours, words].join(' ')}.png`)
      await look.page.screenshot({ path: file })
      row.looks += 1
      if (isForSheet(screen, size, colours, words)) forSheet.push({ state, file, colours })
      if (pictures) continue
      const at = [size.name, colours, words].join(', ')
      note('axe', at, await axeOn(look))
      note('own', at, await ownOn(look, size, colours))
    }
  if (!pictures) note('own', words, await onceOn(look))
  await look.close()
  return forSheet
}

function sizesFor(screen: string): Size[] {
  const sizes = sizesOf(screen)
  return quick
    ? sizes.filter((one) => one === USUAL || one === SMALLEST || sizes.length === 2)
    : sizes
}

function isForSheet(screen: string, size: Size, colours: Colours, words: Words): boolean {
  const usual = size === USUAL || size === SMALLEST || sizesOf(screen).length === 2
  return words === 'en' && colours !== 'forced' && usual
}
