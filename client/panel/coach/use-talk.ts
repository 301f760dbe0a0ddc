/** Watches this person's own speaking while the panel is open. Nothing of it leaves the panel. */
import { useEffect, useRef, useState } from 'react'
import type { Zoom } from '../../zoom.ts'
import { lookAway, shareOf, silence, speak, watch } from './talk.ts'
import type { Share } from './talk.ts'

/** Often enough for a figure in steps of five. */
const LOOK = 30_000

export function useTalk(zoom: Zoom | null, openedAt: number): Share | null {
  const talk = useRef(silence)
  const [share, setShare] = useState<Share | null>(null)
  useEffect(() => {
    if (!zoom?.can('speaking')) return
    const seen = (): void => {
      const now = performance.now()
      talk.current = zoom.now().visible ? watch(talk.current, now) : lookAway(talk.current, now)
    }
    seen()
    const look = setInterval(
      () => setShare(shareOf(talk.current, performance.now(), Date.now() - openedAt)),
      LOOK,
    )
    const unhear = zoom.onSpeaking((speaking) => {
      talk.current = speak(talk.current, speaking, performance.now())
    })
    const unwatch = zoom.onChange(seen)
    return () => {
      clearInterval(look)
      unhear()
      unwatch()
      talk.current = lookAway(talk.current, performance.now())
    }
  }, [zoom, openedAt])
  return share
}
