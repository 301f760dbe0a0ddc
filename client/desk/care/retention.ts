/** What another length of keeping does to sessions that are there. */
import type { EngagementView } from '../../../server/contract/looks.ts'
import { words } from '../../words/words.ts'
import { DAY } from '../days.ts'

type Sessions = EngagementView['sessions']

/** The sessions that are past their time once each is kept for so many days from its end. */
export const outlived = (sessions: Sessions, days: number, now: number): Sessions =>
  sessions.filter(({ closedAt }) => closedAt !== null && closedAt + days * DAY <= now)

/** When the first of those that stay would go; null where none has ended. */
function firstUntil(sessions: Sessions, days: number, now: number): number | null {
  const ends = sessions
    .flatMap(({ closedAt }) => (closedAt === null ? [] : [closedAt + days * DAY]))
    .filter((until) => until > now)
  return ends.length === 0 ? null : Math.min(...ends)
}

/** "Session 1, session 2 and session 4". */
export function named(sessions: Sessions): string {
  const { session, and } = words.care.retention
  const names = sessions.map(({ number }) => session(number))
  const last = names.pop() ?? ''
  return names.length === 0 ? last : and(words.list(...names), last)
}

/** What happens, said before it does. */
export function consequence(sessions: Sessions, days: number, now: number): string {
  const said = words.care.retention
  const gone = outlived(sessions, days, now)
  const length = words.begins.days.some(days)
  if (gone.length === sessions.length) return said.goAll(length)
  if (gone.length === 1) return said.goes(named(gone), length)
  if (gone.length > 1) return said.goSome(named(gone), length)
  const first = firstUntil(sessions, days, now)
  return first === null ? said.now(length) : said.stays(words.date(first))
}
