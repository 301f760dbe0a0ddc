import { useId, useRef, useState } from 'react'
import { rehearsal as words } from '../words/en/rehearsal.ts'
import type { Kind, Newcomer } from './meeting.ts'

const KINDS: Kind[] = ['client', 'guest', 'browser', 'coach']

/** Who comes in next, in a form that folds away. */
export function AddPerson({ add }: { add: (newcomer: Newcomer) => void }) {
  const id = useId()
  const folded = useRef<HTMLDetailsElement>(null)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind>('client')
  const [webClient, setWebClient] = useState(false)
  const [mainWindow, setMainWindow] = useState(false)
  // A guest is invited in the meeting, a plain browser has no Zoom.
  const hasWindow = kind === 'coach' || kind === 'client'
  const fold = () => {
    if (folded.current) folded.current.open = false
  }
  return (
    <details
      className="add"
      ref={folded}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        fold()
        folded.current?.querySelector('summary')?.focus()
      }}
    >
      <summary>{words.addPerson}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          add({
            kind,
            name: name.trim(),
            webClient: kind !== 'browser' && webClient,
            mainWindow: hasWindow && mainWindow,
          })
          setName('')
          fold()
        }}
      >
        <label htmlFor={`${id}kind`}>{words.as}</label>
        <select
          id={`${id}kind`}
          value={kind}
          onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? kind)}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}name`}>{words.name}</label>
        <input
          id={`${id}name`}
          value={name}
          maxLength={40}
          autoComplete="off"
          placeholder={words.anyName}
          onChange={(event) => setName(event.target.value)}
        />
        {kind !== 'browser' && (
          <label className="check">
            <input
              type="checkbox"
              checked={webClient}
              onChange={(event) => setWebClient(event.target.checked)}
            />
            {words.webClient}
          </label>
        )}
        {hasWindow && (
          <label className="check">
            <input
              type="checkbox"
              checked={mainWindow}
              onChange={(event) => setMainWindow(event.target.checked)}
            />
            {words.mainWindow}
          </label>
        )}
        <button type="submit" className="primary">
          {words.add}
        </button>
      </form>
    </details>
  )
}
