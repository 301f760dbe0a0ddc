/** After the call: each side's summary, and what either may do with it. */
import type { FrameLocator, Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { rehearsal } from '../browser.ts'
import type { Stage } from '../browser.ts'
import {
  answers,
  button,
  gone,
  inBrowser,
  radio,
  reads,
  sees,
  seesNot,
  tap,
  unfold,
} from './hands.ts'
import type { Screen } from './hands.ts'

const here = inBrowser()
const open: Stage[] = []
afterEach(async () => {
  for (const stage of open.splice(0)) {
    expect(stage.problems).toEqual([])
    await stage.close()
  }
})
const { coach: said, links, summary } = en
const { mine } = links

/** A session with one client, who set the focus, asked for something and rated; it is over. */
async function ended(
  before: (coach: FrameLocator, ana: FrameLocator) => Promise<void> = async () => undefined,
) {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  open.push(stage)
  const [coach, ana] = [stage.frame('coach'), stage.frame('ana')]
  await tap(coach, said.begin.start)
  await tap(ana, en.participant.welcome.ok)
  await before(coach, ana)
  await tap(coach, said.nav.checkIn)
  await tap(coach, said.checkIn.send)
  await answers(ana, 'Uncomfortable')
  await coach.locator('.glance-word', { hasText: 'Uncomfortable' }).waitFor()
  await tap(coach, said.nav.wrapUp)
  await tap(coach, said.wrapUp.end)
  await tap(coach, said.wrapUp.sure)
  await sees(coach, said.wrapUp.ended)
  return { stage, coach, ana }
}
const hrefOf = async (frame: FrameLocator, name: string) =>
  (await frame.getByRole('link', { name, exact: true }).getAttribute('href')) ?? ''
const coachHref = (coach: FrameLocator) => hrefOf(coach, said.wrapUp.open)
const clientHref = (ana: FrameLocator) => hrefOf(ana, en.participant.open)

async function page(stage: Stage, url: string): Promise<Page> {
  const one = await stage.page.context().newPage()
  await one.setViewportSize({ width: 360, height: 760 })
  await reads(one, url)
  await one.getByRole('heading', { name: summary.links, exact: true }).waitFor()
  return one
}

test('[CR2] [CR3] a client hides their answer, shows it again, and deletes it', async () => {
  const { stage, coach, ana } = await ended()
  const theirs = await page(stage, await clientHref(ana))
  const coachs = await page(stage, await coachHref(coach))
  const looks = async () => {
    await coachs.reload()
    await tap(coachs, links.cover.open)
    await coachs.getByRole('heading', { name: summary.links, exact: true }).waitFor()
  }
  await sees(coachs, 'Uncomfortable')
  await tap(theirs, mine.more)
  await tap(theirs, mine.hide('Maya'))
  await sees(theirs, mine.hidden('Maya'))
  await sees(theirs, 'Uncomfortable')
  await looks()
  await seesNot(coachs, 'Uncomfortable')
  await sees(coachs, links.removed)
  await tap(theirs, mine.more)
  await tap(theirs, mine.show)
  await gone(theirs, mine.hidden('Maya'))
  await looks()
  await sees(coachs, 'Uncomfortable')
  await seesNot(coachs, links.removed)
  await tap(theirs, mine.more)
  await tap(theirs, mine.delete)
  await tap(theirs, mine.deleteSure)
  await gone(theirs, 'Uncomfortable')
  await looks()
  await seesNot(coachs, 'Uncomfortable')
  await sees(coachs, links.removed)
})

test('[LI7] a client revokes their own link, thinks again, and it opens', async () => {
  const { stage, ana } = await ended()
  const theirs = await page(stage, await clientHref(ana))
  await tap(theirs, summary.revoke)
  await tap(theirs, summary.revokeSure)
  await sees(theirs, links.ownRevoked)
  await sees(ana, en.participant.revoked)
  await tap(theirs, links.undo)
  await theirs.getByRole('heading', { name: summary.links, exact: true }).waitFor()
  await ana.getByRole('link', { name: en.participant.open, exact: true }).waitFor()
})

test('[LI6] how long it opens is one tap, and what happened to it can be read', async () => {
  const { stage, coach, ana } = await ended()
  // Marked once the server has taken it.
  const chosen = (screen: Screen, name: string) =>
    screen.getByRole('radio', { name, exact: true, checked: true }).waitFor()
  await radio(coach, links.lives.week).click()
  await chosen(coach, links.lives.week)
  const theirs = await page(stage, await clientHref(ana))
  await chosen(theirs, links.lives.week)
  await radio(theirs, links.lives.day).click()
  await unfold(theirs, links.log.title)
  await sees(theirs, new RegExp(`${links.log.said.day}$`))
  await sees(theirs, new RegExp(`${links.log.said.opened}$`))
})

test('[LI9] the coach says whom a link is for, looks at the page, takes it, and the client makes another', async () => {
  const { stage, coach, ana } = await ended()
  const send = said.wrapUp.send
  await tap(coach, send.title)
  await sees(coach, send.who(said.wrapUp.client(1)))
  const preview = await stage.page.context().newPage()
  await preview.goto(await hrefOf(coach, send.see))
  await sees(preview, links.preview)
  await sees(preview, 'Uncomfortable')
  expect(await button(preview, mine.more).count()).toBe(0)
  await seesNot(ana, links.handed.told('Maya'))
  await tap(coach, send.take)
  const taken = await coach.getByLabel(send.link(said.wrapUp.client(1))).inputValue()
  await sees(ana, links.handed.told('Maya'))
  const theirs = await page(stage, taken)
  await sees(theirs, links.handed.told('Maya'))
  await tap(theirs, links.handed.renew)
  await gone(theirs, links.handed.told('Maya'))
  // The address is the new one, and the old one is as good as none.
  expect(theirs.url()).not.toBe(taken)
  await theirs.reload()
  await tap(theirs, links.cover.open)
  await theirs.getByRole('heading', { name: summary.links, exact: true }).waitFor()
  const old = await stage.page.context().newPage()
  await reads(old, taken)
  await sees(old, summary.gone)
  // An answer of 404 is what the browser notes of it.
  stage.problems.length = 0
})

test('[LI9] taken again while the line is cut, the link is not there before its client can read of it', async () => {
  const { stage, coach } = await ended()
  const { send, client } = said.wrapUp
  const link = coach.getByLabel(send.link(client(1)))
  await tap(coach, send.title)
  await tap(coach, send.take)
  await link.waitFor()
  await tap(coach, send.done)
  await stage.call('network', 'coach', true)
  await tap(coach, send.title)
  await tap(coach, send.take)
  await coach.getByRole('button', { name: send.take, disabled: true }).waitFor()
  expect(await link.count()).toBe(0)
  await stage.call('network', 'coach', false)
  await link.waitFor()
  // Of a line that is cut the browser notes its own.
  stage.problems.length = 0
})

test('[CR1] that’s not what I meant: beside the words, on both pages', async () => {
  const { stage, coach, ana } = await ended(async (_coach, ana) => {
    await tap(ana, 'Set the focus')
    await ana.getByLabel('Today’s focus, in your words').fill('My first week')
    await tap(ana, 'Set the focus')
  })
  const theirs = await page(stage, await clientHref(ana))
  await theirs.getByRole('button', { name: mine.more, exact: true }).first().click()
  await theirs.getByLabel(mine.correct).fill('My first month')
  await tap(theirs, mine.say)
  await sees(theirs, mine.client)
  const coachs = await page(stage, await coachHref(coach))
  await sees(coachs, 'My first week')
  await sees(coachs, mine.coach)
  await sees(coachs, /My first month/)
  await tap(theirs, mine.takeBack)
  await gone(theirs, mine.client)
})
