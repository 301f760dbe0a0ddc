import { useEffect, useState } from 'react'
import { words } from '../words/words.ts'
import { Outlined, Quiet } from './Button.tsx'

/** As long as nobody has to hurry; the server takes it a little longer. */
const UNDO = 10_000

/** Two taps, in place: the first says what the second does. Then, for a while, a way back. */
export function Revoke(props: {
  revoked: boolean
  /** The id of what says whose link it is: several may stand below each other. */
  whose?: string
  onRevoke: () => void
  onUndo: () => void
}) {
  const { revoked, whose, onRevoke, onUndo } = props
  const [sure, setSure] = useState(false)
  const [undo, setUndo] = useState(false)
  useEffect(() => {
    if (!undo) return
    const timer = setTimeout(() => setUndo(false), UNDO)
    return () => clearTimeout(timer)
  }, [undo])
  const { revoke, revokeSure, revokeNote, revoked: gone } = words.summary
  if (revoked)
    return (
      <span className="row">
        <span className="small-text">{gone}</span>
        {undo && <Outlined onClick={onUndo}>{words.links.undo}</Outlined>}
      </span>
    )
  if (!sure)
    return (
      <Quiet aria-describedby={whose} onClick={() => setSure(true)}>
        {revoke}
      </Quiet>
    )
  return (
    <span className="stack">
      <span className="small-text">{revokeNote}</span>
      <Outlined
        onClick={() => {
          setSure(false)
          setUndo(true)
          onRevoke()
        }}
      >
        {revokeSure}
      </Outlined>
    </span>
  )
}
