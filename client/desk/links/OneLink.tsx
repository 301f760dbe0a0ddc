import type { AtSession } from '../../../server/contract/commands.ts'
import type { DeskLink } from '../../../server/contract/looks.ts'
import { Handing } from '../../panel/coach/ClientLink.tsx'
import { LifeChoice } from '../../ui/LifeChoice.tsx'
import { LinkLine } from '../../ui/LinkLine.tsx'
import { LinkLog } from '../../ui/LinkLog.tsx'
import { OpenLink } from '../../ui/OpenLink.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'

type Props = {
  link: DeskLink
  /** Whose it is, as the page it stands on has to say it. */
  name: string
  /** The coach's own of the same session, with which they may look at a client's page. */
  own: DeskLink | undefined
  zoom: Zoom | null
  base: string
  /** True when it was done. */
  ask: (command: AtSession) => Promise<boolean>
}

/** One link in force: whose it is, until when, and a way to end it. What is seldom done unfolds. */
export function OneLink(props: Props) {
  const { link, name, ask } = props
  return (
    <div role="group" aria-label={name}>
      <LinkLine link={link} name={name} ask={(command) => void ask(command)} />
      {!link.revoked && (
        <details>
          <summary>{words.desk.places.links.more}</summary>
          <More {...props} />
        </details>
      )}
    </div>
  )
}

function More({ link, name, own, zoom, base, ask }: Props) {
  const { id, life, log, client, path } = link
  const urlOf = (one: string | null | undefined): string | null =>
    one ? `${location.origin}${base}${one}` : null
  const url = urlOf(path)
  return (
    <div className="stack">
      {client !== null && (
        <Handing
          link={link}
          name={name}
          base={base}
          own={own?.revoked === false ? urlOf(own.path) : null}
          zoom={zoom}
          only={false}
          ask={ask}
        />
      )}
      {client === null && url && (
        <div>
          <OpenLink url={url} zoom={zoom}>
            {words.desk.places.links.open}
          </OpenLink>
        </div>
      )}
      <LifeChoice
        name={`life-${id}`}
        value={life}
        onChange={(chosen) => void ask({ type: 'set-link-life', link: id, life: chosen })}
      />
      <p className="small-text">{words.links.lifeFrom}</p>
      <LinkLog log={log} />
    </div>
  )
}

/** Within one session its number tells a client's link from another's. */
export const whoseIn = ({ client }: DeskLink): string => {
  const { yours, client: ofClient } = words.desk.places.links
  return client === null ? yours : ofClient(client)
}
