import { Outlined } from '../../ui/Button.tsx'
import { words } from '../../words/words.ts'

const NAME = `attune.welcome:${location.pathname}`

/** What the panel does and does not do: open until it is read, and again whenever someone wonders. */
export function Welcome({ onRead }: { onRead: (() => void) | null }) {
  const { title, does, doesNot, ok } = words.participant.welcome
  const content = (
    <>
      <ul className="stack">
        {does.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{doesNot}</p>
    </>
  )
  if (onRead)
    return (
      <section className="card" aria-labelledby="welcome">
        <h2 id="welcome">{title}</h2>
        {content}
        <div>
          <Outlined onClick={onRead}>{ok}</Outlined>
        </div>
      </section>
    )
  return (
    <details>
      <summary>{title}</summary>
      <div className="stack">{content}</div>
    </details>
  )
}

export function isAcknowledged(): boolean {
  try {
    return localStorage.getItem(NAME) !== null
  } catch {
    return false
  }
}

export function acknowledge(): void {
  try {
    localStorage.setItem(NAME, 'read')
  } catch {
    // Where the browser keeps nothing, the card greets again after a reload.
  }
}
