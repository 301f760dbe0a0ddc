/** How the panel finds out where it is, and gets a seat. */
import { deviceKey, pageKey } from '../key.ts'
import { openPanel } from '../session.ts'
import type { Admission, Panel } from '../session.ts'
import { enterZoom } from '../zoom.ts'
import type { Zoom } from '../zoom.ts'

export type Booted =
  | { place: 'meeting'; panel: Panel; zoom: Promise<Zoom | null> }
  /** Zoom, outside a meeting. */
  | { place: 'main-window'; zoom: Zoom }
  | { place: 'outside' }

/** The panel's page is `<base>zoom`. */
export const BASE = location.pathname.replace(/[^/]*$/, '')
/** A token that came with the page lives five minutes; it is a moment old by now. */
const FIRST_TOKEN = 4 * 60 * 1000
/** A Zoom that answers late is still welcome: it is asked once more after this, so many times. */
const AGAIN = 3_000
const TRIES = 40

/** With a token in the page the panel opens at once, and Zoom's SDK loads alongside. */
export async function boot(): Promise<Booted> {
  let zoom = enterZoom()
  const first = tokenInPage()
  const entered = first ? null : await zoom
  if (!first && !entered) return { place: 'outside' }
  if (entered && !entered.now().inMeeting) return { place: 'main-window', zoom: entered }
  // Only where the browser keeps nothing does the key have to wait for Zoom.
  const key = deviceKey() ?? (await zoom)?.guestKey ?? pageKey()
  const panel = openPanel({
    base: BASE,
    admit: async () => {
      const inside = (await zoom) ?? (await (zoom = enterZoom()))
      if (!inside) throw new Error('Zoom did not answer')
      return inside.seat(BASE, key)
    },
    key,
    first,
  })
  // Who or where this person is changed: the seat is another.
  const found = zoom.then((inside) => inside ?? lateZoom())
  void found.then((inside) => {
    inside?.onMoved(panel.reconnect)
    // The page's token knows nothing of the meeting that a breakout room belongs to.
    if (first && inside && inside.now().breakoutOf !== null) panel.reconnect()
  })
  return { place: 'meeting', panel, zoom: found }
}

/** A seat at the desk, for whoever Zoom names outside a meeting. */
export function deskIn(zoom: Zoom): Panel {
  const key = deviceKey() ?? zoom.guestKey ?? pageKey()
  return openPanel({ base: BASE, admit: () => zoom.seat(BASE, key), key })
}

/** Null when Zoom has still not answered after two minutes. */
export async function lateZoom(): Promise<Zoom | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await new Promise((done) => setTimeout(done, AGAIN))
    const zoom = await enterZoom()
    if (zoom) return zoom
  }
  return null
}

/** Used once: a reload gets a new one with the page. */
function tokenInPage(): Admission | undefined {
  const token = document.querySelector<HTMLMetaElement>('meta[name="attune-token"]')?.content
  return token === undefined ? undefined : { token, expiresAt: Date.now() + FIRST_TOKEN }
}
