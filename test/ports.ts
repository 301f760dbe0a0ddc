/** Addresses on this machine for servers that are stopped and started again. */
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below those that connections are given by themselves: whoever leaves it for a moment
 * finds it free when they come back.
 */
export function freePort(): Promise<number> {
  return new Promise((found) => {
    const port = randomInt(10_100, 32_000)
    const probe = createServer().on('error', () => found(freePort()))
    probe.listen(port, '127.0.0.1', () => probe.close(() => found(port)))
  })
}
