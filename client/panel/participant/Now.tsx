import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ParticipantView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import type { Answering } from './answering.ts'
import type { Zoom } from '../../zoom.ts'
import { Seen } from '../../ui/Seen.tsx'
import { cadenceInWords } from '../asks-words.ts'
import { Hands } from './Hands.tsx'
import { LastTime } from '../LastTime.tsx'
import { CheckIn } from './CheckIn.tsx'
import { EndPulse } from './EndPulse.tsx'
import type { LookingBack } from './end-pulse.ts'
import { KeepLink } from './KeepLink.tsx'
import { Needs } from './Needs.tsx'
import { OffLimits } from './OffLimits.tsx'
import { Said } from './Said.tsx'
import type { Fate } from './own-ballots.ts'
import { Today } from './Today.tsx'
import { Welcome, acknowledge, isAcknowledged } from './Welcome.tsx'

const { counted, tooLate } = words.checkIn
const FATES = { counted: counted.yes, destroyed: counted.no, late: tooLate }

/** The check-in first when one is open, then what the panel does, then what the coach said, newest first. */
export function Now(props: {
  panel: Panel
  view: ParticipantView
  answering: Answering
  lookingBack: LookingBack
  /** Of one's own ballot in the last check-in. */
  fate: Fate
  coachName: string
  zoom: Zoom | null
  base: string
  onAgreement: () => void
  /** In the smallest window, what is else in the dock. */
  controls?: ReactNode
  onLeft: () => void
}) {
  const { panel, view, answering, lookingBack, fate, coachName } = props
  const { asked } = answering
  const agreed = cadenceInWords(view.cadence)
  const [read, setRead] = useState(isAcknowledged)
  function onRead() {
    acknowledge()
    setRead(true)
  }
  return (
    <>
      {asked &&
        (view.apart ? (
          <Notice text={words.checkIn.apart} />
        ) : (
          <CheckIn
            answering={answering}
            asked={asked}
            coachName={coachName}
            recorded={view.recorded}
          />
        ))}
      {view.checkIn && !asked && <Notice text={words.checkIn.notAsked} />}
      {lookingBack.open && (
        <EndPulse lookingBack={lookingBack} coachName={coachName} recorded={view.recorded} />
      )}
      {!view.checkIn && fate && <p className="quiet-text">{FATES[fate]}</p>}
      {!view.checkIn && !lookingBack.open && (
        <div>
          <p className="quiet-text">{words.participant.quiet(coachName)}</p>
          {agreed && <p className="small-text">{agreed}</p>}
        </div>
      )}
      <Today panel={panel} view={view} />
      {props.controls}
      {!read && <Welcome onRead={onRead} />}
      {view.meetingOnly && <p className="small-text">{words.modes.meetingOnly}</p>}
      {view.needsAsked && <Needs panel={panel} view={view} coachName={coachName} />}
      <OffLimits panel={panel} view={view} coachName={coachName} />
      <Said view={view} coachName={coachName} />
      <LastTime
        commitments={view.commitments}
        openedAt={view.session.openedAt}
        onLook={props.onAgreement}
      />
      <Hands panel={panel} view={view} coachName={coachName} onLeft={props.onLeft} />
      <KeepLink panel={panel} link={view.link} zoom={props.zoom} base={props.base} />
      {read && <Welcome onRead={null} />}
      <Seen />
    </>
  )
}
