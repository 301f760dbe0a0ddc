import type { PulseView } from '../../../server/contract/views.ts'
import { HEIGHT, RATINGS, ratingOf, y } from './scale.ts'
import './pulse.css'

const WIDTH = 260
/** Nearer than this, two dots are no longer two. */
const FULL = 8

/**
 * One person's answers in time. Up is more comfortable; the last dot is hollow; a
 * missing answer is a dash, not a zero. Whoever hears the page has the table beside it.
 */
export function Picture({ shown }: { shown: PulseView[] }) {
  const apart = (WIDTH - 32) / (Math.max(FULL, shown.length) - 1)
  const dots = shown.map((one, index) => {
    const rating = ratingOf(one)
    return { x: 16 + index * apart, level: rating && RATINGS.indexOf(rating) }
  })
  return (
    <svg className="dots" aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <Lines width={WIDTH} />
      {dots.slice(1).map(({ x: to, level }, index) => {
        const from = dots[index]
        return from && from.level !== null && level !== null ? (
          <line
            key={to}
            className="dots-join"
            x1={from.x}
            y1={y(from.level)}
            x2={to}
            y2={y(level)}
          />
        ) : null
      })}
      {dots.map(({ x: at, level }, index) =>
        level === null ? (
          <line key={at} className="dots-join" x1={at - 4} x2={at + 4} y1={y(2)} y2={y(2)} />
        ) : (
          <circle
            key={at}
            className={index === dots.length - 1 ? 'dot dot-last' : 'dot'}
            cx={at}
            cy={y(level)}
            r="5"
          />
        ),
      )}
    </svg>
  )
}

/** Five faint lines, without numbers. */
export const Lines = ({ width }: { width: number }) =>
  RATINGS.map((rating, level) => (
    <line key={rating} className="dots-line" x1="0" x2={width} y1={y(level)} y2={y(level)} />
  ))
