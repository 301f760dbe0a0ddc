import type { DeskLink } from '../../../server/contract/looks.ts'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import type { AtDeskProps } from '../AtDesk.tsx'
import { useAtSession } from '../at-session.ts'
import { OneLink, whoseIn } from './OneLink.tsx'

/** Links, each with what its coach may do. After a change the page looks again. */
export function LinkList(
  props: AtDeskProps & {
    links: DeskLink[]
    /** They are of several sessions, so each says of which. */
    withSession?: boolean
    /** The others unfold. */
    atOnce?: number
    onChanged: () => void
  },
) {
  const { panel, zoom, base, links, withSession = false, atOnce = Infinity, onChanged } = props
  const { ask, problem } = useAtSession(panel)
  const said = words.desk.places.links
  if (links.length === 0) return <p className="quiet-text">{said.none}</p>
  const list = (some: DeskLink[]) => (
    <ul className="stack divided">
      {some.map((link) => (
        <li key={link.id}>
          <OneLink
            link={link}
            name={withSession ? said.ofSession(whoseIn(link), link.number) : whoseIn(link)}
            own={links.find(({ session, client }) => session === link.session && client === null)}
            zoom={zoom}
            base={base}
            ask={async (command) => {
              const done = await ask(link.session, command)
              onChanged()
              return done
            }}
          />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {list(links.slice(0, atOnce))}
      {links.length > atOnce && (
        <details>
          <summary>{said.others}</summary>
          {list(links.slice(atOnce))}
        </details>
      )}
      <Notice text={problem} problem />
    </>
  )
}
