/** The coach between sessions, in a real browser: the week’s reflection and what happened so far. */
import type { Frame, FrameLocator } from 'playwright-core'
import { offencesOn } from '../axe.ts'
import { rehearsal } from '../browser.ts'
import type { Stage } from '../browser.ts'
import { eventually, newId } from '../server.ts'
import { mondayOf, weekAt, weekBefore } from '../../client/desk/week.ts'
import { en } from '../../client/words/en/en.ts'
import type { Session } from '../../server/core/session.ts'
import { drawn, inBrowser } from './hands.ts'
import type { Screen } from './hands.ts'

const DAY = 24 * 60 * 60 * 1000

const here = inBrowser()
let stage: Stage
let coach: FrameLocator
beforeAll(async () => {
  stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  coach = stage.frame('coach')
})

const button = (name: string | RegExp) =>
  coach.getByRole('button', { name, exact: typeof name === 'string' })
const tap = (name: string | RegExp) => button(name).click()
const sees = (text: string | RegExp, screen: Screen = coach) =>
  screen.getByText(text).first().waitFor()
const textOf = () => coach.locator('main').innerText()

async function frameOf(key: string): Promise<Frame> {
  const handle = await stage.page.locator(`iframe[name="${key}"]`).elementHandle()
  return (await handle.contentFrame())!
}
const idOf = async (key: string) =>
  (await stage.call<{ id: string; key: string }[]>('participants')).find((one) => one.key === key)!
    .id

/** Ids of the sessions, by what stands above them; and whose they are. */
const held: Record<string, string> = {}
const stored = async (header: string) => (await here.server.store.session(held[header]!))!

/** What other screens leave in a session, put where they put it. */
async function leaves(header: string, more: Partial<Session>): Promise<void> {
  const { session, revision } = await stored(header)
  const write = { session: { ...session, ...more }, revision, commandId: null }
  expect(await here.server.store.save(write)).toBe('saved')
}

/** A session in which the coach promises something, and asks in it or not. */
async function hold(header: string, begin: () => Promise<void>, asks: boolean): Promise<void> {
  await begin()
  await sees(header)
  held[header] = (await here.server.store.openSessions())[0]!
  if (asks) {
    await button(/^(Check in|Send a check-in)$/).click()
    await stage.frame('ana').getByRole('radio', { name: 'Uncomfortable', exact: true }).click()
    await coach.locator('[data-glance]', { hasText: 'Uncomfortable' }).waitFor()
  }
  await tap('Wrap up')
  await coach.getByLabel('What', { exact: true }).fill('Send the Ocelot article')
  await tap('Add promise')
  await sees('Send the Ocelot article')
  await tap('End session')
  await tap('End it now')
  await sees('This session has ended.')
}

/** As another coach’s words, answers and names: none of them is for anybody else. */
const OF_CLIENTS = /Zebra|Quokka|Ocelot|Walrus|ncomfortable/
const QUESTIONS = Object.values(en.practice.reflections)
const week = () => `Week of ${en.day(mondayOf(weekAt(Date.now())))}`
const lastWeek = () => `Week of ${en.day(mondayOf(weekBefore(weekAt(Date.now()))))}`
const isChosen = (answer: string) => coach.getByRole('radio', { name: answer }).isChecked()
const choose = async (answer: string) => {
  await coach.getByRole('radio', { name: answer, exact: true }).click()
  await coach.getByRole('radio', { name: answer, exact: true, checked: true }).waitFor()
}
/** The question on screen, and what stands beside it. */
async function question(n: number): Promise<string> {
  await sees(`${n} of 5`)
  return textOf()
}

test('[RF3] a week of three sessions: each question has what was noted, and the coach’s answer stands', async () => {
  await hold(
    'Zebra · session 1',
    async () => {
      await coach.getByLabel('Who is this with?').fill('Zebra')
      await tap('Start session')
    },
    true,
  )
  await hold(
    'Quokka · session 1',
    async () => {
      await tap('Start another session')
      await coach.getByLabel('Who is this with?').fill('Quokka')
      await tap('Start session')
    },
    false,
  )
  await stage.call('again')
  await hold(
    'Zebra · session 2',
    async () => {
      await tap('Zebra')
      await tap('Start session')
    },
    true,
  )
  await leaves('Zebra · session 1', {
    talk: { share: 35, coverage: 80 },
    insteadOfAdvice: 2,
    questions: [{ id: newId(), kind: 'advice', text: 'Walrus' }],
    readiness: { away: ['tabs'], steady: 'rushed' },
  })
  await leaves('Quokka · session 1', { aloud: [Date.now()] })

  await tap('This week')
  await sees(week())
  await sees('3 sessions')
  for (const text of QUESTIONS) await sees(text)
  expect(await button('Later').isDisabled()).toBe(true)
  await tap('Begin')
  expect(await question(1)).toMatch(
    /You spoke ≈ 35 % of the time\. Zoom told for ≈ 80 % of that session\.\s+Zoom told too little in 2 sessions\./,
  )
  // What was noted is no answer: nothing is chosen before the coach chooses.
  for (const answer of ['Yes', 'Partly', 'No']) expect(await isChosen(answer)).toBe(false)
  await choose('No')
  await coach.getByLabel('A note for yourself (optional)').fill('With Walrus I hurried')
  await tap('Next')
  expect(await question(2)).toContain('Nothing was noted')
  await choose('Partly')
  await tap('Next')
  expect(await question(3)).toMatch(
    /In 3 of 3 sessions you asked\.\s+You sent a check-in twice\.\s+You asked aloud once\./,
  )
  await choose('Yes')
  await tap('Next')
  expect(await question(4)).toMatch(
    /You asked instead of advising twice\.\s+1 question you looked at held advice\./,
  )
  await tap('Next')
  expect(await question(5)).toMatch(
    /Some put away before 1 session\.\s+A bit rushed before 1 session/,
  )
  await choose('Yes')
  await tap('Take it back')
  await coach.getByRole('radio', { name: 'Yes', exact: true, checked: false }).waitFor()
  await tap('Done')
  await sees('No, with a note')
  expect(await textOf()).not.toMatch(/%|\bscore|streak|well done/i)
})

test('[RF3] an answer and its note are there after a reload, and on a week’s own page', async () => {
  await stage.call('reload', await idOf('coach'))
  await tap('This week')
  await sees('No, with a note')
  expect((await textOf()).match(/Not answered yet/g)).toHaveLength(2)
  // One goes on where nothing stands yet.
  await tap('Go on')
  await question(4)
  await tap('Back')
  await button(/Did I listen more/).click()
  await question(1)
  expect(await isChosen('No')).toBe(true)
  expect(await coach.getByLabel('A note for yourself (optional)').inputValue()).toBe(
    'With Walrus I hurried',
  )
  await tap('Back')
  await tap('Earlier')
  await sees(lastWeek())
  await sees('No sessions')
  await coach.getByText('Weeks you wrote about').click()
  await tap(week())
  await sees('3 sessions')
  await tap('Back')
})

test('[RF5] what goes to supervision holds nothing of a client; notes go along when the coach says so', async () => {
  await tap('This week')
  await sees('3 sessions')
  await tap('For supervision')
  const area = coach.getByLabel('Text to pass on')
  await area.waitFor()
  const text = await area.inputValue()
  expect(text).toContain(`## ${week()}\n\n3 sessions`)
  expect(text).toContain('My answer: No')
  expect(text).not.toMatch(OF_CLIENTS)
  expect(await coach.getByLabel('With my notes').isChecked()).toBe(false)
  await coach.getByText('With my notes').click()
  expect(await area.inputValue()).toContain('My note: With Walrus I hurried')
  await coach.getByText('With my notes').click()
  await coach.getByText('Four weeks').click()
  await coach.getByText('Four weeks').waitFor()
  await stage.page.waitForFunction((heading) => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe[name="coach"]')!
    return frame.contentDocument!.querySelector('textarea')!.value.includes(heading)
  }, `## ${lastWeek()}`)
  const four = await area.inputValue()
  expect(four.match(/^## /gm)).toHaveLength(4)
  expect(four).not.toMatch(OF_CLIENTS)

  const opened = stage.page.context().waitForEvent('page')
  await coach.getByRole('link', { name: 'Open to print', exact: true }).click()
  const page = await opened
  await sees('## ', page)
  expect(await page.locator('body').innerText()).toBe(four)
  await page.close()
  await tap('Back')
  await tap('Back')
})

test('[TL1] what happened so far: session by session, by the four factors, and no number', async () => {
  await tap(/What happened so far/)
  await sees('Session 2 ·')
  const all = await textOf()
  expect(all.indexOf('Session 2')).toBeLessThan(all.indexOf('Session 1'))
  for (const what of ['check-in', 'promise-made', 'strain-marked'] as const)
    expect(all).toContain(en.practice.log[what])
  expect(all).not.toMatch(/Quokka|Ocelot|ncomfortable/)
  // But for the day and the number of a session no digit is anywhere.
  const days = all.replaceAll(/Session \d · \w+ \d{1,2}, \d{4}/g, '')
  expect(days).not.toBe(all)
  expect(days).not.toMatch(/\d/)

  await coach.getByText('Reliability', { exact: true }).first().click()
  const reliable = await textOf()
  expect(reliable).toContain(en.practice.log['promise-made'])
  expect(reliable).not.toContain(en.practice.log['check-in'])
  await coach.getByRole('checkbox', { name: 'Safety' }).click()
  expect(await textOf()).toContain(en.practice.log['check-in'])
  await coach.getByRole('checkbox', { name: 'Safety' }).click()
  await coach.getByRole('checkbox', { name: 'Reliability' }).click()
  await coach.getByRole('checkbox', { name: 'Boundaries' }).click()
  await sees('Nothing of this kind yet.')
  await tap('Back')
})

test('[RF3] a week that had sessions and no reflection is named once, quietly; a week without is not', async () => {
  await stage.call('again')
  await sees('Between sessions')
  await coach.locator('summary', { hasText: 'What happened so far' }).click()
  await tap('With Quokka')
  await sees('Session 1 ·')
  await tap('Back')
  // Where last week had no session, nothing is said of it.
  await tap('This week')
  await sees('3 sessions')
  await tap('Back')
  expect(await coach.getByText('Last week has no reflection yet').count()).toBe(0)

  const { session } = await stored('Zebra · session 1')
  const before = { ...session, id: newId(), code: 'bcdefghj', meeting: newId() }
  const openedAt = weekBefore(weekAt(Date.now())).from + 2 * DAY
  const old = { ...before, openedAt, closedAt: openedAt + 1, links: [], results: [] }
  const write = { session: old, revision: 0, commandId: null }
  expect(await here.server.store.save(write)).toBe('saved')
  await stage.call('again')
  await tap('Last week has no reflection yet')
  await sees(lastWeek())
  await sees('1 session')
  await tap('Begin')
  await choose('Yes')
  await tap('Back')
  await tap('Back')
  await sees('Between sessions')
  await tap('This week')
  await sees('3 sessions')
  await tap('Back')
  await sees('Between sessions')
  expect(await coach.getByText('Last week has no reflection yet').count()).toBe(0)
})

test('[RF1] nothing of it is in a client’s panel', async () => {
  const ana = await (await frameOf('ana')).locator('body').innerText()
  expect(ana).not.toMatch(/reflect|Between sessions|What happened so far|Your week/i)
})

describe('what every screen owes its reader', () => {
  const SIZES: [number, number][] = [
    [280, 600],
    [320, 760],
    [336, 342],
  ]
  const resize = ([width, height]: [number, number]) =>
    stage.page.locator('iframe[name="coach"]').evaluate(
      (frame, [wide, high]) => {
        Object.assign((frame as HTMLIFrameElement).style, {
          width: `${wide}px`,
          height: `${high}px`,
          minWidth: '0',
          maxWidth: 'none',
        })
      },
      [width, height] as const,
    )

  async function problemsAt(where: string, primary: string | null): Promise<string[]> {
    const frame = await frameOf('coach')
    const found = await offencesOn(frame)
    for (const size of SIZES) {
      await resize(size)
      await drawn(frame)
      const over = await frame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (over > 0) found.push(`${size.join('×')}: ${over} px too wide`)
      const small = await frame.evaluate(() =>
        [...document.querySelectorAll('button, summary, a, label.chip, label.segment')]
          .filter((one) => one.getBoundingClientRect().height < 43.5)
          .map((one) => one.textContent),
      )
      if (small.length > 0) found.push(`${size.join('×')}: too small: ${small.join(', ')}`)
      if (primary === null) continue
      const low = await frame
        .getByRole('button', { name: primary, exact: true })
        .evaluate((one) => one.getBoundingClientRect().bottom - innerHeight)
      if (low > 0) found.push(`${size.join('×')}: ${primary} is ${low} px below`)
    }
    return found.map((one) => `${where}: ${one}`)
  }

  test('axe, no sideways scroll, 44 px, and the primary action on screen', async () => {
    const problems: string[] = []
    const look = async (where: string, primary: string | null) =>
      void problems.push(...(await problemsAt(where, primary)))
    await look('begin', 'Start session')
    await coach.locator('summary', { hasText: 'What happened so far' }).click()
    await tap('With Zebra')
    await sees('Session 2 ·')
    await look('log', null)
    await tap('Back')
    await tap('This week')
    await sees('3 sessions')
    await look('week', 'Go on')
    await button(/Did I ask at least/).click()
    await look('question', 'Next')
    await tap('Back')
    await tap('For supervision')
    await coach.getByLabel('Text to pass on').waitFor()
    await look('supervision', null)
    await tap('Back')
    expect(problems).toEqual([])
  })

  test('an answer moves nothing, and is kept while the connection is away', async () => {
    await resize([320, 760])
    await button(/Did I avoid giving advice/).click()
    const note = coach.getByLabel('A note for yourself (optional)')
    const before = await note.boundingBox()
    // Until a network is cut.
    expect(stage.problems).toEqual([])
    await stage.call('network', await idOf('coach'), true)
    await sees('Reconnecting')
    await choose('Partly')
    await sees('Not sent yet.')
    expect(await note.boundingBox()).toEqual(before)
    await note.fill('Typed on a train')
    await tap('Back')
    await sees('Partly, with a note')
    await stage.call('network', await idOf('coach'), false)
    const { coach: uid } = (await stored('Zebra · session 1')).session
    await eventually(async () =>
      JSON.stringify(await here.server.store.practices.read(uid)).includes('Typed on a train'),
    )
  })
})
