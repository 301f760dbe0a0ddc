import { useState } from 'react'
import type { ReactNode } from 'react'
import { LABEL_LENGTH } from '../../../server/contract/limits.ts'
import type { EngagementView } from '../../../server/contract/looks.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SavedField } from '../../ui/SavedField.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { NewestReceipt } from '../kept/NewestReceipt.tsx'
import { End, Ended } from './End.tsx'
import { Erasure } from './Erasure.tsx'
import { HandOver } from './HandOver.tsx'
import { Promised } from './Promised.tsx'
import { Retention } from './Retention.tsx'
import { TakeCopy } from './TakeCopy.tsx'
import './care.css'

/** What a coach settles about one engagement: quiet and folded, each told before it is done. */
export function Care(props: {
  panel: Panel
  zoom: Zoom | null
  base: string
  view: EngagementView
  onChanged: () => void
  /** Nothing of it is left: whatever stands beside this goes too. */
  onErased: () => void
}) {
  const { panel, zoom, base, view, onChanged, onErased } = props
  const { ask, problem, busy } = useAsking(panel)
  const [erased, setErased] = useState(false)
  const { care } = words
  if (erased) return <Erased panel={panel} zoom={zoom} base={base} />

  async function erase() {
    if (await ask({ type: 'erase-engagement', engagement: view.id })) {
      setErased(true)
      onErased()
    }
  }
  return (
    <section className="card care" aria-labelledby="care">
      <h2 id="care">{care.title}</h2>
      {view.archived && <p className="small-text">{care.archive.away}</p>}
      {view.endedAt !== null && <Ended panel={panel} view={view} onChanged={onChanged} />}
      <div className="care-folds">
        <Fold title={care.name}>
          <Named panel={panel} view={view} onChanged={onChanged} />
        </Fold>
        {view.endedAt === null && (
          <Fold title={care.retention.title}>
            <Retention key={view.retention} panel={panel} view={view} onChanged={onChanged} />
          </Fold>
        )}
        <Fold title={care.export.title}>
          <p>{care.export.what}</p>
          <Promised promise={view.promise} />
          <TakeCopy
            panel={panel}
            zoom={zoom}
            base={base}
            engagement={view.id}
            place={`#engagement.${view.id}`}
          />
        </Fold>
        <Fold title={care.handOver.title} open={view.handOver !== null}>
          <HandOver panel={panel} zoom={zoom} base={base} view={view} onChanged={onChanged} />
        </Fold>
        {view.endedAt === null && (
          <Fold title={care.end.title}>
            <End panel={panel} view={view} onChanged={onChanged} />
          </Fold>
        )}
        <Fold title={care.erase.title}>
          <p>{care.erase.what(view.sessions.length)}</p>
          <p>{care.erase.both}</p>
          <p>{care.erase.copies}</p>
          <Erasure said={care.erase} busy={busy} onErase={() => void erase()} />
        </Fold>
      </div>
      <Notice text={problem} problem />
    </section>
  )
}

function Fold(props: { title: string; open?: boolean; children: ReactNode }) {
  // As it was at first: what changes inside folds nothing away.
  const [open] = useState(props.open)
  return (
    <details open={open}>
      <summary>{props.title}</summary>
      <div className="stack care-fold">{props.children}</div>
    </details>
  )
}

function Named(props: { panel: Panel; view: EngagementView; onChanged: () => void }) {
  const { panel, view, onChanged } = props
  const { ask, problem, busy } = useAsking(panel)
  const { archive, name, nameHint } = words.care
  async function put(archived: boolean) {
    if (await ask({ type: 'archive-engagement', engagement: view.id, archived })) onChanged()
  }
  return (
    <>
      <SavedField
        panel={panel}
        label={name}
        hint={nameHint}
        kept={view.label}
        {...(view.label !== '' && { original: view.label })}
        command={(label) => ({ type: 'rename-engagement', engagement: view.id, label })}
        onSaved={onChanged}
        longest={LABEL_LENGTH}
      />
      <div className="row">
        <Outlined disabled={busy} onClick={() => void put(!view.archived)}>
          {view.archived ? archive.undo : archive.do}
        </Outlined>
      </div>
      <p className="small-text">{archive.what}</p>
      <Notice text={problem} problem />
    </>
  )
}

function Erased(props: { panel: Panel; zoom: Zoom | null; base: string }) {
  const { erase } = words.care
  return (
    <section className="card care" aria-labelledby="care">
      <h2 id="care" role="status">
        {erase.done}
      </h2>
      <NewestReceipt {...props} />
      <div>
        <a className="button button-outlined" href="#">
          {erase.leave}
        </a>
      </div>
    </section>
  )
}
