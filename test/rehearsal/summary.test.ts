/** What a summary asks its readers, and how it shows what was felt. */
import { en } from '../../client/words/en/en.ts'
import type { Looked } from '../../server/contract/commands.ts'
import { PATIENCE } from '../server.ts'
import { inBrowser, button, seesNot, sees, tap } from './hands.ts'
import { ANSWERS, FOCUS, PROMISES, desk, left, opens } from './left.ts'

const here = inBrowser()
const { after, promises, practice, summary } = en
const { handOver } = after
const KEPT = practice.commitmentStates.kept

test('[LI3] each side reads what is theirs, and what the coach noted is on theirs alone', async () => {
  const urls = await left(here)
  const [theirs, coachs] = [await opens(here, urls.client), await opens(here, urls.coach)]
  for (const page of [theirs, coachs]) {
    for (const text of [FOCUS, 'Slowly at first', 'Fifty minutes', PROMISES.coach.text])
      await sees(page, text)
    await sees(page, /^This session is kept until|This session is kept until/)
  }
  for (const title of [promises.summary.notes, promises.summary.repairs, after.week.title]) {
    await coachs.getByRole('heading', { name: title, exact: true }).waitFor()
    expect(await theirs.getByRole('heading', { name: title, exact: true }).count()).toBe(0)
  }
  await sees(coachs, 'Being new')
  await sees(coachs, practice.reflections.asked)
  await sees(coachs, en.desk.evidence.checkIns(3))
  await seesNot(theirs, 'Being new')
})

test('[LI12] a promise is marked as kept by whose it is, and the other side reads it', async () => {
  const urls = await left(here)
  const [theirs, coachs] = [await opens(here, urls.client), await opens(here, urls.coach)]
  // One of the two promises is each reader's.
  for (const page of [theirs, coachs]) expect(await button(page, after.keep.done).count()).toBe(1)
  await tap(theirs, after.keep.done)
  await button(theirs, after.keep.undo).waitFor()
  await coachs.reload()
  await tap(coachs, en.links.cover.open)
  const item = coachs.getByRole('listitem').filter({ hasText: PROMISES.client.text })
  await item.getByText(KEPT).waitFor()
  await tap(theirs, after.keep.undo)
  await button(theirs, after.keep.done).waitFor()
})

test('[CR2] the picture, its sentence and its table say the same, and go with a hidden answer', async () => {
  const urls = await left(here)
  const page = await opens(here, urls.client)
  const rows = () => page.locator('.pulse-table [data-answer]').allInnerTexts()
  expect(await rows()).toEqual(ANSWERS.map((answer) => en.scale[answer]))
  await sees(page, '“Comfortable” at first, “Okay” at the end. In between also “Uncomfortable”.')
  const dots = page.locator('svg.dots circle')
  const heights = await dots.evaluateAll((all) => all.map((dot) => Number(dot.getAttribute('cy'))))
  // Up is more comfortable: the second lies lowest.
  expect(heights[1]).toBeGreaterThan(heights[2]!)
  expect(heights[2]).toBeGreaterThan(heights[0]!)
  await page
    .locator('.pulse-table')
    .getByRole('button', { name: en.links.mine.more, exact: true })
    .nth(1)
    .click()
  await tap(page, en.links.mine.hide('Maya'))
  await sees(page, en.links.mine.hidden('Maya'))
  const coachs = await opens(here, urls.coach)
  expect(await coachs.locator('.pulse-table [data-answer]').allInnerTexts()).toEqual([
    en.scale.comfortable,
    summary.keptBack,
    en.scale.okay,
  ])
  await sees(coachs, '“Comfortable” at first, “Okay” at the end.')
  expect(await coachs.locator('svg.dots circle').count()).toBe(2)
  await seesNot(coachs, 'Uncomfortable')
})

test('a hand-over is the client’s to answer, and to answer anew, until it has happened', async () => {
  const urls = await left(here)
  const maya = await desk(here)
  const { engagement } = urls
  const reply = await maya.send({ type: 'offer-hand-over', engagement, to: 'Lena' })
  expect(reply).toEqual({ ok: true })
  const page = await opens(here, urls.client)
  await sees(page, handOver.ask('Maya', 'Lena'))
  await sees(page, handOver.not('Lena', 'Maya'))
  for (const what of handOver.what) await sees(page, what)
  await tap(page, handOver.refuse)
  await sees(page, handOver.no)
  expect(await button(page, handOver.refuse).count()).toBe(0)
  await tap(page, handOver.agree)
  await sees(page, handOver.yes)
  // The coach is asked nothing, and looking at their client's page changes nothing.
  const coachs = await opens(here, urls.coach)
  await seesNot(coachs, handOver.ask('Maya', 'Lena'))
  await maya.send({ type: 'withdraw-hand-over', engagement })
  maya.close()
  await page.reload()
  await tap(page, en.links.cover.open)
  await sees(page, FOCUS)
  await seesNot(page, handOver.ask('Maya', 'Lena'))
})

test('once it has happened, one sentence says so', async () => {
  const urls = await left(here)
  const [maya, lena] = [await desk(here), await desk(here, 'uid-lena')]
  const { engagement } = urls
  await maya.send({ type: 'offer-hand-over', engagement, to: 'Lena' })
  const page = await opens(here, urls.client)
  await tap(page, handOver.agree)
  await sees(page, handOver.yes)
  const looked = (await maya.socket
    .timeout(PATIENCE)
    .emitWithAck('look', { what: 'engagement', engagement })) as Looked
  const offered = looked.ok && looked.view.what === 'engagement' && looked.view.engagement.handOver
  const secret = (offered && offered.path?.split(/[#.]/).pop()) || ''
  expect(await lena.send({ type: 'accept-hand-over', secret })).toEqual({ ok: true })
  for (const panel of [maya, lena]) panel.close()
  await page.reload()
  await tap(page, en.links.cover.open)
  await sees(page, handOver.done('Lena', en.date(Date.now())))
  expect(await button(page, handOver.refuse).count()).toBe(0)
})

test('when the coach has ended it, the page says so, and until when it is there', async () => {
  const urls = await left(here)
  const maya = await desk(here)
  await maya.send({ type: 'end-engagement', engagement: urls.engagement, days: 14 })
  maya.close()
  const now = Date.now()
  const page = await opens(here, urls.client)
  await sees(page, after.ended('Maya', en.date(now)))
  await seesNot(page, en.prepare.next.title)
  await sees(page, after.erased(en.date(now + 14 * 24 * 60 * 60 * 1000)))
  await sees(await opens(here, urls.coach), after.endedByYou(en.date(now)))
})

test('[LI9] the coach who looks at a client’s page finds nothing to change or to take', async () => {
  const urls = await left(here)
  const page = await here.browser.newPage()
  await page.goto(urls.preview)
  await sees(page, en.links.preview)
  await sees(page, FOCUS)
  expect(await page.getByRole('button').allInnerTexts()).toEqual([promises.print.ask])
})
