/** What a question may do, told from its words alone: no network, no model. */
import type { QuestionKind } from '../../../../server/contract/vocabulary.ts'
import { english } from './en.ts'
import type { Language, Reason, RewriteId } from './language.ts'
import { read, tidied } from './read.ts'
import type { Question } from './read.ts'
import { asSentence, rewritesOf } from './rewrite.ts'

export type Audit = {
  kind: QuestionKind
  because: Reason
  /** The words that gave it away. */
  found: string[]
  /** It builds agency; otherwise it creates dependency. */
  agency: boolean
  /** An open question instead. Null where there is nothing to put better. */
  rewrite: string | null
}

/** Null when nothing is asked. */
export function auditQuestion(text: string, language: Language = english): Audit | null {
  const { questions, statements } = asked(text, language)
  const [first] = questions
  if (!first) return null
  if (questions.length > 1)
    return {
      kind: 'stacked',
      because: 'several',
      found: questions.map((one) => printed(beginning(one.text, 3))),
      agency: false,
      rewrite: printed(oneOf(questions, language)),
    }
  const { kind, because, found, agency, rewrite } = verdictOn(first, statements, language)
  return {
    kind,
    because,
    found: [printed(found)],
    agency,
    rewrite: rewrite ? printed(openly(first.text, found, rewrite, language)) : null,
  }
}

/** Beside a question an invitation is none; several invitations are one. */
function asked(text: string, language: Language) {
  const clean = tidied(text).replace(language.abbreviation, '$1')
  const { questions, statements } = read(clean, language)
  const counted = questions.filter((one) => !language.invitation.test(one.text))
  return { questions: counted.length > 0 ? counted : questions.slice(-1), statements }
}

type Verdict = Omit<Audit, 'found' | 'rewrite'> & { found: string; rewrite: RewriteId | null }

/** Fewer words than this are no conclusion: "Ready?" */
const CONCLUSION = 3

function verdictOn({ text, tag, tells }: Question, statements: string[], language: Language) {
  const verdict = (kind: QuestionKind, because: Reason, found: string): Verdict => ({
    kind,
    because,
    found,
    agency: kind === 'open',
    rewrite: 'view',
  })
  for (const { kind, clue, because, rewrite, agency, inFront } of language.patterns)
    for (const part of inFront ? [...statements, text] : [text]) {
      const match = clue.exec(part)
      // With a tag behind it, a question waits for agreement, however it begins.
      if (!match || (tag !== null && (kind === 'open' || kind === 'closed'))) continue
      const given = verdict(kind, because, match[0])
      return { ...given, agency: given.agency || agency === true, rewrite: rewrite ?? null }
    }
  if (tag !== null) return verdict('leading', 'tag', tag)
  return tells && text.split(' ').length >= CONCLUSION
    ? verdict('leading', 'conclusion', beginning(text, 5))
    : verdict('closed', 'yes-or-no', text)
}

/** Of several questions the first that is open, as it stands; otherwise the first, put openly. */
function oneOf(questions: Question[], language: Language): string {
  const open = questions.find(({ text }) => text.includes(' ') && isOpen(`${text}?`, language))
  if (open) return asSentence(open.text)
  const [first] = questions
  const { found, rewrite } = verdictOn(first!, [], language)
  return openly(first!.text, found, rewrite ?? 'one-of-them', language)
}

/** Whatever was put into it: a rewrite that is not open is not offered. */
function openly(text: string, found: string, id: RewriteId, language: Language): string {
  const offered = rewritesOf(text, found, id, language).find((one) => isOpen(one, language))
  return offered ?? language.rewrites['one-of-them'].plain
}

function isOpen(text: string, language: Language): boolean {
  const { questions, statements } = asked(text, language)
  const [first] = questions
  return (
    first !== undefined &&
    questions.length === 1 &&
    verdictOn(first, statements, language).kind === 'open'
  )
}

function beginning(text: string, count: number): string {
  const words = text.split(' ')
  return words.length > count ? `${words.slice(0, count).join(' ')} …` : text
}

/** With the apostrophe that our own sentences have. */
const printed = (text: string): string => text.replace(/'/g, '’')
