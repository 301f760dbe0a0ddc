import type { ReactNode } from 'react'

/**
 * What happened, what is safe, what to do: in place, beside what it is about. It is there
 * before its words, since a region that comes with them is not read aloud everywhere.
 */
export function Notice(props: { text: string | null; problem?: boolean; children?: ReactNode }) {
  const { text, problem = false, children } = props
  const shown = problem ? 'notice notice-problem' : 'notice'
  return (
    <div className={text === null ? 'notice-none' : shown} role="status">
      {text !== null && (
        <>
          <p>{text}</p>
          {children}
        </>
      )}
    </div>
  )
}
