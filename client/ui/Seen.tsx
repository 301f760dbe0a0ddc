import { words } from '../words/words.ts'

/** What we can and cannot see, to unfold wherever someone wonders. */
export function Seen() {
  const { seen } = words
  return (
    <details>
      <summary>{seen.title}</summary>
      <div className="stack">
        <p>{seen.intro}</p>
        <dl className="stack">
          {seen.rows.map(({ who, learns, not }) => (
            <div key={who}>
              <dt className="label">{who}</dt>
              <dd>
                <span className="label">{seen.learns}:</span> {learns}
              </dd>
              <dd>
                <span className="label">{seen.not}:</span> {not}
              </dd>
            </div>
          ))}
        </dl>
        <h3>{seen.keptTitle}</h3>
        <ul className="stack bullets">
          {Object.entries(seen.kept).map(([name, text]) => (
            <li key={name}>{text}</li>
          ))}
        </ul>
        <h3>{seen.notTitle}</h3>
        <ul className="stack bullets">
          {seen.hides.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </details>
  )
}
