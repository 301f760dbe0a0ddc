import { TEXT_LENGTH } from '../../../server/contract/limits.ts'
import type { TemplatesView } from '../../../server/contract/looks.ts'
import type { LineId } from '../../../server/contract/vocabulary.ts'
import { CARDS, TEXTS } from '../../panel/coach/said.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Quiet } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useSaved } from '../../ui/saved.ts'
import { words } from '../../words/words.ts'

/** The seven sentences of the script, card by card; the guide's own is one tap away. */
export function Lines(props: { panel: Panel; lines: TemplatesView['lines']; onSaved: () => void }) {
  const { panel, lines, onSaved } = props
  return CARDS.map((card) => (
    <section key={card} className="stack" aria-labelledby={`begins-${card}`}>
      <h3 id={`begins-${card}`}>{words.cards[card]}</h3>
      {TEXTS[card].map((line) => (
        <Line key={line} panel={panel} line={line} own={lines[line]} onSaved={onSaved} />
      ))}
    </section>
  ))
}

function Line(props: {
  panel: Panel
  line: LineId
  /** Undefined for the guide's. */
  own: string | undefined
  onSaved: () => void
}) {
  const { panel, line, own, onSaved } = props
  const { ask, problem } = useAsking(panel)
  const { lines: said } = words.begins
  const original = words.lines[line]
  const { text, setText, leave, put } = useSaved({
    kept: own ?? original,
    original,
    onKeep: async (given) => {
      const done = await ask({
        type: 'set-template-line',
        line,
        text: given === original ? null : given,
      })
      if (done) onSaved()
      return done
    },
  })
  const isOwn = text.trim() !== original
  return (
    <div>
      <Field
        label={words.coach.script.wordsFor[line]}
        value={text}
        onChange={setText}
        onBlur={leave}
        multiline
        longest={TEXT_LENGTH}
      />
      <div className="begins-line">
        <span className="small-text">{isOwn ? said.yours : said.guides}</span>
        {isOwn && <Quiet onClick={() => put(original)}>{said.restore}</Quiet>}
      </div>
      <Notice text={problem} problem />
    </div>
  )
}
