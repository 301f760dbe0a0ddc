/**
 * A coach's reflections as text for a supervisor. Made of weeks alone, which hold
 * nothing of a client; only the coach's own notes may, so they are asked for.
 */
import type { WeekView } from '../../server/contract/looks.ts'
import { apart, words } from '../words/words.ts'
import { QUESTIONS, evidenceFor } from './evidence.ts'

/** Markdown that reads well as plain text. Weeks stand in the order given. */
export function supervisionText(weeks: WeekView[], { withNotes }: { withNotes: boolean }): string {
  const { supervision, week: said } = words.desk
  return [
    `# ${supervision.heading}`,
    ...weeks.flatMap((week) => [
      `## ${said.of(words.day(week.from))}`,
      said.sessions(week.sessions),
      QUESTIONS.map((question, place) => about(question, place + 1, week, withNotes)).join('\n'),
    ]),
  ].join('\n\n')
}

function about(
  question: (typeof QUESTIONS)[number],
  place: number,
  week: WeekView,
  withNotes: boolean,
): string {
  const { supervision, question: said } = words.desk
  const { answer = null, note = '' } = week.answers[question] ?? {}
  const noted = evidenceFor(question, week).join(' ') || said.nothing
  const answered =
    answer === null ? supervision.unanswered : words.practice.reflectionAnswers[answer]
  return [
    `${place}. ${words.practice.reflections[question]}`,
    `   - ${supervision.noted}: ${noted}`,
    `   - ${supervision.answer}: ${answered}`,
    ...(withNotes && note !== ''
      ? [`   - ${supervision.note}: ${apart(note.replaceAll(/\s*\n\s*/g, ' / '))}`]
      : []),
  ].join('\n')
}
