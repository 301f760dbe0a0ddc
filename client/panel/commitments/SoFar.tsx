import type { RecordView } from '../../../server/contract/views.ts'
import type { Promiser } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'

/** What became of the promises of earlier sessions, in words, the same for both sides. Nothing here can be changed. */
export function SoFar({ record }: { record: RecordView }) {
  const said = words.promises.record
  const lines = (['coach', 'client'] as const).flatMap((side: Promiser) => {
    const { kept, late, renegotiated, letGo } = record[side]
    const parts = [
      kept > 0 && said.kept(kept),
      late > 0 && said.late(late),
      renegotiated > 0 && said.renegotiated(renegotiated),
      letGo > 0 && said.letGo(letGo),
    ].filter((part) => part !== false)
    return parts.length > 0 ? [{ side, text: words.list(...parts) }] : []
  })
  if (lines.length === 0) return null
  return (
    <section className="stack" aria-labelledby="record">
      <h3 id="record">{said.title}</h3>
      <ul>
        {lines.map(({ side, text }) => (
          <li key={side}>
            <span className="label">{words.promisers[side]}: </span>
            {text}
          </li>
        ))}
      </ul>
      <p className="small-text">{said.note}</p>
    </section>
  )
}
