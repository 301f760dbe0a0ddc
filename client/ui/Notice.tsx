import type { ReactNode } from 'react'

/** What happened, what is safe, what to do: in place, beside what it is about. */
export function Notice(props: { text: string | null; problem?: boolean; children?: ReactNode }) {
  if (props.text === null) return null
  return (
    <div className={props.problem ? 'notice notice-problem' : 'notice'} role="status">
      <p>{props.text}</p>
      {props.children}
    </div>
  )
}
