/** Days as people count them: where they are, from one midnight to the next. */

/** 0 is today, whatever the hour; below that it is past. */
export function daysUntil(at: number, now: number): number {
  const day = (moment: number): number => {
    const date = new Date(moment)
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  }
  return Math.round((day(at) - day(now)) / DAY)
}

/** A whole number within bounds, as typed; null for anything else. */
export function daysIn(typed: string, from: number, to: number): number | null {
  const text = typed.trim()
  if (!/^\d{1,4}$/.test(text)) return null
  const days = Number(text)
  return days >= from && days <= to ? days : null
}

export const DAY = 24 * 60 * 60 * 1000
