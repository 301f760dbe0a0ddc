/** Session one's safety script: four cards, their lines, and the checklist. */
import type { Command } from '../contract/commands.ts'
import { NEEDS_EACH } from '../contract/limits.ts'
import { Card } from '../contract/vocabulary.ts'
import type { LineId } from '../contract/vocabulary.ts'
import { done, refuse, whoIs } from './outcome.ts'
import type { Actor, Outcome } from './outcome.ts'
import type { Need, PersonId, Session } from './session.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

export const NO_CARD_CONFIRMED: Session['confirmed'] = {
  confidentiality: null,
  coaching: null,
  needs: null,
  'how-we-work': null,
}

/** Which card a line belongs to, so that a participant never reads ahead. */
export const CARD_OF: Record<LineId, Card> = {
  policy: 'confidentiality',
  role: 'coaching',
  therapy: 'coaching',
  mentoring: 'coaching',
  management: 'coaching',
  'needs-question': 'needs',
  'how-we-work': 'how-we-work',
}

/** The coach is at this card or beyond it, or has said it before. */
export const reached = (session: Session, card: Card): boolean =>
  session.said.includes(card) ||
  Card.options.indexOf(session.place.card) >= Card.options.indexOf(card)

export function say(session: Session, { card, line, done: finished }: Of<'say'>): Outcome {
  if (!finished) return done({ ...session, place: { card, line } })
  if (card === 'confidentiality' && !exceptionsSettled(session)) return refuse('exceptions-needed')
  const said = Card.options.filter((one) => one === card || session.said.includes(one))
  const next = Card.options[Card.options.indexOf(card) + 1] ?? card
  return done({ ...session, said, place: { card: next, line: next === card ? line : 0 } })
}

export function editLine(session: Session, { line, text }: Of<'edit-line'>, now: number): Outcome {
  const { [line]: before, ...others } = session.lines
  if ((before ?? null) === text) return done(session)
  const edited = { ...session, lines: text === null ? others : { ...others, [line]: text } }
  return done(line === 'policy' ? withNewPromise(edited, now) : edited)
}

/** Once it was said, other words are another promise: the client sees that, and since when. */
const withNewPromise = (session: Session, now: number): Session =>
  session.said.includes('confidentiality')
    ? { ...session, promise: { version: session.promise.version + 1, at: now } }
    : session

export function setExceptions(
  session: Session,
  command: Of<'set-exceptions'>,
  now: number,
): Outcome {
  const standard = [...new Set(command.standard)]
  const none = standard.length === 0 && command.own.length === 0
  if (none !== command.noneApply) return refuse('exceptions-needed')
  const exceptions = { standard, own: command.own, noneApply: command.noneApply }
  const same = JSON.stringify(exceptions) === JSON.stringify(session.exceptions)
  return done(same ? session : withNewPromise({ ...session, exceptions }, now))
}

export function setLogistics(
  session: Session,
  { length, breaks, reach }: Of<'set-logistics'>,
): Outcome {
  return done({ ...session, logistics: { length, breaks, reach } })
}

export function confirmItem(
  session: Session,
  { card, confirmed }: Of<'confirm-item'>,
  now: number,
): Outcome {
  const at = confirmed ? (session.confirmed[card] ?? now) : null
  return done({ ...session, confirmed: { ...session.confirmed, [card]: at } })
}

/** A participant shares a need, or the coach notes one said aloud. A kept need never gets here. */
export function addNeed(
  session: Session,
  { id, kind, text, review = null }: Of<'share-need'> | Of<'note-need'>,
  actor: Actor,
): Outcome {
  const by = whoIs(actor)
  if (session.needs.some((need) => need.id === id)) return done(session)
  if (session.needs.filter((need) => need.by === by).length >= NEEDS_EACH) return refuse('too-many')
  return done({ ...session, needs: [...session.needs, { id, kind, text, by, review }] })
}

export function removeNeed(
  session: Session,
  { id }: Of<'remove-need'>,
  actor: Actor,
  now: number,
): Outcome {
  const need = session.needs.find((one) => one.id === id)
  if (!need) return done(session)
  if (!mayRemove(session, need, actor))
    return refuse(actor.role === 'coach' && isOffLimits(need) ? 'theirs-to-lift' : 'not-yours')
  const needs = session.needs.filter((one) => one !== need)
  return done(
    isOffLimits(need) && actor.role === 'participant'
      ? { ...session, needs, lifted: [...session.lifted, now] }
      : { ...session, needs },
  )
}

/**
 * One's own; and what came along from an earlier session, by the only client there
 * is. What is off limits is the client's to lift, whoever wrote it down: the coach
 * takes back a slip of their own only while no client has a panel to do it.
 */
export function mayRemove(
  { participants }: Session,
  need: { by: PersonId | 'coach' | 'earlier'; kind?: unknown },
  actor: Actor,
): boolean {
  const alone = actor.role === 'participant' && participants.length === 1
  if (need.kind === 'topics-to-avoid' && need.by === 'coach')
    return actor.role === 'coach' ? participants.length === 0 : alone
  return need.by === whoIs(actor) || (need.by === 'earlier' && alone)
}

const isOffLimits = ({ kind }: Need): boolean => kind === 'topics-to-avoid'

const exceptionsSettled = ({ exceptions }: Session): boolean =>
  exceptions.noneApply || exceptions.standard.length + exceptions.own.length > 0
