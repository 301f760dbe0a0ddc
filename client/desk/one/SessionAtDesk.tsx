import type { AtSession } from '../../../server/contract/commands.ts'
import { useLook } from '../../panel/look.ts'
import { usePanel } from '../../session.ts'
import { Header, Parts } from '../../summary/Page.tsx'
import type { Do } from '../../summary/Summary.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Unsent } from '../../ui/Unsent.tsx'
import { ReadAt } from '../../ui/read-at.ts'
import { Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { AtDeskProps } from '../AtDesk.tsx'
import { useAtSession } from '../at-session.ts'
import { InBrowser } from '../InBrowser.tsx'
import { LinkList } from '../links/LinkList.tsx'
import { addressOf } from '../place.ts'

/** What one session left, as its coach has it, with no link needed; and the links that open it. */
export function SessionAtDesk(props: AtDeskProps & { session: string }) {
  const { panel, zoom, base, session } = props
  const { connection } = usePanel(panel)
  const { found, refusal, again } = useLook(panel, { what: 'session', session })
  const { ask, problem } = useAtSession(panel)
  const { one, links, inBrowserWhy } = words.desk.places
  const view = found?.session
  /** What the page offers its coach is among these. */
  const does: Do = async (command) => {
    const done = await ask(session, command as AtSession)
    again()
    return done
  }
  if (!view)
    return (
      <Shell
        title={words.summary.title}
        connection={connection}
        side={
          <a className="button button-quiet" href={addressOf({ at: 'home' })}>
            {one.back}
          </a>
        }
      >
        <Notice text={refusal && words.refusals[refusal]} problem />
        {!refusal && <div className="skeleton" />}
      </Shell>
    )
  const { engagement, newest, summary } = view
  return (
    <ReadAt value={zoom ? 'zoom' : 'desk'}>
      <main className="page stack divided summary-page">
        <Header
          view={summary}
          desk={
            <div className="no-print">
              <a
                className="button button-quiet desk-back"
                href={addressOf({ at: 'engagement', engagement })}
              >
                {one.back}
              </a>
            </div>
          }
        />
        <Parts view={summary} ask={does} past={!newest} />
        {zoom && (
          <InBrowser zoom={zoom} base={base} place={addressOf({ at: 'session', session })}>
            {inBrowserWhy}
          </InBrowser>
        )}
        <section className="stack no-print" aria-labelledby="links-here">
          <h2 id="links-here">{links.title}</h2>
          <LinkList panel={panel} zoom={zoom} base={base} links={view.links} onChanged={again} />
        </section>
        <Notice text={problem} problem />
        <Unsent panel={panel} />
      </main>
    </ReadAt>
  )
}
