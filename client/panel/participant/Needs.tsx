import { useState } from 'react'
import { TEXT_LENGTH } from '../../../server/contract/limits.ts'
import type { ParticipantView } from '../../../server/contract/views.ts'
import type { NeedKind } from '../../../server/contract/vocabulary.ts'
import { newId } from '../../id.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Chip.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { useKept } from './kept.ts'
import { inFourWeeks } from './OffLimits.tsx'

const KINDS = (Object.keys(words.needs) as NeedKind[]).map((value) => ({
  value,
  label: words.needs[value],
}))

/** The guide's question, answered here: each need is shared or kept on the device. */
export function Needs(props: { panel: Panel; view: ParticipantView; coachName: string }) {
  const { panel, view, coachName } = props
  const { need } = words.participant
  const { ask, problem, busy } = useAsking(panel)
  const { kept, keep, drop } = useKept()
  const [kind, setKind] = useState<NeedKind>('pace')
  const [text, setText] = useState('')
  const [review, setReview] = useState(inFourWeeks)
  const avoided = kind === 'topics-to-avoid'
  const given = text.trim()

  async function share() {
    const again = avoided ? { review: review || null } : {}
    const done = await ask({ type: 'share-need', id: newId(), kind, text: given, ...again })
    // What was typed meanwhile stays.
    if (done) setText((now) => (now.trim() === given ? '' : now))
  }
  function keepIt() {
    keep({ id: newId(), kind, text: given })
    setText('')
  }

  return (
    <section className="card" aria-labelledby="needs">
      <h2 id="needs">{need.title}</h2>
      <p dir="auto">{view.lines['needs-question'] ?? words.lines['needs-question']}</p>
      <Choice name="need-kind" legend={need.kind} options={KINDS} value={kind} onChange={setKind} />
      <Field label={need.words} value={text} onChange={setText} multiline longest={TEXT_LENGTH} />
      {avoided && (
        <Field
          label={words.controls.offLimits.again}
          value={review}
          onChange={setReview}
          type="date"
        />
      )}
      <div className="row">
        <Outlined disabled={given === '' || busy} onClick={() => void share()}>
          {need.share(coachName)}
        </Outlined>
        <Outlined disabled={given === '' || busy} onClick={keepIt}>
          {need.keep}
        </Outlined>
      </div>
      <Notice text={problem} problem />
      <List
        title={need.sharedTitle(coachName)}
        needs={view.needs
          .filter((one) => one.kind !== 'topics-to-avoid')
          .map((one) => ({ ...one, removable: one.mine }))}
        onRemove={(id) => void ask({ type: 'remove-need', id })}
      />
      <List
        title={need.keptTitle}
        note={need.keptNote}
        needs={kept.map((one) => ({ ...one, noted: false, removable: true }))}
        onRemove={drop}
      />
    </section>
  )
}

function List(props: {
  title: string
  note?: string
  needs: { id: string; kind: NeedKind; text: string; noted: boolean; removable: boolean }[]
  onRemove: (id: string) => void
}) {
  if (props.needs.length === 0) return null
  return (
    <div className="stack">
      <h3>{props.title}</h3>
      {props.note && <p className="small-text">{props.note}</p>}
      <ul className="stack divided">
        {props.needs.map((one) => (
          <li key={one.id} className="spread">
            <span>
              <span className="small-text">
                {words.needs[one.kind]}
                {one.noted && ` · ${words.participant.need.noted}`}
              </span>
              <br />
              <bdi>{one.text}</bdi>
            </span>
            {one.removable && (
              <Quiet onClick={() => props.onRemove(one.id)}>{words.common.remove}</Quiet>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
