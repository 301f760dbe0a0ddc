import type { KeyboardEvent } from 'react'
import { rehearsal as words } from '../words/en/rehearsal.ts'
import type { Person } from './meeting.ts'

type Props = { people: Person[]; picked: string | null; pick: (id: string) => void }

/** On a narrow screen one person at a time; the others' panels go on behind. */
export function Tabs({ people, picked, pick }: Props) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const at = people.findIndex((person) => person.id === picked)
    const next = step && people[(at + step + people.length) % people.length]
    if (!next) return
    event.preventDefault()
    pick(next.id)
    document.getElementById(tabOf(next.id))?.focus()
  }
  return (
    <div role="tablist" aria-label={words.people} className="tabs" onKeyDown={move}>
      {people.map((person) => (
        <button
          key={person.id}
          type="button"
          role="tab"
          id={tabOf(person.id)}
          aria-selected={person.id === picked}
          aria-controls={cardOf(person.id)}
          tabIndex={person.id === picked ? 0 : -1}
          onClick={() => pick(person.id)}
        >
          {person.label}
        </button>
      ))}
    </div>
  )
}

export const tabOf = (id: string) => `tab-${id}`
export const cardOf = (id: string) => `person-${id}`
