/** The coach's own cards and choices, as a screen has them, and how it changes them. */
import type { Command } from '../../../../server/contract/commands.ts'
import type { CardsView } from '../../../../server/contract/looks.ts'
import type { Deck, Factor } from '../../../../server/contract/vocabulary.ts'
import type { Panel } from '../../../session.ts'
import { useAsking } from '../../../ui/asking.ts'
import { words } from '../../../words/words.ts'
import { useLook } from '../../look.ts'
import { ALL } from './decks.ts'

export type Shown = {
  name: string
  deck: Deck
  text: string
  factors: readonly Factor[]
  own: boolean
  favourite: boolean
}

const NOTHING: CardsView = { cards: [], favourites: [], away: [] }

export type Practice = ReturnType<typeof usePractice>

export function usePractice(panel: Panel) {
  const { found, again } = useLook(panel, { what: 'practice' })
  const { ask, problem, busy } = useAsking(panel)
  const change = async (command: Command): Promise<boolean> => {
    const done = await ask(command)
    again()
    return done
  }
  return { practice: found?.practice ?? NOTHING, change, problem, busy }
}

/**
 * The deck's order with its first ones before it, the coach's own behind it. `first` is
 * what was a favourite when the deck was opened: a star given now moves no card.
 */
export function cardsOf(
  deck: Deck,
  practice: CardsView,
  first: string[],
): { shown: Shown[]; away: Shown[] } {
  const all: Shown[] = [
    ...ALL.filter((card) => card.deck === deck).map(({ name, factors }) => ({
      name,
      deck,
      factors,
      own: false,
      text: words.prompts.cards[name],
      favourite: practice.favourites.includes(name),
    })),
    ...practice.cards
      .filter((card) => card.deck === deck)
      .map(({ id, text }) => ({
        name: id,
        deck,
        text,
        factors: [],
        own: true,
        favourite: practice.favourites.includes(id),
      })),
  ]
  const isAway = ({ name }: Shown): boolean => practice.away.includes(name)
  const shown = all.filter((card) => !isAway(card))
  return {
    shown: [
      ...shown.filter(({ name }) => first.includes(name)),
      ...shown.filter(({ name }) => !first.includes(name)),
    ],
    away: all.filter(isAway),
  }
}
