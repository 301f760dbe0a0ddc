import { useEffect, useId, useState } from 'react'
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import type { Answer } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'

const ANSWERS = Object.keys(words.scale) as Answer[]

/**
 * Five labelled answers and a way to pass, as native radios. A pointer's tap
 * chooses at once. By keyboard an arrow only moves: every radio it passes is
 * checked on the way, so it counts with Enter or on leaving the group.
 */
export function Scale(props: {
  name: string
  promise: ReactNode
  chosen: Answer | null
  disabled: boolean
  onChoose: (answer: Answer) => void
}) {
  const { name, chosen, onChoose } = props
  const id = useId()
  const [marked, setMarked] = useState(chosen)
  useEffect(() => setMarked(chosen), [chosen])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !marked) return
    event.preventDefault()
    onChoose(marked)
  }
  function onBlur(event: FocusEvent<HTMLFieldSetElement>) {
    const inside = event.currentTarget.contains(event.relatedTarget)
    if (!inside && marked && marked !== chosen) onChoose(marked)
  }

  return (
    <fieldset
      className="stack"
      disabled={props.disabled}
      aria-describedby={`${id}-promise`}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <legend>
        <h2 className="question">{words.checkIn.question}</h2>
      </legend>
      <div id={`${id}-promise`} className="stack">
        {props.promise}
      </div>
      {ANSWERS.map((answer) => (
        <label
          key={answer}
          className={[
            'option',
            answer === marked ? 'option-on' : '',
            answer === 'rather-not-say' ? 'option-pass' : '',
          ].join(' ')}
        >
          <input
            type="radio"
            name={name}
            checked={answer === marked}
            onChange={() => setMarked(answer)}
            onClick={(event) => {
              // A click that an arrow key makes has no pointer behind it.
              if (event.detail > 0) onChoose(answer)
            }}
          />
          {words.scale[answer]}
        </label>
      ))}
      <p className="visually-hidden">{words.checkIn.enter}</p>
    </fieldset>
  )
}
