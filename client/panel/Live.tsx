import { Suspense, lazy } from 'react'
import { usePanel } from '../session.ts'
import type { Panel } from '../session.ts'
import { Refused } from '../ui/Refused.tsx'
import { Shell } from '../ui/Shell.tsx'
import { words } from '../words/words.ts'
import type { Zoom } from '../zoom.ts'
import { Participant } from './participant/Participant.tsx'

// A client never downloads the coach's screens.
const Coach = lazy(async () => ({ default: (await import('./coach/Coach.tsx')).Coach }))
const Visitor = lazy(async () => ({ default: (await import('./coach/Visitor.tsx')).Visitor }))

/** A seat's screens, whoever it belongs to. The view says which. */
export function Live({ panel, zoom, base }: { panel: Panel; zoom: Zoom | null; base: string }) {
  const { view, connection, refusal } = usePanel(panel)

  if (connection === 'refused' && refusal) return <Refused panel={panel} why={refusal} />
  const opening = (
    <Shell title={words.product} connection={connection}>
      <p className="visually-hidden">{words.panel.loading}</p>
      <div className="skeleton" />
    </Shell>
  )
  if (!view) return opening
  // A seat in a meeting is never at the desk.
  if (view.role === 'desk') return opening
  if (view.role === 'participant')
    return <Participant panel={panel} view={view} zoom={zoom} base={base} />
  return (
    <Suspense fallback={opening}>
      {view.role === 'coach' ? (
        <Coach
          // Another session is another screen: its strains are numbered anew.
          key={view.session.openedAt}
          panel={panel}
          view={view}
          zoom={zoom}
          base={base}
        />
      ) : (
        <Visitor panel={panel} view={view} zoom={zoom} base={base} />
      )}
    </Suspense>
  )
}
