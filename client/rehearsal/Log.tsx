import { useSyncExternalStore } from 'react'
import { rehearsal as words } from '../words/en/rehearsal.ts'
import type { Line } from './stage.ts'
import type { Store } from './store.ts'

/** What went over the bridge, newest first, and the pages it opened. */
export function Log({ lines, pages }: { lines: Store<Line[]>; pages: Store<string[]> }) {
  const written = useSyncExternalStore(lines.watch, lines.read)
  const opened = useSyncExternalStore(pages.watch, pages.read)
  return (
    <footer>
      {opened.length > 0 && (
        <section className="pages">
          <h2>{words.pages}</h2>
          <ul>
            {opened.map((url, n) => (
              <li key={n}>
                <a href={url} target="_blank" rel="noreferrer">
                  {url}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <details className="log">
        <summary>{words.log}</summary>
        {written.length === 0 && <p className="quiet">{words.logEmpty}</p>}
        <ol reversed tabIndex={0} aria-label={words.log}>
          {[...written].reverse().map((line) => (
            <li key={line.number}>
              <time>{line.at.toLocaleTimeString()}</time> {line.who}: <code>{line.name}</code>{' '}
              {words.outcomes[line.outcome]} {line.code}
              {line.message !== null && words.inChat(line.message)}
            </li>
          ))}
        </ol>
      </details>
    </footer>
  )
}
