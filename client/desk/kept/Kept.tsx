import { useState } from 'react'
import type { KeptView } from '../../../server/contract/looks.ts'
import { useLook } from '../../panel/look.ts'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { apart, words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { Erasure } from '../care/Erasure.tsx'
import { TakeCopy } from '../care/TakeCopy.tsx'
import { daysUntil } from '../days.ts'
import { InBrowser } from '../InBrowser.tsx'
import { Gone } from './Gone.tsx'
import { Receipt } from './Receipt.tsx'
import { heldIn, receiptText, wholeReceipt } from './receipt.ts'
import '../care/care.css'

type Around = { panel: Panel; zoom: Zoom | null; base: string }

/** What is kept of this coach's account, what ends next, and how all of it goes. */
export function Kept(props: Around) {
  const { panel, zoom } = props
  const { connection } = usePanel(panel)
  const { found, refusal } = useLook(panel, { what: 'kept' })
  const [gone, setGone] = useState<{ text: string; at: number } | null>(null)
  const { keeping } = words
  if (gone) return <Gone receipt={gone} zoom={zoom} />

  function erased(kept: KeptView): void {
    const at = Date.now()
    // Before the server lets go of this browser: what remains is this page.
    panel.close()
    // Any other place begins anew.
    addEventListener('hashchange', () => location.reload())
    setGone({ text: wholeReceipt(kept, at), at })
    scrollTo(0, 0)
  }
  return (
    <Shell title={keeping.title} connection={connection}>
      <Notice text={refusal && words.refusals[refusal]} problem />
      {!found && refusal === null && <div className="skeleton" aria-hidden="true" />}
      {found && (
        <>
          <Now kept={found.kept} />
          <Ending ending={found.kept.ending} />
          <section className="card care" aria-label={keeping.title}>
            <div className="care-folds">
              <details>
                <summary>{keeping.export.title}</summary>
                <Copy {...props} />
              </details>
              <details>
                <summary>{keeping.receipts.title}</summary>
                <Receipts {...props} receipts={found.kept.receipts} />
              </details>
              <details>
                <summary>{keeping.erase.title}</summary>
                <Everything panel={panel} onErased={() => erased(found.kept)} />
              </details>
            </div>
          </section>
        </>
      )}
    </Shell>
  )
}

function Now({ kept }: { kept: KeptView }) {
  const { now } = words.keeping
  return (
    <section className="card" aria-labelledby="kept-now">
      <h2 id="kept-now">{now.title}</h2>
      <p>{kept.sessions === 0 ? now.none : now.some(kept.engagements, kept.sessions)}</p>
      <p className="quiet-text">{now.own}</p>
    </section>
  )
}

function Ending({ ending }: { ending: KeptView['ending'] }) {
  const { ending: said } = words.keeping
  const [now] = useState(() => Date.now())
  return (
    <section className="card" aria-labelledby="ending">
      <h2 id="ending">{said.title}</h2>
      {ending.length === 0 ? (
        <p className="quiet-text">{said.none}</p>
      ) : (
        <ul className="divided">
          {ending.map(({ engagement, label, number, keptUntil }) => (
            <li key={`${engagement} ${number}`}>
              <a className="kept-row" href={`#engagement.${engagement}`}>
                <span>{said.what(apart(label) || words.coach.unnamed, number)}</span>
                <span className="small-text">
                  {said.when(said.inDays(daysUntil(keptUntil, now)), words.date(keptUntil))}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="small-text">{said.change}</p>
    </section>
  )
}

function Copy(props: Around) {
  const { found } = useLook(props.panel, { what: 'practice' })
  const { export: said } = words.keeping
  const { promised } = words.care
  const policy = found?.practice.templates.lines.policy ?? words.lines.policy
  return (
    <div className="stack care-fold">
      <p>{said.what}</p>
      <div className="note stack">
        <h3>{said.promise}</h3>
        <p>{promised.quote(apart(policy))}</p>
        <p className="small-text">{promised.before}</p>
      </div>
      <TakeCopy {...props} engagement={null} place="#kept" />
    </div>
  )
}

function Receipts(props: Around & { receipts: KeptView['receipts'] }) {
  const { receipts, zoom, base } = props
  const { receipts: said } = words.keeping
  return (
    <div className="stack care-fold">
      <p className="quiet-text">{receipts.length === 0 ? said.none : said.what}</p>
      {receipts.map((receipt) => (
        <div key={receipt.id}>
          <p>{said.one(words.date(receipt.at), said.why[receipt.why])}</p>
          <p className="small-text">{heldIn(receipt)}</p>
          <details>
            <summary>{said.see}</summary>
            <Receipt text={receiptText(receipt)} at={receipt.at} zoom={zoom} />
          </details>
        </div>
      ))}
      {zoom && receipts.length > 0 && (
        <InBrowser zoom={zoom} base={base} place="#kept">
          {words.care.export.inZoom}
        </InBrowser>
      )}
    </div>
  )
}

function Everything({ panel, onErased }: { panel: Panel; onErased: () => void }) {
  const { ask, problem, busy } = useAsking(panel)
  const { erase: said } = words.keeping
  async function erase() {
    if (await ask({ type: 'erase-everything' })) onErased()
  }
  return (
    <div className="stack care-fold">
      {said.what.map((one) => (
        <p key={one}>{one}</p>
      ))}
      <Erasure said={said} busy={busy} onErase={() => void erase()} />
      <Notice text={problem} problem />
    </div>
  )
}
