/** What a new engagement begins with: set at the desk, said in the first session, in a real browser. */
import type { Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { offencesOn } from '../axe.ts'
import { rehearsal } from '../browser.ts'
import type { Stage } from '../browser.ts'
import { eventually, newId } from '../server.ts'
import { button, gone, inBrowser, radio, sees, seesNot, tap, unfold } from './hands.ts'
import { atDesk, hold, uidOf } from './years.ts'

const here = inBrowser()
const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})
const { begins, care, keeping, coach: said } = en

async function at(person: string, place: string, looks = {}): Promise<Page> {
  const page = await atDesk(here.browser, here.server.url, person, { place, ...looks })
  open.push(() => page.context().close())
  return page
}
const practiceOf = async (person: string) =>
  (await here.server.store.practices.read(uidOf(person)))?.practice
/** The session that is open, as it is kept. */
async function running() {
  const [id = ''] = await here.server.store.openSessions()
  return (await here.server.store.session(id))?.session
}
const policyIn = (page: Page) => page.getByLabel(said.script.wordsFor.policy)

/** Every part of the page is open. */
async function unfoldAll(page: Page): Promise<void> {
  await page.getByRole('heading', { name: begins.title, exact: true }).waitFor()
  for (const part of [begins.exceptions, begins.logistics, begins.clauses, begins.defaults])
    await unfold(page, part.title)
}

test('[CA1] a line set at the desk is what a new client hears first; a running one keeps its own', async () => {
  const stage: Stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  open.push(stage.close)
  const people = await stage.call<{ key: string; account: string }[]>('participants')
  const person = people.find(({ key }) => key === 'coach')!.account
  const panel = stage.frame('coach')
  await panel.getByLabel(said.begin.label).fill('Zebra')
  await tap(panel, said.begin.start)
  await sees(panel, 'What you tell me stays between us.')

  const page = await at(person, '#words')
  await unfoldAll(page)
  await policyIn(page).fill('Nothing leaves this room.')
  await page.getByLabel(begins.defaults.name).fill('Maya Okafor')
  await page.getByLabel(begins.defaults.name).blur()
  await page.getByLabel(begins.defaults.threshold).selectOption('8')
  await radio(page, en.links.lives.week).click()
  await page.getByRole('group', { name: begins.defaults.retention }).getByLabel('90 days').click()
  await eventually(async () => (await practiceOf(person))?.defaults.retention === 90)

  await tap(panel, said.nav.wrapUp)
  await tap(panel, said.wrapUp.end)
  await tap(panel, said.wrapUp.sure)
  await tap(panel, said.begin.another)
  await tap(panel, 'Zebra')
  await tap(panel, said.begin.start)
  await sees(panel, said.header('Zebra', 2))
  expect(await running()).toMatchObject({ label: 'Zebra', lines: {}, threshold: 5, retention: 180 })
  await tap(panel, said.nav.wrapUp)
  await tap(panel, said.wrapUp.end)
  await tap(panel, said.wrapUp.sure)
  await sees(panel, said.wrapUp.ended)

  await stage.call('again')
  await panel.getByLabel(said.begin.name).waitFor()
  expect(await panel.getByLabel(said.begin.name).inputValue()).toBe('Maya Okafor')
  await panel.getByLabel(said.begin.label).fill('Quokka')
  await tap(panel, said.begin.start)
  await sees(panel, 'Nothing leaves this room.')
  expect(await running()).toMatchObject({
    label: 'Quokka',
    coachName: 'Maya Okafor',
    threshold: 8,
    linkLife: 'week',
    retention: 90,
    lines: { policy: 'Nothing leaves this room.' },
  })
})

test('[CA5] what is typed is kept when it is left, stays when something arrives, and the original is one tap away', async () => {
  const person = newId()
  const page = await at(person, '#words')
  await unfoldAll(page)
  await seesNot(page, begins.lines.yours)
  await policyIn(page).fill('Half of a sentence')
  // Another change of this page's own brings a new view while somebody types.
  await page.getByLabel(begins.defaults.threshold).selectOption('7')
  await eventually(async () => (await practiceOf(person))?.defaults.threshold === 7)
  await policyIn(page).fill('Half of a sentence, and more')
  await page.getByLabel(said.script.length).first().fill('Fifty minutes')
  await eventually(
    async () =>
      (await practiceOf(person))?.templates.lines.policy === 'Half of a sentence, and more',
  )
  expect(await page.getByLabel(said.script.length).first().inputValue()).toBe('Fifty minutes')
  await page.getByLabel(begins.clauses.another).fill('No phones')
  // By leaving the place, not the field.
  await page.evaluate(() => void (location.hash = '#kept'))
  await eventually(async () => (await practiceOf(person))?.templates.clauses.length === 1)
  await page.evaluate(() => void (location.hash = '#words'))
  await unfoldAll(page)
  await eventually(
    async () => (await policyIn(page).inputValue()) === 'Half of a sentence, and more',
  )
  await sees(page, begins.lines.yours)
  await tap(page, begins.lines.restore)
  expect(await policyIn(page).inputValue()).toBe(en.lines.policy)
  await eventually(async () => (await practiceOf(person))?.templates.lines.policy === undefined)
  // One row is kept, and there is room for another.
  await page.getByLabel(begins.clauses.another).nth(1).waitFor()
  expect(await page.getByLabel(begins.clauses.another).count()).toBe(2)
  await page.getByLabel(begins.clauses.another).first().fill('')
  await page.getByLabel(begins.clauses.another).first().blur()
  await eventually(async () => (await practiceOf(person))?.templates.clauses.length === 0)
})

test('[CA5] exceptions: none only on purpose; one that is not added yet waits', async () => {
  const person = newId()
  const page = await at(person, '#words')
  await unfoldAll(page)
  await page.getByLabel(en.exceptions.legal).click()
  await eventually(
    async () => (await practiceOf(person))?.templates.exceptions?.standard.length === 1,
  )
  await page.getByLabel(en.exceptions.safeguarding).click()
  await sees(page, en.refusals['exceptions-needed'])
  await page.getByLabel(said.script.own).fill('Pigeon')
  await page.evaluate(() => void (location.hash = '#kept'))
  await page.getByRole('heading', { name: keeping.title, exact: true }).waitFor()
  await page.evaluate(() => void (location.hash = '#words'))
  await unfoldAll(page)
  expect(await page.getByLabel(said.script.own).inputValue()).toBe('Pigeon')
  await button(page, en.common.add).first().click()
  await eventually(
    async () => (await practiceOf(person))?.templates.exceptions?.own[0] === 'Pigeon',
  )
  await page.getByLabel(said.script.noneApply).click()
  await eventually(async () => (await practiceOf(person))?.templates.exceptions?.noneApply === true)
})

describe('what every screen owes its reader', () => {
  async function problemsAt(where: string, page: Page, within = 'main'): Promise<string[]> {
    const found = await offencesOn(page)
    const small = await page.evaluate((inside) => {
      const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
      const low = [
        ...document.querySelectorAll(
          `${inside} :is(button, summary, a, label.chip, input:not(.chip *))`,
        ),
      ]
        .filter((one) => one.getClientRects().length > 0)
        .filter((one) => one.getBoundingClientRect().height < 43.5)
        .map((one) => `too small: ${one.outerHTML.slice(0, 80)}`)
      return over > 0 ? [...low, `${over} px too wide`] : low
    }, within)
    return [...found, ...small].map((one) => `${where}: ${one}`)
  }

  test.each([
    [320, 640, false],
    [320, 640, true],
    [336, 342, true],
    [1280, 800, false],
    [1280, 800, true],
  ])('axe, no sideways scroll, 44 px, at %s × %s, dark: %s', async (width, height, dark) => {
    const person = newId()
    const looks = { width, height, dark }
    const { engagement } = await hold(here.server.store, { person, label: 'Ana', days: [-40, -9] })
    const words = await at(person, '#words', looks)
    await unfoldAll(words)
    const one = await at(person, `#engagement.${engagement}`, looks)
    await one.getByRole('heading', { name: care.title, exact: true }).waitFor()
    for (const fold of [care.retention, care.export, care.handOver, care.end, care.erase])
      await unfold(one, fold.title)
    await unfold(one, care.name)
    await tap(one, care.erase.ask)
    const kept = await at(person, '#kept', looks)
    await kept.getByRole('heading', { name: keeping.title, exact: true }).waitFor()
    await unfold(kept, keeping.erase.title)
    await kept.getByRole('button', { name: keeping.erase.ask, exact: true }).click()
    const accepting = await at(person, `#accept.${'a'.repeat(43)}`, looks)
    await sees(accepting, care.accept.closed.gone)
    const problems = [
      ...(await problemsAt('words', words)),
      ...(await problemsAt('care', one, '.care')),
      ...(await problemsAt('kept', kept)),
      ...(await problemsAt('accept', accepting)),
    ]
    expect(problems).toEqual([])
  })

  test('by keyboard alone: a fold, a field that Tab leaves and keeps, and the second step of erasing', async () => {
    const person = newId()
    const { engagement } = await hold(here.server.store, { person, label: 'Ana', days: [-9] })
    const page = await at(person, `#engagement.${engagement}`)
    await page.getByRole('heading', { name: care.title, exact: true }).waitFor()
    const { keyboard } = page
    await page.locator('summary', { hasText: care.name }).focus()
    await keyboard.press('Enter')
    await keyboard.press('Tab')
    await keyboard.press('End')
    await keyboard.type(' L.')
    await keyboard.press('Tab')
    await page.getByRole('heading', { name: 'Ana L.', exact: true }).waitFor()
    await page.locator('summary', { hasText: care.erase.title }).focus()
    await keyboard.press('Enter')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await sees(page, care.erase.sure)
    // What took the button's place is where the focus is, and it is not the step that erases.
    await keyboard.press('Enter')
    await gone(page, care.erase.sure)
    expect(await here.server.store.sessionsIn(engagement)).toHaveLength(1)
  })
})
