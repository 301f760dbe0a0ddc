/**
 * The calm requirements, C1 to C16, on the real panels in a real browser. What
 * can be read off the code is in test/check/calm.test.ts.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Frame, FrameLocator, Locator } from 'playwright-core'
import { linesOf } from '../../client/panel/coach/lines.ts'
import { en } from '../../client/words/en/en.ts'
import { rehearsal } from '../browser.ts'
import type { Stage } from '../browser.ts'
import { watch } from './watch.ts'
import type { Seen } from './watch.ts'
import { answers, button, gone, inBrowser, saysLine, sees, tap } from './hands.ts'

const TESTS = join(import.meta.dirname, '..')
const HERE = 'rehearsal/calm.test.ts'
const READ = 'check/calm.test.ts'

/** Where each requirement is proved: file, and the title of the test in it. */
const COVERED: Record<`C${number}`, string[]> = {
  C1: [
    `${HERE}: [C1] with a prompt, too, a glance is twelve words at most`,
    `${READ}: [C1] in every mode and state a glance is twelve words at most, and one number`,
    'client/pulse-words.test.ts: a glance is read in two seconds: twelve words at most',
    'client/lines.test.ts: every line the guide or we bring is read in one look: twelve words at most',
  ],
  C2: [`${HERE}: [C2] from the open panel a check-in is with the client in two taps`],
  C3: [
    `${READ}: [C3] nothing in the browser sounds, speaks, buzzes or notifies`,
    `${READ}: [C3] and Zoom is not asked for anything that would`,
    'manifest/manifest.test.ts: nothing that touches sound, video, files, reactions or the indicator, or reads a chat',
  ],
  C4: [
    `${READ}: [C4] in no stylesheet anything moves by itself`,
    `${READ}: [C4] with reduced motion every duration is nothing`,
    `${READ}: [C4] no component moves anything either`,
  ],
  C5: [
    `${HERE}: [C5] an answer, and a prompt with it, shift nothing on the coach’s panel`,
    `${HERE}: [C5] on the client’s panel a check-in comes first; header and dock stay where they are`,
    'rehearsal/session.test.ts: [CO1] a drop brings one sentence, in space kept for it; it is said, and it lands',
  ],
  C6: [
    `${HERE}: [C6] what arrives leaves the coach’s field as it is`,
    `${HERE}: [C6] what arrives leaves the client’s field as it is`,
  ],
  C7: [`${HERE}: [C7] an answer is spoken by no screen reader`],
  C8: [
    'core/comfort.test.ts: [CO4] at most one prompt in the gap',
    'core/comfort.test.ts: [CO4] off means none, and "not now" silences the rest of the session',
  ],
  C9: [`${HERE}: [C9] an answer changes the one region it belongs to, and nothing counts up`],
  C10: [
    `${HERE}: [C10] by keyboard alone: a check-in is opened, answered and closed`,
    'rehearsal/access.test.ts: by keyboard an arrow only moves, and Enter sends',
  ],
  C11: [
    `${HERE}: [C11] the sentence to say is near the camera, in large type, on three lines at most`,
  ],
  C12: [
    `${HERE}: [C12] in a window of its own there is the sentence, or the answer, without scrolling`,
    'rehearsal/zoom.test.ts: the panel goes into a window of its own and back, where Zoom can',
  ],
  C13: [
    `${HERE}: [C13] one tap covers what was rated, another shows it`,
    'rehearsal/zoom.test.ts: covers answers when the %s is shared, and holds until the coach shows them',
    'rehearsal/zoom.test.ts: covers in the same moment: no picture is drawn between',
  ],
  C14: [
    `${READ}: [C14] no sentence scores, counts up, or praises`,
    'check/words.test.ts: no sentence shouts, blames, or uses a word that coaches do not',
  ],
  C15: [
    `${HERE}: [C15] what is not sent says so on both panels, with a way to try again`,
    'rehearsal/session.test.ts: [ST2] the network drops under an answer: "not sent yet" is said, and then it is sent',
  ],
  C16: [
    'rehearsal/session.test.ts: [WR1] ending the meeting ends the session, without a tap',
    'rehearsal/zoom.test.ts: [WR3] the meeting ends for the coach without a tap',
  ],
}

test('there are sixteen', () => {
  expect(Object.keys(COVERED)).toEqual(Array.from({ length: 16 }, (_, index) => `C${index + 1}`))
})

test.each(Object.entries(COVERED))('[%s] is proved where it is said to be', (_id, places) => {
  expect(places.length).toBeGreaterThan(0)
  expect(places.filter((place) => !exists(place))).toEqual([])
})

test('a test that is not there is not found', () => {
  expect(exists(`${HERE}: [C1] with a prompt`)).toBe(false)
  expect(exists(`${READ}: [C16] no such thing`)).toBe(false)
})

/** As a title, right behind the bracket of test(…) or of a table of cases. */
function exists(place: string): boolean {
  const [file = '', title = ''] = place.split(/: (.*)/s)
  const source = readFileSync(join(TESTS, file), 'utf8')
  return ["'", '`'].some((quote) =>
    ['(', '(\n', '(\n  ', '(\n    '].some((before) =>
      source.includes(`${before}${quote}${title}${quote},`),
    ),
  )
}

const here = inBrowser()

const open: Stage[] = []
afterEach(async () => {
  for (const stage of open.splice(0)) {
    expect(stage.problems).toEqual([])
    await stage.close()
  }
})

const { coach: said } = en
const radio = (frame: FrameLocator, name: string, checked?: boolean) =>
  frame.getByRole('radio', { name, exact: true, ...(checked !== undefined && { checked }) })
const glanceWith = (coach: FrameLocator, word: string) =>
  coach.locator('.glance-word', { hasText: new RegExp(`^${word}$`) }).waitFor()
const glanceOf = (coach: FrameLocator) => coach.locator('[data-glance]').innerText()

async function played() {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  const [coach, ana] = [stage.frame('coach'), stage.frame('ana')]
  await button(coach, said.begin.start).waitFor()
  return { stage, coach, ana, at: (key: string): Frame => stage.page.frame(key)! }
}

/** One coach and one client, in a session. */
async function begun() {
  const play = await played()
  open.push(play.stage)
  await tap(play.coach, said.begin.start)
  await sees(play.ana, en.participant.welcome.title)
  return play
}

/** Until then a browser calls every shift the last tap's own. */
const untouched = (stage: Stage) => stage.page.waitForTimeout(700)

test('[C2] from the open panel a check-in is with the client in two taps', async () => {
  const { stage, coach, ana, at } = await played()
  open.push(stage)
  await at('coach').evaluate(() => {
    Object.assign(window, { taps: 0 })
    const count = ({ isTrusted }: Event): void => {
      if (isTrusted) (window as unknown as { taps: number }).taps += 1
    }
    addEventListener('click', count, { capture: true })
  })
  const taps = () => at('coach').evaluate(() => (window as unknown as { taps: number }).taps)
  await tap(coach, said.begin.start)
  await sees(ana, en.participant.welcome.title)
  await tap(coach, said.checkIn.sendShort)
  await sees(ana, en.checkIn.question)
  expect(await taps()).toBe(2)
  // And the answer is in sight by itself.
  await answers(ana, 'Okay')
  await glanceWith(coach, 'Okay')
  expect(await taps()).toBe(2)
})

describe('an answer arrives on the coach’s panel, and another that brings a prompt', () => {
  const DROPPED = 'A bit uncomfortable'
  let play: Awaited<ReturnType<typeof played>>
  let [answered, prompted]: Seen[] = []
  const glances: string[] = []

  beforeAll(async () => {
    play = await played()
    const { stage, coach, ana, at } = play
    await tap(coach, said.begin.start)
    await sees(ana, en.participant.welcome.title)
    await tap(coach, said.nav.checkIn)
    glances.push(await glanceOf(coach))
    await tap(coach, said.checkIn.send)
    await sees(coach, said.checkIn.waitingPair)
    glances.push(await glanceOf(coach))
    await untouched(stage)
    const seen = await watch(at('coach'))
    await answers(ana, 'Very comfortable')
    await glanceWith(coach, 'Very comfortable')
    answered = await seen()
    glances.push(await glanceOf(coach))
    await answers(ana, DROPPED)
    await sees(coach, said.repair.title)
    await glanceWith(coach, DROPPED)
    prompted = await seen()
    glances.push(await glanceOf(coach))
  })
  afterAll(async () => {
    expect(play.stage.problems).toEqual([])
    await play.stage.close()
  })

  test('[C1] with a prompt, too, a glance is twelve words at most', () => {
    const wordsIn = (text: string) =>
      text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    expect(new Set(glances).size).toBe(4)
    expect(glances.filter((text) => wordsIn(text) > 12)).toEqual([])
    expect(glances.filter((text) => (text.match(/\d+/g) ?? []).length > 1)).toEqual([])
  })

  test('[C5] an answer, and a prompt with it, shift nothing on the coach’s panel', async () => {
    expect(answered!.shifts).toEqual([])
    expect(prompted!.shifts).toEqual([])
  })

  test('[C7] an answer is spoken by no screen reader', () => {
    expect(answered!.spoken).toEqual([])
    expect(prompted!.spoken).toEqual([])
  })

  test('[C9] an answer changes the one region it belongs to, and nothing counts up', () => {
    expect(answered!.changed).toEqual(['glance'])
    // The sentence comes to its own place, and nowhere else anything.
    expect([...prompted!.changed].toSorted()).toEqual(['glance', 'repair'])
  })

  test('[C13] one tap covers what was rated, another shows it', async () => {
    const { coach } = play
    const shown = () => coach.locator('body').innerText()
    const rated = [DROPPED, said.repair.title, en.repair['noticing-a-pause']]
    for (const one of rated) expect(await shown()).toContain(one)
    await tap(coach, said.cover)
    await sees(coach, said.covered)
    const covered = await shown()
    expect(rated.filter((one) => covered.includes(one))).toEqual([])
    await tap(coach, said.uncover)
    await glanceWith(coach, DROPPED)
  })

  test('what shifts, changes or is spoken would have been seen', async () => {
    const { stage, coach, at } = play
    await untouched(stage)
    const seen = await watch(at('coach'))
    await at('coach').evaluate(() => {
      const one = document.createElement('p')
      one.setAttribute('role', 'status')
      one.textContent = 'One'
      document.querySelector('main')!.prepend(one)
    })
    await sees(coach, 'One')
    const { shifts, changed, spoken } = await seen()
    expect(shifts).not.toEqual([])
    expect(changed).toEqual(['P '])
    expect(spoken).toEqual(['One'])
  })
})

test('[C5] on the client’s panel a check-in comes first; header and dock stay where they are', async () => {
  const { coach, ana } = await begun()
  const boxes = () =>
    Promise.all(['header', 'footer'].map((part) => ana.locator(part).boundingBox()))
  const before = await boxes()
  const top = async (text: string) => (await ana.getByText(text).first().boundingBox())!.y
  const first = await top(en.participant.quiet('Maya'))
  await tap(coach, said.checkIn.sendShort)
  await sees(ana, en.checkIn.question)
  expect(await boxes()).toEqual(before)
  expect(Math.abs((await top(en.checkIn.question)) - first)).toBeLessThan(12)
})

/** Something half typed, with the caret in the middle of it. */
async function typing(field: Locator) {
  const TEXT = 'Half a sent'
  await field.fill(TEXT)
  await field.evaluate((element) => {
    const typed = element as HTMLTextAreaElement
    typed.setSelectionRange(4, 6)
    Object.assign(window, { typed })
  })
  return async () =>
    expect(
      await field.evaluate((element) => {
        const { typed } = window as unknown as { typed: HTMLTextAreaElement }
        return {
          same: element === typed,
          focused: document.activeElement === typed,
          value: typed.value,
          caret: [typed.selectionStart, typed.selectionEnd],
        }
      }),
    ).toEqual({ same: true, focused: true, value: TEXT, caret: [4, 6] })
}

/** Taps and types without taking the focus from the other panel, which shares this window. */
const aside = {
  tap: (one: Locator) => one.dispatchEvent('click', { detail: 1 }),
  write: (field: Locator, text: string) =>
    field.evaluate((element, text) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!
      set!.call(element, text)
      element.dispatchEvent(new Event('input', { bubbles: true }))
    }, text),
}

test('[C6] what arrives leaves the coach’s field as it is', async () => {
  const { coach, ana } = await begun()
  await tap(coach, said.checkIn.sendShort)
  await sees(ana, en.checkIn.question)
  await tap(coach, said.nav.wrapUp)
  const promise = (frame: FrameLocator) => frame.getByLabel(en.commitments.what, { exact: true })
  const isAsItWas = await typing(promise(coach))
  await aside.tap(radio(ana, 'Uncomfortable'))
  await sees(ana, en.checkIn.sent)
  // Something above the field says that views arrive.
  await aside.tap(button(ana, en.participant.nav.agreement))
  await aside.write(promise(ana), 'Bring the notes')
  await aside.tap(button(ana, en.commitments.add))
  await sees(coach, 'Bring the notes')
  await isAsItWas()
})

test('[C6] what arrives leaves the client’s field as it is', async () => {
  const { coach, ana } = await begun()
  const needs = ana.getByRole('heading', {
    name: en.participant.need.title,
    exact: true,
  })
  for (let line = 0; line < 40 && !(await needs.isVisible()); line++) await saysLine(coach)
  const isAsItWas = await typing(ana.getByLabel(en.participant.need.words, { exact: true }))
  await aside.tap(button(coach, said.checkIn.sendShort))
  await sees(ana, en.checkIn.question)
  await isAsItWas()
  await aside.tap(button(coach, said.checkIn.close))
  await gone(ana, en.checkIn.question)
  await isAsItWas()
})

test('[C10] by keyboard alone: a check-in is opened, answered and closed', async () => {
  const { stage, coach, ana, at } = await played()
  open.push(stage)
  const { keyboard } = stage.page

  /** Tab until what has the focus is called this. */
  async function tabTo(key: string, name: string) {
    await stage.page.locator(`iframe[name="${key}"]`).focus()
    const names: string[] = []
    for (let presses = 0; presses < 60; presses++) {
      await keyboard.press('Tab')
      const now = await at(key).evaluate(() => {
        const on = document.activeElement
        const label = on instanceof HTMLInputElement ? on.labels?.[0] : on
        return (label as HTMLElement | null)?.innerText.trim() ?? ''
      })
      if (now === name) return
      names.push(now)
    }
    throw new Error(`no key leads to ${name}, only to ${names.join(', ')}`)
  }

  await tabTo('coach', said.begin.start)
  await keyboard.press('Enter')
  await sees(ana, en.participant.welcome.title)
  // The coach's screens come when they are needed: keys lead nowhere before.
  await button(coach, said.checkIn.sendShort).waitFor()
  await tabTo('coach', said.checkIn.sendShort)
  await keyboard.press('Enter')
  await sees(ana, en.checkIn.question)
  await tabTo('ana', 'Very comfortable')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await sees(ana, en.checkIn.sent)
  await glanceWith(coach, 'Comfortable')
  await tabTo('coach', said.checkIn.close)
  await keyboard.press('Space')
  await button(coach, said.checkIn.send).waitFor()
  await gone(ana, en.checkIn.question)
})

/** Zoom’s panel is as wide as the frame without its border. */
const wide = (stage: Stage, width: number) =>
  stage.page.locator('iframe[name=coach]').evaluate((frame, width) => {
    Object.assign((frame as HTMLElement).style, { width: `${width + 2}px`, maxWidth: 'none' })
  }, width)

test('[C11] the sentence to say is near the camera, in large type, on three lines at most', async () => {
  const { stage, coach, ana, at } = await begun()
  await coach.locator('.say').first().waitFor()
  await wide(stage, 320)
  await at('coach').waitForFunction(() => innerWidth === 320)

  /** Each of these sentences, put in the place of the one that stands there. */
  const fits = async (end: number, sentences: string[]) => {
    const found = await at('coach').evaluate(
      ([end, sentences]) => {
        const shown = document.querySelector('main .say') as HTMLElement
        const { fontSize, lineHeight } = getComputedStyle(shown)
        const { height } = shown.parentElement!.parentElement!.getBoundingClientRect()
        const wrong = parseFloat(fontSize) < 20 ? [`${fontSize} type`] : []
        const before = shown.textContent
        for (const sentence of sentences) {
          shown.textContent = sentence
          const { top, bottom, height: tall } = shown.getBoundingClientRect()
          const lines = Math.round(tall / parseFloat(lineHeight))
          if (lines > 3) wrong.push(`${lines} lines: ${sentence}`)
          if (top + scrollY > 200) wrong.push(`begins at ${top + scrollY} px: ${sentence}`)
          if (bottom + scrollY > end) wrong.push(`ends at ${bottom + scrollY} px: ${sentence}`)
          const now = shown.parentElement!.parentElement!.getBoundingClientRect().height
          if (now !== height) wrong.push(`${now - height} px more: ${sentence}`)
        }
        shown.textContent = before
        return wrong
      },
      [end, sentences] as const,
    )
    expect(found).toEqual([])
  }

  // Below the four steps and the card's name; there only its beginning is within the 200 px.
  await fits(250, [...Object.values(en.lines), ...Object.values(en.exceptions)].flatMap(linesOf))
  await tap(coach, said.nav.checkIn)
  await fits(200, [en.checkIn.question])
  await tap(coach, said.checkIn.send)
  await answers(ana, 'Uncomfortable')
  await sees(coach, said.repair.title)
  await fits(200, Object.values(en.repair))
})

test('[C12] in a window of its own there is the sentence, or the answer, without scrolling', async () => {
  const { coach, ana, at } = await begun()
  await tap(coach, said.checkIn.sendShort)
  await answers(ana, 'Comfortable')
  await glanceWith(coach, 'Comfortable')
  await coach.getByText(said.checkIn.settings, { exact: true }).click()
  await tap(coach, said.window.popOut)
  await button(coach, said.cover).waitFor()

  /** What of these can be read between the header and the dock, as the window opens. */
  const readable = (selectors: string[]) =>
    at('coach').evaluate((selectors) => {
      scrollTo(0, 0)
      const edge = document.querySelector('footer')!.getBoundingClientRect().top
      return selectors.filter((one) => {
        const box = document.querySelector(one)?.getBoundingClientRect()
        return box && box.top >= 0 && box.bottom <= edge
      })
    }, selectors)
  const PARTS = ['.say', '.glance-word']
  // The window is cut to its size a moment after the panel is told that it has one.
  await at('coach').waitForFunction(() => innerHeight <= 342)
  expect(await readable(PARTS)).toContain('.glance-word')
  await answers(ana, 'Uncomfortable')
  await sees(coach, said.repair.title)
  expect(await readable(PARTS)).toContain('.say')
})

test('[C15] what is not sent says so on both panels, with a way to try again', async () => {
  const { stage, coach, ana } = await begun()
  await tap(coach, said.checkIn.sendShort)
  await sees(ana, en.checkIn.question)
  await stage.call('network', 'ana', true)
  await stage.call('network', 'coach', true)
  await answers(ana, 'Okay')
  await tap(coach, en.practice.causes.sensed)
  const still = async () => {
    for (const frame of [coach, ana]) {
      expect(await frame.getByText(en.common.notSent).isVisible()).toBe(true)
      expect(await button(frame, en.common.retry).isVisible()).toBe(true)
    }
  }
  for (const frame of [coach, ana]) await sees(frame, en.common.notSent)
  // What the coach still reads says since when it may be old.
  await coach.locator('.stale', { hasText: /As of \d/ }).waitFor()
  await still()
  await stage.page.waitForTimeout(1_500)
  await still()
  await stage.call('network', 'ana', false)
  await stage.call('network', 'coach', false)
  await sees(coach, said.repair.title)
  await glanceWith(coach, 'Okay')
  for (const frame of [coach, ana]) await gone(frame, en.common.notSent)
  // A browser notes each try that fails while a network is away.
  stage.problems.length = 0
})
