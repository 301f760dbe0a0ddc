/** Everything that Zoom's clients do differently, through the rehearsal in a real browser. */
import type { FrameLocator } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { rehearsal } from '../browser.ts'
import type { Stage } from '../browser.ts'
import { eventually } from '../server.ts'
import { answers, button, gone, inBrowser, reads, sees, sendsAgain, tap } from './hands.ts'

const here = inBrowser()

const open: Stage[] = []
afterEach(async () => {
  for (const stage of open.splice(0)) {
    expect(stage.problems).toEqual([])
    await stage.close()
  }
})
const play = async (scene: Parameters<typeof rehearsal>[2]) => {
  const stage = await rehearsal(here.browser, here.server.url, scene)
  open.push(stage)
  return stage
}

const { coach: said, panel: panels } = en

async function begun(stage: Stage): Promise<FrameLocator> {
  const coach = stage.frame('coach')
  await tap(coach, said.begin.start)
  await sees(coach, 'session 1')
  return coach
}

test('a coach who is not the host leads, and invites by the dialog', async () => {
  const stage = await play('not-the-host')
  const coach = stage.frame('coach')
  await sees(coach, en.participant.waiting)
  await tap(coach, panels.iLead)
  await begun(stage)
  await sees(stage.frame('ana'), en.participant.welcome.title)

  await tap(coach, said.invite.title)
  await tap(coach, said.invite.everyone)
  await sees(coach, said.invite.invited)
  await stage.call('deny', 'coach', 'sendAppInvitationToAllParticipants')
  await tap(coach, said.invite.everyone)
  await sees(coach, said.invite.asked)
  await stage.call('deny', 'coach', 'showAppInvitationDialog')
  await tap(coach, said.invite.everyone)
  await sees(coach, said.invite.failed)
  const code = await coach.locator('[data-join-code]').innerText()
  expect(code).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}$/)
  expect(await coach.getByLabel(said.invite.link).inputValue()).toMatch(`/join/${code}`)
  await coach.getByText(said.invite.show, { exact: true }).click()
  await coach.getByRole('img', { name: said.invite.qr }).waitFor()
})

test('a co-host’s panel knows of the recording, and every promise says it', async () => {
  const stage = await play('comfort-drops')
  await stage.call('role', 'ana', 'host')
  await stage.call('role', 'coach', 'coHost')
  const coach = await begun(stage)
  const ana = stage.frame('ana')
  await sees(ana, en.participant.welcome.title)
  await tap(coach, said.checkIn.sendShort)
  await sees(ana, en.checkIn.question)
  expect(await ana.getByText(en.modes.recorded).count()).toBe(0)
  await stage.call('record', true)
  await sees(ana, en.modes.recorded)
  await stage.call('record', false)
  await gone(ana, en.modes.recorded)
})

test('a guest meets no wall; whoever wants to lead is asked by Zoom, and goes on without a reload', async () => {
  const stage = await play('first-session')
  const ana = stage.frame('ana')
  await sees(ana, en.participant.waiting)
  expect(await ana.getByText(/sign in|log in|account/i).count()).toBe(0)

  const coach = stage.frame('coach')
  await stage.call('status', 'coach', 'unauthenticated')
  await stage.call('reload', 'coach')
  await stage.call('invite')
  await sees(coach, en.participant.waiting)
  await tap(coach, panels.iLead)
  await sees(coach, panels.signIn.what)
  await tap(coach, panels.signIn.go)
  await tap(coach, panels.signIn.go)
  await sees(coach, said.begin.title)
  await begun(stage)
  await sees(ana, en.participant.welcome.title)
})

test('a client who signs out and in again keeps the panel', async () => {
  const stage = await play('comfort-drops')
  const coach = await begun(stage)
  const ana = stage.frame('ana')
  await sees(ana, en.participant.welcome.title)
  await stage.call('status', 'ana', 'authenticated')
  await tap(coach, said.checkIn.sendShort)
  await answers(ana, 'Okay')
  await sees(coach, 'Okay')
})

test('an old Zoom, one that denies everything, and one that says nothing still answer', async () => {
  const stage = await play('comfort-drops')
  const coach = await begun(stage)
  const ana = stage.frame('ana')
  await sees(ana, en.participant.welcome.title)
  await stage.call('old', 'ana', true)
  await tap(coach, said.checkIn.sendShort)
  await answers(ana, 'Comfortable')
  await sees(coach, 'Comfortable')

  for (const api of ['getUserContext', 'getMeetingUUID', 'getRunningContext', 'onMeeting'])
    await stage.call('deny', 'ana', api)
  await stage.call('reload', 'ana')
  await answers(ana, 'Very comfortable')
  await sees(coach, 'Very comfortable')

  await stage.call('mute', 'ana', 'forever')
  await stage.call('reload', 'ana')
  await answers(ana, 'Okay')
  await sees(coach, 'Okay')
})

test('Zoom in a browser sends no header, and the panel asks for its context', async () => {
  const stage = await play('empty')
  await stage.call('add', { kind: 'coach', name: 'Maya', role: 'host', webClient: true })
  await stage.call('add', { kind: 'client', name: 'Ana', webClient: true })
  const coach = await begun(stage)
  const ana = stage.frame('ana')
  await sees(ana, en.participant.welcome.title)
  await tap(coach, said.checkIn.sendShort)
  await answers(ana, 'Okay')
  await sees(coach, 'Okay')
})

test('[SE10] of two coaches the second is told who leads, and takes part only when they say so', async () => {
  const stage = await play('two-coaches')
  const second = stage.frame('coach2')
  await sees(second, en.participant.waiting)
  await tap(second, panels.iLead)
  const coach = await begun(stage)
  await sees(second, panels.ledBy.who('Maya'))
  await sees(coach, said.present.some(1))
  await tap(second, panels.ledBy.join)
  await sees(second, en.participant.welcome.title)
  await sees(coach, said.present.some(2))
})

test('[SE9] on a second device the coach takes over with a tap, and the first one says so', async () => {
  const stage = await play('comfort-drops')
  const coach = await begun(stage)
  const tablet = (await stage.call<string>('device', 'coach')).replace(/-[^-]*$/, '')
  const other = stage.frame(tablet)
  await sees(other, said.elsewhere.where)
  await button(coach, said.checkIn.sendShort).waitFor()
  await tap(other, said.elsewhere.takeOver)
  await sees(coach, said.elsewhere.where)
  await tap(other, said.checkIn.sendShort)
  await sees(stage.frame('ana'), en.checkIn.question)
  await tap(coach, said.elsewhere.takeOver)
  await sees(other, said.elsewhere.where)
})

test('[SE11] in a breakout room the session stays, and the check-in waits', async () => {
  const stage = await play('comfort-drops')
  const coach = await begun(stage)
  const ana = stage.frame('ana')
  await sees(ana, en.participant.welcome.title)
  await tap(coach, said.checkIn.sendShort)
  await sees(ana, en.checkIn.question)
  await stage.call('breakout', 'ana', 'Room 1')
  await sees(ana, en.checkIn.apart)
  await sees(coach, said.apart(1))
  // A reload in the room finds the same place.
  await stage.call('reload', 'ana')
  await sees(ana, en.checkIn.apart)
  await tap(coach, said.checkIn.close)
  await sendsAgain(coach)
  await sees(coach, en.refusals['in-breakout'])
  await stage.call('breakout', 'ana', null)
  await gone(coach, said.apart(1))
  await sendsAgain(coach)
  await answers(ana, 'Okay')
  await sees(coach, 'Okay')
})

describe('the share guard', () => {
  const shown = async () => {
    const stage = await play('comfort-drops')
    const coach = await begun(stage)
    await sees(stage.frame('ana'), en.participant.welcome.title)
    await tap(coach, said.checkIn.sendShort)
    await answers(stage.frame('ana'), 'Uncomfortable')
    await coach.locator('[data-glance]', { hasText: 'Uncomfortable' }).waitFor()
    await sees(coach, said.repair.title)
    return { stage, coach }
  }

  test.each(['screen', 'app'])(
    'covers answers when the %s is shared, and holds until the coach shows them',
    async (what) => {
      const { stage, coach } = await shown()
      await stage.call('share', 'coach', what)
      await sees(coach, said.guard.sharing)
      expect(await coach.getByText('Uncomfortable').count()).toBe(0)
      expect(await coach.getByText(said.repair.title).count()).toBe(0)
      // Not on another place of the panel either, and not when it comes back.
      await tap(coach, said.nav.wrapUp)
      await tap(coach, said.nav.checkIn)
      expect(await coach.getByText('Uncomfortable').count()).toBe(0)
      await stage.call('share', 'coach', null)
      await sees(coach, said.guard.shared)
      expect(await coach.getByText('Uncomfortable').count()).toBe(0)
      await tap(coach, said.uncover)
      await coach.locator('[data-glance]', { hasText: 'Uncomfortable' }).waitFor()
    },
  )

  test('covers in the same moment: no picture is drawn between', async () => {
    const { stage } = await shown()
    const frame = stage.page.frame('coach')!
    const covered = frame.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          // Called after the panel's own listener, and before the browser draws anything.
          addEventListener('message', ({ data }: MessageEvent<{ name?: string }>) => {
            if (data.name === 'onShareScreen') resolve(!document.querySelector('[data-glance]'))
          })
        }),
    )
    // The listener stands before anything is shared.
    await frame.evaluate(() => undefined)
    await stage.call('share', 'coach', 'screen')
    expect(await covered).toBe(true)
  })

  test('another person’s screen covers nothing', async () => {
    const { stage, coach } = await shown()
    await stage.call('share', 'ana', 'screen')
    await stage.page.waitForTimeout(500)
    expect(await coach.locator('[data-glance]').innerText()).toContain('Uncomfortable')
  })
})

test('the panel goes into a window of its own and back, where Zoom can', async () => {
  const stage = await play('comfort-drops')
  const coach = await begun(stage)
  await tap(coach, said.nav.checkIn)
  await coach.getByText(said.checkIn.settings, { exact: true }).click()
  await tap(coach, said.window.popOut)
  await tap(coach, said.window.dock)
  await tap(coach, said.window.expand)
  await tap(coach, said.window.collapse)
  await stage.call('deny', 'coach', 'appPopout')
  await tap(coach, said.window.popOut)
  await button(coach, said.window.popOut).waitFor({ state: 'detached' })
})

test('hidden and shown again, a panel is where it was', async () => {
  const stage = await play('comfort-drops')
  const coach = await begun(stage)
  const ana = stage.frame('ana')
  await sees(ana, en.participant.welcome.title)
  await stage.call('hide', 'ana', true)
  await tap(coach, said.checkIn.sendShort)
  await stage.call('hide', 'ana', false)
  await answers(ana, 'Okay')
  await sees(coach, 'Okay')
})

test('[DK3] Zoom’s main window shows a coach their desk, and tells a guest where to open it', async () => {
  const stage = await play('empty')
  await stage.call('add', { kind: 'coach', name: 'Maya', mainWindow: true })
  await sees(stage.frame('coach'), en.desk.places.first.title)
  const guest = { kind: 'client', name: 'Ana', status: 'authenticated', mainWindow: true }
  await stage.call('add', guest)
  await sees(stage.frame('ana'), panels.noMeeting)
  // The one refusal is a 403, which the browser notes.
  expect(stage.problems.filter((one) => !one.includes('403'))).toEqual([])
  stage.problems.length = 0
})

test('[LI5] a guest keeps the link before the meeting ends, and it opens afterwards', async () => {
  const stage = await play('first-session')
  const coach = await begun(stage)
  const ana = stage.frame('ana')
  await sees(ana, en.participant.welcome.title)
  await ana.getByText(en.participant.keepLink.title).click()
  await tap(ana, en.participant.keepLink.get)
  const url = await ana.getByLabel(en.participant.link).inputValue()
  const page = await stage.page.context().newPage()
  await reads(page, url)
  await page.getByText(en.summary.notYet).waitFor()
  const open = async () => (await here.server.store.openSessions()).length
  const before = await open()
  await stage.call('end')
  await eventually(async () => (await open()) < before)
  await page.getByRole('button', { name: en.common.retry, exact: true }).click()
  await page.getByRole('heading', { name: en.summary.title, exact: true }).waitFor()
  await page.close()
  // The one answer of a link that waits is a 409, which the browser notes.
  expect(stage.problems.filter((one) => !one.includes('409'))).toEqual([])
  stage.problems.length = 0
  expect(await coach.locator('body').count()).toBe(0)
})

test('[WR3] the meeting ends for the coach without a tap', async () => {
  const stage = await play('comfort-drops')
  const coach = await begun(stage)
  await tap(coach, said.invite.title)
  const code = await coach.locator('[data-join-code]').innerText()
  // In a browser of their own, which outlives the meeting.
  const page = await stage.page.context().newPage()
  await page.goto(`${here.server.url}/join/${code}`)
  await sees(page, en.participant.welcome.title)
  await stage.call('end')
  await sees(page, en.participant.ended)
})
