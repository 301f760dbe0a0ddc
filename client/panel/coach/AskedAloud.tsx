import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Quiet } from '../../ui/Button.tsx'
import { words } from '../../words/words.ts'

/** Asking aloud is a check-in too: it counts, and the next one does not come too soon. */
export function AskedAloud(props: {
  panel: Panel
  view: Pick<CoachView, 'aloud'>
  onAsked?: () => void
}) {
  const { panel, view, onAsked } = props
  const { ask, problem, busy } = useAsking(panel)
  const { aloud } = words.controls
  return (
    <div className="row asked-aloud">
      <Quiet
        disabled={busy}
        onClick={() => void ask({ type: 'asked-aloud' }).then((done) => done && onAsked?.())}
      >
        {aloud.asked}
      </Quiet>
      <span className="small-text">
        {problem ?? (view.aloud > 0 ? aloud.times(view.aloud) : '')}
      </span>
    </div>
  )
}
