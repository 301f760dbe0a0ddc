import type { ExceptionsView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { ExceptionsChoice } from '../../ui/ExceptionsChoice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'

/** When confidentiality ends. None at all only by saying that none apply. */
export function Exceptions({ panel, exceptions }: { panel: Panel; exceptions: ExceptionsView }) {
  const { ask, problem, busy } = useAsking(panel)
  return (
    <ExceptionsChoice
      legend={words.coach.script.exceptions}
      draft={null}
      exceptions={exceptions}
      busy={busy}
      onSet={(next) => ask({ type: 'set-exceptions', ...next })}
    >
      <Notice text={problem} problem />
    </ExceptionsChoice>
  )
}
