import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { AskedAloud } from './AskedAloud.tsx'
import type { Following } from './repair/following.ts'
import { NextStep } from './repair/Steps.tsx'

/**
 * One sentence the coach could say, then what makes it a repair, a step at a time.
 * Until comfort drops it is the guide's own question, to ask aloud instead of
 * sending it; nothing moves when it changes.
 */
export function Repair(props: {
  panel: Panel
  view: CoachView
  following: Following
  covered: boolean
}) {
  const { panel, view, following, covered } = props
  const { ask, problem, busy } = useAsking(panel)
  const { repair } = words.coach
  const { prompt, next } = following
  const last = view.repairs[view.repairs.length - 1]

  return (
    <div className="repair-space">
      {covered ? null : prompt ? (
        <section className="note stack" aria-labelledby="repair">
          <h2 id="repair">{repair.title}</h2>
          <p className="say">{words.repair[prompt.line]}</p>
          <div className="row">
            <Outlined onClick={() => void ask({ type: 'said-line' })}>{repair.said}</Outlined>
            <Quiet onClick={() => void ask({ type: 'another-line' })}>{repair.another}</Quiet>
            <Quiet onClick={() => void ask({ type: 'not-now' })}>{repair.notNow}</Quiet>
          </div>
          <p className="small-text">{repair.quiet}</p>
        </section>
      ) : next ? (
        <NextStep {...next} following={following} ask={ask} busy={busy} />
      ) : (
        <section className="card" aria-labelledby="repair">
          <h2 id="repair">{words.coach.checkIn.aloud}</h2>
          <p className="say">{words.checkIn.question}</p>
          <p className="quiet-text">{words.checkIn.moreOrLess}</p>
          <AskedAloud panel={panel} view={view} />
          {last?.outcome && <p className="small-text">{words.practice.outcomes[last.outcome]}</p>}
        </section>
      )}
      <Notice text={problem} problem />
    </div>
  )
}
