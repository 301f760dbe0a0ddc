/** Session one's safety script: four cards, their lines, and the checklist. */
import type { Command } from '../contract/commands.ts'
import { NEEDS_EACH } from '../contract/limits.ts'
import { Card } from '../contract/vocabulary.ts'
import type { LineId } from '../contract/vocabulary.ts'
import { done, refuse, whoIs } from './outcome.ts'
import type { Actor, Outcome } from './outcome.ts'
import type { Need, Session } from './session.ts'

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

export function editLine(session: Session, { line, text }: Of<'edit-line'>): Outcome {
  const { [line]: _replaced, ...others } = session.lines
  return done({ ...session, lines: text === null ? others : { ...others, [line]: text } })
}

export function setExceptions(session: Session, command: Of<'set-exceptions'>): Outcome {
  const standard = [...new Set(command.standard)]
  const none = standard.length === 0 && command.own.length === 0
  if (none !== command.noneApply) return refuse('exceptions-needed')
  const exceptions = { standard, own: command.own, noneApply: command.noneApply }
  return done({ ...session, exceptions })
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
  { id, kind, text }: Of<'share-need'> | Of<'note-need'>,
  actor: Actor,
): Outcome {
  const by = whoIs(actor)
  if (session.needs.some((need) => need.id === id)) return done(session)
  if (session.needs.filter((need) => need.by === by).length >= NEEDS_EACH) return refuse('too-many')
  return done({ ...session, needs: [...session.needs, { id, kind, text, by }] })
}

export function removeNeed(session: Session, { id }: Of<'remove-need'>, actor: Actor): Outcome {
  const need = session.needs.find((one) => one.id === id)
  if (!need) return done(session)
  if (!mayRemove(session, need, actor)) return refuse('not-yours')
  return done({ ...session, needs: session.needs.filter((one) => one !== need) })
}

/** One's own; and what came along from an earlier session, by the only client there is. */
export const mayRemove = (session: Session, { by }: Pick<Need, 'by'>, actor: Actor): boolean =>
  by === whoIs(actor) ||
  (by === 'earlier' && actor.role === 'participant' && session.participants.length === 1)

const exceptionsSettled = ({ exceptions }: Session): boolean =>
  exceptions.noneApply || exceptions.standard.length + exceptions.own.length > 0
