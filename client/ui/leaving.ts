import { useEffect, useLayoutEffect, useRef } from 'react'

/** Done when this screen goes, whatever takes it away: with all that was typed, not as it was a moment before. */
export function useOnLeave(leave: () => void): void {
  const newest = useRef(leave)
  // As it is drawn, and not some time after: the screen can end in between.
  useLayoutEffect(() => void (newest.current = leave))
  useEffect(() => () => newest.current(), [])
}
