/** What the coach says on each card, line by line, in their own words where they changed them. */
import type { CoachView } from '../../../server/contract/views.ts'
import type { Card, LineId } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'
import { linesOf } from './lines.ts'

export const TEXTS: Record<Card, LineId[]> = {
  confidentiality: ['policy'],
  coaching: ['role', 'therapy', 'mentoring', 'management'],
  needs: ['needs-question'],
  'how-we-work': ['how-we-work'],
}

export const CARDS = Object.keys(words.cards) as Card[]

export type Line = { text: string; from: LineId | null }

export function linesOn(card: Card, script: CoachView['script']): Line[] {
  const own = TEXTS[card].flatMap((from) =>
    linesOf(script.lines[from] ?? words.lines[from]).map((text) => ({ text: text.trim(), from })),
  )
  if (card !== 'confidentiality') return own
  return [...own, ...exceptionsOf(script).map((text) => ({ text, from: null }))]
}

function exceptionsOf({ exceptions }: CoachView['script']): string[] {
  if (exceptions.noneApply) return [words.noneApply]
  return [...exceptions.standard.map((one) => words.exceptions[one]), ...exceptions.own]
}
