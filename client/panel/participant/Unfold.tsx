import { useState } from 'react'
import type { ReactNode } from 'react'

/** Drawn only while it is open. */
export function Unfold(props: { title: string; children: () => ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.title}</summary>
      {open && <div className="stack">{props.children()}</div>}
    </details>
  )
}
