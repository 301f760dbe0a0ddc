import { useState } from 'react'
import type { DeskHome } from '../../../server/contract/looks.ts'
import { useLook } from '../../panel/look.ts'
import { usePanel } from '../../session.ts'
import { Quiet } from '../../ui/Button.tsx'
import { LanguageChoice } from '../../ui/LanguageChoice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Unsent } from '../../ui/Unsent.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { AtDeskProps } from '../AtDesk.tsx'
import { signOut } from '../boot.ts'
import { addressOf } from '../place.ts'
import { weekAt, weekBefore } from '../week.ts'
import { Clients } from './Clients.tsx'
import { Due } from './Due.tsx'
import type { Finding } from './finding.ts'
import { Next } from './Next.tsx'

/** What a coach comes back to: what is promised, who comes next, and everyone they work with. */
export function Home(
  props: AtDeskProps & { finding: Finding; onFinding: (finding: Finding) => void },
) {
  const { panel, zoom } = props
  const { connection } = usePanel(panel)
  const [lastWeek] = useState(() => weekBefore(weekAt(Date.now())))
  const { found, refusal, again } = useLook(panel, { what: 'desk', ...lastWeek })
  const { places } = words.desk
  const desk = found?.desk
  return (
    <Shell title={places.title} connection={connection} wide>
      <Notice text={refusal && words.refusals[refusal]} problem />
      <Unsent panel={panel} />
      {!desk && !refusal && <div className="skeleton" />}
      {desk?.engagements.length === 0 && <First />}
      {desk && desk.engagements.length > 0 && (
        <div className="desk-columns">
          <div className="desk-column">
            <Due panel={panel} title={places.due.title} due={desk.due} onStale={again} />
            <Next engagements={desk.engagements} />
            <Between lastWeek={desk.lastWeek} />
          </div>
          <Clients
            engagements={desk.engagements}
            finding={props.finding}
            onFinding={props.onFinding}
          />
        </div>
      )}
      <LanguageChoice />
      {!zoom && <SignOut />}
    </Shell>
  )
}

/** For whoever has led no session yet. */
function First() {
  const { first } = words.desk.places
  return (
    <section className="card" aria-labelledby="first">
      <h2 id="first">{first.title}</h2>
      <p>{first.what}</p>
      <p className="quiet-text">{first.words}</p>
      <div>
        <a className="button button-outlined" href={addressOf({ at: 'words' })}>
          {first.go}
        </a>
      </div>
    </section>
  )
}

/** Said once, where there were sessions and nothing was written about them. */
function Between({ lastWeek: { week, sessions, reflected } }: Pick<DeskHome, 'lastWeek'>) {
  const { between } = words.desk.places
  const remind = sessions > 0 && !reflected
  return (
    <section className="card" aria-labelledby="between-sessions">
      <h2 id="between-sessions">{between.title}</h2>
      <div className="row">
        {remind && (
          <a className="button button-outlined" href={addressOf({ at: 'week', week })}>
            {between.lastWeek}
          </a>
        )}
        <a
          className={remind ? 'button button-quiet' : 'button button-outlined'}
          href={addressOf({ at: 'week', week: null })}
        >
          {between.week}
        </a>
      </div>
    </section>
  )
}

function SignOut() {
  const [failed, setFailed] = useState(false)
  const { places } = words.desk
  return (
    <div className="stack">
      <div>
        <Quiet
          onClick={() =>
            void signOut().then((done) =>
              done ? location.assign(location.pathname) : setFailed(true),
            )
          }
        >
          {places.signOut}
        </Quiet>
      </div>
      <Notice text={failed ? places.notSignedOut : null} problem />
    </div>
  )
}
