import { useState } from 'react'
import type { VisitorView } from '../../../server/contract/views.ts'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { Outlined } from '../../ui/Button.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { Begin } from './Begin.tsx'

/**
 * Before there is a session. Whoever Zoom names may start one; the meeting's
 * host most likely will, so only they see the form at once.
 */
export function Visitor(props: { panel: Panel; view: VisitorView; zoom: Zoom | null }) {
  const { panel, view, zoom } = props
  const { connection } = usePanel(panel)
  const [leads, setLeads] = useState(false)
  if (view.mayLead && (leads || zoom?.now().isHost || view.engagements.length > 0))
    return <Begin panel={panel} engagements={view.engagements} zoom={zoom} />
  return (
    <Shell title={words.panel.visitor} connection={connection}>
      <div className="card">
        <p>{words.participant.waiting}</p>
        <p className="quiet-text">{words.participant.waitingMore}</p>
      </div>
      {view.mayLead && (
        <div>
          <Outlined onClick={() => setLeads(true)}>{words.panel.iLead}</Outlined>
        </div>
      )}
    </Shell>
  )
}
