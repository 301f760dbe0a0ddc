import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { Quiet } from '../../ui/Button.tsx'
import { useShort } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { Break } from './Break.tsx'
import { Focus } from './Focus.tsx'
import { LastTime } from '../LastTime.tsx'
import { Glance } from './Glance.tsx'
import type { Guard } from './guard.ts'
import { OffLimits } from './OffLimits.tsx'
import { Repair } from './Repair.tsx'
import { Causes } from './repair/Causes.tsx'
import type { Following } from './repair/following.ts'
import { Repairs } from './repair/Repairs.tsx'
import { Settings } from './Settings.tsx'

/** A glance at how it feels, and one sentence when comfort dropped, in space kept free for it. */
export function CheckIn(props: {
  panel: Panel
  view: CoachView
  /** When the connection was lost; null while it is there. */
  since: number | null
  zoom: Zoom | null
  guard: Guard
  following: Following
  onWrapUp: () => void
}) {
  const { panel, view, since, zoom, following } = props
  const { covered, because, cover } = props.guard
  const said = words.coach.checkIn
  const short = useShort()
  const repairing = following.prompt !== null || following.next !== null
  const repair = <Repair panel={panel} view={view} following={following} covered={covered} />
  // In Zoom's smallest window one of the two fits: the sentence, or the answer.
  if (short && repairing && !covered) return repair

  return (
    <>
      {!short && repair}
      <section className="card" aria-labelledby="glance">
        <div className="spread">
          <h2 id="glance">{said.title}</h2>
          {!short && <Cover covered={covered} onCover={cover} />}
        </div>
        {covered ? (
          <p className="glance" role="status">
            {because ? words.coach.guard[because] : words.coach.covered}
          </p>
        ) : (
          <Glance view={view} since={since} />
        )}
        {view.offline > 0 && (
          <p className="small-text">{words.coach.present.offline(view.offline)}</p>
        )}
      </section>
      <Focus panel={panel} view={view} />
      <Causes panel={panel} />
      <LastTime
        commitments={view.commitments}
        openedAt={view.session.openedAt}
        onLook={props.onWrapUp}
      />
      {view.repairs.length > 0 && !covered && (
        <details>
          <summary>{words.promises.repairs.title}</summary>
          <Repairs panel={panel} view={view} following={following} />
        </details>
      )}
      <Break agreed={view.script.logistics.breaks} />
      <Settings panel={panel} view={view} zoom={zoom} />
      {/* Below everything that is tapped: what comes here moves nothing. */}
      {!covered && <OffLimits needs={view.needs} />}
      {view.fewer && <p className="small-text">{words.controls.fewer.coach}</p>}
    </>
  )
}

/** One tap blanks the answers on a screen that is shared. */
export function Cover(props: { covered: boolean; onCover: (covered: boolean) => void }) {
  const { covered, onCover } = props
  return (
    <Quiet onClick={() => onCover(!covered)}>
      {covered ? words.coach.uncover : words.coach.cover}
    </Quiet>
  )
}
