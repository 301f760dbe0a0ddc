import { useId, useState } from 'react'
import { rehearsal as words } from '../words/en/rehearsal.ts'
import type { Controls } from './controls.ts'
import { isInMeeting } from './meeting.ts'
import type { Kind, Meeting, Person } from './meeting.ts'

type Props = {
  person: Person
  meeting: Meeting
  height: number | undefined
  controls: Controls
  tap: (work: Promise<unknown>) => void
}

/** Where a panel would be: how this person may come to one. */
export function Closed({ person, meeting, height, controls, tap }: Props) {
  return (
    <div className="closed" style={{ blockSize: height }}>
      {meeting.ended && isInMeeting(person) && person.kind !== 'browser' ? (
        <p>{words.panelGone}</p>
      ) : (
        <Way person={person} controls={controls} tap={tap} />
      )}
    </div>
  )
}

function Way({
  person: { id, name, kind, here, mainWindow },
  controls,
  tap,
}: Omit<Props, 'meeting' | 'height'>) {
  if (!here)
    return (
      <>
        <p>{words.notJoined(name)}</p>
        <button type="button" className="primary" onClick={() => tap(controls.join(id))}>
          {words.join}
        </button>
      </>
    )
  if (kind === 'browser') return <JoinPage id={id} controls={controls} tap={tap} />
  return (
    <>
      <p>{sentenceFor(name, kind, mainWindow)}</p>
      <button type="button" className="primary" onClick={() => tap(controls.open(id))}>
        {kind === 'guest' ? words.inviteOne : words.open}
      </button>
    </>
  )
}

function sentenceFor(name: string, kind: Kind, mainWindow: boolean): string {
  if (kind === 'guest') return words.needsInvitation(name)
  return mainWindow ? words.outside(name) : words.canOpen(name)
}

function JoinPage({ id, controls, tap }: Pick<Props, 'controls' | 'tap'> & { id: string }) {
  const field = useId()
  const [code, setCode] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        tap(controls.browse(id, code))
      }}
    >
      <label htmlFor={field}>{words.code}</label>
      <input
        id={field}
        value={code}
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${field}hint`}
        onChange={(event) => setCode(event.target.value)}
      />
      <p id={`${field}hint`}>{words.browserHint}</p>
      <button type="submit" className="primary">
        {words.openJoin}
      </button>
    </form>
  )
}
