import { useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { Connection } from '../session.ts'
import { words } from '../words/words.ts'

/** Every live screen: a header, one region, and a dock that stays at the bottom. */
export function Shell(props: {
  title: string
  connection: Connection | null
  /** Beside the connection. */
  side?: ReactNode
  /** Comes and goes where the title is: its space is kept. */
  over?: ReactNode
  dock?: ReactNode
  places?: ReactNode
  /** Room for columns, where there is room. */
  wide?: boolean
  children: ReactNode
}) {
  const { connection, places, wide = false } = props
  const short = useShort()
  return (
    <div className={wide ? 'shell shell-wide' : 'shell'}>
      <header className="header">
        {props.over === undefined ? (
          <h1>{props.title}</h1>
        ) : (
          <div className="title">
            <h1>{props.title}</h1>
            {props.over}
          </div>
        )}
        <div className="header-side">
          {connection && (
            <span className={`connection connection-${connection}`}>
              <span className={connection === 'connected' ? 'visually-hidden' : undefined}>
                {words.connection[connection]}
              </span>
            </span>
          )}
          {props.side}
          {short && places && (
            <details className="menu">
              <summary>{words.common.menu}</summary>
              {places}
            </details>
          )}
        </div>
      </header>
      <main className="region">{props.children}</main>
      {(props.dock || (places && !short)) && (
        <footer className="dock">
          {props.dock}
          {!short && places}
        </footer>
      )}
    </div>
  )
}

/** Zoom's smallest window is 342 px high: there the places fold away and the primary action stays. */
const SHORT = matchMedia('(max-height: 27.9em)')
const isShort = (): boolean => SHORT.matches
const onHeight = (changed: () => void): (() => void) => {
  SHORT.addEventListener('change', changed)
  return () => SHORT.removeEventListener('change', changed)
}

export const useShort = (): boolean => useSyncExternalStore(onHeight, isShort)

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
          onClick={(event) => {
            props.onGo(place)
            event.currentTarget.closest('details')?.removeAttribute('open')
            scrollTo(0, 0)
          }}
        >
          {label}
        </button>
      ))}
    </nav>
  )
}
