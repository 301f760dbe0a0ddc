/**
 * What reaches the coach from clients, gathered in one place: the coach's view is
 * made of it, and so is what a client sees who looks from the coach's side. So
 * the two cannot differ.
 */
import type { FromClients, NeedView } from '../contract/views.ts'
import { hasCome } from './commitments.ts'
import { endPulseForCoach } from './end-pulse.ts'
import type { Actor } from './outcome.ts'
import { asTheCoachHasIt } from './own-things.ts'
import { pulseFor } from './pulse.ts'
import { mayRemove } from './script.ts'
import type { Need, PersonId, Session } from './session.ts'

/** `only` narrows it to one person's; null is all, as the coach has it. */
export function fromClients(whole: Session, only: PersonId | null, now: number): FromClients {
  const session = asTheCoachHasIt(whole)
  const { focus, needs, paused, signals, fewer, participants } = session
  const of = (by: PersonId): boolean => only === null || by === only
  const alone = participants.length === 1
  return {
    focus: focus && { text: focus.text, at: focus.at },
    needs: needs
      .filter(({ by }) => of(by) || alone)
      .map((need) => needView(session, need, { role: 'coach', device: '' }, now)),
    // Combined answers are everyone's together and nobody's: they were promised to the coach.
    pulse: pulseFor(session, 'coach').filter(({ number }) => {
      const answerer = answererOf(session, number)
      return only === null || answerer === only
    }),
    paused: paused && of(paused.by) ? { at: paused.at, name: paused.name } : null,
    signals: [...new Set(signals.filter(({ by }) => of(by)).map(({ signal }) => signal))],
    fewer: fewer.some(of),
    endPulse: endPulseForCoach(session, only),
  }
}

export const needView = (session: Session, need: Need, actor: Actor, now: number): NeedView => ({
  id: need.id,
  kind: need.kind,
  text: need.text,
  mine: mayRemove(session, need, actor),
  noted: need.by === 'coach',
  review: need.review,
  due: hasCome(need.review, now),
})

/** Whose answer a check-in has, where it was one person's. */
function answererOf({ checkIn, results }: Session, number: number): PersonId | null {
  if (checkIn?.number === number) return checkIn.mode === 'pair' ? checkIn.asked[0]! : null
  const result = results.find((one) => one.number === number)
  return result?.mode === 'pair' ? result.of : null
}
