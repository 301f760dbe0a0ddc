import { useLook } from '../../panel/look.ts'
import type { Panel } from '../../session.ts'
import type { Zoom } from '../../zoom.ts'
import { InBrowser } from '../InBrowser.tsx'
import { words } from '../../words/words.ts'
import { Receipt } from './Receipt.tsx'
import { receiptText } from './receipt.ts'

/** Of what was erased a moment ago. */
export function NewestReceipt(props: { panel: Panel; zoom: Zoom | null; base: string }) {
  const { panel, zoom, base } = props
  const { found } = useLook(panel, { what: 'kept' })
  const [newest] = found?.kept.receipts ?? []
  if (!newest) return <div className="skeleton" aria-hidden="true" />
  return (
    <>
      <Receipt text={receiptText(newest)} at={newest.at} zoom={zoom} />
      {zoom && (
        <InBrowser zoom={zoom} base={base} place="#kept">
          {words.care.export.inZoom}
        </InBrowser>
      )}
    </>
  )
}
