/**
 * The share guard: whatever was rated is covered the moment this screen, or the
 * panel itself, is shared, and stays so until the coach shows it.
 */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Zoom } from '../../zoom.ts'

export type Guard = {
  covered: boolean
  /** Why, when it was not the coach's own tap. */
  because: 'sharing' | 'shared' | null
  cover: (covered: boolean) => void
}

export function useGuard(zoom: Zoom | null): Guard {
  const [guard, setGuard] = useState<Omit<Guard, 'cover'>>({ covered: false, because: null })
  useEffect(
    () =>
      zoom?.onShared((sharing) => {
        // Drawn before this event is over: the next picture that goes out is covered.
        flushSync(() =>
          setGuard((before) =>
            sharing
              ? { covered: true, because: 'sharing' }
              : { ...before, because: before.covered && before.because ? 'shared' : null },
          ),
        )
      }),
    [zoom],
  )
  return { ...guard, cover: (covered) => setGuard({ covered, because: null }) }
}
