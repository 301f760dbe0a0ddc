/** What is over must not be read in a dump of memory either. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (options: { type?: 'minor'; execution: 'async' }) => Promise<void>

/**
 * Collects garbage now: a string cannot be overwritten, only its place used again,
 * and on a quiet server that may take hours. Some tens of milliseconds.
 */
export async function collect(): Promise<void> {
  // The only way to it that needs no option on the command line.
  setFlagsFromString('--expose-gc')
  const run = runInNewContext('gc') as Collect
  const later = { execution: 'async' } as const
  await run({ ...later, type: 'minor' })
  // Without a type it is the whole. What was young at the first is empty after the second.
  await run(later)
  await run(later)
}
