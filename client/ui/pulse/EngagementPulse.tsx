import type { EngagementView } from '../../../server/contract/looks.ts'
import { words } from '../../words/words.ts'
import { DRAWN, answersOf, countsOf, overSessions } from './over-sessions.ts'
import { Lines } from './Picture.tsx'
import { HEIGHT, RATINGS, y } from './scale.ts'
import './pulse.css'

const WIDTH = 320
const EDGE = 6
/** As far as two dots of one line keep from each other where there is room. */
const APART = 7

/** Session by session: a column of dots for each, one sentence before it, and the same as a table. */
export function EngagementPulse({ pulse }: { pulse: EngagementView['pulse'] }) {
  const drawn = pulse.slice(-DRAWN)
  const { over } = words.after.pulse
  const [first] = drawn
  const last = drawn[drawn.length - 1]
  const sentence = overSessions(drawn)
  return (
    <div className="stack">
      <p>{sentence}</p>
      {first && last && first !== last && (
        <div className="over stack" aria-hidden="true">
          <Columns drawn={drawn} />
          <p className="spread small-text">
            <span>{over.number(first.number)}</span>
            <span>{over.number(last.number)}</span>
          </p>
          <p className="small-text">
            {over.how} {drawn.length < pulse.length && over.latest(drawn.length)}
          </p>
        </div>
      )}
      {last && (
        <details className="over-table">
          <summary>{over.show}</summary>
          <table className="pulse-table">
            <caption className="visually-hidden">{over.picture}</caption>
            <thead>
              <tr>
                <th scope="col">{over.session}</th>
                <th scope="col">{over.answers}</th>
              </tr>
            </thead>
            <tbody>
              {pulse.map((one) => (
                <tr key={one.number}>
                  <th scope="row">{over.named(one.number, words.date(one.openedAt))}</th>
                  <td>{answersOf(one)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  )
}

/** The picture is drawn over what the table says; who hears the page has the sentence and the table. */
function Columns({ drawn }: { drawn: EngagementView['pulse'] }) {
  const room = (WIDTH - 2 * EDGE) / drawn.length
  return (
    <svg className="dots" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <Lines width={WIDTH} />
      {drawn.map((one, column) => {
        const counts = countsOf(one)
        const middle = EDGE + room * (column + 0.5)
        return RATINGS.map((rating, level) =>
          places(counts[rating], room).map((aside, index) => (
            <circle
              key={`${one.number} ${rating} ${index}`}
              className={column === drawn.length - 1 ? 'dot dot-small dot-last' : 'dot dot-small'}
              cx={middle + aside}
              cy={y(level)}
              r="3"
            />
          )),
        )
      })}
    </svg>
  )
}

/** Beside each other around the middle; many lie closer, and none leaves its column. */
function places(count: number, room: number): number[] {
  const apart = Math.min(APART, (room - 8) / Math.max(1, count - 1))
  return Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * apart)
}
