import { useState } from 'react'
import { TEXT_LENGTH } from '../../../server/contract/limits.ts'
import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { apart, words } from '../../words/words.ts'

/** Today's focus: the guide's question to ask aloud, then one quiet line in the client's words. */
export function Focus({ panel, view }: { panel: Panel; view: CoachView }) {
  const { focus, earlierFocus } = view
  const { ask, problem, busy } = useAsking(panel)
  const [text, setText] = useState('')
  const [changing, setChanging] = useState(false)
  const { today } = words.prepare
  const given = text.trim()

  async function keep() {
    if (!(await ask({ type: 'set-focus', text: given }))) return
    setText((now) => (now.trim() === given ? '' : now))
    setChanging(false)
  }
  if (focus && !changing)
    return (
      <div className="spread">
        <p>
          <span className="label">{today.title}: </span>
          <bdi>{focus.text}</bdi>
        </p>
        <Quiet
          onClick={() => {
            setText(focus.text)
            setChanging(true)
          }}
        >
          {today.change}
        </Quiet>
      </div>
    )
  return (
    <details className="card">
      <summary>{today.title}</summary>
      <div className="stack">
        <p className="say">{today.ask}</p>
        {earlierFocus !== null && <p className="small-text">{today.before(apart(earlierFocus))}</p>}
        <Field
          label={today.field}
          value={text}
          onChange={setText}
          multiline
          longest={TEXT_LENGTH}
        />
        <div>
          <Outlined disabled={given === '' || busy} onClick={() => void keep()}>
            {today.keep}
          </Outlined>
        </div>
        <Notice text={problem} problem />
      </div>
    </details>
  )
}

/** At the end it is read back, as a line to say. */
export function FocusReadBack({ focus }: { focus: CoachView['focus'] }) {
  if (!focus) return null
  const { today } = words.prepare
  return (
    <section className="card" aria-labelledby="read-back">
      <h2 id="read-back">{today.readBack}</h2>
      <p className="say">{today.line(apart(focus.text))}</p>
    </section>
  )
}
