/**
 * One coaching relationship as text for a supervisor: what happened and how often,
 * and of the answers only whether they were as before. No label, no day, no word.
 */
import type { EngagementView, LogEvent } from '../../../server/contract/looks.ts'
import type { PulseView } from '../../../server/contract/views.ts'
import type { Rating } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'

type Band = keyof typeof words.desk.places.supervision.bands

/** Markdown that reads well as plain text; the first session first. */
export function aboutOneText(events: LogEvent[], pulse: EngagementView['pulse']): string {
  const said = words.desk.places.supervision
  const bands = bandsOf(pulse)
  return [
    `# ${said.heading}`,
    ...pulse.map(({ number }, place) => {
      const happened = howOften(events.filter(({ session }) => session === number))
      const lines = happened.map(([what, n]) => said.howOften(words.practice.log[what], n))
      return [
        `## ${said.session(number)}`,
        [
          ...(lines.length > 0 ? lines : [said.nothing]),
          `${said.felt}: ${said.bands[bands[place] ?? 'unknown']}`,
        ]
          .map((line) => `- ${line}`)
          .join('\n'),
      ].join('\n\n')
    }),
  ].join('\n\n')
}

/** Against the last session before that has anything to compare with. */
export function bandsOf(pulse: EngagementView['pulse']): Band[] {
  let before: number | null = null
  return pulse.map((one) => {
    const now = middleOf(one.pulse)
    const last = before
    if (now === null) return 'unknown'
    before = now
    if (last === null) return 'unknown'
    if (Math.abs(now - last) < 1) return 'steady'
    return now > last ? 'higher' : 'lower'
  })
}

/** In steps of the scale; null without a rating. */
function middleOf(pulse: PulseView[]): number | null {
  const steps = pulse.flatMap(stepsIn)
  steps.sort((one, other) => one - other)
  const low = steps[Math.floor((steps.length - 1) / 2)]
  const high = steps[Math.ceil((steps.length - 1) / 2)]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function stepsIn(one: PulseView): number[] {
  if (one.kind === 'answer') return one.answer === 'rather-not-say' ? [] : [stepOf(one.answer)]
  if (one.kind !== 'released') return []
  return one.blocks.flatMap(({ counts }) =>
    RATINGS.flatMap((rating) => Array.from({ length: counts[rating] }, () => stepOf(rating))),
  )
}

/** Most comfortable first, as people read them. */
const RATINGS = Object.keys(words.scale).filter((one) => one !== 'rather-not-say') as Rating[]
const stepOf = (rating: Rating): number => RATINGS.length - RATINGS.indexOf(rating)

function howOften(events: LogEvent[]): [LogEvent['what'], number][] {
  const counted = new Map<LogEvent['what'], number>()
  for (const { what } of events) counted.set(what, (counted.get(what) ?? 0) + 1)
  return [...counted]
}
