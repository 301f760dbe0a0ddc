import { useState } from 'react'
import type { Panel } from '../../session.ts'
import { Outlined } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { InBrowser } from '../InBrowser.tsx'
import { saveCopy } from './exporting.ts'
import type { CopyKind } from './exporting.ts'

/** Two files: one for another program, one for reading. What was promised stands before it. */
export function TakeCopy(props: {
  panel: Panel
  zoom: Zoom | null
  base: string
  /** Null for the whole account. */
  engagement: string | null
  /** Where this is, for opening it in the browser. */
  place: string
}) {
  const { panel, zoom, base, engagement, place } = props
  const [state, setState] = useState<'resting' | 'busy' | 'saved'>('resting')
  const [problem, setProblem] = useState<string | null>(null)
  const { export: said } = words.care

  async function save(kind: CopyKind) {
    setProblem(null)
    setState('busy')
    const refusal = await saveCopy({ panel, base, engagement }, kind)
    setState(refusal === null ? 'saved' : 'resting')
    if (refusal !== null)
      setProblem(refusal === 'unavailable' ? said.failed : words.refusals[refusal])
  }
  if (zoom)
    return (
      <InBrowser zoom={zoom} base={base} place={place}>
        {said.inZoom}
      </InBrowser>
    )
  return (
    <>
      <div className="row">
        <Outlined disabled={state === 'busy'} onClick={() => void save('markdown')}>
          {said.markdown}
        </Outlined>
        <span className="small-text">{said.markdownFor}</span>
      </div>
      <div className="row">
        <Outlined disabled={state === 'busy'} onClick={() => void save('json')}>
          {said.json}
        </Outlined>
        <span className="small-text">{said.jsonFor}</span>
      </div>
      <p className="small-text care-said" role="status">
        {state === 'busy' && said.busy}
        {state === 'saved' && said.done}
      </p>
      <Notice text={problem} problem />
    </>
  )
}
