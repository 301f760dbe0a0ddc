/** Sessions in which people do something all the time, and every deed is in the history. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Command } from '../../server/contract/commands.ts'
import { Rating } from '../../server/contract/vocabulary.ts'
import { newId } from '../server.ts'
import { newBrowser } from './browsers.ts'
import { openDevice } from './devices.ts'
import type { Device, Way } from './devices.ts'
import type { History } from './history.ts'

export type Talk = {
  meeting: string
  /** All panels, of all of them. */
  devices: Device[]
  /** What is on its way comes to its end; `within` it, or it is left. */
  stop: () => Promise<void>
  close: () => void
}

type Setting = {
  history: History
  chance: () => number
  /** The coach's, and the clients'. */
  ways: [Way, Way]
  /** Between two deeds in one panel, in ms. */
  pace: number
  /** In which each has the session open, on one device. */
  tabs?: number
  /** Nobody tries what they may not: refused to a page that is gone, it looks like a loss. */
  allowed?: boolean
}

/** Notes a coach has at one time; the oldest gives way. */
const NOTES = 20

/** So many pairs, all of them on one way, as `weather` opens them. */
export const opening =
  (count: number, way: Way, chance: () => number, pace: number) =>
  (history: History): Promise<Talk[]> =>
    Promise.all(
      Array.from({ length: count }, () => pair({ history, chance, ways: [way, way], pace })),
    )

/** A coach and one client. The answer stands in the session. */
export async function pair(setting: Setting): Promise<Talk> {
  const { chance, tabs = 1, allowed = false } = setting
  const { meeting, coach, clients } = await begun(setting, ['ana'])
  const asCoach = (tab: Device) => {
    const notes: string[] = []
    return async (): Promise<unknown> => {
      if (chance() < 0.7) return tab.send({ type: 'instead-of-advice' })
      const [oldest] = notes
      if (oldest !== undefined && notes.length >= NOTES / tabs) {
        notes.shift()
        return tab.send({ type: 'remove-note', id: oldest })
      }
      const id = newId()
      notes.push(id)
      return tab.send({ type: 'add-note', id, kind: 'theme', text: 'trust' })
    }
  }
  let change = 0
  const answer = (): Command => ({
    type: 'answer',
    checkIn: 1,
    change: (change += 1),
    answer: Rating.options[change % Rating.options.length]!,
    wishes: [],
    share: 'now',
  })
  const asClient = (tab: Device) => async (): Promise<unknown> => {
    if (!allowed && chance() < 0.05) return tab.send({ type: 'instead-of-advice' }, true)
    if (!allowed && chance() < 0.05)
      return tab.send({ type: 'add-note', id: newId(), kind: 'theme', text: 'mine' }, true)
    // A second thought, before the first answer is acknowledged.
    return Promise.all(
      chance() < 0.1 ? [tab.send(answer()), tab.send(answer())] : [tab.send(answer())],
    )
  }
  const deeds = [...coach.map(asCoach), ...clients.flat().map(asClient)]
  return { ...going(setting, deeds), ...held(meeting, [...coach, ...clients.flat()]) }
}

/** Six people and their coach: check-ins one after the other, everyone's ballot in each, from one tab or another. */
export async function group(setting: Setting): Promise<Talk> {
  const { chance } = setting
  const { meeting, coach, clients } = await begun(setting, ['a', 'b', 'c', 'd', 'e', 'f'])
  const oneOf = (tabs: Device[]): Device => tabs[Math.floor(chance() * tabs.length)]!
  let number = 1
  const round = async (isOver: () => boolean): Promise<void> => {
    const now = number
    const drawn = () => Rating.options[Math.floor(chance() * Rating.options.length)]!
    await Promise.all(
      clients.map(async (tabs) => {
        const changes = chance() < 0.3 ? 2 : 1
        for (let change = 1; change <= changes && !(change > 1 && isOver()); change++) {
          const tab = oneOf(tabs)
          await tab.until((view) => view.role === 'participant' && view.checkIn?.number === now)
          await tab.cast(change, drawn())
        }
      }),
    )
    await oneOf(coach).send({ type: 'close-check-in', number: now })
    if (isOver()) return
    const opened = await oneOf(coach).send({ type: 'open-check-in', anyway: true })
    // Nobody answers in a check-in that never came, and the round would wait for them for ever.
    if (!opened.ok) throw new Error(`no check-in after ${now}: ${opened.refusal}`)
    number = now + 1
  }
  return { ...going(setting, [round]), ...held(meeting, [...coach, ...clients.flat()]) }
}

async function begun({ history, ways, tabs = 1 }: Setting, people: string[]) {
  const meeting = newId()
  const open = (uid: string, way: Way): Device[] => {
    const browser = newBrowser()
    return Array.from({ length: tabs }, () =>
      openDevice({ way, meeting, uid: `${uid}-${meeting}`, history, browser }),
    )
  }
  const coach = open('coach', ways[0])
  const [first] = coach as [Device]
  const started: Command = {
    type: 'start-session',
    label: 'A.',
    coachName: 'Maya',
    engagement: null,
  }
  const begins = await first.send(started)
  if (!begins.ok) throw new Error(`no session: ${begins.refusal}`)
  for (const tab of coach) await tab.until(({ role }) => role === 'coach')
  const clients = people.map((uid) => open(uid, ways[1]))
  for (const tab of clients.flat()) await tab.until(({ role }) => role === 'participant')
  await first.until((view) => view.role === 'coach' && view.present === people.length)
  await first.send({ type: 'open-check-in', anyway: true })
  return { meeting, coach, clients }
}

function going({ pace, chance }: Setting, deeds: ((isOver: () => boolean) => Promise<unknown>)[]) {
  let stopped = false
  // Whoever is between two deeds has nothing under way, and is not waited for.
  const stopping = new AbortController()
  const between = () => wait(pace * (0.5 + chance()), undefined, stopping).catch(() => undefined)
  const running = deeds.map(async (deed) => {
    while (!stopped) {
      await deed(() => stopped)
      await between()
    }
  })
  return {
    stop: async (): Promise<void> => {
      stopped = true
      stopping.abort()
      await Promise.all(running)
    },
  }
}

const held = (meeting: string, devices: Device[]) => ({
  meeting,
  devices,
  close: (): void => devices.forEach((device) => device.close()),
})
