import type { PulseView } from '../../server/contract/views.ts'
import type { Rating } from '../../server/contract/vocabulary.ts'
import { words } from '../words/words.ts'

/** One check-in, in words: what its reader may know of it. */
export function Pulse({ one, side }: { one: PulseView; side: 'coach' | 'client' }) {
  const asked = one.kind === 'answer' ? one.wishes.map((wish) => words.wishes[wish]) : []
  return (
    <li>
      <span className="small-text">{words.time(one.at)} </span>
      {sentence(one, side)}
      {asked.length > 0 && (
        <span className="quiet-text">
          {' '}
          {words.summary.wishes}: {asked.join(', ')}
        </span>
      )}
    </li>
  )
}

function sentence(one: PulseView, side: 'coach' | 'client'): string {
  const { summary, scale } = words
  switch (one.kind) {
    case 'answer':
      return one.answer === 'rather-not-say' && side === 'coach'
        ? summary.noAnswer
        : scale[one.answer]
    case 'nothing':
      return side === 'coach' ? summary.keptBack : summary.noAnswer
    case 'withheld':
      return summary.withheld
    case 'released':
      return `${summary.combined}: ${one.blocks.map(({ counts }) => listed(counts)).join('; ')}`
  }
}

const listed = (counts: Record<Rating, number>): string =>
  (Object.keys(counts) as Rating[])
    .filter((rating) => counts[rating] > 0)
    .map((rating) => `${words.scale[rating]} ${counts[rating]}`)
    .join(', ')
