import { useId, useState } from 'react'
import type { DueView } from '../../../server/contract/looks.ts'
import type { Panel } from '../../session.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { useAtSession } from '../at-session.ts'
import { addressOf } from '../place.ts'
import { nameOf } from './finding.ts'

/** What is read at a glance; the others unfold. */
const AT_ONCE = 6

/** Open promises of both sides, what is late first. What is kept here stays in its place. */
export function Due(props: {
  panel: Panel
  title: string
  due: DueView[]
  /** Without the name of whom they were made with: the page is about that one. */
  alone?: boolean
  onStale: () => void
}) {
  const { panel, title, due, alone = false, onStale } = props
  const id = useId()
  const said = words.desk.places.due
  const list = (some: DueView[]) => (
    <ul className="divided">
      {some.map((one) => (
        <Promised key={one.commitment.id} panel={panel} due={one} alone={alone} onStale={onStale} />
      ))}
    </ul>
  )
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {due.length === 0 ? <p className="quiet-text">{said.none}</p> : list(due.slice(0, AT_ONCE))}
      {due.length > AT_ONCE && (
        <details>
          <summary>{said.more}</summary>
          {list(due.slice(AT_ONCE))}
        </details>
      )}
    </section>
  )
}

/** One tap keeps a promise of the coach's own; a client says it of theirs. */
function Promised(props: { panel: Panel; due: DueView; alone: boolean; onStale: () => void }) {
  const { panel, alone, onStale } = props
  const { engagement, label, session, commitment } = props.due
  const { id, promiser, text, due, overdue } = commitment
  const { ask, problem, busy } = useAtSession(panel)
  const [kept, setKept] = useState(false)
  const said = words.desk.places.due
  async function keep(now: boolean) {
    if (await ask(session, { type: 'keep-commitment', id, kept: now })) setKept(now)
    else onStale()
  }
  const when =
    due && (overdue ? said.overdue(words.day(due)) : words.commitments.by(words.day(due)))
  const about = (
    <>
      {!alone && <span className="label">{nameOf(label)}</span>}
      <span>
        <bdi>{text}</bdi>
      </span>
      <span className="small-text">
        {said.who[promiser]}
        {when && <span className={overdue ? 'label' : undefined}>{` · ${when}`}</span>}
      </span>
    </>
  )
  return (
    <li>
      <div className="desk-promise">
        {alone ? (
          <div className="desk-row">{about}</div>
        ) : (
          <a className="desk-row" href={addressOf({ at: 'engagement', engagement })}>
            {about}
          </a>
        )}
        {promiser === 'coach' && (
          <div className="row" role="group" aria-label={text}>
            {kept ? (
              <>
                <span className="label" role="status">
                  {said.kept}
                </span>
                <Quiet disabled={busy} onClick={() => void keep(false)}>
                  {said.undo}
                </Quiet>
              </>
            ) : (
              <Outlined disabled={busy} onClick={() => void keep(true)}>
                {said.kept}
              </Outlined>
            )}
          </div>
        )}
      </div>
      <Notice text={problem} problem />
    </li>
  )
}
