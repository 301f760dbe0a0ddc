import type { PulseView } from '../../../server/contract/views.ts'
import type { Answer } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'

/** More than this is no glance. */
const SHOWN = 8
const LINES = Object.keys(words.scale).filter((answer) => answer !== 'rather-not-say') as Answer[]
const WIDTH = 260
const STEP = 14
const TOP = 8

/** Up is more comfortable. The last dot is hollow; a missing answer is a dash, not a zero. */
export function Dots({ pulse }: { pulse: PulseView[] }) {
  const shown = pulse.filter(({ kind }) => kind === 'answer' || kind === 'nothing').slice(-SHOWN)
  if (shown.length === 0) return null
  const x = (index: number): number => 16 + index * ((WIDTH - 32) / (SHOWN - 1))
  const dots = shown.map((one, index) => ({ x: x(index), level: levelOf(one), one }))
  return (
    <>
      <svg
        className="dots"
        role="img"
        aria-label={words.coach.checkIn.chart}
        viewBox={`0 0 ${WIDTH} ${TOP * 2 + STEP * 4}`}
      >
        {LINES.map((line, level) => (
          <line key={line} className="dots-line" x1="0" x2={WIDTH} y1={y(level)} y2={y(level)} />
        ))}
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
      <table className="visually-hidden">
        <caption>{words.coach.checkIn.chart}</caption>
        <thead>
          <tr>
            <th>{words.coach.checkIn.time}</th>
            <th>{words.coach.checkIn.answer}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.number}>
              <td>{words.time(one.at)}</td>
              <td>
                {one.kind === 'answer' ? words.scale[one.answer] : words.coach.checkIn.nothing}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const y = (level: number): number => TOP + level * STEP

function levelOf(one: PulseView): number | null {
  const level = one.kind === 'answer' ? LINES.indexOf(one.answer) : -1
  return level === -1 ? null : level
}
