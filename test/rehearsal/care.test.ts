/** What a coach settles about one engagement at their desk, and about all of them, in a real browser. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import type { ExportView } from '../../server/contract/looks.ts'
import { eventually, newId, post } from '../server.ts'
import { button, gone, inBrowser, sees, tap, unfold } from './hands.ts'
import { DAY, atDesk, client, coach, hold, uidOf } from './years.ts'

const here = inBrowser()
const open: Page[] = []
afterEach(async () => {
  for (const page of open.splice(0)) await page.context().close()
})
const { care, keeping, begins } = en

/** A coach nobody else is, with one engagement, at its page. */
async function careOf(days: number[], label = 'Ana') {
  const person = newId()
  const { engagement, sessions } = await hold(here.server.store, {
    person,
    label,
    days,
    last: () => [
      [coach, { type: 'add-note', id: newId(), kind: 'theme', text: 'Ptarmigan' }],
      [client('ana'), { type: 'set-focus', text: 'Wheatear' }],
    ],
  })
  const page = await at(person, `#engagement.${engagement}`)
  await page.getByRole('heading', { name: care.title, exact: true }).waitFor()
  const kept = async () => here.server.store.sessionsIn(engagement)
  return { person, engagement, sessions, page, kept }
}
async function at(person: string, place: string): Promise<Page> {
  const page = await atDesk(here.browser, here.server.url, person, { place })
  open.push(page)
  return page
}
async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), tap(page, button)])
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  }
}

test('[CA5] renamed and put away: a name is kept when the page is left, and an empty one is none', async () => {
  const { person, engagement, page, kept } = await careOf([-9])
  await unfold(page, care.name)
  const name = page.getByLabel(care.name)
  await name.fill('')
  await name.blur()
  expect(await name.inputValue()).toBe('Ana')
  // By another place, without leaving the field, and before the screen has come to rest.
  await name.evaluate((field: HTMLInputElement) => {
    field.focus()
    field.select()
    document.execCommand('insertText', false, 'Anna L.')
    location.hash = '#kept'
  })
  await page.getByRole('heading', { name: keeping.title, exact: true }).waitFor()
  await eventually(async () => (await kept())[0]!.label === 'Anna L.')
  await page.evaluate((id) => void (location.hash = `#engagement.${id}`), engagement)
  await page.getByRole('heading', { name: 'Anna L.', exact: true }).waitFor()
  await unfold(page, care.name)
  await tap(page, care.archive.do)
  await sees(page, care.archive.away)
  const { archived } = (await here.server.store.practices.read(uidOf(person)))!.practice
  expect(archived).toEqual([engagement])
  await tap(page, care.archive.undo)
  await gone(page, care.archive.away)
})

test('[CA2] kept for less: what goes is said first, and then it is gone', async () => {
  const { person, page, kept } = await careOf([-120, -70, -9])
  await unfold(page, care.retention.title)
  await page.getByLabel(begins.days.other).fill('20')
  await page.getByLabel(begins.days.other).blur()
  await sees(page, begins.days.wrong(30, 365))
  await page.getByLabel(begins.days.other).fill('75')
  await page.getByLabel(begins.days.other).blur()
  await sees(page, care.retention.goes('Session 1', '75 days'))
  expect((await kept()).map(({ retention }) => retention)).toEqual([180, 180, 180])
  await tap(page, care.retention.keep('75 days'))
  await sees(page, care.retention.now('75 days'))
  expect(await kept()).toHaveLength(2)
  const [receipt] = (await here.server.store.practices.read(uidOf(person)))!.practice.receipts
  expect(receipt).toMatchObject({ why: 'time', sessions: 1 })
})

test('[CA2] ended, it says until when, and is gone on with as if it had never been', async () => {
  const { page, kept, sessions } = await careOf([-40, -9])
  await unfold(page, care.end.title)
  await page.getByLabel(care.end.days).fill('91')
  await sees(page, begins.days.wrong(1, 90))
  expect(await button(page, care.end.now).isDisabled()).toBe(true)
  await page.getByLabel(care.end.days).fill('10')
  await sees(page, care.end.what(en.date(Date.now() + 10 * DAY)))
  await sees(page, care.end.afterwards(2))
  await tap(page, care.end.now)
  await sees(page, care.end.until(en.date(Date.now() + 10 * DAY)))
  expect((await kept()).every(({ endedAt }) => endedAt !== null)).toBe(true)
  await tap(page, care.end.resume)
  await gone(page, care.end.resumed('180 days'))
  expect((await kept()).map(({ endedAt, keptUntil }) => [endedAt, keptUntil])).toEqual(
    sessions.map(({ keptUntil }) => [null, keptUntil]),
  )
})

test('[CA3] a copy: the promise before it, all of it as JSON, and the same for reading', async () => {
  const { page, engagement } = await careOf([-40, -9], 'Ana Lindqvist')
  await unfold(page, care.export.title)
  await sees(page, care.promised.quote(en.lines.policy))
  const json = await saved(page, care.export.json)
  const view = JSON.parse(json.text) as ExportView
  expect(view).toMatchObject({ format: 'attune-export', version: 1, practice: null })
  expect(view.engagements.map(({ id, sessions }) => [id, sessions.length])).toEqual([
    [engagement, 2],
  ])
  await sees(page, care.export.done)
  const markdown = await saved(page, care.export.markdown)
  for (const part of ['## Ana Lindqvist', 'Wheatear', 'Ptarmigan', en.lines.policy])
    expect(markdown.text).toContain(part)
  // A file's name is seen by many.
  for (const { name } of [json, markdown]) expect(name).toMatch(/^attune-[\d-]{10}\.(json|md)$/)
})

test('[CA2] erased on the second tap, with a receipt that can be saved, and nothing is left', async () => {
  const { page, kept } = await careOf([-40, -9], 'Ana Lindqvist')
  await unfold(page, care.erase.title)
  await sees(page, care.erase.what(2))
  await tap(page, care.erase.ask)
  await tap(page, care.erase.keep)
  await tap(page, care.erase.ask)
  expect(await kept()).toHaveLength(2)
  await tap(page, care.erase.now)
  await sees(page, care.erase.done)
  const { text, name } = await saved(page, keeping.receipts.save)
  expect(name).toMatch(/\.txt$/)
  expect(text).toContain('2 sessions')
  expect(text).not.toMatch(/Ana|Lindqvist/)
  expect(await kept()).toEqual([])
  await page.getByRole('link', { name: care.erase.leave, exact: true }).click()
  await page.getByRole('link', { name: en.desk.places.nav.kept, exact: true }).click()
  await unfold(page, keeping.receipts.title)
  await sees(page, keeping.receipts.one(en.date(Date.now()), keeping.receipts.why.asked))
  await sees(page, keeping.now.none)
})

test('[CA2] what ends next is said in days; everything is erased, and a receipt is all that is left', async () => {
  const { person, page, kept } = await careOf([-170, -9], 'Ana Lindqvist')
  await page.evaluate(() => void (location.hash = '#kept'))
  await sees(page, keeping.now.some(1, 2))
  await sees(page, new RegExp(`^in (9|10) days, on `))
  await unfold(page, keeping.export.title)
  await sees(page, care.promised.quote(en.lines.policy))
  const copy = JSON.parse((await saved(page, care.export.json)).text) as ExportView
  expect(copy.practice).not.toBeNull()
  await unfold(page, keeping.erase.title)
  for (const sentence of keeping.erase.what) await sees(page, sentence)
  await page.getByRole('button', { name: keeping.erase.ask, exact: true }).click()
  expect(await kept()).toHaveLength(2)
  await tap(page, keeping.erase.now)
  await page.getByRole('heading', { name: keeping.erase.done.title, exact: true }).waitFor()
  await sees(page, keeping.erase.done.zoom)
  expect(await kept()).toEqual([])
  await eventually(async () => (await here.server.store.practices.read(uidOf(person))) === null)
  const { text } = await saved(page, keeping.receipts.save)
  expect(text).toContain(keeping.now.some(1, 2))
  // The server let this browser go, and the page is still there; any other place begins anew.
  await page.waitForTimeout(4_000)
  await sees(page, keeping.erase.done.what)
  await page.getByRole('link', { name: en.desk.places.nav.home, exact: true }).click()
  await sees(page, en.desk.places.signedOut.signIn)
  const seat = await post(`${here.server.url}/desk/seat`, { key: newId() })
  expect(seat.status).toBe(401)
})
