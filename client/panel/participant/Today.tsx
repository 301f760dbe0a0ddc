import { useState } from 'react'
import { TEXT_LENGTH } from '../../../server/contract/limits.ts'
import type { ParticipantView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'

/** Today's focus and when they meet again. Alone with the coach, a client writes the focus themselves. */
export function Today({ panel, view }: { panel: Panel; view: ParticipantView }) {
  const { focus, alone, next } = view
  const { ask, problem, busy } = useAsking(panel)
  const [text, setText] = useState<string | null>(null)
  const { today } = words.prepare
  const given = text?.trim() ?? ''

  async function keep() {
    if (!(await ask({ type: 'set-focus', text: given }))) return
    setText((now) => (now?.trim() === given ? null : now))
  }
  return (
    <>
      {(focus || alone) && text === null && (
        <div className="spread">
          <p>
            <span className="label">{today.title}</span>
            {focus && (
              <>
                : <bdi>{focus.text}</bdi>
              </>
            )}
          </p>
          {alone && (
            <Quiet onClick={() => setText(focus?.text ?? '')}>
              {focus ? today.change : today.keep}
            </Quiet>
          )}
        </div>
      )}
      {text !== null && (
        <div className="card">
          <Field
            label={words.list(today.title, today.mine)}
            value={text}
            onChange={setText}
            multiline
            longest={TEXT_LENGTH}
          />
          <div className="row">
            <Outlined disabled={given === '' || busy} onClick={() => void keep()}>
              {today.keep}
            </Outlined>
            <Quiet onClick={() => setText(null)}>{words.common.cancel}</Quiet>
          </div>
          <Notice text={problem} problem />
        </div>
      )}
      <Meeting next={next} />
    </>
  )
}

/** When they meet again. */
export function Meeting({ next }: { next: number | null }) {
  if (next === null) return null
  const said = words.prepare.next
  return (
    <p className="quiet-text">
      <span className="label">{said.title}: </span>
      {said.at(words.date(next), words.time(next))}
    </p>
  )
}
