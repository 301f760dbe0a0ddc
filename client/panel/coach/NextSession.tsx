import { useId } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { localTime, timeAt } from './prepare/local-time.ts'

/** When they meet again. Both sides see it, and a late start is measured against it. */
export function NextSession({ panel, view }: { panel: Panel; view: CoachView }) {
  const { ask, problem } = useAsking(panel)
  const id = useId()
  const { next } = words.prepare
  return (
    <section className="card" aria-labelledby={`${id}-next`}>
      <h2 id={`${id}-next`}>{next.title}</h2>
      <div className="field">
        <label htmlFor={id}>{next.field}</label>
        <input
          id={id}
          type="datetime-local"
          defaultValue={view.next === null ? '' : localTime(view.next)}
          onBlur={(event) => {
            const at = timeAt(event.target.value)
            if (at !== view.next) void ask({ type: 'set-next', at })
          }}
        />
      </div>
      <p className="small-text">
        {view.next === null ? next.none : next.at(words.date(view.next), words.time(view.next))}
      </p>
      <Notice text={problem} problem />
    </section>
  )
}
