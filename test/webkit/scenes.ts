/** The scenes on which a promise rests, in WebKit: each with a meeting of its own. */
import { en } from '../../client/words/en/en.ts'
import type { SceneName } from '../../client/rehearsal/scenes.ts'
import { asked, cast, session } from '../server.ts'
import type { CoachView, TestPanel, TestServer } from '../server.ts'
import { STRICT } from './driver.ts'
import type { Tab } from './driver.ts'
import { screenOf } from './screens.ts'

const { coach: said, participant, checkIn } = en
const [DOWN, ENTER] = ['\uE015', '\uE007']

type Scene = { in: string[]; play: (tab: Tab, server: TestServer) => Promise<void> }

/** Each by what it shows, with what the browser is started with. */
export const SCENES: Record<string, Scene> = {
  'a phone joins by code, answers, reloads, and keeps its seat and its answer': {
    in: [],
    play: byCode,
  },
  'so it does where no cookie and no storage is let in': { in: STRICT, play: byCode },
  'one to one: a tap reaches the coach, a drop brings a sentence, and a reload finds the place': {
    in: [],
    play: pair,
  },
  'by keyboard an arrow only marks, and Enter sends': { in: [], play: byKeys },
  'five sealed answers, one of them from here, come as one block': { in: [], play: group },
  'the summary opens with a tap, and is revoked': { in: [], play: summary },
}

/** In `npm test`: a seat that is kept where nothing may be, and a sealed answer. */
export const SHORT = Object.entries(SCENES).filter(
  ([, { in: args, play }]) => args === STRICT || play === group,
)

/** In by the code, which is typed. */
async function joined(tab: Tab, url: string, coach: TestPanel) {
  await tab.size(390, 844)
  await tab.goto(`${url}/join`)
  const phone = screenOf(tab)
  await phone.fill(en.join.code, (coach.view() as CoachView).join.code)
  await phone.tap(en.join.join)
  await phone.sees(participant.welcome.title)
  await coach.until<CoachView>(({ byLink }) => byLink === 1)
  return phone
}

async function byCode(tab: Tab, { url }: TestServer): Promise<void> {
  const { coach, close } = await session(url, [])
  const phone = await joined(tab, url, coach)
  await coach.send({ type: 'open-check-in' })
  await phone.sees(en.modes.pair('Maya'))
  await phone.answers('Okay')
  await phone.sees(checkIn.sent)
  await tab.reload()
  await phone.chosen('Okay')
  await phone.answers('Comfortable')
  const { pulse, present } = await coach.until<CoachView>(
    ({ pulse: [one] }) => one?.kind === 'answer' && one.answer === 'comfortable',
  )
  if (pulse.length !== 1 || present !== 1) throw new Error('one person became several')
  close()
}

async function rehearsed(tab: Tab, url: string, scene: SceneName) {
  await tab.size(2300, 1300)
  await tab.goto(`${url}/rehearsal?scene=${scene}`)
  const coach = screenOf(tab, 'coach')
  await coach.tap(said.begin.start)
  return { coach, ana: screenOf(tab, 'ana'), stage: screenOf(tab) }
}

async function pair(tab: Tab, { url }: TestServer): Promise<void> {
  const { coach, ana, stage } = await rehearsed(tab, url, 'comfort-drops')
  await ana.sees(participant.welcome.title)
  await coach.tap(said.checkIn.sendShort)
  await ana.sees(en.modes.pair('Maya'))
  await ana.answers('Very comfortable')
  await coach.until(GLANCE, 'Very comfortable')
  await ana.answers('A bit uncomfortable')
  await coach.sees(said.repair.title)
  await coach.until(GLANCE, 'A bit uncomfortable')
  for (const key of ['ana', 'coach']) await stage.until(RELOADS, key)
  await ana.chosen('A bit uncomfortable')
  await coach.until(GLANCE, 'A bit uncomfortable')
  await coach.sees(said.repair.title)
}

async function byKeys(tab: Tab, { url }: TestServer): Promise<void> {
  const { coach, ana } = await rehearsed(tab, url, 'comfort-drops')
  await ana.sees(participant.welcome.title)
  await coach.tap(said.checkIn.sendShort)
  await ana.focus('Very comfortable')
  await tab.press(DOWN, DOWN)
  await ana.chosen('Okay')
  await ana.sees(checkIn.pressEnter)
  await coach.sees(said.checkIn.waitingPair)
  await ana.focus('Okay')
  await tab.press(ENTER)
  await ana.sees(checkIn.sent)
  await coach.until(GLANCE, 'Okay')
}

async function group(tab: Tab, { url }: TestServer): Promise<void> {
  const { coach, clients, close } = await session(url, ['ana', 'ben', 'chloe', 'dev'])
  const phone = await joined(tab, url, coach)
  await coach.send({ type: 'open-check-in' })
  await phone.sees(en.modes.group('Maya', 5))
  for (const panel of clients) {
    await panel.until(asked)
    const reply = await cast(url, panel, 'okay')
    if (reply !== 'kept') throw new Error(`a ballot was ${reply}`)
  }
  await phone.answers('Okay')
  await phone.sees(checkIn.sealed)
  const { pulse } = await coach.until<CoachView>(({ pulse: [one] }) => one?.kind === 'released')
  const [first] = pulse
  if (first?.kind !== 'released' || first.blocks[0]?.counts.okay !== 5)
    throw new Error(`not five in one block: ${JSON.stringify(pulse)}`)
  await tab.reload()
  await phone.chosen('Okay')
  close()
}

async function summary(tab: Tab, { url }: TestServer): Promise<void> {
  const { coach, ana } = await rehearsed(tab, url, 'comfort-drops')
  await coach.tap(said.checkIn.sendShort)
  await ana.answers('Okay')
  await coach.until(GLANCE, 'Okay')
  await coach.tap(said.nav.wrapUp)
  await coach.tap(said.wrapUp.end)
  await coach.tap(said.wrapUp.sure)
  const link = await ana.until<string>(
    'return [...document.links].find((one) => one.innerText === arguments[0])?.href',
    participant.open,
  )
  await tab.goto(link)
  const page = screenOf(tab)
  await page.tap(en.links.cover.open)
  for (const text of [en.summary.pulse, 'Okay', en.summary.links]) await page.sees(text)
  await page.tap(en.summary.revoke)
  await page.tap(en.summary.revokeSure)
  await page.sees(en.links.ownRevoked)
}

/** The answer that the coach reads. */
const GLANCE = `return document.querySelector('.glance-word')?.innerText === arguments[0]`
/** A panel opens anew, as by “Reload” in Zoom. */
const RELOADS = 'return rehearsal.reload(arguments[0]).then(() => true)'
