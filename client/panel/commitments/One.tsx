import { useState } from 'react'
import { TEXT_LENGTH } from '../../../server/contract/limits.ts'
import type { CommitmentStep, CommitmentView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { apart, words } from '../../words/words.ts'

const { promises, practice, commitments: said } = words

/** One promise: what and by when, one tap when it is kept, everything else behind "More". */
export function OneCommitment(props: {
  panel: Panel
  commitment: CommitmentView
  openedAt: number
}) {
  const { panel, commitment: one, openedAt } = props
  const { ask, problem, busy } = useAsking(panel)
  const [more, setMore] = useState(false)
  const last = one.history[one.history.length - 1]
  const mayUndo = last?.what === 'kept' && last.at >= openedAt
  const keep = (kept: boolean) => void ask({ type: 'keep-commitment', id: one.id, kept })
  return (
    <li className="stack">
      <p className="small-text">{aboutIt(one)}</p>
      <p>
        <bdi>{one.text}</bdi>
      </p>
      <div className="row">
        {one.state === 'open' ? (
          <Outlined disabled={busy} onClick={() => keep(true)}>
            {promises.kept}
          </Outlined>
        ) : (
          <span className="label">{practice.commitmentStates[one.state]}</span>
        )}
        {mayUndo && (
          <Quiet disabled={busy} onClick={() => keep(false)}>
            {promises.undo}
          </Quiet>
        )}
        <Quiet aria-expanded={more} onClick={() => setMore(!more)}>
          {promises.more}
        </Quiet>
      </div>
      {more && (
        <>
          {one.state === 'open' && <Changing panel={panel} commitment={one} />}
          <section className="stack">
            <h3>{promises.happened}</h3>
            <ul>
              {one.history.map((step, place) => (
                <li key={place} className="small-text">
                  {stepIn(one, step)}
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <Notice text={problem} problem />
    </li>
  )
}

/** Other words or another day; or letting go, which says what it does before the second tap. */
function Changing({ panel, commitment }: { panel: Panel; commitment: CommitmentView }) {
  const { id, mine } = commitment
  const { ask, problem, busy } = useAsking(panel)
  const [doing, setDoing] = useState<'renegotiate' | 'let-go' | null>(null)
  const [text, setText] = useState(commitment.text)
  const [due, setDue] = useState(commitment.due ?? '')
  const same = text.trim() === commitment.text && (due || null) === commitment.due

  async function renegotiate() {
    const asked = { id, text: text.trim(), due: due || null }
    if (await ask({ type: 'renegotiate-commitment', ...asked })) setDoing(null)
  }

  if (doing === 'renegotiate')
    return (
      <div className="stack">
        <Field label={said.what} value={text} onChange={setText} multiline longest={TEXT_LENGTH} />
        <Field label={said.when} value={due} onChange={setDue} type="date" />
        <p className="small-text">{promises.renegotiateNote}</p>
        <div className="row">
          <Outlined
            disabled={same || text.trim() === '' || busy}
            onClick={() => void renegotiate()}
          >
            {promises.renegotiate}
          </Outlined>
          <Quiet onClick={() => setDoing(null)}>{words.common.cancel}</Quiet>
        </div>
        <Notice text={problem} problem />
      </div>
    )
  // "Cancel" comes where "Let go" was: a double tap lets nothing go.
  if (doing === 'let-go')
    return (
      <div className="stack">
        <div className="row">
          <Quiet onClick={() => setDoing(null)}>{words.common.cancel}</Quiet>
          <Outlined disabled={busy} onClick={() => void ask({ type: 'let-go-commitment', id })}>
            {promises.letGoSure}
          </Outlined>
        </div>
        <p className="small-text">{promises.letGoNote}</p>
        <Notice text={problem} problem />
      </div>
    )
  return (
    <div className="stack">
      <div className="row">
        {mine ? (
          <Quiet disabled={busy} onClick={() => void ask({ type: 'remove-commitment', id })}>
            {words.common.remove}
          </Quiet>
        ) : (
          <Quiet onClick={() => setDoing('let-go')}>{promises.letGo}</Quiet>
        )}
        <Quiet
          onClick={() => {
            setText(commitment.text)
            setDue(commitment.due ?? '')
            setDoing('renegotiate')
          }}
        >
          {promises.renegotiate}
        </Quiet>
      </div>
      <Notice text={problem} problem />
    </div>
  )
}

function aboutIt({ promiser, kind, due, overdue, clause }: CommitmentView): string {
  const parts = [
    words.promisers[promiser],
    kind !== 'other' && practice.commitmentKinds[kind],
    due !== null && (overdue ? promises.wasDue(words.day(due)) : said.by(words.day(due))),
    clause !== null && promises.fromAgreement,
  ]
  return parts.filter((part) => part !== false).join(' · ')
}

/** A step says its words where they were others than now. */
function stepIn(one: CommitmentView, { at, what, text, due }: CommitmentStep): string {
  const parts = [
    words.date(at),
    promises.steps[what],
    text !== one.text && promises.quoted(apart(text)),
    due !== one.due && due !== null && said.by(words.day(due)),
  ]
  return parts.filter((part) => part !== false).join(' · ')
}
