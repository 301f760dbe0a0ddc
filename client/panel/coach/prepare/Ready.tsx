import { useId } from 'react'
import type { Distraction, Steadiness } from '../../../../server/contract/vocabulary.ts'
import { Chip, Choice } from '../../../ui/Chip.tsx'
import { words } from '../../../words/words.ts'
import { Arrival } from './Arrival.tsx'
import { localTime, timeAt } from './local-time.ts'

export type Readiness = {
  away: Distraction[]
  steady: Steadiness | null
  eyeContact: boolean
  /** In ms; null for no plan. */
  plannedFor: number | null
}

export const NOT_YET: Readiness = { away: [], steady: null, eyeContact: true, plannedFor: null }

const DISTRACTIONS = Object.keys(words.practice.distractions) as Distraction[]
const STEADINESS = (Object.keys(words.practice.steadiness) as Steadiness[]).map((value) => ({
  value,
  label: words.practice.steadiness[value],
}))

/** What the coach puts away, how they come in, and a minute to arrive. All of it may be skipped. */
export function Ready(props: { ready: Readiness; onChange: (ready: Readiness) => void }) {
  const { ready, onChange } = props
  const { prepare, practice } = words
  const id = useId()
  return (
    <section className="card" aria-labelledby={`${id}-ready`}>
      <h2 id={`${id}-ready`}>{prepare.ready}</h2>
      <div className="chips">
        {DISTRACTIONS.map((one) => (
          <Chip
            key={one}
            label={practice.distractions[one]}
            checked={ready.away.includes(one)}
            onChange={(on) =>
              onChange({
                ...ready,
                away: on ? [...ready.away, one] : ready.away.filter((other) => other !== one),
              })
            }
          />
        ))}
      </div>
      <p className="quiet-text">{prepare.camera}</p>
      <Choice
        name="steadiness"
        legend={prepare.steady}
        options={STEADINESS}
        value={ready.steady}
        onChange={(steady) => onChange({ ...ready, steady })}
      />
      <Arrival />
      {ready.eyeContact && <p className="quiet-text">{prepare.eyeContact}</p>}
      <Chip
        label={prepare.eyeContactOn}
        checked={ready.eyeContact}
        onChange={(eyeContact) => onChange({ ...ready, eyeContact })}
      />
      <div className="field">
        <label htmlFor={`${id}-planned`}>{prepare.planned}</label>
        <input
          id={`${id}-planned`}
          type="datetime-local"
          aria-describedby={`${id}-hint`}
          value={ready.plannedFor === null ? '' : localTime(ready.plannedFor)}
          onChange={(event) => onChange({ ...ready, plannedFor: timeAt(event.target.value) })}
        />
        <p id={`${id}-hint`} className="small-text">
          {prepare.plannedHint}
        </p>
      </div>
    </section>
  )
}
