/** Comes to a screen in a state, by the rehearsal alone, and looks at it in every size and colour. */
import type { Browser, Frame, Page } from 'playwright-core'
import { offencesOn } from '../axe.ts'
import {
  SPACED,
  brokenWords,
  clipped,
  edgeless,
  listensToRegions,
  moving,
  primaryInSight,
  regionsWithWords,
  sideways,
  smallTargets,
  styled,
  tabOrder,
} from './own.ts'

export type Size = { name: string; width: number; height: number }
const NARROW: Size = { name: '280', width: 280, height: 600 }
export const USUAL: Size = { name: '320', width: 320, height: 760 }
export const SMALLEST: Size = { name: '336×342', width: 336, height: 342 }
const WIDE: Size = { name: '400', width: 400, height: 760 }
const PHONE: Size = { name: 'phone', width: 390, height: 844 }
const DESK: Size = { name: 'desk', width: 1280, height: 800 }

const IN_ZOOM = [NARROW, USUAL, SMALLEST, WIDE]
const IN_BROWSER = [USUAL, PHONE, DESK]
/** What no panel of Zoom's shows is not made for its sizes. */
const SIZES: Record<string, Size[]> = {
  join: [...IN_ZOOM, PHONE, DESK],
  summary: IN_BROWSER,
  'coach-summary': IN_BROWSER,
  desk: [...IN_BROWSER, SMALLEST],
  rehearsal: [PHONE, DESK],
}
export const sizesOf = (screen: string): Size[] => SIZES[screen] ?? IN_ZOOM

export const COLOURS = ['light', 'dark', 'forced'] as const
export type Colours = (typeof COLOURS)[number]
export const WORDS = ['en', 'pseudo', 'ar'] as const
export type Words = (typeof WORDS)[number]

export type Open = { page: Page; frame: Frame; close: () => Promise<void> }

/** Every screen and its states, as the rehearsal lists them. */
export async function listed(browser: Browser, url: string): Promise<[string, string][]> {
  const page = await browser.newPage()
  await page.goto(`${url}/rehearsal?only=list`)
  const addresses = await page
    .locator('.alone-list a')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
  await page.close()
  return addresses.map((one) => {
    const query = new URLSearchParams(one)
    return [query.get('only') ?? '', query.get('state') ?? '']
  })
}

export async function open(
  browser: Browser,
  url: string,
  screen: string,
  state: string,
  words: Words = 'en',
): Promise<Open> {
  const context = await browser.newContext({
    viewport: USUAL,
    locale: words === 'ar' ? 'ar' : 'en-GB',
    reducedMotion: 'reduce',
  })
  // A busy machine takes its time.
  context.setDefaultTimeout(120_000)
  await context.addInitScript(listensToRegions)
  const page = await context.newPage()
  const pseudo = words === 'pseudo' && { words }
  const asked = new URLSearchParams({ only: screen, state, ...pseudo })
  await page.goto(`${url}/rehearsal?${asked.toString()}`)
  await page.waitForSelector('html[data-state]')
  if ((await page.locator('html').getAttribute('data-state')) === 'failed') {
    const why = await page.locator('.alone-fault').innerText()
    await context.close()
    throw new Error(`${screen}, ${state}: ${why}`)
  }
  const element = await page.locator('iframe.alone').elementHandle()
  const frame = await element?.contentFrame()
  if (!frame) throw new Error(`${screen}, ${state}: no frame is in front`)
  return { page, frame, close: () => context.close() }
}

/** As large and in such colours; resolves once it is drawn so. */
export async function dress({ page, frame }: Open, size: Size, colours: Colours): Promise<void> {
  await page.setViewportSize(size)
  await page.emulateMedia({
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  await frame.waitForFunction((width) => innerWidth === width, size.width)
}

export const axeOn = (look: Open): Promise<string[]> =>
  offencesOn(look.frame, { targets: false, frames: false })

/** The own checks that a size and its colours are asked. */
export async function ownOn({ frame }: Open, size: Size, colours: Colours): Promise<string[]> {
  if (colours === 'forced') return edgeless(frame)
  // Of colours nothing of this tells.
  if (colours === 'dark') return []
  return [
    ...(await sideways(frame)),
    ...(await brokenWords(frame)),
    ...(await clipped(frame)),
    ...(await smallTargets(frame)),
    ...(await tabOrder(frame)),
    ...(size === SMALLEST ? await primaryInSight(frame) : []),
  ]
}

/** As somebody sets it in their browser, in px; 16 is usual. It takes hold with the next size. */
async function sizedText({ page }: Open, standard: number): Promise<void> {
  const settings = await page.context().newCDPSession(page)
  await settings.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
  await settings.detach()
}

/** What is asked once, whatever the size: reflow, larger and wider text, what moves, what speaks. */
export async function onceOn(look: Open): Promise<string[]> {
  const { frame, page } = look
  const found: string[] = []
  const note = (at: string, some: string[]): void =>
    void found.push(...some.map((one) => `${at}: ${one}`))
  for (const width of [256, 280, 320, 336, 400]) {
    await dress(look, { name: `${width}`, width, height: 600 }, 'light')
    note(`${width} px`, await sideways(frame))
  }
  const text = async () => [...(await sideways(frame)), ...(await clipped(frame))]
  await sizedText(look, 32)
  await dress(look, USUAL, 'light')
  note('200 % text', await text())
  await sizedText(look, 16)
  await dress(look, USUAL, 'light')
  note('spaced text', await styled(frame, SPACED, text))
  note('reduced motion', await moving(frame))
  note('live regions', await regionsWithWords(frame))
  await page.setViewportSize(USUAL)
  return found
}
