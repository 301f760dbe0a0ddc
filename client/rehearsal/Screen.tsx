import { useEffect } from 'react'
import type { CSSProperties } from 'react'
import type { Meeting, Panel, Person } from './meeting.ts'
import type { Stage } from './stage.ts'

/** The page that a person has open, in a frame of its own. */
export function Screen(props: {
  person: Person
  meeting: Meeting
  panel: Panel
  stage: Stage
  /** Null where the device settles it. */
  theme: 'light' | 'dark' | null
  style?: CSSProperties
  className?: string
  onLoaded?: (page: Document) => void
}) {
  const { person, meeting, panel, theme } = props
  const { frames } = props.stage
  const { id } = person
  useEffect(() => frames.paint(id, theme), [frames, id, theme])
  return (
    <iframe
      key={`${meeting.id} ${panel.load}`}
      ref={(element) => (element ? frames.attach(id, element) : undefined)}
      src={panel.src}
      title={person.label}
      name={person.key}
      data-person={id}
      allow="clipboard-write"
      className={props.className}
      style={props.style}
      onLoad={(event) => {
        const page = event.currentTarget.contentDocument
        if (page) props.onLoaded?.(page)
        frames.paint(id, theme)
        frames.loaded(id)
      }}
    />
  )
}
