import type { CoachView, RepairView } from '../../../../server/contract/views.ts'
import type { Panel } from '../../../session.ts'
import { useAsking } from '../../../ui/asking.ts'
import { Quiet } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { apart, words } from '../../../words/words.ts'
import { putRightBy } from './following.ts'
import type { Following } from './following.ts'
import { Judge } from './Steps.tsx'

const { promises, practice } = words

/** Every repair and how it stands. Whoever knows already that it landed says so here. */
export function Repairs(props: {
  panel: Panel
  view: CoachView
  /** Where the steps of one can be gone on with. */
  following?: Following
}) {
  const { panel, view, following } = props
  const { ask, problem, busy } = useAsking(panel)
  const left = view.repairs.some(({ outcome }) => outcome === null || outcome === 'not-yet')
  return (
    <div className="stack">
      <ul className="stack divided">
        {view.repairs.map((repair) => {
          const promise = putRightBy(view, repair)
          const open = repair.outcome === null || repair.outcome === 'not-yet'
          return (
            <li key={repair.strain} className="stack">
              <p>
                {words.promises.causes[repair.cause]}
                <br />
                <span className="small-text">{aboutIt(repair)}</span>
              </p>
              {promise && <p className="small-text">{promises.repairs.right(apart(promise))}</p>}
              {open && <Judge repair={repair} ask={ask} busy={busy} />}
              {open && following && !(repair.owned && promise) && (
                <div>
                  <Quiet
                    onClick={() => {
                      following.goOn(repair)
                      scrollTo(0, 0)
                    }}
                  >
                    {promises.repairs.goOn}
                  </Quiet>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {left && <p className="small-text">{promises.repairs.comesBack}</p>}
      <Notice text={problem} problem />
    </div>
  )
}

function aboutIt({ at, carried, owned, outcome }: RepairView): string {
  const parts = [
    carried ? promises.repairs.earlier : words.time(at),
    owned && promises.repairs.owned,
    outcome && practice.outcomes[outcome],
  ]
  return parts.filter((part) => part).join(' · ')
}
