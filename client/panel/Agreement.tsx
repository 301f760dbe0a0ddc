import { useState } from 'react'
import { TEXT_LENGTH } from '../../server/contract/limits.ts'
import type { ClauseView } from '../../server/contract/views.ts'
import type { Promiser, StandardClause } from '../../server/contract/vocabulary.ts'
import { newId } from '../id.ts'
import type { Panel } from '../session.ts'
import { useAsking } from '../ui/asking.ts'
import { Outlined, Quiet } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PrintAgreement } from '../ui/PrintAgreement.tsx'
import { apart, words } from '../words/words.ts'
import { CommitmentForm } from './commitments/Form.tsx'

const STANDARD = Object.keys(words.clauses) as StandardClause[]

/** What both sides agree on. Either proposes or changes a line; it holds when both accept it. */
export function Agreement(props: {
  panel: Panel
  view: { agreement: ClauseView[]; session: { coachName: string; openedAt: number } }
  side: Promiser
  /** Where printing is uncertain. */
  inZoom: boolean
}) {
  const { panel, side, inZoom } = props
  const { agreement: clauses, session } = props.view
  const own = clauses.filter(({ id }) => !(id in words.clauses))
  const [extra, setExtra] = useState<string | null>(null)
  const known = own.some(({ id }) => id === extra)
  return (
    <section className="stack" aria-labelledby="agreement">
      <h2 id="agreement">{words.agreement.title}</h2>
      <p className="quiet-text">{words.agreement.intro}</p>
      {STANDARD.map((id) => (
        <Clause
          key={id}
          panel={panel}
          side={side}
          id={id}
          title={words.clauses[id]}
          clause={clauses.find((clause) => clause.id === id) ?? null}
        />
      ))}
      {own.map((clause) => (
        <Clause
          key={clause.id}
          panel={panel}
          side={side}
          id={clause.id}
          title={words.agreement.own}
          clause={clause}
        />
      ))}
      {extra && !known ? (
        <Clause
          key={extra}
          panel={panel}
          side={side}
          id={extra}
          title={words.agreement.own}
          clause={null}
          writing
        />
      ) : (
        <div>
          <Quiet onClick={() => setExtra(newId())}>{words.agreement.own}</Quiet>
        </div>
      )}
      {inZoom ? (
        <p className="small-text">{words.promises.print.inZoom}</p>
      ) : (
        clauses.length > 0 && (
          <PrintAgreement
            clauses={clauses}
            coachName={apart(session.coachName) || words.yourCoach}
            at={session.openedAt}
          />
        )
      )}
    </section>
  )
}

function Clause(props: {
  panel: Panel
  side: Promiser
  id: string
  title: string
  clause: ClauseView | null
  writing?: boolean
}) {
  const { panel, side, id, title, clause } = props
  const [promising, setPromising] = useState<'writing' | 'made' | null>(null)
  const { ask, problem, busy, clear } = useAsking(panel)
  /** What is being typed, and the version it began from. */
  const [draft, setDraft] = useState<{ text: string; version: number } | null>(
    props.writing ? { text: '', version: 0 } : null,
  )

  async function propose() {
    if (!draft) return
    const { text, version } = draft
    const done = await ask({ type: 'propose-clause', id, text: text.trim(), version })
    // Refused, someone changed it meanwhile: the new words are shown above. What is typed stays.
    setDraft((now) =>
      now && (!done || now.text !== text) ? { ...now, version: panelVersion(panel, id) } : null,
    )
  }

  return (
    <article className="card" aria-labelledby={`clause-${id}`}>
      <div className="spread">
        <h3 id={`clause-${id}`}>{title}</h3>
        <span className="small-text">{stateOf(clause)}</span>
      </div>
      {clause && (
        <p>
          <bdi>{clause.text}</bdi>
        </p>
      )}
      {draft ? (
        <>
          <Field
            label={words.agreement.wording}
            value={draft.text}
            onChange={(text) => setDraft({ ...draft, text })}
            multiline
            longest={TEXT_LENGTH}
          />
          <div className="row">
            <Outlined disabled={draft.text.trim() === '' || busy} onClick={() => void propose()}>
              {words.agreement.propose}
            </Outlined>
            <Quiet
              onClick={() => {
                clear()
                setDraft(null)
              }}
            >
              {words.common.cancel}
            </Quiet>
          </div>
        </>
      ) : (
        <div className="row">
          {clause && !clause.mine && (
            <Outlined
              disabled={busy}
              aria-describedby={`clause-${id}`}
              onClick={() => void ask({ type: 'accept-clause', id, version: clause.version })}
            >
              {words.agreement.agree}
            </Outlined>
          )}
          <Quiet
            aria-describedby={`clause-${id}`}
            onClick={() => setDraft({ text: clause?.text ?? '', version: clause?.version ?? 0 })}
          >
            {clause ? words.agreement.change : words.agreement.propose}
          </Quiet>
          {clause?.agreed && promising !== 'writing' && (
            <Quiet onClick={() => setPromising('writing')}>{words.promises.makeOne}</Quiet>
          )}
        </div>
      )}
      {clause && promising === 'writing' && (
        <CommitmentForm
          panel={panel}
          side={side}
          from={{ clause: id, text: clause.text }}
          onMade={() => setPromising('made')}
          onCancel={() => setPromising(null)}
        />
      )}
      {promising === 'made' && <p className="quiet-text">{words.promises.made}</p>}
      <Notice text={problem} problem />
    </article>
  )
}

const stateOf = (clause: ClauseView | null): string => {
  const { state } = words.agreement
  if (!clause) return state.none
  if (clause.agreed) return state.agreed
  if (!clause.mine) return clause.reopened ? state.changed : state.mine
  return state.theirs
}

function panelVersion(panel: Panel, id: string): number {
  const view = panel.view()
  if (!view || !('agreement' in view)) return 0
  return view.agreement.find((clause) => clause.id === id)?.version ?? 0
}
