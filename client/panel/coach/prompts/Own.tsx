import { TEXT_LENGTH } from '../../../../server/contract/limits.ts'
import type { Command } from '../../../../server/contract/commands.ts'
import type { Deck } from '../../../../server/contract/vocabulary.ts'
import { newId } from '../../../id.ts'
import { Outlined, Quiet } from '../../../ui/Button.tsx'
import { useDraft } from '../../../ui/draft.ts'
import { Field } from '../../../ui/Field.tsx'
import { words } from '../../../words/words.ts'
import type { Shown } from './practice.ts'

/** Cards in the coach's own words, and those that do not fit: they come along to every client. */
export function Own(props: {
  deck: Deck
  title?: string
  shown: Shown[]
  away: Shown[]
  /** The one that is open, and what to do when it does not fit. */
  card: Shown | null
  onPutAway: (name: string) => void
  change: (command: Command) => Promise<boolean>
}) {
  const { deck, shown, away, card, change } = props
  const { edit, bringBack, help, putAway } = words.prompts
  const [text, setText] = useDraft(`card of ${deck}`)
  const given = text.trim()

  async function add() {
    const done = await change({ type: 'keep-card', id: newId(), deck, text: given })
    if (done) setText((now) => (now.trim() === given ? '' : now))
  }
  return (
    <details>
      <summary>{props.title ?? edit.title}</summary>
      <div className="stack">
        <p className="small-text">{help[deck]}</p>
        {card && (
          <div>
            <Outlined onClick={() => props.onPutAway(card.name)}>{putAway}</Outlined>
          </div>
        )}
        <Field label={edit.own} value={text} onChange={setText} multiline longest={TEXT_LENGTH} />
        <div>
          <Outlined disabled={given === ''} onClick={() => void add()}>
            {edit.add}
          </Outlined>
        </div>
        <ul className="stack divided">
          {shown
            .filter(({ own }) => own)
            .map((card) => (
              <li key={card.name} className="spread">
                <span>
                  <bdi>{card.text}</bdi>
                </span>
                <Quiet onClick={() => void change({ type: 'drop-card', id: card.name })}>
                  {words.common.remove}
                </Quiet>
              </li>
            ))}
          {away.map((card) => (
            <li key={card.name} className="spread">
              <span className="quiet-text">
                <bdi>{card.text}</bdi>
              </span>
              <Quiet
                onClick={() => void change({ type: 'put-card-away', card: card.name, away: false })}
              >
                {bringBack}
              </Quiet>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
