import { useId, useState } from 'react'
import { TEXT_LENGTH } from '../../../server/contract/limits.ts'
import type { CommitmentKind, Promiser } from '../../../server/contract/vocabulary.ts'
import { newId } from '../../id.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'

const { promises, practice, commitments: said } = words
const KINDS = (Object.keys(practice.commitmentKinds) as CommitmentKind[]).map((value) => ({
  value,
  label: practice.commitmentKinds[value],
}))

/** A new promise: whose, what, by when. Out of a line of the agreement it begins with its words. */
export function CommitmentForm(props: {
  panel: Panel
  side: Promiser
  from?: { clause: string; text: string }
  onMade?: () => void
  onCancel?: () => void
}) {
  const { panel, side, from, onMade, onCancel } = props
  const names = side === 'coach' ? said.mineIs : said.clientIs
  const id = useId()
  const { ask, problem, busy } = useAsking(panel)
  const [promiser, setPromiser] = useState<Promiser>(side)
  const [kind, setKind] = useState<CommitmentKind>('other')
  const [text, setText] = useState(from?.text ?? '')
  const [due, setDue] = useState('')

  async function add() {
    const commitment = { id: newId(), promiser, kind, text: text.trim(), due: due || null }
    const clause = from && { clause: from.clause }
    if (!(await ask({ type: 'add-commitment', ...commitment, ...clause }))) return
    // What was typed meanwhile stays.
    setText((now) => (now.trim() === commitment.text ? '' : now))
    setDue((now) => (now === due ? '' : now))
    setKind('other')
    onMade?.()
  }

  return (
    <div className="stack">
      <Choice
        name={`${id}-promiser`}
        legend={said.who}
        options={(['coach', 'client'] as const).map((value) => ({ value, label: names[value] }))}
        value={promiser}
        onChange={setPromiser}
      />
      <Field label={said.what} value={text} onChange={setText} multiline longest={TEXT_LENGTH} />
      <Choice
        name={`${id}-kind`}
        legend={promises.kind}
        options={KINDS}
        value={kind}
        onChange={setKind}
      />
      <Field label={said.when} value={due} onChange={setDue} type="date" />
      <div className="row">
        <Outlined disabled={text.trim() === '' || busy} onClick={() => void add()}>
          {said.add}
        </Outlined>
        {onCancel && <Quiet onClick={onCancel}>{words.common.cancel}</Quiet>}
      </div>
      <Notice text={problem} problem />
    </div>
  )
}
