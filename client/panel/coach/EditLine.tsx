import { useState } from 'react'
import { TEXT_LENGTH } from '../../../server/contract/limits.ts'
import type { CoachView } from '../../../server/contract/views.ts'
import type { Card, LineId } from '../../../server/contract/vocabulary.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { TEXTS } from './said.ts'

/** A card's sentences, in the coach's own words; the original is one tap away. */
export function EditLine(props: {
  panel: Panel
  card: Card
  lines: CoachView['script']['lines']
  onDone: () => void
}) {
  const { panel, card, lines, onDone } = props
  const { ask, problem, busy } = useAsking(panel)
  const [typed, setTyped] = useState<Partial<Record<LineId, string>>>({})
  const textOf = (line: LineId): string => typed[line] ?? lines[line] ?? words.lines[line]

  async function save() {
    for (const line of TEXTS[card]) {
      const text = textOf(line).trim()
      if (text === '' || text === (lines[line] ?? words.lines[line])) continue
      const own = text === words.lines[line] ? null : text
      if (!(await ask({ type: 'edit-line', line, text: own }))) return
    }
    onDone()
  }

  return (
    <div className="stack">
      {TEXTS[card].map((line) => (
        <Field
          key={line}
          label={words.coach.script.wordsFor[line]}
          value={textOf(line)}
          onChange={(text) => setTyped({ ...typed, [line]: text })}
          multiline
          longest={TEXT_LENGTH}
        />
      ))}
      <div className="row">
        <Outlined disabled={busy} onClick={() => void save()}>
          {words.common.save}
        </Outlined>
        <Quiet
          onClick={() =>
            setTyped(Object.fromEntries(TEXTS[card].map((line) => [line, words.lines[line]])))
          }
        >
          {words.coach.script.restore}
        </Quiet>
        <Quiet onClick={onDone}>{words.common.cancel}</Quiet>
      </div>
      <p className="small-text">{words.coach.script.source}</p>
      <Notice text={problem} problem />
    </div>
  )
}
