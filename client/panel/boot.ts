/** How the panel finds out where it is, and gets a seat. */
import { deviceKey } from '../key.ts'
import { newId, openPanel } from '../session.ts'
import type { Admission, Panel } from '../session.ts'
import { enterZoom } from '../zoom.ts'
import type { Zoom } from '../zoom.ts'

export type Booted = { panel: Panel; zoom: Promise<Zoom | null> } | null

/** The panel's page is `<base>zoom`. */
export const BASE = location.pathname.replace(/[^/]*$/, '')
/** A token that came with the page lives five minutes; it is a moment old by now. */
const FIRST_TOKEN = 4 * 60 * 1000

/** Zoom is asked once more after this, for as long as this. */
const AGAIN = 3_000
const TRIES = 40

/** Null outside Zoom. With a token in the page the panel opens at once, and Zoom's SDK loads alongside. */
export async function boot(): Promise<Booted> {
  let zoom = enterZoom()
  const first = tokenInPage()
  const entered = first ? null : await zoom
  if (!first && !entered) return null
  // Only where the browser keeps nothing does the key have to wait for Zoom.
  const key = deviceKey() ?? (await zoom)?.guestKey ?? newId()
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
  return { panel, zoom: zoom.then((inside) => inside ?? lateZoom()) }
}

/** Where Zoom answered too late to begin with it. */
export const bootLate = async (): Promise<Booted> => ((await lateZoom()) ? boot() : null)

async function lateZoom(): Promise<Zoom | null> {
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
