/** The public pages in a real browser: complete, readable everywhere, and asking nobody else for anything. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import type { Browser } from 'playwright-core'
import { PATHS, pageAt } from '../../client/about/paths.ts'
import type { AboutName } from '../../client/about/paths.ts'
import { about } from '../../client/words/en/about.ts'
import { securityHeaders } from '../../server/http/headers.ts'
import { readPages, withOperator } from '../../server/http/pages.ts'
import { ABOUT, INSTALL } from '../../server/zoom/asks.ts'
import { offencesOn } from '../axe.ts'
import { launch } from '../browser.ts'

const DIST = join(import.meta.dirname, '../../client/dist')
const NAMES = Object.keys(ABOUT) as AboutName[]
const OPERATOR = {
  name: 'Maya "M" <b>Coaching</b> & Co. $&',
  email: 'help-with-every-session@a-rather-long-name.attune.example',
}

let browser: Browser
let server: Server
let url: string
/** Who runs it, as the server would say in the page. */
let operator: { name: string; email: string | null } = OPERATOR

beforeAll(async () => {
  browser = await launch()
  const app = express()
  app.use(securityHeaders(null))
  app.use('/assets', express.static(`${DIST}/assets`))
  const pages = readPages(DIST)
  app.get(Object.values(ABOUT), (_request, response) => {
    response.type('html').send(withOperator(pages('about'), operator))
  })
  server = createServer(app)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  operator = OPERATOR
})

async function open(
  name: AboutName,
  { width = 400, dark = false }: { width?: number; dark?: boolean } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height: 760 },
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  const problems: string[] = []
  const asked: string[] = []
  page.on('pageerror', (error) => void problems.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text())
  })
  page.on('request', (request) => void asked.push(request.url()))
  await page.goto(url + ABOUT[name])
  await page.locator('h1').waitFor()
  return { page, problems, asked, close: () => context.close() }
}

test('the browser and the server agree on where each page is', () => {
  expect(PATHS).toEqual(ABOUT)
  for (const name of NAMES) {
    expect(pageAt(ABOUT[name])).toBe(name)
    expect(pageAt(`${ABOUT[name]}/`)).toBe(name)
    expect(pageAt(`/as/ana${ABOUT[name]}`)).toBe(name)
  }
  expect(pageAt('/')).toBe('guide')
})

describe.each([
  ['light', false],
  ['dark', true],
])('in the %s theme', (_theme, dark) => {
  test.each(NAMES)('%s passes axe, fits from 280 px on, and asks nobody else', async (name) => {
    const { page, problems, asked, close } = await open(name, { dark })
    expect(await offencesOn(page)).toEqual([])
    for (const width of [280, 320, 640, 1280]) {
      await page.setViewportSize({ width, height: 760 })
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect({ width, over }).toEqual({ width, over: 0 })
    }
    expect(asked.length).toBeGreaterThan(2)
    expect(asked.filter((one) => !one.startsWith(`${url}/`) && one !== 'data:,')).toEqual([])
    expect(problems).toEqual([])
    await close()
  })
})

test.each(NAMES)(
  '%s says everything that is written for it, and leads to the others',
  async (name) => {
    const { page, close } = await open(name)
    const written = about.pages[name](OPERATOR.name, OPERATOR.email)
    expect(await page.title()).toBe(`${written.title} · Attune`)
    expect(await page.locator('h1').innerText()).toBe(written.title)
    const text = await page.locator('main').innerText()
    for (const sentence of sentencesOf(written)) expect(text).toContain(sentence)
    const links = await page
      .locator('nav a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    expect(links).toEqual([ABOUT.guide, ABOUT.privacy, ABOUT.terms, ABOUT.seen, ABOUT.support])
    const here = await page.locator('nav [aria-current=page]').count()
    expect(here).toBe(links.includes(ABOUT[name]) ? 1 : 0)
    await close()
  },
)

test('every link leads to a page of ours, to the installation, or to a letter', async () => {
  for (const name of NAMES) {
    const { page, close } = await open(name)
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    const known: (string | null)[] = [...Object.values(ABOUT), INSTALL, `mailto:${OPERATOR.email}`]
    expect(links.filter((one) => !known.includes(one))).toEqual([])
    await close()
  }
})

test('whoever runs the server is named, and their name is never markup', async () => {
  const { page, close } = await open('support')
  expect(await page.locator('header').innerText()).toContain(OPERATOR.name)
  expect(await page.locator('b').count()).toBe(0)
  expect(await page.locator('main a').first().getAttribute('href')).toBe(`mailto:${OPERATOR.email}`)
  await close()
})

test('without an address it says so, and without a name it still reads', async () => {
  operator = { name: 'somebody', email: null }
  const { page, close } = await open('support')
  expect(await page.locator('main').innerText()).toContain('names no address yet')
  expect(await page.locator('a[href^=mailto]').count()).toBe(0)
  await close()
})

test('after an installation that failed one may try again', async () => {
  const { page, close } = await open('not-added')
  expect(
    await page.getByRole('link', { name: 'Try again', exact: true }).getAttribute('href'),
  ).toBe('/zoom/install')
  await close()
})

test('on paper there is the text alone, black on white', async () => {
  const { page, close } = await open('privacy', { dark: true })
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  expect(await page.locator('nav').isVisible()).toBe(false)
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.documentElement)
    return [color, backgroundColor]
  })
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  await close()
})

test('privacy keeps to the README’s table: the same times, and no other', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const [, table = ''] = /## What it keeps.*?\n\n(\|[^]*?)\n\n/.exec(readme) ?? []
  const days = (text: string) => [...new Set(text.match(/\d+ days/g))].toSorted()
  const text = sentencesOf(about.pages.privacy('x')).join(' ')
  expect(days(table)).toEqual(['14 days', '180 days', '30 days', '90 days'])
  expect(days(text)).toEqual(days(table))
  for (const told of [
    /until the check-in closes/i,
    /only a hash of the secret/i,
    /on (your|their) device only/i,
  ])
    for (const where of [table, text]) expect(where).toMatch(told)
})

function sentencesOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  if (Array.isArray(part)) return part.flatMap(sentencesOf)
  if (part && typeof part === 'object')
    return Object.entries(part).flatMap(([key, one]) => (key === 'to' ? [] : sentencesOf(one)))
  return []
}
