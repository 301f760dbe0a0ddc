import { useState } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import { Field } from '../../ui/Field.tsx'
import { words } from '../../words/words.ts'
import { useMinute } from './use-minute.ts'

const MINUTE = 60_000
const TARGET = '10'

/** What the beginning is for, and how long it takes: off until asked for, and it stops nothing. */
export function OpeningTimer({ session }: { session: CoachView['session'] }) {
  const { opening } = words.prepare
  const [target, setTarget] = useState(TARGET)
  const now = useMinute()
  const passed = Math.max(0, Math.floor((now - session.openedAt) / MINUTE))
  return (
    <details>
      <summary>{opening.timer}</summary>
      <div className="stack">
        <p>{opening.passed(passed, Number(target) || 0)}</p>
        <Field
          label={opening.target}
          value={target}
          numeric
          onChange={(typed) => setTarget(typed.replaceAll(/\D/g, '').slice(0, 3))}
        />
      </div>
    </details>
  )
}
