import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { apart, words } from '../../words/words.ts'

/** Somebody who leads sessions opens the panel in another's: taking part is a choice, since it counts. */
export function LedBy({ panel, coachName }: { panel: Panel; coachName: string }) {
  const { connection } = usePanel(panel)
  const { ask, problem, busy } = useAsking(panel)
  const { ledBy } = words.panel
  return (
    <Shell title={words.product} connection={connection}>
      <div className="card">
        <p>{ledBy.who(apart(coachName) || words.anotherCoach)}</p>
        <p className="quiet-text">{ledBy.what}</p>
        <div>
          <Outlined disabled={busy} onClick={() => void ask({ type: 'join-session' })}>
            {ledBy.join}
          </Outlined>
        </div>
        <Notice text={problem} problem />
      </div>
    </Shell>
  )
}
