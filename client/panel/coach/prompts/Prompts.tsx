import { useState } from 'react'
import type { CoachView } from '../../../../server/contract/views.ts'
import type { Deck } from '../../../../server/contract/vocabulary.ts'
import type { Panel } from '../../../session.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { words } from '../../../words/words.ts'
import { Cards } from './Cards.tsx'
import { Check } from './Check.tsx'
import { DECKS } from './decks.ts'
import { Instead } from './Instead.tsx'
import { Notes } from './Notes.tsx'
import { Own } from './Own.tsx'
import { usePractice } from './practice.ts'
import './prompts.css'

/** Something to say or ask, one card at a time, and what is noted while listening. */
export function Prompts({ panel, view }: { panel: Panel; view: CoachView }) {
  const [deck, setDeck] = useState<Deck>('questions')
  const [at, setAt] = useState<string | null>(null)
  const { practice, change, problem } = usePractice(panel)
  const { prompts } = words

  function open(to: Deck, card: string | null = null) {
    setDeck(to)
    setAt(card)
  }
  return (
    <>
      <section className="stack" aria-labelledby="prompts">
        <h2 id="prompts" className="visually-hidden">
          {prompts.title}
        </h2>
        <fieldset>
          <legend className="visually-hidden">{prompts.title}</legend>
          <div className="segments decks">
            {DECKS.map((one) => (
              <label key={one} className="segment">
                <input type="radio" name="deck" checked={one === deck} onChange={() => open(one)} />
                <span>{prompts.decks[one]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Cards
          deck={deck}
          at={at}
          onGo={setAt}
          notes={view.notes}
          practice={practice}
          change={change}
        />
      </section>
      <Instead panel={panel} />
      <Notes panel={panel} view={view} onSurface={() => open('reflecting', 'softens')} />
      <Check panel={panel} view={view} />
      <Own deck={deck} practice={practice} change={change} />
      <Notice text={problem} problem />
    </>
  )
}
