import { useState } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Quiet } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { Glance } from './Glance.tsx'
import { Repair } from './Repair.tsx'
import { Settings } from './Settings.tsx'

/** A glance at how it feels, and one sentence when comfort dropped, in space kept free for it. */
export function CheckIn(props: {
  panel: Panel
  view: CoachView
  live: boolean
  covered: boolean
  onCover: (covered: boolean) => void
}) {
  const { panel, view, live, covered, onCover } = props
  const { ask, problem } = useAsking(panel)
  const [aloud, setAloud] = useState(false)
  const said = words.coach.checkIn

  return (
    <>
      <Repair panel={panel} view={view} covered={covered} />
      <section className="card" aria-labelledby="glance">
        <div className="spread">
          <h2 id="glance">{said.title}</h2>
          <Quiet aria-pressed={covered} onClick={() => onCover(!covered)}>
            {covered ? words.coach.uncover : words.coach.cover}
          </Quiet>
        </div>
        {covered ? (
          <p className="glance">{words.coach.covered}</p>
        ) : (
          <Glance view={view} live={live} />
        )}
        {view.offline > 0 && (
          <p className="small-text">{words.coach.present.offline(view.offline)}</p>
        )}
      </section>
      {aloud && (
        <section className="card">
          <p className="say">{words.checkIn.question}</p>
          <p className="say">{words.checkIn.moreOrLess}</p>
        </section>
      )}
      <div className="row">
        <Quiet aria-expanded={aloud} onClick={() => setAloud(!aloud)}>
          {said.aloud}
        </Quiet>
        <Quiet onClick={() => void ask({ type: 'mark-strain' })}>{said.strain}</Quiet>
      </div>
      <Notice text={problem} problem />
      <Settings panel={panel} view={view} />
    </>
  )
}
