import { useState } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Primary, Quiet } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { Commitments } from '../Commitments.tsx'
import { CARDS } from './said.ts'

/** What both promise, and the end: two taps, and what they do is said between them. */
export function WrapUp({ panel, view }: { panel: Panel; view: CoachView }) {
  const { ask, problem, busy } = useAsking(panel)
  const [sure, setSure] = useState(false)
  const { wrapUp, checklist } = words.coach
  const covered = CARDS.filter((card) => view.checklist[card].confirmedAt !== null).length
  return (
    <>
      <Commitments panel={panel} commitments={view.commitments} side="coach" />
      {covered < CARDS.length && <p className="quiet-text">{checklist.covered(covered)}</p>}
      <section className="card">
        <p className="quiet-text">{wrapUp.what}</p>
        {sure ? (
          <div className="row">
            <Outlined disabled={busy} onClick={() => void ask({ type: 'end-session' })}>
              {wrapUp.sure}
            </Outlined>
            <Quiet onClick={() => setSure(false)}>{wrapUp.back}</Quiet>
          </div>
        ) : (
          <Primary onClick={() => setSure(true)}>{wrapUp.end}</Primary>
        )}
        <Notice text={problem} problem />
      </section>
    </>
  )
}
