/** Six people and a coach hold one whole session on sealed ballots, with everything that happens to people. */
import type { Browser, FrameLocator } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { launch } from '../browser.ts'
import type { Stage } from '../browser.ts'
import { startServer } from '../server.ts'
import type { TestServer } from '../server.ts'
import { answers, gone, radio, sees, seesNot, tap } from './hands.ts'
import { aWhile, begun, counts, gives, hasRights, opens, panelOf } from './six.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const servers: TestServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    await server.stop()
    expect(server.faults).toEqual([])
  }
})
async function start(options: Parameters<typeof startServer>[0] = {}): Promise<TestServer> {
  const server = await startServer(options)
  servers.push(server)
  return server
}

const { coach: said } = en

const chosen = (frame: FrameLocator, word: string) =>
  frame.getByRole('radio', { name: word, exact: true, checked: true }).waitFor()

/** A released check-in on the coach's screen, letter by letter. */
const resultOf = async (coach: FrameLocator) =>
  [
    await coach.locator('[data-glance]').innerText(),
    await coach.locator('table.counts').innerText(),
  ].join('\n')

/** While the server or a network is away, a browser notes each try that fails. Nothing else is noted. */
function onlyAway(stage: Stage) {
  const away =
    /ERR_CONNECTION_(REFUSED|RESET|CLOSED)|ERR_EMPTY_RESPONSE|WebSocket (connection|is already)/
  expect(stage.problems.filter((one) => !away.test(one))).toEqual([])
  stage.problems.length = 0
}

test('[BL2] one session of six: changed, taken back, late, reloaded, restarted, withheld', async () => {
  const first = await start()
  const { stage, coach, six } = await begun({ browser, server: first })
  const [ana, ben, chloe, dev, elif, farid] = six as [
    FrameLocator,
    FrameLocator,
    FrameLocator,
    FrameLocator,
    FrameLocator,
    FrameLocator,
  ]

  // The first check-in: one changes, one takes back, and the coach closes.
  let open = await opens(coach, said.checkIn.sendShort, six)
  await gives(ana, 'Uncomfortable')
  await gives(ana, 'Comfortable')
  await gives(ben, 'Uncomfortable')
  await tap(ben, en.checkIn.takeBack)
  await sees(ben, en.checkIn.takenBack)
  for (const frame of [chloe, dev]) await gives(frame, 'Comfortable')
  for (const frame of [elif, farid]) await gives(frame, 'Okay')
  await aWhile(stage)
  expect(await panelOf(coach)).toBe(open)
  await tap(coach, said.checkIn.close)
  await sees(coach, said.together.comfortable)
  expect(await counts(coach)).toEqual({ Comfortable: 3, Okay: 2 })
  for (const frame of [ana, chloe, dev, elif, farid]) await sees(frame, en.checkIn.counted.yes)
  await seesNot(ben, en.checkIn.counted.yes)
  await seesNot(ben, en.checkIn.counted.no)

  // The second: a seventh joins meanwhile, all six answer, and one would change what is counted.
  open = await opens(coach, said.checkIn.send, six)
  await stage.call('add', { kind: 'client', name: 'Lena' })
  const lena = stage.frame('lena')
  await sees(lena, en.checkIn.notAsked)
  await seesNot(lena, en.checkIn.question)
  for (const frame of six.slice(0, 5)) await gives(frame, 'Very comfortable')
  await aWhile(stage)
  expect(await panelOf(coach)).toBe(open)
  await stage.call('network', 'ana', true)
  await gives(farid, 'Uncomfortable')
  await sees(coach, said.together.veryComfortable)
  expect(await counts(coach)).toEqual({ 'Very comfortable': 5, Uncomfortable: 1 })
  const result = await resultOf(coach)
  for (const frame of six.slice(1)) {
    await sees(frame, en.checkIn.sealed)
    expect(await radio(frame, 'Okay').isDisabled()).toBe(true)
  }
  // Whoever has not heard of it yet can still tap, and reads what became of it.
  await answers(ana, 'Okay')
  await sees(ana, en.common.notSent)
  expect(await radio(ana, 'Okay').isChecked()).toBe(true)
  await stage.call('network', 'ana', false)
  await sees(ana, en.refusals['already-sealed'])
  await sees(ana, en.checkIn.sealed)
  await chosen(ana, 'Very comfortable')
  await aWhile(stage)
  expect(await resultOf(coach)).toBe(result)
  await tap(coach, said.checkIn.close)
  await sees(coach, said.checkIn.send)
  expect(await resultOf(coach)).toBe(result)
  for (const frame of six) await sees(frame, en.checkIn.counted.yes)
  for (const late of [en.checkIn.tooLate, en.checkIn.tooLateToChange]) await seesNot(ana, late)
  await seesNot(lena, en.checkIn.counted.yes)
  await seesNot(lena, en.checkIn.counted.no)
  onlyAway(stage)

  // The third: a reload between having a right and using it. The seventh is asked too.
  const seven = [...six, lena]
  await opens(coach, said.checkIn.send, seven)
  for (const key of ['ben', 'lena']) {
    await hasRights(stage.page.frame(key)!)
    await stage.call('reload', key)
  }
  for (const frame of [ben, lena]) await sees(frame, en.checkIn.question)
  for (const frame of seven) await gives(frame, 'Okay')
  await sees(coach, said.together.okay)
  expect(await counts(coach)).toEqual({ Okay: 7 })
  for (const frame of seven) await sees(frame, en.checkIn.sealed)
  await tap(coach, said.checkIn.close)
  for (const frame of seven) await sees(frame, en.checkIn.counted.yes)
  expect(stage.problems).toEqual([])

  // The fourth: the server is away in the middle, and one answers while it is.
  open = await opens(coach, said.checkIn.send, seven)
  await gives(ana, 'Comfortable')
  await gives(ben, 'Comfortable')
  expect(await panelOf(coach)).toBe(open)
  await first.stop()
  for (const frame of [coach, chloe]) await sees(frame, en.connection.reconnecting)
  await answers(chloe, 'Okay')
  await sees(chloe, en.common.notSent)
  const second = await start({ dir: first.dir, port: first.port })
  await sees(chloe, en.checkIn.sent)
  for (const frame of [coach, ...seven])
    await frame.getByText(en.connection.connected, { exact: true }).waitFor({ state: 'attached' })
  await gone(coach, /offline/)
  await aWhile(stage)
  expect(await panelOf(coach)).toBe(open)
  for (const frame of [ana, ben]) await chosen(frame, 'Comfortable')
  // Whoever answered before changes it after.
  await gives(ben, 'Very comfortable')
  for (const frame of [dev, elif, farid, lena]) await gives(frame, 'Comfortable')
  await sees(coach, said.together.comfortable)
  expect(await counts(coach)).toEqual({ 'Very comfortable': 1, Comfortable: 5, Okay: 1 })
  await tap(coach, said.checkIn.close)
  for (const frame of seven) await sees(frame, en.checkIn.counted.yes)
  onlyAway(stage)

  // The fifth: too few.
  open = await opens(coach, said.checkIn.send, seven)
  await gives(ana, 'Uncomfortable')
  await gives(ben, 'Uncomfortable')
  await gives(chloe, en.scale['rather-not-say'])
  await aWhile(stage)
  expect(await panelOf(coach)).toBe(open)
  await tap(coach, said.checkIn.close)
  await sees(coach, said.checkIn.withheld)
  await seesNot(coach, said.checkIn.whoWas)
  expect(await coach.locator('table.counts').count()).toBe(0)
  for (const frame of [ana, ben]) await sees(frame, en.checkIn.counted.no)
  for (const frame of [dev, elif, farid, lena]) {
    await seesNot(frame, en.checkIn.counted.no)
    await seesNot(frame, en.checkIn.counted.yes)
  }
  expect(stage.problems).toEqual([])
  await stage.close()
  expect(second.faults).toEqual([])
})

test('[BB7] nobody reads that their answer was destroyed where it was not', async () => {
  const { stage, coach, six } = await begun({ browser, server: await start() })
  const [ana, ben, chloe] = six as [FrameLocator, FrameLocator, FrameLocator]
  await opens(coach, said.checkIn.sendShort, six)
  await gives(ana, en.scale['rather-not-say'])
  for (const frame of six.slice(1)) await gives(frame, 'Okay')
  await sees(coach, said.together.okay)
  // Who passed is in no block, and may still change their mind until it closes.
  for (const frame of six.slice(1)) await sees(frame, en.checkIn.sealed)
  await sees(ana, en.checkIn.sent)
  await tap(coach, said.checkIn.close)
  for (const frame of six.slice(1)) await sees(frame, en.checkIn.counted.yes)
  await seesNot(ana, en.checkIn.counted.no)
  await seesNot(ana, en.checkIn.counted.yes)

  // One never got through, one only with the change before.
  await opens(coach, said.checkIn.send, six)
  await gives(chloe, 'Okay')
  for (const key of ['ben', 'chloe']) await stage.call('network', key, true)
  for (const frame of [ben, chloe]) {
    await answers(frame, 'Uncomfortable')
    await sees(frame, en.common.notSent)
  }
  for (const frame of [ana, ...six.slice(3)]) await gives(frame, 'Okay')
  await tap(coach, said.checkIn.close)
  await sees(coach, said.checkIn.send)
  expect(await counts(coach)).toEqual({ Okay: 5 })
  for (const key of ['ben', 'chloe']) await stage.call('network', key, false)
  await sees(ben, en.checkIn.tooLate)
  await seesNot(ben, en.checkIn.counted.no)
  await sees(chloe, en.checkIn.tooLateToChange)
  await sees(chloe, en.checkIn.counted.yes)
  expect(await counts(coach)).toEqual({ Okay: 5 })

  // The same, with a reload before the network is back.
  await opens(coach, said.checkIn.send, six)
  await stage.call('network', 'ben', true)
  await answers(ben, 'Uncomfortable')
  await sees(ben, en.common.notSent)
  for (const frame of [ana, ...six.slice(2)]) await gives(frame, 'Okay')
  await tap(coach, said.checkIn.close)
  await sees(coach, said.checkIn.send)
  await stage.call('network', 'ben', false)
  await stage.call('reload', 'ben')
  await sees(ben, en.checkIn.tooLate)
  await seesNot(ben, en.checkIn.counted.no)
  expect(await counts(coach)).toEqual({ Okay: 5 })
  onlyAway(stage)

  // It got through, and the way back was cut: too late is only what asked again.
  await opens(coach, said.checkIn.send, six)
  let arrived = false
  await stage.page.route(/\/as\/ben-[^/]*\/ballot$/, async (route) => {
    if (!arrived) await route.fetch()
    arrived = true
    await route.abort()
  })
  await answers(ben, 'Okay')
  for (const frame of [ana, ...six.slice(2)]) await gives(frame, 'Okay')
  await sees(coach, said.together.okay)
  expect(await counts(coach)).toEqual({ Okay: 6 })
  await tap(coach, said.checkIn.close)
  await sees(ben, en.checkIn.counted.yes)
  await stage.page.unroute(/\/as\/ben-[^/]*\/ballot$/)
  await aWhile(stage)
  await sees(ben, en.checkIn.counted.yes)
  await seesNot(ben, en.checkIn.tooLate)
  expect(stage.problems.filter((one) => !one.includes('ERR_FAILED'))).toEqual([])
  await stage.close()
})
