import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'

/** What a client asks for between two check-ins: a pause, a slower pace, to skip something. */
export function Asks({ view }: { panel: Panel; view: CoachView }) {
  return view.paused ? <p>{view.paused.name}</p> : null
}
