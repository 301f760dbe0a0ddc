import type { SummaryView } from '../../server/contract/summary.ts'
import type { PulseView } from '../../server/contract/views.ts'
import { promisedTo } from '../panel/promise.ts'
import { Counts } from '../ui/pulse/Counts.tsx'
import { Picture } from '../ui/pulse/Picture.tsx'
import { overSession, togetherOf } from '../ui/pulse/pulse-words.ts'
import { charted } from '../ui/pulse/scale.ts'
import { apart, words } from '../words/words.ts'
import { answerIn, wishesIn } from './in-words.ts'
import { Mine } from './Mine.tsx'
import type { Do } from './Summary.tsx'

/** How it felt: a sentence, then the same as a picture and as a table. */
export function Felt(props: { view: SummaryView; ask: Do; factor: string | null }) {
  const { view, ask, factor } = props
  const own = charted(view.pulse)
  const combined = view.pulse.filter((one) => !own.includes(one))
  return (
    <section className="stack">
      <div className="spread">
        <h2>{words.summary.pulse}</h2>
        {factor && <span className="small-text no-print">{factor}</span>}
      </div>
      {view.pulse.length === 0 && <p className="quiet-text">{words.summary.nothingHere}</p>}
      {own.length > 0 && <Own view={view} ask={ask} pulse={own} />}
      {combined.map((one) => (
        <Combined key={one.number} view={view} one={one} />
      ))}
    </section>
  )
}

/** One person's answers, as the reader may know them. */
function Own({ view, ask, pulse }: { view: SummaryView; ask: Do; pulse: PulseView[] }) {
  const { side } = view
  const said = words.after.pulse
  return (
    <>
      <p>{overSession(pulse, side)}</p>
      {pulse.length > 1 && (
        <>
          <Picture shown={pulse} />
          <p className="small-text no-print" aria-hidden="true">
            {said.how}
          </p>
        </>
      )}
      <table className="pulse-table">
        <caption className="visually-hidden">{said.picture}</caption>
        <thead>
          <tr>
            <th scope="col">{said.time}</th>
            <th scope="col">{said.answer}</th>
          </tr>
        </thead>
        <tbody>
          {pulse.map((one) => (
            <tr key={one.number}>
              <td className="small-text">{words.time(one.at)}</td>
              <td>
                <span data-answer>{answerIn(one, side)}</span>
                {wishesIn(one).map((wishes) => (
                  <span key={wishes} className="quiet-text">
                    {' '}
                    {wishes}
                  </span>
                ))}{' '}
                <Mine view={view} ask={ask} what="answer" of={String(one.number)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Several people's, as it was released; nobody's in particular. */
function Combined({ view, one }: { view: SummaryView; one: PulseView }) {
  const coachName = apart(view.coachName) || words.yourCoach
  return (
    <div className="stack">
      <h3 className="small-title">{words.after.pulse.asked(words.time(one.at))}</h3>
      {one.kind === 'released' ? (
        <>
          <p>{togetherOf(one.blocks)}</p>
          <Counts
            blocks={one.blocks}
            promise={view.side === 'coach' ? promisedTo(coachName, one.promised) : null}
          />
        </>
      ) : (
        <p>{words.summary.withheld}</p>
      )}
    </div>
  )
}
