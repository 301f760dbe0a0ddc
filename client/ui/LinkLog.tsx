import type { LinkEvent } from '../../server/contract/views.ts'
import { words } from '../words/words.ts'

/** What happened to a link, oldest first, for whoever may change it. */
export function LinkLog({ log }: { log: LinkEvent[] }) {
  const { title, none, said } = words.links.log
  return (
    <details>
      <summary>{title}</summary>
      {log.length === 0 ? (
        <p className="quiet-text">{none}</p>
      ) : (
        <ul className="small-text">
          {log.map(({ at, what }, place) => (
            <li key={place}>
              {words.list(words.date(at), words.time(at))}: {said[what]}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
