import { useId, useState } from 'react'
import { words } from '../words/words.ts'
import { Outlined } from './Button.tsx'

/** A text to pass on. It stays on screen and can be selected: the clipboard may be refused. */
export function CopyText(props: { label: string; text: string; multiline?: boolean }) {
  const { label, text, multiline = false } = props
  const id = useId()
  const [said, setSaid] = useState('')
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(words.common.copied)
    } catch {
      setSaid(words.common.copyByHand)
    }
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {multiline ? (
        <textarea id={id} dir="auto" rows={10} readOnly value={text} />
      ) : (
        <input
          id={id}
          type="text"
          dir="auto"
          readOnly
          value={text}
          onFocus={(event) => event.target.select()}
        />
      )}
      <div className="row">
        <Outlined onClick={() => void copy()}>{words.common.copy}</Outlined>
        <span role="status" className="small-text">
          {said}
        </span>
      </div>
    </div>
  )
}
