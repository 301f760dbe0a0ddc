import { useState } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import { useBetween } from '../../desk/Between.tsx'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { LifeChoice } from '../../ui/LifeChoice.tsx'
import { OpenLink } from '../../ui/OpenLink.tsx'
import { PassOn } from '../../ui/PassOn.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { apart, words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { Begin } from './Begin.tsx'
import { ClientLink } from './ClientLink.tsx'

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
            <OpenLink url={url} zoom={zoom} primary>
              {wrapUp.open}
            </OpenLink>
            <PassOn label={wrapUp.mine} url={url} zoom={zoom} />
            <p className="small-text">{wrapUp.until(words.date(own.expiresAt))}</p>
            <p className="small-text">
              {wrapUp.promised(
                apart(view.script.lines.policy ?? words.lines.policy),
                view.script.promise.version,
              )}
            </p>
          </>
        )}
        <p className="small-text">{wrapUp.keep}</p>
        <div>
          <OpenLink url={`${location.origin}${base}desk#engagement.${id}`} zoom={zoom}>
            {words.desk.places.open}
          </OpenLink>
        </div>
      </section>
      {clients.length > 0 && (
        <section className="card" aria-labelledby="links">
          <h2 id="links">{wrapUp.theirs}</h2>
          <p className="quiet-text">{wrapUp.theirsNote}</p>
          <LifeChoice
            name="life"
            value={own?.life ?? 'month'}
            onChange={(life) => void ask({ type: 'set-link-life', link: null, life })}
          />
          <ul className="stack divided">
            {clients.map((link, index) => (
              <li key={link.id}>
                <ClientLink
                  link={link}
                  name={wrapUp.client(index + 1)}
                  base={base}
                  own={url}
                  zoom={zoom}
                  only={clients.length === 1}
                  ask={ask}
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
