/** Secrets that somebody typed, copied from an example or repeated until they were long enough. */

/** 32 random characters have 14 different ones even in hexadecimal, and this few once in many thousand. */
const DIFFERENT = 10
/** What stands in for a secret until there is one. No random one has them but by a rare chance. */
const PLACEHOLDERS = /secret|passwor[dt]|change.?me|example|attune|default|replace|qwerty|letmein/i
const ROWS = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const IN_A_ROW = 7

/** Why this is no secret; null where nothing speaks against it. */
export function weakness(secret: string): string | null {
  const lower = secret.toLowerCase()
  if (new Set(secret).size < DIFFERENT) return 'has too few different characters'
  // What is the same when it is turned is a repetition.
  if (`${secret}${secret}`.indexOf(secret, 1) < secret.length) return 'repeats itself'
  if (PLACEHOLDERS.test(secret)) return 'reads like a placeholder'
  const isRow = ROWS.some((row) =>
    Array.from({ length: row.length - IN_A_ROW + 1 }, (_, at) => row.slice(at, at + IN_A_ROW)).some(
      (part) => lower.includes(part),
    ),
  )
  return isRow ? 'has a row of the keyboard in it' : null
}
