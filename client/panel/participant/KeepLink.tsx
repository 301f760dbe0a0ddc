import type { ParticipantView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OpenLink } from '../../ui/OpenLink.tsx'
import { PassOn } from '../../ui/PassOn.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'

/** The way to the summary, before the end: a guest's panel closes with the meeting. */
export function KeepLink(props: {
  panel: Panel
  link: ParticipantView['link']
  zoom: Zoom | null
  base: string
}) {
  const { panel, link, zoom, base } = props
  const { ask, problem, busy } = useAsking(panel)
  const { keepLink } = words.participant
  const url = link?.path ? `${location.origin}${base}${link.path}` : null
  return (
    <details>
      <summary>{keepLink.title}</summary>
      <div className="stack">
        <p className="quiet-text">{keepLink.why}</p>
        {url === null ? (
          <div>
            <Outlined disabled={busy} onClick={() => void ask({ type: 'claim-link' })}>
              {keepLink.get}
            </Outlined>
          </div>
        ) : (
          <>
            {zoom && (
              <div>
                <OpenLink url={url} zoom={zoom}>
                  {keepLink.open}
                </OpenLink>
              </div>
            )}
            <PassOn label={words.participant.link} url={url} zoom={zoom} />
          </>
        )}
        <Notice text={problem} problem />
      </div>
    </details>
  )
}
