import { useId } from 'react'
import type { ReactNode } from 'react'
import type { Answer } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'
import { useChoosing } from './choosing.ts'

const ANSWERS = Object.keys(words.scale) as Answer[]

/** Five labelled answers and a way to pass. */
export function Scale(props: {
  name: string
  /** Who sees the answer. */
  promise: string
  chosen: Answer | null
  marked: Answer | null
  disabled: boolean
  onMark: (answer: Answer) => void
  onChoose: (answer: Answer) => void
  /** Between the promise and the answers. */
  children: ReactNode
}) {
  const { name, marked } = props
  const id = useId()
  const choosing = useChoosing<Answer>(props)

  return (
    <fieldset className="asked" disabled={props.disabled} aria-describedby={`${id}-promise`}>
      <legend>
        <h2 className="question">{words.checkIn.question}</h2>
      </legend>
      <div className="stack">
        <p id={`${id}-promise`} className="quiet-text">
          {props.promise}
        </p>
        {props.children}
        <p className="visually-hidden">{words.checkIn.enter}</p>
        <div className="stack answers" {...choosing.group}>
          {ANSWERS.map((answer) => (
            <label
              key={answer}
              className={[
                'option',
                answer === marked ? 'option-on' : '',
                answer === 'rather-not-say' ? 'option-pass' : '',
              ].join(' ')}
              {...choosing.label}
            >
              <input name={name} {...choosing.radio(answer)} />
              {words.scale[answer]}
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  )
}
