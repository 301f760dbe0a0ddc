import type { Command } from '../../../server/contract/commands.ts'
import type { CardsView } from '../../../server/contract/looks.ts'
import { DECKS } from '../../panel/coach/prompts/decks.ts'
import { Own } from '../../panel/coach/prompts/Own.tsx'
import { cardsOf } from '../../panel/coach/prompts/practice.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'

/** The coach's own cards, and those they put away, deck by deck. */
export function OwnCards(props: { panel: Panel; cards: CardsView; onSaved: () => void }) {
  const { panel, cards, onSaved } = props
  const { ask, problem } = useAsking(panel)
  async function change(command: Command): Promise<boolean> {
    const done = await ask(command)
    if (done) onSaved()
    return done
  }
  return (
    <>
      {DECKS.map((deck) => (
        <Own
          key={deck}
          deck={deck}
          title={words.practice.decks[deck]}
          {...cardsOf(deck, cards, [])}
          card={null}
          onPutAway={() => undefined}
          change={change}
        />
      ))}
      <Notice text={problem} problem />
    </>
  )
}
