import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ParticipantView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import type { Answering } from './answering.ts'
import type { Zoom } from '../../zoom.ts'
import { LanguageChoice } from '../../ui/LanguageChoice.tsx'
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
      <Notice text={whyNot(view, asked !== null)} />
      {asked && !view.apart && (
        <CheckIn
          answering={answering}
          asked={asked}
          coachName={coachName}
          recorded={view.recorded}
        />
      )}
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
      <LanguageChoice />
    </>
  )
}

/** Why an open check-in is not here to be answered. */
function whyNot({ checkIn, apart }: ParticipantView, isAsked: boolean): string | null {
  if (!checkIn) return null
  if (!isAsked) return words.checkIn.notAsked
  return apart ? words.checkIn.apart : null
}
