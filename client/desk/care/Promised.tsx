import type { EngagementView } from '../../../server/contract/looks.ts'
import { apart, words } from '../../words/words.ts'

/** What was promised about confidentiality, before anything goes out of here. */
export function Promised({ promise }: { promise: EngagementView['promise'] }) {
  const { promised } = words.care
  const { policy, version, at } = promise
  return (
    <div className="note stack">
      <h3>{promised.title}</h3>
      <p>{promised.quote(apart(policy ?? words.lines.policy))}</p>
      <p className="small-text">
        {version > 1 && `${promised.version(version, words.date(at))} `}
        {promised.before}
      </p>
    </div>
  )
}
