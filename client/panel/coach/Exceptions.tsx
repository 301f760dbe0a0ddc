import { useState } from 'react'
import { TEXT_LENGTH } from '../../../server/contract/limits.ts'
import type { ExceptionsView } from '../../../server/contract/views.ts'
import type { StandardException } from '../../../server/contract/vocabulary.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'

const STANDARD = Object.keys(words.exceptions) as StandardException[]

/** When confidentiality ends. None at all only by saying that none apply. */
export function Exceptions({ panel, exceptions }: { panel: Panel; exceptions: ExceptionsView }) {
  const { ask, problem, busy } = useAsking(panel)
  const [text, setText] = useState('')
  const { standard, own, noneApply } = exceptions
  const set = (next: Partial<ExceptionsView>) =>
    ask({ type: 'set-exceptions', standard, own, noneApply: false, ...next })

  async function add() {
    if (await set({ own: [...own, text.trim()] })) setText('')
  }

  return (
    <fieldset className="stack">
      <legend className="label">{words.coach.script.exceptions}</legend>
      <div className="stack">
        {STANDARD.map((one) => (
          <Chip
            key={one}
            label={words.exceptions[one]}
            checked={standard.includes(one)}
            onChange={(on) =>
              void set({
                standard: on ? [...standard, one] : standard.filter((other) => other !== one),
              })
            }
          />
        ))}
        {own.map((one) => (
          <div key={one} className="spread">
            <span>{one}</span>
            <Quiet onClick={() => void set({ own: own.filter((other) => other !== one) })}>
              {words.common.remove}
            </Quiet>
          </div>
        ))}
        <Chip
          label={words.coach.script.noneApply}
          checked={noneApply}
          onChange={(on) =>
            void set(on ? { standard: [], own: [], noneApply: true } : { standard: STANDARD })
          }
        />
      </div>
      <Field label={words.coach.script.own} value={text} onChange={setText} longest={TEXT_LENGTH} />
      <div>
        <Outlined disabled={text.trim() === '' || busy} onClick={() => void add()}>
          {words.common.add}
        </Outlined>
      </div>
      <Notice text={problem} problem />
    </fieldset>
  )
}
