import { useState } from 'react'
import type { ReactNode } from 'react'
import type { SummaryView } from '../../server/contract/summary.ts'
import type { Factor } from '../../server/contract/vocabulary.ts'
import { EndPulseWords } from '../ui/EndPulseWords.tsx'
import { LanguageChoice } from '../ui/LanguageChoice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PrintAgreement } from '../ui/PrintAgreement.tsx'
import { apart, words } from '../words/words.ts'
import { AddToCalendar } from './AddToCalendar.tsx'
import { Block } from './Block.tsx'
import { CoachsOwn } from './CoachsOwn.tsx'
import { Felt } from './Felt.tsx'
import { HandOver } from './HandOver.tsx'
import { titleOf } from './in-words.ts'
import { Links } from './Links.tsx'
import { Mine } from './Mine.tsx'
import { Out } from './Out.tsx'
import { Promises } from './Promises.tsx'
import type { Do } from './Summary.tsx'

type Part = { view: SummaryView; ask: Do }

/** The page behind a link. */
export function Page({ view, ask, problem }: Part & { problem: string | null }) {
  return (
    <main className="page stack divided summary-page">
      <Header view={view} />
      <Parts view={view} ask={ask} />
      {!view.preview && <Links view={view} ask={ask} />}
      {!view.preview && <LanguageChoice />}
      <Notice text={problem} problem />
    </main>
  )
}

/**
 * What a session left, part by part. At a coach's desk the same, without links. `past`:
 * another came after it, so what is open is settled there.
 */
export function Parts({ view, ask, past = false }: Part & { past?: boolean }) {
  const { summary, practice, promises } = words
  // What has ended goes on to no other session.
  const next = view.endedAt === null ? view.next : null
  /** What trust is built from: named where the coach looks back. */
  const factorOf = (factor: Factor): string | null =>
    view.side === 'coach' ? practice.factors[factor] : null
  return (
    <>
      <HandOver view={view} ask={ask} />
      {view.focus !== null && (
        <section className="stack">
          <h2>{words.prepare.today.title}</h2>
          <div>
            <bdi>{view.focus}</bdi> <Mine view={view} ask={ask} on="focus" what="focus" of="" />
          </div>
        </section>
      )}
      {next !== null && (
        <section className="stack">
          <h2>{words.prepare.next.title}</h2>
          <div className="spread">
            <p>{words.prepare.next.at(words.date(next), words.time(next))}</p>
            {!view.preview && (
              <AddToCalendar
                label={words.after.calendar.add}
                name={words.after.calendar.sessionFile}
                file={({ sessionFile }) => sessionFile({ ...view, next }, Date.now())}
              />
            )}
          </div>
        </section>
      )}

      <Block
        title={summary.agreement}
        factor={factorOf('boundaries')}
        empty={view.agreement.length === 0}
        after={
          view.agreement.length > 0 && (
            <PrintAgreement
              clauses={view.agreement}
              coachName={apart(view.coachName) || words.yourCoach}
              at={view.openedAt}
            />
          )
        }
      >
        {view.agreement.map(({ id, text, agreed }) => (
          <li key={id}>
            {titleOf(id) !== null && <span className="label">{titleOf(id)}: </span>}
            <bdi>{text}</bdi>
            {!agreed && <span className="small-text"> ({summary.notAgreed})</span>}{' '}
            <Mine view={view} ask={ask} on="clause" of={id} />
          </li>
        ))}
      </Block>

      <Promises view={view} ask={ask} past={past} factor={factorOf('reliability')} />

      <Block
        title={summary.needs[view.side]}
        factor={factorOf('safety')}
        empty={view.needs.length === 0}
      >
        {view.needs.map(({ id, kind, text }) => (
          <li key={id}>
            <span className="label">{words.needs[kind]}: </span>
            <bdi>{text}</bdi> <Mine view={view} ask={ask} on="need" what="need" of={id} />
          </li>
        ))}
      </Block>

      <Felt view={view} ask={ask} factor={factorOf('safety')} />

      {view.endPulse && Object.keys(view.endPulse).length > 0 && (
        <Block
          title={promises.summary.endPulse[view.side]}
          factor={factorOf('empathy')}
          empty={false}
          after={<p className="small-text">{promises.summary.ownQuestions}</p>}
        >
          <EndPulseWords given={view.endPulse} />
          <li>
            <Mine view={view} ask={ask} what="end-pulse" of="" />
          </li>
        </Block>
      )}

      {view.side === 'coach' && <CoachsOwn view={view} factorOf={factorOf} />}
      {!view.preview && <Out view={view} />}
    </>
  )
}

/** `desk` is the way back, where it is read there and no link opens it. */
export function Header({ view, desk }: { view: SummaryView; desk?: ReactNode }) {
  const { summary, after, links } = words
  const coachName = apart(view.coachName) || words.yourCoach
  const { endedAt, keptUntil, expiresAt } = view
  const [now] = useState(() => Date.now())
  return (
    <header className="stack">
      {desk}
      {view.preview && <p className="notice">{links.preview}</p>}
      <h1>{apart(view.label ?? '') || summary.title}</h1>
      <p className="quiet-text">
        {summary.session(view.number)} · {words.date(view.openedAt)} · {summary.with(coachName)}
      </p>
      {endedAt !== null && (
        <p className="notice">
          {view.side === 'coach'
            ? after.endedByYou(words.date(endedAt))
            : after.ended(coachName, words.date(endedAt))}{' '}
          {keptUntil > now && after.erased(words.date(keptUntil))}
        </p>
      )}
      <p className="small-text no-print">
        {!desk && summary.until(words.date(expiresAt))}{' '}
        {endedAt === null && after.kept(words.date(keptUntil))}
      </p>
      {view.removed && <p className="small-text">{links.removed}</p>}
    </header>
  )
}
