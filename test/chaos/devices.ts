/**
 * Panels as people hold them: the client's own code, client/session.ts and
 * client/ballots, in this process. What it calls acknowledged is what people see.
 */
import { createBallots } from '../../client/ballots/ballots.ts'
import type { Ballots } from '../../client/ballots/ballots.ts'
import { deviceKey } from '../../client/key.ts'
import { askForSeat, openPanel } from '../../client/session.ts'
import type { Panel } from '../../client/session.ts'
import type { BallotReply } from '../../server/contract/ballots.ts'
import type { Command, Reply } from '../../server/contract/commands.ts'
import type { View } from '../../server/contract/views.ts'
import type { Answer, Refusal } from '../../server/contract/vocabulary.ts'
import { contextFor, newId } from '../server.ts'
import { atZoom, newBrowser, newTab, openPage } from './browsers.ts'
import type { Browser } from './browsers.ts'
import type { History } from './history.ts'

export type Device = ReturnType<typeof openDevice>

/** Where a device reaches the server: its panel, and its ballots. */
export type Way = { url: string; ballots?: string }

/** Sent, and not answered yet. What an earlier page left is answered by the one there is now. */
type Asked = { page: object; heard: (reply: Reply) => void; told: () => void }
type Given = { slot: string; change: number; heard: (reply: BallotReply | Refusal) => void }

/** ms between two looks at a panel, and how many there are until somebody gives up: a minute, while it is awake. */
const LOOKS_EVERY = 20
const MOST_LOOKS = 3_000

/** One more panel of this person in this meeting. In the same `browser` it is another tab of one device. */
export function openDevice(options: {
  way: Way
  meeting: string
  uid: string
  history: History
  browser?: Browser
  name?: string
}) {
  const { way, meeting, uid, history, browser = newBrowser() } = options
  const { name = `${uid} ${newId().slice(0, 4)}` } = options
  const tab = newTab(browser)
  const asked = new Set<Asked>()
  const given = new Set<Given>()
  let seen: View | null = null
  /** Since the last reload a page said that something an earlier one left did not count. */
  let isLost = false
  let now = open()

  function open() {
    const page = openPage(tab, way.url)
    return page.run(() => {
      const key = deviceKey()!
      const admit = () => {
        const context = contextFor(meeting, uid, atZoom())
        return askForSeat(`${way.url}/zoom/seat`, { context, key, parent: null })
      }
      const panel = openPanel({ base: '/', admit, key })
      const ballots = createBallots({
        base: `${way.ballots ?? way.url}/`,
        ask: (slots) => page.whileThere(panel.askRights(slots)),
      })
      const unfollow = followRights(panel, ballots)
      panel.onChange(() => shown(panel))
      ballots.onChange(() => counted(ballots))
      return { ...page, panel, ballots, unfollow }
    })
  }

  function shown(panel: Panel): void {
    if (panel !== now.panel) return
    const view = panel.view()
    if (view !== null && view !== seen) history.shows(name, meeting, (seen = view))
    isLost ||= panel.lost() !== null
    if (panel.unsent() === 0) settle()
  }

  /** Nothing waits in this page any more: what an earlier one left was taken, or it was said that it was not. */
  function settle(): void {
    for (const one of [...asked].filter(({ page }) => page !== now)) {
      if (isLost) one.told()
      else one.heard({ ok: true })
    }
  }

  function counted(ballots: Ballots): void {
    for (const { slot, change, heard } of given) {
      const own = ballots.own(slot)
      if (own?.change === change && own.reply !== null) heard(own.reply)
    }
  }

  /** `mayNot`: the server has to refuse it. */
  function send(command: Command, mayNot = false): Promise<Reply> {
    const said = history.sends(meeting, name, command, mayNot)
    return new Promise((resolve) => {
      const over = (reply: Reply | null): void => {
        if (!asked.delete(one)) return
        said(reply)
        resolve(reply ?? { ok: false, refusal: 'session-ended' })
      }
      const one: Asked = { page: now, heard: over, told: () => over(null) }
      asked.add(one)
      void now.run(() => now.panel.send(command)).then(over)
    })
  }

  function cast(change: number, answer: Answer): Promise<void> {
    const { run, panel, ballots } = now
    const view = panel.view()
    const slot = view?.role === 'participant' && view.checkIn?.asked && view.checkIn.ballots?.slot
    const rights = view?.role === 'participant' ? view.rights : null
    if (!slot || !rights) throw new Error('no ballot is asked for')
    // Of one person, whatever tab it was.
    const number = Number(slot.split('.')[1])
    const said = history.casts(meeting, uid, { number, change, answer })
    return new Promise((resolve) => {
      const one: Given = {
        slot,
        change,
        heard: (reply) => {
          if (!given.delete(one)) return
          said(reply)
          resolve()
        },
      }
      given.add(one)
      void run(() => ballots.cast(rights, slot, { change, answer, wishes: [] })).then(one.heard)
    })
  }

  function leave(): void {
    now.close()
    now.run(() => {
      now.unfollow()
      now.panel.close()
    })
  }

  return {
    name,
    uid,
    browser,
    send,
    cast,
    connection: () => now.panel.connection(),
    unsent: () => now.panel.unsent(),
    /** The page goes in the middle of whatever it does, and comes again. */
    reload(): void {
      leave()
      isLost = false
      now = open()
      shown(now.panel)
      counted(now.ballots)
    },
    until: async (fits: (view: View) => boolean): Promise<void> => {
      // By looks, not by the clock: a device that sleeps does not wait.
      for (let looks = 0; looks < MOST_LOOKS; looks++) {
        const view = now.panel.view()
        if (view && fits(view)) return
        await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY))
      }
      const view = now.panel.view()
      throw new Error(
        `${name} is ${now.panel.connection()}, ${view ? view.role : 'without a view'}`,
      )
    },
    close: (): void => {
      leave()
      history.closes(name)
    },
  }
}

/** As the screens of a check-in do (client/panel/participant/own-ballots.ts). */
function followRights(panel: Panel, ballots: Ballots): () => void {
  const over = new Map<string, { of: string; stop: () => void }>()
  const follow = (what: string, of: string, start: () => () => void): void => {
    if (over.get(what)?.of === of) return
    over.get(what)?.stop()
    over.set(what, { of, stop: of === '' ? () => undefined : start() })
  }
  const unlisten = panel.onChange(() => {
    const view = panel.view()
    if (view?.role !== 'participant') return
    const { rights, checkIn, lastCounted } = view
    const slots = rights?.slots.map(({ slot }) => slot).join(' ') ?? ''
    if (rights) follow('rights', slots, () => ballots.prepare(rights))
    const open = (checkIn?.asked && checkIn.ballots?.slot) || ''
    const isConnected = panel.connection() === 'connected'
    follow('open', isConnected ? open : '', () => ballots.resume(open, true))
    const last = lastCounted?.slot ?? ''
    follow('last', last, () => ballots.resume(last, false))
  })
  return () => {
    unlisten()
    for (const { stop } of over.values()) stop()
  }
}
