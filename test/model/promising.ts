/** Promises, the working agreement, needs and the focus: what both sides bring. */
import type { Command } from '../../server/contract/commands.ts'
import type { CommitmentStep } from '../../server/contract/views.ts'
import { isAlone, isOver, mayTake, no, ok, present } from './state.ts'
import type { Clause, Expected, Promised, Side, Talk } from './state.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** More are not promises. */
export const PROMISES = 20

type Made = Omit<Of<'add-commitment'>, 'type'>

export function promise(talk: Talk, made: Made, by: Side, now: number): Expected {
  const { id, promiser, text, due, kind = 'other', clause = null } = made
  if (talk.promises.some((one) => one.id === id)) return ok
  if (talk.promises.length >= PROMISES) return no('too-many')
  if (clause !== null && !talk.clauses.some((one) => one.id === clause)) return no('not-found')
  const history: CommitmentStep[] = [{ at: now, what: 'made', text, due }]
  talk.promises.push({ id, promiser, kind, text, due, clause, by, state: 'open', history })
  return ok
}

/** A slip is taken back in the session it was made in. */
export const mayTakeBack = (talk: Talk, one: Promised, side: Side): boolean =>
  mayTake(talk, { by: one.by }, side) && one.history[0]!.at >= talk.openedAt

export function removePromise(talk: Talk, id: string, side: Side): Expected {
  const one = talk.promises.find((other) => other.id === id)
  if (!one) return ok
  if (!mayTakeBack(talk, one, side)) return no('not-yours')
  talk.promises = talk.promises.filter((other) => other !== one)
  return ok
}

export function keep(talk: Talk, { id, kept }: Of<'keep-commitment'>, side: Side, now: number) {
  const one = talk.promises.find((other) => other.id === id)
  if (!one) return no('not-found')
  const own = one.promiser === (side === 'coach' ? 'coach' : 'client')
  if (talk.closedAt !== null && !own) return no('not-yours')
  const last = one.history.at(-1)!
  if (kept && one.state === 'open') {
    one.state = isOver(one.due, now) ? 'kept-late' : 'kept'
    step(one, 'kept', now)
  } else if (!kept && last.what === 'kept') {
    if (last.at < talk.openedAt) return no('not-found')
    one.state = 'open'
    step(one, 'reopened', now)
  }
  return ok
}

export function renegotiate(talk: Talk, command: Of<'renegotiate-commitment'>, now: number) {
  const { id, text, due } = command
  const one = talk.promises.find((other) => other.id === id)
  if (one?.state !== 'open') return no('not-found')
  if (one.text === text && one.due === due) return ok
  Object.assign(one, { text, due })
  step(one, 'renegotiated', now)
  return ok
}

export function letGo(talk: Talk, id: string, now: number): Expected {
  const one = talk.promises.find((other) => other.id === id)
  if (!one || (one.state !== 'open' && one.state !== 'let-go')) return no('not-found')
  if (one.state === 'let-go') return ok
  one.state = 'let-go'
  step(one, 'let-go', now)
  return ok
}

function step(one: Promised, what: CommitmentStep['what'], at: number): void {
  one.history = [...one.history, { at, what, text: one.text, due: one.due }]
}

/** With nobody else there, nobody accepts. */
export function othersAccept(talk: Talk, { accepted }: Clause, side: Side): boolean {
  const others = ['coach', ...present(talk).map(({ who }) => who)].filter((who) => who !== side)
  return others.length > 0 && others.every((who) => accepted.has(who))
}

export function propose(talk: Talk, { id, text, version }: Of<'propose-clause'>, side: Side) {
  const clause = talk.clauses.find((one) => one.id === id)
  if (version !== (clause?.version ?? 0)) return no('clause-changed')
  const accepted = new Set([side])
  if (!clause) {
    if (talk.clauses.length >= 12) return no('too-many')
    talk.clauses.push({ id, text, version: 1, accepted, agreed: false, before: false })
  } else if (clause.text !== text) {
    const before = clause.before || clause.agreed
    Object.assign(clause, { text, version: version + 1, accepted, agreed: false, before })
  }
  return ok
}

export function accept(talk: Talk, { id, version }: Of<'accept-clause'>, side: Side): Expected {
  const clause = talk.clauses.find((one) => one.id === id)
  if (!clause) return no('not-found')
  if (clause.version !== version) return no('clause-changed')
  clause.accepted.add(side)
  clause.agreed ||= othersAccept(talk, clause, side)
  return ok
}

export function addNeed(talk: Talk, command: Of<'share-need'> | Of<'note-need'>, by: Side) {
  const { id, kind, text, review = null } = command
  if (talk.needs.some((need) => need.id === id)) return ok
  if (talk.needs.filter((need) => need.by === by).length >= 9) return no('too-many')
  talk.needs.push({ id, kind, text, by, review })
  return ok
}

export function removeNeed(talk: Talk, id: string, side: Side): Expected {
  const need = talk.needs.find((one) => one.id === id)
  if (!need) return ok
  if (!mayTake(talk, need, side))
    return no(side === 'coach' && need.kind === 'topics-to-avoid' ? 'theirs-to-lift' : 'not-yours')
  talk.needs = talk.needs.filter((one) => one !== need)
  return ok
}

export function reviewNeed(talk: Talk, { id, review }: Of<'review-need'>, side: Side): Expected {
  const need = talk.needs.find((one) => one.id === id)
  if (!need) return no('not-found')
  if (!mayTake(talk, need, side)) return no('not-yours')
  need.review = review
  return ok
}

export function setFocus(talk: Talk, text: string, side: Side, now: number): Expected {
  if (side !== 'coach' && !isAlone(talk)) return no('not-yours')
  if (text !== (talk.focus?.text ?? ''))
    talk.focus = text === '' ? null : { text, at: now, by: side }
  return ok
}
