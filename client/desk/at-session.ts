/** What a coach does from their desk in one of their sessions. */
import type { AtSession } from '../../server/contract/commands.ts'
import type { Panel } from '../session.ts'
import { useAsking } from '../ui/asking.ts'

/** `ask` is true when it was done. */
export function useAtSession(panel: Panel) {
  const { ask, problem, busy } = useAsking(panel)
  return {
    problem,
    busy,
    ask: (session: string, command: AtSession) => ask({ type: 'at-session', session, command }),
  }
}
