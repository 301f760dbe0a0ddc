import type { EngagementView } from '../../../server/contract/looks.ts'
import { words } from '../../words/words.ts'
import { addressOf } from '../place.ts'

const AT_ONCE = 4

/** The newest first. One that is open has no summary yet. */
export function Sessions({ view }: { view: EngagementView }) {
  const { one } = words.desk.places
  const sessions = [...view.sessions].reverse()
  const list = (some: typeof sessions) => (
    <ul className="divided">
      {some.map(({ id, number, openedAt, closedAt, keptUntil }) =>
        closedAt === null ? (
          <li key={id} className="desk-row">
            <span className="label">{one.session(number)}</span>
            <span className="small-text">{one.openNow}</span>
          </li>
        ) : (
          <li key={id}>
            <a className="desk-row" href={addressOf({ at: 'session', session: id })}>
              <span className="label">{one.session(number)}</span>
              <span className="small-text">
                {words.date(openedAt)}
                {keptUntil !== null && ` · ${one.keptUntil(words.date(keptUntil))}`}
              </span>
            </a>
          </li>
        ),
      )}
    </ul>
  )
  return (
    <section className="card" aria-labelledby="sessions">
      <h2 id="sessions">{one.sessions}</h2>
      {list(sessions.slice(0, AT_ONCE))}
      {sessions.length > AT_ONCE && (
        <details>
          <summary>{one.more}</summary>
          {list(sessions.slice(AT_ONCE))}
        </details>
      )}
    </section>
  )
}
