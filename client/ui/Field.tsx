import { useId } from 'react'
import { inLatin } from './digits.ts'

/** A labelled field. What is typed belongs to the typist: nothing that arrives replaces it. */
export function Field(props: {
  label: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  multiline?: boolean
  type?: 'text' | 'date'
  /** A whole number: a phone shows digits. */
  numeric?: boolean
  longest?: number
  hint?: string
  error?: string | null
  autoComplete?: string
}) {
  const id = useId()
  const told = props.error ?? props.hint
  const shared = {
    id,
    value: props.value,
    // While it is empty, the page's: from there on as what is typed.
    dir: props.value === '' || props.type === 'date' ? undefined : 'auto',
    maxLength: props.longest,
    onBlur: props.onBlur,
    'aria-describedby': told ? `${id}-told` : undefined,
    'aria-invalid': props.error ? true : undefined,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.multiline ? (
        <textarea {...shared} rows={3} onChange={(event) => props.onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          inputMode={props.numeric ? 'numeric' : undefined}
          autoComplete={props.autoComplete ?? 'off'}
          onChange={({ target: { value } }) =>
            props.onChange(props.numeric ? inLatin(value) : value)
          }
        />
      )}
      {told && (
        <p id={`${id}-told`} className="small-text">
          {told}
        </p>
      )}
    </div>
  )
}
