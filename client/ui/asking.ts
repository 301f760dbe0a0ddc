import { useState } from 'react'
import type { Command, Reply } from '../../server/contract/commands.ts'
import type { Panel } from '../session.ts'
import { words } from '../words/words.ts'

/**
 * Sends commands from one screen, and keeps the last refusal as a sentence
 * beside what was asked.
 */
export function useAsking(panel: Panel) {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(0)
  async function tell(command: Command): Promise<Reply> {
    setProblem(null)
    setBusy((n) => n + 1)
    const reply = await panel.send(command)
    setBusy((n) => n - 1)
    if (!reply.ok) setProblem(words.refusals[reply.refusal])
    return reply
  }
  return {
    tell,
    /** True when it was done. */
    ask: async (command: Command) => (await tell(command)).ok,
    problem,
    busy: busy > 0,
    clear: () => setProblem(null),
  }
}
