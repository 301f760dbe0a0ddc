import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Primary } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { Commitments } from '../Commitments.tsx'
import { EndPulse } from './EndPulse.tsx'
import { Repairs } from './repair/Repairs.tsx'
import { FocusReadBack } from './Focus.tsx'
import { NextSession } from './NextSession.tsx'
import { CARDS } from './said.ts'
import type { Share } from './talk.ts'

/** What both promise, how repairs went, the end pulse, and what is unfinished. */
export function WrapUp(props: {
  panel: Panel
  view: CoachView
  /** How much the coach spoke, where Zoom told enough. */
  share: Share | null
  /** What was rated, or tells of it, is not to be seen now. */
  covered: boolean
}) {
  const { panel, view, share, covered: hidden } = props
  const { ask, problem } = useAsking(panel)
  const { checklist } = words.coach
  const covered = CARDS.filter((card) => view.checklist[card].confirmedAt !== null).length
  return (
    <>
      <FocusReadBack focus={view.focus} />
      <Commitments panel={panel} view={view} side="coach" />
      {view.repairs.length > 0 && !hidden && (
        <section className="card" aria-labelledby="repairs">
          <h2 id="repairs">{words.promises.repairs.title}</h2>
          <Repairs panel={panel} view={view} />
        </section>
      )}
      <EndPulse panel={panel} view={view} covered={hidden} />
      <NextSession
        at={view.next}
        problem={problem}
        onSet={(at) => void ask({ type: 'set-next', at })}
      />
      {share && (
        <p className="quiet-text">{words.coach.wrapUp.talk(share.share, share.coverage)}</p>
      )}
      {covered < CARDS.length && <p className="quiet-text">{checklist.covered(covered)}</p>}
    </>
  )
}

/**
 * Two taps, and between them it says what the second does. "Not yet" comes where
 * the first one was, over its whole width: a double tap ends nothing.
 */
export function EndSession({ panel, beside }: { panel: Panel; beside: ReactNode }) {
  const { ask, problem, busy } = useAsking(panel)
  const [sure, setSure] = useState(false)
  const { wrapUp } = words.coach
  if (!sure)
    return (
      <div className="dock-row">
        {beside}
        <Primary onClick={() => setSure(true)}>{wrapUp.end}</Primary>
      </div>
    )
  return (
    <>
      <Notice text={problem} problem />
      <p className="quiet-text">{wrapUp.what}</p>
      <Outlined disabled={busy} onClick={() => void ask({ type: 'end-session' })}>
        {wrapUp.sure}
      </Outlined>
      <Outlined onClick={() => setSure(false)}>{wrapUp.back}</Outlined>
    </>
  )
}
