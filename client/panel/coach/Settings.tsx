import { useId } from 'react'
import { THRESHOLD_CEILING, THRESHOLD_FLOOR } from '../../../server/contract/limits.ts'
import type { CoachView } from '../../../server/contract/views.ts'
import type { PromptGap } from '../../../server/contract/vocabulary.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { useZoomState } from '../zoom-state.ts'
import { Cadence } from './Cadence.tsx'

const THRESHOLDS = Array.from(
  { length: THRESHOLD_CEILING - THRESHOLD_FLOOR + 1 },
  (_, index) => THRESHOLD_FLOOR + index,
)
const GAPS = Object.keys(words.gaps) as PromptGap[]

/** How many answers are combined, and how often a sentence is offered. For the next check-in on. */
export function Settings(props: { panel: Panel; view: CoachView; zoom: Zoom | null }) {
  const { panel, view, zoom } = props
  const { ask, problem } = useAsking(panel)
  const id = useId()
  const said = words.coach.checkIn
  return (
    <details>
      <summary>{said.settings}</summary>
      <div className="stack">
        <Cadence panel={panel} cadence={view.cadence} />
        <div className="field">
          <label htmlFor={`${id}-threshold`}>{said.threshold}</label>
          <select
            id={`${id}-threshold`}
            value={view.threshold}
            onChange={(event) =>
              void ask({ type: 'set-threshold', threshold: Number(event.target.value) })
            }
          >
            {THRESHOLDS.map((n) => (
              <option key={n} value={n}>
                {said.people(n)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-gap`}>{said.gap}</label>
          <select
            id={`${id}-gap`}
            value={view.promptGap}
            onChange={(event) =>
              void ask({ type: 'set-prompt-gap', gap: event.target.value as PromptGap })
            }
          >
            {GAPS.map((gap) => (
              <option key={gap} value={gap}>
                {words.gaps[gap]}
              </option>
            ))}
          </select>
        </div>
        {zoom && <Window zoom={zoom} />}
        <Notice text={problem} problem />
      </div>
    </details>
  )
}

/** A window of its own is not on a shared screen; a wider one has room for the script. */
function Window({ zoom }: { zoom: Zoom }) {
  const { poppedOut = false, expanded = false } = useZoomState(zoom) ?? {}
  const said = words.coach.window
  return (
    <div className="row">
      {zoom.can('pop-out') && (
        <Outlined onClick={() => void zoom.popOut(!poppedOut)}>
          {poppedOut ? said.dock : said.popOut}
        </Outlined>
      )}
      {zoom.can('expand') && !poppedOut && (
        <Outlined onClick={() => void zoom.expand(!expanded)}>
          {expanded ? said.collapse : said.expand}
        </Outlined>
      )}
    </div>
  )
}
