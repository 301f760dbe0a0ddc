import { useEffect, useState } from 'react'
import { Outlined, Quiet } from '../../../ui/Button.tsx'
import { words } from '../../../words/words.ts'

const LENGTH = 60
/** How often the words change: nothing ticks. In seconds. */
const STEP = 15

/** A minute before the others come. It moves nothing, says nothing, and nobody waits for it. */
export function Arrival() {
  const [left, setLeft] = useState<number | null>(null)
  const { arrival } = words.prepare
  const runs = left !== null && left > 0
  useEffect(() => {
    if (!runs) return undefined
    const timer = setInterval(
      () => setLeft((now) => (now === null ? null : now - STEP)),
      STEP * 1000,
    )
    return () => clearInterval(timer)
  }, [runs])

  if (left === null)
    return (
      <div>
        <Outlined onClick={() => setLeft(LENGTH)}>{arrival.start}</Outlined>
      </div>
    )
  return (
    <div className="stack">
      <p className="quiet-text">{arrival.how}</p>
      <div className="spread">
        <span>{left > 0 ? arrival.left(left) : arrival.done}</span>
        {left > 0 && <Quiet onClick={() => setLeft(null)}>{arrival.skip}</Quiet>}
      </div>
    </div>
  )
}
