/** What somebody who takes part sees, in Zoom and in a browser. */
import { rehearsal } from '../../words/en/rehearsal.ts'
import { words } from '../../words/words.ts'
import type { Screen } from './list.ts'
import {
  ANA,
  COACH,
  MAYA,
  SIX,
  answers,
  begins,
  byLink,
  checksIn,
  closes,
  ends,
  saysUntil,
  six,
  works,
} from './moves.ts'
import type { Player } from './player.ts'

const lost = async (p: Player, who = ANA): Promise<void> => {
  await p.controls.network(who, true)
  await p.sees(who, words.connection.reconnecting)
}

/** Before there is a session: for whoever opens the panel. */
export const visitor: Screen = {
  front: ANA,
  states: {
    waiting: async (p) => {
      await p.controls.scene('comfort-drops')
      await p.sees(ANA, words.participant.waiting)
    },
    guest: async (p) => {
      await p.controls.scene('first-session')
      await p.tap(ANA, words.panel.iLead)
      await p.sees(ANA, words.panel.signIn.what)
    },
    error: async (p) => {
      await p.controls.scene('first-session')
      await p.controls.deny(ANA, 'promptAuthorize')
      await p.tap(ANA, words.panel.iLead)
      await p.tap(ANA, words.panel.signIn.go)
      await p.sees(ANA, words.panel.signIn.failed)
    },
    unsupported: async (p) => {
      await p.controls.scene('comfort-drops')
      await p.controls.old(ANA, true)
      await p.sees(ANA, words.participant.waiting)
    },
    stale: async (p) => {
      await visitor.states.waiting!(p)
      await lost(p)
    },
  },
}

/** By key: the second coach. */
const LENA = 'coach2'

/** A coach where somebody else hosts, or leads. */
export const notHost: Screen = {
  front: COACH,
  states: {
    waiting: async (p) => {
      await p.controls.scene('not-the-host')
      await p.sees(COACH, words.panel.iLead)
    },
    'led-by': async (p) => {
      await p.controls.scene('two-coaches')
      await p.tap(LENA, words.panel.iLead)
      await p.tap(COACH, words.coach.begin.start)
      await p.sees(LENA, words.panel.ledBy.who(MAYA))
    },
  },
  fronts: { 'led-by': LENA },
}

export const participant: Screen = {
  front: ANA,
  states: {
    empty: (p) => begins(p, 'first-session'),
    quiet: async (p) => {
      await begins(p, 'first-session')
      await p.tap(ANA, words.participant.welcome.ok)
    },
    needs: async (p) => {
      await begins(p, 'first-session')
      await p.tap(ANA, words.participant.welcome.ok)
      await saysUntil(p, words.coach.script.step(3))
      await p.tap(ANA, words.needs['topics-to-avoid'])
      await p.fill(ANA, words.participant.need.words, 'My brother, for now')
      await p.tap(ANA, words.participant.need.share(MAYA))
      await p.fill(ANA, words.participant.need.words, 'A thing of my own')
      await p.tap(ANA, words.participant.need.keep)
      await p.sees(ANA, words.participant.need.keptTitle)
    },
    asked: async (p) => {
      await begins(p, 'first-session')
      await checksIn(p)
    },
    small: async (p) => {
      await p.controls.scene('comfort-drops')
      await p.controls.add({ kind: 'client', name: 'Ben' })
      await p.tap(COACH, words.coach.begin.start)
      await p.sees('ben', words.participant.welcome.title)
      await checksIn(p)
    },
    group: async (p) => {
      await begins(p, 'group-of-six')
      await p.controls.record(true)
      await checksIn(p, SIX)
      await p.sees(ANA, words.modes.recorded)
    },
    answered: async (p) => {
      await participant.states.asked!(p)
      await answers(p, ANA, 'okay')
      await p.tap(ANA, words.wishes['less-pace'])
      await p.sees(ANA, words.checkIn.sent)
    },
    kept: async (p) => {
      await participant.states.asked!(p)
      await p.tap(ANA, words.checkIn.share.keep)
      await answers(p, ANA, 'okay')
      await p.sees(ANA, words.checkIn.kept)
    },
    partial: async (p) => {
      await six(p, 'okay', 2)
    },
    result: async (p) => {
      await six(p, 'okay', 6)
      await p.sees(ANA, words.checkIn.sealed)
    },
    withheld: async (p) => {
      await six(p, 'okay', 2)
      await closes(p)
      await p.sees(ANA, words.checkIn.counted.no)
    },
    late: async (p) => {
      await begins(p, 'late-joiner')
      await p.tap(COACH, words.coach.checkIn.sendShort)
      await p.controls.join('farid')
      await p.sees('farid', words.checkIn.notAsked)
    },
    apart: async (p) => {
      await begins(p, 'group-of-six')
      await checksIn(p, SIX)
      await p.controls.breakout(ANA, rehearsal.rooms[0]!)
      await p.sees(ANA, words.checkIn.apart)
    },
    pausing: async (p) => {
      await participant.states.asked!(p)
      await p.tap(ANA, words.controls.pause.ask)
      await p.sees(ANA, words.controls.pause.alone(MAYA))
    },
    paused: async (p) => {
      await participant.states.pausing!(p)
      await p.tap(ANA, words.controls.pause.send)
      await p.sees(ANA, words.controls.pause.mine)
    },
    stale: async (p) => {
      await participant.states.asked!(p)
      await lost(p)
    },
    offline: async (p) => {
      await participant.states.stale!(p)
      await answers(p, ANA, 'okay')
      await p.sees(ANA, words.common.notSent)
    },
    'looking-back': async (p) => {
      await begins(p, 'first-session')
      await p.tap(COACH, words.coach.nav.wrapUp)
      await p.tap(COACH, words.promises.endPulse.ask)
      await p.sees(ANA, words.promises.endPulse.title)
    },
    agreement: async (p) => {
      await works(p)
      await p.tap(ANA, words.participant.nav.agreement)
    },
    left: async (p) => {
      await begins(p, 'first-session')
      await p.tap(ANA, words.controls.leave.title)
      await p.tap(ANA, words.controls.leave.now)
      await p.sees(ANA, words.controls.leave.left)
    },
    unsupported: async (p) => {
      await begins(p, 'comfort-drops')
      await p.controls.old(ANA, true)
      await p.sees(ANA, words.participant.welcome.title)
    },
  },
  fronts: { late: 'farid' },
}

export const participantEnded: Screen = {
  front: ANA,
  states: {
    ended: async (p) => {
      await works(p)
      await ends(p)
      await p.sees(ANA, words.participant.ended)
    },
    /** Somebody who came and never was asked anything has a page, too; who gave it away has none. */
    revoked: async (p) => {
      await participantEnded.states.ended!(p)
      await p.tap(COACH, words.coach.wrapUp.revoke)
      await p.tap(COACH, words.coach.wrapUp.revokeSure)
      await p.sees(ANA, words.participant.revoked)
    },
  },
}

/** Any browser, by link or code. */
export const join: Screen = {
  front: 'ben',
  states: {
    empty: async (p) => {
      await p.controls.scene('empty')
      await byLink(p)
      await p.controls.browse('ben', '')
      await p.sees('ben', words.join.code)
    },
    error: async (p) => {
      await p.controls.scene('empty')
      await byLink(p)
      await p.controls.browse('ben', 'abcd-efgh')
      await p.sees('ben', words.join.wrong)
    },
    loading: async (p) => {
      await p.controls.scene('empty')
      await byLink(p)
      await p.controls.stall('ben')
      await p.controls.browse('ben', 'abcd-efgh')
      await p.sees('ben', words.join.loading)
    },
    waiting: (p) => joined(p),
    asked: async (p) => {
      await joined(p)
      await checksIn(p, ['ben'])
    },
    refused: async (p) => {
      const code = await invites(p)
      await p.tap(COACH, words.coach.invite.meetingOnly)
      await p.gone(COACH, '[data-join-code]')
      await byLink(p)
      await p.controls.browse('ben', code)
      await p.sees('ben', words.refusals['meeting-only'])
    },
    stale: async (p) => {
      await joined(p)
      await lost(p, 'ben')
    },
  },
}

async function joined(p: Player): Promise<void> {
  const code = await invites(p)
  await byLink(p)
  await p.controls.browse('ben', code)
  await p.sees('ben', words.participant.welcome.title)
}

/** A session that nobody is in yet, and the code to it. */
async function invites(p: Player): Promise<string> {
  await p.controls.scene('empty')
  await p.controls.add({ kind: 'coach', name: MAYA, role: 'host' })
  await p.tap(COACH, words.coach.begin.start)
  const { dataset } = await p.find(COACH, '[data-join-code]')
  return dataset.joinCode ?? ''
}
