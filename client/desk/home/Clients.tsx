import type { EngagementRow } from '../../../server/contract/looks.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { words } from '../../words/words.ts'
import { addressOf } from '../place.ts'
import { EVERYBODY, found, more, nameOf } from './finding.ts'
import type { Finding } from './finding.ts'

/** Everyone the coach works with, the newest first; found by name, in the browser. */
export function Clients(props: {
  engagements: EngagementRow[]
  finding: Finding
  onFinding: (finding: Finding) => void
}) {
  const { engagements, finding, onFinding } = props
  const said = words.desk.places.clients
  const { shown, isMore, onlyAway } = found(engagements, finding)
  const find = (change: Partial<Finding>): void =>
    onFinding({ ...finding, upTo: EVERYBODY.upTo, ...change })
  return (
    <section className="card" aria-labelledby="clients">
      <h2 id="clients">{said.title}</h2>
      <Field label={said.search} value={finding.text} onChange={(text) => find({ text })} />
      {engagements.some(({ archived }) => archived) && (
        <div>
          <Chip label={said.away} checked={finding.away} onChange={(away) => find({ away })} />
        </div>
      )}
      <ul className="divided">
        {shown.map((row) => (
          <li key={row.id}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && (
        <div className="stack" role="status">
          <p className="quiet-text">{said.none}</p>
          {onlyAway && (
            <div>
              <Outlined onClick={() => find({ away: true })}>{said.lookAway}</Outlined>
            </div>
          )}
        </div>
      )}
      {isMore && (
        <div>
          <Quiet onClick={() => onFinding(more(finding))}>{said.more}</Quiet>
        </div>
      )}
    </section>
  )
}

function Row({ row: { id, label, sessions, lastAt, endedAt, archived } }: { row: EngagementRow }) {
  const said = words.desk.places.clients
  const about = [
    said.last(sessions, words.date(lastAt)),
    endedAt !== null && said.ended(words.date(endedAt)),
    archived && said.isAway,
  ]
  return (
    <a className="desk-row" href={addressOf({ at: 'engagement', engagement: id })}>
      <span className="label">{nameOf(label)}</span>
      <span className="small-text">{about.filter((part) => part).join(' · ')}</span>
    </a>
  )
}
