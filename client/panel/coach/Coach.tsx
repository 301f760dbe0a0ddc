import { useEffect, useState } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Primary, Quiet } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Places, Shell, useShort } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { useZoomState } from '../zoom-state.ts'
import { CheckIn, Cover } from './CheckIn.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { Ended } from './Ended.tsx'
import { useGuard } from './guard.ts'
import { Invite } from './Invite.tsx'
import { Start } from './Start.tsx'
import { EndSession, WrapUp } from './WrapUp.tsx'
import { CARDS } from './said.ts'
import { useTalk } from './use-talk.ts'
import './coach.css'

type Place = 'start' | 'checkIn' | 'wrapUp'
const PLACES = (['start', 'checkIn', 'wrapUp'] as const).map((place) => ({
  place,
  label: words.coach.nav[place],
}))

/** The coach's live session: three places, one primary action on each, a check-in one tap away. */
export function Coach(props: { panel: Panel; view: CoachView; zoom: Zoom | null; base: string }) {
  const { panel, view, zoom, base } = props
  const { connection, unsent } = usePanel(panel)
  const { ask, problem, busy } = useAsking(panel)
  const unfinished = view.session.number === 1 && view.script.said.length < CARDS.length
  const [place, setPlace] = useState<Place>(
    view.checkIn || view.pulse.length > 0 || !unfinished ? 'checkIn' : 'start',
  )
  const [inviting, setInviting] = useState(false)
  const guard = useGuard(zoom)
  const inZoom = useZoomState(zoom)
  const share = useTalk(zoom, view.session.openedAt)
  const short = useShort()
  const live = connection === 'connected'
  const since = useLastLive(live)
  const over = view.session.closedAt !== null

  // Ending the meeting needs no tap: the session ends with it (C16).
  useEffect(
    () => (over ? undefined : zoom?.onEnded(() => void panel.send({ type: 'end-session' }))),
    [zoom, panel, over],
  )

  // Only host and co-host are told by Zoom; everyone's promise is to say it.
  const { elsewhere, recorded } = view
  const recording = inZoom?.recording ?? null
  useEffect(() => {
    if (recording !== null && recording !== recorded && !elsewhere && !over)
      void panel.send({ type: 'note-recording', on: recording })
  }, [recording, recorded, elsewhere, over, panel])

  async function checkIn() {
    if (!(await ask({ type: 'open-check-in' }))) return
    setPlace('checkIn')
    scrollTo(0, 0)
  }
  const { coach } = words
  const title = coach.header(view.session.label || coach.unnamed, view.session.number)
  if (view.elsewhere) return <Elsewhere panel={panel} title={title} />
  if (over) return <Ended panel={panel} view={view} zoom={zoom} base={base} title={title} />

  // The smallest window has room for one of the two in its header.
  const coverable = short && place === 'checkIn' && view.pulse.length > 0
  const invite = <Invite panel={panel} view={view} zoom={zoom} base={base} />
  const askNow = !view.checkIn && (
    <Outlined disabled={busy} onClick={() => void checkIn()}>
      {coach.checkIn.sendShort}
    </Outlined>
  )

  return (
    <Shell
      title={title}
      connection={connection}
      side={
        coverable ? (
          <Cover covered={guard.covered} onCover={guard.cover} />
        ) : (
          <Quiet aria-expanded={inviting} onClick={() => setInviting(!inviting)}>
            {coach.invite.title}
          </Quiet>
        )
      }
      dock={
        <>
          <Notice text={problem} problem />
          {place === 'start' && askNow}
          {place === 'checkIn' && (
            <CheckInButton view={view} busy={busy} onOpen={checkIn} onClose={ask} />
          )}
          {place === 'wrapUp' && <EndSession panel={panel} beside={askNow} />}
        </>
      }
      places={<Places places={PLACES} here={place} onGo={setPlace} />}
    >
      {unsent > 0 && connection !== 'connected' && (
        <Notice text={words.common.notSent}>
          <Outlined onClick={panel.reconnect}>{words.common.retry}</Outlined>
        </Notice>
      )}
      {view.apart > 0 && <Notice text={coach.apart(view.apart)} />}
      {inviting && invite}
      {place === 'start' && (
        <Start panel={panel} view={view} alone={view.present === 0 && !inviting && invite} />
      )}
      {place === 'checkIn' && (
        <CheckIn panel={panel} view={view} since={live ? null : since} zoom={zoom} guard={guard} />
      )}
      {place === 'wrapUp' && <WrapUp panel={panel} view={view} share={share} />}
    </Shell>
  )
}

function CheckInButton(props: {
  view: CoachView
  busy: boolean
  onOpen: () => Promise<void>
  onClose: ReturnType<typeof useAsking>['ask']
}) {
  const { checkIn } = props.view
  const { send, close } = words.coach.checkIn
  return checkIn ? (
    <Primary
      disabled={props.busy}
      onClick={() => void props.onClose({ type: 'close-check-in', number: checkIn.number })}
    >
      {close}
    </Primary>
  ) : (
    <Primary disabled={props.busy} onClick={() => void props.onOpen()}>
      {send}
    </Primary>
  )
}

/** When the connection was last there, in ms. Kept here, so that no change of place forgets it. */
function useLastLive(live: boolean): number {
  const [since, setSince] = useState(Date.now)
  useEffect(() => (live ? () => setSince(Date.now()) : undefined), [live])
  return since
}
