import type { CommitmentView, RecordView } from '../../server/contract/views.ts'
import type { Promiser } from '../../server/contract/vocabulary.ts'
import type { Panel } from '../session.ts'
import { words } from '../words/words.ts'
import { CommitmentForm } from './commitments/Form.tsx'
import { isFromBefore } from './commitments/from-before.ts'
import { OneCommitment } from './commitments/One.tsx'
import { SoFar } from './commitments/SoFar.tsx'

/**
 * Who will do what, by when. Both sides promise, and both see it. What came along
 * from earlier sessions stands first; what is added comes below the form, so that
 * nothing moves under it.
 */
export function Commitments(props: {
  panel: Panel
  view: { commitments: CommitmentView[]; record: RecordView; session: { openedAt: number } }
  side: Promiser
}) {
  const { panel, view, side } = props
  const { openedAt } = view.session
  const { commitments: said, promises } = words
  const before = view.commitments.filter((one) => isFromBefore(one, openedAt))
  const added = view.commitments.filter((one) => !isFromBefore(one, openedAt))
  const list = (commitments: CommitmentView[]) => (
    <ul className="stack divided">
      {commitments.map((one) => (
        <OneCommitment key={one.id} panel={panel} commitment={one} openedAt={openedAt} />
      ))}
    </ul>
  )

  return (
    <section className="card" aria-labelledby="commitments">
      <h2 id="commitments">{said.title}</h2>
      {before.length > 0 && (
        <>
          <h3>{promises.fromLastTime}</h3>
          {list(before)}
        </>
      )}
      <SoFar record={view.record} />
      <CommitmentForm panel={panel} side={side} />
      {added.length > 0 && <h3>{promises.fromNow}</h3>}
      {added.length > 0 && list(added)}
      {view.commitments.length === 0 && <p className="quiet-text">{said.empty}</p>}
    </section>
  )
}
