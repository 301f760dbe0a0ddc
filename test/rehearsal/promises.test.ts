/** Repair to its end, promises that come back, the end pulse, and the agreement on paper: in a real browser. */
import type { Frame, FrameLocator, Page } from 'playwright-core'
import { offencesOn } from '../axe.ts'
import { rehearsal } from '../browser.ts'
import type { Stage } from '../browser.ts'
import { enter, eventually } from '../server.ts'
import { button, inBrowser, reads, sees, unfold } from './hands.ts'
import type { Screen } from './hands.ts'

const here = inBrowser()

const tap = (screen: Screen, name: string) => button(screen, name).first().click()
const choose = (screen: Screen, name: string, place = 0) =>
  screen.getByRole('radio', { name, exact: true }).nth(place).click()
const chosen = (screen: Screen, name: string) =>
  screen.getByRole('radio', { name, exact: true, checked: true }).first().waitFor()

async function begun(stage: Stage): Promise<FrameLocator> {
  const coach = stage.frame('coach')
  await coach.getByLabel('Who is this with?').fill('P.')
  await tap(coach, 'Start session')
  await sees(coach, 'P. · session 1')
  return coach
}

async function ended(coach: FrameLocator) {
  await tap(coach, 'Wrap up')
  await tap(coach, 'End session')
  await tap(coach, 'End it now')
  await sees(coach, 'This session has ended.')
}

/** The next meeting of the same people, and the next session of the same engagement. */
async function nextSession(stage: Stage, number: number) {
  await stage.call('again')
  const coach = stage.frame('coach')
  await tap(coach, 'P.')
  await tap(coach, 'Start session')
  await sees(coach, `P. · session ${number}`)
}

/** The session that opened last, as the server holds it. */
async function newest() {
  const ids = await here.server.store.openSessions()
  const kept = await Promise.all(ids.map((id) => here.server.store.session(id)))
  const sessions = kept.map((one) => one!.session)
  return sessions.toSorted((one, other) => other.openedAt - one.openedAt)[0]!
}

async function summaryOf(frame: FrameLocator): Promise<Page> {
  const link = frame.getByRole('link', { name: 'Open my summary', exact: true })
  const page = await here.browser.newPage()
  await reads(page, (await link.getAttribute('href')) ?? '')
  await page.getByRole('heading', { name: 'Promises', exact: true }).waitFor()
  return page
}

/** This panel's clock alone goes on by so many minutes. */
const minutesLater = (frame: Frame, minutes: number) =>
  frame.evaluate((ms) => {
    const before = Date.now.bind(Date)
    Date.now = () => before() + ms
  }, minutes * 60_000)

/** In a window as high as the page: nothing lies half behind the dock. */
async function offences(frame: Frame): Promise<string[]> {
  const element = await frame.frameElement()
  const high = await frame.evaluate(() => document.documentElement.scrollHeight)
  const height = (to: string) =>
    element.evaluate((one, given) => void ((one as HTMLElement).style.height = given), to)
  await height(`${high + 20}px`)
  const found = await offencesOn(frame)
  await height('')
  return found
}

test('a strain is named, owned and put right with a promise; not yet landed it comes back, and lands next session', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  const coach = await begun(stage)
  const panel = stage.page.frame('coach')!
  const ana = stage.frame('ana')
  await tap(coach, 'Check in')
  await sees(coach, 'You could ask aloud')
  const glance = coach.locator('[data-glance]')
  const place = () => glance.evaluate((one) => one.getBoundingClientRect().y + scrollY)
  const before = await place()
  await choose(ana, 'Uncomfortable')
  await sees(coach, 'You could say')
  await tap(coach, 'Close the check-in')
  expect(await coach.locator('.repair-space .say').innerText()).toBe(
    'I’m noticing a pause. How is this question landing for you?',
  )
  expect(await place()).toBe(before)

  await tap(coach, 'Said it')
  await sees(coach, 'You could own it')
  await sees(coach, 'That was on me, and I’m sorry.')
  expect(await place()).toBe(before)
  await tap(coach, 'I apologized')
  const different = coach.getByLabel('What will you do differently?')
  await different.waitFor()
  expect(await place()).toBe(before)
  expect(await offences(panel)).toEqual([])

  // What is typed is still there after a look at another place.
  await different.fill('Leave a pause after each question')
  await tap(coach, 'Wrap up')
  await tap(coach, 'Check-in')
  expect(await different.inputValue()).toBe('Leave a pause after each question')
  await tap(coach, 'Promise it')
  await sees(coach, 'You could ask aloud')
  expect(await coach.getByText('Did it land?').count()).toBe(0)

  await minutesLater(panel, 11)
  await sees(coach, 'Did it land?')
  expect(await place()).toBe(before)
  await tap(coach, 'Not yet')
  await sees(coach, 'You could ask aloud')
  await minutesLater(panel, 11)
  await sees(coach, 'Did it land?')
  // A prompt comes first, and a check-in is not the moment.
  await tap(coach, 'Something feels off')
  await sees(coach, 'You could say')
  expect(await coach.getByText('Did it land?').count()).toBe(0)
  await tap(coach, 'Not now')
  await sees(coach, 'Did it land?')

  await tap(coach, 'Wrap up')
  await sees(coach, 'Leave a pause after each question')
  await sees(coach, /apologized · Not yet/)
  await sees(coach, 'What has not landed comes back next session.')
  expect(await ana.getByText('Not yet').count()).toBe(0)
  await ended(coach)
  const summary = await summaryOf(coach)
  await sees(summary, /Comfort dropped · apologized · put right with a promise · Not yet/)
  for (const factor of ['Boundaries', 'Reliability', 'Safety', 'Empathy'])
    await sees(summary, factor)
  await summary.close()
  const theirs = await summaryOf(ana)
  for (const own of ['Comfort dropped', 'Repairs', 'Empathy'])
    expect(await theirs.getByText(own).count()).toBe(0)
  await theirs.close()

  await nextSession(stage, 2)
  await sees(coach, 'To come back to')
  await sees(coach, 'From an earlier session: Comfort dropped')
  await tap(coach, 'Landed')
  await sees(coach, 'You could ask aloud')
  await ended(coach)
  const later = await summaryOf(coach)
  await sees(later, /Comfort dropped · apologized · put right with a promise · Landed/)
  await later.close()
  await nextSession(stage, 3)
  await sees(coach, 'You could ask aloud')
  expect(await coach.getByText('To come back to').count()).toBe(0)
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('each cause has its own line at once, the one for interrupting in the guide’s words', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  const coach = await begun(stage)
  await tap(coach, 'Check-in')
  const line = coach.locator('.repair-space .say')
  const lines = [
    ['I pushed too hard', 'I think I pushed a bit. I apologize. Please continue.'],
    ['I misinterpreted', 'I think I misread you there. I’m sorry. How would you put it?'],
    ['I was late', 'I’m late, and I’m sorry. Your time matters to me.'],
    ['I interrupted', 'I realize I just interrupted you. I apologize. Please continue.'],
  ] as const
  for (const [cause, said] of lines) {
    await tap(coach, 'It was me')
    await tap(coach, cause)
    await line.getByText(said, { exact: true }).waitFor()
    expect(await line.innerText()).toBe(said)
  }
  // That line said sorry: the next step is to put it right, and each may be skipped.
  await tap(coach, 'Said it')
  await sees(coach, 'What will you do differently?')
  expect(await coach.getByText('You could own it').count()).toBe(0)
  await tap(coach, 'Skip')
  await sees(coach, 'You could ask aloud')
  await unfold(coach, 'Repairs')
  await sees(coach, /apologized/)
  await tap(coach, 'Own it, put it right')
  await sees(coach, 'What will you do differently?')
  await tap(coach, 'Skip')
  await tap(coach, 'Let it go')
  await coach.locator('.repair-space').getByText('Let go', { exact: true }).waitFor()
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('who begins later than planned is offered the line for being late', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  const coach = await begun(stage)
  const now = await newest()
  const other = await enter(here.server.url, now.meeting, now.coach)
  await other.send({ type: 'take-over' })
  const planned = { type: 'set-next', at: Date.now() - 2 * 60_000 } as const
  expect(await other.send(planned)).toEqual({ ok: true })
  other.close()
  await tap(coach, 'Go on here')
  await ended(coach)
  await nextSession(stage, 2)
  await sees(coach, 'I’m late, and I’m sorry. Your time matters to me.')
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('promises are kept, undone, renegotiated and let go; open ones come back, and the record stands for both', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  const coach = await begun(stage)
  const ana = stage.frame('ana')
  const row = (screen: Screen, text: string) =>
    screen.getByRole('listitem').filter({ has: screen.getByText(text, { exact: true }) })
  const on = (screen: Screen, text: string, name: string) =>
    row(screen, text).getByRole('button', { name, exact: true }).click()
  async function promise(screen: Screen, text: string, due = '') {
    await screen.getByLabel('What', { exact: true }).fill(text)
    await screen.getByLabel('By when').fill(due)
    await tap(screen, 'Add promise')
    await row(screen, text).waitFor()
  }

  // Out of a line of the working agreement.
  await unfold(coach, 'Working agreement')
  await tap(coach, 'Propose')
  await coach.getByLabel('How you’d put it').fill('We begin on the hour')
  await tap(coach, 'Propose')
  await tap(ana, 'Agreement')
  await tap(ana, 'Agree')
  await tap(coach, 'Make it a promise')
  const what = coach.getByLabel('What', { exact: true })
  await eventually(async () => (await what.inputValue()) === 'We begin on the hour')
  await tap(coach, 'Add promise')
  await sees(coach, 'It stands under Promises.')
  await row(ana, 'We begin on the hour').getByText('from your agreement').waitFor()

  await tap(coach, 'Wrap up')
  await choose(coach, 'Send something')
  await promise(coach, 'Send the article', '2026-01-05')
  await row(coach, 'Send the article')
    .getByText('Coach · Send something · was due on Jan 5, 2026')
    .waitFor()
  await promise(coach, 'Book the room')
  await promise(ana, 'Write every morning')

  await on(coach, 'Send the article', 'Kept')
  await row(ana, 'Send the article').getByText('Kept, late').waitFor()
  await on(coach, 'Send the article', 'Undo')
  await row(coach, 'Send the article').getByRole('button', { name: 'Kept', exact: true }).waitFor()
  await on(coach, 'Send the article', 'Kept')
  await row(coach, 'Send the article').getByText('Kept, late').waitFor()

  await on(ana, 'Write every morning', 'More')
  await on(ana, 'Write every morning', 'Renegotiate')
  await row(ana, 'Write every morning').getByLabel('What').fill('Write on Mondays')
  await row(ana, 'Write every morning').getByText('Renegotiated is not forgotten').waitFor()
  await on(ana, 'Write every morning', 'Renegotiate')
  await row(coach, 'Write on Mondays').waitFor()
  await on(coach, 'Write on Mondays', 'More')
  await row(coach, 'Write on Mondays')
    .getByText(/Promised · “Write every morning”/)
    .waitFor()

  await on(ana, 'Book the room', 'More')
  await on(ana, 'Book the room', 'Let go')
  await row(ana, 'Book the room').getByText('It does not come back.').waitFor()
  await on(ana, 'Book the room', 'Let it go now')
  await row(coach, 'Book the room').getByText('Let go', { exact: true }).waitFor()
  await ended(coach)
  const summary = await summaryOf(ana)
  await sees(summary, /Send the article.*Kept, late/)
  await sees(summary, /Write on Mondays.*Open/)
  await summary.close()

  await nextSession(stage, 2)
  await sees(coach, 'From last time: 2 promises, 2 still open.')
  await sees(ana, 'From last time: 2 promises, 2 still open.')
  await tap(ana, 'Look at them')
  await tap(coach, 'Look at them')
  for (const screen of [coach, ana]) {
    const promises = screen.locator('section[aria-labelledby=commitments]')
    const shown = await promises.innerText()
    expect(shown.indexOf('From last time')).toBeLessThan(shown.indexOf('Who promises'))
    expect(shown.indexOf('Write on Mondays')).toBeLessThan(shown.indexOf('Who promises'))
    const record = promises.locator('section[aria-labelledby=record]')
    expect((await record.innerText()).split('\n').filter(Boolean)).toEqual([
      'So far',
      'Coach: 1 kept late, 1 let go',
      'Client: 1 renegotiated',
      'From earlier sessions. It counts by itself, and nobody can change it.',
    ])
    expect(await record.locator('button, input, textarea, select, a, details').count()).toBe(0)
    expect(await promises.getByText('Send the article').count()).toBe(0)
  }
  await on(ana, 'Write on Mondays', 'Kept')
  await tap(coach, 'Check-in')
  await sees(coach, 'From last time: 2 promises, 1 still open.')
  await ended(coach)
  await nextSession(stage, 3)
  await sees(coach, 'From last time: 1 promise, 1 still open.')
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('the end pulse in a pair: who sees it stands above; now, at the end, or kept, and the last choice counts', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'first-session')
  const coach = await begun(stage)
  const ana = stage.frame('ana')
  await tap(coach, 'Wrap up')
  await tap(coach, 'Ask for an end pulse')
  await sees(coach, 'Asked. What your client shares comes here.')
  await sees(ana, 'I felt heard, with my coach’s full attention.')
  const promise = ana.getByText('Only Maya sees this, and will know it is you.')
  await promise.getByText('These are our own questions, not a validated measure.').waitFor()
  const first = await ana.getByRole('radio', { name: 'Fully', exact: true }).first().boundingBox()
  expect((await promise.boundingBox())!.y).toBeLessThan(first!.y)
  expect(await offences(stage.page.frame('ana')!)).toEqual([])

  const pulse = coach.locator('section[aria-labelledby=end-pulse]')
  await choose(ana, 'Fully')
  await sees(ana, 'Maya has it. You can change it until the session ends.')
  await pulse.getByText('Fully').waitFor()
  expect(await pulse.innerText()).not.toMatch(/\d/)
  await choose(ana, 'Mostly')
  await pulse.getByText('Mostly').waitFor()
  // By keyboard an arrow only marks.
  await ana.getByRole('radio', { name: 'Mostly', exact: true }).first().press('ArrowRight')
  await ana.getByRole('radio', { name: 'Partly', exact: true }).first().press('ArrowRight')
  await ana.getByRole('radio', { name: 'Hardly', exact: true }).first().press('Enter')
  await pulse.getByText('Hardly').waitFor()

  await choose(ana, 'At the end')
  await pulse.getByText('What your client shares comes here.').waitFor()
  await choose(ana, 'Partly', 1)
  await sees(ana, 'Maya sees it when the session ends.')
  await eventually(async () => {
    const [given] = (await newest()).endPulse?.given ?? []
    return given?.answers.focus === 'partly' && given.share === 'end'
  })
  expect(await pulse.getByText('Partly').count()).toBe(0)
  await choose(ana, 'Keep to myself')
  await sees(ana, 'Kept on this device.')
  const people = await stage.call<{ id: string; key: string }[]>('participants')
  const id = people.find(({ key }) => key === 'ana')!.id
  await stage.call('reload', id)
  await chosen(ana, 'Keep to myself')
  await chosen(ana, 'Partly')
  await eventually(async () => {
    const [given] = (await newest()).endPulse?.given ?? []
    return given !== undefined && Object.keys(given.answers).length === 0
  })

  // Taps while the network is away: the last one stands, once it is back.
  await choose(ana, 'Share now')
  await pulse.getByText('Hardly').waitFor()
  await stage.call('network', id, true)
  await sees(ana, 'Reconnecting')
  await choose(ana, 'Fully')
  await choose(ana, 'Mostly')
  await sees(ana, 'Not sent yet.')
  await stage.call('network', id, false)
  await pulse.getByText('Mostly').waitFor()
  await choose(ana, 'At the end')
  await pulse.getByText('What your client shares comes here.').waitFor()
  await ended(coach)
  for (const frame of [coach, ana]) {
    const summary = await summaryOf(frame)
    await sees(summary, /I felt heard, with my coach’s full attention\. Mostly/)
    await sees(summary, /We worked on what matters to me\. Partly/)
    await summary.close()
  }
  await stage.close()
})

test('the end pulse with several people stays on the device: nothing goes over the wire', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  const coach = await begun(stage)
  await tap(coach, 'Invite')
  const code = await coach.locator('[data-join-code]').innerText()
  const guest = await (await here.browser.newContext()).newPage()
  const sent: string[] = []
  guest.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => void sent.push(String(payload))),
  )
  guest.on('request', (request) => void sent.push(`${request.method()} ${request.url()}`))
  await guest.goto(`${here.server.url}/join/${code}`)
  await sees(guest, 'What this panel does')
  await tap(coach, 'Wrap up')
  await tap(coach, 'Ask for an end pulse')
  await sees(coach, 'With several people here the answers stay on their own devices.')
  await sees(guest, 'With several people here this stays on your device. Nothing of it is sent.')
  expect(await guest.getByRole('radio', { name: 'Share now' }).count()).toBe(0)
  // The door hears what is sent: a tap on "Get my link" goes out.
  await unfold(guest, 'Keep your summary')
  await tap(guest, 'Get my link')
  await sees(guest, 'Your private summary')
  await eventually(() => sent.join('\n').includes('claim-link'))
  // What belongs to it has gone out too.
  await guest.waitForTimeout(300)
  sent.length = 0
  await choose(guest, 'Hardly')
  await choose(guest, 'I’d rather not say', 1)
  await sees(guest, 'Kept on this device.')
  // Time for it to go out, had it been sent.
  await guest.waitForTimeout(500)
  // What a device asks for by the clock, whatever is tapped, is no command and no ballot.
  expect(sent.filter((one) => /"command"|POST/.test(one))).toEqual([])
  await guest.reload()
  await chosen(guest, 'Hardly')
  expect(sent.join('\n')).not.toMatch(/end-pulse|hardly|rather-not-say|way-of-working/)
  expect(await coach.getByText('Hardly').count()).toBe(0)
  await guest.context().close()
  await stage.close()
})

test('the working agreement prints alone, on one page; in Zoom the panel says where', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  const coach = await begun(stage)
  await tap(coach, 'Invite')
  const code = await coach.locator('[data-join-code]').innerText()
  const page = await here.browser.newPage()
  await page.goto(`${here.server.url}/join/${code}`)
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await sees(page, 'What this panel does')
  await tap(page, 'Agreement')
  const texts = ['Fifty minutes', 'A day ahead', 'By message', 'At the end of each session']
  for (const text of texts) {
    await button(page, 'Propose').first().click()
    await page.getByLabel('How you’d put it').fill(text)
    await button(page, 'Propose').first().click()
    await sees(page, text)
  }
  await tap(page, 'Print the agreement')
  await page.locator('.paper').waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  const printed = await page.locator('body').innerText()
  for (const text of [...texts, 'Working agreement', 'With Maya', 'Rescheduling'])
    expect(printed).toContain(text)
  for (const other of ['Promises', 'Change', 'Now', 'Print']) expect(printed).not.toContain(other)
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.locator('.paper').waitFor({ state: 'detached' })
  await page.close()

  const ana = stage.frame('ana')
  await tap(ana, 'Agreement')
  await sees(ana, 'You can print it from your summary page once the session has ended.')
  expect(await button(ana, 'Print the agreement').count()).toBe(0)
  await stage.close()
})
