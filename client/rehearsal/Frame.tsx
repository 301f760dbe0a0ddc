import { useId, useState } from 'react'
import { rehearsal as words } from '../words/en/rehearsal.ts'
import { Closed } from './Closed.tsx'
import type { Meeting, Panel, Person } from './meeting.ts'
import { More } from './More.tsx'
import { Screen } from './Screen.tsx'
import { Silhouette } from './Silhouette.tsx'
import { EXPANDED, POPPED_OUT } from './sizes.ts'
import type { Size } from './sizes.ts'
import type { Stage } from './stage.ts'
import { cardOf, tabOf } from './Tabs.tsx'

type Props = {
  person: Person
  meeting: Meeting
  theme: 'light' | 'dark'
  size: Size
  stage: Stage
  /** On a narrow screen: whether this person is the one looked at. */
  tab: 'in front' | 'behind' | null
  tap: (work: Promise<unknown>) => void
}

/** One person: their tile in the call, what can be done to them, and their screen. */
export function Frame({ person, meeting, theme, size, stage, tab, tap }: Props) {
  const { id, label, panel } = person
  const { controls } = stage
  const { width, height } = sizeOf(panel, size)
  const fold = useId()
  const [unfolded, setUnfolded] = useState(false)

  const control = (title: string, work: () => Promise<unknown>) => (
    <button type="button" aria-label={words.forPerson(title, label)} onClick={() => tap(work())}>
      {title}
    </button>
  )

  return (
    <section
      id={cardOf(id)}
      className="person"
      hidden={tab === 'behind'}
      role={tab ? 'tabpanel' : undefined}
      aria-labelledby={tab ? tabOf(id) : undefined}
      aria-label={tab ? undefined : label}
      style={{ inlineSize: width }}
    >
      <div className="tile" data-down={person.down || undefined}>
        <Silhouette name={person.name} />
        <div>
          <h2>{label}</h2>
          <p>{traitsOf(person).join(' · ')}</p>
        </div>
        {person.kind === 'coach' && (
          <div className="small tile-desk">{control(words.desk, () => controls.desk(id))}</div>
        )}
      </div>
      <div className="row small" role="group" aria-label={words.more(label)}>
        {panel && control(words.reload, () => controls.reload(id))}
        {control(person.down ? words.restore : words.drop, () =>
          controls.network(id, !person.down),
        )}
        {control(words.remove, () => controls.remove(id))}
        {person.kind !== 'browser' && (
          <button
            type="button"
            aria-label={words.forPerson(words.fold, label)}
            aria-expanded={unfolded}
            aria-controls={unfolded ? fold : undefined}
            onClick={() => setUnfolded(!unfolded)}
          >
            {words.fold}
          </button>
        )}
      </div>
      {unfolded && <More id={fold} person={person} controls={controls} tap={tap} />}
      {panel ? (
        <div className="screen" data-hidden={panel.hidden || undefined}>
          <Screen {...{ person, meeting, panel, stage, theme }} style={{ blockSize: height }} />
          {panel.hidden && <p>{words.hiddenPanel(person.name)}</p>}
        </div>
      ) : (
        <Closed person={person} meeting={meeting} height={height} controls={controls} tap={tap} />
      )}
    </section>
  )
}

function sizeOf(panel: Panel | null, size: Size): Size {
  if (panel?.shape === 'popped-out') return POPPED_OUT
  if (panel?.shape === 'expanded') return EXPANDED
  return size
}

function traitsOf(person: Person): string[] {
  const { kind, role, room, sharing, silence } = person
  const { traits } = words
  const said = (holds: boolean, trait: string) => (holds ? [trait] : [])
  return [
    whatOf(person),
    ...said(role !== 'attendee', words.roles[role]),
    ...said(kind !== 'browser', zoomOf(person)),
    ...said(!person.here, traits.out),
    ...(room === null ? [] : [room]),
    ...(sharing === null ? [] : [traits.shares[sharing]]),
    ...said(person.speaking, traits.speaking),
    ...said(silence !== 0, silence === 'forever' ? traits.silent : traits.late),
    ...said(person.down, traits.down),
  ]
}

function whatOf({ kind, status }: Person): string {
  const { traits } = words
  if (kind === 'coach' || kind === 'browser') return traits[kind]
  return status === 'authorized' ? traits.client : traits.guest
}

function zoomOf({ mainWindow, oldClient, webClient }: Person): string {
  const { traits } = words
  if (mainWindow) return traits.mainWindow
  if (oldClient) return traits.oldClient
  return webClient ? traits.webClient : traits.desktop
}
