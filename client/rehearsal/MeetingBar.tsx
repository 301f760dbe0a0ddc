import { useId, useState } from 'react'
import { rehearsal as words } from '../words/en/rehearsal.ts'
import { AddPerson } from './AddPerson.tsx'
import type { Controls } from './controls.ts'
import type { Meeting } from './meeting.ts'
import { isScene } from './scenes.ts'
import type { SceneName } from './scenes.ts'
import { SIZES, nameOf } from './sizes.ts'
import type { Size } from './sizes.ts'

type Props = {
  controls: Controls
  meeting: Meeting
  theme: 'light' | 'dark'
  size: Size
  tap: (work: Promise<unknown>) => void
  setTheme: (theme: 'light' | 'dark') => void
  setSize: (size: Size) => void
}

/** Everything that is done to the meeting as a whole. */
export function MeetingBar({ controls, meeting, theme, size, tap, setTheme, setSize }: Props) {
  const id = useId()
  const asked = new URLSearchParams(location.search).get('scene')
  const [scene, setScene] = useState<SceneName>(isScene(asked) ? asked : 'first-session')
  return (
    <section className="controls" aria-label={words.controls}>
      <div className="row">
        <label htmlFor={`${id}scene`}>{words.scene}</label>
        <select
          id={`${id}scene`}
          value={scene}
          aria-describedby={`${id}hint`}
          onChange={(event) => {
            if (isScene(event.target.value)) setScene(event.target.value)
          }}
        >
          {Object.entries(words.scenes).map(([name, { name: title }]) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => tap(controls.scene(scene))}>
          {words.startScene}
        </button>
        <AddPerson add={(newcomer) => tap(controls.add(newcomer))} />
        <button type="button" disabled={meeting.ended} onClick={() => tap(controls.invite())}>
          {words.invite}
        </button>
        <button
          type="button"
          aria-pressed={meeting.recording}
          disabled={meeting.ended}
          onClick={() => tap(controls.record(!meeting.recording))}
        >
          {words.record}
        </button>
        <span className="gap" />
        <label htmlFor={`${id}size`}>{words.width}</label>
        <select
          id={`${id}size`}
          value={nameOf(size)}
          onChange={(event) =>
            setSize(SIZES.find((one) => nameOf(one) === event.target.value) ?? size)
          }
        >
          {SIZES.map(nameOf).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <button
          type="button"
          aria-pressed={theme === 'dark'}
          onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          {words.dark}
        </button>
        {meeting.ended ? (
          <button type="button" className="primary" onClick={() => tap(controls.again())}>
            {words.meetAgain}
          </button>
        ) : (
          <button type="button" className="ending" onClick={() => tap(controls.end())}>
            {words.endMeeting}
          </button>
        )}
      </div>
      <p id={`${id}hint`} className="quiet">
        {words.scenes[scene].hint}
      </p>
    </section>
  )
}
