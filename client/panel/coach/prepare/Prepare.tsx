import { useState } from 'react'
import type { Panel } from '../../../session.ts'
import { usePanel } from '../../../session.ts'
import { Primary, Quiet } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Shell } from '../../../ui/Shell.tsx'
import { words } from '../../../words/words.ts'
import { useLook } from '../../look.ts'
import { LastTime } from './LastTime.tsx'
import { NOT_YET, Ready } from './Ready.tsx'
import type { Readiness } from './Ready.tsx'

/** One screen before a session that goes on with an engagement. Starting never waits for it. */
export function Prepare(props: {
  panel: Panel
  engagement: string
  label: string
  busy: boolean
  problem: string | null
  /** `plannedFor` is left out while nobody changed it: what was agreed last time stands. */
  onStart: (ready: Readiness, plannedFor: number | null | undefined) => void
  onBack: () => void
}) {
  const { panel, engagement, onStart } = props
  const { connection } = usePanel(panel)
  const { found, refusal } = useLook(panel, { what: 'preparation', engagement })
  const [changed, setChanged] = useState<Partial<Readiness>>({})
  const { prepare } = words
  const last = found?.preparation
  const { plannedFor = null, eyeContact = true } = last ?? {}
  const ready: Readiness = { ...NOT_YET, plannedFor, eyeContact, ...changed }

  return (
    <Shell
      title={prepare.title(props.label)}
      connection={connection}
      side={<Quiet onClick={props.onBack}>{prepare.back}</Quiet>}
      dock={
        <>
          <Notice text={props.problem} problem />
          <Primary
            disabled={props.busy}
            onClick={() => onStart(ready, 'plannedFor' in changed ? ready.plannedFor : undefined)}
          >
            {words.coach.begin.start}
          </Primary>
        </>
      }
    >
      {last ? <LastTime last={last} /> : refusal ? null : <div className="skeleton" />}
      <Ready ready={ready} onChange={(next) => setChanged(changes(ready, next, changed))} />
    </Shell>
  )
}

/** What the coach touched, and nothing that only arrived. */
function changes(
  before: Readiness,
  next: Readiness,
  changed: Partial<Readiness>,
): Partial<Readiness> {
  const touched = Object.entries(next).filter(
    ([key, value]) => key in changed || before[key as keyof Readiness] !== value,
  )
  return Object.fromEntries(touched)
}
