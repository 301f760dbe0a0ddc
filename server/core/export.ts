/** What a coach takes elsewhere: all that they have of an engagement, and nothing that a client keeps from them. */
import type { ExportedSession, ExportView } from '../contract/looks.ts'
import { endPulseForCoach } from './end-pulse.ts'
import type { Actor } from './outcome.ts'
import { asTheCoachHasIt, hasGaps } from './own-things.ts'
import type { Practice } from './practice.ts'
import { pulseFor } from './pulse.ts'
import type { Session } from './session.ts'
import { trustLog } from './trust-log.ts'
import { commitmentView, repairView } from './views.ts'

const COACH: Actor = { role: 'coach', device: '' }

/** `sessions` are all of an engagement's, oldest first, and at least one. */
export function exportedEngagement(
  sessions: [Session, ...Session[]],
  now: number,
): ExportView['engagements'][number] {
  const { engagement, label } = sessions.at(-1) ?? sessions[0]
  return {
    id: engagement,
    label,
    sessions: sessions.map((one) => exportedSession(one, now)),
    log: trustLog(sessions.map(asTheCoachHasIt)),
  }
}

/** Receipts and what is put away stay: they are about this server. */
export const exportedPractice = (practice: Practice): ExportView['practice'] => ({
  cards: practice.cards,
  favourites: practice.favourites,
  away: practice.away,
  templates: practice.templates,
  defaults: practice.defaults,
  reflections: practice.reflections,
})

/** Of the people in it nothing but what they said: no id of theirs, and none of their ballots. */
function exportedSession(whole: Session, now: number): ExportedSession {
  const session = asTheCoachHasIt(whole)
  return {
    id: session.id,
    number: session.number,
    coachName: session.coachName,
    openedAt: session.openedAt,
    closedAt: session.closedAt,
    keptUntil: session.keptUntil,
    plannedFor: session.plannedFor,
    next: session.next,
    said: session.said,
    confirmed: session.confirmed,
    lines: session.lines,
    exceptions: session.exceptions,
    promise: session.promise,
    logistics: session.logistics,
    needs: session.needs.map(({ kind, text, by, review }) => ({
      kind,
      text,
      noted: by === 'coach',
      review,
    })),
    agreement: session.agreement.map(({ id, text, agreedAt }) => ({ id, text, agreedAt })),
    commitments: session.commitments.map((one) => commitmentView(session, one, COACH, now)),
    focus: session.focus && { text: session.focus.text, at: session.focus.at },
    cadence: session.cadence,
    pulse: pulseFor(session, 'coach'),
    endPulse: endPulseForCoach(session, null),
    corrections: session.corrections.map(({ on, of, text, at }) => ({ on, of, text, at })),
    removed: hasGaps(whole),
    notes: session.notes,
    questions: session.questions.map(({ kind, text }) => ({ kind, text })),
    repairs: session.strains.filter(({ state }) => state === 'said').map(repairView),
    readiness: session.readiness,
    insteadOfAdvice: session.insteadOfAdvice,
    talk: session.talk,
  }
}
