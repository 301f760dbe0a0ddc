/**
 * Whether a new note is about what an earlier one was about: they share a word
 * that means something. It reads the coach's own notes and nothing else.
 */

/** Words in every sentence. In English; a language without its list simply finds more. */
const COMMON = new Set(
  'a about after again all also always am an and any are as at be because been before being but by can did do does for from get gets go going had has have he her him his how i if in into is it its just like me more most my never no not of off on one or our out really she should so some than that the their them then there these they thing things this to too up us very was way we were what when where which who why will with would you your'.split(
    ' ',
  ),
)

/** The earlier text that this one resembles, the newest first; null when none does. */
export function recurring(text: string, earlier: string[]): string | null {
  const now = stems(text)
  return [...earlier].reverse().find((one) => [...stems(one)].some((stem) => now.has(stem))) ?? null
}

const stems = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => word.length > 2 && !COMMON.has(word))
      .map(stem),
  )

/** Enough for "sister" and "sisters", "decide" and "deciding". */
const stem = (word: string): string =>
  word.length <= 4 ? word.replace(/s$/, '') : word.replace(/(ing|ed|es|s|e)$/, '')
