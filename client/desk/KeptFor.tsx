import { useId, useState } from 'react'
import { RETENTION_CEILING, RETENTION_FLOOR } from '../../server/contract/limits.ts'
import { Choice } from '../ui/Chip.tsx'
import { Field } from '../ui/Field.tsx'
import { useOnLeave } from '../ui/leaving.ts'
import { words } from '../words/words.ts'
import { daysIn } from './days.ts'

const OFFERED = ['30', '90', '180', '365']

/** For how many days: four that are offered, or any number between. */
export function KeptFor(props: { legend: string; days: number; onChoose: (days: number) => void }) {
  const { legend, days, onChoose } = props
  const { some, other, between, wrong } = words.begins.days
  const name = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const isOffered = OFFERED.includes(`${days}`)
  const text = typed ?? (isOffered ? '' : `${days}`)
  const given = daysIn(text, RETENTION_FLOOR, RETENTION_CEILING)
  // Judged when the field is left, not while somebody types.
  const [left, setLeft] = useState(false)

  function leave(): void {
    setLeft(true)
    if (typed === null) return
    if (given !== null && given !== days) onChoose(given)
    if (typed.trim() === '' || OFFERED.includes(`${given}`)) setTyped(null)
  }
  useOnLeave(leave)

  return (
    <div className="stack">
      <Choice
        name={name}
        legend={legend}
        options={OFFERED.map((value) => ({ value, label: some(Number(value)) }))}
        value={isOffered ? `${days}` : null}
        onChange={(value) => {
          setTyped(null)
          onChoose(Number(value))
        }}
      />
      <Field
        label={other}
        value={text}
        onChange={(next) => {
          setLeft(false)
          setTyped(next)
        }}
        onBlur={leave}
        numeric
        longest={3}
        hint={between(RETENTION_FLOOR, RETENTION_CEILING)}
        error={
          left && text.trim() !== '' && given === null
            ? wrong(RETENTION_FLOOR, RETENTION_CEILING)
            : null
        }
      />
    </div>
  )
}
