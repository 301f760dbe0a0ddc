import { useState } from 'react'
import { CLAUSES, TEXT_LENGTH } from '../../../server/contract/limits.ts'
import type { TemplatesView } from '../../../server/contract/looks.ts'
import type { StandardClause } from '../../../server/contract/vocabulary.ts'
import { newId } from '../../id.ts'
import type { Panel } from '../../session.ts'
import { SavedField } from '../../ui/SavedField.tsx'
import { words } from '../../words/words.ts'

const STANDARD = Object.keys(words.clauses) as StandardClause[]

/** The guide's four clauses and the coach's own. Below the last one there is always room for another. */
export function Clauses(props: {
  panel: Panel
  clauses: TemplatesView['clauses']
  onSaved: () => void
}) {
  const { panel, clauses, onSaved } = props
  // Each keeps its name from the first letter on: becoming known, it stays the same field.
  const [fresh, setFresh] = useState(() => [newId()])
  const own = clauses.map(({ id }) => id).filter((id) => !isStandard(id))
  const last = fresh[fresh.length - 1]!
  const more = clauses.length < CLAUSES ? fresh.filter((id) => !own.includes(id)) : []
  const textOf = (id: string): string => clauses.find((one) => one.id === id)?.text ?? ''

  function saved(id: string): void {
    if (id === last) setFresh([...fresh, newId()])
    onSaved()
  }
  return (
    <>
      {[...STANDARD, ...own, ...more].map((id) => (
        <SavedField
          key={id}
          panel={panel}
          label={isStandard(id) ? words.clauses[id] : words.begins.clauses.another}
          kept={textOf(id)}
          command={(text) => ({ type: 'set-template-clause', id, text: text === '' ? null : text })}
          onSaved={() => saved(id)}
          multiline
          longest={TEXT_LENGTH}
        />
      ))}
      <p className="small-text">
        {words.begins.clauses.empty} {words.begins.saved}
      </p>
    </>
  )
}

const isStandard = (id: string): id is StandardClause => id in words.clauses
