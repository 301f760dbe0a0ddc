import { useAsking } from './asking.ts'
import type { Command } from '../../server/contract/commands.ts'
import type { Panel } from '../session.ts'
import { Field } from './Field.tsx'
import { Notice } from './Notice.tsx'
import { useSaved } from './saved.ts'

/** A field that is kept when it is left, with its own refusal beside it. */
export function SavedField(props: {
  panel: Panel
  label: string
  kept: string
  command: (text: string) => Command
  onSaved: () => void
  original?: string
  multiline?: boolean
  longest: number
  hint?: string
}) {
  const { panel, label, kept, command, onSaved, original, multiline, longest, hint } = props
  const { ask, problem } = useAsking(panel)
  const { text, setText, leave } = useSaved({
    kept,
    original,
    onKeep: async (given) => {
      const done = await ask(command(given))
      if (done) onSaved()
      return done
    },
  })
  return (
    <>
      <Field
        label={label}
        value={text}
        onChange={setText}
        onBlur={leave}
        longest={longest}
        {...(multiline && { multiline })}
        {...(hint !== undefined && { hint })}
      />
      <Notice text={problem} problem />
    </>
  )
}
