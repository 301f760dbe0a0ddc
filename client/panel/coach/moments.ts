/** When check-ins come, as agreed, and when another would come too soon: by this panel's clock. */
import type { CoachView } from '../../../server/contract/views.ts'

const MINUTE = 60_000
/** Asked this much before an agreed moment, it was that check-in. */
const BEFORE = 5 * MINUTE
/** "About now" is true for this long. */
const AFTER = 10 * MINUTE

type Asked = CoachView['asked']

/** A moment has come, and was not asked for yet. */
export function isMoment(
  { minutes }: CoachView['cadence'],
  openedAt: number,
  asked: Asked,
  now: number,
): boolean {
  return minutes.some((minute) => {
    const moment = openedAt + minute * MINUTE
    return moment <= now && now < moment + AFTER && (asked?.at ?? 0) < moment - BEFORE
  })
}

/** Agreed for the end, and not asked a moment ago. */
export const isEndMoment = ({ end }: CoachView['cadence'], asked: Asked, now: number): boolean =>
  end && now - (asked?.at ?? 0) >= AFTER

/** Whole minutes since the last one, while another would come too soon; else null. */
export function tooSoon(asked: Asked, now: number): number | null {
  if (!asked || now >= asked.gapUntil) return null
  return minutesSince(asked, now)
}

/** Another clock may be ahead of this one. */
export const minutesSince = (asked: Asked, now: number): number =>
  asked ? Math.max(0, Math.floor((now - asked.at) / MINUTE)) : 0
