import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { CARDS } from './said.ts'

/** The guide's four items. A said card suggests its tick; the coach decides. */
export function Checklist(props: {
  panel: Panel
  checklist: CoachView['checklist']
  /** Every card is said: now is the time to look at it. */
  finished: boolean
}) {
  const { panel, checklist } = props
  const { ask, problem } = useAsking(panel)
  const said = words.coach.checklist
  const covered = CARDS.filter((card) => checklist[card].confirmedAt !== null).length
  return (
    <details className="card" open={props.finished}>
      <summary>{said.title}</summary>
      <ul className="stack divided">
        {CARDS.map((card) => {
          const { confirmedAt, suggested } = checklist[card]
          const confirm = (confirmed: boolean) =>
            void ask({ type: 'confirm-item', card, confirmed })
          return (
            <li key={card} className="stack">
              <span id={`item-${card}`}>
                <span aria-hidden="true">{confirmedAt === null ? '○ ' : '✓ '}</span>
                {words.checklist[card]}
              </span>
              <span className="row">
                {confirmedAt === null ? (
                  <Outlined aria-describedby={`item-${card}`} onClick={() => confirm(true)}>
                    {said.confirm}
                  </Outlined>
                ) : (
                  <Quiet aria-describedby={`item-${card}`} onClick={() => confirm(false)}>
                    {said.undo}
                  </Quiet>
                )}
                <span className="small-text">
                  {confirmedAt !== null && words.time(confirmedAt)}
                  {suggested && said.suggested}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
      <p className="quiet-text">{said.covered(covered)}</p>
      <Notice text={problem} problem />
    </details>
  )
}
