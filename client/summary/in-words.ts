/** Single things of a summary in one line each: the same on the page, on paper and in a file. */
import type { SummaryView } from '../../server/contract/summary.ts'
import type { EndPulseView, NoteView, PulseView, RepairView } from '../../server/contract/views.ts'
import type { PulseItem } from '../../server/contract/vocabulary.ts'
import { apart, words } from '../words/words.ts'

type Commitment = SummaryView['commitments'][number]
type Clause = SummaryView['agreement'][number]
type Correction = SummaryView['corrections'][number]

export const titleOf = (id: string): string | null =>
  id in words.clauses ? words.clauses[id as keyof typeof words.clauses] : null

export function clauseIn({ id, text, agreed }: Clause): string {
  const title = titleOf(id)
  const said = title === null ? apart(text) : `${title}: ${apart(text)}`
  return agreed ? said : `${said} (${words.summary.notAgreed})`
}

export function aboutPromise({ promiser, text, due, state }: Commitment): string {
  const day = due === null ? '' : ` (${words.commitments.by(words.day(due))})`
  return `${words.promisers[promiser]}: ${apart(text)}${day} · ${words.practice.commitmentStates[state]}`
}

export function correctionIn({ mine, text }: Correction, several: boolean): string {
  const said = words.links.mine
  const who = mine ? said.client : said[several ? 'several' : 'coach']
  return text ? `${who}: ${apart(text)}` : who
}

/** One person's answer as its reader may know it. */
export function answerIn(one: PulseView, side: 'coach' | 'client'): string {
  const { noAnswer, keptBack } = words.summary
  if (one.kind !== 'answer') return side === 'coach' ? keptBack : noAnswer
  return one.answer === 'rather-not-say' && side === 'coach' ? noAnswer : words.scale[one.answer]
}

/** Empty, or one line. */
export function wishesIn(one: PulseView): string[] {
  const asked =
    one.kind === 'answer'
      ? one.wishes
      : one.kind === 'released'
        ? one.blocks.flatMap(({ wishes }) => wishes.map(({ wish }) => wish))
        : []
  const named = [...new Set(asked)].map((wish) => words.wishes[wish])
  return named.length === 0 ? [] : [`${words.summary.wishes}: ${words.list(...named)}`]
}

export const endPulseIn = (given: EndPulseView): string[] =>
  (Object.keys(words.practice.endPulse) as PulseItem[]).flatMap((item) => {
    const answer = given[item]
    return answer ? [`${words.practice.endPulse[item]} ${words.practice.agreeing[answer]}`] : []
  })

export const kindOf = (kind: NoteView['kind']): string =>
  ({ ...words.practice.notes, ...words.practice.markers })[kind]

export const noteIn = ({ kind, text, at }: NoteView): string =>
  `${words.time(at)} ${kindOf(kind)}${text && `: ${apart(text)}`}`

export function repairIn({ at, carried, cause, owned, putRight, outcome }: RepairView): string {
  const { practice, promises } = words
  const parts = [
    carried ? promises.repairs.earlier : words.time(at),
    promises.causes[cause],
    owned && promises.repairs.owned,
    putRight !== null && promises.summary.promised,
    outcome && practice.outcomes[outcome],
  ]
  return parts.filter((part) => part).join(' · ')
}
