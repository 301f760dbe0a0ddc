/** What a coach prepares with: what the last session of an engagement left. */
import type { PreparationView } from '../contract/looks.ts'
import { Card } from '../contract/vocabulary.ts'
import { recordAfter } from './commitments.ts'
import { endPulseForCoach } from './end-pulse.ts'
import { fromClients } from './from-clients.ts'
import { themesIn } from './opening.ts'
import { asTheCoachHasIt } from './own-things.ts'
import type { Actor } from './outcome.ts'
import type { Session } from './session.ts'
import { commitmentView, repairView } from './views.ts'

/** Themes of more than one session, the newest last. */
const THEMES = 6

/** `newest` is the newest session of the engagement, open or over. */
export function preparationOf(newest: Session, now: number): PreparationView {
  const last = asTheCoachHasIt(newest)
  const coach: Actor = { role: 'coach', device: '' }
  const over = last.closedAt !== null
  const { needs, pulse } = fromClients(last, null, now)
  return {
    engagement: last.engagement,
    label: last.label,
    number: last.number + (over ? 1 : 0),
    plannedFor: over ? last.next : last.plannedFor,
    lastAt: last.openedAt,
    commitments: last.commitments
      .filter(({ state }) => state === 'open')
      .map((one) => commitmentView(last, one, coach, now)),
    record: over ? recordAfter(last) : last.record,
    needs,
    focus: last.focus?.text ?? null,
    pulse,
    endPulse: endPulseForCoach(last, null),
    themes: [...new Set([...last.earlier.themes, ...themesIn(last.notes)])].slice(-THEMES),
    phrases: last.notes.filter(({ kind }) => kind === 'key-phrase').map(({ text }) => text),
    repairs: last.strains
      .filter(({ outcome }) => outcome === 'carried-over' || outcome === 'not-yet')
      .map(repairView),
    unconfirmed: Card.options.filter((card) => last.confirmed[card] === null),
    eyeContact: last.eyeContact,
  }
}
