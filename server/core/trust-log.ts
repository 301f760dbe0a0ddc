/**
 * What happened across the sessions of an engagement, by the guide's four
 * factors. Events, never a number for how much trust there is.
 */
import type { LogEvent } from '../contract/looks.ts'
import { Card } from '../contract/vocabulary.ts'
import type { Factor, RepairOutcome } from '../contract/vocabulary.ts'
import { LATE } from '../contract/limits.ts'
import { isPast } from './commitments.ts'
import type { Session } from './session.ts'

type What = LogEvent['what']

const FACTOR: Record<What, Factor> = {
  'card-confirmed': 'safety',
  'topic-lifted': 'safety',
  'check-in': 'safety',
  'asked-aloud': 'safety',
  'pause-honoured': 'safety',
  'focus-set': 'empathy',
  'strain-marked': 'empathy',
  'repair-said': 'empathy',
  'repair-owned': 'empathy',
  'repair-landed': 'empathy',
  'repair-not-yet': 'empathy',
  'repair-let-go': 'empathy',
  'repair-carried-over': 'empathy',
  'clause-agreed': 'boundaries',
  'promise-made': 'reliability',
  'promise-kept': 'reliability',
  'promise-kept-late': 'reliability',
  'promise-renegotiated': 'reliability',
  'promise-let-go': 'reliability',
  'began-on-time': 'reliability',
  'began-late': 'reliability',
}

const OUTCOME: Record<RepairOutcome, What> = {
  landed: 'repair-landed',
  'not-yet': 'repair-not-yet',
  'let-go': 'repair-let-go',
  'carried-over': 'repair-carried-over',
}

/** The sessions of one engagement, in any order; events come oldest first. */
export function trustLog(sessions: Session[]): LogEvent[] {
  const promised = new Set<string>()
  return sessions
    .toSorted((one, other) => one.openedAt - other.openedAt)
    .flatMap((session) => eventsIn(session, promised))
    .toSorted((one, other) => one.at - other.at)
}

function eventsIn(session: Session, promised: Set<string>): LogEvent[] {
  const { openedAt, closedAt, plannedFor, number } = session
  const events: LogEvent[] = []
  const log = (what: What, at: number): void =>
    void events.push({ at, session: number, factor: FACTOR[what], what })
  /** What came along from an earlier session is that one's event. */
  const here = (at: number | null): at is number => at !== null && at >= openedAt

  if (plannedFor !== null)
    log(openedAt - plannedFor >= LATE * 60_000 ? 'began-late' : 'began-on-time', openedAt)
  for (const card of Card.options) {
    const at = session.confirmed[card]
    if (here(at)) log('card-confirmed', at)
  }
  for (const { agreedAt } of session.agreement) if (here(agreedAt)) log('clause-agreed', agreedAt)
  if (session.focus) log('focus-set', session.focus.at)
  for (const { openedAt: at } of session.results) log('check-in', at)
  for (const at of session.aloud) log('asked-aloud', at)
  for (const at of session.pauses) log('pause-honoured', at)
  for (const at of session.lifted) log('topic-lifted', at)
  for (const strain of session.strains) {
    if (!strain.carried) log('strain-marked', strain.at)
    if (!strain.carried && strain.state === 'said') log('repair-said', strain.at)
    if (strain.owned && !strain.carried) log('repair-owned', strain.at)
    if (strain.outcome) log(OUTCOME[strain.outcome], strain.judgedAt ?? closedAt ?? strain.at)
  }
  for (const { id, history } of session.commitments)
    for (const [step, { at, what, due }] of history.entries()) {
      if (!here(at) || what === 'reopened') continue
      // A slip that was taken back did not happen.
      if (what === 'kept' && history[step + 1]?.what === 'reopened') continue
      // What an older version stored says of each session that it was made there.
      if (what === 'made' && promised.has(id)) continue
      promised.add(id)
      log(what === 'kept' && isPast(due, at) ? 'promise-kept-late' : `promise-${what}`, at)
    }
  return events
}
