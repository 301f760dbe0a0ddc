import { useState } from 'react'
import type { DueView, EngagementView } from '../../../server/contract/looks.ts'
import { NextSession } from '../../panel/coach/NextSession.tsx'
import { LastTime } from '../../panel/coach/prepare/LastTime.tsx'
import { useLook } from '../../panel/look.ts'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { EngagementPulse } from '../../ui/pulse/EngagementPulse.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Unsent } from '../../ui/Unsent.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { AtDeskProps } from '../AtDesk.tsx'
import { Care } from '../care/Care.tsx'
import { useAtSession } from '../at-session.ts'
import { Due } from '../home/Due.tsx'
import { nameOf } from '../home/finding.ts'
import { LinkList } from '../links/LinkList.tsx'
import { addressOf } from '../place.ts'
import { Sessions } from './Sessions.tsx'

/** One client, or one group, from session to session: what to prepare with comes first. */
export function Engagement(props: AtDeskProps & { engagement: string }) {
  const { panel, zoom, base, engagement } = props
  const { connection } = usePanel(panel)
  const { found, refusal, again } = useLook(panel, { what: 'engagement', engagement })
  const [erased, setErased] = useState(false)
  const { one } = words.desk.places
  const view = found?.engagement
  return (
    <Shell
      title={view && !erased ? nameOf(view.label) : one.title}
      connection={connection}
      side={
        <a className="button button-quiet" href={addressOf({ at: 'home' })}>
          {one.back}
        </a>
      }
      wide
    >
      <Notice text={refusal && words.refusals[refusal]} problem />
      <Unsent panel={panel} />
      {!view && !refusal && <div className="skeleton" />}
      {view && (
        <div className="desk-columns">
          {!erased && <Before {...props} view={view} again={again} />}
          <div className="desk-column">
            {!erased && <Ahead {...props} view={view} again={again} />}
            <Care
              panel={panel}
              zoom={zoom}
              base={base}
              view={view}
              onChanged={again}
              onErased={() => setErased(true)}
            />
          </div>
        </div>
      )}
    </Shell>
  )
}

type Part = AtDeskProps & { view: EngagementView; again: () => void }

/** What to prepare with. */
function Before({ panel, view, again }: Part) {
  const { one } = words.desk.places
  return (
    <div className="desk-column">
      <Due panel={panel} title={one.promises} due={dueIn(view)} alone onStale={again} />
      {/* Promises stand above, where they can be kept. */}
      <LastTime last={{ ...view.preparation, commitments: [] }} />
      <section className="card" aria-labelledby="over-sessions">
        <h2 id="over-sessions">{one.pulse}</h2>
        <EngagementPulse pulse={view.pulse} />
      </section>
    </div>
  )
}

/** When they meet again, what there was, and who can read it. */
function Ahead({ panel, zoom, base, view, again }: Part) {
  return (
    <>
      {view.endedAt === null && <Next panel={panel} view={view} onSet={again} />}
      <Sessions view={view} />
      <WaysOn engagement={view.id} />
      <section className="card" aria-labelledby="links-here">
        <h2 id="links-here">{words.desk.places.one.links}</h2>
        <LinkList
          panel={panel}
          zoom={zoom}
          base={base}
          links={[...view.links].reverse()}
          withSession
          atOnce={2}
          onChanged={again}
        />
      </section>
    </>
  )
}

/** It stands in the newest session, whether that is over or not. */
function Next({ panel, view, onSet }: { panel: Panel; view: EngagementView; onSet: () => void }) {
  const { ask, problem } = useAtSession(panel)
  const newest = view.sessions[view.sessions.length - 1]
  // While a session is open, the one after it is set in its panel.
  if (!newest || newest.closedAt === null) return null
  return (
    <NextSession
      at={view.preparation.plannedFor}
      problem={problem}
      onSet={(at) => void ask(newest.id, { type: 'set-next', at }).then(onSet)}
    />
  )
}

function WaysOn({ engagement }: { engagement: string }) {
  const { one } = words.desk.places
  return (
    <div className="row">
      <a className="button button-outlined" href={addressOf({ at: 'log', engagement })}>
        {one.soFar}
      </a>
      <a className="button button-outlined" href={addressOf({ at: 'supervision', engagement })}>
        {one.supervision}
      </a>
    </div>
  )
}

/** As the desk's first page lists them: what is due first. */
function dueIn({ id, label, sessions, preparation }: EngagementView): DueView[] {
  const session = sessions[sessions.length - 1]?.id ?? ''
  const due = preparation.commitments.map((commitment) => ({
    engagement: id,
    label,
    session,
    commitment,
  }))
  due.sort((first, second) => (dayOf(first) < dayOf(second) ? -1 : 1))
  return due
}

const dayOf = ({ commitment }: DueView): string => commitment.due ?? '9999'
