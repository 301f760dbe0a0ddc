/** Sealed ballots in a real browser: rights, reloads, and finding one's own among those counted. */
import { en } from '../../client/words/en/en.ts'
import { rehearsal } from '../browser.ts'
import { answers, inBrowser, sees, sendsAgain, tap } from './hands.ts'
import { hasRights } from './six.ts'

const here = inBrowser()

const PEOPLE = ['ana', 'ben', 'chloe', 'dev', 'elif', 'farid']
const { coach: said } = en

async function begun() {
  const stage = await rehearsal(here.browser, here.server.url, 'group-of-six')
  const coach = stage.frame('coach')
  await tap(coach, said.begin.start)
  await sees(coach, said.present.some(6))
  return { stage, coach }
}

test('an unused right survives a reload; the ballot goes out without anything that names its sender', async () => {
  const { stage, coach } = await begun()
  const posts: { headers: Record<string, string>; body: string; url: string }[] = []
  stage.page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/ballot'))
      posts.push({ headers: request.headers(), body: request.postData() ?? '', url: request.url() })
  })
  await tap(coach, said.checkIn.sendShort)
  for (const person of ['ana', 'ben']) {
    await sees(stage.frame(person), en.checkIn.question)
    await hasRights(stage.page.frame(person)!)
    await stage.call('reload', person)
  }
  for (const person of PEOPLE) await answers(stage.frame(person), 'Okay')
  await sees(coach, said.checkIn.whoWas)
  // One each; on a slow line the same one may be sent again.
  expect(new Set(posts.map(({ body }) => body)).size).toBe(6)
  for (const { headers, body } of posts) {
    expect(headers.cookie).toBeUndefined()
    expect(headers.authorization).toBeUndefined()
    expect(headers.referer ?? '').toBe('')
    // What chance made may spell a name. It is as long as it has to be, so nothing else is in it.
    const chance = /^\{"slot":"([\w-]{22})\.1","token":"([\w-]{43})","right":"([\w-]{86})",/
    expect(body).toMatch(chance)
    expect(body.replace(chance, '')).not.toMatch(/ana|ben|chloe|maya|rehearsal/i)
  }
  expect(new Set(posts.map(({ body }) => body.length)).size).toBe(1)
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('[BB7] afterwards each finds their own counted; the coach who asks reads what they were promised', async () => {
  const { stage, coach } = await begun()
  await tap(coach, said.checkIn.sendShort)
  await answers(stage.frame('ana'), 'Uncomfortable')
  await answers(stage.frame('ana'), 'Okay')
  for (const person of PEOPLE.slice(1, 5)) await answers(stage.frame(person), 'Okay')
  // What arrives behind the close is not counted, and of four nothing is shown.
  for (const person of PEOPLE.slice(0, 5)) await sees(stage.frame(person), en.checkIn.sent)
  await tap(coach, said.checkIn.close)
  await sees(coach, said.checkIn.whoWas)
  await coach.getByText(said.checkIn.whoWas).click()
  await sees(coach, en.modes.group('Maya', 5))
  for (const person of ['ana', 'ben']) await sees(stage.frame(person), en.checkIn.counted.yes)
  expect(await stage.frame('farid').getByText(en.checkIn.counted.yes).count()).toBe(0)

  await sendsAgain(coach)
  await answers(stage.frame('ana'), 'Uncomfortable')
  await sees(stage.frame('ana'), en.checkIn.sent)
  await tap(coach, said.checkIn.close)
  await sees(stage.frame('ana'), en.checkIn.counted.no)
  await sees(coach, said.checkIn.withheld)
  await stage.close()
})

test('[BB7] whose right comes after their tap finds their ballot counted too', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'group-of-six')
  const key = /\/as\/ana-[^/]*\/ballot\/key\//
  let letThrough = (): void => undefined
  const tapped = new Promise<void>((resolve) => (letThrough = resolve))
  await stage.page.route(key, async (route) => {
    await tapped
    // Given up on a slow line, it is asked for again.
    await route.continue().catch(() => undefined)
  })
  const coach = stage.frame('coach')
  await tap(coach, said.begin.start)
  await sees(coach, said.present.some(6))
  await tap(coach, said.checkIn.sendShort)
  for (const person of PEOPLE) await answers(stage.frame(person), 'Okay')
  await sees(stage.frame('ana'), en.checkIn.sending)
  letThrough()
  await sees(coach, said.checkIn.whoWas)
  await sees(stage.frame('ana'), en.checkIn.sealed)
  await stage.close()
})

test('[BA2] on a second device of the same person the first one’s right stands, and it says so', async () => {
  const { stage, coach } = await begun()
  await hasRights(stage.page.frame('ana')!)
  const second = (await stage.call<string>('device', 'ana')).replace(/-[^-]*$/, '')
  await tap(coach, said.checkIn.sendShort)
  await answers(stage.frame(second), 'Okay')
  await sees(stage.frame(second), en.refusals['other-device'])
  await answers(stage.frame('ana'), 'Okay')
  await sees(stage.frame('ana'), en.checkIn.sent)
  await stage.close()
})

test('what we can and cannot see is said in the panel, on the join page and on its own page', async () => {
  const { stage } = await begun()
  const ana = stage.frame('ana')
  await ana.getByText(en.seen.title).click()
  for (const { who } of en.seen.rows) await sees(ana, who)
  await stage.close()
  const page = await here.browser.newPage()
  await page.goto(`${here.server.url}/join`)
  await page.getByText(en.seen.title).click()
  for (const text of en.seen.hides) await page.getByText(text).waitFor()
  await page.goto(`${here.server.url}/what-we-see`)
  await page.getByRole('heading', { name: en.seen.title, exact: true }).waitFor()
  for (const text of [...en.seen.hides, ...Object.values(en.seen.kept)])
    await page.getByText(text).waitFor()
  await page.close()
})

test('with one client there is no ballot: nothing of it is fetched, and no word of it said', async () => {
  const asked: string[] = []
  const stage = await rehearsal(here.browser, here.server.url, 'first-session')
  stage.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const coach = stage.frame('coach')
  await tap(coach, said.begin.start)
  await sees(coach, said.present.some(1))
  await tap(coach, said.checkIn.sendShort)
  await answers(stage.frame('ana'), 'Okay')
  await sees(stage.frame('ana'), en.checkIn.sent)
  // Longer than devices that have rights to ask for wait before they do.
  await stage.page.waitForTimeout(2_000)
  expect(asked.filter((path) => /ballot|rights/.test(path))).toEqual([])
  const page = await stage.frame('ana').locator('body').innerText()
  expect(page.replace(en.seen.title, '')).not.toMatch(/ballot|combined|anonym/i)
  expect(stage.problems).toEqual([])
  await stage.close()
})
