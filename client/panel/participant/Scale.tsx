import { useId, useRef } from 'react'
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import type { Answer } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'

const ANSWERS = Object.keys(words.scale) as Answer[]

/**
 * Five labelled answers and a way to pass, as native radios. A pointer's tap
 * chooses at once. By keyboard an arrow only marks: every radio it passes is
 * checked on the way, so it counts with Enter or on leaving the group.
 */
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
  const { name, chosen, marked, onMark, onChoose } = props
  const id = useId()
  /** A tap on the label reaches the radio as a click that some engines call a key's. */
  const tapped = useRef(false)
  const byPointer = useRef(false)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !marked) return
    event.preventDefault()
    onChoose(marked)
  }
  function onBlur(event: FocusEvent) {
    const inside = event.currentTarget.contains(event.relatedTarget)
    // Another window in front is no leaving.
    if (!inside && document.hasFocus() && marked && marked !== chosen) onChoose(marked)
  }

  return (
    <fieldset disabled={props.disabled} aria-describedby={`${id}-promise`}>
      <legend>
        <h2 className="question">{words.checkIn.question}</h2>
      </legend>
      <div className="stack">
        <p id={`${id}-promise`} className="quiet-text">
          {props.promise}
        </p>
        {props.children}
        <div className="stack" onKeyDown={onKeyDown} onBlur={onBlur}>
          {ANSWERS.map((answer) => (
            <label
              key={answer}
              className={[
                'option',
                answer === marked ? 'option-on' : '',
                answer === 'rather-not-say' ? 'option-pass' : '',
              ].join(' ')}
              onClick={({ target, detail }) => {
                if (!(target instanceof HTMLInputElement)) tapped.current = detail > 0
              }}
            >
              <input
                type="radio"
                name={name}
                checked={answer === marked}
                // A mark left behind by a tap would cover whatever becomes of the answer.
                onChange={() => {
                  if (!byPointer.current) onMark(answer)
                }}
                onClick={({ detail }) => {
                  byPointer.current = detail > 0 || tapped.current
                  tapped.current = false
                  if (byPointer.current) onChoose(answer)
                }}
              />
              {words.scale[answer]}
            </label>
          ))}
        </div>
        <p className="visually-hidden">{words.checkIn.enter}</p>
      </div>
    </fieldset>
  )
}
