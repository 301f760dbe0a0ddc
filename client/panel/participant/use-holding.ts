import { useEffect, useState } from 'react'
import type { Zoom } from '../../zoom.ts'
import { arrive, leftToWait, silent, speak, wait } from './holding.ts'

/** True while the open check-in waits for this person to finish speaking. */
export function useHolding(zoom: Zoom | null, open: number | null): boolean {
  const [before, setHolding] = useState(silent)
  // Before anything is drawn: what is held is not shown for a moment first.
  const holding = arrive(before, open, performance.now())
  if (holding !== before) setHolding(holding)
  useEffect(() => {
    if (!zoom?.can('speaking')) return
    return zoom.onSpeaking((speaking) => setHolding((now) => speak(now, speaking)))
  }, [zoom])
  const left = leftToWait(holding, performance.now())
  const since = holding.open?.heldSince ?? null
  useEffect(() => {
    if (left === null) return
    const timer = setTimeout(() => setHolding((now) => wait(now, performance.now())), left)
    return () => clearTimeout(timer)
    // What is left changes with every drawing; when it began does not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [since])
  return left !== null
}
