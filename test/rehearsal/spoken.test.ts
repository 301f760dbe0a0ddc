/**
 * What somebody hears who does not see: the three journeys, read out by a virtual screen
 * reader. The transcripts in spoken/ are to be read as a listener; SPOKEN=write writes them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameLocator, Frame, Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { rehearsal } from '../browser.ts'
import { answers, inBrowser, reads, sees, tap } from './hands.ts'
import { read } from './reader.ts'

const here = inBrowser()
const { coach: said, participant, checkIn } = en

/** All of them before the first difference is told: one look at what has changed. */
async function hears(heard: Record<string, string>, name: string, on: Page | Frame) {
  heard[name] = await read(on)
}
const told = (name: string): string => join(import.meta.dirname, 'spoken', `${name}.txt`)
function areAsWritten(heard: Record<string, string>) {
  const names = Object.keys(heard)
  if (process.env.SPOKEN === 'write')
    for (const name of names) writeFileSync(told(name), heard[name]!)
  expect(heard).toEqual(
    Object.fromEntries(names.map((name) => [name, readFileSync(told(name), 'utf8')])),
  )
}

const hrefOf = async (screen: FrameLocator, name: string) =>
  (await screen.getByRole('link', { name, exact: true }).getAttribute('href')) ?? ''

test('what a coach and a client hear, from the first screen to the summary', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'first-session')
  const [coach, ana] = [stage.frame('coach'), stage.frame('ana')]
  const at = (key: string) => stage.page.frame(key)!
  const heard: Record<string, string> = {}

  await tap(coach, said.begin.start)
  await sees(ana, participant.welcome.title)
  await sees(coach, 'What you tell me stays between us.')
  await hears(heard, 'coach-start', at('coach'))

  await tap(coach, said.checkIn.sendShort)
  await sees(ana, checkIn.question)
  await hears(heard, 'client-asked', at('ana'))
  await answers(ana, 'Very comfortable')
  await sees(ana, checkIn.sent)
  await coach.locator('.glance-word', { hasText: 'Very comfortable' }).waitFor()
  await hears(heard, 'client-sent', at('ana'))
  await hears(heard, 'coach-answer', at('coach'))
  await answers(ana, 'A bit uncomfortable')
  await sees(coach, said.repair.title)
  await coach.locator('.glance-word', { hasText: 'A bit uncomfortable' }).waitFor()
  await hears(heard, 'coach-repair', at('coach'))

  await tap(coach, said.nav.wrapUp)
  await tap(coach, said.wrapUp.end)
  await tap(coach, said.wrapUp.sure)
  await sees(coach, said.wrapUp.ended)
  for (const [name, screen, link] of [
    ['coach-summary', coach, said.wrapUp.open],
    ['client-summary', ana, participant.open],
  ] as const) {
    const page = await stage.page.context().newPage()
    await reads(page, await hrefOf(screen, link))
    await page.getByRole('heading', { name: en.summary.links, exact: true }).waitFor()
    await hears(heard, name, page)
    await page.close()
  }
  areAsWritten(heard)
  expect(stage.problems).toEqual([])
  await stage.close()
})
