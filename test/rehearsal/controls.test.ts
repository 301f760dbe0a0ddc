/** What a client holds in their own hands, and when check-ins come: both panels in a real browser. */
import type { Frame, FrameLocator, Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import type { CoachView, FromClients, ParticipantView } from '../../server/contract/views.ts'
import { offencesOn } from '../axe.ts'
import { rehearsal } from '../browser.ts'
import type { Stage } from '../browser.ts'
import { eventually, startServer } from '../server.ts'
import type { TestServer } from '../server.ts'
import {
  answers,
  button,
  drawn,
  gone,
  inBrowser,
  reloads,
  saysLine,
  sees,
  seesNot,
  sendsAgain,
  tap,
  unfold,
} from './hands.ts'

const here = inBrowser()

const open: Stage[] = []
afterEach(async () => {
  for (const stage of open.splice(0)) {
    expect(stage.problems).toEqual([])
    await stage.close()
  }
})
const { coach: said, controls } = en
const { pause, signals, signal, asks } = controls

const panel = (stage: Stage, key: string): Frame => stage.page.frame(key)!

/** One client, who has read what the panel does. */
async function pair(on: TestServer = here.server) {
  const stage = await rehearsal(here.browser, on.url, 'comfort-drops')
  open.push(stage)
  const [coach, ana] = [stage.frame('coach'), stage.frame('ana')]
  await tap(coach, said.begin.start)
  await tap(ana, en.participant.welcome.ok)
  return { stage, coach, ana }
}

/** Ana and Ben in Zoom, and a third by the link. */
async function three() {
  const { stage, coach, ana } = await pair()
  await stage.call('add', { kind: 'client', name: 'Ben' })
  const ben = stage.frame('ben')
  await tap(coach, said.invite.title)
  const code = await coach.locator('[data-join-code]').innerText()
  await tap(coach, said.invite.title)
  const page = await stage.page.context().newPage()
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${here.server.url}/join/${code}`)
  // What lies behind another tab is drawn late.
  await stage.page.bringToFront()
  await sees(coach, said.present.some(3))
  await tap(ben, en.participant.welcome.ok)
  return { stage, coach, ana, ben, page }
}

/** The coach's card on what is needed: from there on topics can be shared. */
async function untilNeeds(coach: FrameLocator, ana: FrameLocator) {
  const asked = coach.getByRole('heading', { name: en.cards.needs, exact: true })
  for (let line = 0; line < 30 && !(await asked.isVisible()); line++) await saysLine(coach)
  await ana.getByLabel(en.participant.need.words).waitFor()
}
async function shares(frame: FrameLocator, kind: string, text: string, again?: string) {
  await frame.getByRole('radio', { name: kind }).click()
  await frame.getByLabel(en.participant.need.words).fill(text)
  if (again) await frame.getByLabel(controls.offLimits.again).fill(again)
  await tap(frame, en.participant.need.share('Maya'))
}

/** Everything that goes over the wire of panels that open from here on, by the key of their frame. */
function listen(page: Page) {
  const views: Record<string, unknown[]> = {}
  const sent: Record<string, string[]> = {}
  page.on('websocket', (socket) => {
    const key = /\/as\/([a-z]+)-/.exec(socket.url())?.[1]
    if (key === undefined) return
    socket.on('framesent', ({ payload }) => void (sent[key] ??= []).push(String(payload)))
    socket.on('framereceived', ({ payload }) => {
      const text = String(payload)
      if (!text.startsWith('42["view",')) return
      const [, view] = JSON.parse(text.slice(2)) as [string, unknown]
      ;(views[key] ??= []).push(view)
    })
  })
  const last = (key: string) => views[key]?.at(-1)
  return {
    views,
    sent,
    coach: () => last('coach') as CoachView | undefined,
    client: (key: string) => last(key) as ParticipantView | undefined,
  }
}

const MIRRORED = [
  'focus',
  'needs',
  'pulse',
  'paused',
  'signals',
  'fewer',
  'endPulse',
] as const satisfies (keyof FromClients)[]
const fromClients = (view: CoachView) =>
  Object.fromEntries(MIRRORED.map((field) => [field, view[field]]))

test('one client asks for a pause: the coach reads it at once, nothing moves, and either goes on', async () => {
  const { stage, coach, ana } = await pair()
  await tap(coach, said.nav.checkIn)
  // What the coach may be about to tap, and where they are.
  const places = async () =>
    Promise.all(
      [
        button(coach, said.checkIn.send),
        button(coach, said.invite.title),
        button(coach, 'Something feels off'),
        coach.locator('[data-glance]'),
        coach.locator('.region'),
      ].map((one) => one.boundingBox()),
    )
  await panel(stage, 'coach').evaluate(() => {
    scrollTo(0, 0)
    addEventListener('focusin', () => document.body.setAttribute('data-focus-taken', ''))
  })
  const before = await places()
  /** Whether a tap could hit it in the moment it comes. */
  const caught = panel(stage, 'coach').evaluate(
    () =>
      new Promise<string>((resolve) =>
        new MutationObserver((_, watching) => {
          const one = document.querySelector('[data-ask]')
          if (!one) return
          watching.disconnect()
          resolve(getComputedStyle(one).pointerEvents)
        }).observe(document.body, { childList: true, subtree: true }),
      ),
  )
  await tap(ana, pause.ask)
  await sees(ana, pause.alone('Maya'))
  await seesNot(coach, asks.pause(''))
  expect(await ana.getByLabel(pause.name).count()).toBe(0)
  await tap(ana, pause.send)
  await sees(coach, 'Your client asks for a pause.')
  await sees(ana, 'Paused.')
  expect(await caught).toBe('none')
  expect(await places()).toEqual(before)
  // It takes no focus, and is not spoken into the call.
  const rude = '[data-focus-taken], [data-ask][role], :is([aria-live], [role=status]) [data-ask]'
  expect(await coach.locator(rude).count()).toBe(0)
  // Wherever the coach has scrolled to.
  await panel(stage, 'coach').evaluate(() => scrollTo(0, 9999))
  expect((await coach.locator('[data-ask]').boundingBox())!.y).toBeGreaterThanOrEqual(
    (await stage.page.locator('iframe[name=coach]').boundingBox())!.y,
  )
  await tap(coach, said.checkIn.send)
  await sees(coach, en.refusals.paused)
  await tap(ana, pause.resume)
  await gone(coach, asks.pause(''))
  await tap(ana, pause.ask)
  await tap(ana, pause.send)
  await coach.locator('[data-ask]', { hasText: asks.goOn }).click()
  await gone(ana, 'Paused.')
  await button(ana, pause.ask).waitFor()

  // Between two check-ins: slower, and to skip something.
  for (const [name, what] of [
    [signals.slower, en.practice.signals.slower],
    [signals.skip, en.practice.signals.skip],
  ] as const) {
    await tap(ana, name)
    await sees(ana, signal.alone('Maya', what))
    await tap(ana, signal.send)
    await sees(coach, what)
  }
  await sees(ana, signal.sent('A slower pace, please. Let’s skip this.'))
  await coach.locator('[data-ask]', { hasText: asks.heard }).click()
  await gone(coach, en.practice.signals.skip)
  await gone(ana, signal.sent('A slower pace'))

  // On a screen that is shared it says no name and no wish.
  await tap(ana, signals.slower)
  await tap(ana, signal.send)
  await sees(coach, en.practice.signals.slower)
  await stage.call('share', 'coach', 'screen')
  await sees(coach, asks.covered)
  await seesNot(coach, en.practice.signals.slower)
})

test('several: a pause comes by the name given, and nothing of another is in one’s mirror', async () => {
  const { stage, coach, ana, ben, page } = await three()
  const wire = listen(stage.page)
  for (const key of ['coach', 'ana', 'ben']) await stage.call('reload', key)
  await sees(coach, said.present.some(3))

  await tap(ana, pause.ask)
  await sees(ana, pause.several('Maya'))
  // Zoom says it once the panel is configured.
  await eventually(async () => (await ana.getByLabel(pause.name).inputValue()) === 'Ana')
  await ana.getByLabel(pause.name).fill('Ana, third row')
  await tap(ana, pause.send)
  await sees(coach, 'Ana, third row asks for a pause.')
  for (const frame of [ana, ben]) await sees(frame, 'Paused.')
  await page.getByText(pause.theirs).waitFor()
  expect(await button(ben, pause.resume).count()).toBe(0)
  expect(await ben.getByText('third row').count()).toBe(0)
  await tap(ana, pause.resume)
  await gone(ben, 'Paused.')

  // Outside Zoom no name is known: it has to be typed.
  const inPage = (name: string) => page.getByRole('button', { name, exact: true })
  await inPage(pause.ask).click()
  expect(await inPage(pause.send).isDisabled()).toBe(true)
  await page.getByLabel(pause.name).fill('Cleo')
  await inPage(pause.send).click()
  await sees(coach, 'Cleo asks for a pause.')
  await inPage(pause.resume).click()

  await tap(ben, signals.slower)
  await sees(ben, signal.several('Maya', en.practice.signals.slower))
  await tap(ben, signal.send)
  await sees(coach, en.practice.signals.slower)
  await unfold(ben, controls.fewer.title)
  await sees(ben, controls.fewer.several('Maya'))
  await tap(ben, controls.fewer.ask)

  // Three of three answer with ballots, two of them wish for the same from the full list.
  await tap(coach, said.checkIn.sendShort)
  for (const frame of [ana, ben]) {
    await answers(frame, 'Okay')
    await unfold(frame, controls.matrix.title)
    await frame
      .getByRole('group', { name: en.practice.topics.summaries })
      .getByRole('radio', { name: controls.matrix.more })
      .click()
  }
  await page.getByRole('radio', { name: 'Okay', exact: true }).click()
  for (const frame of [ana, ben]) await sees(frame, en.checkIn.sent)
  await page.getByText(en.checkIn.sent).waitFor()
  // Withdrawing is as near for a ballot as for any answer.
  await tap(ana, controls.withdraw)
  await sees(ana, en.checkIn.takenBack)
  await answers(ana, 'Comfortable')
  await ana.getByRole('checkbox', { name: en.wishes['more-space'] }).click()
  await ben.getByRole('checkbox', { name: en.wishes['more-space'] }).click()
  for (const frame of [ana, ben]) await sees(frame, en.checkIn.sent)
  await tap(coach, said.checkIn.close)
  await sees(coach, said.checkIn.asks(en.wishes['more-space']))

  await eventually(
    () => wire.coach()?.checkIn === null && wire.coach()?.revision === wire.client('ana')?.revision,
  )
  const { mirror, alone } = wire.client('ana')!
  const nothing = { focus: null, needs: [], pulse: [], paused: null, signals: [] }
  expect({ mirror, alone }).toEqual({
    mirror: { ...nothing, fewer: false, endPulse: null },
    alone: false,
  })
  const whole = wire.coach()!
  expect([whole.signals, whole.fewer, whole.pulse[0]?.kind]).toEqual([['slower'], true, 'released'])
  expect(wire.client('ben')!.mirror).toMatchObject({
    signals: ['slower'],
    fewer: true,
  })
  // Whose pause it was, the others were never sent.
  expect(JSON.stringify(wire.views.ben)).not.toContain('third row')
  await unfold(ana, controls.mirror.title)
  await sees(ana, controls.mirror.several('Maya'))
  await sees(ana, controls.mirror.empty('Maya'))
})

test('what a client sees from the coach’s side is what the coach was sent, field by field', async () => {
  const { stage, coach, ana } = await pair()
  const wire = listen(stage.page)
  for (const key of ['coach', 'ana']) await stage.call('reload', key)
  await sees(coach, said.present.some(1))
  /** Both have the same revision, and the same is in it. */
  const same = async (holds: (mirror: FromClients) => boolean) => {
    await eventually(() => {
      const [theirs, own] = [wire.coach(), wire.client('ana')]
      return (
        theirs !== undefined &&
        theirs.role === 'coach' &&
        theirs.revision === own?.revision &&
        holds(own.mirror)
      )
    })
    const { mirror } = wire.client('ana')!
    expect(fromClients(wire.coach()!)).toEqual(mirror)
  }
  await same(({ pulse }) => pulse.length === 0)
  await unfold(ana, controls.mirror.title)
  await sees(ana, controls.mirror.empty('Maya'))

  await untilNeeds(coach, ana)
  await shares(ana, en.needs.pace, 'Slowly in the mornings')
  await shares(ana, en.needs['topics-to-avoid'], 'My brother')
  await same(({ needs }) => needs.length === 2)
  const mirror = ana.locator('details', { hasText: controls.mirror.title }).first()
  for (const text of ['Slowly in the mornings', 'My brother', said.script.heard])
    await mirror.getByText(text).waitFor()

  // Shared now.
  await tap(coach, said.checkIn.sendShort)
  await answers(ana, 'A bit uncomfortable')
  await ana.getByRole('checkbox', { name: en.wishes['less-pace'] }).click()
  await same(({ pulse }) => pulse[0]?.kind === 'answer' && pulse[0].wishes.length === 1)
  for (const text of ['A bit uncomfortable', said.checkIn.asks(en.wishes['less-pace'])])
    await mirror.getByText(text).waitFor()
  await tap(coach, said.checkIn.close)

  // To be shown at the end: until then neither sees it there.
  await sendsAgain(coach)
  await answers(ana, en.checkIn.share.end)
  await answers(ana, 'Very comfortable')
  await sees(ana, en.checkIn.sentForEnd('Maya'))
  await same(({ pulse }) => pulse[1]?.kind === 'nothing')
  await mirror.getByText(said.checkIn.waitingPair).waitFor()
  await tap(coach, said.checkIn.close)
  await mirror.getByText(said.checkIn.nothing).waitFor()

  // Kept: it is nowhere.
  await sendsAgain(coach)
  await answers(ana, en.checkIn.share.keep)
  await answers(ana, 'Uncomfortable')
  await sees(ana, en.checkIn.kept)
  await same(({ pulse }) => pulse[2]?.kind === 'nothing')
  await tap(coach, said.checkIn.close)
  expect(wire.sent.ana!.join('')).not.toContain('"uncomfortable"')

  await tap(ana, pause.ask)
  await tap(ana, pause.send)
  await tap(ana, signals.skip)
  await tap(ana, signal.send)
  await unfold(ana, controls.fewer.title)
  await sees(ana, controls.fewer.alone('Maya'))
  await tap(ana, controls.fewer.ask)
  await same(({ paused, signals, fewer }) => paused !== null && signals.length === 1 && fewer)
  for (const text of [asks.pause(''), en.practice.signals.skip, controls.fewer.coach])
    await mirror.getByText(text, { exact: false }).first().waitFor()
  await tap(coach, said.nav.checkIn)
  await sees(coach, controls.fewer.coach)
  await tap(ana, controls.fewer.undo)
  await gone(coach, controls.fewer.coach)

  // Over: what was for the end is there for both.
  await tap(coach, said.nav.wrapUp)
  await tap(coach, said.wrapUp.end)
  await tap(coach, said.wrapUp.sure)
  await sees(ana, en.participant.ended)
  await same(({ pulse }) => pulse[1]?.kind === 'answer')
  await unfold(ana, controls.mirror.title)
  await mirror.getByText('Very comfortable').waitFor()

  // And it can still be deleted, here and for the coach.
  await unfold(ana, controls.remove.title)
  await tap(ana, controls.remove.now)
  await sees(ana, controls.remove.done)
  await same(({ needs, pulse }) => needs.length === 0 && pulse[0]?.kind === 'nothing')
  expect(JSON.stringify(wire.coach())).not.toContain('My brother')
})

test('what was sent is deleted in two taps, and says before what stays', async () => {
  const { coach, ana } = await pair()
  await untilNeeds(coach, ana)
  await shares(ana, en.needs.pace, 'Slowly, please')
  await tap(coach, said.checkIn.sendShort)
  await answers(ana, 'Okay')
  await coach.locator('[data-glance]', { hasText: 'Okay' }).waitFor()
  await tap(ana, signals.slower)
  await tap(ana, signal.send)
  await sees(coach, en.practice.signals.slower)
  await unfold(ana, controls.remove.title)
  await sees(ana, controls.remove.does)
  await sees(ana, controls.remove.cannot)
  await coach.locator('[data-glance]', { hasText: 'Okay' }).waitFor()
  await tap(ana, controls.remove.now)
  await sees(ana, controls.remove.done)
  await coach.locator('[data-glance]', { hasText: said.checkIn.waitingPair }).waitFor()
  await gone(coach, en.practice.signals.slower)
  await seesNot(ana, 'Slowly, please')
  await tap(coach, said.nav.start)
  await seesNot(coach, 'Slowly, please')
  // The check-in that is open can still be answered, and withdrawn from the dock.
  await answers(ana, 'Comfortable')
  await tap(coach, said.nav.checkIn)
  await coach.locator('[data-glance]', { hasText: 'Comfortable' }).waitFor()
  await tap(ana, controls.withdraw)
  await coach.locator('[data-glance]', { hasText: said.checkIn.waitingPair }).waitFor()
  await sees(ana, en.checkIn.takenBack)
})

test('what is off limits is seen by the coach all session, and lifted by its client alone', async () => {
  const { coach, ana } = await pair()
  const { offLimits } = controls
  await untilNeeds(coach, ana)
  // The coach wrote one down; only the client's panel can take it away again.
  await unfold(coach, said.script.note)
  await coach.getByRole('radio', { name: en.needs['topics-to-avoid'] }).click()
  await coach.getByLabel(said.script.words).fill('The lawsuit')
  await tap(coach, en.common.add)
  await sees(ana, 'The lawsuit')
  await shares(ana, en.needs['topics-to-avoid'], 'My brother')
  await sees(ana, offLimits.on(en.day(fourWeeks())))
  await shares(ana, en.needs['topics-to-avoid'], 'The move', '2026-01-05')
  await sees(ana, offLimits.still)
  expect(await button(coach, en.common.remove).count()).toBe(0)

  await tap(coach, said.nav.checkIn)
  await unfold(coach, offLimits.topics(3))
  for (const text of ['My brother', 'The lawsuit', offLimits.theirs]) await sees(coach, text)
  await sees(coach, offLimits.agreed(en.day(fourWeeks())))
  await sees(coach, offLimits.dueFor('The move'))
  expect(await button(coach, offLimits.lift).count()).toBe(0)

  await tap(ana, offLimits.keep)
  await gone(ana, offLimits.still)
  await gone(coach, offLimits.dueFor('The move'))
  const row = (text: string) => ana.locator('li', { hasText: text })
  await row('My brother').getByRole('button', { name: offLimits.change, exact: true }).click()
  await row('My brother').getByLabel(offLimits.again).fill('2030-05-06')
  await row('My brother').getByRole('button', { name: en.common.save, exact: true }).click()
  await sees(coach, offLimits.agreed(en.day('2030-05-06')))
  await row('The lawsuit').getByRole('button', { name: offLimits.lift, exact: true }).click()
  await gone(coach, 'The lawsuit')
  await sees(coach, offLimits.topics(2))
  // Covered, they are covered too.
  await tap(coach, said.cover)
  await sees(coach, said.covered)
  await seesNot(coach, 'My brother')
})

const fourWeeks = (): string => {
  const day = new Date()
  day.setDate(day.getDate() + 28)
  return [
    day.getFullYear(),
    `${day.getMonth() + 1}`.padStart(2, '0'),
    `${day.getDate()}`.padStart(2, '0'),
  ].join('-')
}

test('a check-in does not come twice within ten minutes unless the coach says so, and asking aloud counts', async () => {
  const { stage, coach, ana } = await pair()
  await tap(coach, said.checkIn.sendShort)
  await answers(ana, 'Okay')
  await tap(coach, said.checkIn.close)
  await button(coach, said.checkIn.send).waitFor()
  // A tap as it is, without what a test scrolls for it: nothing above the dock moves.
  const glance = coach.locator('[data-glance]')
  const before = await glance.boundingBox()
  await button(coach, said.checkIn.send).evaluate((one) => (one as HTMLElement).click())
  await sees(coach, controls.again.ago(0))
  expect(await glance.boundingBox()).toEqual(before)
  await stage.page.waitForTimeout(500)
  await seesNot(ana, en.checkIn.question)
  await tap(coach, controls.again.aloud)
  const dock = coach.locator('.dock')
  await dock.getByText(en.checkIn.question).waitFor()
  await dock.getByRole('button', { name: controls.aloud.asked, exact: true }).click()
  await button(coach, said.checkIn.send).waitFor()
  await sees(coach, controls.aloud.times(1))
  await button(coach, controls.aloud.asked).click()
  await sees(coach, controls.aloud.times(2))
  await seesNot(ana, en.checkIn.question)

  // From another place of the panel too, and going elsewhere forgets it.
  await tap(coach, said.nav.wrapUp)
  await tap(coach, said.checkIn.sendShort)
  await sees(coach, controls.again.ago(0))
  await tap(coach, said.nav.checkIn)
  await gone(coach, controls.again.ago(0))

  // By a clock that is ahead it is late enough; the server's counts.
  await panel(stage, 'coach').evaluate(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + 900_000
  })
  await tap(coach, said.checkIn.send)
  await sees(coach, controls.again.ago(15))
  await seesNot(coach, en.refusals['too-soon'])
  await seesNot(ana, en.checkIn.question)
  await tap(coach, controls.again.anyway)
  await sees(ana, en.checkIn.question)
})

test('when check-ins come is agreed in chips, read by the client, and said when the moment is there', async () => {
  const away = 20.2 * 60_000
  let shift = away
  const earlier = await startServer({ clock: () => Date.now() - shift })
  const { coach, ana, stage } = await pair(earlier)
  const { cadence } = controls
  await sees(ana, 'Check-ins: about minute 20 and at the end.')
  shift = 0
  // It began twenty minutes ago.
  await sees(coach, cadence.now)
  await tap(coach, said.nav.checkIn)
  await unfold(coach, said.checkIn.settings)
  const chip = (name: string) => coach.getByRole('checkbox', { name, exact: true })
  await chip(cadence.minute(20)).click()
  await sees(ana, 'Check-ins: at the end.')
  await sees(coach, 'Check-ins: at the end.')
  for (const minute of [20, 40, 60]) await chip(cadence.minute(minute)).click()
  await sees(ana, 'Check-ins: about minute 20, 40, 60 and at the end.')
  await chip(cadence.minute(10)).click()
  await coach.getByRole('checkbox', { name: cadence.minute(30), disabled: true }).waitFor()
  await chip(cadence.minute(10)).click()
  await sees(coach, cadence.now)
  await tap(coach, said.nav.wrapUp)
  await sees(coach, cadence.nowEnd)
  await tap(coach, said.checkIn.sendShort)
  await sees(ana, en.checkIn.question)
  await tap(coach, said.checkIn.close)
  await sees(coach, 'Check-ins: about minute 20')
  await gone(coach, cadence.now)
  open.splice(open.indexOf(stage), 1)
  await stage.close()
  await earlier.stop()
})

test('nobody is asked while they speak, where Zoom tells their own panel; nothing of it leaves the panel', async () => {
  const { stage, coach, ana } = await pair()
  const wire = listen(stage.page)
  await stage.call('reload', 'ana')
  await sees(ana, en.participant.quiet('Maya'))
  await stage.call('speak', 'ana', true)
  const before = wire.sent.ana?.length ?? 0
  await tap(coach, said.checkIn.sendShort)
  await sees(coach, said.checkIn.waitingPair)
  await eventually(() => wire.client('ana')?.checkIn?.number === 1)
  await stage.page.waitForTimeout(1_000)
  await seesNot(ana, en.checkIn.question)
  await sees(ana, en.participant.quiet('Maya'))
  await stage.call('speak', 'ana', false)
  await sees(ana, en.checkIn.question)
  // Once shown it stays, whoever speaks.
  await stage.call('speak', 'ana', true)
  await stage.page.waitForTimeout(300)
  await sees(ana, en.checkIn.question)
  // Whether somebody is there it asks by the clock, whoever speaks.
  const events = wire.sent.ana!.slice(before).filter((one) => one.startsWith('42'))
  expect(events.filter((one) => !one.includes('["still"]'))).toEqual([])
  await tap(coach, said.checkIn.close)
  await gone(ana, en.checkIn.question)

  // Another's speaking holds nothing back, and after a reload Zoom has told nothing yet.
  await stage.call('speak', 'ana', false)
  await stage.call('speak', 'coach', true)
  await sendsAgain(coach)
  await sees(ana, en.checkIn.question)
  await stage.call('speak', 'ana', true)
  await stage.call('reload', 'ana')
  await sees(ana, en.checkIn.question)
})

test('whoever leaves is gone at once, and a reload brings them back with what they kept', async () => {
  const { stage, coach, ana } = await pair()
  await untilNeeds(coach, ana)
  await ana.getByLabel(en.participant.need.words).fill('Only for me')
  await tap(ana, en.participant.need.keep)
  await sees(coach, said.present.some(1))
  const sockets: { isClosed: () => boolean }[] = []
  stage.page.on('websocket', (socket) => void sockets.push(socket))
  await reloads(panel(stage, 'ana'))
  await sees(ana, en.participant.quiet('Maya'))
  // From the dock: to the place, then what it says, then out.
  await tap(ana, controls.more)
  await unfold(ana, controls.leave.title)
  await sees(ana, controls.leave.what('Maya'))
  await tap(ana, controls.leave.now)
  await sees(ana, controls.leave.left)
  await sees(coach, said.present.nobody)
  await eventually(() => sockets.length > 0 && sockets.every((one) => one.isClosed()))
  await tap(ana, en.common.reload)
  await sees(ana, 'Only for me')
  await sees(coach, said.present.some(1))
})

test('[CL5] leaving in one panel is told in the same person’s other one', async () => {
  const { stage, coach, ana } = await pair()
  const second = (await stage.call<string>('device', 'ana')).replace(/-[^-]*$/, '')
  const other = stage.frame(second)
  await sees(other, en.participant.quiet('Maya'))
  await tap(ana, controls.more)
  await unfold(ana, controls.leave.title)
  await tap(ana, controls.leave.now)
  await sees(other, controls.leave.left)
  await sees(coach, said.present.nobody)
  await tap(other, en.common.reload)
  await sees(other, en.participant.quiet('Maya'))
  await sees(coach, said.present.some(1))
})

test('more or less of seven things, by hand and by keyboard, in one list with the quick wishes', async () => {
  const { stage, coach, ana } = await pair()
  const { matrix } = controls
  const row = (topic: keyof typeof en.practice.topics) =>
    ana.getByRole('group', { name: en.practice.topics[topic], exact: true })
  const degree = (topic: keyof typeof en.practice.topics, name: string) =>
    row(topic).getByRole('radio', { name, exact: true })
  const chosen = (topic: keyof typeof en.practice.topics, name: string) =>
    row(topic).getByRole('radio', { name, exact: true, checked: true }).waitFor()
  await tap(coach, said.checkIn.sendShort)
  await ana.getByRole('checkbox', { name: en.wishes['less-pace'] }).click()
  await unfold(ana, matrix.title)
  for (const topic of Object.keys(en.practice.topics) as (keyof typeof en.practice.topics)[])
    expect(await row(topic).getByRole('radio').count()).toBe(3)
  // The same wish, seen from both sides.
  await chosen('pace', matrix.less)
  await degree('pace', matrix.more).click()
  await sees(coach, said.checkIn.asks(en.wishes['more-pace']))
  await ana.getByRole('checkbox', { name: en.wishes['less-pace'], checked: false }).waitFor()
  await degree('pace', matrix.fine).click()
  await gone(coach, en.wishes['more-pace'])

  // By keyboard an arrow only moves.
  await degree('listening', matrix.fine).focus()
  await stage.page.keyboard.press('ArrowRight')
  await stage.page.waitForTimeout(500)
  await chosen('listening', matrix.more)
  await seesNot(coach, en.wishes['more-listening'])
  await stage.page.keyboard.press('Enter')
  await sees(coach, said.checkIn.asks(en.wishes['more-listening']))
  await stage.page.keyboard.press('Tab')
  await stage.page.keyboard.press('ArrowLeft')
  await seesNot(coach, en.wishes['less-questions'])
  await stage.page.keyboard.press('Tab')
  await sees(coach, `${en.wishes['more-listening']}, ${en.wishes['less-questions']}`)
})

test.each([
  ['light', 320, 760],
  ['dark', 336, 342],
] as const)('all of it passes axe and fits, %s, %i × %i', async (theme, width, height) => {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops', {
    dark: theme === 'dark',
  })
  open.push(stage)
  const [coach, ana] = [stage.frame('coach'), stage.frame('ana')]
  const resize = (key: string, wide: number) =>
    stage.page.locator(`iframe[name="${key}"]`).evaluate(
      (frame, [width, height]) => {
        const size = { width: `${width}px`, height: `${height}px` }
        Object.assign((frame as HTMLElement).style, size, { minWidth: '0', maxWidth: 'none' })
      },
      [wide, height] as const,
    )
  for (const key of ['coach', 'ana']) await resize(key, width)
  const problems: string[] = []
  const look = async (at: string) => {
    for (const key of ['coach', 'ana']) {
      // Targets are measured below, where one that is half scrolled away counts in full.
      const found = await offencesOn(panel(stage, key), { targets: false })
      const small = await panel(stage, key).evaluate(() =>
        [...document.querySelectorAll('button, summary')]
          .map((one) => ({ one, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.height > 0 && box.height < 44)
          .map(({ one }) => `less than 44 px: ${one.textContent}`),
      )
      found.push(...small)
      for (const wide of [280, width]) {
        await resize(key, wide)
        await drawn(panel(stage, key))
        const over = await panel(stage, key).evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (over > 0) found.push(`${over} px too wide for ${wide} px`)
      }
      problems.push(...found.map((one) => `${at}, ${key}: ${one}`))
    }
  }
  const goTo = async (place: string) => {
    if (height < 448) await unfold(coach, en.common.menu)
    await tap(coach, place)
  }
  await tap(coach, said.begin.start)
  await tap(ana, en.participant.welcome.ok)
  await untilNeeds(coach, ana)
  await shares(ana, en.needs['topics-to-avoid'], 'My brother', '2026-01-05')
  await sees(ana, controls.offLimits.still)
  await tap(ana, pause.ask)
  await tap(ana, pause.send)
  await tap(ana, signals.slower)
  await sees(coach, asks.pause(''))
  for (const title of [controls.mirror.title, controls.remove.title, controls.leave.title])
    await unfold(ana, title)
  await goTo(said.nav.checkIn)
  await unfold(coach, controls.offLimits.topics(1))
  await look('paused')
  await coach.locator('[data-ask]').click()
  await gone(ana, 'Paused.')
  await tap(coach, said.checkIn.send)
  await answers(ana, 'Okay')
  await unfold(ana, controls.matrix.title)
  await sees(ana, controls.withdraw)
  await look('asked')
  await tap(coach, said.checkIn.close)
  await tap(coach, said.checkIn.send)
  await sees(coach, controls.again.ago(0))
  await unfold(coach, said.checkIn.settings)
  await look('again')
  // The way on stays on screen.
  const edge = (await stage.page.locator('iframe[name=coach]').boundingBox())!
  for (const name of [controls.again.anyway, controls.again.aloud]) {
    const box = (await button(coach, name).boundingBox())!
    expect(box.y + box.height).toBeLessThanOrEqual(edge.y + height)
  }
  expect(problems).toEqual([])
})
