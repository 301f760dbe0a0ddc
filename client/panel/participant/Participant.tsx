import { useState } from 'react'
import type { ParticipantView } from '../../../server/contract/views.ts'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { Outlined } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Places, Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { Agreement } from '../Agreement.tsx'
import { Commitments } from '../Commitments.tsx'
import { useBallots, useFate } from './own-ballots.ts'
import { statusOf, useAnswering } from './answering.ts'
import { useEndPulse, whereItIs } from './end-pulse.ts'
import { Ended } from './Ended.tsx'
import { Now } from './Now.tsx'

const PLACES = [
  { place: 'now', label: words.participant.nav.now },
  { place: 'agreement', label: words.participant.nav.agreement },
] as const

/** What a client sees, in Zoom or in any browser. */
export function Participant(props: {
  panel: Panel
  view: ParticipantView
  zoom: Zoom | null
  base: string
}) {
  const { panel, view, zoom, base } = props
  const { connection, unsent } = usePanel(panel)
  const ballots = useBallots(panel, view, base)
  const answering = useAnswering(panel, view, ballots)
  const lookingBack = useEndPulse(panel, view)
  const fate = useFate(ballots, view.lastCounted)
  // Counted after all: only what asked again came too late.
  const late = answering.tooLate === 'tooLate' && fate === 'counted' ? null : answering.tooLate
  const [place, setPlace] = useState<'now' | 'agreement'>('now')
  const coachName = view.session.coachName || words.yourCoach
  const over = view.session.closedAt !== null
  const slot = view.checkIn?.asked ? view.checkIn.ballots?.slot : undefined
  const unsentBallot = slot !== undefined && ballots.isUnsent(slot)
  const stuck = (unsent > 0 || unsentBallot) && connection !== 'connected'

  const status = (): string => {
    if (stuck) return words.common.notSent
    if (over) return ''
    if (place === 'now') return statusOf(answering, coachName) || whereItIs(lookingBack, coachName)
    if (answering.asked && !answering.given.answer) return words.checkIn.underNow
    const given = Object.keys(lookingBack.answers).length > 0
    return lookingBack.open && !given ? words.promises.endPulse.under(coachName) : ''
  }

  return (
    <Shell
      title={words.participant.title}
      connection={connection}
      places={over ? undefined : <Places places={PLACES} here={place} onGo={setPlace} />}
      dock={
        (!over || stuck) && (
          <div className="outcome">
            <p role="status">{status()}</p>
            {stuck && <Outlined onClick={panel.reconnect}>{words.common.retry}</Outlined>}
          </div>
        )
      }
    >
      <Notice text={late && words.checkIn[late]} problem />
      {over ? (
        <Ended view={view} zoom={zoom} base={base} />
      ) : place === 'now' ? (
        <Now
          panel={panel}
          view={view}
          answering={answering}
          lookingBack={lookingBack}
          fate={fate === 'late' && late ? null : fate}
          coachName={coachName}
          zoom={zoom}
          base={base}
          onAgreement={() => {
            setPlace('agreement')
            scrollTo(0, 0)
          }}
        />
      ) : (
        <>
          <Agreement panel={panel} view={view} side="client" inZoom={zoom !== null} />
          <Commitments panel={panel} view={view} side="client" />
        </>
      )}
    </Shell>
  )
}
