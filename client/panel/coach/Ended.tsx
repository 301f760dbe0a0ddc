import { useState } from 'react'
import type { MouseEvent } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import { useBetween } from '../../desk/Between.tsx'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined } from '../../ui/Button.tsx'
import { CopyText } from '../../ui/CopyText.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Revoke } from '../../ui/Revoke.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { Begin } from './Begin.tsx'

/** After the session: the coach's own link, and whose other links are in force. */
export function Ended(props: {
  panel: Panel
  view: CoachView
  zoom: Zoom | null
  base: string
  title: string
}) {
  const { panel, view, zoom, base, title } = props
  const { connection } = usePanel(panel)
  const { ask, problem } = useAsking(panel)
  const [another, setAnother] = useState(false)
  const { engagement: id, label, number: sessions, coachName } = view.session
  const engagements = [{ id, label, sessions }]
  const between = useBetween({ panel, engagements })
  const { wrapUp, begin } = words.coach
  const own = view.links.find(({ side }) => side === 'coach')
  const clients = view.links.filter(({ side }) => side === 'client')
  const url = own?.path ? `${location.origin}${base}${own.path}` : null
  if (between.screen) return between.screen
  if (another)
    return <Begin panel={panel} engagements={engagements} zoom={zoom} coachName={coachName} />

  /** Zoom's own window may open no other; it hands the link to the browser. */
  function open(event: MouseEvent) {
    if (!zoom || !url) return
    event.preventDefault()
    zoom.openLink(url).catch(() => window.open(url, '_blank', 'noreferrer'))
  }

  return (
    <Shell
      title={title}
      connection={connection}
      dock={<Outlined onClick={() => setAnother(true)}>{begin.another}</Outlined>}
    >
      <section className="card">
        <h2>{wrapUp.ended}</h2>
        {own && url && (
          <>
            <a
              className="button button-primary"
              href={url}
              target="_blank"
              rel="noreferrer"
              onClick={open}
            >
              {wrapUp.open}
            </a>
            <CopyText label={wrapUp.mine} text={url} />
            <p className="small-text">{wrapUp.until(words.date(own.expiresAt))}</p>
            <p className="small-text">
              {wrapUp.promised(
                view.script.lines.policy ?? words.lines.policy,
                view.script.promise.version,
              )}
            </p>
          </>
        )}
        <p className="small-text">{wrapUp.keep}</p>
      </section>
      {clients.length > 0 && (
        <section className="card" aria-labelledby="links">
          <h2 id="links">{wrapUp.theirs}</h2>
          <p className="quiet-text">{wrapUp.theirsNote}</p>
          <ul className="stack divided">
            {clients.map(({ id, expiresAt, revoked }, index) => (
              <li key={id} className="spread">
                <span>
                  {wrapUp.client(index + 1)}
                  <br />
                  <span className="small-text">{wrapUp.until(words.date(expiresAt))}</span>
                </span>
                <Revoke
                  revoked={revoked}
                  onRevoke={() => void ask({ type: 'revoke-link', link: id })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Notice text={problem} problem />
      {between.entries}
    </Shell>
  )
}
