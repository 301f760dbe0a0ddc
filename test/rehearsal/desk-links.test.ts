/** Links at the desk: all that open, one session's, revoked and undone, handed on, made longer. */
import type { Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { eventually } from '../server.ts'
import { button, inBrowser, sees, seesNot, tap } from './hands.ts'
import { atDesk, hold } from './years.ts'

const here = inBrowser()
const { places } = en.desk
const open: Page[] = []
afterEach(async () => {
  for (const page of open.splice(0)) await page.context().close()
})

async function desk(person: string, place: string) {
  const page = await atDesk(here.browser, here.server.url, person, { place })
  open.push(page)
  return page
}
const link = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const linksOf = async (session: string) => (await here.server.store.session(session))!.session.links

test('[LI4] [LI7] every link that opens is listed; one is revoked, undone, and revoked again', async () => {
  const { store } = here.server
  const ana = await hold(store, { person: 'links', label: 'Ana', days: [-20, -9] })
  await hold(store, { person: 'links', label: 'Old', days: [-60] })
  await hold(store, { person: 'other', label: 'Nobody’s', days: [-9] })
  const page = await desk('links', '#links')
  await sees(page, places.links.of('Ana', 2))
  await sees(page, places.links.of('Ana', 1))
  for (const text of ['Old', 'Nobody’s']) await seesNot(page, text)

  const newest = page.getByRole('region', { name: places.links.of('Ana', 2) })
  const theirs = newest.getByRole('group', { name: places.links.client(1), exact: true })
  const press = (name: string) => theirs.getByRole('button', { name, exact: true }).click()
  const isRevoked = async () =>
    (await linksOf(ana.sessions[1]!.id)).find(({ side }) => side !== 'coach')!.revokedAt !== null
  await press(en.summary.revoke)
  await theirs.getByText(en.summary.revokeNote).waitFor()
  await press(en.summary.revokeSure)
  await theirs.getByText(en.summary.revoked, { exact: true }).waitFor()
  expect(await isRevoked()).toBe(true)
  await press(en.links.undo)
  await theirs.getByRole('button', { name: en.summary.revoke, exact: true }).waitFor()
  expect(await isRevoked()).toBe(false)
  await theirs.locator('summary', { hasText: places.links.more }).click()
  await theirs.locator('summary', { hasText: en.links.log.title }).click()
  await theirs.getByText(en.links.log.said.restored).waitFor()
  await press(en.summary.revoke)
  await press(en.summary.revokeSure)
  await theirs.getByText(en.summary.revoked, { exact: true }).waitFor()
  expect(await isRevoked()).toBe(true)
})

test('[LI6] [LI9] in a session’s page: a client’s link is handed on with its warning, and opens longer', async () => {
  const { store } = here.server
  const { sessions } = await hold(store, { person: 'hand', label: 'Ana', days: [-9] })
  const { id } = sessions[0]!
  const page = await desk('hand', `#session.${id}`)
  const theirs = link(page, places.links.client(1))
  await theirs.locator('summary', { hasText: places.links.more }).click()
  await theirs.getByRole('button', { name: en.coach.wrapUp.send.title, exact: true }).click()
  await theirs.getByText(en.coach.wrapUp.send.who(places.links.client(1))).waitFor()
  expect((await linksOf(id)).flatMap(({ log }) => log)).toEqual([])

  const opening = page.context().waitForEvent('page')
  await theirs.getByRole('link', { name: en.coach.wrapUp.send.see, exact: true }).click()
  const preview = await opening
  await sees(preview, en.links.preview)
  await preview.close()

  await theirs.getByRole('button', { name: en.coach.wrapUp.send.take, exact: true }).click()
  const url = await theirs
    .getByLabel(en.coach.wrapUp.send.link(places.links.client(1)))
    .inputValue()
  expect(url).toMatch(/^http.*\/summary#[A-Za-z0-9_-]{43}$/)
  // The link is there before the server has heard that it is taken.
  await eventually(async () => (await linksOf(id)).some(({ log }) => log.length > 0))
  const before = (await linksOf(id)).find(({ side }) => side !== 'coach')!
  expect(before.log.map(({ what }) => what)).toEqual(['handed'])
  await theirs.getByText(en.links.lives.quarter).click()
  await theirs.getByRole('radio', { name: en.links.lives.quarter, checked: true }).waitFor()
  const after = (await linksOf(id)).find(({ side }) => side !== 'coach')!
  expect(after.expiresAt).toBeGreaterThan(before.expiresAt)

  const client = await page.context().newPage()
  await client.goto(url)
  await tap(client, en.links.cover.open)
  await sees(client, en.links.handed.told('Maya'))
})

test('the page of a session is what its coach’s link opens, and no link is in it', async () => {
  const { store } = here.server
  const { sessions } = await hold(store, { person: 'page', label: 'Ana', days: [-9] })
  const page = await desk('page', `#session.${sessions[0]!.id}`)
  await page.getByRole('heading', { name: 'Ana', exact: true }).waitFor()
  await sees(page, en.after.kept(en.date(sessions[0]!.keptUntil!)))
  await button(page, en.after.out.print).waitFor()
  // The address is the desk's: nothing to send to anybody.
  await seesNot(page, en.after.pass.mail)
})
