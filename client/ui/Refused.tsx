import type { Refusal } from '../../server/contract/vocabulary.ts'
import type { Panel } from '../session.ts'
import { words } from '../words/words.ts'
import { Outlined } from './Button.tsx'
import { Shell } from './Shell.tsx'

/** A seat that the server does not give: why, and the one thing to do. */
export function Refused({ panel, why }: { panel: Panel; why: Refusal }) {
  return (
    <Shell title={words.product} connection="refused">
      <div className="card">
        <p>{words.refusals[why]}</p>
        <Outlined onClick={() => (why === 'reload' ? location.reload() : panel.reconnect())}>
          {why === 'reload' ? words.common.reload : words.common.retry}
        </Outlined>
      </div>
    </Shell>
  )
}
