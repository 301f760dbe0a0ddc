/** What a client holds in their own hands: pause, slower, skip, what is off limits, and deleting. */
import type { Command } from '../contract/commands.ts'
import { SIGNALS } from '../contract/limits.ts'
import { done, refuse, whoIs } from './outcome.ts'
import type { Actor, Outcome } from './outcome.ts'
import { mayRemove } from './script.ts'
import type { PersonId, Session, Strain } from './session.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** Named on purpose: whoever asks was told that the coach learns who it is. */
export function pause(
  session: Session,
  { name }: Of<'pause'>,
  person: PersonId,
  now: number,
): Outcome {
  if (session.paused) return done(session)
  return done({ ...session, paused: { at: now, by: person, name } })
}

export function resume(session: Session, actor: Actor): Outcome {
  const { paused } = session
  if (!paused) return done(session)
  if (actor.role === 'participant' && actor.person !== paused.by) return refuse('not-yours')
  return done({ ...session, paused: null, pauses: [...session.pauses, paused.at] })
}

/** One of each kind waits for the coach; again is the same. */
export function signal(
  session: Session,
  { signal: said }: Of<'signal'>,
  person: PersonId,
): Outcome {
  if (session.signals.some((one) => one.by === person && one.signal === said)) return done(session)
  if (session.signals.length >= SIGNALS) return refuse('too-many')
  return done({ ...session, signals: [...session.signals, { signal: said, by: person }] })
}

export const heardSignals = (session: Session): Outcome =>
  done(session.signals.length === 0 ? session : { ...session, signals: [] })

/** What is off limits is so at first: the client says when to look at it again. */
export function reviewNeed(
  session: Session,
  { id, review }: Of<'review-need'>,
  actor: Actor,
): Outcome {
  const need = session.needs.find((one) => one.id === id)
  if (!need) return refuse('not-found')
  if (!mayRemove(session, need, actor)) return refuse('not-yours')
  const changed = { ...need, review }
  return done({ ...session, needs: session.needs.map((one) => (one === need ? changed : one)) })
}

/**
 * All that this person sent in this session. Sealed ballots are nobody's any
 * more; what the coach said after an answer stays, without the answer.
 */
export function deleteMine(session: Session, person: PersonId): Outcome {
  const actor: Actor = { role: 'participant', person }
  const { checkIn, participants, earlier } = session
  const answered = new Set(
    session.results
      .filter((one) => one.mode === 'pair' && one.of === person)
      .map(({ number }) => number),
  )
  const open = checkIn?.mode === 'pair' && checkIn.asked.includes(person)
  if (open) answered.add(checkIn.number)
  return done({
    ...session,
    checkIn: open ? { ...checkIn, mine: null } : checkIn,
    results: session.results.map((one) =>
      one.mode === 'pair' && one.of === person ? { ...one, mine: null } : one,
    ),
    strains: withoutAnswers(session, answered),
    needs: session.needs.filter((need) => need.by !== whoIs(actor) && !isAloneWith(session, need)),
    commitments: session.commitments.filter(({ by }) => by !== person),
    focus: session.focus?.by === person ? null : session.focus,
    paused: session.paused?.by === person ? null : session.paused,
    signals: session.signals.filter(({ by }) => by !== person),
    fewer: session.fewer.filter((one) => one !== person),
    // Emptied, not forgotten: a late retry of what is deleted has a lower change.
    endPulse: session.endPulse && {
      ...session.endPulse,
      given: session.endPulse.given.map((one) =>
        one.by === person ? { ...one, answers: {}, change: one.change + 1 } : one,
      ),
    },
    earlier: participants.length === 1 ? { ...earlier, usual: [] } : earlier,
    corrections: session.corrections.filter(({ by }) => by !== person),
    hidden: session.hidden.filter(({ by }) => by !== person),
  })
}

/** What the coach said after such an answer stays, and says no more why. */
export const withoutAnswers = ({ strains }: Session, answered: Set<number>): Strain[] =>
  strains.flatMap((strain): Strain[] => {
    if (strain.checkIn === null || !answered.has(strain.checkIn)) return [strain]
    return strain.state === 'said' ? [{ ...strain, cause: 'sensed', checkIn: null }] : []
  })

/** What the only client shared in an earlier session. */
const isAloneWith = ({ participants }: Session, { by }: Session['needs'][number]): boolean =>
  by === 'earlier' && participants.length === 1
