import { useId } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { localTime, timeAt } from './prepare/local-time.ts'

/** When they meet again. Both sides see it, and a late start is measured against it. */
export function NextSession(props: {
  at: number | null
  problem: string | null
  onSet: (at: number | null) => void
}) {
  const { at: set, problem, onSet } = props
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
          defaultValue={set === null ? '' : localTime(set)}
          onBlur={(event) => {
            const at = timeAt(event.target.value)
            if (at !== set) onSet(at)
          }}
        />
      </div>
      <p className="small-text">
        {set === null ? next.none : next.at(words.date(set), words.time(set))}
      </p>
      <Notice text={problem} problem />
    </section>
  )
}
