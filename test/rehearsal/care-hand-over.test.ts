/** An engagement goes to another coach, from asking the client to what the other one finds; and stays where somebody says no. */
import type { Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import type { CoachView } from '../../server/contract/views.ts'
import { enter, newId } from '../server.ts'
import type { TestPanel } from '../server.ts'
import { inBrowser, sees, seesNot, tap, unfold } from './hands.ts'
import { atDesk, uidOf } from './years.ts'

const here = inBrowser()
const open: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})
const { care } = en
const { handOver: said, accept } = care

/** One session with these clients, ended, in panels that are still open: what each may still do. */
async function ended(people: string[]) {
  const { url } = here.server
  const [meeting, maya] = [newId(), newId()]
  const asMaya = await enter(url, meeting, uidOf(maya))
  const label = 'Ana Lindqvist'
  await asMaya.send({ type: 'start-session', label, coachName: 'Maya', engagement: null })
  const clients: TestPanel[] = []
  for (const person of people) clients.push(await enter(url, meeting, person))
  await asMaya.until<CoachView>((view) => view.present === people.length)
  await asMaya.send({ type: 'add-note', id: newId(), kind: 'theme', text: 'Ptarmigan' })
  await asMaya.send({ type: 'set-focus', text: 'Wheatear' })
  await asMaya.send({ type: 'end-session' })
  const { session } = await asMaya.until<CoachView>((view) => view.session.closedAt !== null)
  open.push(() => [asMaya, ...clients].forEach((panel) => panel.close()))
  return { maya, engagement: session.engagement, clients }
}
async function at(person: string, place: string): Promise<Page> {
  const page = await atDesk(here.browser, here.server.url, person, { place })
  open.push(() => page.context().close())
  return page
}
/** It stands above what is passed on, where that is unfolded. */
const promised = (page: Page): Promise<void> =>
  page.getByText(care.promised.quote(en.lines.policy)).filter({ visible: true }).waitFor()
async function offers(page: Page, to: string): Promise<void> {
  await unfold(page, said.title)
  await promised(page)
  await page.getByLabel(said.to).fill(to)
  await tap(page, said.ask)
  await sees(page, said.waits(0, 1))
}
const sharesOf = async (engagement: string) =>
  (await here.server.store.sessionsIn(engagement)).map(({ coach }) => coach)
const linkIn = (page: Page, to: string) => page.getByLabel(said.link(to)).inputValue()

test('[CA4] everyone says yes, the link goes to the other coach, and they go on with it', async () => {
  const { maya, engagement, clients } = await ended(['ana', 'ben'])
  const hers = await at(maya, `#engagement.${engagement}`)
  await unfold(hers, said.title)
  await hers.getByLabel(said.to).fill('Lena')
  await tap(hers, said.ask)
  await sees(hers, said.waits(0, 2))
  await clients[0]!.send({ type: 'answer-hand-over', yes: true })
  await hers.reload()
  await sees(hers, said.waits(1, 2))
  await clients[1]!.send({ type: 'answer-hand-over', yes: true })
  await hers.reload()
  await sees(hers, said.yes(2))
  await promised(hers)
  const link = await linkIn(hers, 'Lena')
  const mail = await hers.getByRole('link', { name: said.mail, exact: true }).getAttribute('href')
  expect(decodeURIComponent(mail!)).toContain(link)
  const place = link.slice(link.indexOf('#'))

  const own = await at(maya, place)
  await sees(own, accept.closed['not-yours'])

  const lena = newId()
  const theirs = await at(lena, place)
  await sees(theirs, accept.from('Maya'))
  await sees(theirs, accept.about('Ana Lindqvist', 1))
  for (const item of [...accept.comesList, ...accept.notList]) await sees(theirs, item)
  expect(await sharesOf(engagement)).toEqual([uidOf(maya)])
  await tap(theirs, accept.accept)
  await sees(theirs, accept.done)
  expect(await sharesOf(engagement)).toEqual([uidOf(lena)])
  await tap(theirs, accept.goOn)
  await theirs
    .getByRole('link', { name: /Ana Lindqvist/ })
    .first()
    .click()
  await sees(theirs, 'Wheatear')
  await seesNot(theirs, /Ptarmigan/)

  const third = await at(newId(), place)
  await sees(third, accept.closed.gone)
  await seesNot(third, /Ana|Maya/)
  await hers.reload()
  await sees(hers, en.refusals['not-found'])
  await seesNot(hers, /Wheatear/)
})

test('[CA4] one says no and it stays; withdrawn, the link opens nothing', async () => {
  const { maya, engagement, clients } = await ended(['ana'])
  const hers = await at(maya, `#engagement.${engagement}`)
  await offers(hers, 'Lena')
  await clients[0]!.send({ type: 'answer-hand-over', yes: true })
  await hers.reload()
  const place = (await linkIn(hers, 'Lena')).replace(/^[^#]*/, '')
  await clients[0]!.send({ type: 'answer-hand-over', yes: false })
  await hers.reload()
  await sees(hers, said.no(1, 1))
  expect(await hers.getByLabel(said.link('Lena')).count()).toBe(0)
  const lena = newId()
  await sees(await at(lena, place), accept.closed['no-consent'])
  await tap(hers, said.withdraw)
  await hers.getByLabel(said.to).waitFor()
  await sees(await at(lena, place), accept.closed.gone)
  expect(await sharesOf(engagement)).toEqual([uidOf(maya)])
})

test('[CA4] where nobody took part there is nobody to ask, and a link without its end says so', async () => {
  const { maya, engagement } = await ended([])
  const hers = await at(maya, `#engagement.${engagement}`)
  await unfold(hers, said.title)
  await hers.getByLabel(said.to).fill('Lena')
  await tap(hers, said.ask)
  await sees(hers, said.nobody)
  expect(await hers.getByLabel(said.to).inputValue()).toBe('Lena')
  await sees(await at(newId(), '#accept'), accept.closed.lost)
})
