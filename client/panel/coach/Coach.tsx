import { useEffect, useState } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Primary, Quiet } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Unsent } from '../../ui/Unsent.tsx'
import { Places, Shell, useShort } from '../../ui/Shell.tsx'
import { apart, words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { useZoomState } from '../zoom-state.ts'
import { cadenceInWords } from '../asks-words.ts'
import { Again } from './Again.tsx'
import { Asks } from './Asks.tsx'
import { CheckIn, Cover } from './CheckIn.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { Ended } from './Ended.tsx'
import { useGuard } from './guard.ts'
import { Invite } from './Invite.tsx'
import { isEndMoment, isMoment, minutesSince, tooSoon } from './moments.ts'
import { useFollowing } from './repair/following.ts'
import { usePractice } from './prompts/practice.ts'
import { Prompts } from './prompts/Prompts.tsx'
import { Start } from './Start.tsx'
import { EndSession, WrapUp } from './WrapUp.tsx'
import { CARDS } from './said.ts'
import { useMinute } from './use-minute.ts'
import { useTalk } from './use-talk.ts'
import './coach.css'

type Place = 'start' | 'checkIn' | 'prompts' | 'wrapUp'
const PLACES = (['start', 'checkIn', 'prompts', 'wrapUp'] as const).map((place) => ({
  place,
  label: words.coach.nav[place],
}))

/** The coach's live session: four places, one primary action on each, a check-in one tap away. */
export function Coach(props: { panel: Panel; view: CoachView; zoom: Zoom | null; base: string }) {
  const { panel, view, zoom, base } = props
  const { connection } = usePanel(panel)
  const { ask, tell, problem, busy, clear } = useAsking(panel)
  const unfinished = view.session.number === 1 && view.script.said.length < CARDS.length
  const [place, setPlace] = useState<Place>(
    view.checkIn || view.prompt || view.pulse.length > 0 || !unfinished ? 'checkIn' : 'start',
  )
  const [inviting, setInviting] = useState(false)
  /** Minutes since the last check-in, while the coach is asked whether to send another. */
  const [soon, setSoon] = useState<number | null>(null)
  const guard = useGuard(zoom)
  const following = useFollowing(view)
  // Asked for here, so that it is there when prompts open.
  const practice = usePractice(panel)
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

  // In steps of five, so seldom; the coach's own week is what it is for.
  const [spoken, coverage] = [share?.share ?? null, share?.coverage ?? null]
  useEffect(() => {
    if (spoken !== null && coverage !== null && !elsewhere && !over)
      void panel.send({ type: 'note-talk', share: spoken, coverage })
  }, [spoken, coverage, elsewhere, over, panel])

  async function checkIn() {
    const minutes = tooSoon(view.asked, Date.now())
    if (minutes === null) await open({})
    else {
      clear()
      setSoon(minutes)
    }
  }
  async function open(how: { anyway?: boolean }) {
    const reply = await tell({ type: 'open-check-in', ...how })
    // By the server's clock, or by a check-in this panel did not know of yet.
    if (!reply.ok && reply.refusal === 'too-soon') {
      clear()
      return setSoon(minutesSince(view.asked, Date.now()))
    }
    setSoon(null)
    if (!reply.ok) return
    setPlace('checkIn')
    scrollTo(0, 0)
  }
  function go(to: Place) {
    setSoon(null)
    if (short) setInviting(false)
    setPlace(to)
  }
  const { coach } = words
  const title = coach.header(apart(view.session.label) || coach.unnamed, view.session.number)
  if (view.elsewhere) return <Elsewhere panel={panel} title={title} />
  if (over) return <Ended panel={panel} view={view} zoom={zoom} base={base} title={title} />

  // The smallest window has room for one of the two in its header, and shows one surface at a time.
  const coverable = short && place === 'checkIn' && view.pulse.length > 0
  const invite = <Invite panel={panel} view={view} zoom={zoom} base={base} />
  const again = soon !== null && !view.checkIn && (
    <Again
      panel={panel}
      view={view}
      minutes={soon}
      busy={busy}
      onAnyway={() => void open({ anyway: true })}
      onDone={() => setSoon(null)}
    />
  )
  const askNow = !view.checkIn && (
    <Outlined disabled={busy} onClick={() => void checkIn()}>
      {coach.checkIn.sendShort}
    </Outlined>
  )

  // Where the places fold into a menu, prompts stay one tap away.
  const toPrompts = short && place !== 'prompts' && (
    <Outlined onClick={() => go('prompts')}>{coach.nav.prompts}</Outlined>
  )

  return (
    <Shell
      title={title}
      connection={connection}
      side={
        coverable ? (
          <Cover covered={guard.covered} onCover={guard.cover} />
        ) : (
          (!short || place === 'start') && (
            <Quiet aria-expanded={inviting} onClick={() => setInviting(!inviting)}>
              {coach.invite.title}
            </Quiet>
          )
        )
      }
      dock={
        <>
          <Notice text={problem} problem />
          {again || (!short && <Moment view={view} ending={place === 'wrapUp'} />)}
          {(place === 'start' || place === 'prompts') && !again && (
            <div className="dock-row">
              {askNow}
              {toPrompts}
            </div>
          )}
          {place === 'checkIn' && !again && (
            <div className="dock-row">
              <CheckInButton view={view} busy={busy} onOpen={checkIn} onClose={ask} />
              {toPrompts}
            </div>
          )}
          {place === 'wrapUp' && !again && (
            <EndSession
              panel={panel}
              beside={
                <>
                  {toPrompts}
                  {askNow}
                </>
              }
            />
          )}
        </>
      }
      over={<Asks panel={panel} view={view} covered={guard.covered} />}
      places={<Places places={PLACES} here={place} onGo={go} />}
    >
      <Unsent panel={panel}>
        <Outlined onClick={panel.reconnect}>{words.common.retry}</Outlined>
      </Unsent>
      {/* Nobody asked for it, so it is not read aloud on the call. A refusal says the same. */}
      {view.apart > 0 && problem !== words.refusals['in-breakout'] && (
        <p className="notice">{coach.apart(view.apart)}</p>
      )}
      {inviting && invite}
      {place === 'start' && !(inviting && short) && (
        <Start
          following={following}
          panel={panel}
          view={view}
          inZoom={zoom !== null}
          alone={view.present === 0 && !inviting && invite}
        />
      )}
      {place === 'checkIn' && (
        <CheckIn
          panel={panel}
          view={view}
          since={live ? null : since}
          zoom={zoom}
          guard={guard}
          following={following}
          onWrapUp={() => {
            setPlace('wrapUp')
            scrollTo(0, 0)
          }}
        />
      )}
      {place === 'prompts' && <Prompts panel={panel} view={view} own={practice} />}
      {place === 'wrapUp' && (
        <WrapUp panel={panel} view={view} share={share} covered={guard.covered} />
      )}
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

/** When check-ins come, and that it is about time: one line whose space is always there. */
function Moment({ view, ending }: { view: CoachView; ending: boolean }) {
  const { cadence, session, asked, checkIn } = view
  const { now: aboutNow, nowEnd } = words.controls.cadence
  const now = useMinute()
  const agreed = cadenceInWords(cadence)
  if (agreed === null) return null
  const line = (): string => {
    if (checkIn) return ''
    if (ending && isEndMoment(cadence, asked, now)) return nowEnd
    return isMoment(cadence, session.openedAt, asked, now) ? aboutNow : agreed
  }
  return <p className="small-text moment">{line()}</p>
}

/** When the connection was last there, in ms. Kept here, so that no change of place forgets it. */
function useLastLive(live: boolean): number {
  const [since, setSince] = useState(Date.now)
  useEffect(() => (live ? () => setSince(Date.now()) : undefined), [live])
  return since
}
