/** A usual session that is over, and the pages behind its two links. */
import type { Page } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import type { Command } from '../../server/contract/commands.ts'
import type { Rating } from '../../server/contract/vocabulary.ts'
import { makeContext } from '../../server/zoom/context.ts'
import { COMES_WITHIN } from '../browser.ts'
import { eventually, newId, openPanel, post, session, zoomApp } from '../server.ts'
import type { CoachView, ParticipantView } from '../server.ts'
import type { inBrowser } from './hands.ts'
import { reads } from './hands.ts'

export const NEXT = Date.parse('2027-03-28T13:30:00Z')
export const ANSWERS: Rating[] = ['comfortable', 'uncomfortable', 'okay']
export const FOCUS = 'How I speak up in my first week'
export const PROMISES = {
  coach: { text: 'Send the reading list', due: '2027-04-01' },
  client: { text: 'Ask one question in the team meeting', due: '2027-04-03' },
}

type Here = ReturnType<typeof inBrowser>

/** Everything a page can show, in it once. `more` comes before the end. */
export async function left({ server }: Here, more: Command[] = []) {
  const { coach, clients, close } = await session(server.url, ['ana'])
  const ana = clients[0]!
  const add = (promiser: 'coach' | 'client'): Command => ({
    type: 'add-commitment',
    id: newId(),
    promiser,
    ...PROMISES[promiser],
  })
  await ana.send({ type: 'set-focus', text: FOCUS })
  await ana.send({ type: 'share-need', id: newId(), kind: 'pace', text: 'Slowly at first' })
  await coach.send({ type: 'propose-clause', id: 'length', text: 'Fifty minutes', version: 0 })
  await ana.send({ type: 'accept-clause', id: 'length', version: 1 })
  for (const [index, answer] of ANSWERS.entries()) {
    const number = index + 1
    await coach.send({ type: 'open-check-in', anyway: true })
    await ana.send({
      type: 'answer',
      checkIn: number,
      change: 1,
      answer,
      wishes: [],
      share: 'now',
    })
    await coach.send({ type: 'said-line' })
    await coach.send({ type: 'close-check-in', number })
  }
  await coach.send({ type: 'add-note', id: newId(), kind: 'theme', text: 'Being new' })
  await coach.send({ type: 'set-next', at: NEXT })
  await coach.send(add('coach'))
  await ana.send(add('client'))
  for (const command of [...more, { type: 'end-session' } as const])
    // More at a time than a person sends is asked again.
    await eventually(async () => (await coach.send(command)).ok)
  const ended = await coach.until<CoachView>(({ links }) => links.length === 2)
  const { link } = await ana.until<ParticipantView>((view) => view.link !== null)
  const own = ended.links.find(({ side }) => side === 'coach')!
  close()
  const urlOf = (path: string | null): string => `${server.url}/${path}`
  return {
    engagement: ended.session.engagement,
    coach: urlOf(own.path),
    client: urlOf(link!.path),
    preview: `${urlOf(own.path)}.${link!.id}`,
  }
}

/** A coach at their desk, in Zoom's main window: the one who led, or another. */
export async function desk({ server }: Here, uid = 'uid-coach') {
  const key = newId()
  const context = makeContext({ typ: 'panel', uid }, zoomApp, Date.now())
  const response = await post(`${server.url}/zoom/seat`, { context, key, parent: null })
  const { token } = (await response.json()) as { token: string }
  return openPanel(server.url, token, key)
}

export async function opens(
  { browser }: Here,
  url: string,
  options: Parameters<Here['browser']['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 760 }, ...options })
  context.setDefaultTimeout(COMES_WITHIN)
  const page = await context.newPage()
  await reads(page, url)
  await page.getByRole('heading', { name: en.summary.links, exact: true }).waitFor()
  return page
}
