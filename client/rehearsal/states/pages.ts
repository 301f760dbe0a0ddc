/** Pages beside the meeting: the panel as it opens, summaries, the desk, and the rehearsal itself. */
import { words } from '../../words/words.ts'
import type { Screen } from './list.ts'
import { ANA, COACH, LABEL, MAYA, begins, ends, placeOf, works } from './moves.ts'
import { BESIDE } from './player.ts'
import type { Player } from './player.ts'

/** The panel before it knows where it is. */
export const panel: Screen = {
  front: COACH,
  states: {
    loading: async (p) => {
      await p.controls.scene('empty')
      const id = await p.controls.add({ kind: 'coach', webClient: true, open: false })
      await p.controls.stall(id)
      await p.controls.open(id)
      await p.sees(COACH, words.panel.loading)
    },
    stale: async (p) => {
      await panel.states.loading!(p)
      await p.controls.network(COACH, true)
      await p.sees(COACH, words.connection.reconnecting)
    },
    /** No Zoom answers: this is a page of a browser, or a Zoom that is too old to say so. */
    error: async (p) => {
      await p.controls.scene('empty')
      const id = await p.controls.add({ kind: 'coach', webClient: true, open: false })
      await p.controls.mute(id, 'forever')
      await p.controls.open(id)
      await p.sees(COACH, words.panel.notInZoom)
    },
    'main-client': async (p) => {
      await p.controls.scene('empty')
      await p.controls.add({
        kind: 'coach',
        name: MAYA,
        status: 'authenticated',
        mainWindow: true,
      })
      await p.sees(COACH, words.panel.noMeeting)
    },
  },
}

export const summary: Screen = {
  front: BESIDE,
  states: {
    cover: async (p) => {
      await summaryOf(p, ANA, words.participant.open)
      await p.sees(BESIDE, words.links.cover.title)
    },
    loading: async (p) => {
      await summary.states.cover!(p)
      await p.controls.stall(ANA)
      await p.tap(BESIDE, words.links.cover.open)
      await p.sees(BESIDE, words.summary.loading)
    },
    result: async (p) => {
      await summary.states.cover!(p)
      await p.tap(BESIDE, words.links.cover.open)
      await p.sees(BESIDE, words.summary.links)
    },
    /** The session goes on. */
    waiting: async (p) => {
      await begins(p, 'comfort-drops')
      await p.tap(ANA, words.participant.keepLink.get)
      const page = await p.address(ANA, words.participant.keepLink.open)
      await p.open(page)
      await p.tap(BESIDE, words.links.cover.open)
      await p.sees(BESIDE, words.summary.notYet)
    },
    error: async (p) => {
      await summary.states.cover!(p)
      await p.controls.network(ANA, true)
      await p.tap(BESIDE, words.links.cover.open)
      await p.sees(BESIDE, words.summary.failed)
    },
    gone: async (p) => {
      await p.controls.scene('comfort-drops')
      await p.open(`${placeOf(p, ANA)}summary#${'A'.repeat(43)}`)
      await p.tap(BESIDE, words.links.cover.open)
      await p.sees(BESIDE, words.summary.gone)
    },
    revoked: async (p) => {
      await summary.states.result!(p)
      await p.tap(BESIDE, words.summary.revoke)
      await p.tap(BESIDE, words.summary.revokeSure)
      await p.sees(BESIDE, words.links.ownRevoked)
    },
    send: async (p) => {
      await summary.states.gone!(p)
      await p.open(`${placeOf(p, ANA)}summary#${'A'.repeat(43)}.send`)
      await p.sees(BESIDE, words.after.pass.title)
    },
  },
}

export const coachSummary: Screen = {
  front: BESIDE,
  states: {
    result: async (p) => {
      await summaryOf(p, COACH, words.coach.wrapUp.open)
      await p.tap(BESIDE, words.links.cover.open)
      await p.sees(BESIDE, words.summary.links)
    },
  },
}

export const desk: Screen = {
  front: BESIDE,
  states: {
    'signed-out': async (p) => {
      await fetch('/desk/sign-out', { method: 'POST' })
      await p.open('/desk')
      await p.sees(BESIDE, words.desk.places.signedOut.what)
    },
    loading: async (p) => {
      await p.controls.scene('comfort-drops')
      await p.controls.stall(COACH)
      await p.open(`${placeOf(p, COACH)}desk`)
      await p.find(BESIDE, '.skeleton')
    },
    empty: async (p) => {
      await p.controls.scene('comfort-drops')
      await opens(p)
      await p.sees(BESIDE, words.desk.places.first.title)
    },
    result: async (p) => {
      await worked(p)
      await p.sees(BESIDE, LABEL)
    },
    stale: async (p) => {
      await desk.states.result!(p)
      await p.controls.network(COACH, true)
      await p.sees(BESIDE, words.connection.reconnecting)
    },
    one: async (p) => {
      await toOne(p)
      await p.sees(BESIDE, words.desk.places.one.supervision)
    },
    session: async (p) => {
      await toOne(p)
      await p.visit('#session.')
      await p.sees(BESIDE, words.summary.agreement)
    },
    log: async (p) => {
      await toOne(p)
      await p.visit('#log.')
      await p.gone(BESIDE, '.skeleton')
    },
    supervision: async (p) => {
      await toOne(p)
      await p.visit('#supervision.')
      await p.gone(BESIDE, '.skeleton')
    },
    week: (p) => placed(p, words.desk.places.nav.week),
    words: (p) => placed(p, words.desk.places.nav.words),
    links: (p) => placed(p, words.desk.places.nav.links),
    kept: (p) => placed(p, words.desk.places.nav.kept),
    error: async (p) => {
      await p.controls.scene('comfort-drops')
      await opens(p, '#accept')
      await p.sees(BESIDE, words.care.accept.closed.lost)
    },
    'main-client': async (p) => {
      await p.controls.scene('empty')
      await p.controls.add({ kind: 'coach', name: MAYA, mainWindow: true })
      await p.sees(COACH, words.desk.places.first.title)
    },
  },
  fronts: { 'main-client': COACH },
}

export const theRehearsal: Screen = {
  front: BESIDE,
  states: {
    empty: (p) => p.open('/rehearsal?scene=empty'),
    result: async (p) => {
      await p.open('/rehearsal?scene=first-session')
      await p.find(BESIDE, 'iframe')
    },
  },
}

async function summaryOf(p: Player, who: string, link: string): Promise<void> {
  await works(p)
  await ends(p)
  await p.open(await p.address(who, link))
}

async function opens(p: Player, place = ''): Promise<void> {
  await p.signIn(COACH)
  await p.open(`${placeOf(p, COACH)}desk${place}`)
  await p.find(BESIDE, 'main')
}

async function worked(p: Player): Promise<void> {
  await works(p)
  await ends(p)
  await opens(p)
}

async function toOne(p: Player): Promise<void> {
  await worked(p)
  await p.visit('#engagement.')
}

async function placed(p: Player, name: string): Promise<void> {
  await worked(p)
  await p.tap(BESIDE, name)
  await p.gone(BESIDE, '.skeleton')
}
