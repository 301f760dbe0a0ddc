import { Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { Receipt } from './Receipt.tsx'

/** After everything was erased. */
export function Gone(props: { receipt: { text: string; at: number }; zoom: Zoom | null }) {
  const { receipt, zoom } = props
  const { done } = words.keeping.erase
  return (
    <Shell title={done.title} connection={null}>
      <section className="card" aria-label={done.title}>
        <p role="status">{done.what}</p>
        <Receipt {...receipt} zoom={zoom} />
      </section>
      <p>{done.zoom}</p>
      <p className="quiet-text">{done.again}</p>
    </Shell>
  )
}
