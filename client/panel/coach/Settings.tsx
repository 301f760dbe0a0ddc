import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined } from '../../ui/Button.tsx'
import { LanguageChoice } from '../../ui/LanguageChoice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Selection } from '../../ui/Selection.tsx'
import { GAPS, THRESHOLDS } from '../../ui/settings.ts'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { useZoomState } from '../zoom-state.ts'
import { Cadence } from './Cadence.tsx'

/** How many answers are combined, and how often a sentence is offered. For the next check-in on. */
export function Settings(props: { panel: Panel; view: CoachView; zoom: Zoom | null }) {
  const { panel, view, zoom } = props
  const { ask, problem } = useAsking(panel)
  const said = words.coach.checkIn
  return (
    <details>
      <summary>{said.settings}</summary>
      <div className="stack">
        <Cadence panel={panel} cadence={view.cadence} />
        <Selection
          label={said.threshold}
          value={`${view.threshold}`}
          options={THRESHOLDS}
          onChange={(value) => void ask({ type: 'set-threshold', threshold: Number(value) })}
        />
        <Selection
          label={said.gap}
          value={view.promptGap}
          options={GAPS}
          onChange={(gap) => void ask({ type: 'set-prompt-gap', gap })}
        />
        <LanguageChoice />
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
