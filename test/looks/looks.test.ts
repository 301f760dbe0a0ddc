/** Three screens looked at as `npm run looks` looks at all of them, and that each of its checks can fail. */
import type { Page } from 'playwright-core'
import { inBrowser } from '../rehearsal/hands.ts'
import {
  LARGE,
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
import { SMALLEST, axeOn, dress, onceOn, open, ownOn } from './walk.ts'
import type { Words } from './walk.ts'

const here = inBrowser()

test.each<[string, string, Words]>([
  ['begin', 'empty', 'pseudo'],
  ['visitor', 'waiting', 'ar'],
  ['summary', 'gone', 'en'],
])('%s, %s, in %s: axe and our own checks find nothing', async (screen, state, words) => {
  const look = await open(here.browser, here.server.url, screen, state, words)
  const found: string[] = []
  for (const colours of ['light', 'forced'] as const) {
    await dress(look, SMALLEST, colours)
    found.push(...(await axeOn(look)), ...(await ownOn(look, SMALLEST, colours)))
  }
  found.push(...(await onceOn(look)))
  await look.close()
  expect(found).toEqual([])
})

test('an address without such a screen lists those that there are', async () => {
  const page = await here.browser.newPage()
  await page.goto(`${here.server.url}/rehearsal?only=coach&state=nowhere`)
  await page.locator('a[href="?only=coach&state=waiting"]').waitFor()
  await page.close()
})

describe('each check finds the fault that is there on purpose', () => {
  const USUAL = 'inline-size: 8rem; min-block-size: 44px'
  let page: Page
  beforeAll(async () => {
    page = await here.browser.newPage({ viewport: { width: 320, height: 342 } })
    await page.addInitScript(listensToRegions)
  })
  afterAll(() => page.close())

  const CASES: [string, (on: Page) => Promise<string[]>, bad: string, good: string][] = [
    [
      'sideways scroll',
      sideways,
      '<p style="inline-size: 400px">Wide</p>',
      '<p style="inline-size: 200px">Narrow</p>',
    ],
    [
      'a word in two',
      brokenWords,
      '<p style="inline-size: 3rem; overflow-wrap: anywhere">Agreement</p>',
      '<p style="inline-size: 9rem; overflow-wrap: anywhere">Agreement and check-ins</p>',
    ],
    [
      'text cut off',
      clipped,
      '<p style="inline-size: 4rem; overflow: hidden; white-space: nowrap">One line of words</p>',
      '<p style="inline-size: 4rem; overflow: hidden">One line of words</p>',
    ],
    [
      'words outside of their control',
      clipped,
      '<button style="inline-size: 3rem; white-space: nowrap">Close the check-in</button>',
      '<button style="inline-size: 9rem">Close the check-in</button>',
    ],
    [
      'a small target',
      smallTargets,
      '<button style="block-size: 30px; inline-size: 60px">Send</button>',
      `<button style="${USUAL}">Send</button>`,
    ],
    [
      'a tab stop out of turn',
      tabOrder,
      `<main style="display: flex; flex-direction: column-reverse"><button style="${USUAL}">One</button><button style="${USUAL}">Two</button></main>`,
      `<main style="display: flex; flex-direction: column"><button style="${USUAL}">One</button><button style="${USUAL}">Two</button></main>`,
    ],
    [
      'a primary action below the edge',
      primaryInSight,
      '<div class="shell" style="padding-block-start: 400px"><button class="button-primary">Send</button></div>',
      '<div class="shell"><button class="button-primary">Send</button></div>',
    ],
    [
      'something that moves',
      moving,
      '<p style="transition: opacity 1s">Slowly</p>',
      '<p>Still</p>',
    ],
  ]
  test.each(CASES)('%s', async (_name, check, bad, good) => {
    await page.setContent(bad)
    expect(await check(page)).toHaveLength(1)
    await page.setContent(good)
    expect(await check(page)).toEqual([])
  })

  test('text that only fits while it is small', async () => {
    const fits = '<p style="overflow: hidden; inline-size: 8rem; block-size: 24px">Two words</p>'
    await page.setContent(fits)
    const large = () => styled(page, LARGE, () => clipped(page))
    expect(await clipped(page)).toEqual([])
    expect(await large()).toHaveLength(1)
    expect(await clipped(page)).toEqual([])
  })

  test('a control without an edge, and focus without a ring, in forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.setContent(
      '<button class="button-primary" style="border: 0; outline: none">Send</button>',
    )
    expect(await edgeless(page)).toHaveLength(2)
    await page.setContent(
      '<style>button { border: 1px solid } button:focus-visible { outline: 2px solid transparent }</style><button class="button-primary">Send</button>',
    )
    expect(await edgeless(page)).toEqual([])
    await page.emulateMedia({ forcedColors: 'none' })
  })

  test('a region that comes with its words', async () => {
    await page.goto(`${here.server.url}/rehearsal?only=list`)
    const add = (text: string) =>
      page.evaluate((words) => {
        const region = document.createElement('div')
        region.setAttribute('role', 'status')
        region.textContent = words
        document.body.append(region)
      }, text)
    await add('')
    expect(await regionsWithWords(page)).toEqual([])
    await add('Sent')
    expect(await regionsWithWords(page)).toHaveLength(1)
  })
})
