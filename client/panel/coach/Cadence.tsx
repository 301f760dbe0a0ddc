import type { CadenceView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { CadenceChoice } from '../../ui/CadenceChoice.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** When check-ins come: agreed with the client, who reads it too. */
export function Cadence({ panel, cadence }: { panel: Panel; cadence: CadenceView }) {
  const { ask, problem } = useAsking(panel)
  return (
    <CadenceChoice cadence={cadence} onSet={(next) => void ask({ type: 'set-cadence', ...next })}>
      <Notice text={problem} problem />
    </CadenceChoice>
  )
}
