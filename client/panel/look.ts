/** What a screen looks up beside the session, and looks up again after a change of its own. */
import { useCallback, useEffect, useState } from 'react'
import type { Look } from '../../server/contract/commands.ts'
import type { LookView } from '../../server/contract/looks.ts'
import type { Refusal } from '../../server/contract/vocabulary.ts'
import type { Panel } from '../session.ts'

const AGAIN = 2_000

/** `found` is null until it is there. Where the server does not answer, it is asked again. */
export function useLook<What extends Look['what']>(
  panel: Panel,
  asked: Extract<Look, { what: What }>,
): {
  found: Extract<LookView, { what: What }> | null
  refusal: Refusal | null
  again: () => void
} {
  const [found, setFound] = useState<Extract<LookView, { what: What }> | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [turn, setTurn] = useState(0)
  const key = JSON.stringify({ asked, turn })
  useEffect(() => {
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = (): void => {
      panel.look<What>((JSON.parse(key) as { asked: typeof asked }).asked).then(
        (answer) => {
          if (left) return
          if (answer === 'too-fast' || answer === 'unavailable') timer = setTimeout(ask, AGAIN)
          else if (typeof answer === 'string') setRefusal(answer)
          else {
            setRefusal(null)
            setFound(answer)
          }
        },
        () => {
          if (!left) timer = setTimeout(ask, AGAIN)
        },
      )
    }
    ask()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [panel, key])
  const again = useCallback(() => setTurn((one) => one + 1), [])
  return { found, refusal, again }
}
