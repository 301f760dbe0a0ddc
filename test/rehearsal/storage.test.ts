/** Rights and answers where the browser keeps little or nothing, and in two tabs at once. */
import type { FrameLocator, Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { es } from '../../client/words/es/es.ts'
import { SHUT } from '../browser.ts'
import { inBrowser, reloads, sees, seesNot, tap } from './hands.ts'
import { SIX, aWhile, begun, counts, gives, hasRights, opens } from './six.ts'

const here = inBrowser()
const { coach: said } = en

test.each(['blocked', 'full'] as const)(
  '[BA2] where storage is %s, a reload still finds the right',
  async (storage) => {
    const { stage, coach, six } = await begun(here, { storage })
    const [ana, ben] = six as [FrameLocator, FrameLocator]
    const panel = (key: string) => stage.page.frame(key)!
    const writes = panel('ana').evaluate(() => localStorage.setItem('a', 'b'))
    await expect(writes).rejects.toThrow(storage === 'full' ? 'QuotaExceeded' : 'SecurityError')
    await opens(coach, said.checkIn.sendShort, six)
    // Rights come within this, where no storage tells that they are there.
    await aWhile(stage)
    for (const [key, frame] of [['ana', ana] as const, ['ben', ben] as const]) {
      await reloads(panel(key))
      await sees(frame, en.checkIn.question)
      await gives(frame, 'Okay')
    }
    // And again with an answer given: it is still theirs to change.
    await reloads(panel('ana'))
    await ana.getByRole('radio', { name: 'Okay', exact: true, checked: true }).waitFor()
    await gives(ana, 'Comfortable')
    for (const frame of six.slice(2)) await gives(frame, 'Comfortable')
    await sees(coach, said.together.comfortable)
    expect(await counts(coach)).toEqual({ Comfortable: 5, Okay: 1 })
    for (const frame of [ana, ben]) {
      await seesNot(frame, en.refusals['other-device'])
      await sees(frame, en.checkIn.sealed)
    }
    expect(stage.problems).toEqual([])
    await stage.close()
  },
)

test('what was kept before the storage was full does not stand in the way', async () => {
  const { stage, coach, six } = await begun(here)
  for (const key of SIX) {
    await hasRights(stage.page.frame(key)!)
    await stage.page.frame(key)!.evaluate(SHUT.full)
  }
  // The rights that were fetched ahead lie in the storage; the answers no longer do.
  await opens(coach, said.checkIn.sendShort, six)
  for (const frame of six) await gives(frame, 'Okay')
  await sees(coach, said.together.okay)
  expect(await counts(coach)).toEqual({ Okay: 6 })
  await reloads(stage.page.frame('ana')!)
  await stage
    .frame('ana')
    .getByRole('radio', { name: 'Okay', exact: true, checked: true })
    .waitFor()
  await tap(coach, said.checkIn.close)
  for (const frame of six) await sees(frame, en.checkIn.counted.yes)
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('[SE4] by the link, where storage is blocked, a reload finds the same seat, and so does another language', async () => {
  const { stage, coach } = await begun(here)
  await tap(coach, said.invite.title)
  const code = await coach.locator('[data-join-code]').innerText()
  const context = await here.browser.newContext()
  await context.addInitScript(SHUT.blocked)
  const page = await context.newPage()
  await page.goto(`${here.server.url}/join/${code}`)
  await page.getByText(en.participant.welcome.title).waitFor()
  await sees(coach, said.present.some(7))
  await tap(coach, said.checkIn.sendShort)
  const okay = (checked: boolean) => page.getByRole('radio', { name: 'Okay', exact: true, checked })
  await okay(false).click()
  await page.getByText(en.checkIn.sent).waitFor()
  await page.reload()
  await okay(true).waitFor()
  await sees(coach, said.present.some(7))
  // Another language is another page, and they are the same person in it.
  await page.getByLabel(en.common.language).selectOption('es')
  await page.getByText(es.checkIn.sent).waitFor()
  await page.getByRole('radio', { name: es.scale.okay, exact: true, checked: true }).waitFor()
  await sees(coach, said.present.some(7))
  await context.close()
  await stage.close()
})

test('[BA2] two tabs of one person have one ballot, and the last change stands', async () => {
  const { stage, coach, six } = await begun(here)
  await tap(coach, said.invite.title)
  const link = `${here.server.url}/join/${await coach.locator('[data-join-code]').innerText()}`
  await tap(coach, said.invite.title)
  const tabs = [await stage.page.context().newPage(), await stage.page.context().newPage()]
  const problems: string[] = []
  for (const tab of tabs) {
    tab.on('pageerror', (error) => void problems.push(error.message))
    tab.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    await tab.goto(link)
    await tab.getByText(en.participant.welcome.title).waitFor()
  }
  const [one, other] = tabs as [Page, Page]
  const chosen = (tab: Page, name: string) =>
    tab.getByRole('radio', { name, exact: true, checked: true }).waitFor()
  const choose = async (tab: Page, name: string) => {
    await tab.getByRole('radio', { name, exact: true }).click()
    await tab.getByText(en.checkIn.sent).waitFor()
  }
  await sees(coach, said.present.some(7))
  // Rights that were issued and never kept, as when both tabs ask at once: asked again, they are the same.
  await hasRights(one)
  // The other tab has had its moment too.
  await aWhile(stage)
  await one.evaluate(() => localStorage.setItem('attune.ballots:/.rights', '{}'))
  await tap(coach, said.checkIn.sendShort)
  await choose(one, 'Uncomfortable')
  await chosen(other, 'Uncomfortable')
  await choose(other, 'Okay')
  await chosen(one, 'Okay')
  await choose(one, 'Comfortable')
  await chosen(other, 'Comfortable')
  // Leaving the answers in the tab that has the older one sends nothing.
  await other.getByText(en.seen.title).click()
  for (const frame of six) await gives(frame, 'Very comfortable')
  await sees(coach, said.together.veryComfortable)
  expect(await counts(coach)).toEqual({ 'Very comfortable': 6, Comfortable: 1 })
  for (const tab of tabs) {
    await tab.getByText(en.checkIn.sealed).waitFor()
    await chosen(tab, 'Comfortable')
    expect(await tab.locator('.notice-problem').count()).toBe(0)
  }
  await tap(coach, said.checkIn.close)
  for (const tab of tabs) await tab.getByText(en.checkIn.counted.yes).waitFor()
  expect([...problems, ...stage.problems]).toEqual([])
  await stage.close()
})
