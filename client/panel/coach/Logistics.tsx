import { useState } from 'react'
import { TEXT_LENGTH } from '../../../server/contract/limits.ts'
import type { LogisticsView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'

const FIELDS = ['length', 'breaks', 'reach'] as const

/** Length, breaks, ways to reach each other: the fourth item of the checklist. */
export function Logistics({ panel, logistics }: { panel: Panel; logistics: LogisticsView }) {
  const { ask, problem } = useAsking(panel)
  const [typed, setTyped] = useState<Partial<LogisticsView>>({})
  const now = { ...logistics, ...typed }

  async function save() {
    if (FIELDS.every((field) => now[field] === logistics[field])) return
    await ask({ type: 'set-logistics', length: now.length, breaks: now.breaks, reach: now.reach })
  }

  return (
    <div className="stack">
      {FIELDS.map((field) => (
        <Field
          key={field}
          label={words.coach.script[field]}
          value={now[field]}
          onChange={(text) => setTyped({ ...typed, [field]: text })}
          onBlur={() => void save()}
          longest={TEXT_LENGTH}
        />
      ))}
      <p className="small-text">{words.coach.script.saved}</p>
      <Notice text={problem} problem />
    </div>
  )
}
