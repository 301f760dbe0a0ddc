import { Outlined } from '../../ui/Button.tsx'
import { CopyText } from '../../ui/CopyText.tsx'
import { download } from '../../ui/download.ts'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'

/** A receipt to read, to copy, and in a browser to save. */
export function Receipt(props: {
  text: string
  /** When it was erased. */
  at: number
  zoom: Zoom | null
}) {
  const { text, at, zoom } = props
  const { receipts } = words.keeping
  const name = `attune-${new Date(at).toISOString().slice(0, 10)}.txt`
  return (
    <div className="stack receipt">
      <CopyText label={receipts.text.label} text={text} multiline />
      {!zoom && (
        <div>
          <Outlined onClick={() => download(name, 'text/plain;charset=utf-8', `${text}\n`)}>
            {receipts.save}
          </Outlined>
        </div>
      )}
    </div>
  )
}
