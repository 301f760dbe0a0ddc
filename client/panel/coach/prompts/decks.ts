/**
 * The cards of each deck, and which of the guide's four factors each builds. The
 * sentences are in client/words; braces are slots, filled from notes.
 */
import type { Deck, Factor } from '../../../../server/contract/vocabulary.ts'

const CARDS = {
  questions: {
    meaning: ['empathy'],
    alive: ['empathy'],
    focus: ['boundaries', 'reliability'],
    considerations: ['empathy'],
    matters: ['empathy'],
    'helped-before': ['empathy'],
    'understand-first': ['safety'],
    'next-step': ['boundaries'],
    'know-already': ['boundaries'],
  },
  reflecting: {
    hearing: ['empathy'],
    mentioned: ['empathy'],
    softens: ['empathy', 'safety'],
    'your-words': ['empathy'],
    'check-it': ['empathy', 'reliability'],
    'two-things': ['empathy'],
    'sum-up': ['empathy', 'reliability'],
  },
  empathy: {
    important: ['empathy'],
    challenging: ['empathy'],
    'makes-sense': ['empathy', 'safety'],
    'no-right-way': ['safety'],
    'take-time': ['safety'],
    thanks: ['empathy', 'safety'],
    capable: ['boundaries'],
  },
  strain: {
    pause: ['safety'],
    process: ['safety', 'reliability'],
    'stay-slower-leave': ['safety', 'boundaries'],
    'lost-you': ['safety', 'empathy'],
    'did-not-sit': ['safety'],
    'need-not-answer': ['safety', 'boundaries'],
    shifted: ['safety', 'empathy'],
  },
} as const satisfies Record<Deck, Record<string, readonly [Factor, ...Factor[]]>>

type Decks = typeof CARDS
export type CardName = { [In in Deck]: keyof Decks[In] & string }[Deck]

export type Card = { name: CardName; deck: Deck; factors: readonly Factor[] }

export const DECKS = Object.keys(CARDS) as Deck[]

export const ALL: Card[] = DECKS.flatMap((deck) =>
  Object.entries(CARDS[deck]).map(([name, factors]) => ({ name: name as CardName, deck, factors })),
)

/** Shows belief in the client: the guide calls it a trust-builder of its own. */
export const BELIEF: CardName[] = ['capable', 'know-already']
