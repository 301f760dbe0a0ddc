import { useState } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { words } from '../../words/words.ts'
import { AskedAloud } from './AskedAloud.tsx'

/**
 * Shortly after another check-in: how long ago it was, and two ways on. Asking
 * aloud comes where the first tap was, so that a double tap sends nothing.
 */
export function Again(props: {
  panel: Panel
  view: CoachView
  minutes: number
  busy: boolean
  onAnyway: () => void
  onDone: () => void
}) {
  const { panel, view, minutes, busy, onAnyway, onDone } = props
  const [aloud, setAloud] = useState(false)
  const { again, notNow } = words.controls
  if (aloud)
    return (
      <>
        <p className="say">{words.checkIn.question}</p>
        <div className="spread">
          <AskedAloud panel={panel} view={view} onAsked={onDone} />
          <Quiet onClick={onDone}>{notNow}</Quiet>
        </div>
      </>
    )
  return (
    <>
      <p className="quiet-text">{again.ago(minutes)}</p>
      <Outlined disabled={busy} onClick={onAnyway}>
        {again.anyway}
      </Outlined>
      <Outlined onClick={() => setAloud(true)}>{again.aloud}</Outlined>
    </>
  )
}
