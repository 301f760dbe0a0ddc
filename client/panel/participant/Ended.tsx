import type { MouseEvent } from 'react'
import type { ParticipantView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { CopyText } from '../../ui/CopyText.tsx'
import { words } from '../../words/words.ts'
import { Meeting } from './Today.tsx'
import type { Zoom } from '../../zoom.ts'
import { Delete, SeeMirror } from './Hands.tsx'

/** After the session: one private link, or why there is none. */
export function Ended(props: {
  panel: Panel
  view: ParticipantView
  coachName: string
  zoom: Zoom | null
  base: string
}) {
  const { panel, view, coachName, zoom, base } = props
  const { link } = view
  const { participant } = words
  const url = link?.path ? `${location.origin}${base}${link.path}` : null

  /** Zoom's own window may open no other; it hands the link to the browser. */
  function open(event: MouseEvent) {
    if (!zoom || !url) return
    event.preventDefault()
    zoom.openLink(url).catch(() => window.open(url, '_blank', 'noreferrer'))
  }
  return (
    <>
      <section className="card" aria-labelledby="ended">
        <h2 id="ended">{participant.ended}</h2>
        {view.focus && (
          <p>
            <span className="label">{words.prepare.today.title}: </span>
            {view.focus.text}
          </p>
        )}
        <Meeting next={view.next} />
        {link && url ? (
          <>
            <a
              className="button button-primary"
              href={url}
              target="_blank"
              rel="noreferrer"
              onClick={open}
            >
              {participant.open}
            </a>
            <p className="quiet-text">{participant.linkNote(words.date(link.expiresAt))}</p>
            <CopyText label={participant.link} text={url} />
          </>
        ) : (
          <p>{link?.revoked ? participant.revoked : participant.noLink}</p>
        )}
      </section>
      <div>
        <SeeMirror view={view} coachName={coachName} />
        <Delete panel={panel} />
      </div>
    </>
  )
}
