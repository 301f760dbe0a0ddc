/** Zoom as a screen watches it. */
import { useSyncExternalStore } from 'react'
import type { Zoom, ZoomState } from '../zoom.ts'

const nothing = (): (() => void) => () => undefined

/** Null outside Zoom. */
export const useZoomState = (zoom: Zoom | null): ZoomState | null =>
  useSyncExternalStore(zoom?.onChange ?? nothing, () => zoom?.now() ?? null)
