import { useEffect, useState, useSyncExternalStore } from 'react'
import { rehearsal as words } from '../words/en/rehearsal.ts'
import { Frame } from './Frame.tsx'
import { Log } from './Log.tsx'
import { MeetingBar } from './MeetingBar.tsx'
import { Tabs } from './Tabs.tsx'
import { USUAL } from './sizes.ts'
import type { Size } from './sizes.ts'
import type { Stage } from './stage.ts'

const narrowly = window.matchMedia('(max-width: 899px)')
const darkly = window.matchMedia('(prefers-color-scheme: dark)')

export function Rehearsal({ stage }: { stage: Stage }) {
  const meeting = useSyncExternalStore(stage.meeting.watch, stage.meeting.read)
  const trouble = useSyncExternalStore(stage.trouble.watch, stage.trouble.read)
  const narrow = useSyncExternalStore(watchNarrow, () => narrowly.matches)
  const [theme, setTheme] = useState<'light' | 'dark'>(darkly.matches ? 'dark' : 'light')
  const [size, setSize] = useState<Size>(USUAL)
  const [picked, setPicked] = useState<string | null>(null)
  const { people } = meeting
  const inFront = people.find((person) => person.id === picked) ?? people[0]

  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])

  /** What cannot be done for want of the server is said once, in one place. */
  const tap = (work: Promise<unknown>) => {
    work.then(
      () => stage.trouble.change(() => false),
      () => stage.trouble.change(() => true),
    )
  }

  return (
    <>
      <header className="top">
        <h1>{words.title}</h1>
        <p>
          {words.intro.join(' ')} {whereItRuns()}
        </p>
      </header>
      <MeetingBar
        controls={stage.controls}
        meeting={meeting}
        theme={theme}
        size={size}
        tap={tap}
        setTheme={setTheme}
        setSize={setSize}
      />
      <div role="status" className="news">
        {trouble && <p className="trouble">{words.trouble}</p>}
        {meeting.ended && <p className="note">{words.ended}</p>}
      </div>
      <main aria-label={words.people}>
        {narrow && <Tabs people={people} picked={inFront?.id ?? null} pick={setPicked} />}
        {people.length === 0 && <p className="quiet">{words.nobody}</p>}
        <div className="people">
          {people.map((person) => (
            <Frame
              key={person.id}
              person={person}
              meeting={meeting}
              theme={theme}
              size={size}
              stage={stage}
              tab={narrow ? (person === inFront ? 'in front' : 'behind') : null}
              tap={tap}
            />
          ))}
        </div>
      </main>
      <Log lines={stage.log} pages={stage.pages} />
    </>
  )
}

function watchNarrow(changed: () => void) {
  narrowly.addEventListener('change', changed)
  return () => narrowly.removeEventListener('change', changed)
}

/** Nothing leaves this computer only where the server is on this computer. */
function whereItRuns() {
  const own = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)
  return own ? words.here : words.elsewhere(location.host)
}
