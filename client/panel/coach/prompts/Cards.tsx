import type { Command } from '../../../../server/contract/commands.ts'
import type { NoteView, PracticeView } from '../../../../server/contract/views.ts'
import type { Deck } from '../../../../server/contract/vocabulary.ts'
import { Quiet } from '../../../ui/Button.tsx'
import { words } from '../../../words/words.ts'
import { fill } from './fill.ts'
import { cardsOf } from './practice.ts'

/** How many of the client's own phrases stand beside a card. */
const PHRASES = 3

/** One card of a deck, large and near the camera; its slots hold what was noted last. */
export function Cards(props: {
  deck: Deck
  /** The card by its name; the first while it is null, or gone. */
  at: string | null
  onGo: (name: string) => void
  notes: NoteView[]
  practice: PracticeView
  change: (command: Command) => Promise<boolean>
}) {
  const { deck, notes, practice, change, onGo } = props
  const { prompts, practice: said } = words
  const { shown } = cardsOf(deck, practice)
  const place = Math.max(
    0,
    shown.findIndex(({ name }) => name === props.at),
  )
  const card = shown[place]
  const phrases = notes.filter(({ kind }) => kind === 'key-phrase').slice(-PHRASES)
  if (!card)
    return (
      <article className="card">
        <p className="prompt-card">{prompts.none}</p>
      </article>
    )
  const go = (step: number): void => onGo(shown[(place + step + shown.length) % shown.length]!.name)
  const avoid = Object.entries(prompts.insteadOf).find(([name]) => name === card.name)?.[1]
  return (
    <article className="card" aria-label={said.decks[deck]}>
      <div className="prompt-card">
        {avoid && <p className="small-text">{prompts.avoid(avoid)}</p>}
        <p className="say" data-prompt={card.name}>
          {fill(card.text, notes, { x: prompts.anX, tone: prompts.tone })}
        </p>
      </div>
      <div className="spread">
        <div className="row">
          <Quiet onClick={() => go(-1)}>{prompts.back}</Quiet>
          <Quiet onClick={() => go(1)}>{prompts.next}</Quiet>
        </div>
        <span className="small-text">
          {prompts.place(place + 1, shown.length)}
          {card.own
            ? ` · ${prompts.edit.mine}`
            : card.factors.map((factor) => ` · ${said.factors[factor]}`).join('')}
        </span>
      </div>
      <div className="row">
        <Quiet
          aria-pressed={card.favourite}
          onClick={() => void change({ type: 'favour-card', card: card.name, on: !card.favourite })}
        >
          {card.favourite ? '★ ' : '☆ '}
          {prompts.favourite}
        </Quiet>
        <Quiet onClick={() => void change({ type: 'put-card-away', card: card.name, away: true })}>
          {prompts.away}
        </Quiet>
      </div>
      <p className="small-text">
        {prompts.help[deck]}
        {deck === 'reflecting' &&
          phrases.length > 0 &&
          ` ${prompts.theirWords}: ${phrases.map(({ text }) => `“${text}”`).join(', ')}`}
      </p>
    </article>
  )
}
