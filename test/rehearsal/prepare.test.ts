/** Before a session, and its first minutes: preparation, being late, today's focus. */
import type { FrameLocator } from 'playwright-core'
import { rehearsal } from '../browser.ts'
import { inBrowser, sees, tap } from './hands.ts'

const here = inBrowser()

const open = (frame: FrameLocator, summary: string) =>
  frame.locator('summary', { hasText: summary }).click()

/** As a field for day and time takes it, by the browser's clock, which is this machine's. */
const field = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
const MINUTE = 60_000

test('[SC6] [CO9] a second session: prepared, begun late, promises and off-limit topics back, focus asked anew', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  const [coach, ana] = [stage.frame('coach'), stage.frame('ana')]
  await coach.getByLabel('Who is this with?').fill('A.')
  await tap(coach, 'Start session')
  await sees(coach, 'A. · session 1')

  // The first session leaves something of everything.
  await open(coach, 'Today’s focus')
  await sees(
    coach,
    'What would you like to focus on today that would make this session most valuable?',
  )
  await coach.getByLabel('In their words').fill('Saying no at work')
  await tap(coach, 'Set the focus')
  await sees(ana, 'Saying no at work')
  await tap(coach, 'Check in')
  await ana.getByRole('radio', { name: 'Comfortable', exact: true }).click()
  await coach.locator('[data-glance]', { hasText: 'Comfortable' }).waitFor()
  await tap(coach, 'Close the check-in')
  await tap(coach, 'Prompts')
  await tap(coach, 'Theme')
  await coach.getByLabel('The theme').fill('Being needed')
  await tap(coach, 'Note it')
  await coach.getByLabel('The theme').waitFor({ state: 'detached' })
  await tap(coach, 'Wrap up')
  await sees(coach, 'At the beginning you wanted to focus on “Saying no at work”.')
  await coach.getByLabel('What', { exact: true }).fill('Send the article')
  await tap(coach, 'Add promise')
  await sees(coach, 'Send the article')
  await coach.getByLabel('Day and time').fill(field(Date.now() - 3 * MINUTE))
  await coach.getByLabel('Day and time').blur()
  await ana.getByText('Next session').first().waitFor()
  await tap(coach, 'End session')
  await tap(coach, 'End it now')
  await sees(ana, 'Today’s focus: Saying no at work')

  // Three minutes late by what was agreed.
  await tap(coach, 'Start another session')
  await tap(coach, 'A.')
  await sees(coach, /From last time/)
  for (const back of ['Send the article', 'Saying no at work', 'Comfortable', 'Being needed'])
    await sees(coach, back)
  await coach.getByLabel('My phone is out of sight').check()
  await coach.getByLabel('A bit rushed').check()
  await tap(coach, 'Take a minute to arrive')
  await sees(coach, 'About 60 seconds left.')
  await tap(coach, 'Skip')
  await coach.getByLabel('Remind me with this client').uncheck()
  await tap(coach, 'Start session')
  await sees(coach, 'A. · session 2')
  await sees(coach, 'I’m late, and I’m sorry. Your time matters to me.')
  await tap(coach, 'Said it')
  await tap(coach, 'Wrap up')
  await sees(coach, 'Send the article')
  await tap(coach, 'Start')
  await open(coach, 'Today’s focus')
  await sees(coach, 'Last time: Saying no at work')

  // What was ticked before the session is there, for the coach alone.
  const kept = (await here.server.store.openSessions()).map((id) => here.server.store.session(id))
  const [session] = (await Promise.all(kept)).map((one) => one!.session)
  expect(session).toMatchObject({
    readiness: { away: ['phone'], steady: 'rushed' },
    eyeContact: false,
    earlier: { usual: [4] },
  })
  expect(await ana.getByText('rushed').count()).toBe(0)
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('[CL6] alone with the coach a client writes the focus, and the coach has it', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  const [coach, ana] = [stage.frame('coach'), stage.frame('ana')]
  await tap(coach, 'Start session')
  await sees(ana, 'Today’s focus')
  await tap(ana, 'Set the focus')
  await ana.getByLabel('Today’s focus, in your words').fill('My first week')
  await tap(ana, 'Set the focus')
  await sees(coach, 'My first week')
  await stage.close()
})

test('a first line to say is two taps away, near the top, and what the opening is for stands by it', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'first-session')
  const coach = stage.frame('coach')
  await stage.page.locator('iframe[name="coach"]').evaluate((frame) => {
    const style = { width: '320px', height: '760px', minWidth: '0', maxWidth: 'none' }
    Object.assign((frame as HTMLIFrameElement).style, style)
  })
  // Preparing is there, and nobody has to.
  await open(coach, 'Prepare')
  await sees(coach, 'Look at the camera, not your own image.')
  await tap(coach, 'Start session')
  const line = coach.locator('.saying .say')
  await line.waitFor()
  const { y, height } = (await line.boundingBox())!
  const frame = (await stage.page.locator('iframe[name="coach"]').boundingBox())!
  expect(y + height - frame.y).toBeLessThanOrEqual(0.25 * 760)
  // By key, too, the eyes stay on the camera.
  await sees(coach, 'Line 1 of 4')
  await coach.locator('.saying').press('Space')
  await sees(coach, 'Line 2 of 4')
  await coach.locator('.saying').press('ArrowRight')
  await sees(coach, 'Line 3 of 4')
  await sees(coach, 'Confidential · focused · client-led')
  await open(coach, 'Time the opening')
  await sees(coach, '0 of 10 minutes')
  await tap(coach, 'Check-in')
  await open(coach, 'Take a break')
  await coach.getByRole('button', { name: 'Take a break', exact: true }).click()
  await sees(coach, 'Break: 5 minutes left.')
  await tap(coach, 'Go on')
  await stage.close()
})
