import { useState } from 'react'
import { TEXT_LENGTH } from '../../server/contract/limits.ts'
import type { CommitmentView } from '../../server/contract/views.ts'
import type { Promiser } from '../../server/contract/vocabulary.ts'
import { newId } from '../session.ts'
import type { Panel } from '../session.ts'
import { useAsking } from '../ui/asking.ts'
import { Outlined, Quiet } from '../ui/Button.tsx'
import { Choice } from '../ui/Chip.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { words } from '../words/words.ts'

/** Who will do what, by when. Both sides promise, and both see it. */
export function Commitments(props: {
  panel: Panel
  commitments: CommitmentView[]
  side: Promiser
}) {
  const { panel, commitments, side } = props
  const { commitments: said } = words
  const names = side === 'coach' ? said.mineIs : said.clientIs
  const { ask, problem, busy } = useAsking(panel)
  const [promiser, setPromiser] = useState<Promiser>(side)
  const [text, setText] = useState('')
  const [due, setDue] = useState('')

  async function add() {
    const commitment = { id: newId(), promiser, text: text.trim(), due: due || null }
    if (!(await ask({ type: 'add-commitment', ...commitment }))) return
    // What was typed meanwhile stays.
    setText((now) => (now.trim() === commitment.text ? '' : now))
    setDue((now) => (now === due ? '' : now))
  }

  return (
    <section className="card" aria-labelledby="commitments">
      <h2 id="commitments">{said.title}</h2>
      {commitments.length === 0 && <p className="quiet-text">{said.empty}</p>}
      <ul className="stack divided">
        {commitments.map((one) => (
          <li key={one.id} className="spread">
            <span>
              <span className="small-text">
                {words.promisers[one.promiser]}
                {one.due && ` · ${said.by(words.day(one.due))}`}
              </span>
              <br />
              {one.text}
            </span>
            {one.mine && (
              <Quiet onClick={() => void ask({ type: 'remove-commitment', id: one.id })}>
                {words.common.remove}
              </Quiet>
            )}
          </li>
        ))}
      </ul>
      <Choice
        name="promiser"
        legend={said.who}
        options={(['coach', 'client'] as const).map((value) => ({ value, label: names[value] }))}
        value={promiser}
        onChange={setPromiser}
      />
      <Field label={said.what} value={text} onChange={setText} multiline longest={TEXT_LENGTH} />
      <Field label={said.when} value={due} onChange={setDue} type="date" />
      <div>
        <Outlined disabled={text.trim() === '' || busy} onClick={() => void add()}>
          {said.add}
        </Outlined>
      </div>
      <Notice text={problem} problem />
    </section>
  )
}
