/** What each seat must be shown, by the model. Times, ids and words as they were sent. */
import type { Card } from '../../server/contract/vocabulary.ts'
import { gapUntil } from './asking.ts'
import { ownOf } from './opening.ts'
import { mayTakeBack, othersAccept } from './promising.ts'
import { withdrawHidden } from './own.ts'
import { offered } from './mending.ts'
import { PANELS } from './panels.ts'
import type { PanelName } from './panels.ts'
import { RATINGS, isAlone, isOver, mayTake, placeIn, present, standingFor } from './state.ts'
import type { CheckIn, Link, Model, Need, Promised, Side, Talk } from './state.ts'

/** Null where the seat leads nowhere. What the model does not know is left out. */
export function seenBy(model: Model, panel: PanelName): object | null {
  const { via, named, who } = PANELS[panel]
  if (via === 'desk') return { role: 'desk', revision: 0, authorized: true }
  const talk = standingFor(model, panel)
  const side = talk && placeIn(talk, panel)
  if (talk && side === 'coach') return seenByCoach(model.now, talk, panel)
  if (talk && side !== null) return seenByClient(model.now, talk, side)
  if (via === 'link') return null
  return {
    role: 'visitor',
    mayLead: named,
    ledBy: talk?.closedAt === null ? talk.coachName : null,
    engagements: named ? engagementsOf(model, who) : [],
    coachName: named ? ownOf(model, who).defaults.name : '',
  }
}

function engagementsOf(model: Model, who: string): object[] {
  const newest = new Map<string, Talk>()
  for (const talk of model.talks) if (talk.coach === who) newest.set(talk.engagement, talk)
  const { archived } = ownOf(model, who)
  return [...newest.values()]
    .filter(({ endedAt, engagement }) => endedAt === null && !archived.includes(engagement))
    .toSorted((one, other) => other.openedAt - one.openedAt)
    .map(({ engagement: id, label }) => ({
      id,
      label,
      sessions: model.talks.filter(({ engagement }) => engagement === id).length,
    }))
}

/** What has reached the coach, of one person or of all. */
function fromClients(now: number, whole: Talk, only: string | null): object {
  const talk = withdrawHidden(whole)
  const of = (by: string) => only === null || by === only
  const { focus, paused, signals, fewer, endPulse } = talk
  const given = [...(endPulse ?? [])].find(
    ([by, { share }]) => of(by) && (share === 'now' || talk.closedAt !== null),
  )?.[1].answers
  return {
    focus: focus && { text: focus.text, at: focus.at },
    needs: talk.needs
      .filter(({ by }) => of(by) || isAlone(talk))
      .map((need) => needSeen(now, talk, need, 'coach')),
    pulse: pulseSeen(talk, only),
    paused: paused && of(paused.by) ? { at: paused.at, name: paused.name } : null,
    signals: [...new Set(signals.filter(({ by }) => of(by)).map(({ signal }) => signal))],
    fewer: [...fewer].some(of),
    endPulse: given && Object.keys(given).length > 0 ? given : null,
  }
}

const needSeen = (now: number, talk: Talk, need: Need, side: Side): object => ({
  id: need.id,
  kind: need.kind,
  text: need.text,
  review: need.review,
  mine: mayTake(talk, need, side),
  noted: need.by === 'coach',
  due: need.review !== null && now >= Date.parse(`${need.review}T00:00:00Z`),
})

/** The coach's picture; of one client, what in it came from them. */
function pulseSeen(talk: Talk, only: string | null): object[] {
  const all = talk.checkIn ? [...talk.results, talk.checkIn] : talk.results
  const before = new Map<string, number>()
  const pulse = all.map((one) => {
    const isOpen = one === talk.checkIn
    const frame = { number: one.number, at: one.at }
    if (one.mode !== 'pair') {
      const { mode, asked, threshold, byLink, blocks } = one
      const promised = { mode, expected: asked.length, threshold, byLink }
      if (blocks.length > 0) return { ...frame, kind: 'released', blocks, promised }
      return { ...frame, kind: isOpen ? 'nothing' : 'withheld' }
    }
    if (!one.mine || (one.mine.share === 'end' && talk.closedAt === null))
      return { ...frame, kind: 'nothing' }
    const { answer, wishes } = one.mine
    const who = one.asked[0]!
    const now = answer === 'rather-not-say' ? null : 5 - RATINGS.indexOf(answer)
    const last = before.get(who)
    if (now !== null) before.set(who, now)
    const steps = now === null || last === undefined ? null : now - last
    return { ...frame, kind: 'answer', answer, wishes, steps }
  })
  const isTheirs = ({ mode, asked }: CheckIn): boolean => mode === 'pair' && asked[0] === only
  return pulse.filter((_, place) => only === null || isTheirs(all[place]!))
}

const promiseSeen = (now: number, talk: Talk, one: Promised, side: Side): object => {
  const { id, promiser, kind, text, due, clause, state, history } = one
  const overdue = state === 'open' && isOver(due, now)
  const mine = mayTakeBack(talk, one, side)
  return { id, promiser, kind, text, due, clause, state, history, overdue, mine }
}

const clausesSeen = (talk: Talk, side: Side): object[] =>
  talk.clauses.map((clause) => ({
    id: clause.id,
    text: clause.text,
    version: clause.version,
    agreed: clause.agreed,
    mine: clause.agreed || clause.accepted.has(side),
    theirs: clause.agreed || othersAccept(talk, clause, side),
    reopened: clause.before && !clause.agreed,
  }))

/** Whether there is a path is known, and not which. */
const linkSeen = (talk: Talk, link: Link, side: Side): object => ({
  side: link.side === 'coach' ? 'coach' : 'client',
  expiresAt: link.until,
  revoked: link.revokedAt !== null,
  life: link.life ?? talk.linkLife,
  handed: link.handed,
  opens: link.revokedAt === null && (link.side === side || link.handed),
})

function seenByCoach(now: number, talk: Talk, panel: PanelName): object {
  const { engagement, label, number, openedAt, closedAt, coachName, checkIn } = talk
  const people = present(talk)
  const had = withdrawHidden(talk)
  const waiting = offered(had)
  const item = (card: Card) => ({
    suggested: talk.said.includes(card) && talk.confirmed[card] === null,
    confirmedAt: talk.confirmed[card],
  })
  return {
    role: 'coach',
    session: { engagement, label, number, openedAt, closedAt, coachName },
    present: people.length,
    byLink: people.filter(({ byLink }) => byLink).length,
    apart: people.filter(({ apart }) => apart).length,
    elsewhere: closedAt === null && talk.leadsFrom !== panel,
    recorded: talk.recorded,
    meetingOnly: talk.meetingOnly,
    script: {
      card: talk.at.card,
      line: talk.at.line,
      said: talk.said,
      lines: talk.lines,
      exceptions: talk.exceptions,
      promise: talk.promise,
      logistics: talk.logistics,
    },
    checklist: {
      confidentiality: item('confidentiality'),
      coaching: item('coaching'),
      needs: item('needs'),
      'how-we-work': item('how-we-work'),
    },
    ...fromClients(now, talk, null),
    agreement: clausesSeen(talk, 'coach'),
    commitments: talk.promises.map((one) => promiseSeen(now, talk, one, 'coach')),
    record: talk.record,
    plannedFor: talk.plannedFor,
    next: talk.next,
    readiness: talk.readiness,
    eyeContact: talk.eyeContact,
    cadence: talk.cadence,
    asked: talk.askedAt === null ? null : { at: talk.askedAt, gapUntil: gapUntil(talk) },
    aloud: talk.aloud,
    notes: talk.notes,
    earlierFocus: talk.earlierFocus,
    earlierThemes: talk.themes,
    insteadOfAdvice: talk.instead,
    questions: talk.questions,
    endPulseOpen: talk.endPulse !== null,
    threshold: talk.threshold,
    promptGap: talk.promptGap,
    checkIn: checkIn && {
      number: checkIn.number,
      mode: checkIn.mode,
      expected: checkIn.asked.length,
      threshold: checkIn.threshold,
      openedAt: checkIn.at,
    },
    prompt: waiting ? { strain: waiting.number, cause: waiting.cause, line: waiting.line } : null,
    repairs: had.strains
      .filter(({ state }) => state === 'said')
      .map(({ number, at, cause, owned, putRight, outcome, judgedAt, carried }) => ({
        strain: number,
        at,
        cause,
        owned,
        putRight,
        outcome,
        judgedAt,
        carried,
      })),
    links: talk.links.map((link) => linkSeen(talk, link, 'coach')),
  }
}

function seenByClient(now: number, talk: Talk, side: string): object {
  const { number, openedAt, closedAt, coachName, said } = talk
  const hasSaid = (card: Card): boolean => said.includes(card)
  const asked = hasSaid('needs') || ['needs', 'how-we-work'].includes(talk.at.card)
  const heard: Record<string, boolean> = {
    policy: hasSaid('confidentiality'),
    'needs-question': asked,
    'how-we-work': hasSaid('how-we-work'),
  }
  const person = talk.people.find(({ who }) => who === side)!
  const pulse = talk.endPulse?.get(side)
  const link = talk.links.find((one) => one.side === side)
  return {
    role: 'participant',
    session: { number, openedAt, closedAt, coachName },
    said,
    needsAsked: asked,
    lines: Object.fromEntries(
      Object.entries(talk.lines).filter(([line]) => heard[line] ?? hasSaid('coaching')),
    ),
    exceptions: hasSaid('confidentiality') ? talk.exceptions : null,
    promise: hasSaid('confidentiality') ? talk.promise : null,
    logistics: hasSaid('how-we-work') ? talk.logistics : null,
    needs: talk.needs
      .filter((need) => mayTake(talk, need, side) || (need.by === 'coach' && isAlone(talk)))
      .map((need) => needSeen(now, talk, need, side)),
    agreement: clausesSeen(talk, side),
    commitments: talk.promises.map((one) => promiseSeen(now, talk, one, side)),
    record: talk.record,
    next: talk.next,
    cadence: talk.cadence,
    focus: talk.focus && { text: talk.focus.text, at: talk.focus.at },
    paused: talk.paused && { mine: talk.paused.by === side },
    fewer: talk.fewer.has(side),
    alone: isAlone(talk),
    endPulse: talk.endPulse && {
      mine: pulse?.answers ?? {},
      share: pulse?.share ?? 'now',
      change: pulse?.change ?? 0,
    },
    mirror: fromClients(now, talk, side),
    meetingOnly: talk.meetingOnly,
    recorded: talk.recorded,
    apart: person.here && person.apart,
    left: !person.here,
    checkIn: checkInSeen(talk.checkIn, side),
    link: link ? linkSeen(talk, link, side) : null,
  }
}

function checkInSeen(checkIn: CheckIn | null, side: string): object | null {
  if (!checkIn) return null
  const { number, mode, asked, byLink, threshold, mine, change, blocks } = checkIn
  if (!asked.includes(side)) return { number, asked: false }
  const frame = { number, mode, expected: asked.length, byLink, threshold, asked: true }
  return mode === 'pair'
    ? { ...frame, mine, change, blocks: null }
    : { ...frame, mine: null, change: 0, blocks: blocks.length }
}
