import type { ReactNode } from 'react'
import { words } from '../words/words.ts'

/** One part of a summary. Beside its title, for the coach, what of trust it is about. */
export function Block(props: {
  title: string
  factor?: string | null
  empty: boolean
  after?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="stack">
      <div className="spread">
        <h2>{props.title}</h2>
        {props.factor && <span className="small-text no-print">{props.factor}</span>}
      </div>
      {props.empty ? (
        <p className="quiet-text">{words.summary.nothingHere}</p>
      ) : (
        <ul className="stack">{props.children}</ul>
      )}
      {props.after}
    </section>
  )
}
