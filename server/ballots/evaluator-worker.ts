/** The evaluator's thread. It knows slots and keys, and nobody. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Answered, Asked } from './evaluator.ts'
import { isRight, issue, rightsKey } from './rights.ts'
import type { RightsKey } from './rights.ts'

type Port = {
  on(name: 'message', heard: (message: { id: number; question: Asked }) => void): unknown
  postMessage(message: { id: number; answer: Answered }): void
}

/** `seed` as in `createEvaluator`. A key is derived once. */
export function serve(port: Port, seed: Uint8Array): void {
  const keys = new Map<string, RightsKey>()

  function keyOf(kid: string): RightsKey {
    const known = keys.get(kid) ?? rightsKey(seed, kid)
    keys.set(kid, known)
    return known
  }

  function answer(asked: Asked): Answered {
    const key = keyOf(asked.kid)
    try {
      switch (asked.what) {
        case 'key':
          return { what: 'key', publicKey: key.publicKey }
        case 'issue':
          return { what: 'issued', ...issue(key, asked.slot, asked.blinded) }
        case 'check':
          return { what: 'checked', right: isRight(key, asked.slot, asked.token, asked.output) }
      }
    } catch {
      // The library throws for bytes that are no element.
      return { what: 'refused' }
    }
  }

  port.on('message', ({ id, question }) => {
    port.postMessage({ id, answer: answer(question) })
    if (question.what === 'check') question.token.fill(0)
  })
}

if (parentPort) serve(parentPort, workerData as Uint8Array)
