import type { SummaryView } from '../../server/contract/summary.ts'
import { Outlined } from '../ui/Button.tsx'
import { LifeChoice } from '../ui/LifeChoice.tsx'
import { LinkLog } from '../ui/LinkLog.tsx'
import { Revoke } from '../ui/Revoke.tsx'
import { apart, words } from '../words/words.ts'
import type { Do } from './Summary.tsx'

type Link = SummaryView['links'][number]

/** The links a reader may change: how long each opens, and what happened to it. */
export function Links({ view, ask }: { view: SummaryView; ask: Do }) {
  const { summary, links: said } = words
  const coachName = apart(view.coachName) || words.yourCoach
  return (
    <section className="stack no-print">
      <h2>{summary.links}</h2>
      {view.links.map((link) => (
        <div key={link.id} className="stack card">
          <div className="spread">
            <span id={`link-${link.id}`} className="label">
              {link.mine ? summary.ownLink : summary.linkOf[link.side]}
            </span>
            <Revoke
              revoked={link.revoked}
              whose={`link-${link.id}`}
              onRevoke={() => void ask({ type: 'revoke-link', link: link.id })}
              onUndo={() => void ask({ type: 'restore-link', link: link.id })}
            />
          </div>
          {!link.revoked && <Life link={link} ask={ask} />}
          {link.mine && link.handed && view.side === 'client' && (
            <>
              <p>{said.handed.told(coachName)}</p>
              <div>
                <Outlined onClick={() => void ask({ type: 'renew-link', link: link.id })}>
                  {said.handed.renew}
                </Outlined>
              </div>
              <p className="small-text">{said.handed.why}</p>
            </>
          )}
          <LinkLog log={link.log} />
        </div>
      ))}
      {view.side === 'client' && view.readByCoach.length > 0 && (
        <div className="stack">
          <h3>{said.log.coachRead(coachName)}</h3>
          <ul className="small-text">
            {view.readByCoach.map((at) => (
              <li key={at}>{moment(at)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Life({ link, ask }: { link: Link; ask: Do }) {
  const { lifeFrom } = words.links
  return (
    <div className="stack">
      <LifeChoice
        name={`life-${link.id}`}
        value={link.life}
        onChange={(value) => void ask({ type: 'set-link-life', link: link.id, life: value })}
      />
      <p className="small-text">
        {words.summary.until(words.date(link.expiresAt))} {lifeFrom}
      </p>
    </div>
  )
}

const moment = (at: number): string => words.list(words.date(at), words.time(at))
