/** A coach who has worked for a while: sessions made by the rules, put where they are kept. */
import type { Browser, Page } from 'playwright-core'
import type { Command } from '../../server/contract/commands.ts'
import { openSession } from '../../server/core/opening.ts'
import { arrive } from '../../server/core/presence.ts'
import type { Actor } from '../../server/core/outcome.ts'
import type { Session } from '../../server/core/session.ts'
import { hashOf } from '../../server/keeping.ts'
import { keysFrom, linkSecret } from '../../server/seats.ts'
import type { Store } from '../../server/store/store.ts'
import { IN_ZOOM, after, coach, onDevice } from '../core/session.ts'
import { COMES_WITHIN } from '../browser.ts'
import { SECRET, newId } from '../server.ts'

const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

/** As the rehearsal names the people it signs in. */
export const uidOf = (person: string): string => `rehearsal-${person}`
export const inDays = (days: number, from = Date.now()): string =>
  new Date(from + days * DAY).toISOString().slice(0, 10)

export type Held = {
  person: string
  label: string
  /** When each session began, in days from now: the oldest first. */
  days: number[]
  people?: string[]
  /** What happens in the first one before it ends. */
  first?: () => [Actor, Command][]
  /** The same in the last one. */
  last?: () => [Actor, Command][]
}

/** Sessions of one engagement, each going on from the one before, all of them over. */
export async function hold(
  store: Store,
  { person, label, days, people = ['ana'], first = () => [], last = () => [] }: Held,
) {
  const engagement = newId()
  const sessions: Session[] = []
  for (const [place, ago] of days.entries()) {
    const openedAt = Date.now() + ago * DAY
    const before = sessions.at(-1) ?? null
    let session = openSession(
      {
        id: newId(),
        code: newId().slice(0, 8),
        meeting: newId(),
        coach: uidOf(person),
        coachName: 'Maya',
        device: 'laptop',
        rightsKey: '2026-11',
        engagement,
        label,
        openedAt,
      },
      before,
    )
    for (const one of people) {
      const seated = arrive(session, onDevice(one), IN_ZOOM, openedAt)
      if (!seated.ok) throw new Error(seated.refusal)
      session = seated.session
    }
    const happens = [...(place === 0 ? first() : []), ...(place === days.length - 1 ? last() : [])]
    session = after(
      session,
      ...happens.map(([actor, command]): [Actor, Command, number] => [
        actor,
        command,
        openedAt + MINUTE,
      ]),
      [coach, { type: 'end-session' }, openedAt + 50 * MINUTE],
    )
    sessions.push(withIds(session))
    await keep(store, sessions.at(-1)!)
  }
  return { engagement, sessions }
}

/** Ids that a command could have made, in place of those that tests count up. */
const withIds = (session: Session): Session => ({
  ...session,
  links: session.links.map((link) => ({ ...link, id: newId() })),
})

async function keep(store: Store, session: Session): Promise<void> {
  const keys = keysFrom(SECRET)
  const links = session.links.map(({ id }) => ({ hash: hashOf(linkSecret(id, keys)), link: id }))
  const saved = await store.save({ session, revision: 0, commandId: null, links })
  if (saved !== 'saved') throw new Error(`a session was not kept: ${saved}`)
}

/** So many clients of one session each, the oldest first. */
export async function many(store: Store, person: string, labels: string[]): Promise<void> {
  const [one] = (await hold(store, { person: newId(), label: '', days: [-30] })).sessions
  await Promise.all(
    labels.map((label, place) => {
      const openedAt = Date.now() - 30 * DAY + place * MINUTE
      const ids = { id: newId(), code: newId().slice(0, 8), meeting: newId(), engagement: newId() }
      const times = { openedAt, closedAt: openedAt + 50 * MINUTE }
      return keep(store, withIds({ ...one!, ...ids, ...times, coach: uidOf(person), label }))
    }),
  )
}

/** A browser that is signed in as this person of a rehearsal. */
export async function atDesk(
  browser: Browser,
  url: string,
  person: string,
  { width = 1280, height = 800, dark = false, place = '' } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
  })
  context.setDefaultTimeout(COMES_WITHIN)
  const signed = await context.request.post(`${url}/rehearsal/desk`, { data: { person } })
  if (!signed.ok()) throw new Error(`not signed in: ${signed.status()}`)
  const page = await context.newPage()
  await page.goto(`${url}/desk${place}`)
  return page
}

export { client, coach } from '../core/session.ts'
