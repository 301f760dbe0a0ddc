import type { Command } from '../../../../server/contract/commands.ts'
import type { NoteView } from '../../../../server/contract/views.ts'
import type { Deck } from '../../../../server/contract/vocabulary.ts'
import { Quiet } from '../../../ui/Button.tsx'
import { apart, words } from '../../../words/words.ts'
import { fill } from './fill.ts'
import type { Shown } from './practice.ts'

/** How many of the client's own phrases stand beside a card. */
const PHRASES = 3

/** One card of a deck, large and near the camera; its slots hold what was noted last. */
export function Cards(props: {
  deck: Deck
  shown: Shown[]
  /** The one that is open; null where every card is put away. */
  card: Shown | null
  onGo: (name: string) => void
  notes: NoteView[]
  change: (command: Command) => Promise<boolean>
}) {
  const { deck, shown, card, notes, change, onGo } = props
  const { prompts, practice: said } = words
  if (!card)
    return (
      <article className="card">
        <p className="prompt-card">{prompts.none}</p>
      </article>
    )
  const place = shown.indexOf(card)
  const go = (step: number): void => onGo(shown[(place + step + shown.length) % shown.length]!.name)
  const avoid = Object.entries(prompts.insteadOf).find(([name]) => name === card.name)?.[1]
  const phrases = notes.filter(({ kind }) => kind === 'key-phrase').slice(-PHRASES)
  return (
    <article className="card" aria-label={said.decks[deck]}>
      <div className="prompt-card">
        {avoid && <p className="small-text">{prompts.avoid(avoid)}</p>}
        <p className="say" dir="auto" data-prompt={card.name}>
          {fill(card.text, notes, { x: prompts.anX, tone: prompts.tone })}
        </p>
      </div>
      <div className="spread">
        <div className="row">
          <Quiet onClick={() => go(-1)}>{prompts.back}</Quiet>
          <Quiet onClick={() => go(1)}>{prompts.next}</Quiet>
        </div>
        <span className="small-text">{prompts.place(place + 1, shown.length)}</span>
        <Quiet
          aria-label={prompts.favourite}
          aria-pressed={card.favourite}
          title={prompts.favourite}
          onClick={() => void change({ type: 'favour-card', card: card.name, on: !card.favourite })}
        >
          {card.favourite ? '★' : '☆'}
        </Quiet>
      </div>
      <p className="small-text">
        {card.own ? prompts.edit.mine : card.factors.map((one) => said.factors[one]).join(' · ')}
      </p>
      {deck === 'reflecting' && phrases.length > 0 && (
        <p className="small-text">
          {prompts.theirWords}:{' '}
          {words.list(...phrases.map(({ text }) => words.promises.quoted(apart(text))))}
        </p>
      )}
    </article>
  )
}
