/** The coach's screens of a session, each in every state it can be in. */
import { rehearsal } from '../../words/en/rehearsal.ts'
import { words } from '../../words/words.ts'
import {
  ANA,
  COACH,
  LABEL,
  MAYA,
  answers,
  begins,
  checksIn,
  checksInAgain,
  closes,
  ends,
  feels,
  saysUntil,
  six,
  works,
} from './moves.ts'
import type { Player } from './player.ts'
import type { Screen } from './list.ts'

const lost = async (p: Player): Promise<void> => {
  await p.controls.network(COACH, true)
  await p.sees(COACH, words.connection.reconnecting)
}

/** Left out: "waiting" is "empty" here, since one tap starts; guests and clients have a screen of their own. */
export const begin: Screen = {
  front: COACH,
  states: {
    empty: (p) => p.controls.scene('comfort-drops'),
    result: async (p) => {
      await begins(p, 'comfort-drops', LABEL)
      await ends(p)
      await p.tap(COACH, words.coach.begin.another)
      await p.sees(COACH, words.coach.begin.again)
    },
    prepare: async (p) => {
      await works(p)
      await ends(p)
      await p.tap(COACH, words.coach.begin.another)
      await p.tap(COACH, LABEL)
      await p.gone(COACH, '.skeleton')
    },
    stale: async (p) => {
      await p.controls.scene('comfort-drops')
      await lost(p)
    },
  },
}

export const start: Screen = {
  front: COACH,
  states: {
    empty: async (p) => {
      await p.controls.scene('empty')
      await p.controls.add({ kind: 'coach', name: MAYA, role: 'host' })
      await p.tap(COACH, words.coach.begin.start)
      await p.sees(COACH, words.coach.present.nobody)
    },
    waiting: (p) => begins(p, 'comfort-drops', LABEL),
    partial: async (p) => {
      await begins(p, 'comfort-drops', LABEL)
      await saysUntil(p, words.coach.script.step(3))
      await p.tap(ANA, words.needs['topics-to-avoid'])
      await p.fill(ANA, words.participant.need.words, 'My brother, for now')
      await p.tap(ANA, words.participant.need.share(MAYA))
      await p.sees(COACH, 'My brother')
    },
    result: async (p) => {
      await begins(p, 'comfort-drops', LABEL)
      await saysUntil(p, words.coach.script.finished)
      await p.sees(COACH, words.coach.script.finished)
    },
    invite: async (p) => {
      await begins(p, 'comfort-drops', LABEL)
      await p.tap(COACH, words.coach.invite.title)
      await p.tap(COACH, words.coach.invite.show)
    },
    stale: async (p) => {
      await begins(p, 'comfort-drops', LABEL)
      await lost(p)
    },
    unsupported: async (p) => {
      await p.controls.scene('comfort-drops')
      await p.controls.old(COACH, true)
      await p.tap(COACH, words.coach.begin.start)
      await p.tap(COACH, words.coach.invite.title)
    },
  },
}

/** The place a coach looks at while they talk. */
export const coach: Screen = {
  front: COACH,
  states: {
    empty: async (p) => {
      await begins(p, 'comfort-drops', LABEL)
      await p.tap(COACH, words.coach.nav.checkIn)
      await p.sees(COACH, words.coach.checkIn.empty)
    },
    waiting: async (p) => {
      await begins(p, 'comfort-drops', LABEL)
      await checksIn(p)
      await p.sees(COACH, words.coach.checkIn.waitingPair)
    },
    partial: async (p) => {
      await six(p, 'comfortable', 4)
      await p.sees(COACH, words.coach.checkIn.waiting)
    },
    result: async (p) => {
      await begins(p, 'comfort-drops', LABEL)
      await checksIn(p)
      await feels(p, 'comfortable')
    },
    drop: async (p) => {
      await begins(p, 'comfort-drops', LABEL)
      await checksIn(p)
      await feels(p, 'very-comfortable')
      await closes(p)
      await checksInAgain(p)
      await p.tap(ANA, words.wishes['less-pace'])
      await answers(p, ANA, 'a-bit-uncomfortable')
      await p.sees(COACH, words.coach.repair.title)
    },
    own: async (p) => {
      await coach.states.drop!(p)
      await p.tap(COACH, words.coach.repair.said)
      await p.sees(COACH, words.promises.own.title)
    },
    group: async (p) => {
      await six(p, 'comfortable', 6)
      await p.sees(COACH, words.coach.together.comfortable)
    },
    'group-drop': async (p) => {
      await six(p, 'a-bit-uncomfortable', 6)
      await p.sees(COACH, words.coach.repair.title)
    },
    withheld: async (p) => {
      await six(p, 'okay', 3)
      await closes(p)
      await p.sees(COACH, words.coach.checkIn.withheld)
    },
    again: async (p) => {
      await coach.states.result!(p)
      await closes(p)
      await p.tap(COACH, words.coach.checkIn.send)
      await p.sees(COACH, words.controls.again.aloud)
    },
    asked: async (p) => {
      await coach.states.result!(p)
      await p.tap(ANA, words.controls.pause.ask)
      await p.tap(ANA, words.controls.pause.send)
      await p.find(COACH, '[data-ask]:not(.asking-new)')
    },
    covered: async (p) => {
      await coach.states.result!(p)
      await p.controls.share(COACH, 'app')
      await p.sees(COACH, words.coach.guard.sharing)
    },
    apart: async (p) => {
      await begins(p, 'group-of-six', LABEL)
      await p.controls.breakout(ANA, rehearsal.rooms[0]!)
      await p.sees(COACH, words.coach.apart(1))
      await p.tap(COACH, words.coach.checkIn.sendShort)
      await p.sees(COACH, words.refusals['in-breakout'])
    },
    stale: async (p) => {
      await coach.states.result!(p)
      await lost(p)
    },
    /** Asked without a connection: it is kept, and said so. */
    offline: async (p) => {
      await coach.states.result!(p)
      await lost(p)
      await p.tap(COACH, words.coach.checkIn.close)
      await p.sees(COACH, words.common.notSent)
    },
    elsewhere: async (p) => {
      await begins(p, 'comfort-drops', LABEL)
      await p.controls.device(COACH)
      await p.tap('coach2', words.coach.elsewhere.takeOver)
      await p.sees(COACH, words.coach.elsewhere.where)
    },
    unsupported: async (p) => {
      await p.controls.scene('comfort-drops')
      await p.controls.old(COACH, true)
      await p.tap(COACH, words.coach.begin.start)
      await p.tap(COACH, words.coach.nav.checkIn)
      await p.tap(COACH, words.coach.checkIn.settings)
    },
  },
}

export const prompts: Screen = {
  front: COACH,
  states: {
    result: async (p) => {
      await begins(p, 'comfort-drops', LABEL)
      await p.tap(COACH, words.coach.nav.prompts)
    },
    'own-cards': async (p) => {
      await prompts.states.result!(p)
      await p.tap(COACH, words.prompts.edit.title)
    },
    check: async (p) => {
      await prompts.states.result!(p)
      // It reads English questions, and is not offered beside other languages.
      if (words.language === 'en') await p.tap(COACH, words.prompts.check)
    },
  },
}

export const wrapUp: Screen = {
  front: COACH,
  states: {
    empty: async (p) => {
      await begins(p, 'comfort-drops', LABEL)
      await p.tap(COACH, words.coach.nav.wrapUp)
    },
    waiting: async (p) => {
      await wrapUp.states.empty!(p)
      await p.tap(COACH, words.promises.endPulse.ask)
      await p.sees(COACH, words.promises.endPulse.waiting)
    },
    result: works,
    sure: async (p) => {
      await wrapUp.states.empty!(p)
      await p.tap(COACH, words.coach.wrapUp.end)
    },
  },
}

export const coachEnded: Screen = {
  front: COACH,
  states: {
    ended: async (p) => {
      await works(p)
      await ends(p)
    },
    stale: async (p) => {
      await coachEnded.states.ended!(p)
      await lost(p)
    },
  },
}
