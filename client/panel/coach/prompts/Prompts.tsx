import type { CoachView } from '../../../../server/contract/views.ts'
import type { Panel } from '../../../session.ts'

/** Something to say or ask, one card at a time, and what is noted while listening. */
export function Prompts({ view }: { panel: Panel; view: CoachView }) {
  return <section aria-label={view.session.label} />
}
