/** Whole sessions in a real browser, through the rehearsal, on the real SDK. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameLocator } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { rehearsal } from '../browser.ts'
import { eventually, startServer } from '../server.ts'
import { answers, button, inBrowser, reads, saysLine, sees, sendsAgain, tap } from './hands.ts'

const here = inBrowser()

type Stage = Awaited<ReturnType<typeof rehearsal>>

async function begun(stage: Stage): Promise<FrameLocator> {
  const coach = stage.frame('coach')
  await tap(coach, 'Start session')
  await sees(coach, /session 1/)
  return coach
}

/** Says a card to its end. */
async function sayCard(coach: FrameLocator, title: string) {
  const heading = coach.getByRole('heading', { name: title, exact: true })
  await heading.waitFor()
  for (let line = 0; line < 20 && (await heading.isVisible()); line++) await saysLine(coach)
}

const QUESTION = 'How is this discussion feeling for you right now?'

test('[SC1] session one, from the open panel to both summary links', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'first-session', { moving: true })
  const coach = stage.frame('coach')
  const ana = stage.frame('ana')
  await sees(ana, 'Waiting for your coach to start the session.')
  await coach.getByLabel('Who is this with?').fill('A.')
  await tap(coach, 'Start session')
  await sees(coach, 'A. · session 1')
  await sees(ana, 'What this panel does')

  await sees(coach, 'What you tell me stays between us.')
  await sayCard(coach, 'Confidentiality')
  await sees(ana, /If someone is in danger/)
  await sees(coach, 'My role is to be your thinking partner.')
  await sayCard(coach, 'What coaching is')
  await sees(ana, /My role is to be your thinking partner\. You are the expert on your life/)

  await ana.getByRole('radio', { name: 'Topics to avoid at first' }).click()
  await ana.getByLabel('In your words').fill('My brother')
  await tap(ana, 'Share with Maya')
  await sees(ana, 'Shared with Maya')
  await ana.getByLabel('In your words').fill('A thing of my own')
  await tap(ana, 'Keep to myself')
  await sees(ana, 'Kept on this device only')
  await sees(coach, 'My brother')
  expect(await coach.getByText('A thing of my own').count()).toBe(0)

  await sayCard(coach, 'What you need')
  await coach.getByLabel('Session length').first().fill('50 minutes')
  for (let line = 0; line < 2; line++) await saysLine(coach)
  // The last one, which stays.
  await tap(coach, 'Said it')
  await sees(ana, '50 minutes')

  for (let item = 4; item > 0; item--) {
    await button(coach, 'Confirm').first().click()
    await coach
      .getByText(`${5 - item} of 4 covered`, { exact: false })
      .first()
      .waitFor()
  }

  await coach.locator('summary', { hasText: 'Working agreement' }).click()
  await button(coach, 'Propose').first().click()
  await coach.getByLabel('How you’d put it').fill('50 minutes, on time')
  await button(coach, 'Propose').first().click()
  await tap(ana, 'Agreement')
  await sees(ana, '50 minutes, on time')
  await tap(ana, 'Agree')
  await sees(coach, 'Agreed')

  await tap(coach, 'Check in')
  await tap(ana, 'Now')
  await sees(ana, QUESTION)
  await sees(
    ana,
    'Only Maya sees this, and will know it is you. It is not linked to your Zoom account.',
  )
  await answers(ana, 'Comfortable')
  await sees(ana, 'Sent. You can change it until this check-in closes.')
  await coach.locator('[data-glance]', { hasText: 'Comfortable' }).waitFor()
  await sees(coach, 'One to one: your client’s answers are seen by you.')

  await tap(coach, 'Wrap up')
  await coach.getByLabel('What', { exact: true }).fill('Send the article')
  await tap(coach, 'Add promise')
  await sees(coach, 'Send the article')
  await tap(coach, 'End session')
  await tap(coach, 'End it now')
  await sees(coach, 'This session has ended.')
  await sees(coach, /what you promised: “What you tell me stays between us/)

  const hrefOf = async (frame: FrameLocator) =>
    (await frame
      .getByRole('link', { name: 'Open my summary', exact: true })
      .getAttribute('href')) ?? ''
  const page = await here.browser.newPage()
  await reads(page, await hrefOf(ana))
  await page.getByText('50 minutes, on time').waitFor()
  for (const text of ['Send the article', 'My brother', 'Comfortable'])
    await page.getByText(text, { exact: false }).first().waitFor()
  expect(await page.getByText('A thing of my own').count()).toBe(0)
  expect(await page.getByText('A. ·').count()).toBe(0)
  const coachPage = await here.browser.newPage()
  await reads(coachPage, await hrefOf(coach))
  await coachPage.getByRole('heading', { name: 'A.', exact: true }).waitFor()

  await tap(coach, 'Revoke')
  await tap(coach, 'Revoke it now')
  await sees(coach, 'Revoked')
  await page.reload()
  await tap(page, en.links.cover.open)
  await page.getByText('This link does not open any more.').waitFor()
  await coachPage.close()
  await page.close()

  const files = ['attune.sqlite', 'attune.sqlite-wal', 'keys.sqlite']
    .map((file) => readFileSync(join(here.server.dir, file), 'utf8'))
    .join('')
  for (const words of ['My brother', 'A thing of my own']) expect(files).not.toContain(words)
  const accounts = new Set(files.match(/rehearsal-coach-\w{12}/g))
  const { store } = here.server
  const led = await Promise.all(
    [...accounts].map((one) => store.sessionsBetween(one, 0, Date.now())),
  )
  expect(JSON.stringify(led)).toContain('My brother')
  expect(JSON.stringify(led)).not.toContain('A thing of my own')
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('[CO1] a drop brings one sentence, in space kept for it; it is said, and it lands', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops', { moving: true })
  const coach = await begun(stage)
  const ana = stage.frame('ana')
  await tap(coach, 'Check in')
  await answers(ana, 'Very comfortable')
  await coach.locator('[data-glance]', { hasText: 'Very comfortable' }).waitFor()
  await tap(coach, 'Close the check-in')
  await sendsAgain(coach)
  await sees(coach, 'Sent. The answer comes here.')
  const glance = coach.locator('[data-glance]')
  const before = await glance.boundingBox()
  await answers(ana, 'A bit uncomfortable')
  await sees(coach, 'You could say')
  await sees(coach, 'I’m noticing a pause. How is this question landing for you?')
  await glance.getByText('A bit uncomfortable').waitFor()
  expect((await glance.boundingBox())?.y).toBe(before?.y)
  expect(await glance.innerText()).toMatch(/3 steps below the last answer/)
  await tap(coach, 'Another')
  await sees(coach, 'I may have moved quickly there.')
  await tap(coach, 'Said it')
  await sees(coach, 'You could own it')
  await tap(coach, 'Skip')
  await sees(coach, 'What will you do differently?')
  await tap(coach, 'Skip')
  await sees(coach, 'You could ask aloud')
  await coach.locator('summary', { hasText: 'Repairs' }).click()
  await tap(coach, 'Landed')
  await coach.locator('.repair-space').getByText('Landed', { exact: true }).waitFor()
  await coach.locator('html').evaluate(() => scrollTo(0, 0))
  expect((await glance.boundingBox())?.y).toBe(before?.y)
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('[BL2] six people: one check-in released when all are in, one withheld', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'group-of-six', { moving: true })
  const coach = await begun(stage)
  const six = ['ana', 'ben', 'chloe', 'dev', 'elif', 'farid'].map((key) => stage.frame(key))
  for (const frame of six) await sees(frame, 'What this panel does')
  await tap(coach, 'Check in')
  for (const frame of six)
    await sees(
      frame,
      'Maya sees combined answers from at least 5 people. Never yours alone, never in order.',
    )
  for (const frame of six.slice(0, 5)) {
    await answers(frame, 'Comfortable')
    await sees(frame, 'Sent. You can change it')
  }
  await sees(coach, 'Answers are coming in.')
  await answers(six[5]!, 'Okay')
  await sees(coach, 'Most feel comfortable.')
  await sees(six[0]!, 'Counted with the others. It stays as it is.')
  await tap(coach, 'Close the check-in')

  await sendsAgain(coach)
  for (const frame of six.slice(0, 2)) {
    await frame.getByRole('radio', { name: 'Uncomfortable', exact: true, checked: false }).waitFor()
    await answers(frame, 'Uncomfortable')
    await sees(frame, 'Sent. You can change it')
  }
  await tap(coach, 'Close the check-in')
  await sees(coach, 'Not enough answers to show without pointing at someone. Nothing is kept.')
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('[SC6] the second session of an engagement begins with what the first left', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'first-session', { moving: true })
  const coach = stage.frame('coach')
  await coach.getByLabel('Who is this with?').fill('B.')
  await tap(coach, 'Start session')
  await sayCard(coach, 'Confidentiality')
  await sees(coach, 'My role is to be your thinking partner.')
  await tap(coach, 'Wrap up')
  await coach.getByLabel('What', { exact: true }).fill('Write it down')
  await tap(coach, 'Add promise')
  await sees(coach, 'Write it down')
  await tap(coach, 'End session')
  await tap(coach, 'End it now')
  await sees(coach, 'This session has ended.')
  await stage.call('again')
  await tap(coach, 'B.')
  await tap(coach, 'Start session')
  await sees(coach, 'B. · session 2')
  await tap(coach, 'Start')
  await sees(coach, 'My role is to be your thinking partner.')
  await tap(coach, 'Wrap up')
  await sees(coach, 'Write it down')
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('[WR1] ending the meeting ends the session, without a tap', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops', { moving: true })
  await begun(stage)
  const before = (await here.server.store.openSessions()).length
  await stage.call('end')
  await eventually(async () => (await here.server.store.openSessions()).length < before)
  expect((await here.server.store.openSessions()).length).toBe(before - 1)
  await stage.close()
})

test('[CI3] whoever joins late is told so, and is asked the next time', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'late-joiner', { moving: true })
  const coach = await begun(stage)
  await sees(stage.frame('elif'), 'What this panel does')
  await tap(coach, 'Check in')
  await sees(stage.frame('elif'), QUESTION)
  const people = await stage.call<{ id: string; key: string }[]>('participants')
  await stage.call('join', people.find(({ key }) => key === 'farid')!.id)
  const farid = stage.frame('farid')
  await sees(farid, 'You joined after it began, so you’ll be part of the next one.')
  await tap(coach, 'Close the check-in')
  await sendsAgain(coach)
  await sees(farid, QUESTION)
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('[SE1] a browser joins by code: the same screens, no account, no name', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops', { moving: true })
  const coach = await begun(stage)
  const code = (await coach.locator('[data-join-code]').count())
    ? await coach.locator('[data-join-code]').innerText()
    : await tap(coach, 'Invite').then(() => coach.locator('[data-join-code]').innerText())
  const page = await here.browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.goto(`${here.server.url}/join`)
  await page.getByLabel('Code from your coach').fill(code.toUpperCase())
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.getByText('What this panel does').first().waitFor()
  await tap(coach, 'Check in')
  await page.getByText(QUESTION).waitFor()
  await page.getByText('With 2 people here Maya may be able to work out who said what.').waitFor()
  await page.getByText('1 of 2 joined by link. Does 2 match the faces you see?').waitFor()
  await page.getByRole('radio', { name: 'Okay', exact: true }).click()
  await page.getByText('Sent. You can change it').waitFor()
  await page.reload()
  await page.getByRole('radio', { name: 'Okay', exact: true, checked: true }).waitFor()
  await page.goto(`${here.server.url}/join/zzzz-zzzz`)
  await page.getByText('This code does not lead to an open session.').waitFor()
  await page.close()
  await stage.close()
})

test('[SE4] reload in mid check-in: the answer stands, once', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'first-session', { moving: true })
  const coach = await begun(stage)
  const ana = stage.frame('ana')
  await tap(coach, 'Check in')
  await answers(ana, 'Okay')
  await sees(ana, 'Sent. You can change it')
  const people = await stage.call<{ id: string; key: string }[]>('participants')
  const id = (key: string) => people.find((one) => one.key === key)!.id
  await stage.call('reload', id('ana'))
  await sees(ana, QUESTION)
  await ana.getByRole('radio', { name: 'Okay', exact: true, checked: true }).waitFor()
  await stage.call('reload', id('coach'))
  await coach.locator('[data-glance]', { hasText: 'Okay' }).waitFor()
  await answers(ana, 'Comfortable')
  await coach.locator('[data-glance]', { hasText: 'Comfortable' }).waitFor()
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('[ST2] the network drops under an answer: "not sent yet" is said, and then it is sent', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'first-session', { moving: true })
  const coach = await begun(stage)
  const ana = stage.frame('ana')
  await tap(coach, 'Check in')
  await sees(ana, QUESTION)
  const people = await stage.call<{ id: string; key: string }[]>('participants')
  const id = people.find(({ key }) => key === 'ana')!.id
  await stage.call('network', id, true)
  await sees(ana, 'Reconnecting')
  await answers(ana, 'A bit uncomfortable')
  await sees(ana, 'Not sent yet.')
  await answers(ana, 'Okay')
  await sees(coach, '1 panel is offline. The call may be fine.')
  expect(await coach.getByText('Okay').count()).toBe(0)
  await stage.call('network', id, false)
  await sees(ana, 'Sent. You can change it')
  await coach.locator('[data-glance]', { hasText: 'Okay' }).waitFor()
  await stage.close()
})

test('[ST5] the server restarts in mid check-in: nobody reloads, nothing is lost', async () => {
  const first = await startServer()
  const stage = await rehearsal(here.browser, first.url, 'first-session')
  const coach = await begun(stage)
  const ana = stage.frame('ana')
  await tap(coach, 'Check in')
  await answers(ana, 'Okay')
  await sees(ana, 'Sent. You can change it')
  await first.stop()
  await sees(ana, 'Reconnecting')
  await answers(ana, 'Comfortable')
  await sees(ana, 'Not sent yet.')
  const second = await startServer({ dir: first.dir, port: first.port })
  await coach.locator('[data-glance]', { hasText: 'Comfortable' }).waitFor()
  await ana.getByRole('radio', { name: 'Comfortable', exact: true, checked: true }).waitFor()
  await stage.close()
  await second.stop()
})
