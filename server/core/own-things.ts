/**
 * What a summary leaves in its reader's hands: to say that a quote is not what
 * they meant, and to hide or delete what is theirs without asking anybody.
 */
import type { Command } from '../contract/commands.ts'
import { CORRECTIONS } from '../contract/limits.ts'
import type { Own } from '../contract/vocabulary.ts'
import { withoutAnswers } from './controls.ts'
import { done, refuse } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { mayRemove } from './script.ts'
import type { Correction, PersonId, Session } from './session.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** One for each thing: said again, it takes the place of the first. */
export function correct(
  session: Session,
  { on, of, text }: Of<'correct'>,
  person: PersonId,
  now: number,
): Outcome {
  if (!isQuoted(session, { on, of }, person)) return refuse('not-found')
  const others = session.corrections.filter((one) => !isAbout(one, { on, of, by: person }))
  if (others.filter(({ by }) => by === person).length >= CORRECTIONS) return refuse('too-many')
  return done({ ...session, corrections: [...others, { by: person, on, of, text, at: now }] })
}

export const takeBackCorrection = (
  session: Session,
  { on, of }: Of<'take-back-correction'>,
  person: PersonId,
): Outcome => {
  const corrections = session.corrections.filter((one) => !isAbout(one, { on, of, by: person }))
  return done(
    corrections.length === session.corrections.length ? session : { ...session, corrections },
  )
}

/** The coach reads that something is missing, and not what. Shown again, it is there again. */
export function hideMine(
  session: Session,
  { what, of, hidden }: Of<'hide-mine'>,
  person: PersonId,
): Outcome {
  if (!isOwn(session, what, of, person)) return refuse('not-found')
  const others = session.hidden.filter((one) => one.what !== what || one.of !== of)
  const isHidden = others.length < session.hidden.length
  if (isHidden === hidden) return done(session)
  return done({ ...session, hidden: hidden ? [...others, { by: person, what, of }] : others })
}

/** Gone for everybody. A second time there is nothing left to do. */
export function deleteOne(
  session: Session,
  { what, of }: Of<'delete-one'>,
  person: PersonId,
  now: number,
): Outcome {
  if (!isOwn(session, what, of, person)) return done(session)
  const hidden = session.hidden.filter((one) => one.what !== what || one.of !== of)
  return done({ ...without(session, what, of), hidden, removedAt: now })
}

/** Before anything of a session goes to its coach, or comes along to the next one. */
export const asTheCoachHasIt = (session: Session): Session =>
  session.hidden.reduce((left, { what, of }) => without(left, what, of), session)

/** Whether the coach is told that something is missing. */
export const hasGaps = ({ hidden, removedAt }: Session): boolean =>
  hidden.length > 0 || removedAt !== null

/** All that one person may hide or delete. */
export function ownThings(
  session: Session,
  person: PersonId,
): { what: Own; of: string; hidden: boolean }[] {
  const { needs, results, hidden } = session
  const things: { what: Own; of: string }[] = [
    { what: 'focus', of: '' },
    { what: 'end-pulse', of: '' },
    ...needs.map(({ id }) => ({ what: 'need' as const, of: id })),
    ...results.map(({ number }) => ({ what: 'answer' as const, of: String(number) })),
  ]
  return things
    .filter(({ what, of }) => isOwn(session, what, of, person))
    .map((one) => ({
      ...one,
      hidden: hidden.some(({ what, of }) => what === one.what && of === one.of),
    }))
}

/** With it goes what was said about it, and with an answer that it was why the coach said something. */
function without(session: Session, what: Own, of: string): Session {
  const { needs, results, endPulse } = session
  const corrections = session.corrections.filter((one) => one.on !== what || one.of !== of)
  switch (what) {
    case 'focus':
      return { ...session, corrections, focus: null }
    case 'need':
      return { ...session, corrections, needs: needs.filter(({ id }) => id !== of) }
    case 'answer':
      return {
        ...session,
        strains: withoutAnswers(session, new Set([Number(of)])),
        results: results.map((one) =>
          one.mode === 'pair' && String(one.number) === of ? { ...one, mine: null } : one,
        ),
      }
    case 'end-pulse':
      return {
        ...session,
        endPulse: endPulse && {
          ...endPulse,
          // Emptied, not forgotten: a late retry has a lower change.
          given: endPulse.given.map((one) => ({ ...one, answers: {}, change: one.change + 1 })),
        },
      }
  }
}

/** Several people’s ballots are nobody’s any more, so a check-in of theirs is never one’s own. */
function isOwn(session: Session, what: Own, of: string, person: PersonId): boolean {
  const { needs, results, focus, endPulse } = session
  switch (what) {
    case 'focus':
      return of === '' && focus?.by === person
    case 'need': {
      const need = needs.find(({ id }) => id === of)
      return need !== undefined && mayRemove(session, need, { role: 'participant', person })
    }
    case 'answer':
      return results.some(
        (one) =>
          one.mode === 'pair' &&
          one.of === person &&
          one.mine !== null &&
          String(one.number) === of,
      )
    case 'end-pulse':
      return (
        of === '' &&
        endPulse !== null &&
        endPulse.given.some(({ by, answers }) => by === person && Object.keys(answers).length > 0)
      )
  }
}

/** What a client’s summary has of it: only that can be wrong about them. */
function isQuoted(
  session: Session,
  { on, of }: Pick<Correction, 'on' | 'of'>,
  person: PersonId,
): boolean {
  switch (on) {
    case 'focus':
      return of === '' && session.focus !== null
    case 'need':
      return session.needs.some(
        (need) => need.id === of && mayRemove(session, need, { role: 'participant', person }),
      )
    case 'commitment':
      return session.commitments.some(({ id }) => id === of)
    case 'clause':
      return session.agreement.some(({ id }) => id === of)
  }
}

const isAbout = (one: Correction, { on, of, by }: Pick<Correction, 'on' | 'of' | 'by'>): boolean =>
  one.on === on && one.of === of && one.by === by
