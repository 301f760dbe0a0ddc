/**
 * Calendar files: when the next session is, and on which day a promise is due. A
 * calendar is read by others and shown on shared screens, so nothing private is in
 * one. Loaded when somebody asks for it.
 */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { ICalEventData } from 'ical-generator'
import type { SummaryView } from '../../server/contract/summary.ts'
import { words } from '../words/words.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

type Next = Pick<SummaryView, 'engagement' | 'number' | 'nextChanges'> & { next: number }
type Due = Pick<SummaryView['commitments'][number], 'id' | 'changes'> & { due: string }

/**
 * Moved, it is the same entry with a higher number, so that a calendar moves it too.
 * Nobody said how long it is: an hour is what calendars take.
 */
export const sessionFile = (view: Next, now: number): string =>
  fileWith({
    id: `next-${view.engagement}-${view.number + 1}`,
    sequence: view.nextChanges,
    stamp: new Date(now),
    start: new Date(view.next),
    end: new Date(view.next + HOUR),
    summary: words.after.calendar.session,
  })

/** A day is the same day everywhere, and keeps nobody busy. */
export function promiseFile({ id, changes, due }: Due, title: string, now: number): string {
  const start = Date.parse(`${due}T00:00:00Z`)
  return fileWith({
    id: `promise-${id}`,
    sequence: changes,
    stamp: new Date(now),
    start: new Date(start),
    end: new Date(start + DAY),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: title,
  })
}

/** Without a zone the library writes times in UTC and days as they are, wherever it runs. */
function fileWith(entry: ICalEventData): string {
  const calendar = ical({
    prodId: { company: words.product, product: words.product, language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent(entry)
  return `${calendar.toString()}\r\n`
}
