/** Requests that are not answered yet. Sockets are not among them. */
import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds. Longer than a ballot waits for its commit. */
const AT_MOST = 2_000

export function requestsTo(http: Server): { settled: () => Promise<void> } {
  let open = 0
  http.on('request', (_request, response) => {
    open += 1
    response.once('close', () => (open -= 1))
  })
  return {
    settled: async () => {
      const until = performance.now() + AT_MOST
      while (open > 0 && performance.now() < until) await pause(20)
    },
  }
}
