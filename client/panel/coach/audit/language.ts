/** What the audit has to know of a language. English is in en.ts; another one stands beside it. */
import type { QuestionKind } from '../../../../server/contract/vocabulary.ts'

/** Why a question is of its kind. Each has a sentence in client/words. */
export type Reason =
  | 'several'
  | 'justify'
  | 'reproach'
  | 'idea'
  | 'duty'
  | 'tag'
  | 'expects'
  | 'conclusion'
  | 'judges'
  | 'yes-or-no'
  | 'choice'
  | 'fact'
  | 'leave'
  | 'check'
  | 'room'
  | 'invites'

export type RewriteId =
  | 'considerations'
  | 'choice'
  | 'held-back'
  | 'what-is-hard'
  | 'when-it-happens'
  | 'going-on'
  | 'so-far'
  | 'tried'
  | 'options'
  | 'next'
  | 'what-helps'
  | 'view'
  | 'feeling'
  | 'more-of-it'
  | 'what-has'
  | 'meaning'
  | 'wish'
  | 'other-side'
  | 'each-side'
  | 'right-now'
  | 'my-words'
  | 'one-of-them'

/** What a question is about, as far as it can be told from its words. */
export type Topic = 'deed' | 'listener' | 'person' | 'matter'

/** `plain` fits any question; the others keep what it is about. */
export type Rewrite = { plain: string } & Partial<Record<Topic, (topic: string) => string>>

export type Pattern = {
  kind: QuestionKind
  /** The words that give it away: what it matches is shown. What comes behind is the deed. */
  clue: RegExp
  because: Reason
  /** None where there is nothing to put better. */
  rewrite?: RewriteId
  /** Closed, and yet the choice stays with whoever is asked. */
  agency?: true
  /** It counts in a sentence in front of the question, too. */
  inFront?: true
}

export type Language = {
  /** A full stop that ends no sentence: what is kept is its first group. */
  abbreviation: RegExp
  /** Words at the beginning that say nothing. */
  filler: RegExp
  /** Words between two questions. */
  joiner: RegExp
  /** A sentence that begins so is a question. */
  opens: RegExp
  /** What stands in front of a question without a comma: "If you could what would you do?" */
  opensLate: RegExp
  /** So does another question begin behind a comma, and so behind a joiner. */
  opensBehindComma: RegExp
  opensBehindJoiner: RegExp
  /** No question of its own: at the end of a sentence, as a sentence, and behind an idea. */
  tag: RegExp
  tagWord: RegExp
  /** At the end of a sentence that tells, and has no comma in front of it. */
  tagWithoutComma: RegExp
  tagBehindIdea: RegExp
  /** Beside a question it counts as none. */
  invitation: RegExp
  /** The first that fits is taken. A question that none fits is open. */
  patterns: Pattern[]
  rewrites: Record<RewriteId, Rewrite>
  topics: {
    /** Left out at the beginning and at the end of a deed. */
    soft: RegExp
    trailing: RegExp
    /** A deed with one of these would carry the judgement on. */
    judging: RegExp
    /** Each holds what is kept in its first group. */
    listener: RegExp[]
    person: RegExp[]
    matter: RegExp[]
  }
}
