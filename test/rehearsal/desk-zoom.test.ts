/** The desk in Zoom's main window, and the ways to it out of a meeting. */
import type { Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { rehearsal } from '../browser.ts'
import type { Stage } from '../browser.ts'
import { button, inBrowser, sees, seesNot, tap, unfold } from './hands.ts'

const here = inBrowser()
const { places } = en.desk
const open: Stage[] = []
afterEach(async () => {
  for (const stage of open.splice(0)) {
    expect(stage.problems).toEqual([])
    await stage.close()
  }
})

/** A session that is over, in a meeting that goes on. */
async function ended(): Promise<Stage> {
  const stage = await rehearsal(here.browser, here.server.url, 'first-session')
  open.push(stage)
  const coach = stage.frame('coach')
  await coach.getByLabel(en.coach.begin.label).fill('Zebra')
  await tap(coach, en.coach.begin.start)
  await sees(stage.frame('ana'), en.participant.welcome.title)
  await tap(coach, en.coach.nav.wrapUp)
  await tap(coach, en.coach.wrapUp.end)
  await tap(coach, en.coach.wrapUp.sure)
  await sees(coach, en.coach.wrapUp.ended)
  return stage
}

async function openedBy(stage: Stage, act: () => Promise<void>): Promise<Page> {
  const opening = stage.page.context().waitForEvent('page')
  await act()
  const page = await opening
  await page.waitForLoadState()
  return page
}

test('after a session the coach opens their desk at this client, in the browser', async () => {
  const stage = await ended()
  const page = await openedBy(stage, () =>
    stage.frame('coach').getByRole('link', { name: places.open, exact: true }).click(),
  )
  await page.getByRole('heading', { name: 'Zebra', exact: true }).waitFor()
  // Signed in by the browser's cookie, not by anything in the address.
  expect(page.url()).toMatch(/\/desk#engagement\.[A-Za-z0-9_-]{22}$/)
})

test('the rehearsal opens a coach’s desk in a tab', async () => {
  const stage = await ended()
  const page = await openedBy(stage, () => tap(stage.page, 'Desk: Maya'))
  await sees(page, 'Zebra')
  expect(new URL(page.url()).pathname).toBe('/desk')
})

test('[DK3] in Zoom’s main window: the same desk, and what it cannot do leads to the browser', async () => {
  const stage = await ended()
  await stage.call('add', { kind: 'coach', mainWindow: true, account: 'coach' })
  const desk = stage.frame('coach2')
  await desk.getByRole('heading', { name: places.title, exact: true }).waitFor()
  await seesNot(desk, places.signOut)
  await desk.getByRole('link', { name: /Zebra/ }).first().click()
  await desk.getByRole('heading', { name: places.one.sessions, exact: true }).waitFor()
  await desk.getByRole('link', { name: /^Session 1\b/ }).click()
  await desk.getByRole('heading', { name: places.links.title, exact: true }).waitFor()
  for (const name of [en.after.out.print, en.after.out.text, en.after.calendar.add])
    expect(await button(desk, name).count()).toBe(0)
  const page = await openedBy(stage, () =>
    desk.getByRole('link', { name: places.inBrowser, exact: true }).click(),
  )
  await page.getByRole('heading', { name: places.links.title, exact: true }).waitFor()
  await button(page, en.after.out.print).waitFor()
  await page.close()

  await desk.getByRole('link', { name: places.one.back, exact: true }).click()
  await unfold(desk, en.care.export.title)
  expect(await button(desk, en.care.export.json).count()).toBe(0)
  await desk.getByRole('link', { name: places.one.supervision, exact: true }).click()
  await desk.getByLabel(places.supervision.text).waitFor()
  const text = await desk.getByLabel(places.supervision.text).inputValue()
  expect(text).toContain(places.supervision.session(1))
  expect(text).not.toContain('Zebra')
})

test('[DK3] the desk stays while the meeting ends, and gives way when one begins', async () => {
  const stage = await ended()
  await stage.call('add', { kind: 'coach', mainWindow: true, account: 'coach' })
  const desk = stage.frame('coach2')
  await desk.getByRole('heading', { name: places.title, exact: true }).waitFor()
  await stage.call('end')
  await desk.getByRole('heading', { name: places.title, exact: true }).waitFor()
})
