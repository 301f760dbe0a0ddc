import { useContext, useState } from 'react'
import type { SummaryView } from '../../server/contract/summary.ts'
import { Outlined } from '../ui/Button.tsx'
import { download } from '../ui/download.ts'
import { MailDraft } from '../ui/MailDraft.tsx'
import { ReadAt } from '../ui/read-at.ts'
import { words } from '../words/words.ts'
import { ownAddress } from './open.ts'

/** On paper, as text, for another program, or the link by mail: nothing of it goes through a server. */
export function Out({ view }: { view: SummaryView }) {
  const { out, pass } = words.after
  const [failed, setFailed] = useState(false)
  const readAt = useContext(ReadAt)
  async function save(ending: 'md' | 'json'): Promise<void> {
    try {
      const { asJson, asMarkdown } = await import('./export.ts')
      const name = out.file(dayOf(view.openedAt))
      if (ending === 'md') download(`${name}.md`, 'text/markdown;charset=utf-8', asMarkdown(view))
      else download(`${name}.json`, 'application/json', asJson(view))
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  if (readAt === 'zoom') return null
  return (
    <section className="stack no-print" aria-labelledby="out">
      <h2 id="out">{out.title}</h2>
      <div className="row">
        <Outlined onClick={() => print()}>{out.print}</Outlined>
        <Outlined onClick={() => void save('md')}>{out.text}</Outlined>
        <Outlined onClick={() => void save('json')}>{out.json}</Outlined>
        {readAt === 'link' && <MailDraft url={ownAddress()} />}
      </div>
      <p className="small-text">
        {out.what} {readAt === 'link' && pass.mailNote}
      </p>
      <span role="status" className="small-text">
        {failed && words.summary.failed}
      </span>
    </section>
  )
}

/** Where the reader is, YYYY-MM-DD. */
function dayOf(at: number): string {
  const day = new Date(at)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
