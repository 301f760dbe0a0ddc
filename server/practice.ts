/** What a coach sees and keeps beside the session they are in: preparation, trust log, reflection, cards. */
import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { LookBeside, Looked, Reply } from './contract/commands.ts'
import type { LookView, ReceiptView } from './contract/looks.ts'
import { asTheCoachHasIt } from './core/own-things.ts'
import { NO_PRACTICE, practise, withReceipt } from './core/practice.ts'
import type { OfPractice, Practice, Practised } from './core/practice.ts'
import { preparationOf } from './core/preparation.ts'
import { trustLog } from './core/trust-log.ts'
import { evidenceOf } from './core/week.ts'
import { inTurn } from './in-turn.ts'
import { uidOf } from './seats.ts'
import type { Seat } from './seats.ts'
import type { Store } from './store/store.ts'

/**
 * Another server may save in between, as often as a coach's other device taps: each
 * of its commands can make one here lose. Losing more often than this is a fault.
 */
const ATTEMPTS = 100
/** Who lost lets the other come to its end, for a moment that grows, in ms. */
const GIVES_WAY = 5
const LONGEST_PAUSE = 50
/** The longest week: seven days and what a change of clocks adds, two hours at Troll. */
const LONGEST_WEEK = (7 * 24 + 2) * 60 * 60 * 1000
/** Engagements whose promises are looked through: more than a coach holds in a working life. */
const ENGAGEMENTS = 5_000

const DAY = 24 * 60 * 60 * 1000

export type Practices = ReturnType<typeof createPractices>

export function createPractices(deps: { store: Store; clock: () => number }) {
  const { store, clock } = deps

  const ofOne = inTurn()

  /** One after the other here; other servers are met by the revision. */
  const change = (coach: string, to: (practice: Practice) => Practised): Promise<Reply> =>
    ofOne(coach, () => changeNow(coach, to))

  async function changeNow(coach: string, to: (practice: Practice) => Practised): Promise<Reply> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const kept = await store.practices.read(coach)
      const outcome = to(kept?.practice ?? NO_PRACTICE)
      if (!outcome.ok) return outcome
      if (await store.practices.save(coach, outcome.practice, kept?.revision ?? 0))
        return { ok: true }
      await wait(randomInt(Math.min((attempt + 1) * GIVES_WAY, LONGEST_PAUSE)))
    }
    throw new Error('a practice changed too often to be changed')
  }

  const command = (coach: string, asked: OfPractice): Promise<Reply> =>
    change(coach, (practice) => practise(practice, asked, clock()))

  const receipt = (coach: string, given: ReceiptView): Promise<Reply> =>
    change(coach, (practice) => ({ ok: true, practice: withReceipt(practice, given) }))

  /** Only what is this coach's own; anything else is not there. */
  async function look(seat: Seat, asked: LookBeside): Promise<Looked> {
    const coach = uidOf(seat)
    if (coach === null) return { ok: false, refusal: 'not-yours' }
    const view = await viewOf(coach, asked)
    return view ? { ok: true, view } : { ok: false, refusal: 'not-found' }
  }

  async function viewOf(coach: string, asked: LookBeside): Promise<LookView | null> {
    switch (asked.what) {
      case 'practice': {
        const { cards, favourites, away, templates, defaults } = await practiceOf(coach)
        return { what: 'practice', practice: { cards, favourites, away, templates, defaults } }
      }
      case 'preparation': {
        const last = await store.lastOf(asked.engagement)
        if (last?.coach !== coach) return null
        return { what: 'preparation', preparation: preparationOf(last, clock()) }
      }
      case 'log': {
        const { engagement } = asked
        const sessions = await store.sessionsIn(engagement)
        const newest = sessions.at(-1)
        if (newest?.coach !== coach) return null
        const events = trustLog(sessions.map(asTheCoachHasIt))
        return { what: 'log', log: { engagement, label: newest.label, events } }
      }
      case 'week': {
        const { week, from, until } = asked
        if (until <= from || until - from > LONGEST_WEEK) return null
        const [sessions, earlier, { reflections }] = await Promise.all([
          store.sessionsBetween(coach, from, until),
          store.newestOf(coach, ENGAGEMENTS, from),
          practiceOf(coach),
        ])
        const before = earlier.map(({ session }) => session)
        return {
          what: 'week',
          week: {
            week,
            from: mondayOf(week),
            sessions: sessions.length,
            evidence: evidenceOf(sessions, from, Math.min(until, clock()), before),
            answers: reflections[week] ?? {},
            weeks: Object.keys(reflections).toSorted().toReversed(),
          },
        }
      }
    }
  }

  const practiceOf = async (coach: string): Promise<Practice> =>
    (await store.practices.read(coach))?.practice ?? NO_PRACTICE

  return { of: practiceOf, command, receipt, look }
}

/** The day a week begins with, in any zone: week one is the one with 4 January in it. */
function mondayOf(week: string): string {
  const fourth = Date.UTC(Number(week.slice(0, 4)), 0, 4)
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY
  return new Date(first + (Number(week.slice(6)) - 1) * 7 * DAY).toISOString().slice(0, 10)
}
