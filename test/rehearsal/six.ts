/** Six people and a coach, and what is done with all of them at once. */
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { RIGHTS_AHEAD } from '../../server/contract/limits.ts'
import { rehearsal } from '../browser.ts'
import type { Stage } from '../browser.ts'
import { answers, sees, sendsAgain, tap } from './hands.ts'

export const SIX = ['ana', 'ben', 'chloe', 'dev', 'elif', 'farid']
const { coach: said } = en
const GROUP = en.modes.group('Maya', 5)

/** Whoever completes the number may be counted before "sent" is drawn. */
export async function gives(frame: FrameLocator, word: string) {
  await answers(frame, word)
  await frame.getByText(en.checkIn.sent).or(frame.getByText(en.checkIn.sealed)).first().waitFor()
}

/** Its rights to ballots are in this panel’s storage: they come at a moment of its own. */
export async function hasRights(panel: Frame | Page): Promise<void> {
  await panel.waitForFunction((ahead) => {
    // The panels of a rehearsal share one storage.
    const base = /^\/as\/[^/]+\//.exec(location.pathname)?.[0] ?? '/'
    const kept = localStorage.getItem(`attune.ballots:${base}.rights`) ?? '{}'
    return Object.keys(JSON.parse(kept) as object).length >= ahead
  }, RIGHTS_AHEAD)
}

/** More than one of the server's moments to release: what is not to come would have come. */
export const aWhile = (stage: Stage) => stage.page.waitForTimeout(2_500)

/** Everything the coach's panel says, letter by letter. */
export const panelOf = (coach: FrameLocator) => coach.locator('body').innerText()

/** The counts on the coach's screen, for the ratings that somebody gave. */
export async function counts(coach: FrameLocator): Promise<Record<string, number>> {
  await coach.locator('table.counts').waitFor()
  const rows = await coach.locator('table.counts tr').all()
  const all = await Promise.all(
    rows.map(async (row): Promise<[string, number]> => [
      await row.locator('th').innerText(),
      Number(await row.locator('td span').first().innerText()),
    ]),
  )
  return Object.fromEntries(all.filter(([, count]) => count > 0))
}

export async function begun(
  { browser, server }: { browser: Browser; server: { url: string } },
  options: Parameters<typeof rehearsal>[3] = {},
) {
  const stage = await rehearsal(browser, server.url, 'group-of-six', options)
  const coach = stage.frame('coach')
  const six = SIX.map((key) => stage.frame(key))
  await tap(coach, said.begin.start)
  await sees(coach, said.present.some(6))
  for (const frame of six) await sees(frame, en.participant.welcome.title)
  return { stage, coach, six }
}

/** Opens a check-in; resolves with what the coach's panel says while nothing is released. */
export async function opens(coach: FrameLocator, button: string, asked: FrameLocator[]) {
  await (button === said.checkIn.send ? sendsAgain(coach) : tap(coach, button))
  for (const frame of asked) {
    await sees(frame, en.checkIn.question)
    await sees(frame, GROUP)
  }
  await sees(coach, said.checkIn.waiting)
  const open = await panelOf(coach)
  // The only number is the one of the promise.
  expect(open.replace(said.checkIn.group(5), '').replace('session 1', '')).not.toMatch(/\d/)
  return open
}
