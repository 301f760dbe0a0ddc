import type { PulseView } from '../../../server/contract/views.ts'
import { words } from '../../words/words.ts'
import { Picture } from './Picture.tsx'
import { charted } from './scale.ts'

/** More than this is no glance. */
const SHOWN = 8

/** For a look during a session: the newest answers, and the same as a table for whoever hears it. */
export function Dots({ pulse }: { pulse: PulseView[] }) {
  const shown = charted(pulse).slice(-SHOWN)
  const said = words.coach.checkIn
  if (shown.length === 0) return null
  return (
    <>
      <Picture shown={shown} />
      {/* A table is never narrower than its words, and hides in something that is. */}
      <div className="visually-hidden">
        <table>
          <caption>{said.chart}</caption>
          <thead>
            <tr>
              <th>{said.time}</th>
              <th>{said.answer}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.number}>
                <td>{words.time(one.at)}</td>
                <td>{one.kind === 'answer' ? words.scale[one.answer] : said.nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
