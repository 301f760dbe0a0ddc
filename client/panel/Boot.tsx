import { Suspense, lazy, useEffect, useState } from 'react'
import { Refused } from '../ui/Refused.tsx'
import { Shell } from '../ui/Shell.tsx'
import { words } from '../words/words.ts'
import type { Panel } from '../session.ts'
import { usePanel } from '../session.ts'
import type { Zoom } from '../zoom.ts'
import { BASE, boot, deskIn, lateZoom } from './boot.ts'
import type { Booted } from './boot.ts'
import { Live } from './Live.tsx'

// Whoever takes part never downloads it.
const AtDesk = lazy(async () => ({ default: (await import('../desk/AtDesk.tsx')).AtDesk }))

/** Started once for the page, not once for each time React draws it. */
let booting: Promise<Booted> | null = null

/** The panel from its first moment: a skeleton, then the session or what to do without one. */
export function Boot() {
  const [booted, setBooted] = useState<Booted | null>(null)
  const [zoom, setZoom] = useState<Zoom | null>(null)
  useEffect(() => void (booting ??= boot()).then(show), [])
  function show(result: Booted): void {
    setBooted(result)
    if (result.place === 'meeting') void result.zoom.then(setZoom)
  }
  const [again] = useState(() => (): void => void (booting = boot()).then(show))

  if (booted === null) return <Opening />
  if (booted.place === 'meeting') return <Live panel={booted.panel} zoom={zoom} base={BASE} />
  if (booted.place === 'main-window') return <MainWindow zoom={booted.zoom} onMeeting={again} />
  return <OutsideZoom onZoom={again} />
}

function MainWindow({ zoom, onMeeting }: { zoom: Zoom; onMeeting: () => void }) {
  useEffect(
    () =>
      zoom.onChange(() => {
        if (zoom.now().inMeeting) onMeeting()
      }),
    [zoom, onMeeting],
  )
  const [panel, setPanel] = useState<Panel | null>(null)
  useEffect(() => {
    const opened = deskIn(zoom)
    setPanel(opened)
    // Signed in to Zoom meanwhile, or somebody else.
    const stop = zoom.onMoved(opened.reconnect)
    return () => {
      stop()
      opened.close()
    }
  }, [zoom])
  return panel ? <DeskInZoom panel={panel} zoom={zoom} /> : <Opening />
}

/** Whom Zoom names sits at their desk; a guest reads where to go. */
function DeskInZoom({ panel, zoom }: { panel: Panel; zoom: Zoom }) {
  const { view, connection, refusal } = usePanel(panel)
  if (connection === 'refused' && refusal)
    return refusal === 'not-admitted' ? <NoMeeting /> : <Refused panel={panel} why={refusal} />
  if (view?.role !== 'desk') return <Opening />
  return (
    <Suspense fallback={<Opening />}>
      <AtDesk panel={panel} zoom={zoom} base={BASE} />
    </Suspense>
  )
}

function NoMeeting() {
  return (
    <Shell title={words.product} connection={null}>
      <div className="card">
        <p>{words.panel.noMeeting}</p>
        <p className="quiet-text">{words.panel.noMeetingNext}</p>
      </div>
    </Shell>
  )
}

function Opening() {
  return (
    <Shell title={words.product} connection={null}>
      <p className="visually-hidden">{words.panel.loading}</p>
      <div className="skeleton" />
    </Shell>
  )
}

function OutsideZoom({ onZoom }: { onZoom: () => void }) {
  useEffect(() => {
    let left = false
    void lateZoom().then((zoom) => {
      if (zoom && !left) onZoom()
    })
    return () => {
      left = true
    }
  }, [onZoom])
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
