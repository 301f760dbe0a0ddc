import { useState } from 'react'
import { TEXT_LENGTH } from '../../../server/contract/limits.ts'
import type { NeedView } from '../../../server/contract/views.ts'
import type { NeedKind } from '../../../server/contract/vocabulary.ts'
import { newId } from '../../id.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'

const KINDS = (Object.keys(words.needs) as NeedKind[]).map((value) => ({
  value,
  label: words.needs[value],
}))

/** What a client needs to feel safe: shared from their panel, or said aloud and noted here. */
export function Heard({ panel, needs }: { panel: Panel; needs: NeedView[] }) {
  const { ask, problem, busy } = useAsking(panel)
  const [kind, setKind] = useState<NeedKind>('pace')
  const [text, setText] = useState('')
  const said = words.coach.script

  async function note() {
    if (await ask({ type: 'note-need', id: newId(), kind, text: text.trim() })) setText('')
  }

  return (
    <section className="stack" aria-labelledby="heard">
      <h3 id="heard">{said.heard}</h3>
      {needs.length === 0 && <p className="quiet-text">{said.heardNone}</p>}
      <ul className="stack divided">
        {needs.map((need) => (
          <li key={need.id} className="spread">
            <span>
              <span className="small-text">
                {words.needs[need.kind]}
                {need.noted && ` · ${said.noted}`}
              </span>
              <br />
              <bdi>{need.text}</bdi>
            </span>
            {need.mine && (
              <Quiet onClick={() => void ask({ type: 'remove-need', id: need.id })}>
                {words.common.remove}
              </Quiet>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>{said.note}</summary>
        <div className="stack">
          <Choice
            name="note-kind"
            legend={said.kind}
            options={KINDS}
            value={kind}
            onChange={setKind}
          />
          <Field label={said.words} value={text} onChange={setText} longest={TEXT_LENGTH} />
          <div>
            <Outlined disabled={text.trim() === '' || busy} onClick={() => void note()}>
              {words.common.add}
            </Outlined>
          </div>
        </div>
      </details>
      <Notice text={problem} problem />
    </section>
  )
}
