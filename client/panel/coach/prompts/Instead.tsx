import { useState } from 'react'
import type { Panel } from '../../../session.ts'
import { Outlined, Quiet } from '../../../ui/Button.tsx'
import { words } from '../../../words/words.ts'
import { ALL, BELIEF } from './decks.ts'
import type { CardName } from './decks.ts'

const QUESTIONS = ALL.filter(({ deck, name }) => deck === 'questions' && !BELIEF.includes(name))

/**
 * A tap in place of the advice: a question comes at once, from here. That it was
 * tapped is counted for the coach alone, and may arrive later.
 */
export function Instead({ panel }: { panel: Panel }) {
  const [asked, setAsked] = useState<{ card: CardName; turn: number } | null>(null)
  const { instead, cards } = words.prompts

  function show(turn: number) {
    const card = QUESTIONS[turn % QUESTIONS.length]!.name
    setAsked({ card, turn })
  }
  function start() {
    show(Math.floor(Math.random() * QUESTIONS.length))
    void panel.send({ type: 'instead-of-advice' })
  }
  if (!asked)
    return (
      <div>
        <Outlined onClick={start}>{instead.do}</Outlined>
      </div>
    )
  return (
    <section className="note stack" aria-labelledby="instead">
      <h2 id="instead">{instead.ask}</h2>
      <p className="say">{cards[asked.card]}</p>
      <p className="quiet-text">
        {instead.believe}: {cards[BELIEF[0]!]}
      </p>
      <div className="row">
        <Quiet onClick={() => show(asked.turn + 1)}>{instead.another}</Quiet>
        <Quiet onClick={() => setAsked(null)}>{instead.done}</Quiet>
      </div>
    </section>
  )
}
