import { useState } from 'react'
import type { ParticipantView } from '../../../server/contract/views.ts'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Places, Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import { Agreement } from '../Agreement.tsx'
import { Commitments } from '../Commitments.tsx'
import { CheckIn } from './CheckIn.tsx'
import { Ended } from './Ended.tsx'
import { Needs } from './Needs.tsx'
import { Said } from './Said.tsx'
import { Welcome } from './Welcome.tsx'

const PLACES = [
  { place: 'now', label: words.participant.nav.now },
  { place: 'agreement', label: words.participant.nav.agreement },
] as const

/** What a client sees, in Zoom or in any browser. A check-in comes first when one is open. */
export function Participant(props: { panel: Panel; view: ParticipantView; base: string }) {
  const { panel, view, base } = props
  const { connection, unsent } = usePanel(panel)
  const [place, setPlace] = useState<'now' | 'agreement'>('now')
  const coachName = view.session.coachName || words.yourCoach
  const over = view.session.closedAt !== null

  return (
    <Shell
      title={words.participant.title}
      connection={connection}
      places={over ? undefined : <Places places={PLACES} here={place} onGo={setPlace} />}
    >
      {unsent > 0 && connection !== 'connected' && <Notice text={words.common.notSent} />}
      {over ? (
        <Ended view={view} base={base} />
      ) : place === 'now' ? (
        <>
          <CheckIn panel={panel} checkIn={view.checkIn} coachName={coachName} />
          {!view.checkIn && <p className="quiet-text">{words.participant.quiet(coachName)}</p>}
          {view.meetingOnly && <p className="small-text">{words.modes.meetingOnly}</p>}
          {view.needsAsked && <Needs panel={panel} view={view} coachName={coachName} />}
          <Said view={view} coachName={coachName} />
          <Welcome />
        </>
      ) : (
        <>
          <Agreement panel={panel} clauses={view.agreement} />
          <Commitments panel={panel} commitments={view.commitments} side="client" />
        </>
      )}
    </Shell>
  )
}
