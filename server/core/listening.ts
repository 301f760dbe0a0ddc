/** What a coach writes down while listening. Nobody else is shown any of it. */
import type { Command } from '../contract/commands.ts'
import { NOTES, QUESTIONS } from '../contract/limits.ts'
import { done, refuse } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { Session } from './session.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

export function addNote(
  session: Session,
  command: Of<'add-note'> | Of<'add-marker'>,
  now: number,
): Outcome {
  const { id, kind } = command
  if (session.notes.some((one) => one.id === id)) return done(session)
  if (session.notes.length >= NOTES) return refuse('too-many')
  const text = command.type === 'add-note' ? command.text : ''
  return done({ ...session, notes: [...session.notes, { id, kind, text, at: now }] })
}

export const removeNote = (session: Session, { id }: Of<'remove-note'>): Outcome =>
  done({ ...session, notes: session.notes.filter((one) => one.id !== id) })

/** The coach felt like advising, and asked instead. Counted for them alone. */
export const insteadOfAdvice = (session: Session): Outcome =>
  done({ ...session, insteadOfAdvice: session.insteadOfAdvice + 1 })

export function keepQuestion(session: Session, { id, kind, text }: Of<'keep-question'>): Outcome {
  if (session.questions.some((one) => one.id === id)) return done(session)
  if (session.questions.length >= QUESTIONS) return refuse('too-many')
  return done({ ...session, questions: [...session.questions, { id, kind, text }] })
}

export const dropQuestion = (session: Session, { id }: Of<'drop-question'>): Outcome =>
  done({ ...session, questions: session.questions.filter((one) => one.id !== id) })

export const noteTalk = (session: Session, { share, coverage }: Of<'note-talk'>): Outcome =>
  done({ ...session, talk: { share, coverage } })
