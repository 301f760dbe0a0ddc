import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Quiet } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useShort } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { Glance } from './Glance.tsx'
import type { Guard } from './guard.ts'
import { OffLimits } from './OffLimits.tsx'
import { Repair } from './Repair.tsx'
import { Settings } from './Settings.tsx'

/** A glance at how it feels, and one sentence when comfort dropped, in space kept free for it. */
export function CheckIn(props: {
  panel: Panel
  view: CoachView
  /** When the connection was lost; null while it is there. */
  since: number | null
  zoom: Zoom | null
  guard: Guard
}) {
  const { panel, view, since, zoom } = props
  const { covered, because, cover } = props.guard
  const { ask, problem } = useAsking(panel)
  const said = words.coach.checkIn
  const short = useShort()
  const repairing = view.prompt !== null || view.repairs.some(({ outcome }) => outcome === null)
  // In Zoom's smallest window one of the two fits: the sentence, or the answer.
  if (short && repairing && !covered) return <Repair panel={panel} view={view} covered={covered} />

  return (
    <>
      {!short && <Repair panel={panel} view={view} covered={covered} />}
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
      <div className="row">
        <Quiet onClick={() => void ask({ type: 'mark-strain' })}>{said.strain}</Quiet>
      </div>
      <Notice text={problem} problem />
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
