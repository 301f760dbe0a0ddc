import type { Block } from '../../../server/contract/views.ts'
import { words } from '../../words/words.ts'
import { totalOf } from './pulse-words.ts'
import { RATINGS } from './scale.ts'
import './pulse.css'

/** The sealed counts, in five rows: one dot for each person, nobody's in particular. */
export function Counts(props: {
  blocks: Block[]
  /** What everyone read before they answered; null where its reader was one of them. */
  promise: string | null
}) {
  const { blocks, promise } = props
  const counts = totalOf(blocks)
  const wishes = blocks.flatMap((block) => block.wishes)
  return (
    <>
      <table className="counts">
        <caption className="visually-hidden">{words.coach.checkIn.combined}</caption>
        <tbody>
          {RATINGS.map((rating) => (
            <tr key={rating}>
              <th scope="row">{words.scale[rating]}</th>
              <td>
                <span className="visually-hidden">{counts[rating]}</span>
                <span aria-hidden="true">{'●'.repeat(counts[rating])}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {wishes.length > 0 && (
        <p>
          {words.coach.checkIn.asks(
            words.list(...new Set(wishes.map(({ wish }) => words.wishes[wish]))),
          )}
        </p>
      )}
      {promise !== null && (
        <details>
          <summary>{words.coach.checkIn.whoWas}</summary>
          <p className="quiet-text">{words.coach.checkIn.promised}</p>
          <blockquote className="promise">{promise}</blockquote>
        </details>
      )}
    </>
  )
}
