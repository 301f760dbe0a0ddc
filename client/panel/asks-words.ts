/** What clients ask for, in the coach's words: both sides read the same. */
import type { CadenceView, FromClients, NeedView } from '../../server/contract/views.ts'
import { apart, words } from '../words/words.ts'

const { asks, cadence: said, offLimits } = words.controls

export const pauseInWords = ({ name }: NonNullable<FromClients['paused']>): string =>
  asks.pause(apart(name))

export const signalsInWords = (signals: FromClients['signals']): string[] =>
  signals.map((one) => asks.signal(words.practice.signals[one]))

/** When a topic is looked at again; null where nobody said. */
export function reviewInWords({ review, due }: NeedView): string | null {
  if (review === null) return null
  return due ? offLimits.due : offLimits.agreed(words.day(review))
}

/** "Check-ins: about minute 20 and at the end." Null where none were agreed. */
export function cadenceInWords({ minutes, end }: CadenceView): string | null {
  const moments = [
    ...minutes.map((minute, index) => (index === 0 ? said.about(`${minute}`) : `${minute}`)),
    ...(end ? [said.atTheEnd] : []),
  ]
  const last = moments.pop()
  if (last === undefined) return null
  return said.line(moments.length === 0 ? last : said.and(words.list(...moments), last))
}
