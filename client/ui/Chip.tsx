/** A choice among several that can be on or off. */
export function Chip(props: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}) {
  return (
    <label className={props.checked ? 'chip chip-on' : 'chip'}>
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  )
}

/** One of a few, as chips: native radios, so that arrows move and a screen reader counts. */
export function Choice<Value extends string>(props: {
  name: string
  legend: string
  options: readonly { value: Value; label: string }[]
  /** Null while nothing is chosen. */
  value: Value | null
  onChange: (value: Value) => void
}) {
  return (
    <fieldset className="stack">
      <legend className="label">{props.legend}</legend>
      <div className="chips">
        {props.options.map(({ value, label }) => (
          <label key={value} className={value === props.value ? 'chip chip-on' : 'chip'}>
            <input
              type="radio"
              name={props.name}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
