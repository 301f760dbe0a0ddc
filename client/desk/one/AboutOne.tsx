import { useLook } from '../../panel/look.ts'
import { usePanel } from '../../session.ts'
import { CopyText } from '../../ui/CopyText.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { AtDeskProps } from '../AtDesk.tsx'
import { InBrowser } from '../InBrowser.tsx'
import { addressOf } from '../place.ts'
import { aboutOneText } from './about-one.ts'
import { Print } from '../Supervision.tsx'

/** For supervision: what happened with one client or group, and nothing of theirs. */
export function AboutOne(props: AtDeskProps & { engagement: string }) {
  const { panel, zoom, base, engagement } = props
  const { connection } = usePanel(panel)
  const log = useLook(panel, { what: 'log', engagement })
  const one = useLook(panel, { what: 'engagement', engagement })
  const said = words.desk.places.supervision
  const refusal = log.refusal ?? one.refusal
  const text =
    log.found && one.found ? aboutOneText(log.found.log.events, one.found.engagement.pulse) : ''
  return (
    <Shell
      title={said.title}
      connection={connection}
      side={
        <a className="button button-quiet" href={addressOf({ at: 'engagement', engagement })}>
          {words.desk.places.one.back}
        </a>
      }
    >
      <section className="card">
        <p>{said.what}</p>
        <Notice text={refusal && words.refusals[refusal]} problem />
        <CopyText label={said.text} text={text} multiline />
        {zoom ? (
          <InBrowser zoom={zoom} base={base} place={addressOf({ at: 'supervision', engagement })}>
            {words.desk.places.inBrowserWhy}
          </InBrowser>
        ) : (
          <Print text={text} />
        )}
      </section>
    </Shell>
  )
}
