/** Prompts, notes and asking instead of advising, in a real browser. */
import type { FrameLocator, Locator } from 'playwright-core'
import { rehearsal } from '../browser.ts'
import { gone, inBrowser, sees, tap } from './hands.ts'

const here = inBrowser()

const card = (frame: FrameLocator, name: string): Locator =>
  frame.locator(`[data-prompt="${name}"]`)

async function begun(size: [number, number] = [320, 760]) {
  const stage = await rehearsal(here.browser, here.server.url, 'comfort-drops')
  await stage.page.locator('iframe[name="coach"]').evaluate((frame, [width, height]) => {
    const style = { width: `${width}px`, height: `${height}px`, minWidth: '0', maxWidth: 'none' }
    Object.assign((frame as HTMLIFrameElement).style, style)
  }, size)
  const coach = stage.frame('coach')
  await tap(coach, 'Start session')
  await sees(coach, /session 1/)
  return { stage, coach, ana: stage.frame('ana') }
}

test.each([
  ['tall', [320, 760], false],
  ['in Zoom’s smallest window', [336, 342], true],
] as [string, [number, number], boolean][])(
  'one tap from every screen of the coach’s, %s, and one card at a time',
  async (_name, size, folds) => {
    const { stage, coach } = await begun(size)
    const go = async (place: string) => {
      if (folds) await coach.locator('.menu > summary').click()
      await tap(coach, place)
    }
    for (const place of ['Start', 'Check-in', 'Wrap up']) {
      await go(place)
      await tap(coach, 'Prompts')
      await card(coach, 'meaning').waitFor()
      expect(await coach.locator('[data-prompt]').count()).toBe(1)
      // The sentence is near the camera.
      const { y, height } = (await card(coach, 'meaning').boundingBox())!
      const frame = (await coach.locator('.shell').boundingBox())!
      expect(y - frame.y + height).toBeLessThanOrEqual(200)
    }
    await tap(coach, 'Next')
    await card(coach, 'alive').waitFor()
    await tap(coach, 'Back')
    await card(coach, 'meaning').waitFor()
    await stage.close()
  },
)

test.each([
  ['tall', [320, 760]],
  ['narrow', [280, 700]],
  ['in Zoom’s smallest window', [336, 342]],
] as [string, [number, number]][])(
  'from card to card nothing below moves and no deck hides another, %s',
  async (_name, size) => {
    const { stage, coach } = await begun(size)
    await tap(coach, 'Prompts')
    await card(coach, 'meaning').waitFor()
    const segments = await coach.locator('.decks .segment').all()
    const boxes = await Promise.all(segments.map(async (one) => (await one.boundingBox())!))
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y).toBe(true)
    const DECKS = ['Questions', 'Reflect', 'Empathy', 'Strain']
    /** How far the button lies below the decks, card by card. */
    const below = await stage.page.frame('coach')!.evaluate(async (decks) => {
      const of = (name: string, text: string) =>
        [...document.querySelectorAll<HTMLElement>(name)].find((one) => one.innerText === text)!
      const top = (one: Element) => one.getBoundingClientRect().y
      const found: { deck: string; card: string; at: number }[] = []
      for (const deck of decks) {
        of('.decks label', deck).click()
        for (let card = 0; card < 9; card++) {
          await new Promise(requestAnimationFrame)
          const next = of('button', 'Next')
          const shown = document.querySelector<HTMLElement>('[data-prompt]')!
          const at = Math.round(top(next) - top(document.querySelector('.decks')!))
          found.push({ deck, card: shown.dataset.prompt!, at })
          next.click()
        }
      }
      return found
    }, DECKS)
    for (const [step, { card }] of below.slice(1).entries())
      expect(card).not.toBe(below[step]!.card)
    expect(below.filter(({ at }) => at !== below[0]!.at)).toEqual([])
    await stage.close()
  },
)

test('[NO1] notes in a tap or two fill the cards, come up again, and reach nobody else', async () => {
  const { stage, coach, ana } = await begun()
  await tap(coach, 'Prompts')
  await tap(coach, 'Key phrase')
  await coach.getByLabel('Their words').fill('my own path')
  await coach.getByLabel('Their words').press('Enter')
  await tap(coach, 'Tone')
  await tap(coach, 'hope')
  await coach.getByRole('radio', { name: 'Reflect' }).check({ force: true })
  await tap(coach, 'Next')
  await sees(
    coach,
    'You mentioned my own path, and it sounded like there was some hope there. Is that accurate?',
  )
  await tap(coach, 'Hesitation')
  await sees(coach, /^minute \d+ · Hesitation/)
  await tap(coach, 'Theme')
  await coach.getByLabel('The theme').fill('Finding a path out')
  await tap(coach, 'Note it')
  await sees(coach, 'This came up before: “my own path”.')
  await tap(coach, 'A way to name it')
  await card(coach, 'softens').waitFor()
  await coach.locator('summary', { hasText: 'This session' }).click()
  await sees(coach, /^minute \d+ · Hesitation/)
  await sees(coach, 'Finding a path out')
  for (const theirs of ['my own path', 'Finding a path out', 'hope'])
    expect(await ana.getByText(theirs).count()).toBe(0)
  await coach
    .locator('li', { hasText: 'Finding a path out' })
    .getByRole('button', { name: 'Remove', exact: true })
    .click()
  await gone(coach, 'Finding a path out')
  await stage.close()
})

test('[PC1] favourites, own cards and cards put away stay, also with another client', async () => {
  const { stage, coach } = await begun()
  await tap(coach, 'Prompts')
  await tap(coach, 'Next')
  await tap(coach, /Favourite/)
  await coach.getByRole('button', { name: /Favourite/, pressed: true }).waitFor()
  // A star moves no card while the deck is open.
  await tap(coach, 'Next')
  await card(coach, 'focus').waitFor()
  await tap(coach, 'Back')
  await tap(coach, 'Back')
  await card(coach, 'meaning').waitFor()
  await coach.locator('summary', { hasText: 'Own cards' }).click()
  await tap(coach, 'Put this card away')
  await card(coach, 'meaning').waitFor({ state: 'detached' })
  await coach.getByLabel('A card of your own').fill('What would your wiser self ask?')
  await tap(coach, 'Add to this deck')
  await sees(coach, 'What would your wiser self ask?')

  await tap(coach, 'Wrap up')
  await tap(coach, 'End session')
  await tap(coach, 'End it now')
  await tap(coach, 'Start another session')
  await tap(coach, 'Start session')
  await sees(coach, /session 1/)
  await tap(coach, 'Prompts')
  await card(coach, 'alive').waitFor()
  await tap(coach, 'Back')
  await sees(coach, 'What would your wiser self ask?')
  await coach.locator('summary', { hasText: 'Own cards' }).click()
  await tap(coach, 'Bring back')
  await tap(coach, 'Next')
  await tap(coach, 'Next')
  await card(coach, 'meaning').waitFor()
  await stage.close()
})

test('instead of advice a question comes at once, without the network; the count is the coach’s', async () => {
  const { stage, coach, ana } = await begun()
  await tap(coach, 'Prompts')
  await stage.call('network', 'coach', true)
  await tap(coach, 'Instead of advice')
  await sees(coach, 'Ask instead')
  await sees(coach, 'I trust that you’ll find what fits you.')
  await stage.call('network', 'coach', false)
  await tap(coach, 'Done')
  await coach.locator('summary', { hasText: 'This session' }).click()
  await sees(coach, 'Once you asked instead of advising.')
  expect(await ana.getByText(/advi[sc]/).count()).toBe(0)
  await stage.close()
})
