import { useState } from 'react'
import type { ParticipantView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { Mirror } from './Mirror.tsx'
import { Unfold } from './Unfold.tsx'

/** What a client can look at, take back and leave: each within two taps. */
export function Hands(props: {
  panel: Panel
  view: ParticipantView
  coachName: string
  onLeft: () => void
}) {
  const { panel, view, coachName } = props
  return (
    <section id={HANDS} className="stack" tabIndex={-1} aria-label={words.controls.title}>
      <SeeMirror view={view} coachName={coachName} />
      <Fewer panel={panel} view={view} coachName={coachName} />
      <Delete panel={panel} />
      <Leave panel={panel} coachName={coachName} onLeft={props.onLeft} />
    </section>
  )
}

const HANDS = 'in-your-hands'

/** To it, wherever one has scrolled to. */
export function showHands(): void {
  const hands = document.getElementById(HANDS)
  hands?.scrollIntoView()
  hands?.focus({ preventScroll: true })
}

export const SeeMirror = (props: { view: ParticipantView; coachName: string }) => (
  <Unfold title={words.controls.mirror.title}>{() => <Mirror {...props} />}</Unfold>
)

function Fewer(props: { panel: Panel; view: ParticipantView; coachName: string }) {
  const { panel, view, coachName } = props
  const { ask, problem, busy } = useAsking(panel)
  const { fewer } = words.controls
  return (
    <Unfold title={fewer.title}>
      {() => (
        <>
          <p className="quiet-text">
            {view.fewer ? fewer.asked : fewer[view.alone ? 'alone' : 'several'](coachName)}
          </p>
          <div>
            <Outlined
              disabled={busy}
              onClick={() => void ask({ type: 'ask-fewer', on: !view.fewer })}
            >
              {view.fewer ? fewer.undo : fewer.ask}
            </Outlined>
          </div>
          <Notice text={problem} problem />
        </>
      )}
    </Unfold>
  )
}

/** The first tap says what the second does, and what it cannot. */
export function Delete({ panel }: { panel: Panel }) {
  const { ask, problem, busy } = useAsking(panel)
  const [done, setDone] = useState(false)
  const { remove } = words.controls
  return (
    <Unfold title={remove.title}>
      {() => (
        <>
          <p>{remove.does}</p>
          <p>{remove.cannot}</p>
          <div className="row">
            <Outlined
              disabled={busy}
              onClick={() => void ask({ type: 'delete-mine' }).then(setDone)}
            >
              {remove.now}
            </Outlined>
            <span role="status" className="small-text">
              {done && !busy ? remove.done : ''}
            </span>
          </div>
          <Notice text={problem} problem />
        </>
      )}
    </Unfold>
  )
}

/** The seat is given up, then the connection: nothing of this person is here any more. */
function Leave(props: { panel: Panel; coachName: string; onLeft: () => void }) {
  const { panel, coachName, onLeft } = props
  const { ask, problem, busy } = useAsking(panel)
  const { leave } = words.controls
  async function go() {
    if (!(await ask({ type: 'leave' }))) return
    panel.close()
    onLeft()
  }
  return (
    <Unfold title={leave.title}>
      {() => (
        <>
          <p>{leave.what(coachName)}</p>
          <div>
            <Outlined disabled={busy} onClick={() => void go()}>
              {leave.now}
            </Outlined>
          </div>
          <Notice text={problem} problem />
        </>
      )}
    </Unfold>
  )
}
