import type { ReactNode } from 'react'
import type { Connection } from '../session.ts'
import { words } from '../words/words.ts'

/** Every live screen: a header, one region, and a dock that stays at the bottom. */
export function Shell(props: {
  title: string
  connection: Connection | null
  /** Beside the connection. */
  side?: ReactNode
  dock?: ReactNode
  children: ReactNode
}) {
  const { connection } = props
  return (
    <div className="shell">
      <header className="header">
        <h1>{props.title}</h1>
        <div className="header-side">
          {connection && (
            <span className={`connection connection-${connection}`}>
              {words.connection[connection]}
            </span>
          )}
          {props.side}
        </div>
      </header>
      <main className="region">{props.children}</main>
      {props.dock && <footer className="dock">{props.dock}</footer>}
    </div>
  )
}

/** The places of a panel. */
export function Places<Place extends string>(props: {
  places: readonly { place: Place; label: string }[]
  here: Place
  onGo: (place: Place) => void
}) {
  return (
    <nav className="nav" aria-label={words.common.places}>
      {props.places.map(({ place, label }) => (
        <button
          key={place}
          type="button"
          aria-current={place === props.here ? 'page' : undefined}
          onClick={() => props.onGo(place)}
        >
          {label}
        </button>
      ))}
    </nav>
  )
}
