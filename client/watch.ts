/**
 * Sees that a view is missing, and asks for it: one that an acknowledgement
 * spoke of, and whatever happened while this device slept. And sees that nobody
 * is at the other end any more, though the connection is said to stand.
 */
import type { Socket } from 'socket.io-client'
import { outrun } from './outrun.ts'
import { ACKNOWLEDGED_WITHIN } from './sending.ts'

/** A view comes right behind its acknowledgement. One that takes longer is asked for. */
const RIGHT_BEHIND = 1_000
/** Whoever has nothing to say asks so often whether somebody is there, while they are looked at. */
const TICK = 4_000
/** Between two ticks this much passes only on a device that slept. */
const SLEPT = 15_000

export function createWatch(options: {
  socket: Socket
  /** Of the view that is shown. */
  revision: () => number | null
  /** What answers whenever the server does. */
  health: () => string
}) {
  const { socket, revision, health } = options
  let expected: ReturnType<typeof setTimeout> | undefined
  let watching: (() => void) | null = null
  let ticked = Date.now()

  /** The next connection begins with the newest view. */
  const drop = (): void => void socket.io.engine.close()

  /** Whatever was asked before a device slept tells nothing of now: the newest takes its place. */
  function ask(what: 'newest' | 'still'): void {
    if (!socket.connected || (watching && what === 'still')) return
    interrupted()
    const heard = outrun(health, drop)
    watching = heard
    socket.timeout(ACKNOWLEDGED_WITHIN).emit(what, (silence: Error | null) => {
      heard()
      if (watching === heard) watching = null
      if (silence && what === 'newest' && socket.connected) drop()
    })
  }

  function interrupted(): void {
    watching?.()
    watching = null
  }

  const isLookedAt = (): boolean => document.visibilityState === 'visible'
  const ticking = setInterval(() => {
    const now = Date.now()
    if (now - ticked > SLEPT) ask('newest')
    else if (isLookedAt()) ask('still')
    ticked = now
  }, TICK)
  const onVisible = (): void => {
    if (isLookedAt()) ask('newest')
  }
  addEventListener('visibilitychange', onVisible)

  return {
    expect: (newest: number): void => {
      clearTimeout(expected)
      const shown = revision()
      if (shown === null || shown >= newest) return
      expected = setTimeout(() => {
        const now = revision()
        if (now === null || now < newest) ask('newest')
      }, RIGHT_BEHIND)
    },
    /** The connection is gone, and with it whatever was asked. */
    interrupted,
    close: (): void => {
      interrupted()
      clearTimeout(expected)
      clearInterval(ticking)
      removeEventListener('visibilitychange', onVisible)
    },
  }
}
