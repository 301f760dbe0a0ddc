import { useState } from 'react'
import type { LogEvent } from '../../server/contract/looks.ts'
import type { VisitorView } from '../../server/contract/views.ts'
import type { Factor } from '../../server/contract/vocabulary.ts'
import { useLook } from '../panel/look.ts'
import { usePanel } from '../session.ts'
import type { Panel } from '../session.ts'
import { Quiet } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Shell } from '../ui/Shell.tsx'
import { apart, words } from '../words/words.ts'

const FACTORS = Object.keys(words.practice.factors) as Factor[]

/** What happened in an engagement, session by session: events, and no number for them. */
export function TrustLog(props: {
  panel: Panel
  engagement: Pick<VisitorView['engagements'][number], 'id' | 'label'>
  onBack: () => void
}) {
  const { panel, engagement, onBack } = props
  const { connection } = usePanel(panel)
  const { found, refusal } = useLook(panel, { what: 'log', engagement: engagement.id })
  const [only, setOnly] = useState<Factor[]>([])
  const { log: said, back } = words.desk
  const label = found?.log.label ?? engagement.label
  const events = found?.log.events ?? []
  const shown = events.filter(({ factor }) => only.length === 0 || only.includes(factor))
  return (
    <Shell
      title={apart(label) || words.coach.unnamed}
      connection={connection}
      side={<Quiet onClick={onBack}>{back}</Quiet>}
    >
      <p className="quiet-text">{said.what}</p>
      <Notice text={refusal && words.refusals[refusal]} problem />
      <fieldset>
        <legend className="label">{said.show}</legend>
        <div className="chips">
          {FACTORS.map((factor) => (
            <Chip
              key={factor}
              label={words.practice.factors[factor]}
              checked={only.includes(factor)}
              onChange={(on) =>
                setOnly(on ? [...only, factor] : only.filter((one) => one !== factor))
              }
            />
          ))}
        </div>
      </fieldset>
      {found && shown.length === 0 && <p>{events.length === 0 ? said.empty : said.none}</p>}
      {bySession(shown).map(([number, ofSession]) => (
        <section key={number} className="card" aria-labelledby={`session-${number}`}>
          <h2 id={`session-${number}`}>{said.session(number, words.date(ofSession[0]!.at))}</h2>
          <ul className="stack">
            {once(ofSession).map(({ what, factor, again }) => (
              <li key={what}>
                {again
                  ? words.list(words.practice.log[what], said.again)
                  : words.practice.log[what]}
                <br />
                <span className="small-text">{words.practice.factors[factor]}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Shell>
  )
}

/** The newest session first; in each what came first. */
function bySession(events: LogEvent[]): [number, LogEvent[]][] {
  const found: [number, LogEvent[]][] = []
  for (const event of events) {
    const known = found.find(([number]) => number === event.session)
    if (known) known[1].push(event)
    else found.unshift([event.session, [event]])
  }
  return found
}

/** Each kind once, where it came first. */
function once(events: LogEvent[]): (LogEvent & { again: boolean })[] {
  return events
    .filter(({ what }, place) => events.findIndex((one) => one.what === what) === place)
    .map((event) => ({
      ...event,
      again: events.filter(({ what }) => what === event.what).length > 1,
    }))
}
