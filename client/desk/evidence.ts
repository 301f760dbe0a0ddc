/** What a week left for one of the five questions, in words: a hint, never a grade. */
import type { WeekView } from '../../server/contract/looks.ts'
import type { Reflection } from '../../server/contract/vocabulary.ts'
import { words } from '../words/words.ts'

export const QUESTIONS = Object.keys(words.practice.reflections) as Reflection[]

/** Empty where nothing was noted. */
export function evidenceFor(
  question: Reflection,
  { evidence, sessions }: Pick<WeekView, 'evidence' | 'sessions'>,
): string[] {
  const said = words.desk.evidence
  /** What happened at least once. */
  const some = (...counted: [number, (n: number) => string][]): string[] =>
    counted.flatMap(([n, say]) => (n > 0 ? [say(n)] : []))
  switch (question) {
    case 'listened': {
      const { listened } = evidence
      const told = listened.map(({ share, coverage }) => said.talk(share, coverage))
      const unknown = sessions - listened.length
      return told.length > 0 && unknown > 0 ? [...told, said.talkUnknown(unknown)] : told
    }
    case 'followed-through': {
      const { kept, late, renegotiated, overdue } = evidence.followedThrough
      const parts = some(
        [kept, said.kept],
        [late, said.late],
        [renegotiated, said.renegotiated],
        [overdue, said.overdue],
      )
      return parts.length > 0 ? [said.promises(words.list(...parts))] : []
    }
    case 'asked': {
      const { sessions: asked, checkIns, aloud } = evidence.asked
      const parts = some([checkIns, said.checkIns], [aloud, said.aloud])
      return parts.length > 0 ? [said.asked(asked, sessions), ...parts] : []
    }
    case 'no-advice': {
      const { insteadOfAdvice, adviceQuestions } = evidence.noAdvice
      return some([insteadOfAdvice, said.instead], [adviceQuestions, said.advice])
    }
    case 'focused': {
      const { ready, partly, steady } = evidence.focused
      return some(
        [ready, said.ready],
        [partly, said.partly],
        [steady.steady, said.steady],
        [steady.rushed, said.rushed],
        [steady.unsettled, said.unsettled],
      )
    }
  }
}
