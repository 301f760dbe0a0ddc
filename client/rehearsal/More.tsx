import { useId, useState } from 'react'
import { rehearsal as words } from '../words/en/rehearsal.ts'
import type { Controls } from './controls.ts'
import { isInMeeting } from './meeting.ts'
import type { Person } from './meeting.ts'
import { PLAYED } from './permissions.ts'

type Props = {
  id: string
  person: Person
  controls: Controls
  tap: (work: Promise<unknown>) => void
}

const SILENCES = { atOnce: 0, late: 5000, forever: 'forever' } as const
/** Events are sent, not called. */
const CALLS = PLAYED.filter((api) => !/^on[A-Z]/.test(api))

/** What is seldom done to one person: their place in the meeting, and what their Zoom is like. */
export function More({ id: fold, person, controls, tap }: Props) {
  const { id, label, role, status, room, sharing, speaking, panel } = person
  const inMeeting = isInMeeting(person)
  const silence = Object.entries(SILENCES).find(([, one]) => one === person.silence)?.[0] ?? ''
  const { app, ...withoutApp } = words.shares
  const rooms = [...new Set([...words.rooms, ...(room === null ? [] : [room])])]

  const choice = <Value extends string>(
    title: string,
    options: Partial<Record<Value, string>>,
    value: string,
    choose: (value: Value) => Promise<unknown>,
  ) => <Choice {...{ title, label, options, value }} choose={(one: Value) => tap(choose(one))} />

  const check = (title: string, checked: boolean, set: (on: boolean) => Promise<unknown>) => (
    <label className="check">
      <input
        type="checkbox"
        aria-label={words.forPerson(title, label)}
        checked={checked}
        onChange={(event) => tap(set(event.target.checked))}
      />
      {title}
    </label>
  )

  const button = (title: string, work: () => Promise<unknown>) => (
    <button type="button" aria-label={words.forPerson(title, label)} onClick={() => tap(work())}>
      {title}
    </button>
  )

  return (
    <div className="more" id={fold}>
      {inMeeting && choice(words.role, words.roles, role, (one) => controls.role(id, one))}
      {choice(words.status, words.statuses, status, (one) => controls.status(id, one))}
      {inMeeting &&
        choice(
          words.room,
          { '': words.mainRoom, ...Object.fromEntries(rooms.map((one) => [one, one])) },
          room ?? '',
          (one) => controls.breakout(id, one || null),
        )}
      {inMeeting &&
        choice(
          words.sharing,
          panel ? { ...withoutApp, app } : withoutApp,
          sharing ?? 'nothing',
          (what: keyof typeof words.shares) => controls.share(id, what === 'nothing' ? null : what),
        )}
      {choice(words.silence, words.silences, silence, (one) => controls.mute(id, SILENCES[one]))}
      <Deny person={person} controls={controls} tap={tap} />
      {inMeeting && check(words.speaking, speaking, (on) => controls.speak(id, on))}
      {panel && check(words.hidden, panel.hidden, (on) => controls.hide(id, on))}
      {check(words.oldClient, person.oldClient, (on) => controls.old(id, on))}
      {check(words.declines, person.declines, (on) => controls.decline(id, on))}
      <div className="row">
        {button(words.secondDevice, () => controls.device(id))}
        {inMeeting && button(words.leave, () => controls.leave(id))}
      </div>
    </div>
  )
}

type Choosing<Value extends string> = {
  title: string
  /** Whose it is. */
  label: string
  options: Partial<Record<Value, string>>
  value: string
  choose: (value: Value) => void
}

function Choice<Value extends string>({ title, label, options, value, choose }: Choosing<Value>) {
  const id = useId()
  const values = Object.keys(options) as Value[]
  return (
    <div className="choice">
      <label htmlFor={id}>{title}</label>
      <select
        id={id}
        aria-label={words.forPerson(title, label)}
        value={value}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.target.value)
          if (chosen !== undefined) choose(chosen)
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {options[one]}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Calls that Zoom refuses only when they are made. */
function Deny({ person: { id, label, denied }, controls, tap }: Omit<Props, 'id'>) {
  const left = CALLS.filter((api) => !denied.includes(api))
  const [picked, setPicked] = useState('')
  const api = left.find((one) => one === picked) ?? left[0]
  return (
    <>
      <form
        className="choice"
        onSubmit={(event) => {
          event.preventDefault()
          if (api) tap(controls.deny(id, api))
        }}
      >
        <Choice
          title={words.calls}
          label={label}
          options={Object.fromEntries(left.map((one) => [one, one]))}
          value={api ?? ''}
          choose={setPicked}
        />
        <button type="submit" aria-label={words.forPerson(words.deny, label)}>
          {words.deny}
        </button>
      </form>
      {denied.map((one) => (
        <button
          key={one}
          type="button"
          aria-label={words.forPerson(words.allow(one), label)}
          onClick={() => tap(controls.deny(id, one, false))}
        >
          {words.allow(one)}
        </button>
      ))}
    </>
  )
}
