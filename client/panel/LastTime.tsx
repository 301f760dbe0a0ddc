import type { CommitmentView } from '../../server/contract/views.ts'
import { Quiet } from '../ui/Button.tsx'
import { words } from '../words/words.ts'
import { isFromBefore } from './commitments/from-before.ts'

/** What came along from earlier sessions, in one line. It stays when all is settled: nothing moves up. */
export function LastTime(props: {
  commitments: CommitmentView[]
  openedAt: number
  onLook: () => void
}) {
  const { commitments, openedAt, onLook } = props
  const before = commitments.filter((one) => isFromBefore(one, openedAt))
  if (before.length === 0) return null
  const open = before.filter(({ state }) => state === 'open').length
  return (
    <div className="spread">
      <p className="quiet-text">{words.promises.lastTime(before.length, open)}</p>
      <Quiet onClick={onLook}>{words.promises.see}</Quiet>
    </div>
  )
}
