import { useState } from 'react'
import type { SummaryView } from '../../server/contract/summary.ts'
import { Outlined } from '../ui/Button.tsx'
import { apart, words } from '../words/words.ts'
import type { Do } from './Summary.tsx'

/** Another coach may go on: who would get what, and two answers of the same weight. */
export function HandOver({ view, ask }: { view: SummaryView; ask: Do }) {
  const { handOver } = view
  const [now] = useState(() => Date.now())
  const [busy, setBusy] = useState(false)
  if (!handOver) return null
  const said = words.after.handOver
  const { mine, expiresAt, acceptedAt } = handOver
  const to = apart(handOver.to)
  const coachName = apart(view.coachName) || words.yourCoach
  if (acceptedAt !== null) return <p>{said.done(to, words.date(acceptedAt))}</p>
  if (now >= expiresAt) return <p className="quiet-text">{said.over(to)}</p>
  const answer = async (yes: boolean): Promise<void> => {
    setBusy(true)
    await ask({ type: 'answer-hand-over', yes })
    setBusy(false)
  }
  return (
    <section className="card" aria-labelledby="hand-over">
      <h2 id="hand-over">{said.title}</h2>
      <p>{said.ask(coachName, to)}</p>
      <div>
        <h3 className="small-title">{said.gets(to)}</h3>
        <ul className="bullets">
          {said.what.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </div>
      <p>{said.not(to, coachName)}</p>
      <p role="status" className={mine === null ? 'quiet-text' : 'label'}>
        {mine === null ? said.until(words.date(expiresAt)) : mine ? said.yes : said.no}
      </p>
      <div className="row no-print">
        {mine !== true && (
          <Outlined disabled={busy} onClick={() => void answer(true)}>
            {said.agree}
          </Outlined>
        )}
        {mine !== false && (
          <Outlined disabled={busy} onClick={() => void answer(false)}>
            {said.refuse}
          </Outlined>
        )}
      </div>
      {mine !== null && <p className="small-text">{said.change(words.date(expiresAt))}</p>}
    </section>
  )
}
