/**
 * A fault as the log may have it: the name and the place, never the message,
 * which may hold someone's words.
 */

/** Enough to find the place. */
const FRAMES = 6

export function faultOf(error: unknown): {
  fault: string
  code: string | undefined
  at: string[]
} {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error('not an error')
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  // A message of several lines may look like a place, so the places are what comes after it.
  const end = stack.indexOf(message)
  const places = end < 0 ? '' : stack.slice(end + message.length)
  return {
    fault: name,
    code: typeof code === 'string' ? code : undefined,
    at: places
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, FRAMES),
  }
}
