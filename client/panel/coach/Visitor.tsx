import { useEffect, useState } from 'react'
import type { VisitorView } from '../../../server/contract/views.ts'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { useZoomState } from '../zoom-state.ts'
import { authorize } from './authorize.ts'
import { Begin } from './Begin.tsx'
import { LedBy } from './LedBy.tsx'

/**
 * Before there is a session. Whoever Zoom names may start one; the meeting's
 * host most likely will, so only they see the form at once.
 */
export function Visitor(props: {
  panel: Panel
  view: VisitorView
  zoom: Zoom | null
  base: string
}) {
  const { panel, view, zoom, base } = props
  const { connection } = usePanel(panel)
  const isHost = useZoomState(zoom)?.isHost ?? false
  const [leads, setLeads] = useState(false)
  const { mayLead, ledBy, engagements, authorized, coachName } = view

  useEffect(() => {
    if (zoom && leads && mayLead && !authorized) void authorize(panel, zoom, base)
  }, [panel, zoom, base, leads, mayLead, authorized])

  function meansToLead(): void {
    setLeads(true)
    // Should somebody else start meanwhile, this person is asked before they count as a client.
    if (mayLead) void panel.send({ type: 'mean-to-lead' })
  }

  if (ledBy !== null) return <LedBy panel={panel} coachName={ledBy} />
  if (mayLead && (leads || isHost || engagements.length > 0))
    return <Begin panel={panel} engagements={engagements} zoom={zoom} coachName={coachName} />
  return (
    <Shell title={words.panel.visitor} connection={connection}>
      <div className="card">
        <p>{words.participant.waiting}</p>
        <p className="quiet-text">{words.participant.waitingMore}</p>
      </div>
      {leads && zoom && !mayLead && <SignIn zoom={zoom} />}
      {!leads && (mayLead || zoom?.can('sign-in')) && (
        <div>
          <Quiet onClick={meansToLead}>{words.panel.iLead}</Quiet>
        </div>
      )}
    </Shell>
  )
}

/** For whoever wants to lead and is a guest. A client never has to look for this. */
function SignIn({ zoom }: { zoom: Zoom }) {
  const [failed, setFailed] = useState(false)
  const { signIn } = words.panel
  return (
    <div className="card">
      <p>{signIn.what}</p>
      <div>
        <Outlined onClick={() => void zoom.promptAuthorize().then((asked) => setFailed(!asked))}>
          {signIn.go}
        </Outlined>
      </div>
      <Notice text={failed ? signIn.failed : null} problem />
    </div>
  )
}
