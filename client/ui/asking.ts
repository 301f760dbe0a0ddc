import { useState } from 'react'
import type { Command } from '../../server/contract/commands.ts'
import type { Panel } from '../session.ts'
import { words } from '../words/words.ts'

/**
 * Sends commands from one screen, and keeps the last refusal as a sentence
 * beside what was asked.
 */
export function useAsking(panel: Panel) {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(0)
  /** True when it was done. */
  async function ask(command: Command): Promise<boolean> {
    setProblem(null)
    setBusy((n) => n + 1)
    const reply = await panel.send(command)
    setBusy((n) => n - 1)
    if (!reply.ok) setProblem(words.refusals[reply.refusal])
    return reply.ok
  }
  return { ask, problem, busy: busy > 0, clear: () => setProblem(null) }
}
