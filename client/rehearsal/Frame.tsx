import { useEffect } from 'react'
import { rehearsal as words } from '../words/en-rehearsal.ts'
import { Closed } from './Closed.tsx'
import type { Meeting, Panel, Person } from './meeting.ts'
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
  const { id, name, panel } = person
  const { controls, frames } = stage
  const { width, height } = sizeOf(panel, size)

  useEffect(() => frames.paint(id, theme), [frames, id, theme])

  const control = (label: string, work: () => Promise<unknown>, pressed?: boolean) => (
    <button
      type="button"
      aria-label={words.forPerson(label, name)}
      aria-pressed={pressed}
      onClick={() => tap(work())}
    >
      {label}
    </button>
  )

  return (
    <section
      id={cardOf(id)}
      className="person"
      hidden={tab === 'behind'}
      role={tab ? 'tabpanel' : undefined}
      aria-labelledby={tab ? tabOf(id) : undefined}
      aria-label={tab ? undefined : name}
      style={{ inlineSize: width }}
    >
      <div className="tile" data-down={person.down || undefined}>
        <Silhouette name={name} />
        <div>
          <h2>{name}</h2>
          <p>{traitsOf(person).join(' · ')}</p>
        </div>
      </div>
      <div className="row small" role="group" aria-label={words.more(name)}>
        {panel && control(words.reload, () => controls.reload(id))}
        {control(person.down ? words.restore : words.drop, () =>
          controls.network(id, !person.down),
        )}
        {control(words.host, () => controls.host(id, !person.host), person.host)}
        {control(words.remove, () => controls.remove(id))}
      </div>
      {panel ? (
        <iframe
          key={`${meeting.id} ${panel.load}`}
          ref={(element) => (element ? frames.attach(id, element) : undefined)}
          src={panel.src}
          title={name}
          name={person.key}
          data-person={id}
          allow="clipboard-write"
          style={{ blockSize: height }}
          onLoad={() => {
            frames.paint(id, theme)
            frames.loaded(id)
          }}
        />
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

function traitsOf({ kind, status, host, webClient, here, down }: Person): string[] {
  const { traits } = words
  const signedIn = status === 'authorized' ? traits.client : traits.guest
  return [
    kind === 'coach' ? traits.coach : kind === 'browser' ? traits.browser : signedIn,
    ...(host ? [traits.host] : []),
    ...(kind === 'browser' ? [] : [webClient ? traits.webClient : traits.desktop]),
    ...(here ? [] : [traits.late]),
    ...(down ? [traits.down] : []),
  ]
}
