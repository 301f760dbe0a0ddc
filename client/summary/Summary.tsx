import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { SummaryView } from '../../server/contract/views.ts'
import { Outlined } from '../ui/Button.tsx'
import { Revoke } from '../ui/Revoke.tsx'
import { words } from '../words/words.ts'
import { openSummary, revokeLink } from './open.ts'
import type { Opened } from './open.ts'
import { Pulse } from './Pulse.tsx'

/** What a session leaves behind, for whoever holds the link. */
export function Summary() {
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    const open = (): void => void openSummary().then(setOpened)
    open()
    // Another link pasted into the same tab changes only the fragment.
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [])

  const { summary, common } = words
  if (opened === null) return <main className="page">{summary.loading}</main>
  if (opened === 'gone')
    return (
      <main className="page stack">
        <h1>{summary.gone}</h1>
        <p>{summary.goneNext}</p>
      </main>
    )
  if (opened === 'unreachable' || opened === 'not-yet')
    return (
      <main className="page stack">
        <p>{opened === 'not-yet' ? summary.notYet : summary.failed}</p>
        <div>
          <Outlined onClick={() => void openSummary().then(setOpened)}>{common.retry}</Outlined>
        </div>
      </main>
    )
  return <Page view={opened} onRevoke={(link) => void revokeLink(link).then(setOpened)} />
}

function Page({ view, onRevoke }: { view: SummaryView; onRevoke: (link: string) => void }) {
  const { summary } = words
  const coachName = view.coachName || words.yourCoach
  return (
    <main className="page stack divided">
      <header className="stack">
        <h1>{view.label || summary.title}</h1>
        <p className="quiet-text">
          {summary.session(view.number)} · {words.date(view.openedAt)} · {summary.with(coachName)}
        </p>
        <p className="small-text">{summary.until(words.date(view.expiresAt))}</p>
        <div className="no-print">
          <Outlined onClick={() => print()}>{summary.print}</Outlined>
        </div>
      </header>

      {view.focus !== null && (
        <section className="stack">
          <h2>{words.prepare.today.title}</h2>
          <p>{view.focus}</p>
        </section>
      )}
      {view.next !== null && (
        <section className="stack">
          <h2>{words.prepare.next.title}</h2>
          <p>{words.prepare.next.at(words.date(view.next), words.time(view.next))}</p>
        </section>
      )}

      <Block title={summary.agreement} empty={view.agreement.length === 0}>
        {view.agreement.map(({ id, text, agreed }) => (
          <li key={id}>
            {id in words.clauses && (
              <span className="label">{words.clauses[id as keyof typeof words.clauses]}: </span>
            )}
            {text}
            {!agreed && <span className="small-text"> ({summary.notAgreed})</span>}
          </li>
        ))}
      </Block>

      <Block title={summary.commitments} empty={view.commitments.length === 0}>
        {view.commitments.map(({ promiser, text, due }, index) => (
          <li key={index}>
            <span className="label">{words.promisers[promiser]}: </span>
            {text}
            {due && ` (${words.commitments.by(words.day(due))})`}
          </li>
        ))}
      </Block>

      <Block title={summary.needs[view.side]} empty={view.needs.length === 0}>
        {view.needs.map(({ kind, text }, index) => (
          <li key={index}>
            <span className="label">{words.needs[kind]}: </span>
            {text}
          </li>
        ))}
      </Block>

      <Block title={summary.pulse} empty={view.pulse.length === 0}>
        {view.pulse.map((one) => (
          <Pulse key={one.number} one={one} side={view.side} />
        ))}
      </Block>

      {view.checklist && (
        <Block title={summary.checklist} empty={false}>
          {view.checklist.map(({ card, confirmed }) => (
            <li key={card}>
              {words.checklist[card]}{' '}
              <span className="small-text">{confirmed ? summary.covered : summary.notCovered}</span>
            </li>
          ))}
        </Block>
      )}

      <section className="stack no-print">
        <h2>{summary.links}</h2>
        <ul className="stack">
          {view.links.map(({ id, side, revoked }) => (
            <li key={id} className="spread">
              <span>{view.side === 'coach' ? summary.linkOf[side] : summary.ownLink}</span>
              <Revoke revoked={revoked} onRevoke={() => onRevoke(id)} />
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}

function Block(props: { title: string; empty: boolean; children: ReactNode }) {
  return (
    <section className="stack">
      <h2>{props.title}</h2>
      {props.empty ? (
        <p className="quiet-text">{words.summary.nothingHere}</p>
      ) : (
        <ul className="stack">{props.children}</ul>
      )}
    </section>
  )
}
