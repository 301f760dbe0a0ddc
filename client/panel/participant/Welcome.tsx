import { words } from '../../words/words.ts'

/** What the panel does and does not do, before any question, and again whenever someone wonders. */
export function Welcome() {
  const { title, does, doesNot } = words.participant.welcome
  return (
    <details className="card" open>
      <summary>{title}</summary>
      <ul className="stack">
        {does.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>{doesNot}</li>
      </ul>
    </details>
  )
}
