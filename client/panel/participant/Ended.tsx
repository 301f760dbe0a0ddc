import type { ParticipantView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { OpenLink } from '../../ui/OpenLink.tsx'
import { PassOn } from '../../ui/PassOn.tsx'
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

  return (
    <>
      <section className="card" aria-labelledby="ended">
        <h2 id="ended">{participant.ended}</h2>
        {view.focus && (
          <p>
            <span className="label">{words.prepare.today.title}: </span>
            <bdi>{view.focus.text}</bdi>
          </p>
        )}
        <Meeting next={view.next} />
        {link && url ? (
          <>
            <OpenLink url={url} zoom={zoom} primary>
              {participant.open}
            </OpenLink>
            <p className="quiet-text">
              {link.handed
                ? words.links.handed.told(coachName)
                : participant.linkNote(words.date(link.expiresAt))}
            </p>
            <PassOn label={participant.link} url={url} zoom={zoom} />
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
