import type { ReactNode } from 'react'
import { TEXT_LENGTH } from '../../server/contract/limits.ts'
import type { ExceptionsView } from '../../server/contract/views.ts'
import type { StandardException } from '../../server/contract/vocabulary.ts'
import { words } from '../words/words.ts'
import { Outlined, Quiet } from './Button.tsx'
import { Chip } from './Chip.tsx'
import { useDraft } from './draft.ts'
import { Field } from './Field.tsx'

export const STANDARD = Object.keys(words.exceptions) as StandardException[]

/** The standard exceptions, own ones, and the way to say that none apply. */
export function ExceptionsChoice(props: {
  legend: string
  /** Under which name what is typed waits; null where it goes with the session. */
  draft: string | null
  exceptions: ExceptionsView
  busy: boolean
  /** True when it was done. */
  onSet: (next: ExceptionsView) => Promise<boolean>
  children: ReactNode
}) {
  const { exceptions, busy } = props
  const [text, setText] = useDraft(props.draft)
  const { standard, own, noneApply } = exceptions
  const set = (next: Partial<ExceptionsView>) =>
    props.onSet({ standard, own, noneApply: false, ...next })

  async function add() {
    const given = text.trim()
    if (await set({ own: [...own, given] })) setText((now) => (now.trim() === given ? '' : now))
  }

  return (
    <fieldset className="stack">
      <legend className="label">{props.legend}</legend>
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
            <span>
              <bdi>{one}</bdi>
            </span>
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
      {props.children}
    </fieldset>
  )
}
