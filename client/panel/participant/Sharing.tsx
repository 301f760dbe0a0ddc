import type { Mode } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'
import type { Sharing as Choice } from './answering.ts'

/** When an answer is shared. With several people there is one moment only, and one may still keep it. */
export function Sharing(props: {
  name: string
  mode: Mode
  value: Choice
  onChange: (choice: Choice) => void
}) {
  const { share, shareCombined, sharing } = words.checkIn
  const options: [Choice, string][] =
    props.mode === 'pair'
      ? [
          ['now', share.now],
          ['end', share.end],
          ['keep', share.keep],
        ]
      : [
          ['now', shareCombined],
          ['keep', share.keep],
        ]
  return (
    <fieldset>
      <legend className="visually-hidden">{sharing}</legend>
      <div className="segments">
        {options.map(([choice, label]) => (
          <label key={choice} className="segment">
            <input
              type="radio"
              name={props.name}
              checked={choice === props.value}
              onChange={() => props.onChange(choice)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
