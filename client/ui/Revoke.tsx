import { useState } from 'react'
import { words } from '../words/words.ts'
import { Outlined, Quiet } from './Button.tsx'

/** Two taps, in place: the first says what the second does. */
export function Revoke({ revoked, onRevoke }: { revoked: boolean; onRevoke: () => void }) {
  const [sure, setSure] = useState(false)
  const { revoke, revokeSure, revokeNote, revoked: gone } = words.summary
  if (revoked) return <span className="small-text">{gone}</span>
  if (!sure) return <Quiet onClick={() => setSure(true)}>{revoke}</Quiet>
  return (
    <span className="stack">
      <span className="small-text">{revokeNote}</span>
      <Outlined onClick={onRevoke}>{revokeSure}</Outlined>
    </span>
  )
}
