import type { ReactNode } from 'react'
import { MOMENTS } from '../../server/contract/limits.ts'
import type { CadenceView } from '../../server/contract/views.ts'
import { words } from '../words/words.ts'
import { Chip } from './Chip.tsx'

const OFFERED = [10, 20, 30, 40, 60]

/** When check-ins come: minutes after the beginning, and at the end. */
export function CadenceChoice(props: {
  cadence: CadenceView
  onSet: (next: CadenceView) => void
  children: ReactNode
}) {
  const { minutes, end } = props.cadence
  const said = words.controls.cadence
  const offered = [...OFFERED, ...minutes.filter((minute) => !OFFERED.includes(minute))]
  const set = (changed: Partial<CadenceView>) => props.onSet({ minutes, end, ...changed })
  return (
    <fieldset className="stack">
      <legend className="label">{said.title}</legend>
      <div className="chips">
        {offered.map((minute) => {
          const on = minutes.includes(minute)
          return (
            <Chip
              key={minute}
              label={said.minute(minute)}
              checked={on}
              disabled={!on && minutes.length >= MOMENTS}
              onChange={() =>
                set({
                  minutes: on ? minutes.filter((one) => one !== minute) : [...minutes, minute],
                })
              }
            />
          )
        })}
        <Chip label={said.end} checked={end} onChange={(on) => set({ end: on })} />
      </div>
      <p className="small-text">{said.shown}</p>
      {props.children}
    </fieldset>
  )
}
