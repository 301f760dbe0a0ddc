import { useState } from 'react'
import type { RepairCause } from '../../../../server/contract/vocabulary.ts'
import type { Panel } from '../../../session.ts'
import { useAsking } from '../../../ui/asking.ts'
import { Outlined, Quiet } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { words } from '../../../words/words.ts'

const { causes } = words.practice
/** The guide's four ways to err. */
const OWN = (Object.keys(causes) as RepairCause[]).filter((cause) => cause !== 'sensed')

/** One tap when something feels off; a second level when the coach knows it was theirs. */
export function Causes({ panel }: { panel: Panel }) {
  const { ask, problem, busy } = useAsking(panel)
  const [open, setOpen] = useState(false)

  async function mark(cause: RepairCause) {
    if (!(await ask({ type: 'mark-strain', cause }))) return
    setOpen(false)
    // The sentence is at the top.
    scrollTo(0, 0)
  }
  return (
    <div className="stack">
      <div className="row">
        <Quiet disabled={busy} onClick={() => void mark('sensed')}>
          {causes.sensed}
        </Quiet>
        <Quiet aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.promises.mine}
        </Quiet>
      </div>
      {open && (
        <div className="row">
          {OWN.map((cause) => (
            <Outlined key={cause} disabled={busy} onClick={() => void mark(cause)}>
              {causes[cause]}
            </Outlined>
          ))}
        </div>
      )}
      <Notice text={problem} problem />
    </div>
  )
}
