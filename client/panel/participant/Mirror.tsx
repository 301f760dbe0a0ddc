import type { ReactNode } from 'react'
import type { ParticipantView, PulseView } from '../../../server/contract/views.ts'
import type { PulseItem } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'
import { pauseInWords, reviewInWords, signalsInWords } from '../asks-words.ts'
import { glanceAt, relationOf } from '../../ui/pulse/pulse-words.ts'

const ITEMS = Object.keys(words.practice.endPulse) as PulseItem[]

/** What the coach has from this person, drawn from the same fields, in the words of the coach's panel. */
export function Mirror({ view, coachName }: { view: ParticipantView; coachName: string }) {
  const { focus, needs, pulse, paused, signals, fewer, endPulse } = view.mirror
  const { mirror } = words.controls
  const open = view.checkIn?.number ?? null
  const empty =
    !focus && needs.length + pulse.length + signals.length === 0 && !paused && !fewer && !endPulse
  return (
    <>
      <p className="quiet-text">{mirror.intro(coachName)}</p>
      {!view.alone && <p className="quiet-text">{mirror.several(coachName)}</p>}
      {empty && <p>{mirror.empty(coachName)}</p>}
      {focus && (
        <Part title={mirror.focus}>
          <p>
            <bdi>{focus.text}</bdi>
          </p>
        </Part>
      )}
      {needs.length > 0 && (
        <Part title={words.coach.script.heard}>
          <ul className="stack divided">
            {needs.map((need) => (
              <li key={need.id}>
                <span className="small-text">
                  {words.needs[need.kind]}
                  {need.noted && ` · ${words.participant.need.noted}`}
                </span>
                <br />
                <bdi>{need.text}</bdi>
                <br />
                <span className="small-text">{reviewInWords(need)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {pulse.length > 0 && (
        <Part title={words.coach.checkIn.title}>
          <ul className="stack divided">
            {pulse.map((one) => (
              <li key={one.number} className="stack">
                <span className="small-text">{words.time(one.at)}</span>
                <Answered one={one} open={one.number === open} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {paused && (
        <Part title={mirror.pause}>
          <p>{pauseInWords(paused)}</p>
        </Part>
      )}
      {signals.length > 0 && (
        <Part title={mirror.signals}>
          <p>{signalsInWords(signals).join(' ')}</p>
        </Part>
      )}
      {fewer && (
        <Part title={mirror.fewer}>
          <p>{words.controls.fewer.coach}</p>
        </Part>
      )}
      {endPulse && (
        <Part title={mirror.endPulse}>
          <dl className="stack">
            {ITEMS.map((item) => {
              const given = endPulse[item]
              return (
                given && (
                  <div key={item}>
                    <dt className="small-text">{words.practice.endPulse[item]}</dt>
                    <dd>{words.practice.agreeing[given]}</dd>
                  </div>
                )
              )
            })}
          </dl>
        </Part>
      )}
    </>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="stack" aria-label={title}>
    <h3>{title}</h3>
    {children}
  </section>
)

/** One check-in of this person's, as the coach reads it. */
function Answered({ one, open }: { one: PulseView; open: boolean }) {
  const said = words.coach.checkIn
  if (one.kind !== 'answer') return <span>{open ? said.waitingPair : said.nothing}</span>
  return (
    <>
      <span>{words.list(...[glanceAt(one), relationOf(one)].filter((part) => part !== ''))}</span>
      {one.wishes.length > 0 && (
        <span>{said.asks(words.list(...one.wishes.map((wish) => words.wishes[wish])))}</span>
      )}
    </>
  )
}
