/**
 * A week as the coach has it: from Monday to Monday where they are, under the
 * name ISO 8601 gives it. Days are counted on the calendar, never in hours: a
 * change of clocks makes a week longer or shorter.
 */
export type LocalWeek = {
  /** Such as 2026-W48. */
  week: string
  /** In ms; `until` is the next week's. */
  from: number
  until: number
}

const DAY = 24 * 60 * 60 * 1000

export function weekAt(moment: number): LocalWeek {
  const day = new Date(moment)
  const sinceMonday = (day.getDay() + 6) % 7
  return beginning(day.getFullYear(), day.getMonth(), day.getDate() - sinceMonday)
}

export const weekBefore = ({ from }: LocalWeek): LocalWeek => weekAt(from - 1)
export const weekAfter = ({ until }: LocalWeek): LocalWeek => weekAt(until)

/** By its name: week one is the one with 4 January in it. */
export function weekNamed(week: string): LocalWeek {
  const year = Number(week.slice(0, 4))
  const sinceMonday = (new Date(year, 0, 4).getDay() + 6) % 7
  return beginning(year, 0, 4 - sinceMonday + (Number(week.slice(6)) - 1) * 7)
}

/** The Monday, as a day of the calendar. */
export function mondayOf({ from }: LocalWeek): string {
  const day = new Date(from)
  return new Date(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()))
    .toISOString()
    .slice(0, 10)
}

/** The week of this Monday. A day past the end of its month is one of the next. */
function beginning(year: number, month: number, day: number): LocalWeek {
  // The year a week belongs to is its Thursday's.
  const thursday = Date.UTC(year, month, day + 3)
  const named = new Date(thursday).getUTCFullYear()
  const number = 1 + Math.floor((thursday - Date.UTC(named, 0, 1)) / (7 * DAY))
  return {
    week: `${named}-W${String(number).padStart(2, '0')}`,
    from: new Date(year, month, day).getTime(),
    until: new Date(year, month, day + 7).getTime(),
  }
}
