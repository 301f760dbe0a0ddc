/**
 * What a coach's own sessions of one week left for the guide's five questions.
 * Nothing a client sent or rated is read here: counts of what the coach did.
 */
import type { Evidence } from '../contract/views.ts'
import { Distraction } from '../contract/vocabulary.ts'
import { isOverdue, isPast } from './commitments.ts'
import type { Session } from './session.ts'

const EVERYTHING = Distraction.options.length

/**
 * `from` and `until` in ms, where the coach is; `sessions` opened between them, and
 * `earlier` is the last one before of each engagement: what was promised there may
 * have been kept since, between sessions.
 */
export function evidenceOf(
  sessions: Session[],
  from: number,
  until: number,
  earlier: Session[] = [],
): Evidence {
  const steady = { steady: 0, rushed: 0, unsettled: 0 }
  for (const { readiness } of sessions) if (readiness.steady) steady[readiness.steady] += 1
  return {
    listened: sessions.flatMap(({ talk }) => (talk ? [talk] : [])),
    followedThrough: followedThrough(sessions, from, until, earlier),
    asked: {
      sessions: sessions.filter((one) => one.checkIns + one.aloud.length > 0).length,
      checkIns: sum(sessions.map((one) => one.checkIns)),
      aloud: sum(sessions.map((one) => one.aloud.length)),
    },
    noAdvice: {
      insteadOfAdvice: sum(sessions.map((one) => one.insteadOfAdvice)),
      adviceQuestions: sum(
        sessions.map(({ questions }) => questions.filter(({ kind }) => kind === 'advice').length),
      ),
    },
    focused: {
      ready: sessions.filter(({ readiness }) => readiness.away.length === EVERYTHING).length,
      partly: sessions.filter(
        ({ readiness: { away } }) => away.length > 0 && away.length < EVERYTHING,
      ).length,
      steady,
    },
  }
}

/** The coach's promises, once each: one that came along stands in several sessions. */
function followedThrough(
  sessions: Session[],
  from: number,
  until: number,
  earlier: Session[],
): Evidence['followedThrough'] {
  const newest = new Map<string, Session['commitments'][number]>()
  const inOrder = sessions.toSorted((one, other) => one.openedAt - other.openedAt)
  for (const { commitments } of [...earlier, ...inOrder])
    for (const one of commitments) if (one.promiser === 'coach') newest.set(one.id, one)
  const ofWeek = new Set(sessions.flatMap(({ commitments }) => commitments.map(({ id }) => id)))
  const found = { kept: 0, late: 0, renegotiated: 0, overdue: 0 }
  for (const one of newest.values()) {
    const steps = one.history.filter(({ at }) => at >= from && at < until)
    const last = steps.at(-1)
    if (last?.what === 'kept') found[isPast(last.due, last.at) ? 'late' : 'kept'] += 1
    found.renegotiated += steps.filter(({ what }) => what === 'renegotiated').length
    // What was overdue already is not this week's, unless a session of it was held.
    const isOfWeek = ofWeek.has(one.id) || !isPast(one.due, from)
    if (isOfWeek && isOverdue(one, until)) found.overdue += 1
  }
  return found
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0)
