/**
 * The arithmetic of rights, in a thread of its own: one evaluation takes
 * milliseconds, and panels must not wait for it. It starts when first needed.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Some ten seconds of work. Whoever comes beyond is told to come back. */
export const QUEUE = 1_000

export type Asked =
  | { what: 'issue'; kid: string; slot: string; blinded: Uint8Array }
  | { what: 'check'; kid: string; slot: string; token: Uint8Array; output: Uint8Array }
  | { what: 'key'; kid: string }
export type Answered =
  | { what: 'issued'; evaluated: Uint8Array; proof: Uint8Array }
  | { what: 'checked'; right: boolean }
  | { what: 'key'; publicKey: Uint8Array }
  /** What was sent is no element of the group. */
  | { what: 'refused' }

export type Evaluator = ReturnType<typeof createEvaluator>

/** `seed`: 32 bytes, from which every key follows. */
export function createEvaluator(seed: Uint8Array) {
  const waiting = new Map<
    number,
    { settle: (answer: Answered) => void; fail: (e: Error) => void }
  >()
  let worker: Worker | null = null
  let asked = 0

  function start(): Worker {
    const made = new Worker(join(import.meta.dirname, 'evaluator-worker.ts'), { workerData: seed })
    made.on('message', ({ id, answer }: { id: number; answer: Answered }) => {
      waiting.get(id)?.settle(answer)
      waiting.delete(id)
    })
    const lost = (error: Error): void => {
      // A fault comes first and the end after it: by then others may be waiting for another thread.
      if (worker !== made) return
      worker = null
      for (const { fail } of waiting.values()) fail(error)
      waiting.clear()
    }
    made.on('error', lost)
    made.on('exit', () => lost(new Error('the evaluator ended')))
    return made
  }

  /** Rejects when too many wait, or when the thread ends. */
  function ask(question: Asked): Promise<Answered> {
    if (waiting.size >= QUEUE) return Promise.reject(new Error('the evaluator is behind'))
    const thread = (worker ??= start())
    const id = (asked += 1)
    return new Promise((settle, fail) => {
      waiting.set(id, { settle, fail })
      thread.postMessage({ id, question })
    })
  }

  return {
    /** Null for what is no element. */
    async issue(kid: string, slot: string, blinded: Uint8Array) {
      const answer = await ask({ what: 'issue', kid, slot, blinded })
      return answer.what === 'issued' ? { evaluated: answer.evaluated, proof: answer.proof } : null
    },
    async isRight(kid: string, slot: string, token: Uint8Array, output: Uint8Array) {
      const answer = await ask({ what: 'check', kid, slot, token, output })
      return answer.what === 'checked' && answer.right
    },
    async publicKey(kid: string): Promise<Uint8Array> {
      const answer = await ask({ what: 'key', kid })
      if (answer.what !== 'key') throw new Error('the evaluator has no key')
      return answer.publicKey
    },
    stop: async (): Promise<void> => void (await worker?.terminate()),
  }
}
