/** What is settled around the conversation: how the coach comes in, today's focus, when they meet again. */
import type { Command } from '../contract/commands.ts'
import { done, refuse, whoIs } from './outcome.ts'
import type { Actor, Outcome } from './outcome.ts'
import type { Session } from './session.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

export const noteReadiness = (session: Session, { away, steady }: Of<'note-readiness'>): Outcome =>
  done({ ...session, readiness: { away: [...new Set(away)], steady } })

/** Counted, so that a calendar tells a later time from an earlier one. */
export const setNext = (session: Session, { at }: Of<'set-next'>): Outcome =>
  done(
    session.next === at ? session : { ...session, next: at, nextChanges: session.nextChanges + 1 },
  )

export const setEyeContact = (session: Session, { on }: Of<'set-eye-contact'>): Outcome =>
  done({ ...session, eyeContact: on })

/** In the client's words: one client may write them, of several the coach does. Empty takes it away. */
export function setFocus(
  session: Session,
  { text }: Of<'set-focus'>,
  actor: Actor,
  now: number,
): Outcome {
  if (actor.role === 'participant' && session.participants.length !== 1) return refuse('not-yours')
  if (text === (session.focus?.text ?? '')) return done(session)
  return done({ ...session, focus: text === '' ? null : { text, at: now, by: whoIs(actor) } })
}
