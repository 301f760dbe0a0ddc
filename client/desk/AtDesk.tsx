/** The desk itself, in a browser and in Zoom's main window. */
import { useEffect, useState } from 'react'
import type { Panel } from '../session.ts'
import { words } from '../words/words.ts'
import type { Zoom } from '../zoom.ts'
import { Accept } from './accept/Accept.tsx'
import { EVERYBODY } from './home/finding.ts'
import type { Finding } from './home/finding.ts'
import { Home } from './home/Home.tsx'
import { Kept } from './kept/Kept.tsx'
import { AllLinks } from './links/AllLinks.tsx'
import { Engagement } from './one/Engagement.tsx'
import { SessionAtDesk } from './one/SessionAtDesk.tsx'
import { AboutOne } from './one/AboutOne.tsx'
import { forgetOffer } from './offer.ts'
import { addressOf, go, usePlace } from './place.ts'
import type { Place } from './place.ts'
import { Reflection } from './Reflection.tsx'
import { TrustLog } from './TrustLog.tsx'
import { weekAt, weekNamed } from './week.ts'
import { Words } from './words/Words.tsx'
import './desk.css'

const NAV = ['home', 'week', 'words', 'links', 'kept'] as const

export type AtDeskProps = {
  panel: Panel
  /** Null in a browser. There everything opens; in Zoom's window files and printing do not. */
  zoom: Zoom | null
  base: string
}

export function AtDesk(props: AtDeskProps) {
  const place = usePlace()
  const [finding, setFinding] = useState<Finding>(EVERYBODY)
  useEffect(() => {
    if (place.at !== 'accept') forgetOffer()
  }, [place.at])
  const { places } = words.desk
  return (
    <div className="desk">
      <nav className="desk-nav no-print" aria-label={places.what}>
        {NAV.map((at) => (
          <a
            key={at}
            href={addressOf(at === 'week' ? { at, week: null } : { at })}
            aria-current={at === place.at ? 'page' : undefined}
          >
            {places.nav[at]}
          </a>
        ))}
      </nav>
      {/* Another place is another screen, with nothing of the one before in it. */}
      <Screen
        key={JSON.stringify(place)}
        place={place}
        {...props}
        finding={finding}
        onFinding={setFinding}
      />
    </div>
  )
}

function Screen(
  props: AtDeskProps & {
    place: Place
    finding: Finding
    onFinding: (finding: Finding) => void
  },
) {
  const { place, panel, zoom, base, finding, onFinding } = props
  const around = { panel, zoom, base }
  switch (place.at) {
    case 'engagement':
      return <Engagement {...around} engagement={place.engagement} />
    case 'session':
      return <SessionAtDesk {...around} session={place.session} />
    case 'log':
      return (
        <TrustLog
          panel={panel}
          engagement={{ id: place.engagement, label: '' }}
          onBack={() => go({ at: 'engagement', engagement: place.engagement })}
        />
      )
    case 'supervision':
      return <AboutOne {...around} engagement={place.engagement} />
    case 'week':
      return <Week panel={panel} named={place.week} />
    case 'links':
      return <AllLinks {...around} />
    case 'words':
      return <Words panel={panel} />
    case 'kept':
      return <Kept {...around} />
    case 'accept':
      return <Accept panel={panel} secret={place.secret} onDone={() => go({ at: 'home' })} />
    case 'home':
      return <Home {...around} finding={finding} onFinding={onFinding} />
  }
}

/** This week, unless another was named. */
function Week({ panel, named }: { panel: Panel; named: string | null }) {
  const [first] = useState(() => (named === null ? weekAt(Date.now()) : weekNamed(named)))
  return <Reflection panel={panel} first={first} onBack={() => go({ at: 'home' })} />
}
