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
import { cardsOf } from './practice.ts'
import type { Practice } from './practice.ts'
import './prompts.css'

/** Something to say or ask, one card at a time, and what is noted while listening. */
export function Prompts(props: { panel: Panel; view: CoachView; own: Practice }) {
  const { panel, view } = props
  const { practice, change, problem } = props.own
  const [deck, setDeck] = useState<Deck>('questions')
  const [at, setAt] = useState<string | null>(null)
  const [first, setFirst] = useState(practice.favourites)
  const { prompts } = words
  const { shown, away } = cardsOf(deck, practice, first)
  const card = shown.find(({ name }) => name === at) ?? shown[0] ?? null

  function open(to: Deck, card: string | null = null) {
    setDeck(to)
    setAt(card)
    setFirst(practice.favourites)
  }
  function putAway(name: string) {
    const place = shown.findIndex((one) => one.name === name)
    setAt(shown[place + 1]?.name ?? null)
    void change({ type: 'put-card-away', card: name, away: true })
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
          shown={shown}
          card={card}
          onGo={setAt}
          notes={view.notes}
          change={change}
        />
      </section>
      <Instead panel={panel} />
      <Notes panel={panel} view={view} onSurface={() => open('reflecting', 'softens')} />
      <Check panel={panel} view={view} />
      <Own deck={deck} shown={shown} away={away} card={card} onPutAway={putAway} change={change} />
      <Notice text={problem} problem />
    </>
  )
}
