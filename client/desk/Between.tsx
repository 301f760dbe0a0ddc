/** Two quiet ways from the panel to what lies between sessions. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { VisitorView } from '../../server/contract/views.ts'
import { useLook } from '../panel/look.ts'
import type { Panel } from '../session.ts'
import { Outlined, Quiet } from '../ui/Button.tsx'
import { apart, words } from '../words/words.ts'
import { Reflection } from './Reflection.tsx'
import { TrustLog } from './TrustLog.tsx'
import { weekAt, weekBefore } from './week.ts'
import type { LocalWeek } from './week.ts'
import './desk.css'

type Engagement = VisitorView['engagements'][number]
type Place = { week: LocalWeek } | { log: Engagement }

/**
 * `screen` stands in the place of the one it was opened from; what was typed
 * there waits. Who has led no session yet finds nothing here.
 */
export function useBetween(props: {
  panel: Panel
  engagements: Engagement[]
  /** Says it when last week was not reflected on. */
  remind?: boolean
}): { screen: ReactNode; entries: ReactNode } {
  const { panel, engagements, remind = false } = props
  const [place, setPlace] = useState<Place | null>(null)
  const go = (to: Place | null): void => {
    setPlace(to)
    scrollTo(0, 0)
  }
  const back = (): void => go(null)
  if (place && 'week' in place)
    return {
      screen: <Reflection panel={panel} first={place.week} onBack={back} />,
      entries: null,
    }
  if (place)
    return {
      screen: <TrustLog panel={panel} engagement={place.log} onBack={back} />,
      entries: null,
    }
  const [only, another] = engagements
  const { between } = words.desk
  const entries = only && (
    <section className="card" aria-labelledby="between">
      <h2 id="between">{between.title}</h2>
      <div className="row">
        <Outlined onClick={() => go({ week: weekAt(Date.now()) })}>{between.week}</Outlined>
        {!another && <Outlined onClick={() => go({ log: only })}>{between.soFar}</Outlined>}
      </div>
      {another && (
        <details>
          <summary>{between.soFar}</summary>
          <ul>
            {engagements.map((one) => (
              <li key={one.id}>
                <Quiet onClick={() => go({ log: one })}>
                  {between.withWhom(apart(one.label) || words.coach.unnamed)}
                </Quiet>
              </li>
            ))}
          </ul>
        </details>
      )}
      {/* Last, so that coming late it moves nothing. */}
      {remind && <LastWeek panel={panel} onOpen={(week) => go({ week })} />}
    </section>
  )
  return { screen: null, entries: entries ?? null }
}

function LastWeek({ panel, onOpen }: { panel: Panel; onOpen: (week: LocalWeek) => void }) {
  const [last] = useState(() => weekBefore(weekAt(Date.now())))
  const { found } = useLook(panel, { what: 'week', ...last })
  if (!found || found.week.sessions === 0 || Object.keys(found.week.answers).length > 0) return null
  return (
    <div>
      <Quiet onClick={() => onOpen(last)}>{words.desk.between.lastWeek}</Quiet>
    </div>
  )
}
