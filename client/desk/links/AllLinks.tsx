import { useState } from 'react'
import type { DeskLink } from '../../../server/contract/looks.ts'
import { useLook } from '../../panel/look.ts'
import { usePanel } from '../../session.ts'
import { Quiet } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { AtDeskProps } from '../AtDesk.tsx'
import { nameOf } from '../home/finding.ts'
import { addressOf } from '../place.ts'
import { LinkList } from './LinkList.tsx'

/** Sessions on the page at first, and with each tap more. */
const AT_ONCE = 20

/** Every link that opens now, session by session, the newest first. */
export function AllLinks(props: AtDeskProps) {
  const { panel } = props
  const { connection } = usePanel(panel)
  const { found, refusal, again } = useLook(panel, { what: 'links' })
  const [upTo, setUpTo] = useState(AT_ONCE)
  const said = words.desk.places.links
  const sessions = found && bySession(found.links)
  return (
    <Shell title={said.title} connection={connection} wide>
      <p className="quiet-text">{said.what}</p>
      <Notice text={refusal && words.refusals[refusal]} problem />
      {!found && !refusal && <div className="skeleton" />}
      {sessions?.length === 0 && <p>{said.none}</p>}
      <div className="desk-cards">
        {sessions?.slice(0, upTo).map(({ id, links, first }) => (
          <section key={id} className="card" aria-labelledby={`of-${id}`}>
            <h2 id={`of-${id}`}>
              <a className="desk-name" href={addressOf({ at: 'session', session: id })}>
                {said.of(nameOf(first.label), first.number)}
              </a>
            </h2>
            <p className="small-text">{words.date(first.openedAt)}</p>
            <LinkList {...props} links={links} onChanged={again} />
          </section>
        ))}
      </div>
      {sessions && sessions.length > upTo && (
        <div>
          <Quiet onClick={() => setUpTo(upTo + AT_ONCE)}>{said.rest}</Quiet>
        </div>
      )}
    </Shell>
  )
}

/** As they come, so the newest session first. */
function bySession(links: DeskLink[]): { id: string; first: DeskLink; links: DeskLink[] }[] {
  const found = new Map<string, { id: string; first: DeskLink; links: DeskLink[] }>()
  for (const link of links) {
    const known = found.get(link.session)
    if (known) known.links.push(link)
    else found.set(link.session, { id: link.session, first: link, links: [link] })
  }
  return [...found.values()]
}
