import { MOMENTS } from '../../../server/contract/limits.ts'
import type { CadenceView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'

const OFFERED = [10, 20, 30, 40, 60]

/** When check-ins come: agreed with the client, who reads it too. */
export function Cadence({ panel, cadence }: { panel: Panel; cadence: CadenceView }) {
  const { ask, problem } = useAsking(panel)
  const { minutes, end } = cadence
  const said = words.controls.cadence
  const offered = [...OFFERED, ...minutes.filter((minute) => !OFFERED.includes(minute))]
  const set = (changed: Partial<CadenceView>) =>
    void ask({ type: 'set-cadence', minutes, end, ...changed })
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
      <Notice text={problem} problem />
    </fieldset>
  )
}
