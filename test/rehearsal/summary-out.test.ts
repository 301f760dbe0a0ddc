/** What leaves a summary: files, paper, a calendar, a mail, and one message in a chat. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import type { FrameLocator, Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { rehearsal as meeting } from '../../client/words/en/rehearsal.ts'
import type { Command } from '../../server/contract/commands.ts'
import { rehearsal } from '../browser.ts'
import type { Stage } from '../browser.ts'
import { newId } from '../server.ts'
import { button, inBrowser, sees, seesNot, tap } from './hands.ts'
import { ANSWERS, FOCUS, NEXT, PROMISES, left, opens } from './left.ts'

const here = inBrowser()
const { out, calendar, pass, chat } = en.after

async function saved(page: Page, name: string | RegExp, nth = 0) {
  const waiting = page.waitForEvent('download')
  await button(page, name).nth(nth).click()
  const download = await waiting
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

test.each(['client', 'coach'] as const)('[LI10] the %s saves their page', async (side) => {
  const urls = await left(here)
  const page = await opens(here, urls[side])
  const asked: string[] = []
  page.on('request', (request) => void asked.push(`${request.method()} ${request.url()}`))
  const markdown = await saved(page, out.text)
  expect(markdown.name).toMatch(/^coaching-session-\d{4}-\d\d-\d\d\.md$/)
  for (const text of [FOCUS, PROMISES.client.text, 'Slowly at first', 'Fifty minutes'])
    expect(markdown.text).toContain(text)
  const json = await saved(page, out.json)
  expect(json.name).toMatch(/\.json$/)
  expect(JSON.parse(json.text)).toMatchObject({
    format: 'attune-summary',
    version: 1,
    side,
    focus: FOCUS,
    next: NEXT,
    pulse: ANSWERS.map((answer) => ({ kind: 'answer', answer })),
    notes: side === 'coach' ? [{ text: 'Being new' }] : null,
  })
  for (const url of [urls.client, urls.coach, urls.preview])
    for (const part of [url, url.split('#')[1]!]) {
      expect(markdown.text).not.toContain(part)
      expect(json.text).not.toContain(part)
    }
  // What was saved was made here: the server gave the program for it, and was told nothing.
  expect(asked.filter((one) => !/^GET .*\/assets\/|^GET blob:/.test(one))).toEqual([])
})

describe.each(['A4', 'Letter'] as const)('on %s', (format) => {
  const printed = async (page: Page) => words(await page.pdf({ format }))

  test.each(['client', 'coach'] as const)('the %s prints one page of words', async (side) => {
    const urls = await left(here)
    const page = await opens(here, urls[side], { colorScheme: 'dark' })
    const { pages, text } = await printed(page)
    expect(pages).toBe(1)
    const there = [FOCUS, 'Slowly at first', 'Fifty minutes', PROMISES.coach.text]
    for (const one of [...there, ...ANSWERS.map((answer) => en.scale[answer])])
      expect(text).toContain(one)
    for (const { due } of Object.values(PROMISES)) expect(text).toContain(en.day(due))
    expect(text).toContain(en.prepare.next.at(en.date(NEXT), en.time(NEXT)))
    const gone = [en.summary.links, out.title, out.print, en.links.mine.more, en.after.keep.done]
    for (const one of [...gone, calendar.add, en.after.pulse.how]) expect(text).not.toContain(one)
    expect(text).not.toMatch(/https?:|#/)
    if (side === 'coach') expect(text).toContain('Being new')
  })

  test('a long session breaks between things, and loses none', async () => {
    // Five lines each: short enough to fit, long enough to be cut in two.
    const long = (place: number): string =>
      `${place}: ${'There is quite a lot to be said about this one. '.repeat(7)}(end ${place})`
    const many = Array.from({ length: 17 }, (_, place): Command => {
      const about = { promiser: 'coach', text: long(place), due: null } as const
      return { type: 'add-commitment', id: newId(), ...about }
    })
    const page = await opens(here, (await left(here, many)).coach)
    const { pages, each } = await printed(page)
    expect(pages).toBeGreaterThan(1)
    // Whole on one page each.
    for (const [place] of many.entries())
      expect(each.filter((text) => text.includes(long(place).trim()))).toHaveLength(1)
    const titles = await page.getByRole('heading', { level: 2 }).allInnerTexts()
    for (const text of each) for (const title of titles) expect(text.endsWith(title)).toBe(false)
  })
})

test('on paper it is black on white in the dark theme too', async () => {
  const page = await opens(here, (await left(here)).client, { colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const colours = await page.evaluate(() =>
    [...document.querySelectorAll('.summary-page :is(h1, h2, p, span, td, li)')].map(
      (part) => getComputedStyle(part).color,
    ),
  )
  expect([...new Set(colours)]).toEqual(['rgb(0, 0, 0)'])
  const ground = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  )
  expect(ground).toBe('rgb(255, 255, 255)')
})

test('[LI11] into a calendar go the next session and the days of promises, and no word of them', async () => {
  const page = await opens(here, (await left(here)).client, { timezoneId: 'America/New_York' })
  const files = [
    await saved(page, calendar.add),
    await saved(page, `${calendar.addPromise}: ${PROMISES.coach.text}`),
    await saved(page, `${calendar.addPromise}: ${PROMISES.client.text}`),
  ]
  const events = files.map(({ text }) => {
    const component = new ICAL.Component(ICAL.parse(text))
    return new ICAL.Event(component.getFirstSubcomponent('vevent') ?? undefined)
  })
  expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
    [calendar.session, '2027-03-28T13:30:00Z'],
    [calendar.theirs, PROMISES.coach.due],
    [calendar.mine, PROMISES.client.due],
  ])
  const text = files.map((file) => file.name + file.text).join('')
  for (const word of ['Maya', 'list', 'question', 'week', 'A.']) expect(text).not.toContain(word)
  await tap(page, en.after.keep.done)
  await button(page, en.after.keep.undo).waitFor()
  // A promise that is kept has no day to remember.
  expect(await button(page, `${calendar.addPromise}: ${PROMISES.client.text}`).count()).toBe(0)
})

test('the mail’s draft holds the link, and neither a name nor a word', async () => {
  const { client } = await left(here)
  const page = await opens(here, client)
  const href = (await page
    .getByRole('link', { name: pass.mail, exact: true })
    .getAttribute('href'))!
  expect(decodeURIComponent(href)).toBe(`mailto:?subject=${pass.subject}&body=${client}`)
})

test('the page that passes a link on opens nothing and asks the server nothing', async () => {
  const { client } = await left(here)
  const page = await here.browser.newPage()
  const asked: string[] = []
  page.on('request', (request) => void asked.push(`${request.method()} ${request.url()}`))
  await page.goto(`${client}.send`)
  await sees(page, pass.title)
  expect(await page.getByLabel(pass.own).inputValue()).toBe(client)
  const href = (await page
    .getByRole('link', { name: pass.mail, exact: true })
    .getAttribute('href'))!
  expect(decodeURIComponent(href)).toContain(`body=${client}`)
  await page.waitForLoadState('networkidle')
  expect(asked.filter((one) => !/^GET .*\/(summary$|assets\/)|^GET data:/.test(one))).toEqual([])
  // Nobody has opened it.
  const opened = await opens(here, client)
  expect(await opened.locator('details li').count()).toBe(1)
  await page.goto('about:blank')
  await page.goto(`${client.slice(0, -20)}.send`)
  await sees(page, pass.broken)
})

describe('from Zoom', () => {
  const open: Stage[] = []
  afterEach(async () => {
    for (const stage of open.splice(0)) {
      expect(stage.problems).toEqual([])
      await stage.close()
    }
  })
  const { coach: said } = en

  async function taken(scene: Parameters<typeof rehearsal>[2]) {
    const stage = await rehearsal(here.browser, here.server.url, scene)
    open.push(stage)
    const coach = stage.frame('coach')
    await tap(coach, said.begin.start)
    await sees(coach, said.present.some(scene === 'group-of-six' ? 6 : 1))
    await tap(coach, said.nav.wrapUp)
    await tap(coach, said.wrapUp.end)
    await tap(coach, said.wrapUp.sure)
    await button(coach, said.wrapUp.send.title).first().click()
    await tap(coach, said.wrapUp.send.take)
    const link = await coach.getByLabel(said.wrapUp.send.link(said.wrapUp.client(1))).inputValue()
    return { stage, coach, link }
  }
  const posted = (stage: Stage): Promise<number> =>
    stage.page.locator('.log li', { hasText: 'sendMessageToChat' }).count()

  test('[LI13] the one client’s link goes into the chat on the second tap, once', async () => {
    const { stage, coach, link } = await taken('comfort-drops')
    await tap(coach, chat.ask)
    await sees(coach, chat.who(said.wrapUp.client(1)))
    // A second tap on the same place takes it back.
    await tap(coach, en.common.cancel)
    expect(await posted(stage)).toBe(0)
    await tap(coach, chat.ask)
    await tap(coach, chat.sure)
    await sees(coach, chat.sent)
    expect(await posted(stage)).toBe(1)
    await stage.page.locator('.log summary').click()
    await sees(stage.page, meeting.inChat(link))
    expect(await button(coach, chat.ask).count()).toBe(0)
  })

  test('[LI13] with several people no link is offered for the chat', async () => {
    const { coach } = await taken('group-of-six')
    expect(await button(coach, chat.ask).count()).toBe(0)
  })

  test('what Zoom does not post is said, and the link is still there', async () => {
    const { stage, coach, link } = await taken('comfort-drops')
    await denies(stage, 'sendMessageToChat')
    await tap(coach, chat.ask)
    await tap(coach, chat.sure)
    // Zoom’s no holds, so nothing is offered again; the link stays to be copied.
    await sees(coach, chat.failed)
    expect(await inField(coach)).toBe(link)
  })

  test('mail is for the browser: Zoom’s window opens a page there', async () => {
    const { stage, coach, link } = await taken('comfort-drops')
    const waiting = stage.page.context().waitForEvent('page')
    await coach.getByRole('link', { name: pass.browser, exact: true }).last().click()
    const page = await waiting
    await sees(page, pass.title)
    expect(page.url()).toBe(`${link}.send`)
    await seesNot(coach, pass.mail)
  })

  const inField = (coach: FrameLocator): Promise<string> =>
    coach.getByLabel(said.wrapUp.send.link(said.wrapUp.client(1))).inputValue()
  const denies = (stage: Stage, api: string) => stage.call('deny', 'coach', api, true)
})

/** The words of a printed file, in all and page by page. Its reader is an ES module. */
function words(pdf: Buffer): { pages: number; text: string; each: string[] } {
  const script = `
    import { extractText, getDocumentProxy } from 'unpdf'
    const parts = []
    for await (const part of process.stdin) parts.push(part)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(Buffer.concat(parts))))
    process.stdout.write(JSON.stringify(text))`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { input: pdf })
  const each = (JSON.parse(said.toString()) as string[]).map((text) =>
    text.replace(/\s+/g, ' ').trim(),
  )
  return { pages: each.length, text: each.join(' '), each }
}
