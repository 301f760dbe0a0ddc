import type { ReactNode } from 'react'
import { OpenLink } from '../ui/OpenLink.tsx'
import { words } from '../words/words.ts'
import type { Zoom } from '../zoom.ts'

/** Where Zoom's own window cannot do something: the same place, in the browser. */
export function InBrowser(props: {
  zoom: Zoom
  base: string
  /** Its fragment. */
  place: string
  /** What the browser does better. */
  children: ReactNode
}) {
  const { zoom, base, place, children } = props
  return (
    <div className="stack">
      <p className="small-text">{children}</p>
      <div>
        <OpenLink url={`${location.origin}${base}desk${place}`} zoom={zoom}>
          {words.desk.places.inBrowser}
        </OpenLink>
      </div>
    </div>
  )
}
