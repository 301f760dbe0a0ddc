import { Outlined } from '../../ui/Button.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'

/** Out of the session, and one reload from being back. */
export function Left() {
  const { leave } = words.controls
  return (
    <Shell title={words.participant.title} connection={null}>
      <div className="card">
        <p>{leave.left}</p>
        <p className="quiet-text">{leave.back}</p>
        <div>
          <Outlined onClick={() => location.reload()}>{words.common.reload}</Outlined>
        </div>
      </div>
    </Shell>
  )
}
