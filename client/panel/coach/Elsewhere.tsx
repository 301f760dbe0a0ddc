import type { Panel } from '../../session.ts'
import { usePanel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Primary } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'

/** The same coach leads from another device. Going on here is a tap, and the other one is told. */
export function Elsewhere({ panel, title }: { panel: Panel; title: string }) {
  const { connection } = usePanel(panel)
  const { ask, problem, busy } = useAsking(panel)
  const { elsewhere } = words.coach
  return (
    <Shell
      title={title}
      connection={connection}
      dock={
        <>
          <Notice text={problem} problem />
          <Primary disabled={busy} onClick={() => void ask({ type: 'take-over' })}>
            {elsewhere.takeOver}
          </Primary>
        </>
      }
    >
      <div className="card">
        <p>{elsewhere.where}</p>
        <p className="quiet-text">{elsewhere.what}</p>
      </div>
    </Shell>
  )
}
