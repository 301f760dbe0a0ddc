import { useState } from 'react'
import { FAREWELL_CEILING, FAREWELL_DAYS } from '../../../server/contract/limits.ts'
import type { EngagementView } from '../../../server/contract/looks.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { DAY, daysIn } from '../days.ts'
import { named, outlived } from './retention.ts'

/** The last of it: what both can still do, until when, and the way back. */
export function End(props: { panel: Panel; view: EngagementView; onChanged: () => void }) {
  const { panel, view, onChanged } = props
  const { ask, problem, busy } = useAsking(panel)
  const [typed, setTyped] = useState(`${FAREWELL_DAYS}`)
  const [now] = useState(() => Date.now())
  const { end: said } = words.care
  const { between, wrong } = words.begins.days
  const days = daysIn(typed, 1, FAREWELL_CEILING)
  if (view.sessions.some(({ closedAt }) => closedAt === null)) return <p>{said.open}</p>

  async function end() {
    if (days !== null && (await ask({ type: 'end-engagement', engagement: view.id, days })))
      onChanged()
  }
  return (
    <div className="stack">
      <Field
        label={said.days}
        value={typed}
        onChange={setTyped}
        numeric
        longest={2}
        hint={between(1, FAREWELL_CEILING)}
        error={days === null ? wrong(1, FAREWELL_CEILING) : null}
      />
      <div className="stack care-end" role="status">
        {days !== null && (
          <>
            <p>{said.what(words.date(lastOf(view.sessions, now + days * DAY)))}</p>
            <p>{said.afterwards(view.sessions.length)}</p>
          </>
        )}
      </div>
      <p className="quiet-text">{said.change}</p>
      <div>
        <Outlined disabled={busy || days === null} onClick={() => void end()}>
          {said.now}
        </Outlined>
      </div>
      <Notice text={problem} problem />
    </div>
  )
}

/** No session is kept longer than it would have been. */
const lastOf = (sessions: EngagementView['sessions'], day: number): number =>
  Math.max(...sessions.map(({ keptUntil }) => Math.min(keptUntil ?? day, day)))

/** While it is over and still there. */
export function Ended(props: { panel: Panel; view: EngagementView; onChanged: () => void }) {
  const { panel, view, onChanged } = props
  const { ask, problem, busy } = useAsking(panel)
  const [now] = useState(() => Date.now())
  const { end: said } = words.care
  const until = Math.max(...view.sessions.map(({ keptUntil }) => keptUntil ?? now))
  const lost = outlived(view.sessions, view.retention, now)

  async function resume() {
    if (await ask({ type: 'resume-engagement', engagement: view.id })) onChanged()
  }
  return (
    <div className="note stack">
      <p>
        {said.ended(words.date(view.endedAt ?? now))} {said.until(words.date(until))}
      </p>
      <div>
        <Outlined disabled={busy} onClick={() => void resume()}>
          {said.resume}
        </Outlined>
      </div>
      <p className="small-text">
        {said.resumed(words.begins.days.some(view.retention))}
        {lost.length > 0 && ` ${said.resumeLoses(named(lost))}`}
      </p>
      <Notice text={problem} problem />
    </div>
  )
}
