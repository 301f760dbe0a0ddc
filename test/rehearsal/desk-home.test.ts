/** The desk in a browser: coming in, finding somebody, promises, and the way back. */
import type { Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import type { Command } from '../../server/contract/commands.ts'
import { client, coach } from '../core/session.ts'
import { newId } from '../server.ts'
import { button, inBrowser, sees, seesNot, tap, unfold } from './hands.ts'
import { atDesk, hold, inDays, many } from './years.ts'

const here = inBrowser()
const { places } = en.desk
const open: Page[] = []
afterEach(async () => {
  for (const page of open.splice(0)) await page.context().close()
})

async function desk(person: string, options: Parameters<typeof atDesk>[3] = {}) {
  const page = await atDesk(here.browser, here.server.url, person, options)
  open.push(page)
  return page
}
const promise = (promiser: 'coach' | 'client', text: string, due: string | null): Command => ({
  type: 'add-commitment',
  id: newId(),
  promiser,
  text,
  due,
})
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name, exact: true }).waitFor()
const inCard = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('[DE1] signed out, there is one button, and it leads to Zoom', async () => {
  const page = await here.browser.newPage()
  open.push(page)
  await page.goto(`${here.server.url}/desk#links`)
  await sees(page, places.signedOut.what)
  expect(await page.getByRole('button').count()).toBe(0)
  const link = page.getByRole('link')
  expect(await link.count()).toBe(1)
  expect(await link.innerText()).toBe(places.signedOut.signIn)
  expect(await link.getAttribute('href')).toBe('/desk/sign-in')
  await page.goto(`${here.server.url}/desk#not-signed-in`)
  await page.reload()
  await sees(page, places.signedOut.failed)
})

test('a coach with nothing yet reads what to do', async () => {
  const page = await desk('new')
  await heading(page, places.first.title)
  await page.getByRole('link', { name: places.first.go, exact: true }).click()
  await heading(page, en.begins.title)
})

test('[DK1] one of a thousand is found by name, and Back and a reload stay where one was', async () => {
  const labels = Array.from({ length: 1000 }, (_, n) => (n === 400 ? 'Zoë Ångström' : `No ${n}`))
  await many(here.server.store, 'thousand', labels)
  const page = await desk('thousand')
  await heading(page, places.clients.title)
  const rows = inCard(page, places.clients.title).getByRole('listitem')
  expect(await rows.count()).toBeLessThan(20)
  expect(await rows.first().innerText()).toContain('No 999')
  await tap(page, places.clients.more)
  expect(await rows.count()).toBeGreaterThan(50)
  await page.getByLabel(places.clients.search).fill('zoe ang')
  await rows.getByText('Zoë Ångström').waitFor()
  expect(await rows.count()).toBe(1)
  await rows.getByRole('link').click()
  await heading(page, 'Zoë Ångström')
  expect(page.url()).toMatch(/#engagement\.[A-Za-z0-9_-]{22}$/)
  await page.reload()
  await heading(page, 'Zoë Ångström')
  await page.getByRole('link', { name: /^Session 1\b/ }).click()
  await heading(page, places.links.title)
  await page.goBack()
  await heading(page, places.one.sessions)
  await page.goBack()
  await heading(page, places.clients.title)
  await page.getByRole('link', { name: places.nav.links, exact: true }).click()
  await heading(page, places.links.title)
  await page.goBack()
  // What was looked for is still in its place.
  await rows.getByText('No 999').or(rows.getByText('Zoë Ångström')).first().waitFor()
})

test('those put away come with a tap, one that has ended says so', async () => {
  const { store } = here.server
  const away = await hold(store, { person: 'away', label: 'Old Ana', days: [-90] })
  const ended = await hold(store, { person: 'away', label: 'Ben', days: [-40] })
  await hold(store, { person: 'away', label: 'Chloe', days: [-10] })
  const setup = await desk('away', { place: `#engagement.${away.engagement}` })
  await unfold(setup, en.care.name)
  await tap(setup, en.care.archive.do)
  await button(setup, en.care.archive.undo).waitFor()
  await setup.goto(`${here.server.url}/desk#engagement.${ended.engagement}`)
  await heading(setup, 'Ben')
  await unfold(setup, en.care.end.title)
  await tap(setup, en.care.end.now)
  await sees(setup, en.care.end.resume)
  await seesNot(setup, en.care.archive.undo)

  const page = await desk('away')
  const rows = inCard(page, places.clients.title).getByRole('listitem')
  await rows.first().waitFor()
  expect(await rows.allInnerTexts()).toEqual([
    expect.stringContaining('Chloe'),
    expect.stringMatching(/^Ben\n.*ended/),
  ])
  await page.getByText(places.clients.away).click()
  expect(await rows.count()).toBe(3)
  await page.getByText(places.clients.away).click()
  await page.getByLabel(places.clients.search).fill('ana')
  await tap(page, places.clients.lookAway)
  await rows.getByText('Old Ana').waitFor()
})

test('[DK2] what is late comes first; one’s own is kept in one tap and stays put, a client’s is only shown', async () => {
  const { store } = here.server
  const { sessions } = await hold(store, {
    person: 'due',
    label: 'Ana',
    days: [-20, -9],
    last: () => [
      [coach, promise('coach', 'Send the article', inDays(3))],
      [client(), promise('client', 'Call the lead', inDays(1))],
      [coach, promise('coach', 'Read the book', inDays(-4))],
      [coach, promise('coach', 'Some day', null)],
    ],
  })
  const page = await desk('due')
  const due = inCard(page, places.due.title)
  await due.getByRole('listitem').first().waitFor()
  const texts = await due.getByRole('listitem').allInnerTexts()
  expect(texts.map((text) => /Read|Call|Send|Some/.exec(text)?.[0])).toEqual([
    'Read',
    'Call',
    'Send',
    'Some',
  ])
  expect(texts[0]).toContain('was due')
  expect(await due.getByRole('button').count()).toBe(3)

  const kept = () => due.getByRole('group', { name: 'Read the book' })
  const before = await kept().boundingBox()
  await kept().getByRole('button', { name: places.due.kept, exact: true }).click()
  await kept().getByRole('button', { name: places.due.undo, exact: true }).waitFor()
  expect((await kept().boundingBox())!.y).toBe(before!.y)
  const stored = async () =>
    (await store.session(sessions[1]!.id))!.session.commitments.map(({ text, state }) => [
      text,
      state,
    ])
  expect(await stored()).toContainEqual(['Read the book', 'kept-late'])
  await kept().getByRole('button', { name: places.due.undo, exact: true }).click()
  await kept().getByRole('button', { name: places.due.kept, exact: true }).waitFor()
  expect(await stored()).toContainEqual(['Read the book', 'open'])
  await kept().getByRole('button', { name: places.due.kept, exact: true }).click()
  await kept().getByRole('button', { name: places.due.undo, exact: true }).waitFor()
  await page.reload()
  await due.getByText('Call the lead').waitFor()
  await seesNot(page, 'Read the book')
})

test('[DK2] a promise is kept in the newest session; the page of an older one only shows it', async () => {
  const { sessions } = await hold(here.server.store, {
    person: 'past',
    label: 'Ana',
    days: [-20, -9],
    first: () => [[coach, promise('coach', 'From before', null)]],
  })
  const page = await desk('past', { place: `#session.${sessions[1]!.id}` })
  await tap(page, en.after.keep.done)
  await button(page, en.after.keep.undo).waitFor()
  await page.goto(`${here.server.url}/desk#session.${sessions[0]!.id}`)
  await sees(page, en.summary.session(1))
  await sees(page, 'From before')
  expect(await button(page, en.after.keep.done).count()).toBe(0)
})

test('the next session is set, and stands on the first page', async () => {
  const { store } = here.server
  const held = await hold(store, { person: 'next', label: 'Ana', days: [-9] })
  const page = await desk('next', { place: `#engagement.${held.engagement}` })
  const day = inDays(5)
  await page.getByLabel(en.prepare.next.field).fill(`${day}T10:30`)
  await page.getByLabel(en.prepare.next.field).blur()
  const at = new Date(`${day}T10:30`).getTime()
  const said = en.prepare.next.at(en.date(at), en.time(at))
  await sees(page, said)
  await page.getByRole('link', { name: places.one.back, exact: true }).click()
  await inCard(page, places.next.title).getByText(said).waitFor()
  const { session } = (await store.session(held.sessions[0]!.id))!
  expect([session.next, session.nextChanges]).toEqual([at, 1])
})

test('last week without a reflection is named once, and leads there', async () => {
  const { store } = here.server
  await hold(store, { person: 'week', label: 'Ana', days: [-7] })
  const page = await desk('week')
  await page.getByRole('link', { name: places.between.lastWeek, exact: true }).click()
  await sees(page, '1 session')
  expect(page.url()).toMatch(/#week\.\d{4}-W\d\d$/)
  await tap(page, en.desk.week.begin)
  await page.getByRole('radio', { name: 'Yes', exact: true }).click()
  await tap(page, en.desk.back)
  await page.getByRole('link', { name: places.nav.home, exact: true }).click()
  await page.getByRole('link', { name: places.between.week, exact: true }).waitFor()
  await seesNot(page, places.between.lastWeek)
})

test('[DK4] signed out in another tab, the desk shows nothing more, and comes back to the same place', async () => {
  const { store } = here.server
  const held = await hold(store, { person: 'out', label: 'Ana of the secret', days: [-9] })
  const place = `#engagement.${held.engagement}`
  const page = await desk('out', { place })
  await heading(page, 'Ana of the secret')
  const other = await page.context().newPage()
  await other.goto(`${here.server.url}/desk`)
  await tap(other, places.signOut)
  await sees(other, places.signedOut.signIn)
  await sees(page, places.signedOut.again)
  expect(await page.locator('body').innerText()).not.toContain('Ana')

  // By way of Zoom, which is not there: the tab remembers.
  await page.evaluate(() => {
    addEventListener('click', (event) => event.preventDefault())
  })
  await page.getByRole('link', { name: places.signedOut.signIn, exact: true }).click()
  await page
    .context()
    .request.post(`${here.server.url}/rehearsal/desk`, { data: { person: 'out' } })
  await page.evaluate(() => history.replaceState(null, '', '/desk'))
  await page.reload()
  await heading(page, 'Ana of the secret')
})

test('[DK1] the secret of an offer is out of the address before anything is drawn', async () => {
  const secret = 'A'.repeat(43)
  const page = await desk('accept', { place: `#accept.${secret}` })
  await sees(page, en.care.accept.closed.gone)
  expect(page.url()).toMatch(/#accept$/)
  expect(await page.locator('body').innerHTML()).not.toContain(secret)
  await page.getByRole('link', { name: places.nav.home, exact: true }).click()
  await heading(page, places.first.title)
  expect(await page.evaluate(() => Object.values(sessionStorage).join())).not.toContain(secret)
})

test('[TL3] another coach’s client is not there', async () => {
  const { store } = here.server
  const held = await hold(store, { person: 'mine', label: 'Ana', days: [-9] })
  for (const place of [`#engagement.${held.engagement}`, `#session.${held.sessions[0]!.id}`]) {
    const page = await desk('other', { place })
    await sees(page, en.refusals['not-found'])
    expect(await page.locator('body').innerText()).not.toContain('Ana')
  }
})
