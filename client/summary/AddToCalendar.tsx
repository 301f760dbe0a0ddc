import { useContext, useState } from 'react'
import { Quiet } from '../ui/Button.tsx'
import { download } from '../ui/download.ts'
import { ReadAt } from '../ui/read-at.ts'
import { words } from '../words/words.ts'
import type * as calendar from './calendar.ts'

/** Hands over a calendar file. What makes it is loaded on the tap. */
export function AddToCalendar(props: {
  label: string
  /** What it is about, where several stand below each other. */
  about?: string
  /** Of the file, without its ending. */
  name: string
  file: (made: typeof calendar) => string
}) {
  const { label, about, name, file } = props
  const [failed, setFailed] = useState(false)
  const readAt = useContext(ReadAt)
  async function add(): Promise<void> {
    try {
      download(`${name}.ics`, 'text/calendar;charset=utf-8', file(await import('./calendar.ts')))
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  if (readAt === 'zoom') return null
  return (
    <span className="no-print">
      <Quiet aria-label={about && `${label}: ${about}`} onClick={() => void add()}>
        {label}
      </Quiet>
      <span role="status" className="small-text">
        {failed && words.summary.failed}
      </span>
    </span>
  )
}
