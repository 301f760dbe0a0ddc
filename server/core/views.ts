/**
 * What each role may see. A view is built field by field, so a new field of
 * the session is invisible until someone writes it here.
 */
import type {
  ClauseView,
  CoachView,
  CommitmentView,
  LinkFacts,
  LinkView,
  ParticipantView,
  RepairView,
} from '../contract/views.ts'
import { Card } from '../contract/vocabulary.ts'
import type { LineId } from '../contract/vocabulary.ts'
import { othersAccept } from './agreement.ts'
import { gapUntil } from './cadence.ts'
import { rightsOf, slotOf } from './check-ins.ts'
import { isOverdue, mayTakeBack } from './commitments.ts'
import { fromClients, needView } from './from-clients.ts'
import { isHanded, lifeOf } from './links.ts'
import type { Actor } from './outcome.ts'
import { asTheCoachHasIt } from './own-things.ts'
import { isElsewhere, present } from './presence.ts'
import { CARD_OF, reached } from './script.ts'
import type { Commitment, DeviceId, PersonId, Session, Strain, SummaryLink } from './session.ts'

/** What the edge adds to a session to make a view of it. */
export type Surroundings = {
  revision: number
  now: number
  /** People present whose panels have no connection now. */
  offline: number
  /** The path that opens a link; the secret in it is derived, never stored. */
  pathOf: (link: SummaryLink) => string
}

export function coachView(session: Session, device: DeviceId, around: Surroundings): CoachView {
  const { place, checkIn, askedAt } = session
  const { now } = around
  const people = present(session)
  // Why a sentence is offered or was said may be an answer that its giver hid since.
  const { strains } = asTheCoachHasIt(session)
  const offered = strains.find((strain) => strain.state === 'offered')
  return {
    role: 'coach',
    revision: around.revision,
    session: {
      engagement: session.engagement,
      label: session.label,
      number: session.number,
      openedAt: session.openedAt,
      closedAt: session.closedAt,
      coachName: session.coachName,
    },
    present: people.length,
    byLink: people.filter(({ via }) => via === 'link').length,
    offline: around.offline,
    apart: people.filter(({ apart }) => apart).length,
    elsewhere: isElsewhere(session, device),
    recorded: session.recorded,
    join: { code: session.code, meetingOnly: session.meetingOnly },
    script: {
      card: place.card,
      line: place.line,
      said: session.said,
      lines: session.lines,
      exceptions: session.exceptions,
      promise: session.promise,
      logistics: session.logistics,
    },
    checklist: {
      confidentiality: item(session, 'confidentiality'),
      coaching: item(session, 'coaching'),
      needs: item(session, 'needs'),
      'how-we-work': item(session, 'how-we-work'),
    },
    ...fromClients(session, null, now),
    agreement: clauses(session, 'coach'),
    commitments: session.commitments.map((one) =>
      commitmentView(session, one, { role: 'coach', device }, now),
    ),
    record: session.record,
    plannedFor: session.plannedFor,
    next: session.next,
    readiness: session.readiness,
    eyeContact: session.eyeContact,
    cadence: session.cadence,
    asked: askedAt === null ? null : { at: askedAt, gapUntil: gapUntil(session) ?? askedAt },
    aloud: session.aloud.length,
    notes: session.notes,
    earlierFocus: session.earlier.focus,
    earlierThemes: session.earlier.themes,
    insteadOfAdvice: session.insteadOfAdvice,
    questions: session.questions,
    endPulseOpen: session.endPulse !== null,
    threshold: session.threshold,
    promptGap: session.promptGap,
    checkIn: checkIn && {
      number: checkIn.number,
      mode: checkIn.mode,
      expected: checkIn.asked.length,
      threshold: checkIn.threshold,
      openedAt: checkIn.openedAt,
    },
    prompt: offered ? { strain: offered.number, cause: offered.cause, line: offered.line } : null,
    repairs: strains.filter(({ state }) => state === 'said').map(repairView),
    links: session.links.map((link) => linkView(session, link, 'coach', around.pathOf)),
  }
}

export function participantView(
  session: Session,
  person: PersonId,
  around: Surroundings,
): ParticipantView {
  const { said } = session
  const { now } = around
  const alone = session.participants.length === 1
  const actor: Actor = { role: 'participant', person }
  const link = session.links.find(({ side }) => side === person)
  return {
    role: 'participant',
    revision: around.revision,
    session: {
      number: session.number,
      openedAt: session.openedAt,
      closedAt: session.closedAt,
      coachName: session.coachName,
    },
    said: Card.options.filter((card) => said.includes(card)),
    needsAsked: reached(session, 'needs'),
    lines: linesHeard(session),
    exceptions: said.includes('confidentiality') ? session.exceptions : null,
    promise: said.includes('confidentiality') ? session.promise : null,
    logistics: said.includes('how-we-work') ? session.logistics : null,
    needs: session.needs
      .map((need) => needView(session, need, actor, now))
      .filter(({ mine, noted }) => mine || (noted && alone)),
    agreement: clauses(session, person),
    commitments: session.commitments.map((one) => commitmentView(session, one, actor, now)),
    record: session.record,
    next: session.next,
    cadence: session.cadence,
    focus: session.focus && { text: session.focus.text, at: session.focus.at },
    paused: session.paused && { mine: session.paused.by === person },
    fewer: session.fewer.includes(person),
    alone,
    endPulse: endPulseFor(session, person),
    mirror: fromClients(session, person, now),
    meetingOnly: session.meetingOnly,
    recorded: session.recorded,
    apart: present(session).some(({ id, apart }) => id === person && apart),
    left: !present(session).some(({ id }) => id === person),
    checkIn: checkInFor(session, person),
    rights: rightsFor(session, person),
    lastCounted: lastCounted(session, person),
    link: link ? linkView(session, link, person, around.pathOf) : null,
  }
}

function checkInFor({ checkIn }: Session, person: PersonId): ParticipantView['checkIn'] {
  if (!checkIn) return null
  if (!checkIn.asked.includes(person)) return { number: checkIn.number, asked: false }
  const { number, mode, asked, byLink, threshold } = checkIn
  const frame = { number, mode, expected: asked.length, byLink, threshold, asked: true as const }
  if (checkIn.mode === 'pair')
    return { ...frame, mine: checkIn.mine, change: checkIn.change, ballots: null }
  const ballots = { slot: checkIn.box, counted: checkIn.counted }
  return { ...frame, mine: null, change: 0, ballots }
}

/** The same for everyone who takes part, whether they answer or not. */
function rightsFor(session: Session, person: PersonId): ParticipantView['rights'] {
  if (present(session).length < 2 && (session.checkIn?.mode ?? 'pair') === 'pair') return null
  const slots = rightsOf(session, person).map((number) => ({
    number,
    slot: slotOf(session, number),
  }))
  return { key: session.rightsKey, slots }
}

function lastCounted({ id, results }: Session, person: PersonId): ParticipantView['lastCounted'] {
  const last = results[results.length - 1]
  if (!last || last.mode === 'pair' || !last.asked.includes(person)) return null
  return { slot: slotOf({ id }, last.number), counted: last.counted }
}

const item = ({ said, confirmed }: Session, card: Card): CoachView['checklist'][Card] => ({
  suggested: said.includes(card) && confirmed[card] === null,
  confirmedAt: confirmed[card],
})

export const repairView = (strain: Strain): RepairView => ({
  strain: strain.number,
  at: strain.at,
  cause: strain.cause,
  owned: strain.owned,
  putRight: strain.putRight,
  outcome: strain.outcome,
  judgedAt: strain.judgedAt,
  carried: strain.carried,
})

function endPulseFor({ endPulse }: Session, person: PersonId): ParticipantView['endPulse'] {
  if (!endPulse) return null
  const given = endPulse.given.find(({ by }) => by === person)
  return { mine: given?.answers ?? {}, share: given?.share ?? 'now', change: given?.change ?? 0 }
}

const clauses = (session: Session, who: PersonId | 'coach'): ClauseView[] =>
  session.agreement.map((clause) => ({
    id: clause.id,
    text: clause.text,
    version: clause.version,
    mine: clause.agreed || clause.acceptedBy.includes(who),
    theirs: clause.agreed || othersAccept(session, clause, who),
    agreed: clause.agreed,
    reopened: clause.agreedBefore && !clause.agreed,
  }))

export const commitmentView = (
  session: Session,
  commitment: Commitment,
  actor: Actor,
  now: number,
): CommitmentView => ({
  id: commitment.id,
  promiser: commitment.promiser,
  kind: commitment.kind,
  text: commitment.text,
  due: commitment.due,
  clause: commitment.clause,
  state: commitment.state,
  overdue: isOverdue(commitment, now),
  history: commitment.history,
  mine: mayTakeBack(session, commitment, actor),
})

export const linkFacts = (link: SummaryLink, session: Pick<Session, 'linkLife'>): LinkFacts => ({
  id: link.id,
  side: link.side === 'coach' ? 'coach' : 'client',
  expiresAt: link.expiresAt,
  revoked: link.revokedAt !== null,
  life: lifeOf(link, session),
  handed: isHanded(link),
})

export function linkView(
  session: Session,
  link: SummaryLink,
  who: PersonId | 'coach',
  pathOf: Surroundings['pathOf'],
): LinkView {
  const facts = linkFacts(link, session)
  const may = !facts.revoked && (link.side === who || facts.handed)
  return { ...facts, path: may ? pathOf(link) : null }
}

/** The coach's own words for lines already said, and for the question once it is asked. */
const linesHeard = (session: Session): Partial<Record<LineId, string>> =>
  Object.fromEntries(
    Object.entries(session.lines).filter(([line]) => {
      const card = CARD_OF[line as LineId]
      return card === 'needs' ? reached(session, card) : session.said.includes(card)
    }),
  )
