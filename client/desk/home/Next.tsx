import { useState } from 'react'
import type { EngagementRow } from '../../../server/contract/looks.ts'
import { words } from '../../words/words.ts'
import { addressOf } from '../place.ts'
import { nameOf } from './finding.ts'

/** Begun late it is still the next one. */
const LATE = 2 * 60 * 60 * 1000
const AT_ONCE = 5

/** Who comes next, and whose session is open now. */
export function Next({ engagements }: { engagements: EngagementRow[] }) {
  const [now] = useState(() => Date.now())
  const said = words.desk.places.next
  const coming = engagements.filter(
    ({ open, next, archived, endedAt }) =>
      endedAt === null && !archived && (open || (next !== null && next > now - LATE)),
  )
  coming.sort((one, other) => timeOf(one) - timeOf(other))
  const list = (some: EngagementRow[]) => (
    <ul className="divided">
      {some.map(({ id, label, open, next }) => (
        <li key={id}>
          <a className="desk-row" href={addressOf({ at: 'engagement', engagement: id })}>
            <span className="label">{nameOf(label)}</span>
            <span className="small-text">
              {open || next === null
                ? said.open
                : words.prepare.next.at(words.date(next), words.time(next))}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <section className="card" aria-labelledby="next-sessions">
      <h2 id="next-sessions">{said.title}</h2>
      {coming.length === 0 ? (
        <p className="quiet-text">{said.none}</p>
      ) : (
        list(coming.slice(0, AT_ONCE))
      )}
      {coming.length > AT_ONCE && (
        <details>
          <summary>{said.more}</summary>
          {list(coming.slice(AT_ONCE))}
        </details>
      )}
    </section>
  )
}

const timeOf = ({ open, next }: EngagementRow): number => (open ? 0 : (next ?? 0))
