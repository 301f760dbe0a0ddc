/** A moment as a field for day and time holds it: where the person is, to the minute. */

/** `YYYY-MM-DDTHH:MM`, by the clock of this machine. */
export function localTime(at: number): string {
  const here = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return here.toISOString().slice(0, 16)
}

/** Milliseconds since 1970; null for a field that is empty or half filled. */
export function timeAt(field: string): number | null {
  const at = new Date(field).getTime()
  return field === '' || Number.isNaN(at) ? null : at
}
