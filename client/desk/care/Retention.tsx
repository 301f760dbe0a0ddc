import { useState } from 'react'
import type { EngagementView } from '../../../server/contract/looks.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { KeptFor } from '../KeptFor.tsx'
import { consequence } from './retention.ts'

/** How long its sessions are kept. What that erases is said first, and done on a second tap. */
export function Retention(props: { panel: Panel; view: EngagementView; onChanged: () => void }) {
  const { panel, view, onChanged } = props
  const { ask, problem, busy } = useAsking(panel)
  const [chosen, setChosen] = useState<number | null>(null)
  const [now] = useState(() => Date.now())
  const { retention: said } = words.care
  const { some } = words.begins.days
  const days = chosen ?? view.retention
  const isOther = days !== view.retention

  async function keep() {
    if (await ask({ type: 'set-retention', engagement: view.id, days })) onChanged()
  }
  return (
    <div className="stack">
      <p className="quiet-text">{said.now(some(view.retention))}</p>
      <KeptFor legend={said.legend} days={days} onChoose={setChosen} />
      <div role="status">
        {isOther && <p className="notice">{consequence(view.sessions, days, now)}</p>}
      </div>
      {isOther && (
        <div className="row">
          <Outlined disabled={busy} onClick={() => void keep()}>
            {said.keep(some(days))}
          </Outlined>
          <Quiet onClick={() => setChosen(null)}>{words.common.cancel}</Quiet>
        </div>
      )}
      <p className="small-text">{said.links}</p>
      <Notice text={problem} problem />
    </div>
  )
}
