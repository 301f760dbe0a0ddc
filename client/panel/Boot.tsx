import { useEffect, useState } from 'react'
import { Shell } from '../ui/Shell.tsx'
import { words } from '../words/words.ts'
import type { Zoom } from '../zoom.ts'
import { BASE, boot, bootLate } from './boot.ts'
import type { Booted } from './boot.ts'
import { Live } from './Live.tsx'

/** Started once for the page, not once for each time React draws it. */
let booting: Promise<Booted> | null = null
let late: Promise<Booted> | null = null

/** The panel from its first moment: a skeleton, then the session or what to do without one. */
export function Boot() {
  const [booted, setBooted] = useState<Booted | 'waiting'>('waiting')
  const [zoom, setZoom] = useState<Zoom | null>(null)
  useEffect(() => {
    const show = (result: Booted): void => {
      setBooted(result)
      void result?.zoom.then(setZoom)
    }
    booting ??= boot()
    void booting.then((result) => {
      show(result)
      if (!result) void (late ??= bootLate()).then((found) => found && show(found))
    })
  }, [])

  if (booted === 'waiting')
    return (
      <Shell title={words.product} connection={null}>
        <p className="visually-hidden">{words.panel.loading}</p>
        <div className="skeleton" />
      </Shell>
    )
  if (booted === null) return <OutsideZoom />
  return <Live panel={booted.panel} zoom={zoom} base={BASE} />
}

function OutsideZoom() {
  return (
    <Shell title={words.product} connection={null}>
      <div className="card">
        <p>{words.panel.notInZoom}</p>
        <p>{words.panel.notInZoomNext}</p>
        <a className="button button-outlined" href={`${BASE}join`}>
          {words.panel.joinInstead}
        </a>
      </div>
    </Shell>
  )
}
