import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { ParticipantView } from '../../../server/contract/views.ts'
import { unsentIn } from '../../ui/Unsent.tsx'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Places, Shell, useShort } from '../../ui/Shell.tsx'
import { apart, words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { Agreement } from '../Agreement.tsx'
import { Commitments } from '../Commitments.tsx'
import { useBallots, useFate } from './own-ballots.ts'
import { statusOf, useAnswering } from './answering.ts'
import { Controls } from './Controls.tsx'
import { useEndPulse, whereItIs } from './end-pulse.ts'
import { Ended } from './Ended.tsx'
import { showHands } from './Hands.tsx'
import { Left } from './Left.tsx'
import { Now } from './Now.tsx'
import { useHolding } from './use-holding.ts'

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
  const { connection, stuck: heldBack, lost } = usePanel(panel)
  const ballots = useBallots(panel, view, base)
  const held = useHolding(zoom, view.checkIn?.asked ? view.checkIn.number : null)
  // What goes to and from the server goes on as ever: only the screen waits.
  const shown = held ? { ...view, checkIn: null } : view
  const answering = useAnswering(panel, shown, ballots)
  const lookingBack = useEndPulse(panel, view)
  const fate = useFate(ballots, view.lastCounted)
  // Counted after all: only what asked again came too late.
  const late = answering.tooLate === 'tooLate' && fate === 'counted' ? null : answering.tooLate
  const [place, setPlace] = useState<'now' | 'agreement'>('now')
  const [left, setLeft] = useState(false)
  const short = useShort()
  const coachName = apart(view.session.coachName) || words.yourCoach
  const over = view.session.closedAt !== null
  const slot = view.checkIn?.asked ? view.checkIn.ballots?.slot : undefined
  const unsentBallot = slot !== undefined && ballots.isUnsent(slot)
  const stuck = heldBack ?? (unsentBallot && connection !== 'connected' ? 'kept' : null)
  const unsent = unsentIn(stuck, lost)

  const status = (): string => {
    if (unsent) return unsent
    if (over) return ''
    if (place === 'now') return statusOf(answering, coachName) || whereItIs(lookingBack, coachName)
    if (answering.asked && !answering.given.answer) return words.checkIn.underNow
    const given = Object.keys(lookingBack.answers).length > 0
    return lookingBack.open && !given ? words.promises.endPulse.under(coachName) : ''
  }
  if (left || view.left) return <Left />

  const { asked, given, sharing } = answering
  const withdrawable =
    place === 'now' && asked && given.answer && !asked.sealed && sharing !== 'keep'
  const controls = (
    <Controls
      panel={panel}
      view={view}
      coachName={coachName}
      zoom={zoom}
      onMore={() => {
        flushSync(() => setPlace('now'))
        showHands()
      }}
    />
  )

  return (
    <Shell
      title={words.participant.title}
      connection={connection}
      places={over ? undefined : <Places places={PLACES} here={place} onGo={setPlace} />}
      dock={
        (!over || unsent) && (
          <>
            <div className="outcome">
              <p role="status">{status()}</p>
              {stuck && <Outlined onClick={panel.reconnect}>{words.common.retry}</Outlined>}
              {!stuck && !over && withdrawable && (
                <Quiet onClick={answering.takeBack}>{words.controls.withdraw}</Quiet>
              )}
            </div>
            {!over && !short && controls}
          </>
        )
      }
    >
      <Notice text={late && words.checkIn[late]} problem />
      {over ? (
        <Ended panel={panel} view={view} coachName={coachName} zoom={zoom} base={base} />
      ) : place === 'now' ? (
        <Now
          panel={panel}
          view={shown}
          answering={answering}
          lookingBack={lookingBack}
          fate={fate === 'late' && late ? null : fate}
          coachName={coachName}
          zoom={zoom}
          base={base}
          controls={short && controls}
          onLeft={() => setLeft(true)}
          onAgreement={() => {
            setPlace('agreement')
            scrollTo(0, 0)
          }}
        />
      ) : (
        <>
          {short && controls}
          <Agreement panel={panel} view={view} side="client" inZoom={zoom !== null} />
          <Commitments panel={panel} view={view} side="client" />
        </>
      )}
    </Shell>
  )
}
