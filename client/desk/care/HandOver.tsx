import { useState } from 'react'
import { LABEL_LENGTH } from '../../../server/contract/limits.ts'
import type { EngagementView, HandOverView } from '../../../server/contract/looks.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { CopyText } from '../../ui/CopyText.tsx'
import { useDraft } from '../../ui/draft.ts'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { apart, words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { InBrowser } from '../InBrowser.tsx'
import { Promised } from './Promised.tsx'

type Props = {
  panel: Panel
  zoom: Zoom | null
  base: string
  view: EngagementView
  onChanged: () => void
}

/** To another coach: asked for, allowed by everyone who took part, then passed on as a link. */
export function HandOver(props: Props) {
  const { view } = props
  const { handOver: said } = words.care
  if (view.endedAt !== null) return <p>{said.ended}</p>
  if (view.sessions.some(({ closedAt }) => closedAt === null)) return <p>{said.open}</p>
  return view.handOver ? <Offered {...props} offer={view.handOver} /> : <Offering {...props} />
}

function Offering({ panel, view, onChanged }: Props) {
  const { tell, busy } = useAsking(panel)
  const [problem, setProblem] = useState<string | null>(null)
  const [to, setTo] = useDraft(`hand over ${view.id}`)
  const { handOver: said } = words.care
  const name = to.trim()

  async function offer() {
    const reply = await tell({ type: 'offer-hand-over', engagement: view.id, to: name })
    if (reply.ok) {
      setTo('')
      return onChanged()
    }
    setProblem(reply.refusal === 'nobody-here' ? said.nobody : words.refusals[reply.refusal])
  }
  return (
    <div className="stack">
      <p>{said.what}</p>
      <p className="quiet-text">{said.goes}</p>
      <p className="quiet-text">{said.stays}</p>
      <Promised promise={view.promise} />
      <Field
        label={said.to}
        hint={said.toHint}
        value={to}
        onChange={setTo}
        longest={LABEL_LENGTH}
      />
      <div>
        <Outlined disabled={busy || name === ''} onClick={() => void offer()}>
          {said.ask}
        </Outlined>
      </div>
      <Notice text={problem} problem />
    </div>
  )
}

function Offered(props: Props & { offer: HandOverView }) {
  const { panel, zoom, base, view, onChanged, offer } = props
  const { ask, problem, busy } = useAsking(panel)
  const { handOver: said } = words.care
  const { offeredAt, expiresAt, asked, yes, no, path } = offer
  const to = apart(offer.to)
  const link = path === null ? null : `${location.origin}${base}${path}`

  async function withdraw() {
    if (await ask({ type: 'withdraw-hand-over', engagement: view.id })) onChanged()
  }
  return (
    <div className="stack">
      <p>{said.asked(to, words.date(offeredAt))}</p>
      <p className="label">
        {no > 0 ? said.no(no, asked) : link ? said.yes(asked) : said.waits(yes, asked)}
      </p>
      {link ? (
        <>
          <Promised promise={view.promise} />
          <p>{said.linkNote(to)}</p>
          {zoom ? (
            <InBrowser zoom={zoom} base={base} place={`#engagement.${view.id}`}>
              {words.care.inBrowserCopy}
            </InBrowser>
          ) : (
            <>
              <CopyText label={said.link(to)} text={link} />
              <div>
                <a className="button button-outlined" href={mailWith(to, link, expiresAt)}>
                  {said.mail}
                </a>
              </div>
            </>
          )}
        </>
      ) : (
        <p className="quiet-text">{said.where}</p>
      )}
      <div className="spread">
        <span className="small-text">{said.until(words.date(expiresAt))}</span>
        <Quiet disabled={busy} onClick={() => void withdraw()}>
          {said.withdraw}
        </Quiet>
      </div>
      <Notice text={problem} problem />
    </div>
  )
}

/** Without an address: whose it is, the coach knows. */
function mailWith(to: string, link: string, expiresAt: number): string {
  const { subject, body } = words.care.handOver
  const text = body(to, link, words.date(expiresAt))
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
}
